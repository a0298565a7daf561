// SPDX-License-Identifier: GPL-3.0-or-later
// Objects of a snapshot looked at in the process it was taken of.
#include "graph/heap_snapshot.h"
#include "inspector/object_peek.h"
#include "inspector/profile_recorder.h"
#include "inspector/snapshot_capture.h"
#include "io/snapshot_reader.h"
#include "support/node_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <set>
#include <vector>

using namespace heapsight;
using namespace heapsight::test;

namespace {

constexpr int kWaitMs = 60'000;

TargetAddress addressOf(const NodeProgram& node)
{
    TargetDiscovery discovery;
    std::optional<Result<InspectorTarget>> answer;
    discovery.resolve({node.pid().toInt(), {}}, [&](Result<InspectorTarget> target) { answer = std::move(target); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, kWaitMs) || !*answer)
        return {};
    return (*answer)->address;
}

// Connections that stay open, as in the window: V8 gives new ids when one ends.
struct Kept {
    std::vector<std::unique_ptr<TargetDownload>> downloads;
    std::vector<std::unique_ptr<ObjectPeek>> peeks;

    std::optional<CaptureOutcome> captured(const TargetAddress& address, const QString& file, bool isCancelled = false)
    {
        auto capture = std::make_unique<SnapshotCapture>(CaptureRequest{{address, file.toStdString(), true, {}, true}});
        if (isCancelled)
            QObject::connect(capture.get(), &SnapshotCapture::progressed, capture.get(),
                             [capture = capture.get()](const CaptureProgress& progress) {
                                 if (progress.bytes > 0)
                                     capture->cancel();
                             });
        return finished<CaptureOutcome>(std::move(capture));
    }
    std::optional<RecordOutcome> recorded(const TargetAddress& address, RecordKind kind, const QString& file,
                                          bool isCancelled = false)
    {
        RecordRequest request{{address, file.toStdString(), true, {}, true}, kind};
        request.durationMs = isCancelled ? 0 : 300;
        auto recorder = std::make_unique<ProfileRecorder>(request);
        if (isCancelled)
            QObject::connect(recorder.get(), &ProfileRecorder::started, recorder.get(), &ProfileRecorder::cancel);
        return finished<RecordOutcome>(std::move(recorder));
    }
    std::optional<PeekOutcome> peeked(const TargetAddress& address, uint64_t id)
    {
        peeks.push_back(std::make_unique<ObjectPeek>(PeekRequest{address, id, {}, true}));
        std::optional<PeekOutcome> outcome;
        const auto connection =
            QObject::connect(peeks.back().get(), &ObjectPeek::finished, [&](const PeekOutcome& end) { outcome = end; });
        peeks.back()->start();
        (void)QTest::qWaitFor([&] { return outcome.has_value(); }, kWaitMs);
        QObject::disconnect(connection);
        return outcome;
    }

private:
    template <class Outcome, class Download> std::optional<Outcome> finished(std::unique_ptr<Download> download)
    {
        std::optional<Outcome> outcome;
        const auto connection = QObject::connect(download.get(), &Download::finished, download.get(),
                                                 [&](const Outcome& end) { outcome = end; });
        download->start();
        (void)QTest::qWaitFor([&] { return outcome.has_value(); }, kWaitMs);
        QObject::disconnect(connection);
        downloads.push_back(std::move(download));
        return outcome;
    }
};

std::string_view nameOf(const HeapSnapshot& snapshot, EdgeIndex edge)
{
    const EdgeLabel label = snapshot.label(edge);
    return label.isIndex ? std::string_view() : snapshot.strings().at(label.value);
}

const PeekedProperty* propertyNamed(const PeekOutcome& outcome, const std::string& name)
{
    for (const PeekedProperty& one : outcome.properties) {
        if (one.name == name)
            return &one;
    }
    return nullptr;
}

} // namespace

class TestObjectPeek : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void propertiesInWords();
    void hostileReplies();
    void nowAndGone();
    void idsHoldBetweenSnapshots_data();
    void idsHoldBetweenSnapshots();
    void nothingAnswers();

private:
    QTemporaryDir m_folder;
};

