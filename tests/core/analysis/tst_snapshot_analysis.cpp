// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/snapshot_analysis.h"
#include "base/parallel.h"
#include "support/graph_sketch.h"
#include "support/graph_text.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>
#include <thread>

using namespace heapsight;
using heapsight::test::graphFromText;
using heapsight::test::GraphSketch;
using heapsight::test::TextGraph;

namespace {

std::shared_ptr<const SnapshotAnalysis> analysisOf(const TextGraph& graph, AnalysisOptions options = {})
{
    return SnapshotAnalysis::compute(graph.snapshot, options, {}).value();
}

// Whether the first edge between two nodes is essential.
bool isEssential(const SnapshotAnalysis& analysis, const TextGraph& graph, std::string_view from, std::string_view to)
{
    const EdgeRange range = graph.snapshot->edges(graph.node(from));
    for (uint32_t e = range.begin; e < range.end; ++e)
        if (graph.snapshot->target(EdgeIndex(e)) == graph.node(to))
            return analysis.isEssential(graph.node(from), EdgeIndex(e));
    throw std::invalid_argument("no such edge");
}

class TestSnapshotAnalysis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsBelongTogether()
    {
        const auto graph = graphFromText("root > g > a > b; g > c > b; g: name=Window size=10; a: size=2; b: size=4");
        const auto analysis = analysisOf(graph);
        QCOMPARE(&analysis->snapshot(), graph.snapshot.get());
        QCOMPARE(analysis->snapshotPointer(), graph.snapshot);
        QCOMPARE(analysis->dominators().immediateDominator(graph.node("b")), graph.node("g"));
        QCOMPARE(analysis->shallow(graph.node("a")), uint64_t{2});
        QCOMPARE(analysis->retained(graph.node("g")), uint64_t{17});
        QCOMPARE(analysis->retained(graph.node("a")), uint64_t{2});
        QCOMPARE(analysis->distance(graph.node("b")), 3);
        QCOMPARE(analysis->className(graph.node("g")), std::string_view("Window"));
        QCOMPARE(analysis->totalSize(), uint64_t{17});
        QCOMPARE(analysis->classRows().size(), size_t{4});
        QCOMPARE(analysis->reverseEdges().retainerCount(graph.node("b")), 2U);
        QVERIFY(analysis->memoryBytes() > graph.snapshot->memoryBytes());
    }

    // What a listener gets half-way is what the rows say in the end.
    void classesComeEarly()
    {
        const auto graph = graphFromText("root > g > a > b; g > c > b; g: name=Window size=10; a: size=2; b: size=4;"
                                         "c: name=a; g > z; z: name=nobody size=0");
        std::shared_ptr<const EarlyClasses> early;
        const auto analysis = SnapshotAnalysis::compute(graph.snapshot, {}, {}, [&](auto classes) {
                                  early = std::move(classes);
                              }).value();
        QVERIFY(early);
        QCOMPARE(early->totalSize, analysis->totalSize());
        QCOMPARE(early->classes.size(), analysis->classRows().size());
        for (size_t i = 0; i < early->classes.size(); ++i) {
            const ClassRow& row = analysis->classRows()[i];
            QCOMPARE(early->classes[i].name, std::string(analysis->classes().at(row.id).name));
            QCOMPARE(early->classes[i].count, row.count);
            QCOMPARE(early->classes[i].shallow, row.shallow);
        }
    }

