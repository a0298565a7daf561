// SPDX-License-Identifier: GPL-3.0-or-later
// Real Node.js processes in trouble: out of memory, paused in a debugger, killed while they write a
// snapshot, behind a forwarded port; and a disk that is full.
#include "inspector/node_process.h"
#include "inspector/pre_flight.h"
#include "inspector/snapshot_capture.h"
#include "inspector/target_monitor.h"
#include "inspector/worker_lookup.h"
#include "support/node_program.h"
#include "support/process_signal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

using namespace heapsight;
using namespace heapsight::test;

namespace {

constexpr int kWaitMs = 60'000;
const QString kIdle = QStringLiteral("setInterval(()=>{},1000);");
const QString kManyObjects = QStringLiteral("const all = []; for (let i = 0; i < 200000; ++i) all.push({ i });");

InspectorTarget resolved(const TargetName& name)
{
    TargetDiscovery discovery;
    std::optional<Result<InspectorTarget>> answer;
    discovery.resolve(name, [&](Result<InspectorTarget> target) { answer.emplace(std::move(target)); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, kWaitMs) || !*answer)
        return {};
    return **answer;
}

InspectorTarget resolved(const NodeProgram& node)
{
    return resolved({node.pid().toInt(), {}});
}

struct Watched {
    explicit Watched(const InspectorTarget& target, MonitorOptions options = {}) : monitor(shortened(options))
    {
        QObject::connect(&monitor, &TargetMonitor::sampled, &monitor,
                         [this](const HeapSample& sample) { samples.push_back(sample); });
        QObject::connect(&monitor, &TargetMonitor::happened, &monitor,
                         [this](const TargetEvent& event) { events.push_back(event); });
        QObject::connect(&monitor, &TargetMonitor::attached, &monitor,
                         [this](const InspectorTarget&, const TargetIdentity& who) { identity = who; });
        monitor.start(target);
    }
    static MonitorOptions shortened(MonitorOptions options)
    {
        options.intervalMs = 100;
        options.follows = false;
        return options;
    }
    bool waitForSamples(size_t count)
    {
        return QTest::qWaitFor([&] { return samples.size() >= count; }, kWaitMs);
    }
    const TargetEvent* waitFor(TargetEventKind kind)
    {
        const TargetEvent* found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                for (const TargetEvent& event : events)
                    found = event.kind == kind ? &event : found;
                return found != nullptr;
            },
            kWaitMs);
        return found;
    }
    TargetMonitor monitor;
    std::vector<HeapSample> samples;
    std::vector<TargetEvent> events;
    std::optional<TargetIdentity> identity;
};

struct Captured {
    Captured(const TargetAddress& address, const QString& file, bool keepsConnection = false)
        : capture(requestFor(address, file, keepsConnection))
    {
        QObject::connect(&capture, &SnapshotCapture::finished, &capture,
                         [this](const CaptureOutcome& end) { outcome = end; });
    }
    static CaptureRequest requestFor(const TargetAddress& address, const QString& file, bool keepsConnection)
    {
        CaptureRequest request{{address, file.toStdString()}};
        request.keepsConnection = keepsConnection;
        return request;
    }
    bool run()
    {
        capture.start();
        return QTest::qWaitFor([this] { return outcome.has_value(); }, kWaitMs);
    }
    SnapshotCapture capture;
    std::optional<CaptureOutcome> outcome;
};

// A control group with a limit of memory, as containers have; needs root. The processes in it must have ended
// before it does.
class MemoryGroup {
public:
    explicit MemoryGroup(qint64 limit)
    {
        const QString own = QFile::decodeName(memoryGroupFolder(getpid()).c_str());
        m_folder = own + QStringLiteral("/heapsight-test-%1").arg(getpid());
        const bool isFirst = QFile::exists(own + QStringLiteral("/memory.limit_in_bytes"));
        m_isMade = !own.isEmpty() && QDir().mkdir(m_folder) &&
                   write(isFirst ? QStringLiteral("memory.limit_in_bytes") : QStringLiteral("memory.max"),
                         QByteArray::number(limit));
    }
    ~MemoryGroup() { QDir().rmdir(m_folder); }
    MemoryGroup(const MemoryGroup&) = delete;
    MemoryGroup& operator=(const MemoryGroup&) = delete;
    [[nodiscard]] bool take(const QString& pid) const
    {
        // "0", a process that has ended, would be the one that writes.
        return m_isMade && pid != QStringLiteral("0") && write(QStringLiteral("cgroup.procs"), pid.toLatin1());
    }

private:
    [[nodiscard]] bool write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_folder + QLatin1Char('/') + name);
        return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text) == text.size();
    }
    QString m_folder;
    bool m_isMade = false;
};

