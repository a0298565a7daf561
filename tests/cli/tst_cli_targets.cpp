// SPDX-License-Identifier: GPL-3.0-or-later
// targets, capture and watch against real Node.js processes.
#include "cli_process.h"
#include "support/node_program.h"
#include "support/process_signal.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace heapsight::test;

namespace {

QJsonObject targetOf(const QString& pid)
{
    for (const QJsonValue& target : runJson({"targets"})["targets"].toArray()) {
        if (QString::number(target["pid"].toInt()) == pid)
            return target.toObject();
    }
    return {};
}

std::vector<QJsonObject> linesOf(const QByteArray& output)
{
    std::vector<QJsonObject> lines;
    for (const QByteArray& line : output.split('\n')) {
        if (!line.isEmpty())
            lines.push_back(QJsonDocument::fromJson(line).object());
    }
    return lines;
}

const QString kIdle = "setInterval(()=>{},1000);";

} // namespace

class TestCliTargets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsProcesses();
    void capturesASnapshot();
    void capturesSeveral();
    void capturesUntilTheProcessEnds();
    void opensAnInspector();
    void watchesSamples();
    void watchesCsv();
    void neverHoldsAProcess();
    void tellsAKilledProcess();
    void explainsWhatCannotBeReached();
    void asksBeforeAnotherMachine();
    void capturesAWorkerThread();
    void interruptedCaptureLeavesNothing();

private:
    QTemporaryDir m_folder;
};

void TestCliTargets::initTestCase()
{
    if (!NodeProgram::isInstalled())
        QSKIP("node is not installed");
}

void TestCliTargets::listsProcesses()
{
    NodeProgram open(kIdle);
    NodeProgram closed(kIdle, {});
    const QJsonObject first = targetOf(open.pid());
    QCOMPARE(first["inspector"].toBool(), true);
    QVERIFY(first["rss"].toDouble() > 10'000'000);
    QVERIFY(first["node"].toString().contains('.'));
    QVERIFY(first["webSocketUrl"].toString().startsWith("ws://127.0.0.1:"));
    const QJsonObject second = targetOf(closed.pid());
    QCOMPARE(second["inspector"].toBool(true), false);
    QCOMPARE(second["access"].toString(), "closed");
    QVERIFY(runCli({"targets"}).output.contains(open.pid().toUtf8()));
    QVERIFY(!parseCsv(runCli({"targets", "--csv"}).output).empty());
}

void TestCliTargets::capturesASnapshot()
{
    NodeProgram node("class Session { constructor(i) { this.i = i; } }; const all = [];"
                     "for (let i = 0; i < 1234; ++i) all.push(new Session(i));" +
                     kIdle);
    const QString file = m_folder.filePath("taken.heapsnapshot");
    const QJsonObject taken = runJson({"capture", node.pid(), "-o", file, "--gc"});
    QCOMPARE(taken["file"].toString(), file);
    QCOMPARE(taken["bytes"].toInteger(), QFileInfo(file).size());
    QCOMPARE(taken["pid"].toInteger(), node.process().processId());
    QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QVERIFY(!QFile::exists(file + ".part"));
    const QJsonObject objects = runJson({"objects", file, "--class", "Session"});
    QCOMPARE(objects["objects"].toArray().size(), 1234);
    // Again, by its address, over the older file.
    const QString address = targetOf(node.pid())["address"].toString();
    QCOMPARE(runCli({"capture", address, "-o", file}).status, 0);
    // What the estimate says needs an answer, and nobody is there to give it.
    const CliResult asked = runCli({"capture", address, "-o", file, "--pre-flight"});
    QCOMPARE(asked.status, 2);
    QVERIFY2(asked.errors.contains("stand still"), asked.errors);
    QCOMPARE(runCli({"capture", address, "-o", file, "--pre-flight", "--yes", "--quiet"}).errors, QByteArray());
    const CliResult unwritable = runCli({"capture", address, "-o", "/nowhere/x.heapsnapshot"});
    QCOMPARE(unwritable.status, 3);
}

