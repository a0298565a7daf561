// SPDX-License-Identifier: GPL-3.0-or-later
// Guards the amount of work, not the clock: the steps the passes count must stay near linear on the shapes
// that algorithms stumble over, and must not grow on a heap that is always the same.
// A change that makes a pass cheaper or dearer on purpose records the new figure here.
#include "analysis/snapshot_analysis.h"
#include "base/parallel.h"
#include "base/work_count.h"
#include "support/graph_sketch.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <random>

using namespace heapsight;
using heapsight::test::GraphSketch;

namespace {

struct Counted {
    uint64_t nodes = 0;
    uint64_t edges = 0;
    WorkCounts::Values steps{};
};

Counted count(const GraphSketch& sketch)
{
    const auto snapshot = sketch.build();
    const WorkCounts::Values before = WorkCounts::now();
    const auto analysis = SnapshotAnalysis::compute(snapshot, {}, {}).value();
    Counted counted{snapshot->nodeCount(), snapshot->edgeCount(), WorkCounts::now()};
    for (size_t i = 0; i < before.size(); ++i)
        counted.steps[i] -= before[i];
    return counted;
}

// `n` nodes below the root, which has an edge to the first one (number 1).
GraphSketch withNodes(uint32_t n)
{
    GraphSketch sketch;
    for (uint32_t i = 0; i < n; ++i)
        sketch.addNode("node");
    sketch.addEdge(0, 1);
    return sketch;
}

GraphSketch list(uint32_t n)
{
    GraphSketch sketch = withNodes(n);
    for (uint32_t i = 1; i < n; ++i)
        sketch.addEdge(i, i + 1);
    return sketch;
}

GraphSketch clique(uint32_t n) // n edges
{
    const auto nodes = static_cast<uint32_t>(std::sqrt(n));
    GraphSketch sketch = withNodes(nodes);
    for (uint32_t from = 1; from <= nodes; ++from)
        for (uint32_t to = 1; to <= nodes; ++to)
            sketch.addEdge(from, to);
    return sketch;
}

GraphSketch star(uint32_t n) // with edges back to its middle
{
    GraphSketch sketch = withNodes(n);
    for (uint32_t i = 2; i <= n; ++i) {
        sketch.addEdge(1, i);
        sketch.addEdge(i, 1);
    }
    return sketch;
}

GraphSketch ladder(uint32_t n) // two lists with rungs
{
    GraphSketch sketch = withNodes(n);
    for (uint32_t i = 1; i + 2 <= n; ++i) {
        sketch.addEdge(i, i + 2);
        if (i % 2 == 1)
            sketch.addEdge(i, i + 1);
    }
    return sketch;
}

// A list whose last node holds leaves that its first node holds too.
GraphSketch chainWithLeaves(uint32_t n)
{
    const uint32_t chain = n / 2;
    GraphSketch sketch = withNodes(n);
    for (uint32_t i = 1; i < chain; ++i)
        sketch.addEdge(i, i + 1);
    for (uint32_t leaf = chain + 1; leaf <= n; ++leaf) {
        sketch.addEdge(chain, leaf);
        sketch.addEdge(1, leaf);
    }
    return sketch;
}

// A list with edges from every node to one far behind it and one far before it.
GraphSketch tangle(uint32_t n)
{
    std::mt19937 random(3);
    GraphSketch sketch = list(n);
    for (uint32_t i = 1; i <= n; ++i) {
        sketch.addEdge(i, 1 + random() % n);
        sketch.addEdge(i, 1 + random() % n);
    }
    return sketch;
}

// One table, n keys and values.
GraphSketch weakMaps(uint32_t n)
{
    GraphSketch sketch = withNodes(1);
    const uint32_t table = sketch.addNode("table", NodeKind::Array);
    sketch.addEdge(1, table);
    for (uint32_t i = 0; i < n; ++i) {
        const uint32_t key = sketch.addNode("key");
        const uint32_t value = sketch.addNode("value");
        const std::string text = std::to_string(i) + " / part of key (key @" + std::to_string(2 * key + 1) +
                                 ") -> value (value @" + std::to_string(2 * value + 1) + ") pair in WeakMap (table @" +
                                 std::to_string(2 * table + 1) + ")";
        sketch.addEdge(1, key);
        sketch.addEdge(table, value, EdgeKind::Internal, text);
        sketch.addEdge(key, value, EdgeKind::Internal, text);
    }
    return sketch;
}

// Something like a heap: arrays with objects, maps and contexts that many share, strings, back references.
GraphSketch heap(uint32_t n)
{
    std::mt19937 random(11);
    GraphSketch sketch = withNodes(1);
    std::vector<uint32_t> shared{1};
    for (uint32_t i = 0; i < 200; ++i) {
        shared.push_back(sketch.addNode("system / Map", NodeKind::Hidden, 40));
        sketch.addEdge(1, shared.back());
    }
    uint32_t array = 1;
    while (sketch.nodeCount() < n) {
        if (random() % 50 == 0) {
            const uint32_t holder = array;
            array = sketch.addNode("(object elements)", NodeKind::Array, 16 + random() % 500);
            sketch.addEdge(random() % 3 == 0 ? 1 : holder, array);
        }
        const uint32_t object = sketch.addNode("Item", NodeKind::Object, 24);
        const uint32_t text = sketch.addNode("text", NodeKind::String, 32);
        const uint32_t elements = sketch.addNode("(object properties)", NodeKind::Array, 64);
        sketch.addEdge(array, object, EdgeKind::Element, "1");
        sketch.addEdge(object, shared[random() % shared.size()], EdgeKind::Internal, "map");
        sketch.addEdge(object, text);
        sketch.addEdge(object, elements, EdgeKind::Internal, "properties");
        sketch.addEdge(elements, 1 + random() % (sketch.nodeCount() - 1), EdgeKind::Element, "0");
        if (random() % 4 == 0)
            sketch.addEdge(object, 1 + random() % (sketch.nodeCount() - 1), EdgeKind::Context, "self");
        if (random() % 8 == 0)
            sketch.addEdge(text, object, EdgeKind::Weak, "w");
    }
    return sketch;
}

using Shape = std::function<GraphSketch(uint32_t)>;

const char* nameOf(Work work)
{
    switch (work) {
    case Work::LookedAtDepthFirst:
        return "edges, depth first";
    case Work::LookedAtBreadthFirst:
        return "edges, breadth first";
    case Work::LookedAtForOwners:
        return "edges, owners of backing stores";
    case Work::Predecessors:
        return "edges, dominators";
    case Work::Compressed:
        return "nodes on compressed paths";
    case Work::SweptByBuilder:
        return "edges, swept by the builder";
    case Work::Count_:
        break;
    }
    return "";
}

} // namespace

