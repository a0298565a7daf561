// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a process: streams, pipes, signals, progress, what it links.
#include "cli_process.h"
#include "small_snapshot.h"
#include "support/process_signal.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/types.h>

#include <csignal>

using namespace heapsight::test;

class TestCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void linksNoGuiLibrary();
    void nothingButTheResultOnStandardOutput_data();
    void nothingButTheResultOnStandardOutput();
    void progressOnlyWhereItIsSeen();
    void readerOfAPipeMayGo();
    void interruptedWhileReading();
    void interruptedWhileWriting();
    void sameFileTwice();
    void plainFilesPipesAndDevices();
    void limitsTrees();

private:
    QString write(const QString& name, const SmallSnapshot& snapshot);

    QTemporaryDir m_folder;
    QString m_file;
    QString m_large; // nodes and edges write more than a pipe holds
};

QString TestCli::write(const QString& name, const SmallSnapshot& snapshot)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.write(snapshot.document());
    return file.fileName();
}

void TestCli::initTestCase()
{
    SmallSnapshot snapshot;
    const int session = snapshot.addObject("Session", 100);
    snapshot.addProperty(session, snapshot.addString("hello"), "greeting");
    m_file = write("small.heapsnapshot", snapshot);
    SmallSnapshot large;
    for (int i = 0; i < 4000; ++i)
        large.addObject("Item" + QByteArray(300, 'x'));
    m_large = write("large.heapsnapshot", large);
}

void TestCli::linksNoGuiLibrary()
{
    const CliResult run = runShell("ldd \"$CLI\"");
    if (run.status != 0)
        QSKIP("ldd does not work here");
    for (const char* library :
         {"libQt6Gui", "libQt6Widgets", "libX11", "libxcb", "libGL", "libwayland", "libfontconfig"})
        QVERIFY2(!run.output.contains(library), run.output);
}

void TestCli::nothingButTheResultOnStandardOutput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("overview") << QStringList{"overview", m_file};
    QTest::newRow("overview of two") << QStringList{"overview", m_file, m_file};
    QTest::newRow("summary") << QStringList{"summary", m_file};
    QTest::newRow("classes") << QStringList{"classes", m_file};
    QTest::newRow("compare") << QStringList{"compare", m_file, m_file, "--grown"};
    QTest::newRow("paths") << QStringList{"paths", m_file, "--class", "Session"};
    QTest::newRow("paths with base") << QStringList{"paths", m_file, "--class", "Session", "--base", m_file};
    QTest::newRow("objects") << QStringList{"objects", m_file, "--class", "Session"};
    QTest::newRow("object") << QStringList{"object", m_file, "5"};
    QTest::newRow("retainers") << QStringList{"retainers", m_file, "5"};
    QTest::newRow("dominators") << QStringList{"dominators", m_file, "3", "--depth", "5"};
    QTest::newRow("strings") << QStringList{"strings", m_file};
    QTest::newRow("nodes") << QStringList{"nodes", m_file};
    QTest::newRow("edges") << QStringList{"edges", m_file};
}

void TestCli::nothingButTheResultOnStandardOutput()
{
    QFETCH(QStringList, arguments);
    const CliResult table = runCli(arguments);
    QCOMPARE(table.status, 0);
    QCOMPARE(table.errors, QByteArray());
    QVERIFY(table.output.endsWith('\n'));
    const CliResult json = runCli(arguments + QStringList{"--json"});
    QCOMPARE(json.status, 0);
    QCOMPARE(json.errors, QByteArray());
    QJsonParseError error;
    QVERIFY(QJsonDocument::fromJson(json.output, &error).isObject());
    QCOMPARE(error.error, QJsonParseError::NoError);
    QVERIFY(json.output.endsWith("}\n"));
    const CliResult csv = runCli(arguments + QStringList{"--csv"});
    QCOMPARE(csv.status, 0);
    QCOMPARE(csv.errors, QByteArray());
    QVERIFY(!parseCsv(csv.output).empty());
}

