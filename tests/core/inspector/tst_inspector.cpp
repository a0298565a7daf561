// SPDX-License-Identifier: GPL-3.0-or-later
// Connections, captures and monitors against an inspector that misbehaves, and against real Node.js
// processes where only those do.
#include "fake_cdp_server.h"
#include "inspector/inspector_opener.h"
#include "inspector/snapshot_capture.h"
#include "inspector/target_monitor.h"
#include "support/node_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heapsight;
using namespace heapsight::test;

namespace {

constexpr int kWaitMs = 60'000;
const QString kIdle = QStringLiteral("setInterval(()=>{},1000);");

TargetAddress addressOf(const FakeCdpServer& server)
{
    return {"127.0.0.1", server.port(), "/fake"};
}

QJsonObject memory(int used)
{
    const QJsonObject usage{{"rss", 100}, {"heapTotal", 50}, {"heapUsed", used}, {"external", 1}, {"arrayBuffers", 0}};
    return {{"result", QJsonObject{{"type", "object"}, {"value", QJsonObject{{"m", usage}, {"c", QJsonObject()}}}}}};
}

struct Capture {
    explicit Capture(const TargetAddress& address, const QString& file)
        : capture(CaptureRequest{{address, file.toStdString()}})
    {
        QObject::connect(&capture, &SnapshotCapture::finished, &capture,
                         [this](const CaptureOutcome& end) { outcome = end; });
    }
    bool run()
    {
        capture.start();
        return QTest::qWaitFor([this] { return outcome.has_value(); }, kWaitMs);
    }
    SnapshotCapture capture;
    std::optional<CaptureOutcome> outcome;
};

} // namespace

class TestInspector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void callsAndReplies();
    void sendsNoOrigin();
    void garbageEndsTheConnection();
    void silenceTimesOut();
    void captureArrivesWhole();
    void captureLostHalfWay();
    void captureThatEndsTooSoon();
    void captureOfGarbageChunks();
    void cancelRemovesTheFile();
    void monitorOfASilentTarget();
    void monitorLetsGo();
    void workersOfARealProcess();
    void clustersAreFamilies();
    void pausedAtTheFirstLine();
    void esmTarget();
    void tenTargetsAtOnce();
    void nothingIsLeftBehind();

private:
    void needNode()
    {
        if (!NodeProgram::isInstalled())
            QSKIP("node is not installed");
    }
    QTemporaryDir m_folder;
};

