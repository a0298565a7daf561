// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/root_distances.h"
#include "support/graph_text.h"

#include <QTest>

using namespace heapsight;
using namespace heapsight::test;

namespace {

std::string distanceText(int32_t distance)
{
    if (distance == kNoDistance)
        return "none";
    return distance >= kSystemDistance ? "s" + std::to_string(distance - kSystemDistance) : std::to_string(distance);
}

// "root=s0 A=1 …"; s for system distances.
std::string distances(const TextGraph& graph, const BitColumn* ignored = nullptr)
{
    const auto found = rootDistances(*graph.snapshot, ignored, JobContext{});
    std::string text;
    for (uint32_t node = 0; node < graph.snapshot->nodeCount(); ++node) {
        text += text.empty() ? "" : " ";
        text += graph.word(NodeIndex(node)) + "=" + distanceText((*found)[node]);
    }
    return text;
}

const char* const kWeakMap = "T: id=9; K: id=5; V: id=7\n"
                             "T -internal:\"1 / part of key (K @5) -> value (V @7) pair in WeakMap (table @9)\"-> V\n"
                             "K -internal:\"2 / part of key (K @5) -> value (V @7) pair in WeakMap (table @9)\"-> V\n";

} // namespace

class TestRootDistances : public QObject {
    Q_OBJECT

private slots:
    void rules_data();
    void rules();
    void orderOfUserRoots();
    void ignoredRetainers();
    void ignoredWeakMapValue();
    void longList();
    void cancel();
};

void TestRootDistances::rules_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const std::string& graph, const char* expected) {
        QTest::newRow(name) << QString::fromStdString(graph) << QString::fromLatin1(expected);
    };
    row("user roots first", "root -element-> G > A; root -shortcut-> W > A; G > B; G: type=synthetic",
        "root=s0 G=s1 A=2 W=1 B=s2");
    row("no user roots", "root -element-> G > A; G: type=synthetic", "root=0 G=1 A=2");
    row("documents are user roots", "root -element-> D > A; D: type=synthetic name=\"(Document DOM trees)\"",
        "root=s0 D=1 A=2");
    row("a weak edge makes a user root, too", "root -weak-> A > B", "root=s0 A=1 B=2");
    row("the root is a way like any other", "root -shortcut-> W > root; root > G > A; G: type=synthetic",
        "root=s0 W=1 G=3 A=4");
    row("the root as user root", "root: type=object; root > root; root -element-> G; G: type=synthetic", "root=s0 G=2");
    row("weak edges are no way", "root > A -weak-> B", "root=s0 A=1 B=none");
    row("shortcuts and unknown types are", "root > A -shortcut-> B -frob-> C", "root=s0 A=1 B=2 C=3");
    row("not reached", "root > A; B > C", "root=s0 A=1 B=none C=none");
    row("first of several ways", "root > A > B > C; A > C", "root=s0 A=1 B=2 C=2");

    row("sloppy_function_map of a native context",
        "root > A > N -internal:sloppy_function_map-> M; N > O; N: type=hidden name=\"system / NativeContext\"",
        "root=s0 A=1 N=2 M=none O=3");
    row("sloppy_function_map of others", "root > A > N -internal:sloppy_function_map-> M; N: type=hidden",
        "root=s0 A=1 N=2 M=3");

    const std::string descriptors = "root > A > D; D: type=array name=\"(map descriptors)\"\n";
    row("descriptors: by number",
        descriptors + "D -element:0-> B; D -element:1-> C; D -element:3-> E; D -element:4-> F; D -element:5-> G\n"
                      "D -element:7-> H",
        "root=s0 A=1 D=2 B=3 C=3 E=3 F=none G=3 H=none");
    row("descriptors: by the number a name begins with",
        descriptors + "D -internal:\"4 / x\"-> B; D -internal:5x-> C; D -internal:map-> E; D -internal:\" +7\"-> F\n"
                      "D -internal:-7-> G",
        "root=s0 A=1 D=2 B=none C=3 E=3 F=none G=3");
    row("descriptors: only arrays", "root > A > D -element:4-> B; D: name=\"(map descriptors)\"",
        "root=s0 A=1 D=2 B=3");

    row("WeakMap: the farther of key and table", "root > T; root > X > Y > K\n" + std::string(kWeakMap),
        "root=s0 T=1 X=1 Y=2 K=3 V=4");
    row("WeakMap: the farther may be the table", "root > K; root > X > T\n" + std::string(kWeakMap),
        "root=s0 K=1 X=1 T=2 V=3");
    row("WeakMap: only one half reached", "root > T\n" + std::string(kWeakMap), "root=s0 T=1 K=none V=none");
    row("WeakMap: halves in different passes",
        "root > T; root -element-> G > K; G: type=synthetic\n" + std::string(kWeakMap), "root=s0 T=1 G=s1 K=s2 V=s3");
    row("WeakMap: no matter if reached otherwise", "root > T; root > X > Y > K; X > V\n" + std::string(kWeakMap),
        "root=s0 T=1 X=1 Y=2 K=3 V=2");
    row("WeakMap: table half twice counts as a pair",
        "root > T; T -internal:\"8 / part of key (K @5) -> value (V @7) pair in WeakMap (table @9)\"-> V\n" +
            std::string(kWeakMap),
        "root=s0 T=1 V=2 K=none");
    row("WeakMap: descriptors are asked first and alone",
        "root > T; T: type=array name=\"(map descriptors)\"\n" + std::string(kWeakMap), "root=s0 T=1 K=none V=2");
}