Q_DECLARE_METATYPE(Shape)

class TestWorkCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysNearLinear_data();
    void staysNearLinear();
    void doesNotGrow();
    void doesNotDependOnThreads();
};

void TestWorkCounts::staysNearLinear_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<uint32_t>("n");
    constexpr uint32_t kNodes = 50'000;
    QTest::newRow("list") << Shape(list) << kNodes;
    QTest::newRow("clique") << Shape(clique) << kNodes;
    QTest::newRow("star") << Shape(star) << kNodes;
    QTest::newRow("ladder") << Shape(ladder) << kNodes;
    QTest::newRow("chain with leaves") << Shape(chainWithLeaves) << kNodes;
    QTest::newRow("tangle") << Shape(tangle) << kNodes;
    QTest::newRow("WeakMaps") << Shape(weakMaps) << 12'500U; // 50 000 pairs in the end
    QTest::newRow("heap") << Shape(heap) << kNodes;
}

void TestWorkCounts::staysNearLinear()
{
    QFETCH(Shape, shape);
    QFETCH(uint32_t, n);
    const Counted small = count(shape(n));
    const Counted large = count(shape(4 * n));
    for (size_t i = 0; i < small.steps.size(); ++i) {
        // The logarithm of path compression is within the fifth that is allowed beside linear growth.
        const double allowed = 4 * 1.2 * static_cast<double>(small.steps[i]) + 1000;
        QVERIFY2(static_cast<double>(large.steps[i]) <= allowed,
                 qPrintable(QStringLiteral("%1: %2 steps, %3 with four times as many nodes")
                                .arg(QLatin1String(nameOf(static_cast<Work>(i))))
                                .arg(small.steps[i])
                                .arg(large.steps[i])));
    }
    // And none looks at an edge more than twice, whatever the shape.
    for (const Work work : {Work::LookedAtDepthFirst, Work::LookedAtBreadthFirst, Work::Predecessors})
        QVERIFY(large.steps[static_cast<size_t>(work)] <= large.edges);
    QVERIFY(large.steps[static_cast<size_t>(Work::LookedAtForOwners)] <= 2 * large.edges);
}

void TestWorkCounts::doesNotGrow()
{
    const Counted counted = count(heap(100'000));
    QStringList steps; // for whoever records new ones
    for (const uint64_t of : counted.steps)
        steps.append(QString::number(of));
    qInfo("%s", qPrintable(steps.join(QLatin1String(", "))));
    constexpr WorkCounts::Values kRecorded{178'277, 178'278, 150'380, 106'240, 44'475, 0};
    for (size_t i = 0; i < kRecorded.size(); ++i) {
        const double allowed = 1.03 * static_cast<double>(kRecorded[i]);
        QVERIFY2(static_cast<double>(counted.steps[i]) <= allowed,
                 qPrintable(QStringLiteral("%1: %2 steps, recorded are %3")
                                .arg(QLatin1String(nameOf(static_cast<Work>(i))))
                                .arg(counted.steps[i])
                                .arg(kRecorded[i])));
    }
}

void TestWorkCounts::doesNotDependOnThreads()
{
    const GraphSketch sketch = heap(50'000);
    setThreadLimit(1);
    const Counted one = count(sketch);
    for (const unsigned threads : {2U, 7U}) {
        setThreadLimit(threads);
        QVERIFY(count(sketch).steps == one.steps);
    }
    setThreadLimit(0);
}

QTEST_APPLESS_MAIN(TestWorkCounts)
#include "tst_work_counts.moc"