// Over connections that stay open: the objects keep their ids, though others come before them.
void TestCliTargets::capturesSeveral()
{
    NodeProgram node("class Session { constructor(i) { this.i = i; } }; const all = [];"
                     "for (let i = 0; i < 500; ++i) all.push(new Session(i));"
                     "setInterval(() => all.unshift(new Session(0)), 5);");
    const QString folder = m_folder.filePath("several");
    QVERIFY(QDir().mkpath(folder));
    const QString file = folder + "/leak.heapsnapshot";
    bool hasGrown = false;
    for (int run = 0; run < 100 && !hasGrown; ++run) { // until the program had its turn between the two
        const QJsonObject taken = runJson({"capture", node.pid(), "-o", file, "--count", "2", "--every", "0.3"});
        QCOMPARE(taken["snapshots"].toArray().size(), 2);
        QVERIFY(!taken.contains("file"));
        QCOMPARE(taken["snapshots"][1]["file"].toString(), folder + "/leak-2.heapsnapshot");
        QCOMPARE(taken["snapshots"][1]["bytes"].toInteger(), QFileInfo(folder + "/leak-2.heapsnapshot").size());
        const QJsonObject compared =
            runJson({"compare", folder + "/leak-1.heapsnapshot", folder + "/leak-2.heapsnapshot"});
        QCOMPARE(compared["sameProcess"].toBool(), true);
        for (const QJsonValue& row : compared["classes"].toArray()) {
            if (row["name"].toString() != "Session")
                continue;
            QCOMPARE(row["deletedCount"].toInteger(), 0);
            QCOMPARE(row["newCount"].toInteger(), row["countDelta"].toInteger());
            hasGrown = row["newCount"].toInteger() > 0;
        }
    }
    QVERIFY(hasGrown);
    QVERIFY(!QFile::exists(file));
    // Ten and more sort in their order by name.
    QCOMPARE(runCli({"capture", node.pid(), "-o", folder + "/many", "--count", "10", "--every", "0"}).status, 0);
    QVERIFY(QFile::exists(folder + "/many-01") && QFile::exists(folder + "/many-10"));
    QCOMPARE(
        parseCsv(runCli({"capture", node.pid(), "-o", file, "--count", "2", "--every", "0", "--csv"}).output).size(),
        size_t{3});
    QCOMPARE(runCli({"capture", node.pid(), "-o", file, "--every", "1"}).status, 2);
    QCOMPARE(runCli({"capture", node.pid(), "-o", file, "--count", "0"}).status, 2);
    QCOMPARE(runCli({"capture", node.pid(), "-o", file, "--count", "2", "--every", "-1"}).status, 2);
}

