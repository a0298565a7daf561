// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles of real Node.js processes, recorded and read again.
#include "analysis/object_count.h"
#include "fake_cdp_server.h"
#include "inspector/profile_recorder.h"
#include "io/profile_reader.h"
#include "open_profile.h"
#include "open_snapshot.h"
#include "profile/cpu_profile.h"
#include "profile/profile_tables.h"
#include "support/node_program.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace heapsight;
using namespace heapsight::test;

namespace {

constexpr int kWaitMs = 120'000;

// burn() takes time, hold() keeps what it allocates, waste() does not.
const QString kWork = QStringLiteral("const kept=[];"
                                     "function burn(){let x=0;for(let i=0;i<3e6;++i)x+=Math.sqrt(i);return x}"
                                     "function hold(){for(let i=0;i<200;++i)kept.push({held:i,list:[i,i,i]})}"
                                     "function waste(){for(let i=0;i<2000;++i)globalThis.last=[i,i,i,i]}"
                                     "setInterval(function tick(){burn();hold();waste()},5);");

class Target {
public:
    explicit Target(const QString& script)
    {
        m_process.setReadChannel(QProcess::StandardError); // which says where it listens
        m_process.start(QStringLiteral("node"),
                        {QStringLiteral("--inspect=127.0.0.1:0"), QStringLiteral("-e"), script});
        static const QRegularExpression kListening(QStringLiteral("ws://([0-9.]+):(\\d+)(/\\S+)"));
        QString said;
        QRegularExpressionMatch match;
        while (!match.hasMatch() && m_process.waitForReadyRead(30'000)) {
            said += QString::fromUtf8(m_process.readAllStandardError());
            match = kListening.match(said);
        }
        m_address.host = match.captured(1).toStdString();
        m_address.port = static_cast<uint16_t>(match.captured(2).toUInt());
        m_address.path = match.captured(3).toStdString();
    }
    ~Target()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] const TargetAddress& address() const { return m_address; }
    [[nodiscard]] QProcess& process() { return m_process; }
    // What became of it, for the message of a test that fails.
    [[nodiscard]] QByteArray fate()
    {
        if (m_process.state() == QProcess::Running && !m_process.waitForFinished(1000))
            return "; node is running";
        return (m_process.exitStatus() == QProcess::CrashExit ? "; node crashed, signal " : "; node ended, code ") +
               QByteArray::number(m_process.exitCode()) + ": " + m_process.readAllStandardError();
    }

private:
    QProcess m_process;
    TargetAddress m_address;
};

struct Recorder {
    explicit Recorder(const RecordRequest& request) : recorder(request)
    {
        QObject::connect(&recorder, &ProfileRecorder::finished, &recorder,
                         [this](const RecordOutcome& end) { outcome = end; });
        QObject::connect(&recorder, &ProfileRecorder::started, &recorder, [this] { hasStarted = true; });
        QObject::connect(&recorder, &ProfileRecorder::progressed, &recorder, [this](const RecordProgress& progress) {
            liveBytes = std::max(liveBytes, progress.liveBytes);
            allocatedBytes = std::max(allocatedBytes, progress.allocatedBytes);
        });
    }
    bool run()
    {
        recorder.start();
        return QTest::qWaitFor([this] { return outcome.has_value(); }, kWaitMs);
    }
    [[nodiscard]] const char* why() const { return outcome->error ? outcome->error->detail.c_str() : ""; }
    ProfileRecorder recorder;
    std::optional<RecordOutcome> outcome;
    bool hasStarted = false;
    uint64_t liveBytes = 0;
    uint64_t allocatedBytes = 0;
};

ProfileRow rowNamed(const FlameTree& tree, std::string_view name)
{
    const auto rows = profileRows(tree, ProfileGrouping::Function, {}).value();
    for (const ProfileRow& row : rows)
        if (tree.frames().name(row.frame) == name)
            return row;
    return {};
}

} // namespace

class TestProfileRecorder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!NodeProgram::isInstalled())
            QSKIP("node is not installed");
    }
    void cpuProfile();
    void allocationSampling();
    void timeline();
    void timelineWithStacks();
    void ofAWorker();
    void targetThatExits();
    void targetThatIsKilled();
    void stoppedByHand();
    void cancelled();
    void refused();

private:
    [[nodiscard]] RecordRequest request(const Target& target, RecordKind kind, const char* name)
    {
        RecordRequest request;
        request.address = target.address();
        request.kind = kind;
        request.file = m_folder.filePath(QString::fromLatin1(name)).toStdString();
        request.durationMs = 1500;
        return request;
    }
    QTemporaryDir m_folder;
};