    // Large enough for every pass to be cut into pieces, with deep dominator trees across their borders.
    void threadsMakeNoDifference()
    {
        std::mt19937 random(17);
        GraphSketch sketch;
        constexpr uint32_t kNodes = 2'300'000;
        const std::array<std::string_view, 5> names{"A", "B", "C", "D", "E"};
        for (uint32_t n = 1; n < kNodes; ++n) {
            sketch.addNode(names[random() % names.size()], NodeKind::Object, random() % 4);
            const uint32_t back = random() % 100 == 0 ? random() % n : random() % std::min(n, 3U);
            sketch.addEdge(n - 1 - back, n);
            if (random() % 16 == 0)
                sketch.addEdge(random() % n, n);
        }
        const auto snapshot = sketch.build();
        std::vector<std::shared_ptr<const SnapshotAnalysis>> analyses;
        for (const unsigned threads : {1U, 2U, 7U}) {
            setThreadLimit(threads);
            analyses.push_back(SnapshotAnalysis::compute(snapshot, {}, {}).value());
        }
        setThreadLimit(0);
        const SnapshotAnalysis& one = *analyses.front();
        const auto bytes = [](const auto& column) { return std::as_bytes(column); };
        for (const auto& other : analyses) {
            QVERIFY(std::ranges::equal(bytes(other->retainedColumn()), bytes(one.retainedColumn())));
            QVERIFY(std::ranges::equal(bytes(other->distanceColumn()), bytes(one.distanceColumn())));
            QVERIFY(std::ranges::equal(other->dominators().preorder(), one.dominators().preorder()));
            QVERIFY(std::ranges::equal(other->dominators().dominatorColumn(), one.dominators().dominatorColumn()));
            QVERIFY(std::ranges::equal(other->dominators().subtreeColumn(), one.dominators().subtreeColumn()));
            QCOMPARE(other->classRows().size(), one.classRows().size());
            for (size_t i = 0; i < one.classRows().size(); ++i) {
                const ClassRow& a = one.classRows()[i];
                const ClassRow& b = other->classRows()[i];
                QVERIFY(a.id == b.id && a.count == b.count && a.shallow == b.shallow && a.retained == b.retained &&
                        a.distance == b.distance);
            }
        }
        // The sums by hand, from the leaves up.
        std::vector<uint64_t> retained(kNodes);
        const auto preorder = one.dominators().preorder();
        for (size_t p = preorder.size(); p-- > 0;) {
            retained[preorder[p]] += one.shallow(NodeIndex(preorder[p]));
            if (p > 0)
                retained[one.dominators().dominatorColumn()[preorder[p]]] += retained[preorder[p]];
        }
        QVERIFY(std::ranges::equal(retained, one.retainedColumn()));
    }

    void essentialEdges()
    {
        const auto graph = graphFromText(R"text(
            root > u > a
            u -weak-> w; root -weak-> w
            u -internal-> u
            u -shortcut-> s; root -shortcut-> r
            key -internal:"1 / part of key (key @7) -> value (v @9) pair in WeakMap (table @11)"-> v
            table -internal:"1 / part of key (key @7) -> value (v @9) pair in WeakMap (table @11)"-> v
            u -future-> f; u -context-> c; u -hidden-> h; u -element-> e
            key: id=7; v: id=9; table: id=11
        )text");
        const auto analysis = analysisOf(graph);
        const auto is = [&](std::string_view from, std::string_view to) {
            return isEssential(*analysis, graph, from, to);
        };
        QVERIFY(is("root", "u"));
        QVERIFY(is("u", "a"));
        QVERIFY(!is("u", "w"));
        QVERIFY(!is("root", "w"));
        QVERIFY(!is("u", "u"));
        QVERIFY(!is("u", "s"));
        QVERIFY(is("root", "r"));
        QVERIFY(is("key", "v"));
        QVERIFY(!is("table", "v"));
        QVERIFY(is("u", "f"));
        QVERIFY(is("u", "c"));
        QVERIFY(is("u", "h"));
        QVERIFY(is("u", "e"));
    }

    // The fifth rule: nothing outside holds what the page owns, except the root itself.
    void pageOwnedMemory()
    {
        const auto graph = graphFromText("root -shortcut-> page > a > b; root -element-> gc; gc: type=synthetic;"
                                         "gc > a; gc > x > page; a > gc2; b -weak-> x; root -element-> b");
        const auto analysis = analysisOf(graph);
        const auto is = [&](std::string_view from, std::string_view to) {
            return isEssential(*analysis, graph, from, to);
        };
        QVERIFY(analysis->pageOwned().test(graph.node("b").value));
        QVERIFY(!analysis->pageOwned().test(graph.node("x").value));
        QVERIFY(is("root", "page"));
        QVERIFY(is("root", "b"));
        QVERIFY(is("page", "a"));
        QVERIFY(is("a", "b"));
        QVERIFY(!is("gc", "a"));
        QVERIFY(is("gc", "x"));
        QVERIFY(!is("x", "page"));
        QCOMPARE(analysis->dominators().immediateDominator(graph.node("a")), graph.node("page"));
    }

