// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/object_names.h"
#include "support/graph_text.h"

#include <QTest>

using namespace heapsight;
using heapsight::test::graphFromText;
using heapsight::test::GraphSketch;

namespace {

// Display name of a plain object with these properties, in this order.
std::string plainName(const std::vector<std::string>& properties)
{
    GraphSketch sketch;
    const uint32_t object = sketch.addNode("Object");
    const uint32_t value = sketch.addNode("value");
    sketch.addEdge(0, object);
    for (const std::string& property : properties)
        sketch.addEdge(object, value, EdgeKind::Property, property);
    return displayName(*sketch.build(), NodeIndex(object));
}

std::string repeat(std::string_view text, size_t times)
{
    std::string result;
    for (size_t i = 0; i < times; ++i)
        result += text;
    return result;
}

struct ConsSketch : GraphSketch { // strings that are joined, all under the root
    uint32_t leaf(const std::string& text)
    {
        const uint32_t node = addNode(text, NodeKind::String);
        addEdge(0, node);
        return node;
    }
    uint32_t join(uint32_t first, uint32_t second)
    {
        const uint32_t node = addNode("(concatenated string)", NodeKind::ConcatenatedString);
        addEdge(0, node);
        addEdge(node, first, EdgeKind::Internal, "first");
        addEdge(node, second, EdgeKind::Internal, "second");
        return node;
    }
    std::string name(uint32_t node) { return displayName(*build(), NodeIndex(node)); }
};

class TestObjectNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rawNameForMost()
    {
        const auto graph = graphFromText("root > A; root > s; root > f; s: type=string name=Object;"
                                         "f: type=closure name=Object");
        QCOMPARE(displayName(*graph.snapshot, graph.node("A")), std::string("A"));
        QCOMPARE(displayName(*graph.snapshot, graph.node("s")), std::string("Object"));
        QCOMPARE(displayName(*graph.snapshot, graph.node("f")), std::string("Object"));
    }

    void plainObjects()
    {
        QCOMPARE(plainName({}), std::string("{}"));
        QCOMPARE(plainName({"__proto__"}), std::string("{}"));
        QCOMPARE(plainName({"a"}), std::string("{a}"));
        QCOMPARE(plainName({"a", "__proto__", "b", "c"}), std::string("{a, b, c}"));
        QCOMPARE(plainName({"x y", "a,b", "it's"}), std::string("{x y, \"a,b\", \"it's\"}"));
    }

    void onlyPropertiesName()
    {
        const auto graph = graphFromText("root > o > x; o -element:0-> x; o -internal:map-> x; o -hidden-> x;"
                                         "o -weak:w-> x; o -context:c-> x; o: name=Object");
        QCOMPARE(displayName(*graph.snapshot, graph.node("o")), std::string("{x}"));
    }

    // Properties come in turn from the front and the back while the text stays within 100 units.
    void longPlainObjects()
    {
        std::vector<std::string> properties;
        for (char c = '0'; c <= '9'; ++c)
            properties.push_back(std::string("aaaaaaaaa") + c);
        // Four names on either side make 47 units each with their brace; a ninth would be 104 in all.
        QCOMPARE(plainName(properties), std::string("{aaaaaaaaa0, aaaaaaaaa1, aaaaaaaaa2, aaaaaaaaa3, …, "
                                                    "aaaaaaaaa6, aaaaaaaaa7, aaaaaaaaa8, aaaaaaaaa9}"));
        // A first name is shown however long; then nothing else fits.
        QCOMPARE(plainName({repeat("x", 150), "b"}), "{" + repeat("x", 150) + ", …}");
        QCOMPARE(plainName({repeat("x", 150)}), "{" + repeat("x", 150) + "}");
    }

    void plainNamesCountUnits()
    {
        // 97 units and the braces leave room for one, 98 for none.
        QCOMPARE(plainName({repeat("é", 97), "b"}), "{" + repeat("é", 97) + ", b}");
        QCOMPARE(plainName({repeat("é", 98), "b"}), "{" + repeat("é", 98) + ", …}");
        QCOMPARE(plainName({repeat("\U0001F600", 48) + "x", "b"}), "{" + repeat("\U0001F600", 48) + "x, b}");
        QCOMPARE(plainName({repeat("\U0001F600", 49), "b"}), "{" + repeat("\U0001F600", 49) + ", …}");
    }

    void emptyPropertyNames()
    {
        // A comma stands only after a text that is longer than the brace.
        QCOMPARE(plainName({""}), std::string("{}"));
        QCOMPARE(plainName({"", "a"}), std::string("{, a}"));
        QCOMPARE(plainName({"a", ""}), std::string("{a}"));
    }

    void joinedStrings()
    {
        ConsSketch sketch;
        const uint32_t ab = sketch.join(sketch.leaf("a"), sketch.leaf("b"));
        const uint32_t abc = sketch.join(ab, sketch.leaf("c"));
        const uint32_t all = sketch.join(sketch.leaf("0"), abc);
        QCOMPARE(sketch.name(all), std::string("0abc"));
        QCOMPARE(decoratedName(*sketch.build(), NodeIndex(all)), std::string("\"0abc\""));
    }

