// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"
#include "support/digraphs.h"
#include "support/dominators.h"
#include "support/graph_text.h"
#include "support/reference_dominators.h"

#include <QTest>

#include <random>

using namespace heapsight;
using namespace heapsight::test;

namespace {

// "A<root B<A …" in the order of the nodes, the root left out.
std::string dominatorText(const TextGraph& graph)
{
    const DominatorTree tree = dominatorsOf(*graph.snapshot);
    const std::string error = findTreeError(tree, graph.snapshot->root().value);
    if (!error.empty())
        return error;
    std::string text;
    for (uint32_t node = 1; node < graph.snapshot->nodeCount(); ++node) {
        if (!text.empty())
            text += " ";
        text += graph.word(NodeIndex(node)) + "<" + graph.word(tree.immediateDominator(NodeIndex(node)));
    }
    return text;
}

struct Mix { // percentages of special edges
    uint32_t weak = 0;
    uint32_t shortcut = 0;
    uint32_t pageOwnedStarts = 0; // of the root's edges
};

GraphSketch randomGraph(std::mt19937& random, uint32_t nodes, uint32_t edges, const Mix& mix)
{
    GraphSketch sketch;
    for (uint32_t node = 1; node < nodes; ++node)
        sketch.addNode("n", NodeKind::Object, random() % 100);
    for (uint32_t i = 0; i < edges; ++i) {
        const uint32_t from = random() % 8 == 0 ? 0 : static_cast<uint32_t>(random() % nodes);
        const auto to = static_cast<uint32_t>(random() % nodes);
        const auto dice = static_cast<uint32_t>(random() % 100);
        EdgeKind kind = EdgeKind::Property;
        if (dice < mix.weak)
            kind = EdgeKind::Weak;
        else if (from == 0 ? dice < mix.weak + mix.pageOwnedStarts : dice < mix.weak + mix.shortcut)
            kind = EdgeKind::Shortcut;
        sketch.addEdge(from, to, kind);
    }
    return sketch;
}

void compareWithReference(const HeapSnapshot& snapshot)
{
    const DominatorTree tree = dominatorsOf(snapshot);
    QCOMPARE(findTreeError(tree, snapshot.root().value), std::string());
    QCOMPARE(asText(immediateDominators(tree)), asText(referenceDominators(snapshot)));
}

} // namespace

class TestDominatorTree : public QObject {
    Q_OBJECT

private slots:
    void rules_data();
    void rules();
    void everyDigraph();
    void randomGraphs();
    void belowOnePage();
    void hubBelowOnePage();
    void rootInTheMiddle();
    void longList();
    void clique();
    void star();
    void ladder();
    void chainWithLeaves();
    void manyWeakMapEntries();
    void threadsMakeNoDifference();
    void retained();
    void retainedBeyond32Bits();
    void cancel();
};

