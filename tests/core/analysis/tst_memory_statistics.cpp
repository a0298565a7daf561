// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/memory_statistics.h"
#include "analysis/snapshot_analysis.h"
#include "support/graph_text.h"

#include <QTest>

using namespace heapsight;
using heapsight::test::graphFromText;
using heapsight::test::GraphSketch;

namespace {

MemoryStatistics statisticsOf(const std::shared_ptr<const HeapSnapshot>& heap)
{
    return SnapshotAnalysis::compute(heap, {}, {}).value()->statistics();
}

class TestMemoryStatistics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds()
    {
        // The root points at nothing that could own: sizes stay where they are.
        const auto graph = graphFromText(R"(
            root -element-> h; root -element-> n; root -element-> b; root -element-> c; root -element-> s
            root -element-> cons; root -element-> sl; root -element-> o; root -element-> sym
            h: type=hidden size=1 name=Array
            n: type=native size=20 name=Array
            b: type=native size=300 name="system / JSArrayBufferData"
            c: type=code size=4000 name=Array
            s: type=string size=50000 name=Array
            cons: type="concatenated string" size=600000
            sl: type="sliced string" size=7000000
            o: size=80000000
            sym: type=symbol size=900000000
        )");
        const MemoryStatistics is = statisticsOf(graph.snapshot);
        QCOMPARE(is.total, uint64_t{987'654'321});
        QCOMPARE(is.system, uint64_t{1});
        QCOMPARE(is.nativeTotal, uint64_t{320});
        QCOMPARE(is.typedArrays, uint64_t{300});
        QCOMPARE(is.otherNative(), uint64_t{20});
        QCOMPARE(is.code, uint64_t{4'000});
        QCOMPARE(is.strings, uint64_t{7'650'000});
        QCOMPARE(is.jsArrays, uint64_t{0});
        QCOMPARE(is.v8Total, uint64_t{987'654'001});
        QCOMPARE(is.otherJs(), uint64_t{980'000'000});
    }

    void nativeBytesOutsideTheGraph()
    {
        GraphSketch sketch;
        sketch.addEdge(0, sketch.addNode("A", NodeKind::Object, 10));
        sketch.addEdge(0, sketch.addNode("n", NodeKind::Native, 5));
        sketch.info().extraNativeBytes = 1'000;
        const MemoryStatistics is = statisticsOf(sketch.build());
        QCOMPARE(is.total, uint64_t{1'015});
        QCOMPARE(is.nativeTotal, uint64_t{1'005});
        QCOMPARE(is.v8Total, uint64_t{10});
    }

    // Any object named Array, whatever its type: with its elements if only it points at them.
    void arrays()
    {
        const auto graph = graphFromText(R"(
            root > own; own -internal:elements-> e1
            root > shared; shared -internal:elements-> e2; root > other; other > e2
            root > twice; twice -internal:elements-> e3; twice -internal:elements-> e3
            root > property; property -property:elements-> e4
            root > late; late -internal:map-> m; late -internal:elements-> e5; late -internal:elements-> e6
            root > constructor
            own: name=Array size=1; shared: name=Array size=1; twice: name=Array size=1
            property: name=Array size=1; late: name=Array size=1
            constructor: type=closure name=Array size=7
            e1: name=e size=10; e2: name=e size=100; e3: name=e size=1000; e4: name=e size=10000
            e5: name=e size=100000; e6: name=e size=1000000
        )");
        // own + e1, shared, twice, property, late + e5 (the first elements), the constructor
        QCOMPARE(statisticsOf(graph.snapshot).jsArrays, uint64_t{11 + 1 + 1 + 1 + 100'001 + 7});
    }

    // Elements that moved to their array count once.
    void arraysThatOwnTheirElements()
    {
        const auto graph = graphFromText("root > a; a -internal:elements-> e; a: name=Array size=16;"
                                         "e: type=array size=100 name=\"(object elements)\"");
        QCOMPARE(statisticsOf(graph.snapshot).jsArrays, uint64_t{116});
        const auto raw = SnapshotAnalysis::compute(graph.snapshot, {.rawSizes = true}, {}).value();
        QCOMPARE(raw->statistics().jsArrays, uint64_t{116});
        QCOMPARE(raw->shallow(graph.node("a")), uint64_t{16});
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestMemoryStatistics)
#include "tst_memory_statistics.moc"
