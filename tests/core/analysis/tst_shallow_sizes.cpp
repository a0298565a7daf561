// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/shallow_sizes.h"
#include "support/graph_text.h"

#include <QTest>

#include <array>
#include <random>

using namespace heapsight;
using namespace heapsight::test;

namespace {

// "A=10 B=0 …", the root left out.
std::string sizes(const TextGraph& graph, bool raw = false)
{
    const auto found = shallowSizes(*graph.snapshot, nullptr, raw, JobContext{});
    const auto reverse = ReverseEdges::build(*graph.snapshot, JobContext{});
    const auto again = shallowSizes(*graph.snapshot, &*reverse, raw, JobContext{});
    std::string text;
    for (uint32_t node = 1; node < graph.snapshot->nodeCount(); ++node) {
        text += text.empty() ? "" : " ";
        text += graph.word(NodeIndex(node)) + "=" + std::to_string(found->at(node));
        if (again->at(node) != found->at(node))
            text += " but " + std::to_string(again->at(node)) + " by the reverse edges";
    }
    return text;
}

std::string owners(const TextGraph& graph, const ReverseEdges* reverse)
{
    const auto found = storageOwners(*graph.snapshot, reverse, JobContext{});
    std::string text;
    for (uint32_t node = 1; node < graph.snapshot->nodeCount(); ++node) {
        text += text.empty() ? "" : " ";
        const uint32_t owner = (*found)[node];
        text += graph.word(NodeIndex(node)) + "<";
        text += owner == kManyOwners ? "many" : owner == kNoOwner ? "none" : graph.word(NodeIndex(owner));
    }
    return text;
}

} // namespace

class TestShallowSizes : public QObject {
    Q_OBJECT

private slots:
    void rules_data();
    void rules();
    void ownersAreNamed();
    void nothingMovesWithoutUserRoots();
    void rawSizes();
    void sumsBeyond32Bits();
    void longChain();
    void orderOfNodesMakesNoDifference();
    void reverseEdgesMakeNoDifference();
    void cancel();
};

void TestShallowSizes::rules_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* graph, const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(graph) << QString::fromLatin1(expected);
    };
    row("an array's store", "root > A > E; A: size=16; E: type=array size=100", "A=116 E=0");
    row("hidden nodes", "root > A > E; A: size=16; E: type=hidden size=100", "A=116 E=0");
    row("external string data",
        "root > A > E; A: type=string; E: type=native size=9 name=\"system / ExternalStringData\"", "A=10 E=0");
    row("other native nodes, code, strings, shapes, numbers stay",
        "root > A > B; A > C; A > D; A > E; A > F\n"
        "B: type=native size=2; C: type=code size=3; D: type=string size=4; E: type=\"object shape\" size=5\n"
        "F: type=number size=6",
        "A=1 B=2 C=3 D=4 E=5 F=6");
    row("one store for two", "root > A > E; root > B > E; E: type=array size=100", "A=1 E=100 B=1");
    row("one owner twice", "root > A > E; A -element-> E; E: type=array size=100", "A=101 E=0");
    row("weak edges own nothing", "root > A > E; root > B -weak-> E; E: type=array size=100", "A=101 E=0 B=1");
    row("shortcuts own", "root > A > E; root > B -shortcut-> E; E: type=array size=100", "A=1 E=100 B=1");
    row("chains", "root > A > E > F > G; E: type=array size=10; F: type=hidden size=20; G: type=array size=30",
        "A=61 E=0 F=0 G=0");
    row("a chain that others enter", "root > A > E > F; root > B > F; E: type=array size=10; F: type=array size=20",
        "A=11 E=0 F=20 B=1");
    row("many owners are passed on",
        "root > A > E > F > G; root > B > E; E: type=array size=10; F: type=array size=20; G: type=array size=30",
        "A=1 E=10 F=20 G=30 B=1");
    row("cycles of stores", "root > A > E > F > E; E: type=array size=10; F: type=array size=20", "A=31 E=0 F=0");
    row("the root owns, but takes nothing", "root > A; root -internal-> E; E: type=array size=10", "A=1 E=10");
    row("synthetic nodes take nothing", "root > A; root > G > E; G: type=synthetic; E: type=array size=10",
        "A=1 G=1 E=10");
    row("owner and root: many", "root > A > E > F; root -internal-> E; E: type=array size=10; F: type=array size=5",
        "A=1 E=10 F=5");
    row("stores nobody owns", "root > A; E > F; E: type=array size=10; F: type=hidden size=5", "A=1 E=10 F=5");
    row("owners that nothing holds own, too", "root > A; B > E; E: type=array size=10", "A=1 B=11 E=0");
}

void TestShallowSizes::rules()
{
    QFETCH(QString, graph);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(sizes(graphFromText(graph.toStdString()))), expected);
}