void TestProfileRecorder::cpuProfile()
{
    const Target target(kWork);
    RecordRequest wanted = request(target, RecordKind::Cpu, "a.cpuprofile");
    wanted.interval = 500;
    Recorder recorder(wanted);
    QVERIFY(recorder.run());
    QVERIFY2(!recorder.outcome->error, recorder.why());
    QVERIFY(recorder.hasStarted);
    QCOMPARE(recorder.outcome->file, wanted.file);
    QCOMPARE(recorder.outcome->bytes, static_cast<uint64_t>(QFile(QString::fromStdString(wanted.file)).size()));
    QVERIFY(!recorder.outcome->targetEnds);
    QVERIFY(recorder.outcome->seconds >= 1.4);
    const auto profile = readProfile(wanted.file, {});
    QVERIFY(profile);
    QCOMPARE((*profile)->kind, ProfileKind::Cpu);
    QVERIFY((*profile)->cpu);
    const FlameTree tree = (*profile)->tree();
    QVERIFY(rowNamed(tree, "burn").self > 0);
    QCOMPARE(tree.total(0), (*profile)->cpu->totalUs());
}

void TestProfileRecorder::allocationSampling()
{
    const Target target(kWork);
    RecordRequest wanted = request(target, RecordKind::AllocationSampling, "a.heapprofile");
    wanted.interval = 1024;
    Recorder live(wanted);
    QVERIFY(live.run());
    QVERIFY2(!live.outcome->error, live.why());
    const auto profile = readProfile(wanted.file, {});
    QVERIFY(profile);
    QCOMPARE((*profile)->kind, ProfileKind::AllocationSampling);
    const FlameTree tree = (*profile)->tree();
    QCOMPARE(tree.unit(), ProfileUnit::Bytes);
    QVERIFY(rowNamed(tree, "hold").total > 0);

    wanted.includesDead = true;
    wanted.file += "2";
    Recorder dead(wanted);
    QVERIFY(dead.run());
    const auto all = readProfile(wanted.file, {});
    QVERIFY(all);
    if (NodeProgram::majorVersion() < 20)
        QSKIP("Node.js 18 samples no objects that were collected");
    QVERIFY(rowNamed((*all)->tree(), "waste").total > 0);
}

void TestProfileRecorder::timeline()
{
    const Target target(kWork);
    const RecordRequest wanted = request(target, RecordKind::AllocationTimeline, "a.heaptimeline");
    Recorder recorder(wanted);
    QVERIFY(recorder.run());
    QVERIFY2(!recorder.outcome->error, recorder.why());
    QVERIFY(recorder.liveBytes > 0);
    QVERIFY(recorder.allocatedBytes >= recorder.liveBytes);
    const auto opened = openProfile(wanted.file, {});
    QVERIFY(opened);
    QVERIFY(!opened->profile); // no stacks
    QVERIFY(opened->timeline->buckets().size() > 5);
    QVERIFY(opened->timeline->durationUs() > 1'000'000);
    uint64_t live = 0;
    for (const TimelineBucket& bucket : opened->timeline->buckets().subspan(1))
        live += bucket.liveSize;
    QVERIFY(live > 0);
    // What died meanwhile is known, too.
    QVERIFY(opened->timeline->hasAllocatedSizes());
    uint64_t allocated = 0;
    for (const TimelineBucket& bucket : opened->timeline->buckets().subspan(1)) {
        QVERIFY(bucket.allocatedSize >= bucket.liveSize);
        allocated += bucket.allocatedSize;
    }
    QVERIFY(allocated >= recorder.allocatedBytes);
}

void TestProfileRecorder::timelineWithStacks()
{
    if (NodeProgram::majorVersion() < 20)
        QSKIP("Node.js 18 attributes the objects of this program otherwise");
    Target target(kWork);
    RecordRequest wanted = request(target, RecordKind::AllocationTimeline, "b.heaptimeline");
    wanted.withStacks = true;
    Recorder recorder(wanted);
    QVERIFY(recorder.run());
    QVERIFY2(!recorder.outcome->error, recorder.why() + target.fate());
    const auto opened = openProfile(wanted.file, {});
    QVERIFY(opened);
    QVERIFY(opened->profile);
    using What = ProfileMeasure::What;
    const FlameTree live = opened->profile->tree(*opened->profile->find(What::LiveCount));
    const FlameTree all = opened->profile->tree(*opened->profile->find(What::AllocatedCount));
    const ProfileRow held = rowNamed(live, "hold");
    QVERIFY(held.total >= 200);
    QVERIFY(rowNamed(all, "waste").total > rowNamed(live, "waste").total);
    const auto objects = opened->timeline->objectsOfFrame(held.frame, true, {});
    QVERIFY(objects);
    QCOMPARE(objectCount(opened->timeline->analysis(), *objects), held.total);
    // And back: who allocated these? hold(), all of them.
    const auto by = opened->timeline->allocatedBy(*objects, {});
    QVERIFY(by);
    QCOMPARE(by->unknownCount, 0U);
    QCOMPARE(by->byCount.total(0), held.total);
    QCOMPARE(rowNamed(by->byCount, "hold").total, held.total);
}