    void joinedStringsEndAfter1024Units()
    {
        ConsSketch sketch;
        const uint32_t long1 = sketch.leaf(repeat("é", 1023));
        const uint32_t exact = sketch.leaf(repeat("é", 1024));
        const uint32_t pairs = sketch.leaf(repeat("\U0001F600", 512));
        const uint32_t tail = sketch.leaf("tail");
        QCOMPARE(sketch.name(sketch.join(long1, tail)), repeat("é", 1023) + "tail");
        QCOMPARE(sketch.name(sketch.join(exact, tail)), repeat("é", 1024));
        QCOMPARE(sketch.name(sketch.join(pairs, tail)), repeat("\U0001F600", 512));
    }

    void joinedStringsMissingHalves()
    {
        const auto graph =
            graphFromText("root > cut > x; root > a; root > last; cut -internal:first-> a;"
                          "last -internal:first-> x; last -internal:first-> a; last -internal:second-> a;"
                          "root: name=R; cut: type=\"concatenated string\"; a: type=string;"
                          "x: type=string; last: type=\"concatenated string\"");
        // DevTools takes node 0, the root, for a half that is missing.
        QCOMPARE(displayName(*graph.snapshot, graph.node("cut")), std::string("aR"));
        QCOMPARE(displayName(*graph.snapshot, graph.node("last")), std::string("aa"));
    }

    // No recursion, and an end to what joins itself.
    void joinedStringsDeepAndEndless()
    {
        ConsSketch sketch;
        uint32_t joined = sketch.leaf("x");
        const uint32_t empty = sketch.leaf("");
        for (int i = 0; i < 100'000; ++i)
            joined = sketch.join(joined, empty);
        QCOMPARE(sketch.name(joined), std::string("x"));

        const auto loop = graphFromText("root > a; a -internal:first-> a; a -internal:second-> a;"
                                        "a: type=\"concatenated string\"");
        QCOMPARE(displayName(*loop.snapshot, loop.node("a")), std::string());
    }

    void decoration()
    {
        const auto graph = graphFromText(
            "root > s; root > r; root > f; root > g; root > n; root > e; root > sliced; root > w; root > long;"
            "root > o; root > global; g: type=closure name=\"\";"
            "s: type=string name=text; r: type=regexp name=\"a+b\"; f: type=closure name=run;"
            "n: type=array name=\"(object elements)\"; e: type=array name=\"\";"
            "sliced: type=\"sliced string\" name=\"(sliced string)\";"
            "w: name=\"Window / https://example.com/page\"; global: name=\"global / \";"
            "long: name=\"Window / https://example.com/0123456789/0123456789/0123456789/x\"");
        const auto name = [&](std::string_view word) { return decoratedName(*graph.snapshot, graph.node(word)); };
        QCOMPARE(name("s"), std::string("\"text\""));
        QCOMPARE(name("r"), std::string("/a+b/"));
        QCOMPARE(name("f"), std::string("run()"));
        QCOMPARE(name("g"), std::string("(anonymous function)"));
        QCOMPARE(name("n"), std::string("(object elements)[]"));
        QCOMPARE(name("e"), std::string("(internal array)[]"));
        QCOMPARE(name("sliced"), std::string("(sliced string)"));
        QCOMPARE(name("o"), std::string("o"));
        QCOMPARE(name("w"), std::string("Window / example.com/page"));
        QCOMPARE(name("global"), std::string("global /"));
        // 20 units, an ellipsis, 19 units
        QCOMPARE(name("long"), std::string("Window / example.com/01234567…456789/0123456789/x"));
    }

    void propertyNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("formatted");
        const auto row = [](const char* title, const QByteArray& name, const QByteArray& formatted) {
            QTest::newRow(title) << name << formatted;
        };
        row("plain", "a b-c", "a b-c");
        row("empty", "", "");
        row("symbol", "<symbol Symbol.iterator>", "<symbol Symbol.iterator>");
        row("line break alone is kept", "a\nb", "a\nb");
        row("backslash alone is kept", "a\\b", "a\\b");
        row("comma", "a,b", "\"a,b\"");
        row("apostrophe", "it's", "\"it's\"");
        row("quote", "say \"x\"", "\"say \\\"x\\\"\"");
        row("braces", "{}", "\"{}\"");
        row("escapes", ",\b\f\n\r\t\\", "\",\\b\\f\\n\\r\\t\\\\\"");
        row("control", QByteArray(",\x01\x1f\x7f", 4), QByteArray("\",\\u0001\\u001f\x7f\""));
        row("beyond ASCII", ",é\U0001F600", "\",é\U0001F600\"");
    }
    void propertyNames()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, formatted);
        QCOMPARE(formatPropertyName(name.toStdString()), formatted.toStdString());
    }

    void lengthInUnits()
    {
        QCOMPARE(utf16Length(""), size_t{0});
        QCOMPARE(utf16Length("abc"), size_t{3});
        QCOMPARE(utf16Length("é€"), size_t{2});
        QCOMPARE(utf16Length("\U0001F600"), size_t{2});
    }

    void order()
    {
        // Each before the next one, as JavaScript sorts them.
        const std::vector<std::string> sorted{"",           "10",         "9",      "A",      "a",
                                              "ab",         "b",          "é",      "\ud7ff", "\U00010000",
                                              "\U0001F600", "\U0010ffff", "\ue000", "\ufffd", "\uffff"};
        for (size_t i = 0; i < sorted.size(); ++i)
            for (size_t j = 0; j < sorted.size(); ++j)
                QCOMPARE(compareAsUtf16(sorted[i], sorted[j]), (i > j) - (i < j));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestObjectNames)
#include "tst_object_names.moc"
