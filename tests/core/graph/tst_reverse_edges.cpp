// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/reverse_edges.h"
#include "support/graph_text.h"

#include <QTest>

#include <random>

using namespace heapsight;
using namespace heapsight::test;

namespace {

std::string retainersOf(const TextGraph& graph, const char* word)
{
    const auto reverse = ReverseEdges::build(*graph.snapshot, JobContext{});
    std::string text;
    for (const RetainerWord retainer : reverse->retainers(graph.node(word))) {
        text += text.empty() ? "" : " ";
        text += graph.word(NodeIndex(retainer.source()));
        if (retainer.code() != RetainerCode::Strong)
            text += retainer.code() == RetainerCode::Weak ? ":weak" : ":bypassed";
    }
    return text;
}

} // namespace

class TestReverseEdges : public QObject {
    Q_OBJECT

private slots:
    void codes();
    void sameAsForward();
    void incomingEdges();
    void noEdges();
};

void TestReverseEdges::codes()
{
    const TextGraph graph =
        graphFromText("root -shortcut-> A; root -weak-> A; B > A; B -weak-> A; B -shortcut-> A; A > A; A -weak-> A\n"
                      "B -internal-> A; B -hidden-> A; B -element-> A; B -context-> A; B -frob-> A\n"
                      "T: id=9; T -internal:\"1 / part of key (K @5) -> value (V @7) pair in WeakMap (table @9)\"-> V\n"
                      "K -internal:\"1 / part of key (K @5) -> value (V @7) pair in WeakMap (table @9)\"-> V");
    QCOMPARE(retainersOf(graph, "A"), std::string("root root:weak A:bypassed A:weak B B:weak B:bypassed B B B B B"));
    QCOMPARE(retainersOf(graph, "V"), std::string("T:bypassed K"));
    QCOMPARE(retainersOf(graph, "B"), std::string());
}

void TestReverseEdges::sameAsForward()
{
    std::mt19937 random(3);
    GraphSketch sketch;
    for (int i = 0; i < 5000; ++i)
        sketch.addNode("n");
    for (int i = 0; i < 100'000; ++i)
        sketch.addEdge(static_cast<uint32_t>(random() % 5001), static_cast<uint32_t>(random() % 70 * (random() % 70)),
                       random() % 5 ? EdgeKind::Property : EdgeKind::Weak);
    const auto snapshot = sketch.build();
    const auto reverse = ReverseEdges::build(*snapshot, JobContext{});
    std::vector<std::vector<uint32_t>> expected(snapshot->nodeCount());
    for (uint32_t e = 0; e < snapshot->edgeCount(); ++e) {
        const uint32_t source = snapshot->source(EdgeIndex(e)).value;
        const uint32_t target = snapshot->target(EdgeIndex(e)).value;
        RetainerCode code = RetainerCode::Strong;
        if (snapshot->edgeKind(EdgeIndex(e)) == EdgeKind::Weak)
            code = RetainerCode::Weak;
        else if (source == target)
            code = RetainerCode::Bypassed;
        expected[target].push_back(RetainerWord::make(source, code).bits);
    }
    for (uint32_t node = 0; node < snapshot->nodeCount(); ++node) {
        std::vector<uint32_t> row;
        for (const RetainerWord word : reverse->retainers(node))
            row.push_back(word.bits);
        QVERIFY(row == expected[node]);
        QCOMPARE(reverse->retainerCount(NodeIndex(node)), static_cast<uint32_t>(row.size()));
    }
}

void TestReverseEdges::incomingEdges()
{
    const TextGraph graph = graphFromText("root > A; B > A; B > C; B -weak-> A; C > A");
    const auto reverse = ReverseEdges::build(*graph.snapshot, JobContext{});
    std::string text;
    forEachIncomingEdge(*graph.snapshot, *reverse, graph.node("A"), [&](EdgeIndex edge, NodeIndex source) {
        text += std::to_string(edge.value) + graph.word(source) + " ";
    });
    QCOMPARE(text, std::string("0root 1B 3B 4C "));
}

void TestReverseEdges::noEdges()
{
    const TextGraph graph = graphFromText("A: size=3");
    const auto reverse = ReverseEdges::build(*graph.snapshot, JobContext{});
    QVERIFY(reverse.has_value());
    QCOMPARE(reverse->retainerCount(NodeIndex(0)), 0U);
    QCOMPARE(reverse->retainerCount(NodeIndex(1)), 0U);
}

QTEST_GUILESS_MAIN(TestReverseEdges)
#include "tst_reverse_edges.moc"
