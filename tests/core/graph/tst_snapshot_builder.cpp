// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/parallel.h"
#include "support/graph_text.h"

#include <QTest>

using namespace heapsight;
using namespace heapsight::test;

namespace {

Error errorOf(SnapshotColumns&& columns)
{
    const auto snapshot = buildSnapshot(std::move(columns), JobContext{});
    return snapshot ? Error{ErrorCode::NotFound, "no error", kNoOffset, {}} : snapshot.error();
}

SnapshotColumns smallColumns()
{
    return sketchFromText("root > A > B; A -element:7-> B; B -weak-> A").columns();
}

std::vector<WarningCode> warningsOf(const HeapSnapshot& snapshot)
{
    std::vector<WarningCode> codes;
    for (const SnapshotWarning& warning : snapshot.info().warnings)
        codes.push_back(warning.code);
    return codes;
}

bool has(const std::vector<WarningCode>& codes, WarningCode code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// "A=attached B=detached:Detached B …" for nodes with a state.
std::string states(const TextGraph& graph)
{
    std::string text;
    for (uint32_t i = 0; i < graph.snapshot->nodeCount(); ++i) {
        const NodeIndex node(i);
        const Detachedness state = graph.snapshot->detachedness(node);
        if (state == Detachedness::Unknown)
            continue;
        text += text.empty() ? "" : " ";
        text += graph.word(node) + (state == Detachedness::Attached ? "=attached:" : "=detached:");
        text += graph.snapshot->name(node);
    }
    return text;
}

} // namespace

class TestSnapshotBuilder : public QObject {
    Q_OBJECT

private slots:
    void columnsAreReadable();
    void firstEdges();
    void badShapes();
    void badIndices();
    void leastBadIndexIsReported();
    void labelsOfNumberedEdgesAreNumbers();
    void lostNames();
    void lostTraceNames();
    void badTraceNamesDropTheTraces();
    void unknownTypes();
    void unlistedUnknownTypes();
    void warnings();
    void duplicateIds_data();
    void duplicateIds();
    void detachedness_data();
    void detachedness();
    void detachednessFromNames();
    void detachedNamesAreMadeOnce();
    void invalidDetachedness();
    void sizesBeyond32Bits();
    void weakMapHalves();
    void sloppyFunctionMap();
    void sloppyFunctionMapOfUnknownType();
};

void TestSnapshotBuilder::columnsAreReadable()
{
    const TextGraph graph = graphFromText("root > A; A -element:7-> B -context:v-> C; A -hidden:3-> C; A -weak-> B\n"
                                          "B: type=closure size=48 id=77 place=5:10:3 trace=4 name=\"do it\"");
    const HeapSnapshot& heap = *graph.snapshot;
    const NodeIndex b = graph.node("B");
    QCOMPARE(heap.nodeCount(), 4U);
    QCOMPARE(heap.edgeCount(), 5U);
    QCOMPARE(heap.name(b), std::string_view("do it"));
    QVERIFY(heap.kind(b) == NodeKind::Closure);
    QCOMPARE(heap.kindName(b), std::string_view("closure"));
    QCOMPARE(heap.selfSize(b), uint64_t{48});
    QCOMPARE(heap.id(b).value, 77U);
    QCOMPARE(heap.traceNodeId(b), 4U);
    QVERIFY(heap.find(ObjectId(77)) == b);
    QVERIFY(!heap.find(ObjectId(78)));
    QCOMPARE(heap.maxJsObjectId(), 77U);
    const auto place = heap.places().find(b);
    QVERIFY(place && *place == (SourcePlace{5, 10, 3}));
    const EdgeRange range = heap.edges(graph.node("A"));
    QCOMPARE(range.size(), 3U);
    QCOMPARE(heap.labelText(EdgeIndex(range.begin)), std::string("7"));
    QCOMPARE(heap.edgeKindText(EdgeIndex(range.begin + 1)), std::string_view("hidden"));
    QCOMPARE(heap.labelText(EdgeIndex(range.begin + 2)), std::string("B"));
    QVERIFY(heap.source(EdgeIndex(range.begin)) == graph.node("A"));
    QVERIFY(heap.target(EdgeIndex(range.begin)) == b);
}

void TestSnapshotBuilder::firstEdges()
{
    SnapshotColumns columns = smallColumns();
    columns.firstEdges[1] = 3;
    QVERIFY(errorOf(std::move(columns)).code == ErrorCode::CountMismatch);
    columns = smallColumns();
    columns.firstEdges[1] = 0xffffffffU; // must not wrap around to a sum that fits
    columns.firstEdges[2] = 4;
    QVERIFY(errorOf(std::move(columns)).code == ErrorCode::CountMismatch);
    columns = smallColumns();
    columns.firstEdges[0] = 0;
    QCOMPARE(errorOf(std::move(columns)).detail, std::string("the nodes announce 3 edges, there are 4"));
}

void TestSnapshotBuilder::badShapes()
{
    QVERIFY(errorOf(SnapshotColumns()).code == ErrorCode::NotASnapshot);
    SnapshotColumns columns = smallColumns();
    columns.names.resize(2);
    QVERIFY(errorOf(std::move(columns)).code == ErrorCode::CountMismatch);
    columns = smallColumns();
    columns.edgeLabels.resize(3);
    QVERIFY(errorOf(std::move(columns)).code == ErrorCode::CountMismatch);
    columns = smallColumns();
    columns.root = 3;
    QCOMPARE(errorOf(std::move(columns)).detail, std::string("root 3 of 3 nodes"));
}

void TestSnapshotBuilder::badIndices()
{
    SnapshotColumns columns = smallColumns();
    const uint32_t strings = columns.strings.size();
    columns.names[1] = strings;
    Error error = errorOf(std::move(columns));
    QVERIFY(error.code == ErrorCode::IndexOutOfRange);
    QVERIFY2(error.detail.starts_with("node 1: name "), error.detail.c_str());

    columns = smallColumns();
    columns.edges[2] = EdgeWord::make(3, EdgeCode::Element);
    error = errorOf(std::move(columns));
    QVERIFY(error.code == ErrorCode::IndexOutOfRange);
    QCOMPARE(error.detail, std::string("edge 2: target 3 of 3 nodes"));

    columns = smallColumns();
    columns.edgeLabels[3] = 0xffffffffU;
    error = errorOf(std::move(columns));
    QVERIFY(error.code == ErrorCode::IndexOutOfRange);
    QVERIFY2(error.detail.starts_with("edge 3: name 4294967295"), error.detail.c_str());
}

void TestSnapshotBuilder::leastBadIndexIsReported()
{
    GraphSketch sketch;
    const uint32_t a = sketch.addNode("A");
    for (int i = 0; i < 1'000'000; ++i)
        sketch.addEdge(0, a);
    for (const unsigned threads : {1U, 2U, 7U}) {
        setThreadLimit(threads);
        SnapshotColumns columns = sketch.columns();
        for (const uint32_t e : {999'999U, 700'001U, 300'003U})
            columns.edges[e] = EdgeWord::make(2, EdgeCode::Property);
        QCOMPARE(errorOf(std::move(columns)).detail, std::string("edge 300003: target 2 of 2 nodes"));
    }
    setThreadLimit(0);
}

void TestSnapshotBuilder::labelsOfNumberedEdgesAreNumbers()
{
    const TextGraph graph = graphFromText("root -element:4294967295-> A -hidden:4000000000-> B");
    QCOMPARE(graph.snapshot->labelText(EdgeIndex(0)), std::string("4294967295"));
    QCOMPARE(graph.snapshot->labelText(EdgeIndex(1)), std::string("4000000000"));
}

void TestSnapshotBuilder::lostNames()
{
    SnapshotColumns columns = smallColumns();
    const uint32_t strings = columns.strings.size();
    columns.info.complete = false;
    columns.names[2] = strings + 5;
    columns.edgeLabels[0] = 0xffffffffU;
    const auto snapshot = buildSnapshot(std::move(columns), JobContext{});
    QVERIFY(snapshot.has_value());
    QCOMPARE((*snapshot)->name(NodeIndex(2)), std::string_view("(name lost)"));
    QCOMPARE((*snapshot)->labelText(EdgeIndex(0)), std::string("(name lost)"));
    QCOMPARE((*snapshot)->name(NodeIndex(1)), std::string_view("A"));
    QCOMPARE((*snapshot)->strings().size(), strings + 1);

    columns = smallColumns();
    columns.info.complete = false; // cut elsewhere: no name is lost
    QCOMPARE((*buildSnapshot(std::move(columns), JobContext{}))->strings().size(), strings);
}

void TestSnapshotBuilder::lostTraceNames()
{
    SnapshotColumns columns = smallColumns();
    columns.info.complete = false;
    columns.info.hasTraces = true;
    columns.info.traceFunctions.push_back({1, 0, 1'000'000, 0, 0, 0});
    const auto snapshot = buildSnapshot(std::move(columns), JobContext{});
    const TraceFunction& function = (*snapshot)->info().traceFunctions.at(0);
    QCOMPARE((*snapshot)->strings().at(function.scriptName), std::string_view("(name lost)"));
}

void TestSnapshotBuilder::badTraceNamesDropTheTraces()
{
    SnapshotColumns columns = smallColumns();
    columns.info.hasTraces = true;
    columns.info.traceFunctions.push_back({1, 0, 0, 0, 0, 0});
    columns.info.traceFunctions.push_back({1, 1'000'000, 0, 0, 0, 0});
    columns.info.traceNodes.push_back({});
    const auto snapshot = buildSnapshot(std::move(columns), JobContext{});
    QVERIFY(snapshot.has_value());
    QVERIFY((*snapshot)->info().traceFunctions.empty());
    QVERIFY((*snapshot)->info().traceNodes.empty());
    QVERIFY(!(*snapshot)->info().hasTraces);
    QVERIFY(has(warningsOf(**snapshot), WarningCode::BadTraces));
}

void TestSnapshotBuilder::unknownTypes()
{
    const TextGraph graph = graphFromText("root -frob:x-> A -blub-> B; A: type=gizmo");
    const HeapSnapshot& heap = *graph.snapshot;
    QCOMPARE(heap.kindName(graph.node("A")), std::string_view("gizmo"));
    QCOMPARE(heap.edgeKindText(EdgeIndex(0)), std::string_view("frob"));
    QCOMPARE(heap.edgeKindText(EdgeIndex(1)), std::string_view("blub"));
    QCOMPARE(heap.labelText(EdgeIndex(0)), std::string("x"));
    QVERIFY(isRetaining(heap, 0, 0));
    QVERIFY(has(warningsOf(heap), WarningCode::UnknownTypes));
    QCOMPARE(heap.info().warnings.at(0).detail, std::string("gizmo, frob, blub"));
}

void TestSnapshotBuilder::unlistedUnknownTypes()
{
    SnapshotColumns columns = smallColumns();
    columns.edges[0] = EdgeWord::make(1, EdgeCode::Special);
    QVERIFY(errorOf(std::move(columns)).code == ErrorCode::BadLayout);
    columns = smallColumns();
    columns.specialEdges.push_back({0, EdgeKind::FirstOther, SpecialRole::None, 0});
    QVERIFY(errorOf(std::move(columns)).code == ErrorCode::BadLayout);
}

void TestSnapshotBuilder::warnings()
{
    QVERIFY(warningsOf(*graphFromText("root > A").snapshot).empty());
    QVERIFY(warningsOf(*graphFromText("root -weak-> A").snapshot).empty()); // any type of edge will do
    const auto onlySystem = warningsOf(*graphFromText("root > G > A; G: type=synthetic").snapshot);
    QVERIFY(onlySystem == std::vector{WarningCode::NoUserRoots});
    const auto documents =
        warningsOf(*graphFromText("root > G; G: type=synthetic name=\"(Document DOM trees)\"").snapshot);
    QVERIFY(documents.empty());
    GraphSketch old = sketchFromText("root > A");
    old.info().hasDetachedness = false;
    QVERIFY(warningsOf(*old.build()) == std::vector{WarningCode::OldFormat});
}

void TestSnapshotBuilder::duplicateIds_data()
{
    QTest::addColumn<QList<uint>>("ids");
    QTest::addColumn<bool>("duplicate");
    QTest::newRow("odd and even beside each other") << QList<uint>{1, 2, 3, 4} << false;
    QTest::newRow("odd") << QList<uint>{1, 5, 3, 5} << true;
    QTest::newRow("even") << QList<uint>{2, 8, 1, 8} << true;
    QTest::newRow("far apart") << QList<uint>{0xfffffffe, 2, 0x80000000, 3, 0xffffffff} << false;
    QTest::newRow("far apart, twice") << QList<uint>{0xfffffffe, 2, 0x80000000, 0xfffffffe} << true;
    QTest::newRow("zero") << QList<uint>{0, 2, 0} << true;
}

void TestSnapshotBuilder::duplicateIds()
{
    QFETCH(QList<uint>, ids);
    QFETCH(bool, duplicate);
    GraphSketch sketch;
    sketch.setId(0, 1'000'001);
    for (const uint id : ids) {
        const uint32_t node = sketch.addNode("n");
        sketch.setId(node, id);
        sketch.addEdge(0, node);
    }
    QCOMPARE(has(warningsOf(*sketch.build()), WarningCode::DuplicateIds), duplicate);
}

void TestSnapshotBuilder::detachedness_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* graph, const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(graph) << QString::fromLatin1(expected);
    };
    row("attached spreads over native nodes",
        "A > B > C; A: type=native detachedness=1; B: type=native; C: type=native",
        "A=attached:A B=attached:B C=attached:C");
    row("detached spreads and renames", "A > B; A: type=native detachedness=2; B: type=native",
        "A=detached:Detached A B=detached:Detached B");
    row("not through other types", "A > B > C; A: type=native detachedness=2; B: type=object; C: type=native",
        "A=detached:Detached A");
    row("other types keep state and name", "A > C; A: type=object detachedness=2; C: type=native", "A=detached:A");
    row("attached wins over detached",
        "A > C; B > C; A: type=native detachedness=2; B: type=native detachedness=1\n"
        "C: type=native",
        "A=detached:Detached A C=attached:C B=attached:B");
    row("an own state wins over both",
        "A > B > C; A: type=native detachedness=1; B: type=native detachedness=2\n"
        "C: type=native",
        "A=attached:A B=detached:Detached B C=detached:Detached C");
    row("not over weak and hidden edges",
        "A -weak-> B; A -hidden-> C; A -internal-> D; A -shortcut-> E; A -element-> F\n"
        "A: type=native detachedness=1; B: type=native; C: type=native; D: type=native; E: type=native; F: type=native",
        "A=attached:A D=attached:D E=attached:E F=attached:F");
    row("over unknown edge types", "A -frob-> B; A: type=native detachedness=1; B: type=native",
        "A=attached:A B=attached:B");
    row("a name already prefixed is prefixed again", "A: type=native detachedness=2 name=\"Detached X\"",
        "A=detached:Detached Detached X");
}

void TestSnapshotBuilder::detachedness()
{
    QFETCH(QString, graph);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(states(graphFromText(graph.toStdString()))), expected);
}