void TestDominatorTree::rules_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* graph, const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(graph) << QString::fromLatin1(expected);
    };
    row("diamond", "root > A > B > D; A > C > D", "A<root B<A D<A C<A");
    row("parallel edges", "root > A > B; A -element-> B; A -context-> B", "A<root B<A");
    row("self loop", "root > A > A; A > B", "A<root B<A");
    row("weak edges hold nothing", "root > A > B; root -weak-> B", "A<root B<A");
    row("only weak retainers: under the root, with what it holds", "root > A; A -weak-> B; B > C", "A<root B<root C<B");
    row("isolated cycle: each under the root", "root > A; B > C > B; C > D", "A<root B<root C<root D<root");
    row("orphan that leads into a cycle", "root > A; B > C > D > C", "A<root B<root C<B D<C");
    row("orphan shares with the reached", "root > A > B; C > B", "A<root B<root C<root");
    row("shortcut from elsewhere does not hold", "root > A -shortcut-> C; root > B > C", "A<root C<B B<root");
    row("shortcut from the root holds, and what it reaches is the page's",
        "root -element-> G > X; root -shortcut-> W > X", "G<root X<W W<root");
    row("rule 5 does not stop the root", "root -shortcut-> W > X; root -element-> X", "W<root X<root");
    row("page-owned through a shortcut: flagged, but not held that way",
        "root -shortcut-> W -shortcut-> X > Y; root -element-> G > X; G > Y", "W<root X<root Y<X G<root");
    row("within the page's memory all hold", "root -shortcut-> W > X > Y; W > Y", "W<root X<W Y<W");
    row("documents are page-owned starts",
        "root -element-> D > N; root -element-> G > N; D: type=synthetic name=\"(Document DOM trees)\"",
        "D<root N<D G<root");
    row("only by an element edge",
        "root -property-> D > N; root -element-> G > N; D: type=synthetic name=\"(Document DOM trees)\"",
        "D<root N<root G<root");
    row("only if synthetic", "root -element-> D > N; root -element-> G > N; D: name=\"(Document DOM trees)\"",
        "D<root N<root G<root");
    row("a page that leads back to the root owns all", "root -shortcut-> W > root; root > A > X; W > X",
        "W<root A<root X<root");
    row("a WeakMap's table does not hold the value",
        "root > T; root > K; T: id=9; K: id=5\n"
        "T -internal:\"1 / part of key (K @5) -> value (V @7) pair in WeakMap (table @9)\"-> V\n"
        "K -internal:\"2 / part of key (K @5) -> value (V @7) pair in WeakMap (table @9)\"-> V",
        "T<root K<root V<K");
    row("a name that only looks like it",
        "root > T; root > K; T: id=9\n"
        "T -property:\"1 / part of key (K @5) -> value (V @7) pair in WeakMap (table @9)\"-> V; K > V",
        "T<root K<root V<root");
    row("unknown edge types hold", "root > A -frob-> B", "A<root B<A");
    row("only the root", "", "");
}

void TestDominatorTree::rules()
{
    QFETCH(QString, graph);
    QFETCH(QString, expected);
    const TextGraph text = graphFromText(graph.toStdString());
    QCOMPARE(QString::fromStdString(dominatorText(text)), expected);
    if (text.snapshot->nodeCount() > 1)
        compareWithReference(*text.snapshot);
}

void TestDominatorTree::everyDigraph()
{
    for (uint32_t nodes = 1; nodes <= 4; ++nodes)
        for (uint64_t number = 0; number < uint64_t{1} << (nodes * nodes); ++number) {
            compareWithReference(*digraph(nodes, true, number).build());
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("digraph %1 of %2 nodes").arg(number).arg(nodes)));
        }
}

void TestDominatorTree::randomGraphs()
{
    std::mt19937 random(20240611);
    const Mix mixes[] = {{0, 0, 0}, {30, 0, 0}, {10, 30, 0}, {10, 10, 20}, {20, 20, 60}};
    for (int round = 0; round < 600; ++round) {
        const uint32_t nodes = 2 + static_cast<uint32_t>(random() % (round % 10 == 0 ? 199 : 30));
        const uint32_t edges = static_cast<uint32_t>(random() % (nodes * 4));
        compareWithReference(*randomGraph(random, nodes, edges, mixes[round % 5]).build());
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("round %1").arg(round)));
    }
}