void TestObjectPeek::propertiesInWords()
{
    const auto outcome = parsePeekedProperties(R"json({"result":[
        {"name":"text","value":{"type":"string","value":"a\"b"}},
        {"name":"number","value":{"type":"number","value":1.5,"description":"1.5"}},
        {"name":"nan","value":{"type":"number","unserializableValue":"NaN","description":"NaN"}},
        {"name":"big","value":{"type":"bigint","unserializableValue":"12n"}},
        {"name":"yes","value":{"type":"boolean","value":true}},
        {"name":"none","value":{"type":"object","subtype":"null","value":null}},
        {"name":"undef","value":{"type":"undefined"}},
        {"name":"map","value":{"type":"object","subtype":"map","description":"Map(3)","objectId":"1.2.3"}},
        {"name":"lazy","get":{"type":"function"},"set":{"type":"undefined"}}],
        "internalProperties":[{"name":"[[Prototype]]","value":{"type":"object","description":"Object"}}]})json");
    QVERIFY(outcome);
    const std::vector<std::pair<const char*, const char*>> expected{
        {"text", "\"a\"b\""}, {"number", "1.5"},      {"nan", "NaN"},    {"big", "12n"}, {"yes", "true"},
        {"none", "null"},     {"undef", "undefined"}, {"map", "Map(3)"}, {"lazy", ""},   {"[[Prototype]]", "Object"}};
    QCOMPARE(outcome->properties.size(), expected.size());
    for (size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(outcome->properties[i].name, std::string(expected[i].first));
        QCOMPARE(outcome->properties[i].value, std::string(expected[i].second));
    }
    QCOMPARE(outcome->properties[8].type, std::string("accessor"));
    QVERIFY(outcome->properties[9].isInternal && !outcome->properties[8].isInternal);
}

void TestObjectPeek::hostileReplies()
{
    QVERIFY(!parsePeekedProperties("no json"));
    QVERIFY(!parsePeekedProperties("{}"));
    QCOMPARE(parsePeekedProperties(R"({"result":7})")->properties.size(), size_t{0});
    QCOMPARE(parsePeekedProperties(R"({"result":[7,null,[]]})")->properties.size(), size_t{3}); // nameless
    std::string many = R"({"result":[)";
    for (int i = 0; i < 2000; ++i)
        many += R"({"name":"p","value":{"type":"string","value":")" + std::string(i == 0 ? 5000 : 1, 'x') + "\"}},";
    many.back() = ']';
    const auto cut = parsePeekedProperties(many + "}");
    QVERIFY(cut && cut->isCut);
    QCOMPARE(cut->properties.size(), kMostPeeked);
    QVERIFY(cut->properties[0].value.size() < kLongestPeekText + 10);
    std::string umlauts = R"({"result":[{"name":"p","value":{"type":"string","value":"x)";
    for (int i = 0; i < 2000; ++i)
        umlauts += "\xc3\xa4";
    const auto whole = parsePeekedProperties(umlauts + R"("}}]})");
    QVERIFY(QString::fromStdString(whole->properties[0].value).toStdString() == whole->properties[0].value);
}