void TestSnapshotBuilder::detachednessFromNames()
{
    std::map<std::string, uint32_t, std::less<>> words;
    GraphSketch sketch = sketchFromText("A > B; A: type=native name=\"Detached X\"; B: type=native\n"
                                        "C: type=object name=\"Detached Y\"; D: type=native name=\"detached Z\"",
                                        &words);
    sketch.info().hasDetachedness = false;
    const TextGraph graph{sketch.build(), words};
    QCOMPARE(states(graph), std::string("A=detached:Detached X"));
}

void TestSnapshotBuilder::detachedNamesAreMadeOnce()
{
    GraphSketch sketch;
    for (int i = 0; i < 1000; ++i) {
        const uint32_t node = sketch.addNode(i % 2 ? "div" : "span", NodeKind::Native);
        sketch.setDetachedness(node, Detachedness::Detached);
        sketch.addEdge(0, node);
    }
    const uint32_t before = sketch.columns().strings.size();
    const auto snapshot = sketch.build();
    QCOMPARE(snapshot->strings().size(), before + 2);
    QCOMPARE(snapshot->name(NodeIndex(1)), std::string_view("Detached span"));
    QVERIFY(snapshot->nameId(NodeIndex(1)) == snapshot->nameId(NodeIndex(999)));
}