// Most of the heap below one page-owned node, with a few nodes that very many point to: rows of retainers are
// then not read to their end. Now and then something makes that wrong: another edge of the root into the tree,
// page-owned memory that only a shortcut leads to.
void TestDominatorTree::belowOnePage()
{
    std::mt19937 random(7);
    for (int round = 0; round < 600; ++round) {
        const uint32_t nodes = 6 + static_cast<uint32_t>(random() % 40);
        GraphSketch sketch = randomGraph(random, nodes, nodes, {5, 0, 0});
        sketch.addEdge(0, 1, EdgeKind::Shortcut);
        for (uint32_t node = 2; node < nodes; ++node) {
            sketch.addEdge(static_cast<uint32_t>(1 + random() % (node - 1)), node);
            for (uint32_t hub = 2; hub < 5; ++hub)
                if (random() % 2 == 0)
                    sketch.addEdge(node, hub, random() % 20 == 0 ? EdgeKind::Shortcut : EdgeKind::Property);
        }
        if (round % 3 == 0)
            sketch.addEdge(0, static_cast<uint32_t>(2 + random() % (nodes - 2)));
        if (round % 4 == 0) {
            const uint32_t behindShortcut = sketch.addNode("n");
            sketch.addEdge(static_cast<uint32_t>(1 + random() % (nodes - 1)), behindShortcut, EdgeKind::Shortcut);
            sketch.addEdge(behindShortcut, static_cast<uint32_t>(1 + random() % (nodes - 1)));
        }
        if (round % 5 == 0) {
            const uint32_t outside = sketch.addNode("n");
            sketch.addEdge(0, outside);
            sketch.addEdge(outside, static_cast<uint32_t>(1 + random() % (nodes - 1)));
        }
        compareWithReference(*sketch.build());
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("round %1").arg(round)));
    }
}

void TestDominatorTree::hubBelowOnePage()
{
    constexpr uint32_t kItems = 20'000; // more retainers than are looked up at once
    for (const bool rootHoldsOneItem : {false, true}) {
        GraphSketch sketch;
        const uint32_t page = sketch.addNode("page");
        const uint32_t hub = sketch.addNode("hub");
        const uint32_t below = sketch.addNode("below");
        sketch.addEdge(0, page, EdgeKind::Shortcut);
        sketch.addEdge(hub, below);
        std::vector<uint32_t> items;
        for (uint32_t i = 0; i < kItems; ++i)
            items.push_back(sketch.addNode("item"));
        for (const uint32_t item : items) {
            sketch.addEdge(page, item);
            sketch.addEdge(item, hub);
        }
        if (rootHoldsOneItem)
            sketch.addEdge(0, items[kItems / 2]);
        const DominatorTree tree = dominatorsOf(*sketch.build());
        QCOMPARE(tree.immediateDominator(NodeIndex(hub)).value, rootHoldsOneItem ? 0U : page);
        QCOMPARE(tree.immediateDominator(NodeIndex(below)).value, hub);
        for (const uint32_t item : items)
            QCOMPARE(tree.immediateDominator(NodeIndex(item)).value,
                     rootHoldsOneItem && item == items[kItems / 2] ? 0U : page);
    }
}

void TestDominatorTree::rootInTheMiddle()
{
    GraphSketch sketch = sketchFromText("A > B > C; D > A; B > E");
    SnapshotColumns columns = sketch.columns();
    columns.root = 2; // B
    const auto snapshot = buildSnapshot(std::move(columns), JobContext{});
    QVERIFY(snapshot.has_value());
    compareWithReference(**snapshot);
    QCOMPARE(asText(immediateDominators(dominatorsOf(**snapshot))), std::string("0>2 1>4 2>2 3>2 4>2 5>2 "));
}

void TestDominatorTree::longList()
{
    constexpr uint32_t kNodes = 5'000'000;
    GraphSketch sketch;
    for (uint32_t node = 1; node < kNodes; ++node) {
        sketch.addNode("n");
        sketch.addEdge(node - 1, node);
    }
    sketch.addEdge(kNodes - 1, 1); // the end leads back: every node has to look up the whole list
    const auto snapshot = sketch.build();
    const DominatorTree tree = dominatorsOf(*snapshot);
    for (uint32_t node = 1; node < kNodes; ++node)
        if (tree.immediateDominator(NodeIndex(node)).value != node - 1)
            QFAIL(qPrintable(QString::number(node)));
    const auto sizes = retainedSizes(tree, snapshot->selfSizes(), JobContext{});
    QVERIFY(sizes.has_value());
    QCOMPARE((*sizes)[0], uint64_t{kNodes - 1});
    QCOMPARE((*sizes)[kNodes - 1], uint64_t{1});
}