// What ssh -L and kubectl port-forward do: another port, the same bytes. It knows nothing of HTTP.
class Forwarder : public QTcpServer {
public:
    explicit Forwarder(uint16_t port) : m_port(port) { listen(QHostAddress::LocalHost); }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto* near = new QTcpSocket(this);
        auto* far = new QTcpSocket(near);
        near->setSocketDescriptor(descriptor);
        far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        connect(near, &QTcpSocket::readyRead, far, [=] { far->write(near->readAll()); });
        connect(far, &QTcpSocket::readyRead, near, [=] { near->write(far->readAll()); });
        connect(far, &QTcpSocket::connected, near, [=] { far->write(near->readAll()); });
        connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
        connect(far, &QTcpSocket::disconnected, near, [=] { near->disconnectFromHost(); });
    }

private:
    uint16_t m_port;
};

} // namespace

class TestLiveTargets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void outOfMemory();
    void killedAtTheLimitOfItsContainer();
    void killedIsNotOutOfMemory();
    void pausedInADebugger();
    void stoppedBySignal();
    void spacesOnDemand();
    void throughAForwarder();
    void killedWhileItWritesASnapshot();
    void fullDisk();
    void workersAreAskedFor();

private:
    QTemporaryDir m_folder;
};

void TestLiveTargets::initTestCase()
{
    if (!NodeProgram::isInstalled())
        QSKIP("node is not installed");
}

void TestLiveTargets::outOfMemory()
{
    NodeProgram node(QStringLiteral("const all = []; process.stdin.on('data', () => setInterval(() => {"
                                    "for (let i = 0; i < 6000; ++i) all.push({ i, text: 'x' + i }); }, 20));"),
                     {QStringLiteral("--inspect=127.0.0.1:0"), QStringLiteral("--max-old-space-size=40")});
    Watched watched(resolved(node));
    QVERIFY(watched.waitForSamples(2));
    QVERIFY(watched.identity && watched.identity->heapLimit > 0);
    node.process().write("leak\n");
    const TargetEvent* lost = watched.waitFor(TargetEventKind::Lost);
    QVERIFY(lost);
    QVERIFY2(lost->text.starts_with("out of memory: V8 had used "), lost->text.c_str());
    QCOMPARE(watched.monitor.state(), MonitorState::Lost);
}

