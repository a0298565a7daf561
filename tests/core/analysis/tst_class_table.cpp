// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/class_table.h"
#include "base/job.h"
#include "support/graph_text.h"

#include <QTest>

using namespace heapsight;
using heapsight::test::graphFromText;
using heapsight::test::GraphSketch;
using heapsight::test::TextGraph;

namespace {

struct Classes { // of a snapshot, with its own shapes unless others are given
    explicit Classes(const HeapSnapshot& heap) : Classes(heap, inferInterfaces(heap, {}).value()) {}
    Classes(const HeapSnapshot& heap, std::vector<InterfaceShape> use)
        : snapshot(heap), shapes(std::move(use)), table(ClassTable::compute(heap, shapes, {}).value())
    {}
    [[nodiscard]] std::string key(NodeIndex node) const { return table.key(snapshot, table.classOf(node)); }
    [[nodiscard]] std::string key(uint32_t node) const { return key(NodeIndex(node)); }

    const HeapSnapshot& snapshot;
    std::vector<InterfaceShape> shapes;
    ClassTable table;
};

std::vector<std::string> shapeNames(const std::vector<InterfaceShape>& shapes)
{
    std::vector<std::string> names;
    for (const InterfaceShape& shape : shapes)
        names.push_back(shape.name);
    return names;
}

using Properties = std::vector<std::string>;

// Plain objects under the root; nodes 2, 3, … in this order (1 is the value of all properties).
struct PlainSketch : GraphSketch {
    PlainSketch() { addNode("value"); }
    uint32_t add(const Properties& properties, int times = 1)
    {
        uint32_t object = 0;
        for (int i = 0; i < times; ++i) {
            object = addNode("Object");
            addEdge(0, object);
            for (const std::string& property : properties)
                addEdge(object, 1, EdgeKind::Property, property);
        }
        return object;
    }
};

class TestClassTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void classOfType_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* type, const char* name, const char* key) {
            QTest::addRow("%s %s", type, name) << type << name << key;
        };
        row("hidden", "system / Map", ",(system)");
        row("code", "run", ",(compiled code)");
        row("closure", "run", ",Function");
        row("regexp", "a+b", ",RegExp");
        row("object", "UserProfile", ",UserProfile");
        row("object", "system / Context", ",system / Context");
        row("object", "", ",");
        row("native", "blink::StyleRule", ",blink::StyleRule");
        row("native", "<div id=\"a\" class=\"b\">", ",<div>");
        row("native", "<div>", ",<div>");
        row("object", "<div id=\"a\">", ",<div>");
        row("native", "Detached <div id=\"a\">", ",Detached <div>");
        row("native", "Detached <div>", ",Detached <div>");
        row("native", "Detached HTMLDivElement x", ",Detached HTMLDivElement x");
        row("string", "<b c>", ",(string)");
        row("array", "(object elements)", ",(array)");
        row("number", "heap number", ",(number)");
        row("synthetic", "(GC roots)", ",(synthetic)");
        row("concatenated string", "(concatenated string)", ",(concatenated string)");
        row("sliced string", "(sliced string)", ",(sliced string)");
        row("symbol", "symbol", ",(symbol)");
        row("bigint", "bigint", ",(bigint)");
        row("object shape", "system / Map", ",(object shape)");
        row("wasm object", "w", ",(wasm object)");
        row("future thing", "x", ",(future thing)");
    }
    void classOfType()
    {
        QFETCH(QString, type);
        QFETCH(QString, name);
        QFETCH(QString, key);
        GraphSketch sketch;
        const uint32_t node = sketch.addNode(name.toStdString());
        sketch.addEdge(0, node);
        sketch.setKind(node, type.toStdString());
        // A place tells apart objects only, whatever else has one.
        if (type != QLatin1String("object"))
            sketch.setPlace(node, {1, 2, 3});
        const auto heap = sketch.build();
        QCOMPARE(Classes(*heap).key(node), key.toStdString());
    }

    void placesTellObjectsApart()
    {
        const auto graph = graphFromText("root > a1; root > a2; root > b; root > none; root > f;"
                                         "a1: name=User place=5:10:3; a2: name=User place=5:10:3;"
                                         "b: name=User place=5:11:3; none: name=User; f: type=closure place=5:10:3");
        const Classes classes(*graph.snapshot);
        QCOMPARE(classes.key(graph.node("a1")), std::string("5,10,3,User"));
        QCOMPARE(classes.key(graph.node("b")), std::string("5,11,3,User"));
        QCOMPARE(classes.key(graph.node("none")), std::string(",User"));
        QCOMPARE(classes.key(graph.node("f")), std::string(",Function"));
        QCOMPARE(classes.table.classOf(graph.node("a1")).value, classes.table.classOf(graph.node("a2")).value);
        QCOMPARE(classes.table.findByName("User").size(), size_t{3});
        QVERIFY(classes.table.findByName("Use").empty());
        QVERIFY(classes.table.at(classes.table.classOf(graph.node("a1"))).place.isValid());
        QVERIFY(!classes.table.at(classes.table.classOf(graph.node("none"))).place.isValid());
    }

    // DevTools lets one of the two overwrite the other; here they are one class.
    void equalKeysAreOneClass()
    {
        const auto graph = graphFromText("root > f; root > o; root > h; root > s;"
                                         "f: type=closure; o: name=Function; h: type=hidden; s: name=\"(system)\"");
        const Classes classes(*graph.snapshot);
        QCOMPARE(classes.table.classOf(graph.node("f")).value, classes.table.classOf(graph.node("o")).value);
        QCOMPARE(classes.table.classOf(graph.node("h")).value, classes.table.classOf(graph.node("s")).value);
    }

    // A file may hold the same text twice.
    void repeatedStrings()
    {
        PlainSketch sketch;
        sketch.add({"a", "b"}, 2);
        sketch.addEdge(0, sketch.addNode("User"));
        sketch.addEdge(0, sketch.addNode("User"));
        SnapshotColumns columns = sketch.columns();
        const uint32_t user = columns.strings.append("User").value;
        const uint32_t plain = columns.strings.append("Object").value;
        const uint32_t b = columns.strings.append("b").value;
        columns.names[5] = user;
        columns.names[3] = plain;
        uint32_t last = 0; // edge named "b"; the others keep the first number of the text
        for (uint32_t e = 0; e < columns.edges.size(); ++e)
            if (columns.strings.at(columns.edgeLabels[e]) == "b")
                last = e;
        columns.edgeLabels[last] = b;
        const auto heap = buildSnapshot(std::move(columns), {}).value();
        const Classes classes(*heap);
        QCOMPARE(shapeNames(classes.shapes), (std::vector<std::string>{"{a, b}"}));
        QCOMPARE(classes.key(2), std::string(",{a, b}"));
        QCOMPARE(classes.key(3), std::string(",{a, b}"));
        QCOMPARE(classes.table.classOf(NodeIndex(4)).value, classes.table.classOf(NodeIndex(5)).value);
    }

    void shapesByFrequency()
    {
        PlainSketch sketch;
        sketch.add({"seldom"});
        sketch.add({"b", "a"}, 2);
        sketch.add({"a", "b"}, 2);
        sketch.add({"often"}, 3);
        sketch.add({}, 5);
        const auto heap = sketch.build();
        const Classes classes(*heap);
        // By count; equal counts as they come in the file. One object makes no shape, nor do empty ones.
        QCOMPARE(shapeNames(classes.shapes), (std::vector<std::string>{"{often}", "{b, a}", "{a, b}"}));
        QCOMPARE(classes.shapes[1].properties, (Properties{"b", "a"}));
        // {a, b} fits the shape {b, a} as well, which comes first.
        QCOMPARE(classes.key(5), std::string(",{b, a}"));
        QCOMPARE(classes.key(2), std::string(",Object"));
    }

    void onlyPlainObjectsHaveShapes()
    {
        const auto graph = graphFromText("root > a > x; root > b > x; a: name=Thing; b: type=native name=Object;"
                                         "root > c > x; root > d > x; c: type=closure name=Object; d: name=object");
        QVERIFY(inferInterfaces(*graph.snapshot, {}).value().empty());
    }

    void prototypeIsNoPartOfAShape()
    {
        PlainSketch sketch;
        sketch.add({"__proto__", "a"});
        sketch.add({"a", "__proto__"});
        sketch.add({"__proto__"}, 3);
        const auto heap = sketch.build();
        QCOMPARE(shapeNames(inferInterfaces(*heap, {}).value()), (std::vector<std::string>{"{a}"}));
    }

    // Two objects at least, and one in a thousand of all plain ones, those without properties included.
    void shapesNeedOneInAThousand()
    {
        PlainSketch sketch;
        sketch.add({"three"}, 3);
        sketch.add({"two"}, 2);
        sketch.add({}, 1995);
        QCOMPARE(shapeNames(inferInterfaces(*sketch.build(), {}).value()),
                 (std::vector<std::string>{"{three}", "{two}"}));
        sketch.add({}); // 2 < 2001 / 1000
        QCOMPARE(shapeNames(inferInterfaces(*sketch.build(), {}).value()), (std::vector<std::string>{"{three}"}));
    }

    void longShapesAreCut()
    {
        const std::string ten = "aaaaaaaaa";
        Properties properties;
        for (int i = 0; i < 12; ++i)
            properties.push_back(ten + static_cast<char>('a' + i));
        PlainSketch sketch;
        const uint32_t object = sketch.add(properties, 2);
        properties.back() = "other"; // behind the cut
        const uint32_t sibling = sketch.add(properties);
        const auto heap = sketch.build();
        const Classes classes(*heap);
        // "{" and ten names with commas are 119 units, with the eleventh it would be more than 120.
        QCOMPARE(classes.shapes.size(), size_t{1});
        QCOMPARE(classes.shapes[0].properties.size(), size_t{10});
        QCOMPARE(classes.shapes[0].name.size(), size_t{120});
        QCOMPARE(classes.key(object), ',' + classes.shapes[0].name);
        QCOMPARE(classes.key(sibling), ',' + classes.shapes[0].name);
    }

    void shapesCountUnits_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("properties"); // in the shape, of first, "b"
        QTest::newRow("118 units leave room for one") << QString(QChar(0xe9)).repeated(118) << 2;
        QTest::newRow("119 do not") << QString(QChar(0xe9)).repeated(119) << 1;
        QTest::newRow("a name may be longer") << QString(QChar(0xe9)).repeated(300) << 1;
        QTest::newRow("59 pairs leave room") << QString::fromUtf8("\U0001F600").repeated(59) << 2;
        QTest::newRow("60 pairs do not") << QString::fromUtf8("\U0001F600").repeated(60) << 1;
        QTest::newRow("what is quoted counts twice more") << QString(QLatin1Char('\'')).repeated(117) << 1;
    }
    void shapesCountUnits()
    {
        QFETCH(QString, first);
        QFETCH(int, properties);
        PlainSketch sketch;
        sketch.add({first.toStdString(), "b"}, 2);
        const auto shapes = inferInterfaces(*sketch.build(), {}).value();
        QCOMPARE(shapes.size(), size_t{1});
        QCOMPARE(shapes[0].properties.size(), static_cast<size_t>(properties));
    }

    // {"", "a"} and {"a"} have the same text: the first one seen says what the properties are.
    void equalTextsAreOneShape()
    {
        PlainSketch sketch;
        sketch.add({"", "a"});
        sketch.add({"a"});
        const auto heap = sketch.build();
        const Classes classes(*heap);
        QCOMPARE(shapeNames(classes.shapes), (std::vector<std::string>{"{a}"}));
        QCOMPARE(classes.shapes[0].properties, (Properties{"", "a"}));
        QCOMPARE(classes.key(2), std::string(",{a}"));
        QCOMPARE(classes.key(3), std::string(",Object"));
    }

    void greatestShapeThatFits()
    {
        PlainSketch sketch;
        sketch.add({"a"}, 9);
        sketch.add({"a", "b"}, 3);
        const uint32_t more = sketch.add({"c", "b", "a"});
        const uint32_t less = sketch.add({"b"});
        const uint32_t twice = sketch.add({"a", "a", "__proto__"});
        const auto heap = sketch.build();
        const Classes classes(*heap);
        QCOMPARE(shapeNames(classes.shapes), (std::vector<std::string>{"{a}", "{a, b}"}));
        QCOMPARE(classes.key(more), std::string(",{a, b}"));
        QCOMPARE(classes.key(less), std::string(",Object"));
        QCOMPARE(classes.key(twice), std::string(",{a}"));
    }

    void shapesKeepPlaces()
    {
        PlainSketch sketch;
        const uint32_t object = sketch.add({"a"}, 2);
        sketch.setPlace(object, {7, 1, 2});
        const auto heap = sketch.build();
        QCOMPARE(Classes(*heap).key(object), std::string("7,1,2,{a}"));
        QCOMPARE(Classes(*heap).key(object - 1), std::string(",{a}"));
    }

    void shapesOfAnotherSnapshot()
    {
        PlainSketch sketch;
        const uint32_t object = sketch.add({"a", "b"}, 2);
        const auto heap = sketch.build();
        const std::vector<InterfaceShape> others{
            {"{unknown, a}", {"unknown", "a"}}, {"{b}", {"b"}}, {"{a}", {"a"}}, {"{__proto__}", {"__proto__"}}};
        QCOMPARE(Classes(*heap, others).key(object), std::string(",{b}"));
        QCOMPARE(Classes(*heap, {}).key(object), std::string(",Object"));
    }

    void manyDistinctShapes()
    {
        PlainSketch sketch;
        for (int i = 0; i < 500; ++i)
            sketch.add({"key" + std::to_string(i), "key" + std::to_string(i + 1)}, 2);
        const auto heap = sketch.build();
        const Classes classes(*heap);
        QCOMPARE(classes.shapes.size(), size_t{500});
        for (uint32_t i = 0; i < 500; ++i)
            QCOMPARE(classes.key(2 + 2 * i), ",{key" + std::to_string(i) + ", key" + std::to_string(i + 1) + '}');
    }

    void cancelled()
    {
        const auto graph = graphFromText("root > A");
        std::stop_source stop;
        stop.request_stop();
        const JobContext job{stop.get_token(), nullptr};
        QCOMPARE(inferInterfaces(*graph.snapshot, job).error().code, ErrorCode::Cancelled);
        QCOMPARE(ClassTable::compute(*graph.snapshot, {}, job).error().code, ErrorCode::Cancelled);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestClassTable)
#include "tst_class_table.moc"