void TestCli::progressOnlyWhereItIsSeen()
{
    QCOMPARE(runCli({"classes", m_large}).errors, QByteArray());
    QCOMPARE(runCli({"classes", m_large, "--progress", "never"}).errors, QByteArray());
    QCOMPARE(runCli({"classes", m_large, "--progress", "always", "--quiet"}).errors, QByteArray());
    const CliResult shown = runCli({"classes", m_large, "--progress", "always"});
    QVERIFY2(shown.errors.contains("large.heapsnapshot"), shown.errors);
    QVERIFY2(shown.errors.endsWith("\r\x1b[K"), "the line must be erased at the end");
    QVERIFY(!shown.errors.contains('\n'));
    QCOMPARE(shown.output, runCli({"classes", m_large}).output);
}

void TestCli::readerOfAPipeMayGo()
{
    for (const char* command : {"nodes --csv", "edges --json", "objects --class Item%1 --csv", "dominators --csv"}) {
        const QString line = QString::fromLatin1(command).replace("%1", QString(300, 'x'));
        const CliResult run =
            runShell(QString("set -o pipefail; \"$CLI\" %1 \"$1\" --limit 0 | head -c 100").arg(line), {m_large});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.output.size(), 100);
        QCOMPARE(run.errors, QByteArray());
    }
}

// Whether the process waits for the signal itself by now: it blocks it, to read it from a descriptor.
bool waitsFor(qint64 pid, int signal)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = status.readAll();
    const qsizetype mask = text.indexOf("SigBlk:");
    return mask >= 0 && ((text.mid(mask + 7, 18).trimmed().toULongLong(nullptr, 16) >> (signal - 1)) & 1U) != 0;
}

void TestCli::interruptedWhileReading()
{
    // The input never ends: the program sits in read().
    for (const int signal : {SIGINT, SIGTERM}) {
        QProcess process;
        process.start(cliProgram(), {"classes", "-"});
        QVERIFY(process.waitForStarted());
        process.write("{\"snapshot\":{");
        QVERIFY(process.waitForBytesWritten());
        QTRY_VERIFY_WITH_TIMEOUT(waitsFor(process.processId(), signal), 30'000);
        QVERIFY(sendSignal(process, signal));
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
    }
}

void TestCli::interruptedWhileWriting()
{
    // Nobody reads: the program sits in write().
    const CliResult run = runShell("mkfifo \"$2\"; \"$CLI\" nodes \"$1\" --csv >\"$2\" & cli=$!; exec 3<\"$2\"; "
                                   "head -c 1 <&3 >/dev/null; sleep 0.3; kill -TERM $cli; wait $cli; exit $?",
                                   {m_large, m_folder.filePath("pipe")});
    QCOMPARE(run.status, 130);
}

void TestCli::sameFileTwice()
{
    const QJsonObject document = runJson({"compare", m_file, m_file});
    QVERIFY(document["sameProcess"].toBool());
    QCOMPARE(document["classes"].toArray().size(), 0);
    QVERIFY(runCli({"compare", m_file, m_file}).output.contains("No classes"));
}

void TestCli::plainFilesPipesAndDevices()
{
    const QByteArray expected = runCli({"nodes", m_file, "--csv"}).output;
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(runCli({"nodes", "-", "--csv"}, file.readAll()).output, expected);
    QCOMPARE(runShell("\"$CLI\" nodes <(cat \"$1\") --csv", {m_file}).output, expected);
    QCOMPARE(runShell("gzip -c \"$1\" | \"$CLI\" nodes - --csv", {m_file}).output, expected);
    QCOMPARE(runShell("cp \"$1\" \"$1.odd name\"; \"$CLI\" nodes \"$1.odd name\" --csv", {m_file}).output, expected);
}

void TestCli::limitsTrees()
{
    // Below global: 4000 objects.
    const QJsonObject cut = runJson({"dominators", m_large, "3", "--depth", "1", "--limit", "7"});
    QCOMPARE(cut["children"].toArray().size(), 7);
    QCOMPARE(cut["omitted"].toInt(), 4000 - 7);
    QVERIFY(runCli({"dominators", m_large, "3", "--depth", "1"}).output.contains("3\u202f990 more"));
    QCOMPARE(runJson({"dominators", m_large, "3", "--depth", "1"})["children"].toArray().size(), 4000);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