void TestRootDistances::rules()
{
    QFETCH(QString, graph);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(distances(graphFromText(graph.toStdString()))), expected);
}

void TestRootDistances::orderOfUserRoots()
{
    const TextGraph graph = graphFromText("root > B; root -weak-> A; root -element-> G; root > B; G: type=synthetic");
    const std::vector<uint32_t> expected{graph.node("B").value, graph.node("A").value};
    QVERIFY(userRoots(*graph.snapshot) == expected);
}

void TestRootDistances::ignoredRetainers()
{
    const TextGraph graph = graphFromText("root > A > B > C; root > X > Y > Z > C");
    BitColumn ignored(graph.snapshot->nodeCount());
    QCOMPARE(distances(graph, &ignored), distances(graph));
    ignored.set(graph.node("B").value);
    QCOMPARE(distances(graph, &ignored), std::string("root=s0 A=1 B=none C=4 X=1 Y=2 Z=3"));
    ignored.set(graph.node("X").value); // user roots are where it starts, ignored or not
    QCOMPARE(distances(graph, &ignored), std::string("root=s0 A=1 B=none C=4 X=1 Y=2 Z=3"));
}

void TestRootDistances::ignoredWeakMapValue()
{
    // The edge into an ignored value is not asked whether it is half of an entry.
    const TextGraph graph = graphFromText("root > T; root > K\n" + std::string(kWeakMap));
    BitColumn ignored(graph.snapshot->nodeCount());
    ignored.set(graph.node("V").value);
    QCOMPARE(distances(graph, &ignored), std::string("root=s0 T=1 K=1 V=none"));
}

void TestRootDistances::longList()
{
    constexpr uint32_t kNodes = 1'000'000;
    GraphSketch sketch;
    for (uint32_t node = 1; node < kNodes; ++node) {
        sketch.addNode("n");
        sketch.addEdge(node - 1, node);
    }
    const auto found = rootDistances(*sketch.build(), nullptr, JobContext{});
    for (uint32_t node = 1; node < kNodes; ++node)
        if ((*found)[node] != static_cast<int32_t>(node))
            QFAIL(qPrintable(QString::number(node)));
}

void TestRootDistances::cancel()
{
    std::stop_source stop;
    stop.request_stop();
    const auto found =
        rootDistances(*graphFromText("root > A").snapshot, nullptr, JobContext{stop.get_token(), nullptr});
    QVERIFY(!found && found.error().code == ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestRootDistances)
#include "tst_root_distances.moc"