    void noPageNoFifthRule()
    {
        const auto graph = graphFromText("root > u > a; root -element-> gc; gc: type=synthetic; gc > a");
        const auto analysis = analysisOf(graph);
        QVERIFY(analysis->pageOwned().empty());
        QVERIFY(isEssential(*analysis, graph, "gc", "a"));
        QCOMPARE(analysis->dominators().immediateDominator(graph.node("a")), graph.node("root"));
    }

    void rawSizes()
    {
        const auto graph = graphFromText("root > map; map -internal-> table; map: name=Map size=16;"
                                         "table: type=array size=1000");
        const auto moved = analysisOf(graph);
        QCOMPARE(moved->shallow(graph.node("map")), uint64_t{1016});
        QCOMPARE(moved->shallow(graph.node("table")), uint64_t{0});
        const auto raw = analysisOf(graph, {.rawSizes = true});
        QVERIFY(raw->options().rawSizes);
        QCOMPARE(raw->shallow(graph.node("map")), uint64_t{16});
        QCOMPARE(raw->shallow(graph.node("table")), uint64_t{1000});
        QCOMPARE(raw->retained(graph.node("map")), uint64_t{1016});
        QCOMPARE(raw->classRows().size(), size_t{2});
    }

    void onlyARoot()
    {
        const auto analysis = analysisOf(graphFromText(""));
        QCOMPARE(analysis->totalSize(), uint64_t{0});
        QVERIFY(analysis->classRows().empty());
        QCOMPARE(analysis->distance(NodeIndex(0)), 0);
    }

    void locations()
    {
        const auto graph = graphFromText(R"(
            root > f; root > user; root > other
            f -internal:shared-> info; info -internal:script-> script
            f: type=closure place=12:40:6; info: type=code; script: type=code name=/srv/app/server.js
            user: name=User place=12:9:4
        )");
        const auto analysis = analysisOf(graph);
        const auto closure = analysis->location(graph.node("f"));
        QVERIFY(closure);
        QCOMPARE(closure->script, std::string("/srv/app/server.js"));
        QCOMPARE(closure->line, 41U);
        QCOMPARE(closure->column, 7U);
        const auto constructor = analysis->location(analysis->classOf(graph.node("user")));
        QVERIFY(constructor);
        QCOMPARE(constructor->script, std::string("/srv/app/server.js"));
        QCOMPARE(constructor->line, 10U);
        QVERIFY(!analysis->location(graph.node("other")));
        QVERIFY(!analysis->location(analysis->classOf(graph.node("other"))));
        QVERIFY(!analysis->location(analysis->classOf(graph.node("f"))));
    }

    void scriptNamesFromManyThreads()
    {
        const auto graph = graphFromText("root > f; f: type=closure place=1:2:3");
        const auto analysis = analysisOf(graph);
        std::array<const ScriptNames*, 4> seen{};
        {
            std::vector<std::jthread> threads;
            for (const ScriptNames*& names : seen)
                threads.emplace_back([&] { names = &analysis->scriptNames(); });
        }
        for (const ScriptNames* names : seen)
            QCOMPARE(names, &analysis->scriptNames());
    }

    void cancelled()
    {
        const auto graph = graphFromText("root > A > B");
        std::stop_source stop;
        stop.request_stop();
        const auto result = SnapshotAnalysis::compute(graph.snapshot, {}, {stop.get_token(), nullptr});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }

    void withoutMemory()
    {
        const auto graph = graphFromText("root > A > B");
        const uint64_t used = columnBytesInUse();
        setMemoryLimit(used + 1);
        const auto result = SnapshotAnalysis::compute(graph.snapshot, {}, {});
        setMemoryLimit(0);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::OutOfMemory);
        QCOMPARE(columnBytesInUse(), used);
        QVERIFY(SnapshotAnalysis::compute(graph.snapshot, {}, {}));
    }

    void progressEndsAtTheWhole()
    {
        const auto graph = graphFromText("root > A > B");
        Progress progress;
        progress.expectOnly(
            {Phase::Link, Phase::Dominators, Phase::Distances, Phase::Sizes, Phase::Classes, Phase::Retained});
        QVERIFY(SnapshotAnalysis::compute(graph.snapshot, {}, {std::stop_token(), &progress}));
        QCOMPARE(progress.fraction(), 1.0);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestSnapshotAnalysis)
#include "tst_snapshot_analysis.moc"