void TestDominatorTree::clique()
{
    constexpr uint32_t kNodes = 2000;
    GraphSketch sketch;
    for (uint32_t node = 1; node < kNodes; ++node)
        sketch.addNode("n");
    sketch.addEdge(0, 7);
    for (uint32_t from = 1; from < kNodes; ++from)
        for (uint32_t to = 1; to < kNodes; ++to)
            sketch.addEdge(from, to);
    const DominatorTree tree = dominatorsOf(*sketch.build());
    QCOMPARE(findTreeError(tree, 0), std::string());
    for (uint32_t node = 1; node < kNodes; ++node)
        QCOMPARE(tree.immediateDominator(NodeIndex(node)).value, node == 7 ? 0U : 7U);
}

void TestDominatorTree::star()
{
    constexpr uint32_t kNodes = 500'000;
    GraphSketch sketch;
    sketch.addNode("hub");
    sketch.addEdge(0, 1);
    for (uint32_t node = 2; node < kNodes; ++node) {
        sketch.addNode("n");
        sketch.addEdge(1, node);
        sketch.addEdge(node, 1);
    }
    const DominatorTree tree = dominatorsOf(*sketch.build());
    QCOMPARE(tree.subtreeSize(NodeIndex(1)), kNodes - 1);
    for (uint32_t node = 2; node < kNodes; ++node)
        if (tree.immediateDominator(NodeIndex(node)).value != 1)
            QFAIL(qPrintable(QString::number(node)));
}

void TestDominatorTree::ladder()
{
    constexpr uint32_t kNodes = 1'000'000; // two rails, each node one up; rungs both ways
    GraphSketch sketch;
    for (uint32_t node = 1; node < kNodes; ++node)
        sketch.addNode("n");
    for (uint32_t node = 0; node < kNodes; ++node) {
        sketch.addEdge(node, node ^ 1U);
        if (node + 2 < kNodes)
            sketch.addEdge(node, node + 2);
    }
    const DominatorTree tree = dominatorsOf(*sketch.build());
    for (uint32_t node = 1; node < kNodes; ++node) // the other rail leads around every node
        if (tree.immediateDominator(NodeIndex(node)).value != 0)
            QFAIL(qPrintable(QString::number(node)));
}

void TestDominatorTree::chainWithLeaves()
{
    // Quadratic for algorithms that climb the dominators of a leaf node by node.
    constexpr uint32_t kChain = 200'000;
    GraphSketch sketch;
    for (uint32_t node = 1; node < 2 * kChain; ++node)
        sketch.addNode("n");
    for (uint32_t node = 0; node + 1 < kChain; ++node)
        sketch.addEdge(node, node + 1);
    for (uint32_t leaf = kChain; leaf < 2 * kChain; ++leaf) {
        sketch.addEdge(kChain - 1, leaf);
        sketch.addEdge(kChain / 2 + leaf % (kChain / 2), leaf); // from the lower half
    }
    const DominatorTree tree = dominatorsOf(*sketch.build());
    for (uint32_t node = 1; node < 2 * kChain; ++node) {
        const uint32_t expected = node < kChain ? node - 1 : kChain / 2 + node % (kChain / 2);
        if (tree.immediateDominator(NodeIndex(node)).value != expected)
            QFAIL(qPrintable(QString::number(node)));
    }
}