void TestInspector::callsAndReplies()
{
    FakeCdpServer server([](QWebSocket* socket, const QJsonObject& request) {
        FakeCdpServer::reply(socket, {{"id", 999'999}}, {{"answer", "to nobody"}}); // dropped
        FakeCdpServer::event(socket, "Unknown.event", {{"x", 1}});
        if (request["method"] == "Fail")
            FakeCdpServer::send(socket, {{"id", request["id"]}, {"error", QJsonObject{{"message", "no such thing"}}}});
        else
            FakeCdpServer::reply(socket, request, {{"echo", request["params"]["n"]}});
    });
    QStringList log;
    std::unique_ptr<CdpConnection> connection;
    connection = std::make_unique<CdpConnection>(
        CdpConnection::Handlers{[&] {
                                    connection->call("Echo", {{"n", 1}}, [&](const Result<std::string_view>& body) {
                                        log << QString::fromUtf8(body->data(), static_cast<qsizetype>(body->size()));
                                    });
                                    connection->call("Fail", {}, [&](const Result<std::string_view>& body) {
                                        log << QString::fromStdString(body.error().detail);
                                    });
                                },
                                {},
                                {}});
    connection->open(addressOf(server));
    QVERIFY(QTest::qWaitFor([&] { return log.size() == 2; }, kWaitMs));
    QCOMPARE(log, QStringList({"{\"echo\":1}", "no such thing"}));
    connection->close();
    QVERIFY(QTest::qWaitFor([&] { return server.disconnections == 1; }, kWaitMs));
}

void TestInspector::sendsNoOrigin()
{
    FakeCdpServer server([](QWebSocket*, const QJsonObject&) {});
    bool opened = false;
    CdpConnection connection({[&] { opened = true; }, {}, {}});
    connection.open(addressOf(server));
    QVERIFY(QTest::qWaitFor([&] { return opened; }, kWaitMs));
    QCOMPARE(server.origin, QString());
}

void TestInspector::garbageEndsTheConnection()
{
    FakeCdpServer server([](QWebSocket* socket, const QJsonObject&) { socket->sendTextMessage("<html>"); });
    std::optional<Error> lost;
    int failed = 0;
    std::unique_ptr<CdpConnection> connection;
    connection = std::make_unique<CdpConnection>(CdpConnection::Handlers{
        [&] {
            connection->call("A", {}, [&](const Result<std::string_view>& body) { failed += body ? 0 : 1; });
            connection->call("B", {}, [&](const Result<std::string_view>& body) { failed += body ? 0 : 1; });
        },
        {},
        [&](const Error& error) { lost = error; }});
    connection->open(addressOf(server));
    QVERIFY(QTest::qWaitFor([&] { return lost.has_value(); }, kWaitMs));
    QCOMPARE(lost->code, ErrorCode::Protocol);
    QCOMPARE(failed, 2); // nobody waits for ever
}

void TestInspector::silenceTimesOut()
{
    FakeCdpServer server([](QWebSocket*, const QJsonObject&) {});
    std::optional<ErrorCode> code;
    std::unique_ptr<CdpConnection> connection;
    connection = std::make_unique<CdpConnection>(CdpConnection::Handlers{
        [&] {
            connection->call(
                "A", {}, [&](const Result<std::string_view>& body) { code = body.error().code; }, 50);
        },
        {},
        {}});
    connection->open(addressOf(server));
    QVERIFY(QTest::qWaitFor([&] { return code.has_value(); }, kWaitMs));
    QCOMPARE(*code, ErrorCode::Timeout);
}

void TestInspector::captureArrivesWhole()
{
    FakeCdpServer server([](QWebSocket* socket, const QJsonObject& request) {
        if (request["method"] != "HeapProfiler.takeHeapSnapshot")
            return;
        FakeCdpServer::event(socket, "HeapProfiler.reportHeapSnapshotProgress", {{"done", 5}, {"total", 10}});
        for (const char* chunk : {"{\"a\":\"\\\\u00e9", "\\\"\xc3\xa9\"", "}\n"})
            FakeCdpServer::event(socket, "HeapProfiler.addHeapSnapshotChunk", {{"chunk", QString::fromUtf8(chunk)}});
        FakeCdpServer::reply(socket, request, {});
    });
    const QString file = m_folder.filePath("whole.heapsnapshot");
    Capture capture(addressOf(server), file);
    QVERIFY(capture.run());
    QVERIFY(!capture.outcome->error);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray("{\"a\":\"\\\\u00e9\\\"\xc3\xa9\"}\n"));
    QCOMPARE(capture.outcome->bytes, static_cast<uint64_t>(written.size()));
    QVERIFY(!QFile::exists(file + ".part"));
}

void TestInspector::captureLostHalfWay()
{
    FakeCdpServer server([](QWebSocket* socket, const QJsonObject&) {
        FakeCdpServer::event(socket, "HeapProfiler.addHeapSnapshotChunk", {{"chunk", "{\"half\":"}});
        socket->close();
    });
    const QString file = m_folder.filePath("half.heapsnapshot");
    Capture capture(addressOf(server), file);
    QVERIFY(capture.run());
    QCOMPARE(capture.outcome->error->code, ErrorCode::Disconnected);
    QCOMPARE(capture.outcome->file, (file + ".part").toStdString());
    QCOMPARE(QFile(file + ".part").size(), 8);
    QVERIFY(!QFile::exists(file));
}

void TestInspector::captureThatEndsTooSoon()
{
    FakeCdpServer server([](QWebSocket* socket, const QJsonObject& request) {
        FakeCdpServer::event(socket, "HeapProfiler.addHeapSnapshotChunk", {{"chunk", "{\"half\":"}});
        FakeCdpServer::reply(socket, request, {});
    });
    const QString file = m_folder.filePath("soon.heapsnapshot");
    Capture capture(addressOf(server), file);
    QVERIFY(capture.run());
    QCOMPARE(capture.outcome->error->code, ErrorCode::Protocol);
    QVERIFY(!QFile::exists(file));
}

void TestInspector::captureOfGarbageChunks()
{
    FakeCdpServer server([](QWebSocket* socket, const QJsonObject&) {
        FakeCdpServer::event(socket, "HeapProfiler.addHeapSnapshotChunk", {{"chunk", 7}});
    });
    Capture capture(addressOf(server), m_folder.filePath("garbage.heapsnapshot"));
    QVERIFY(capture.run());
    QCOMPARE(capture.outcome->error->code, ErrorCode::Protocol);
    QCOMPARE(capture.outcome->file, std::string()); // nothing arrived, nothing is left
    QVERIFY(!QFile::exists(m_folder.filePath("garbage.heapsnapshot.part")));
}

void TestInspector::cancelRemovesTheFile()
{
    FakeCdpServer server([](QWebSocket* socket, const QJsonObject&) {
        FakeCdpServer::event(socket, "HeapProfiler.addHeapSnapshotChunk", {{"chunk", "{"}});
    });
    const QString file = m_folder.filePath("cancelled.heapsnapshot");
    Capture capture(addressOf(server), file);
    connect(&capture.capture, &SnapshotCapture::progressed, &capture.capture, [&](const CaptureProgress& progress) {
        if (progress.bytes > 0)
            QMetaObject::invokeMethod(&capture.capture, &SnapshotCapture::cancel, Qt::QueuedConnection);
    });
    QVERIFY(capture.run());
    QCOMPARE(capture.outcome->error->code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(file + ".part"));
    QVERIFY(QTest::qWaitFor([&] { return server.disconnections == 1; }, kWaitMs));
}

void TestInspector::monitorOfASilentTarget()
{
    // Answers twice, then never.
    int answers = 0;
    FakeCdpServer server([&](QWebSocket* socket, const QJsonObject& request) {
        const bool isSample = request["params"]["expression"].toString().contains("memoryUsage()");
        if (isSample && ++answers <= 2)
            FakeCdpServer::reply(socket, request, memory(1000 * answers));
    });
    MonitorOptions options;
    options.intervalMs = 100;
    options.follows = false;
    TargetMonitor monitor(options);
    int samples = 0;
    connect(&monitor, &TargetMonitor::sampled, &monitor, [&](const HeapSample& sample) {
        ++samples;
        QCOMPARE(sample.at(MemoryField::HeapUsed), int64_t{1000 * samples});
    });
    InspectorTarget target;
    target.address = addressOf(server);
    monitor.start(target);
    QVERIFY(QTest::qWaitFor([&] { return monitor.state() == MonitorState::Blocked; }, kWaitMs));
    QCOMPARE(samples, 2);
    QCOMPARE(answers, 3); // one question is open, not a queue of them
}

void TestInspector::monitorLetsGo()
{
    FakeCdpServer server([](QWebSocket* socket, const QJsonObject& request) {
        if (request["params"]["expression"].toString().contains("memoryUsage()")) {
            FakeCdpServer::reply(socket, request, memory(1000));
            FakeCdpServer::event(socket, "NodeRuntime.waitingForDisconnect", {});
        }
    });
    MonitorOptions options;
    options.follows = false;
    TargetMonitor monitor(options);
    QStringList events;
    connect(&monitor, &TargetMonitor::happened, &monitor,
            [&](const TargetEvent& event) { events << QString::fromStdString(event.text); });
    InspectorTarget target;
    target.address = addressOf(server);
    monitor.start(target);
    QVERIFY(QTest::qWaitFor([&] { return server.disconnections == 1; }, kWaitMs));
    QCOMPARE(monitor.state(), MonitorState::Exited);
    QCOMPARE(events, QStringList("the process has ended"));
    QVERIFY(server.methods.contains("NodeRuntime.notifyWhenWaitingForDisconnect"));
}

namespace {

InspectorTarget resolved(const QString& pid)
{
    TargetDiscovery discovery;
    std::optional<Result<InspectorTarget>> answer;
    discovery.resolve({pid.toInt(), {}}, [&](Result<InspectorTarget> target) { answer.emplace(std::move(target)); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, kWaitMs) || !*answer)
        return {};
    return **answer;
}

} // namespace

void TestInspector::workersOfARealProcess()
{
    needNode();
    // The worker ends by itself while we are attached to it: that must not be held up either.
    NodeProgram node("const { Worker } = require('worker_threads');"
                     "const w = new Worker('require(\"worker_threads\").parentPort.once(\"message\", () => {})',"
                     "{ eval: true }); w.on('online', () => console.log('online'));"
                     "w.on('exit', () => { console.log('gone'); process.exit(0); });"
                     "process.stdin.on('data', () => w.postMessage(1));");
    MonitorOptions options;
    options.listsWorkers = true;
    options.follows = false;
    TargetMonitor monitor(options);
    size_t workers = 0;
    connect(&monitor, &TargetMonitor::workersChanged, &monitor,
            [&](const std::vector<WorkerThread>& now) { workers = now.size(); });
    monitor.start(resolved(node.pid()));
    QVERIFY(QTest::qWaitFor([&] { return workers == 1; }, kWaitMs));
    node.process().write("end\n");
    QVERIFY(QTest::qWaitFor([&] { return node.process().state() == QProcess::NotRunning; }, kWaitMs));
    QCOMPARE(node.process().exitCode(), 0);
}

void TestInspector::clustersAreFamilies()
{
    needNode();
    const QString script = m_folder.filePath("cluster.js");
    QFile file(script);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("const c = require('cluster'); if (c.isPrimary) c.fork(); setInterval(() => {}, 1000);");
    file.close();
    QProcess node;
    node.start("node", {"--inspect=127.0.0.1:0", script});
    QVERIFY(node.waitForStarted());
    const QString pid = QString::number(node.processId());
    TargetDiscovery discovery;
    std::optional<TargetDiscovery::Targets> found;
    QVERIFY(QTest::qWaitFor(
        [&] {
            discovery.findAll([&](TargetDiscovery::Targets targets) { found = std::move(targets); });
            QTest::qWait(100);
            if (!found)
                return false;
            for (size_t i = 1; i < found->size(); ++i) {
                if ((*found)[i].process && QString::number((*found)[i].process->parentPid) == pid)
                    return QString::number((*found)[i - 1].pid()) == pid;
            }
            return false;
        },
        kWaitMs));
    node.terminate(); // its children end with their channel
    QVERIFY(node.waitForFinished());
}

void TestInspector::pausedAtTheFirstLine()
{
    needNode();
    QProcess process;
    process.start("node", {"--inspect-brk=127.0.0.1:0", "-e", kIdle});
    QVERIFY(process.waitForStarted());
    InspectorTarget target;
    QVERIFY(QTest::qWaitFor(
        [&] {
            target = resolved(QString::number(process.processId()));
            return !target.address.path.empty();
        },
        kWaitMs));
    TargetMonitor monitor(MonitorOptions{});
    int samples = 0;
    connect(&monitor, &TargetMonitor::sampled, &monitor, [&] { ++samples; });
    monitor.start(target);
    QVERIFY(QTest::qWaitFor([&] { return samples > 0; }, kWaitMs));
    monitor.stop();
    process.kill();
    QVERIFY(process.waitForFinished());
}

void TestInspector::esmTarget()
{
    needNode();
    const QString script = m_folder.filePath("server.mjs");
    QFile file(script);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("import fs from 'fs'; setInterval(() => {}, 1000);");
    file.close();
    QProcess process;
    process.start("node", {"--inspect=127.0.0.1:0", script});
    QVERIFY(process.waitForStarted());
    InspectorTarget target;
    QVERIFY(QTest::qWaitFor(
        [&] {
            target = resolved(QString::number(process.processId()));
            return !target.address.path.empty();
        },
        kWaitMs));
    QCOMPARE(QString::fromStdString(target.name()), script);
    TargetMonitor monitor(MonitorOptions{});
    std::optional<TargetIdentity> identity;
    connect(&monitor, &TargetMonitor::attached, &monitor,
            [&](const InspectorTarget&, const TargetIdentity& who) { identity = who; });
    monitor.start(target);
    QVERIFY(QTest::qWaitFor([&] { return identity.has_value(); }, kWaitMs));
    QVERIFY(identity->isNode);
    QCOMPARE(qint64{identity->pid}, process.processId());
    monitor.stop();
    process.kill();
    QVERIFY(process.waitForFinished());
}

void TestInspector::tenTargetsAtOnce()
{
    needNode();
    std::vector<std::unique_ptr<NodeProgram>> nodes;
    std::vector<std::unique_ptr<TargetMonitor>> monitors;
    std::array<int, 10> samples{};
    for (size_t i = 0; i < samples.size(); ++i)
        nodes.push_back(std::make_unique<NodeProgram>(kIdle));
    for (size_t i = 0; i < samples.size(); ++i) {
        MonitorOptions options;
        options.intervalMs = 100;
        monitors.push_back(std::make_unique<TargetMonitor>(options));
        connect(monitors.back().get(), &TargetMonitor::sampled, this, [&samples, i] { ++samples[i]; });
        monitors.back()->start(resolved(nodes[i]->pid()));
    }
    QVERIFY(QTest::qWaitFor(
        [&] { return std::all_of(samples.begin(), samples.end(), [](int count) { return count >= 3; }); }, kWaitMs));
}

void TestInspector::nothingIsLeftBehind()
{
    needNode();
    // The program compares its own globals before and after it was watched.
    NodeProgram node("const names = () => Object.getOwnPropertyNames(globalThis).sort().join();"
                     "const before = names(); const handles = process._getActiveHandles().length;"
                     "process.stdin.on('data', () => { console.log(names() === before ? 'clean' : 'changed'); });");
    {
        TargetMonitor monitor(MonitorOptions{});
        int samples = 0;
        connect(&monitor, &TargetMonitor::sampled, &monitor, [&] { ++samples; });
        monitor.setInterval(100);
        monitor.start(resolved(node.pid()));
        QVERIFY(QTest::qWaitFor([&] { return samples >= 3; }, kWaitMs));
    }
    node.process().write("?\n");
    QVERIFY(node.process().waitForReadyRead(kWaitMs));
    QCOMPARE(node.process().readAllStandardOutput().trimmed(), QByteArray("clean"));
}

QTEST_GUILESS_MAIN(TestInspector)
#include "tst_inspector.moc"
