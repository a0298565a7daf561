// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/object_search.h"
#include "base/parallel.h"
#include "support/graph_text.h"

#include <QTest>

using namespace heapsight;
using test::TextGraph;

namespace {

constexpr std::string_view kHeap = R"heap(
    root > A; A > session; A > plain; A > text; A > closure; A > zero; A > accent
    session: name=UserSession; closure: type=closure name=onSession size=64
    plain: name=Object; plain -property:sessionId-> session; plain -property:theme-> text
    text: type="concatenated string" name="(concatenated string)"
    text -internal:first-> left; text -internal:second-> right
    left: type=string name="half of a sess"; right: type=string name="ion key"
    zero: name=sessionless size=0; accent: name="Ärger mit ß"
)heap";

struct Heap {
    explicit Heap(std::string_view text = kHeap) : graph(test::graphFromText(text))
    {
        auto computed = SnapshotAnalysis::compute(graph.snapshot, {}, {});
        if (!computed)
            throw std::runtime_error(computed.error().detail);
        analysis = *computed;
    }

    [[nodiscard]] QString search(std::string_view query, const SearchOptions& options = {}) const
    {
        const auto nodes = searchObjects(*analysis, query, options, {});
        if (!nodes)
            return QStringLiteral("error: ") + QString::fromStdString(nodes.error().detail);
        QStringList words;
        for (const NodeIndex node : *nodes)
            words << QString::fromStdString(graph.word(node));
        return words.join(u' ');
    }

    TextGraph graph;
    std::shared_ptr<const SnapshotAnalysis> analysis;
};

bool matches(std::string_view pattern, std::string_view text, bool matchCase = false)
{
    const auto filter = TextFilter::parse(pattern, matchCase);
    return filter && filter->matches(text);
}

class TestObjectSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void displayNames()
    {
        const Heap heap;
        QCOMPARE(heap.search("session"), u"session plain text closure"); // in file order, nothing of size 0
        QCOMPARE(heap.search("  sEsSiOn k "), u"text");
        QCOMPARE(heap.search("{sessionid, "), u"plain");
        QCOMPARE(heap.search("Object"), u"");
        QCOMPARE(heap.search("concatenated"), u"");
        QCOMPARE(heap.search("no such text"), u"");
        QCOMPARE(heap.search(""), u"");
        QCOMPARE(heap.search(" \t"), u"");
    }

    void matchCase()
    {
        SearchOptions options;
        options.matchCase = true;
        QCOMPARE(Heap().search("Session", options), u"session closure");
        QCOMPARE(Heap().search("/^Session|Session$/", options), u"session closure");
    }

    void otherScripts()
    {
        const Heap heap;
        QCOMPARE(heap.search("ärger"), u"accent");
        QCOMPARE(heap.search("ÄRGER MIT"), u"accent");
        SearchOptions options;
        options.matchCase = true;
        QCOMPARE(heap.search("ärger", options), u"");
    }

    void byId()
    {
        const Heap heap("root > A > B; B: id=4000000000 size=0");
        QCOMPARE(heap.search("@3"), u"A");
        QCOMPARE(heap.search(" @4000000000 "), u"B");
        QCOMPARE(heap.search("@5"), u"error: no object @5");
        QVERIFY(heap.search("@99999999999999999999999").startsWith(u"error: no object"));
        QCOMPARE(searchObjects(*heap.analysis, "@5", {}, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(heap.search("@A"), u""); // no id: an ordinary text
    }

    void expressions()
    {
        const Heap heap;
        QCOMPARE(heap.search("/^(user|on)s/"), u"session closure");
        QCOMPARE(heap.search("/sess.on key$/"), u"text");
        const auto bad = searchObjects(*heap.analysis, "/a(b/", {}, {});
        QVERIFY(!bad);
        QCOMPARE(bad.error().code, ErrorCode::BadArgument);
        QVERIFY2(QString::fromStdString(bad.error().detail).contains(u"missing"), bad.error().detail.c_str());
    }

    void restricted()
    {
        const Heap heap;
        BitColumn filter(heap.graph.snapshot->nodeCount());
        filter.set(heap.graph.node("plain").value);
        filter.set(heap.graph.node("closure").value);
        SearchOptions options;
        options.filter = &filter;
        QCOMPARE(heap.search("session", options), u"plain closure");
        options.limit = 1;
        QCOMPARE(heap.search("session", options), u"plain");
    }

    void anyNumberOfThreads()
    {
        test::GraphSketch sketch;
        for (uint32_t i = 0; i < 300'000; ++i)
            sketch.addNode(i % 3 == 0 ? "needle" : "hay");
        const auto analysis = SnapshotAnalysis::compute(sketch.build(), {}, {});
        QVERIFY(analysis);
        SearchOptions first;
        first.limit = 70'000;
        for (const unsigned threads : {1U, 2U, 7U}) {
            setThreadLimit(threads);
            const auto all = searchObjects(**analysis, "NEEDLE", {}, {});
            const auto some = searchObjects(**analysis, "needle", first, {});
            QVERIFY(all && some);
            QCOMPARE(all->size(), size_t{100'000});
            QCOMPARE(some->size(), first.limit);
            for (uint32_t i = 0; i < all->size(); ++i)
                QCOMPARE((*all)[i], NodeIndex(1 + 3 * i));
            QVERIFY(std::equal(some->begin(), some->end(), all->begin()));
        }
        setThreadLimit(0);
    }

    void cancelled()
    {
        std::stop_source source;
        source.request_stop();
        const auto nodes = searchObjects(*Heap().analysis, "a", {}, {source.get_token(), nullptr});
        QVERIFY(!nodes);
        QCOMPARE(nodes.error().code, ErrorCode::Cancelled);
    }

    void filterOfTables()
    {
        QVERIFY(TextFilter::parse("")->isEmpty());
        QVERIFY(matches("", "anything"));
        QVERIFY(!TextFilter::parse("x")->isEmpty());
        QVERIFY(matches("MAP", "WeakMap"));
        QVERIFY(!matches("MAP", "WeakMap", true));
        QVERIFY(matches("(str", "(string)")); // no expression without the slashes
        QVERIFY(!matches("x", ""));
        QVERIFY(matches("/user/42", "GET /user/42"));
        QVERIFY(matches("//", "http://host"));
        QVERIFY(matches("/^\\(s.*\\)$/", "(string)"));
        QVERIFY(!matches("/^s/", "(string)"));
        QVERIFY(matches("/STRING/", "(string)"));
        QVERIFY(!matches("/STRING/", "(string)", true));
        QVERIFY(matches("/a\\/b/", "a/b"));
        QVERIFY(matches("/^\\u00e9$/", "é"));
        QVERIFY(matches("/^.$/", "é"));
        QVERIFY(matches("/^\\\\u0041$/", "\\u0041"));
        QVERIFY(!TextFilter::parse("/(?=x)/"));
        QVERIFY(!TextFilter::parse("/\xff/"));
        QVERIFY(matches("\xff", "a\xff"));
    }

    // What makes a backtracking engine run for ever, or recurse until the stack is gone.
    void hostileExpressions()
    {
        QVERIFY(!matches("/(a+)+$/", std::string(100'000, 'a') + 'b'));
        QVERIFY(matches("/(a|b)*c/", std::string(900'000, 'a') + 'c'));
        QVERIFY(!TextFilter::parse("/((((a{1000}){1000}){1000}){1000})/"));
        QVERIFY(!TextFilter::parse('/' + std::string(100'000, '(') + '/'));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestObjectSearch)
#include "tst_object_search.moc"