void TestCliTargets::capturesUntilTheProcessEnds()
{
    for (const bool isInterrupted : {false, true}) {
        NodeProgram node("process.stdin.on('data', () => process.exit(3));");
        const QString folder = m_folder.filePath(isInterrupted ? "interrupted" : "ended");
        QVERIFY(QDir().mkpath(folder));
        QProcess cli;
        cli.start(cliProgram(), {"capture", node.pid(), "-o", folder + "/x.heapsnapshot", "--count", "3", "--every",
                                 "3600", "--json"});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder + "/x-1.heapsnapshot"), 60'000);
        if (isInterrupted) {
            cli.terminate();
        } else {
            node.process().write("exit\n");
            QVERIFY(node.process().waitForBytesWritten());
        }
        QVERIFY(cli.waitForFinished(60'000));
        QCOMPARE(cli.exitCode(), isInterrupted ? 130 : 5);
        // What was taken stays, and is told.
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList("x-1.heapsnapshot"));
        const QByteArray said = cli.readAllStandardError();
        const QJsonObject taken = QJsonDocument::fromJson(cli.readAllStandardOutput()).object();
        if (isInterrupted) {
            QVERIFY2(said.contains("x-1.heapsnapshot was complete"), said);
            QVERIFY(taken.isEmpty());
            continue;
        }
        QVERIFY2(said.contains("after 1 of 3"), said);
        QCOMPARE(taken["snapshots"].toArray().size(), 1);
        QCOMPARE(taken["file"].toString(), folder + "/x-1.heapsnapshot");
        QVERIFY(node.process().state() == QProcess::NotRunning || node.process().waitForFinished(60'000));
        QCOMPARE(node.process().exitCode(), 3);
    }
}

void TestCliTargets::opensAnInspector()
{
    NodeProgram node(kIdle, {"--inspect-port=127.0.0.1:0"});
    const CliResult closed = runCli({"watch", node.pid(), "--duration", "0.2"});
    QCOMPARE(closed.status, 5);
    QVERIFY2(closed.errors.contains("--open"), closed.errors);
    const CliResult opened = runCli({"watch", node.pid(), "--duration", "0.2", "--open", "--json"});
    QCOMPARE(opened.status, 0);
    QVERIFY(!linesOf(opened.output).empty());
    QCOMPARE(targetOf(node.pid())["inspector"].toBool(), true);
    // A program that takes the signal for itself opens nothing.
    NodeProgram deaf("process.on('SIGUSR1', () => {});" + kIdle, {"--inspect-port=127.0.0.1:0"});
    const CliResult swallowed = runCli({"watch", deaf.pid(), "--open"});
    QCOMPARE(swallowed.status, 5);
    QVERIFY2(swallowed.errors.contains("SIGUSR1"), swallowed.errors);
    // The port it would take is another one's: no signal is sent.
    NodeProgram owner("require('net').createServer().listen(0, '127.0.0.1', function() {"
                      "console.log('port ' + this.address().port); });" +
                          kIdle,
                      {});
    QByteArray output;
    while (!output.contains('\n') && owner.process().waitForReadyRead(30'000))
        output += owner.process().readAllStandardOutput();
    const QString port = QString::fromLatin1(output.trimmed().split(' ').last());
    NodeProgram second(kIdle, {"--inspect-port=127.0.0.1:" + port});
    const CliResult refused = runCli({"watch", second.pid(), "--open"});
    QCOMPARE(refused.status, 5);
    QVERIFY2(refused.errors.contains(owner.pid().toUtf8()), refused.errors);
}

void TestCliTargets::watchesSamples()
{
    // The answer stays away for 1.5 s while native code runs, and for no time while JavaScript does.
    NodeProgram node("setInterval(()=>{ const t=Date.now(); while(Date.now()-t<300); },400);"
                     "setTimeout(()=>require('child_process').execSync('sleep 1.5'), 1000);");
    const CliResult run = runCli({"watch", node.pid(), "--json", "--interval", "0.1", "--duration", "4"});
    QCOMPARE(run.status, 0);
    int samples = 0;
    bool wasBlocked = false;
    for (const QJsonObject& line : linesOf(run.output)) {
        QVERIFY(line["time"].toString().endsWith('Z'));
        if (line.contains("event")) {
            wasBlocked = wasBlocked || (line["event"].toString() == "blocked" && line["seconds"].toDouble() >= 1);
            continue;
        }
        ++samples;
        for (const char* field : {"rss", "heapTotal", "heapUsed", "external", "arrayBuffers"})
            QVERIFY2(line[field].isDouble(), field);
        QVERIFY(line["rss"].toDouble() > line["heapUsed"].toDouble());
    }
    QVERIFY(samples >= 5);
    QVERIFY(wasBlocked);
}

void TestCliTargets::watchesCsv()
{
    NodeProgram node(kIdle);
    const auto rows = parseCsv(runCli({"watch", node.pid(), "--csv", "--duration", "0.3", "--interval", "0.1"}).output);
    QVERIFY(rows.size() >= 2);
    QCOMPARE(rows[0].join(','), "time,rss,heapTotal,heapUsed,external,arrayBuffers,event,detail");
    QCOMPARE(runCli({"watch", node.pid(), "--interval", "0"}).status, 2);
    QCOMPARE(runCli({"watch", node.pid(), "--duration", "never"}).status, 2);
}

void TestCliTargets::neverHoldsAProcess()
{
    for (const QString& ending :
         {QString("setTimeout(()=>process.exit(3),500);"), QString("setTimeout(()=>{},500);")}) {
        NodeProgram node(ending);
        const CliResult run = runCli({"watch", node.pid(), "--json"});
        QCOMPARE(run.status, 0);
        QCOMPARE(linesOf(run.output).back()["event"].toString(), "exit");
        QVERIFY(node.process().state() == QProcess::NotRunning || node.process().waitForFinished(10'000));
        QCOMPARE(node.process().exitCode(), ending.contains("exit(3)") ? 3 : 0);
    }
}

void TestCliTargets::tellsAKilledProcess()
{
    NodeProgram node(kIdle);
    QProcess cli;
    cli.start(cliProgram(), {"watch", node.pid(), "--json"});
    QVERIFY(cli.waitForReadyRead(30'000));
    QVERIFY(sendSignal(node.process(), SIGKILL));
    QVERIFY(node.process().waitForFinished());
    QVERIFY(cli.state() == QProcess::NotRunning || cli.waitForFinished(30'000));
    QCOMPARE(cli.exitCode(), 5);
    QCOMPARE(linesOf(cli.readAllStandardOutput()).back()["event"].toString(), "lost");
    QVERIFY(cli.readAllStandardError().contains("killed or crashed"));
}

void TestCliTargets::explainsWhatCannotBeReached()
{
    QCOMPARE(runCli({"watch", "host-without-port"}).status, 2);
    QCOMPARE(runCli({"watch", "wss://localhost:9229/x"}).status, 2);
    QCOMPARE(runCli({"watch", "2147483646"}).status, 5); // no such process
    const CliResult self = runCli({"capture", QString::number(QCoreApplication::applicationPid())});
    QCOMPARE(self.status, 5);
    QVERIFY(self.errors.contains("no Node.js process"));
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const CliResult none = runCli({"watch", "localhost:" + QString::number(silent.serverPort())});
    QCOMPARE(none.status, 5);
    QCOMPARE(none.output, QByteArray());
}

void TestCliTargets::asksBeforeAnotherMachine()
{
    const CliResult run = runCli({"watch", "192.0.2.1:9229"}); // a documentation address: nothing is sent
    QCOMPARE(run.status, 5);
    QVERIFY2(run.errors.contains("--yes"), run.errors);
}

void TestCliTargets::capturesAWorkerThread()
{
    NodeProgram node(
        "const { Worker } = require('worker_threads');"
        "const w = new Worker(`class InWorker {}; const all = []; for (let i = 0; i < 77; ++i) all.push(new "
        "InWorker()); setInterval(() => all.length, 1000); require('worker_threads').parentPort.postMessage(1);`,"
        "{ eval: true }); w.on('message', () => console.log('worker'));" +
        kIdle);
    QByteArray output;
    while (!output.contains("worker") && node.process().waitForReadyRead(30'000))
        output += node.process().readAllStandardOutput();
    // Listed below its process, if asked for.
    QString listed;
    for (const QJsonValue& target : runJson({"targets", "--workers"})["targets"].toArray()) {
        if (QString::number(target["pid"].toInt()) == node.pid() && target["type"].toString() == "worker")
            listed = target["worker"].toString();
    }
    QVERIFY(!listed.isEmpty());
    QVERIFY(targetOf(node.pid())["worker"].isNull());
    const CliResult wrong = runCli({"capture", node.pid(), "--worker", "nobody"});
    QCOMPARE(wrong.status, 5);
    const QString known = QString::fromUtf8(wrong.errors).section("there are: ", 1).section(".\n", 0, 0);
    QCOMPARE(known, listed);
    const QString file = m_folder.filePath("worker.heapsnapshot");
    const CliResult run = runCli({"capture", node.pid(), "--worker", known, "-o", file});
    QVERIFY2(run.status == 0, run.errors);
    QCOMPARE(runJson({"objects", file, "--class", "InWorker"})["objects"].toArray().size(), 77);
    const CliResult watched = runCli({"watch", node.pid(), "--worker", known, "--duration", "0.2", "--json"});
    QCOMPARE(watched.status, 0);
    QVERIFY(!linesOf(watched.output).empty());
}

void TestCliTargets::interruptedCaptureLeavesNothing()
{
    NodeProgram node("const all = []; for (let i = 0; i < 400000; ++i) all.push({ i });" + kIdle);
    const QString file = m_folder.filePath("interrupted.heapsnapshot");
    QProcess cli;
    cli.setReadChannel(QProcess::StandardError);
    cli.start(cliProgram(), {"capture", node.pid(), "-o", file, "--progress", "always"});
    while (!QFile::exists(file + ".part") && cli.waitForReadyRead(30'000)) {
    }
    cli.terminate();
    QVERIFY(cli.waitForFinished(30'000));
    QCOMPARE(cli.exitCode(), 130);
    QVERIFY(!QFile::exists(file));
    QVERIFY(!QFile::exists(file + ".part"));
}

QTEST_GUILESS_MAIN(TestCliTargets)
#include "tst_cli_targets.moc"