void TestSnapshotBuilder::invalidDetachedness()
{
    QCOMPARE(states(graphFromText("A > B; A: type=native detachedness=3; B: type=native")), std::string());
}

void TestSnapshotBuilder::sizesBeyond32Bits()
{
    const TextGraph graph = graphFromText("root > A > B; A: size=4294967295; B: size=1099511627776");
    QCOMPARE(graph.snapshot->selfSize(graph.node("A")), uint64_t{4294967295});
    QCOMPARE(graph.snapshot->selfSize(graph.node("B")), uint64_t{1099511627776});
}

void TestSnapshotBuilder::weakMapHalves()
{
    const TextGraph graph = graphFromText(
        "root > T; root > K; root > L; T: id=9; K: id=5\n"
        "T -internal:\"1 / part of key (K @5) -> value (V @7) pair in WeakMap (table @9)\"-> V\n"
        "T -internal:\"12 / part of key (L @11) -> value (V @7) pair in WeakMap (table @9)\"-> V\n"
        "K -internal:\"22 / part of key (K @5) -> value (V @7) pair in WeakMap (table @9)\"-> V\n"
        "L -internal:\"12 / part of key (L @11) -> value (V @7) pair in WeakMap (table @9)\"-> V; L -frob-> V");
    const HeapSnapshot& heap = *graph.snapshot;
    QCOMPARE(heap.specialEdges().size(), size_t{5});
    const auto special = [&](const char* word, uint32_t i) {
        const SpecialEdge* entry = heap.special(EdgeIndex(heap.edges(graph.node(word)).begin + i));
        return entry ? *entry : SpecialEdge{};
    };
    QVERIFY(special("T", 0).role == SpecialRole::WeakMapTableHalf);
    QVERIFY(special("T", 1).role == SpecialRole::WeakMapTableHalf);
    QVERIFY(special("K", 0).role == SpecialRole::WeakMapKeyHalf);
    QVERIFY(special("L", 0).role == SpecialRole::WeakMapKeyHalf);
    QVERIFY(special("L", 0).kind == EdgeKind::Internal);
    QVERIFY(special("L", 1).role == SpecialRole::None);
    QCOMPARE(special("T", 0).pair, special("K", 0).pair);
    QCOMPARE(special("T", 1).pair, special("L", 0).pair);
    QVERIFY(special("T", 0).pair != special("T", 1).pair);
}