void TestShallowSizes::ownersAreNamed()
{
    const TextGraph graph = graphFromText("root > A > E > F; root > B > G; A > G > H; X > Y\n"
                                          "E: type=array; F: type=hidden; G: type=array; H: type=array\n"
                                          "X: type=array; Y: type=array");
    const std::string expected = "A<A E<A F<A B<B G<many H<many X<none Y<none";
    QCOMPARE(owners(graph, nullptr), expected);
    const auto reverse = ReverseEdges::build(*graph.snapshot, JobContext{});
    QCOMPARE(owners(graph, &*reverse), expected);
}

void TestShallowSizes::nothingMovesWithoutUserRoots()
{
    const TextGraph graph = graphFromText("root > S > A > E; S: type=synthetic; A: size=16; E: type=array size=100");
    QCOMPARE(sizes(graph), std::string("S=1 A=16 E=100"));
}

void TestShallowSizes::rawSizes()
{
    const TextGraph graph = graphFromText("root > A > E; A: size=16; E: type=array size=100");
    QCOMPARE(sizes(graph, true), std::string("A=16 E=100"));
}

void TestShallowSizes::sumsBeyond32Bits()
{
    const TextGraph graph = graphFromText("root > A > E; A > F; A: size=4294967290\n"
                                          "E: type=array size=10; F: type=hidden size=1099511627776");
    QCOMPARE(sizes(graph), std::string("A=1103806595076 E=0 F=0"));
}

void TestShallowSizes::longChain()
{
    constexpr uint32_t kNodes = 1'000'000;
    GraphSketch sketch;
    sketch.addNode("A");
    sketch.addEdge(0, 1);
    for (uint32_t node = 2; node < kNodes; ++node) {
        sketch.addNode("", NodeKind::Array);
        sketch.addEdge(node - 1, node);
    }
    const auto found = shallowSizes(*sketch.build(), nullptr, false, JobContext{});
    QCOMPARE(found->at(1), uint64_t{kNodes - 1});
    QCOMPARE(found->at(kNodes - 1), uint64_t{0});
}

void TestShallowSizes::orderOfNodesMakesNoDifference()
{
    // The same graph twice, its nodes in opposite order.
    const char* const kTypes = "A: size=1; B: size=2; E: type=array size=10; F: type=array size=20\n"
                               "G: type=array size=30; H: type=hidden size=40\n";
    const TextGraph forward =
        graphFromText(std::string(kTypes) + "root > A > E > F > G; root > B > G; F > H > F; G > H");
    const TextGraph backward = graphFromText("H: type=hidden size=40; G: type=array size=30; F: type=array size=20\n"
                                             "E: type=array size=10; B: size=2; A: size=1\n"
                                             "root > B > G > H > F > H; root > A > E > F > G");
    const auto a = shallowSizes(*forward.snapshot, nullptr, false, JobContext{});
    const auto b = shallowSizes(*backward.snapshot, nullptr, false, JobContext{});
    for (const char* word : {"A", "B", "E", "F", "G", "H"})
        QCOMPARE(a->at(forward.node(word).value), b->at(backward.node(word).value));
    QCOMPARE(a->at(forward.node("A").value), uint64_t{11}); // E is A's alone; G and what it leads to is not
}

void TestShallowSizes::reverseEdgesMakeNoDifference()
{
    std::mt19937 random(11);
    constexpr std::array kKinds{NodeKind::Object, NodeKind::Array, NodeKind::Hidden};
    constexpr std::array kEdgeKinds{EdgeKind::Property, EdgeKind::Property, EdgeKind::Weak, EdgeKind::Shortcut};
    for (int round = 0; round < 2000; ++round) {
        GraphSketch sketch;
        const uint32_t nodes = 2 + random() % 12;
        for (uint32_t node = 1; node < nodes; ++node)
            sketch.addNode("", kKinds[random() % kKinds.size()]);
        for (uint32_t edge = random() % (2 * nodes); edge > 0; --edge)
            sketch.addEdge(random() % nodes, random() % nodes, kEdgeKinds[random() % kEdgeKinds.size()], "x");
        const auto snapshot = sketch.build();
        const auto reverse = ReverseEdges::build(*snapshot, JobContext{});
        const auto along = storageOwners(*snapshot, nullptr, JobContext{});
        const auto against = storageOwners(*snapshot, &*reverse, JobContext{});
        for (uint32_t node = 0; node < nodes; ++node)
            QVERIFY2((*along)[node] == (*against)[node], qPrintable(QStringLiteral("graph %1, node %2: %3 and %4")
                                                                        .arg(round)
                                                                        .arg(node)
                                                                        .arg((*along)[node])
                                                                        .arg((*against)[node])));
    }
}

void TestShallowSizes::cancel()
{
    std::stop_source stop;
    stop.request_stop();
    const TextGraph graph = graphFromText("root > A");
    const auto found = shallowSizes(*graph.snapshot, nullptr, false, JobContext{stop.get_token(), nullptr});
    QVERIFY(!found && found.error().code == ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestShallowSizes)
#include "tst_shallow_sizes.moc"