void TestObjectPeek::nowAndGone()
{
    if (!NodeProgram::isInstalled())
        QSKIP("node is not installed");
    NodeProgram node(QStringLiteral(
        "class Session { constructor() { this.user = 'ann'; this.visits = 1; this.tags = new Set([1, 2]); } };"
        "let called = 0; Object.defineProperty(Session.prototype, 'x', { get() { ++called; return 1; } });"
        "globalThis.held = new Session();"
        "Object.defineProperty(held, 'own', { enumerable: true, get() { ++called; return 1; } });"
        "process.stdin.on('data', (text) => { if (String(text).startsWith('visit')) held.visits = 41;"
        "else held = null; console.log('called ' + called); });"));
    const TargetAddress address = addressOf(node);
    const QString file = m_folder.filePath("peek.heapsnapshot");
    Kept kept;
    const auto taken = kept.captured(address, file);
    QVERIFY(taken && !taken->error);
    const auto snapshot = readSnapshot(taken->file, JobContext{});
    QVERIFY(snapshot);
    uint64_t id = 0;
    for (uint32_t i = 0; i < (*snapshot)->nodeCount(); ++i) {
        const NodeIndex index(i);
        bool isInstance = (*snapshot)->kind(index) == NodeKind::Object && (*snapshot)->name(index) == "Session";
        // The prototype has the same name; it has no field "visits".
        bool hasField = false;
        for (uint32_t e = (*snapshot)->firstEdges()[i]; isInstance && e < (*snapshot)->firstEdges()[i + 1]; ++e)
            hasField = hasField || nameOf(**snapshot, EdgeIndex(e)) == "tags";
        if (isInstance && hasField)
            id = (*snapshot)->id(index).value;
    }
    QVERIFY(id > 0);
    node.process().write("visit\n");
    QVERIFY(node.process().waitForReadyRead(kWaitMs));
    const auto now = kept.peeked(address, id);
    QVERIFY(now && !now->error && !now->isGone);
    QCOMPARE(now->description, std::string("Session"));
    QVERIFY(propertyNamed(*now, "user") && propertyNamed(*now, "visits") && propertyNamed(*now, "own"));
    QCOMPARE(propertyNamed(*now, "user")->value, std::string("\"ann\""));
    QCOMPARE(propertyNamed(*now, "visits")->value, std::string("41")); // not what the snapshot has
    QCOMPARE(propertyNamed(*now, "tags")->value, std::string("Set(2)"));
    QCOMPARE(propertyNamed(*now, "own")->type, std::string("accessor"));
    QVERIFY(!kept.peeked(address, id)->isGone); // the first look changed nothing
    node.process().readAllStandardOutput();
    node.process().write("drop\n");
    QVERIFY(node.process().waitForReadyRead(kWaitMs));
    QCOMPARE(node.process().readAllStandardOutput().trimmed(), QByteArray("called 0")); // no getter ran
    // We hold nothing back: after a collection (every snapshot begins with one) it is gone.
    QVERIFY(kept.captured(address, file));
    const auto gone = kept.peeked(address, id);
    QVERIFY(gone && !gone->error);
    QVERIFY(gone->isGone);
    QVERIFY(kept.peeked(address, 4'000'000'001)->isGone); // there never was one
}

void TestObjectPeek::idsHoldBetweenSnapshots_data()
{
    QTest::addColumn<int>("kind"); // of a profile recorded in between; -1: a snapshot, -2: nothing
    QTest::addColumn<bool>("isCancelled");
    QTest::newRow("nothing between") << -2 << false;
    QTest::newRow("CPU profile") << static_cast<int>(RecordKind::Cpu) << false;
    QTest::newRow("allocation sampling") << static_cast<int>(RecordKind::AllocationSampling) << false;
    QTest::newRow("allocation timeline") << static_cast<int>(RecordKind::AllocationTimeline) << false;
    QTest::newRow("CPU profile, cancelled") << static_cast<int>(RecordKind::Cpu) << true;
    QTest::newRow("allocation sampling, cancelled") << static_cast<int>(RecordKind::AllocationSampling) << true;
    QTest::newRow("snapshot, cancelled") << -1 << true;
}

void TestObjectPeek::idsHoldBetweenSnapshots()
{
    QFETCH(int, kind);
    QFETCH(bool, isCancelled);
    if (!NodeProgram::isInstalled())
        QSKIP("node is not installed");
    // Others are made and dropped in between: without an open connection V8 numbers all of them anew.
    NodeProgram node(QStringLiteral("class Session { constructor() { this.a = 1; } };"
                                    "globalThis.held = Array.from({ length: 300 }, () => new Session());"
                                    "process.stdin.on('data', () => { held.splice(0, 100);"
                                    "for (let i = 0; i < 400; ++i) held.unshift(new Session());"
                                    "console.log('done'); });"));
    const TargetAddress address = addressOf(node);
    Kept kept;
    const auto idsOf = [&](const char* name) {
        std::set<uint32_t> ids;
        const auto taken = kept.captured(address, m_folder.filePath(QLatin1String(name)));
        const auto snapshot = readSnapshot(taken ? taken->file : std::string(), JobContext{});
        for (uint32_t i = 0; snapshot && i < (*snapshot)->nodeCount(); ++i) {
            if ((*snapshot)->kind(NodeIndex(i)) == NodeKind::Object && (*snapshot)->name(NodeIndex(i)) == "Session")
                ids.insert((*snapshot)->id(NodeIndex(i)).value);
        }
        return ids;
    };
    const std::set<uint32_t> before = idsOf("ids1.heapsnapshot");
    node.process().write("more\n");
    QVERIFY(node.process().waitForReadyRead(kWaitMs));
    const QString between = m_folder.filePath("between");
    QFile::remove(between);
    if (kind >= 0) {
        const auto recorded = kept.recorded(address, static_cast<RecordKind>(kind), between, isCancelled);
        QVERIFY(recorded && recorded->isConnectionKept);
        QCOMPARE(recorded->error.has_value(), isCancelled);
    } else if (kind == -1) {
        const auto taken = kept.captured(address, between, true);
        QVERIFY(taken && taken->isConnectionKept);
        QCOMPARE(taken->error->code, ErrorCode::Cancelled);
    }
    QCOMPARE(QFile::exists(between), kind >= 0 && !isCancelled);
    const std::set<uint32_t> after = idsOf("ids2.heapsnapshot");
    QVERIFY(before.size() >= 300 && after.size() >= 600);
    size_t survived = 0;
    for (const uint32_t id : before)
        survived += after.count(id);
    QVERIFY2(survived >= 200 && survived <= 202, std::to_string(survived).c_str()); // and the prototype
}

void TestObjectPeek::nothingAnswers()
{
    Kept kept;
    const auto outcome = kept.peeked({"127.0.0.1", 1, "/x"}, 1);
    QVERIFY(outcome && outcome->error);
    QCOMPARE(outcome->error->code, ErrorCode::Disconnected);
}

QTEST_GUILESS_MAIN(TestObjectPeek)
#include "tst_object_peek.moc"