void TestSnapshotBuilder::sloppyFunctionMap()
{
    const TextGraph graph =
        graphFromText("C -internal:sloppy_function_map-> A; C -weak:sloppy_function_map-> A; C -internal:other-> A\n"
                      "D -internal:sloppy_function_map-> A; E -internal:sloppy_function_map-> A\n"
                      "C: type=hidden name=\"system / NativeContext\"; D: type=object name=\"system / NativeContext\"\n"
                      "E: type=hidden name=\"system / NativeContext / https://x\"");
    const HeapSnapshot& heap = *graph.snapshot;
    QCOMPARE(heap.specialEdges().size(), size_t{1});
    QCOMPARE(heap.specialEdges()[0].edge, heap.edges(graph.node("C")).begin);
    QVERIFY(heap.specialEdges()[0].role == SpecialRole::SloppyFunctionMap);
    QVERIFY(isRetaining(heap, graph.node("C").value, heap.specialEdges()[0].edge));
}

void TestSnapshotBuilder::sloppyFunctionMapOfUnknownType()
{
    const TextGraph graph = graphFromText("C -frob:sloppy_function_map-> A; C -shortcut:sloppy_function_map-> A\n"
                                          "C: type=hidden name=\"system / NativeContext\"");
    const HeapSnapshot& heap = *graph.snapshot;
    QCOMPARE(heap.specialEdges().size(), size_t{2});
    QVERIFY(heap.specialEdges()[0].role == SpecialRole::SloppyFunctionMap);
    QCOMPARE(heap.edgeKindText(EdgeIndex(0)), std::string_view("frob"));
    QVERIFY(heap.specialEdges()[1].role == SpecialRole::SloppyFunctionMap);
    QVERIFY(heap.edgeKind(EdgeIndex(1)) == EdgeKind::Shortcut);
    QVERIFY(!isRetaining(heap, graph.node("C").value, 1)); // still a shortcut
}

QTEST_GUILESS_MAIN(TestSnapshotBuilder)
#include "tst_snapshot_builder.moc"