void TestProfileRecorder::ofAWorker()
{
    const Target target(QStringLiteral("const {Worker}=require('worker_threads');"
                                       "new Worker(`function inWorker(){let x=0;for(let i=0;i<3e6;++i)x+=Math.sqrt(i);"
                                       "return x} setInterval(inWorker,2)`,{eval:true});setInterval(()=>{},1000);"));
    WorkerSessions workers;
    bool isKnown = false;
    std::unique_ptr<CdpConnection> connection;
    connection = std::make_unique<CdpConnection>(CdpConnection::Handlers{
        [&] { WorkerSessions::enable(*connection, [&] { isKnown = true; }); },
        [&](std::string_view method, std::string_view params, std::string_view) { workers.take(method, params); },
        {}});
    connection->open(target.address());
    QVERIFY(QTest::qWaitFor([&] { return isKnown && !workers.workers().empty(); }, kWaitMs));
    RecordRequest wanted = request(target, RecordKind::Cpu, "w.cpuprofile");
    wanted.worker = workers.workers().front();
    connection->close();
    Recorder recorder(wanted);
    QVERIFY(recorder.run());
    QVERIFY2(!recorder.outcome->error, recorder.why());
    QVERIFY(rowNamed((*readProfile(wanted.file, {}))->tree(), "inWorker").total > 0);
}

void TestProfileRecorder::targetThatExits()
{
    for (const RecordKind kind : {RecordKind::Cpu, RecordKind::AllocationTimeline}) {
        Target target(kWork + QStringLiteral("setTimeout(()=>process.exit(3),1500);"));
        RecordRequest wanted = request(target, kind, kind == RecordKind::Cpu ? "e.cpuprofile" : "e.heaptimeline");
        wanted.durationMs = 0;
        Recorder recorder(wanted);
        QVERIFY(recorder.run());
        QVERIFY2(!recorder.outcome->error, recorder.why());
        QVERIFY(recorder.outcome->targetEnds);
        QVERIFY(QFile::exists(QString::fromStdString(wanted.file)));
        QVERIFY(target.process().waitForFinished(kWaitMs));
        QCOMPARE(target.process().exitCode(), 3);
        QVERIFY(openProfile(wanted.file, {}));
    }
}

void TestProfileRecorder::targetThatIsKilled()
{
    Target target(kWork);
    RecordRequest wanted = request(target, RecordKind::Cpu, "k.cpuprofile");
    wanted.durationMs = 0;
    Recorder recorder(wanted);
    QObject::connect(&recorder.recorder, &ProfileRecorder::started, &recorder.recorder,
                     [&] { target.process().kill(); });
    QVERIFY(recorder.run());
    QCOMPARE(recorder.outcome->error->code, ErrorCode::Disconnected);
    QVERIFY(recorder.outcome->file.empty());
    QVERIFY(!QFile::exists(QString::fromStdString(wanted.file)));
    QVERIFY(!QFile::exists(QString::fromStdString(wanted.file + ".part")));
}

void TestProfileRecorder::stoppedByHand()
{
    const Target target(kWork);
    RecordRequest wanted = request(target, RecordKind::AllocationSampling, "s.heapprofile");
    wanted.durationMs = 0;
    Recorder recorder(wanted);
    QObject::connect(&recorder.recorder, &ProfileRecorder::progressed, &recorder.recorder,
                     [&](const RecordProgress& progress) {
                         if (progress.seconds > 0.4)
                             recorder.recorder.stop(); // once more while it is stopping: nothing
                     });
    QVERIFY(recorder.run());
    QVERIFY2(!recorder.outcome->error, recorder.why());
    QVERIFY(readProfile(wanted.file, {}));
}

void TestProfileRecorder::cancelled()
{
    const Target target(kWork);
    RecordRequest wanted = request(target, RecordKind::Cpu, "c.cpuprofile");
    wanted.durationMs = 0;
    Recorder recorder(wanted);
    QObject::connect(&recorder.recorder, &ProfileRecorder::started, &recorder.recorder,
                     [&] { recorder.recorder.cancel(); });
    QVERIFY(recorder.run());
    QCOMPARE(recorder.outcome->error->code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(QString::fromStdString(wanted.file)));
    QVERIFY(!QFile::exists(QString::fromStdString(wanted.file + ".part")));
}

// A target that has no profiler, or answers nonsense.
void TestProfileRecorder::refused()
{
    bool answersNonsense = false;
    FakeCdpServer server([&](QWebSocket* socket, const QJsonObject& request) {
        if (answersNonsense)
            FakeCdpServer::reply(socket, request, {{"profile", 7}});
        else
            FakeCdpServer::send(socket, {{"id", request["id"]}, {"error", QJsonObject{{"message", "no profiler"}}}});
    });
    RecordRequest wanted;
    wanted.address = {"127.0.0.1", server.port(), "/fake"};
    wanted.file = m_folder.filePath(QStringLiteral("r.cpuprofile")).toStdString();
    wanted.durationMs = 10;
    Recorder recorder(wanted);
    QVERIFY(recorder.run());
    QVERIFY(recorder.outcome->error);
    QCOMPARE(recorder.outcome->error->detail, "no profiler");
    answersNonsense = true;
    Recorder second(wanted);
    QVERIFY(second.run());
    QCOMPARE(second.outcome->error->code, ErrorCode::Protocol);
    QVERIFY(!QFile::exists(QString::fromStdString(wanted.file)));
}

QTEST_GUILESS_MAIN(TestProfileRecorder)
#include "tst_profile_recorder.moc"