void TestLiveTargets::killedAtTheLimitOfItsContainer()
{
    const MemoryGroup group(120'000'000);
    NodeProgram node(QStringLiteral("const all = []; process.stdin.on('data', () => setInterval(() => {"
                                    "all.push(Buffer.alloc(10e6, 1)); }, 20));"));
    if (!group.take(node.pid()))
        QSKIP("control groups of memory cannot be made here");
    const MemoryRoom room = memoryRoom(node.pid().toInt());
    QVERIFY(room.containerLimit && *room.containerLimit <= 120'000'000);
    const PreFlight flight = preFlight(1'000'000'000, node.pid().toInt(), "/tmp/x");
    QVERIFY(flight.isContainerLimit);
    QVERIFY(!flight.fitsMemory());
    Watched watched(resolved(node));
    QVERIFY(watched.waitForSamples(2));
    node.process().write("leak\n");
    const TargetEvent* lost = watched.waitFor(TargetEventKind::Lost);
    QVERIFY(lost);
    QCOMPARE(lost->text, std::string("out of memory: the kernel killed it at the limit of its container"));
}

void TestLiveTargets::killedIsNotOutOfMemory()
{
    NodeProgram node(kIdle);
    Watched watched(resolved(node));
    QVERIFY(watched.waitForSamples(2));
    node.kill();
    const TargetEvent* lost = watched.waitFor(TargetEventKind::Lost);
    QVERIFY(lost);
    QCOMPARE(lost->text, std::string("the process was killed or crashed"));
}

void TestLiveTargets::pausedInADebugger()
{
    // Somebody debugs it and it stands at a breakpoint: it still answers.
    NodeProgram node(QStringLiteral("setInterval(() => { debugger; }, 50);"));
    const InspectorTarget target = resolved(node);
    bool isPaused = false;
    std::unique_ptr<CdpConnection> debugger;
    debugger = std::make_unique<CdpConnection>(
        CdpConnection::Handlers{[&] { debugger->call("Debugger.enable", {}, nullptr, 0); },
                                [&](std::string_view method, std::string_view, std::string_view) {
                                    isPaused = isPaused || method == "Debugger.paused";
                                },
                                {}});
    debugger->open(target.address);
    QVERIFY(QTest::qWaitFor([&] { return isPaused; }, kWaitMs));
    Watched watched(target);
    QVERIFY(watched.waitForSamples(3));
    Captured captured(target.address, m_folder.filePath("paused.heapsnapshot"));
    QVERIFY(captured.run());
    QVERIFY(!captured.outcome->error);
}

void TestLiveTargets::stoppedBySignal()
{
    NodeProgram node(kIdle);
    Watched watched(resolved(node));
    QVERIFY(watched.waitForSamples(2));
    QVERIFY(sendSignal(node.process(), SIGSTOP));
    QVERIFY(QTest::qWaitFor([&] { return watched.monitor.state() == MonitorState::Blocked; }, kWaitMs));
    const size_t before = watched.samples.size();
    QVERIFY(sendSignal(node.process(), SIGCONT));
    QVERIFY(watched.waitForSamples(before + 2));
    QVERIFY(watched.waitFor(TargetEventKind::Blocked));
    QVERIFY(watched.samples[before].startsAnew); // a gap, not a line
}

void TestLiveTargets::spacesOnDemand()
{
    NodeProgram node(kManyObjects + kIdle);
    const InspectorTarget target = resolved(node);
    Watched without(target);
    QVERIFY(without.waitForSamples(2));
    QVERIFY(without.samples.back().spaces.empty());
    MonitorOptions options;
    options.asksSpaces = true;
    Watched with(target, options);
    QVERIFY(with.waitForSamples(2));
    const HeapSample& sample = with.samples.back();
    int64_t sum = 0;
    int64_t oldSpace = 0;
    for (const HeapSpace& space : sample.spaces) {
        sum += space.used;
        oldSpace = space.name == "old_space" ? space.used : oldSpace;
    }
    QVERIFY(oldSpace > 4'000'000);
    const auto used = static_cast<double>(sample.at(MemoryField::HeapUsed));
    QVERIFY2(std::abs(static_cast<double>(sum) - used) < 0.1 * used, std::to_string(sum).c_str());
}

void TestLiveTargets::throughAForwarder()
{
    NodeProgram node(QStringLiteral("class Session {}; const all = []; for (let i = 0; i < 321; ++i)"
                                    "all.push(new Session());") +
                     kIdle);
    const InspectorTarget direct = resolved(node);
    Forwarder forwarder(direct.address.port);
    const InspectorTarget target = resolved({0, {"localhost", forwarder.serverPort(), {}}});
    QCOMPARE(target.address.port, forwarder.serverPort()); // not the one that the target says of itself
    QCOMPARE(target.address.path, direct.address.path);
    Watched watched(target);
    QVERIFY(watched.waitForSamples(2));
    Captured captured(target.address, m_folder.filePath("forwarded.heapsnapshot"));
    QVERIFY(captured.run());
    QVERIFY(!captured.outcome->error);
    QFile file(QString::fromStdString(captured.outcome->file));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\"Session\""));
    // The tunnel breaks, the process lives on.
    const TargetEvent* lost = nullptr;
    for (QTcpSocket* socket : forwarder.findChildren<QTcpSocket*>())
        socket->abort();
    lost = watched.waitFor(TargetEventKind::Lost);
    QVERIFY(lost);
    QVERIFY2(lost->text != "the process was killed or crashed", lost->text.c_str());
}

