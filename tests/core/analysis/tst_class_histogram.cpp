// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/class_histogram.h"
#include "analysis/snapshot_analysis.h"
#include "support/graph_text.h"

#include <QTest>

using namespace heapsight;
using heapsight::test::graphFromText;
using heapsight::test::GraphSketch;
using heapsight::test::TextGraph;

namespace {

std::shared_ptr<const SnapshotAnalysis> analysisOf(const std::shared_ptr<const HeapSnapshot>& heap)
{
    return SnapshotAnalysis::compute(heap, {}, {}).value();
}

// "count/shallow/retained/distance" of a class among rows, "" if it has none.
std::string figures(const SnapshotAnalysis& analysis, const std::vector<ClassRow>& rows, std::string_view name)
{
    for (const ClassRow& row : rows)
        if (analysis.classes().at(row.id).name == name)
            return std::to_string(row.count) + '/' + std::to_string(row.shallow) + '/' + std::to_string(row.retained) +
                   '/' + std::to_string(row.distance);
    return {};
}
std::string figures(const SnapshotAnalysis& analysis, std::string_view name)
{
    return figures(analysis, analysis.classRows(), name);
}

class TestClassHistogram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Each instance counts, what instances retain together counts once.
    void nestedInstances()
    {
        const auto graph = graphFromText("root > g; g > a1 > b1 > a2 > b2; g > a3; g: name=global;"
                                         "a1: name=A; a2: name=A; a3: name=A; b1: name=B size=10; b2: name=B size=20");
        const auto analysis = analysisOf(graph.snapshot);
        QCOMPARE(figures(*analysis, "A"), std::string("3/3/33/2"));
        QCOMPARE(figures(*analysis, "B"), std::string("2/30/31/3"));
        QCOMPARE(figures(*analysis, "global"), std::string("1/1/34/1"));
    }

    // The same class again beside an instance, not below it.
    void siblingsAfterASubtree()
    {
        const auto graph = graphFromText("root > p; p > a1 > x; p > a2 > y; p > b > a3;"
                                         "a1: name=A; a2: name=A; a3: name=A");
        QCOMPARE(figures(*analysisOf(graph.snapshot), "A"), std::string("3/3/5/2"));
    }

    // Nodes without size are in no row; they neither add nor hide what is below.
    void sizeZeroIsInvisible()
    {
        const auto graph = graphFromText("root > a0 > a1; a0: name=A size=0; a1: name=A size=5; root > z; z: size=0");
        const auto analysis = analysisOf(graph.snapshot);
        QCOMPARE(figures(*analysis, "A"), std::string("1/5/5/2"));
        QCOMPARE(figures(*analysis, "z"), std::string());
        QCOMPARE(analysis->classRows().size(), size_t{1});
    }

    // One member without a distance decides for its class.
    void distances()
    {
        const auto graph = graphFromText("root > u > a1; u > w > a2; w -weak-> a3; a1: name=A; a2: name=A; a3: name=A;"
                                         "root -element-> s; s: type=synthetic; s > b; b: name=B");
        const auto analysis = analysisOf(graph.snapshot);
        QCOMPARE(analysis->distance(graph.node("a3")), kNoDistance);
        QCOMPARE(figures(*analysis, "A"), std::string("3/3/3/-5"));
        QCOMPARE(figures(*analysis, "B"), "1/1/1/" + std::to_string(kSystemDistance + 2));
        QCOMPARE(figures(*analysis, "u"), std::string("1/1/4/1"));
    }

    // A filter leaves objects out; what the others retain stays whole.
    void filtered()
    {
        const auto graph = graphFromText("root > a1 > b > a2; root > a3; a1: name=A size=7; a2: name=A; a3: name=A");
        const auto analysis = analysisOf(graph.snapshot);
        BitColumn filter(graph.snapshot->nodeCount());
        filter.set(graph.node("a2").value);
        filter.set(graph.node("a3").value);
        const HistogramInput input{analysis->classes(),        analysis->shallowSizes(),   analysis->dominators(),
                                   analysis->retainedColumn(), analysis->distanceColumn(), &filter};
        const auto rows = classHistogram(input, {}).value();
        QCOMPARE(rows.size(), size_t{1});
        QCOMPARE(figures(*analysis, rows, "A"), std::string("2/2/2/1"));
        filter.reset(graph.node("a2").value);
        filter.reset(graph.node("a3").value);
        filter.set(graph.node("a1").value);
        QCOMPARE(figures(*analysis, classHistogram(input, {}).value(), "A"), std::string("1/7/9/1"));
    }

    void sizesBeyond32Bits()
    {
        const auto graph = graphFromText("root > a > b; a: name=A size=6000000000; b: name=A size=7000000000;"
                                         "root > c; c: name=A size=8000000000");
        QCOMPARE(figures(*analysisOf(graph.snapshot), "A"), std::string("3/21000000000/21000000000/1"));
    }

    void rowsAscend()
    {
        const auto graph = graphFromText("root > c > b > a; root > a2; a2: name=a");
        const auto analysis = analysisOf(graph.snapshot);
        QVERIFY(std::ranges::is_sorted(analysis->classRows(), {}, &ClassRow::id));
        QCOMPARE(analysis->classRows().size(), size_t{3});
    }

    void instances()
    {
        const auto graph = graphFromText("root > a3; root > a1; root > b; b > a2; b > a0;"
                                         "a0: name=A size=0; a1: name=A; a2: name=A; a3: name=A");
        const auto analysis = analysisOf(graph.snapshot);
        const ClassId id = analysis->classes().findByName("A").at(0);
        const std::vector<uint32_t> expected{graph.node("a3").value, graph.node("a1").value, graph.node("a2").value};
        QCOMPARE(classInstances(analysis->classes(), analysis->shallowSizes(), id), expected);
        BitColumn filter(graph.snapshot->nodeCount());
        filter.set(graph.node("a1").value);
        filter.set(graph.node("a0").value);
        QCOMPARE(classInstances(analysis->classes(), analysis->shallowSizes(), id, &filter),
                 std::vector<uint32_t>{graph.node("a1").value});
    }

    void cancelled()
    {
        const auto graph = graphFromText("root > A");
        const auto analysis = analysisOf(graph.snapshot);
        const HistogramInput input{analysis->classes(),        analysis->shallowSizes(),   analysis->dominators(),
                                   analysis->retainedColumn(), analysis->distanceColumn(), nullptr};
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(classHistogram(input, {stop.get_token(), nullptr}).error().code, ErrorCode::Cancelled);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestClassHistogram)
#include "tst_class_histogram.moc"