void TestDominatorTree::manyWeakMapEntries()
{
    // One table, many keys, one value that all entries share: whoever looks the entries up per retainer
    // of the value, or per edge of the table, never ends.
    constexpr uint32_t kEntries = 50'000;
    GraphSketch sketch;
    const uint32_t table = sketch.addNode("table", NodeKind::Array);
    const uint32_t value = sketch.addNode("value");
    sketch.addEdge(0, table);
    for (uint32_t i = 0; i < kEntries; ++i) {
        const uint32_t key = sketch.addNode("key");
        const std::string text = " / part of key (key @" + std::to_string(2 * key + 1) + ") -> value (value @" +
                                 std::to_string(2 * value + 1) + ") pair in WeakMap (table @" +
                                 std::to_string(2 * table + 1) + ")";
        sketch.addEdge(0, key);
        sketch.addEdge(table, value, EdgeKind::Internal, std::to_string(i) + text);
        sketch.addEdge(key, value, EdgeKind::Internal, std::to_string(i + 1) + text);
    }
    const auto snapshot = sketch.build();
    QCOMPARE(snapshot->specialEdges().size(), size_t{2 * kEntries});
    const DominatorTree tree = dominatorsOf(*snapshot);
    QCOMPARE(tree.immediateDominator(NodeIndex(value)).value, 0U);
    QCOMPARE(tree.subtreeSize(NodeIndex(table)), 1U);
}

void TestDominatorTree::threadsMakeNoDifference()
{
    std::mt19937 random(5);
    const GraphSketch sketch = randomGraph(random, 300'000, 1'000'000, {5, 5, 5});
    std::string first;
    for (const unsigned threads : {1U, 2U, 7U}) {
        setThreadLimit(threads);
        const std::string text = asText(immediateDominators(dominatorsOf(*sketch.build())));
        if (first.empty())
            first = text;
        QVERIFY(text == first);
    }
    setThreadLimit(0);
}

void TestDominatorTree::retained()
{
    const TextGraph graph = graphFromText("root > A > B > D; A > C > D; root -weak-> E\n"
                                          "A: size=10; B: size=20; C: size=30; D: size=40; E: size=5");
    const DominatorTree tree = dominatorsOf(*graph.snapshot);
    const auto sizes = retainedSizes(tree, graph.snapshot->selfSizes(), JobContext{});
    QVERIFY(sizes.has_value());
    const auto of = [&](const char* word) { return (*sizes)[graph.node(word).value]; };
    QCOMPARE(of("root"), uint64_t{105});
    QCOMPARE(of("A"), uint64_t{100});
    QCOMPARE(of("B"), uint64_t{20});
    QCOMPARE(of("D"), uint64_t{40});
    QCOMPARE(of("E"), uint64_t{5});
}

void TestDominatorTree::retainedBeyond32Bits()
{
    const TextGraph graph = graphFromText("root > A > B; A > C; B: size=6000000000; C: size=4294967295");
    const DominatorTree tree = dominatorsOf(*graph.snapshot);
    const auto sizes = retainedSizes(tree, graph.snapshot->selfSizes(), JobContext{});
    QCOMPARE((*sizes)[graph.node("A").value], uint64_t{10294967296});
}

void TestDominatorTree::cancel()
{
    GraphSketch sketch;
    for (uint32_t node = 1; node < 200'000; ++node) {
        sketch.addNode("n");
        sketch.addEdge(node - 1, node);
    }
    const auto snapshot = sketch.build();
    const JobContext job;
    auto reverse = ReverseEdges::build(*snapshot, job);
    auto order = DepthFirstOrder::compute(*snapshot, job);
    const DominatorTree tree = dominatorsOf(*snapshot);
    std::stop_source stop;
    stop.request_stop();
    const JobContext stopped{stop.get_token(), nullptr};
    const auto cancelled = [](const auto& result) { return !result && result.error().code == ErrorCode::Cancelled; };
    QVERIFY(cancelled(ReverseEdges::build(*snapshot, stopped)));
    QVERIFY(cancelled(DepthFirstOrder::compute(*snapshot, stopped)));
    QVERIFY(cancelled(DominatorTree::compute(*snapshot, *reverse, std::move(*order), stopped)));
    QVERIFY(cancelled(retainedSizes(tree, snapshot->selfSizes(), stopped)));
    QVERIFY(cancelled(buildSnapshot(sketch.columns(), stopped)));
}

QTEST_GUILESS_MAIN(TestDominatorTree)
#include "tst_dominator_tree.moc"