void TestLiveTargets::killedWhileItWritesASnapshot()
{
    NodeProgram node(kManyObjects + kIdle);
    const QString path = m_folder.filePath("killed.heapsnapshot");
    Captured captured(resolved(node).address, path);
    connect(&captured.capture, &SnapshotCapture::progressed, this, [&](const CaptureProgress& progress) {
        if (progress.stage == CaptureProgress::Stage::Receiving)
            sendSignal(node.process(), SIGKILL); // false for what arrives after its end
    });
    QVERIFY(captured.run());
    QVERIFY(captured.outcome->error);
    QCOMPARE(captured.outcome->error->code, ErrorCode::Disconnected);
    QVERIFY(captured.outcome->bytes > 0);
    QCOMPARE(QString::fromStdString(captured.outcome->file), path + ".part");
    QCOMPARE(QFileInfo(path + ".part").size(), static_cast<qint64>(captured.outcome->bytes));
    QVERIFY(!QFileInfo::exists(path));
}

void TestLiveTargets::fullDisk()
{
    // A limit on the size of files is met as a full disk is: write() fails half-way.
    NodeProgram node(kManyObjects + kIdle);
    const InspectorTarget target = resolved(node);
    constexpr rlim_t kRoom = 3 * 1024 * 1024;
    struct rlimit before {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const struct rlimit small {
        kRoom, before.rlim_max
    };
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const QString path = m_folder.filePath("full.heapsnapshot");
    // As the window does it. Node.js 20 dies of SIGSEGV, once in some dozens of times, when a client goes while
    // a snapshot is being sent; what still comes is dropped instead.
    Captured captured(target.address, path, true);
    const bool hasEnded = captured.run();
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(hasEnded);
    QVERIFY(captured.outcome->error);
    QCOMPARE(captured.outcome->error->code, ErrorCode::CannotWrite);
    QCOMPARE(QString::fromStdString(captured.outcome->file), path + ".part");
    QCOMPARE(QFileInfo(path + ".part").size(), static_cast<qint64>(kRoom)); // what arrived is kept
    QCOMPARE(captured.outcome->bytes, static_cast<uint64_t>(kRoom));
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(captured.outcome->isConnectionKept);
    Watched watched(target); // it is none the worse for it
    QVERIFY2(
        watched.waitForSamples(2),
        qPrintable(
            QStringLiteral("node: state %1, exit code %2").arg(node.process().state()).arg(node.process().exitCode())));
}

void TestLiveTargets::workersAreAskedFor()
{
    NodeProgram node(QStringLiteral("const { Worker } = require('worker_threads'); let n = 0;"
                                    "for (let i = 0; i < 2; ++i) new Worker('setInterval(()=>{},1000)', { eval: true })"
                                    ".on('online', () => { if (++n === 2) console.log('online'); });"));
    QByteArray output;
    while (!output.contains("online") && node.process().waitForReadyRead(kWaitMs))
        output += node.process().readAllStandardOutput();
    std::optional<Result<std::vector<WorkerThread>>> workers;
    findWorkers(this, resolved(node).address, [&](Result<std::vector<WorkerThread>> found) { workers = found; });
    QVERIFY(QTest::qWaitFor([&] { return workers.has_value(); }, kWaitMs));
    QVERIFY(workers->has_value());
    QCOMPARE((*workers)->size(), size_t{2});
    QVERIFY((*workers)->front().title != (*workers)->back().title);
    workers.reset();
    findWorkers(this, {"127.0.0.1", 1, "/x"}, [&](Result<std::vector<WorkerThread>> found) { workers = found; });
    QVERIFY(QTest::qWaitFor([&] { return workers.has_value(); }, kWaitMs));
    QVERIFY(!workers->has_value());
}

QTEST_GUILESS_MAIN(TestLiveTargets)
#include "tst_live_targets.moc"
