// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong: exit statuses, messages that say what, where and what to do, and nothing of it on
// standard output.
#include "cli_process.h"
#include "small_snapshot.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace heapsight::test;

class TestCliErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongCommandLine_data();
    void wrongCommandLine();
    void fileThatIsNoSnapshot_data();
    void fileThatIsNoSnapshot();
    void everyCutIsSaid();
    void incompleteFileIsShownWithAWarning();
    void overTheMemoryLimit();
    void twoProcesses();
    void outputThatCannotBeWritten();

private:
    QString write(const QString& name, const QByteArray& content);

    QTemporaryDir m_folder;
    QString m_good;
};

QString TestCliErrors::write(const QString& name, const QByteArray& content)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

void TestCliErrors::initTestCase()
{
    SmallSnapshot snapshot;
    const int session = snapshot.addObject("Session", 100);
    snapshot.addProperty(session, snapshot.addString("hello"), "greeting");
    m_good = write("good.heapsnapshot", snapshot.document());
    QCOMPARE(runCli({"classes", m_good}).status, 0);
}

void TestCliErrors::wrongCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments"); // GOOD stands for a good file
    QTest::addColumn<QByteArray>("hint");       // stands in the message
    const auto row = [](const char* name, const QStringList& arguments, const char* hint) {
        QTest::newRow(name) << arguments << QByteArray(hint);
    };
    row("nothing", {}, "--help");
    row("unknown command", {"clases", "GOOD"}, "\"classes\"");
    row("unknown option", {"classes", "GOOD", "--jsn"}, "--jsn");
    row("no file", {"classes"}, "FILE");
    row("one file too few", {"compare", "GOOD"}, "TARGET");
    row("one file too many", {"classes", "GOOD", "GOOD"}, "GOOD");
    row("both formats", {"classes", "GOOD", "--json", "--csv"}, "--csv");
    row("unknown column", {"classes", "GOOD", "--sort", "size"}, "name, count, shallow, retained, distance, location");
    row("unknown direction", {"classes", "GOOD", "--sort", "count:up"}, ":desc");
    row("limit is no number", {"classes", "GOOD", "--limit", "many"}, "--limit");
    row("threads out of range", {"classes", "GOOD", "--threads", "-1"}, "--threads");
    row("progress", {"classes", "GOOD", "--progress", "sometimes"}, "--progress");
    row("memory is no size", {"classes", "GOOD", "--max-memory", "lots"}, "--max-memory");
    row("regular expression", {"classes", "GOOD", "--filter", "/[/"}, "--filter");
    row("no class given", {"objects", "GOOD"}, "--class");
    row("unknown class", {"objects", "GOOD", "--class", "Sesion"}, "\"Session\"");
    row("unknown class of paths", {"paths", "GOOD", "--class", "session"}, "\"Session\"");
    row("paths of what", {"paths", "GOOD"}, "--class");
    row("unknown id", {"object", "GOOD", "@4711"}, "@4711");
    row("id of the wrong form", {"object", "GOOD", "Session"}, "@");
    row("id too large", {"object", "GOOD", "99999999999"}, "@");
    row("unknown id of retainers", {"retainers", "GOOD", "4711"}, "@4711");
    row("unknown id of dominators", {"dominators", "GOOD", "4711"}, "@4711");
    row("unknown id of paths", {"paths", "GOOD", "--id", "4711"}, "@4711");
    row("depth 0", {"retainers", "GOOD", "5", "--depth", "0"}, "--depth");
    row("check without a number", {"compare", "GOOD", "GOOD", "--fail-on", "Session"}, "CLASS:+N");
    row("check of nothing", {"compare", "GOOD", "GOOD", "--fail-on", "Session:+0"}, "at least 1");
    row("check with a bad size", {"compare", "GOOD", "GOOD", "--fail-on", "total:+much"}, "size");
    row("standard input twice", {"compare", "-", "-"}, "standard input");
}

void TestCliErrors::wrongCommandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, hint);
    arguments.replaceInStrings(QStringLiteral("GOOD"), m_good);
    const CliResult run = runCli(arguments);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, QByteArray());
    QVERIFY2(run.errors.startsWith("heapsight-cli: "), run.errors);
    QVERIFY2(run.errors.contains(hint.replace("GOOD", m_good.toUtf8())), run.errors);
    QVERIFY2(!run.errors.contains("terminate"), run.errors);
}

void TestCliErrors::fileThatIsNoSnapshot_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<!doctype html><title>404</title>");
    QTest::newRow("text") << QByteArray("hello\n");
    QTest::newRow("other JSON") << QByteArray("{\"a\":[1,2,3]}");
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\x02\x01\x01\0\0\0",
                                          10);
    QTest::newRow("damaged gzip") << QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03garbage", 17);
}

void TestCliErrors::fileThatIsNoSnapshot()
{
    QFETCH(QByteArray, content);
    const QString file = write("bad.heapsnapshot", content);
    for (const char* command : {"summary", "classes", "nodes", "edges", "strings", "dominators", "overview"}) {
        const CliResult run = runCli({command, file, "--json"});
        QCOMPARE(run.status, 3);
        QCOMPARE(run.output, QByteArray());
        QVERIFY2(run.errors.startsWith("heapsight-cli: ") && run.errors.contains("bad.heapsnapshot"), run.errors);
    }
    // Either side of a comparison.
    QCOMPARE(runCli({"compare", m_good, file}).status, 3);
    QCOMPARE(runCli({"compare", file, m_good}).status, 3);
    QCOMPARE(runCli({"classes", m_folder.path()}).status, 3);
    QCOMPARE(runCli({"classes", m_folder.filePath("absent")}).status, 3);
}

void TestCliErrors::everyCutIsSaid()
{
    SmallSnapshot snapshot;
    snapshot.addObject("Session");
    const QByteArray document = snapshot.document();
    const qsizetype graphEnd = document.indexOf("],", document.indexOf("\"edges\"")) + 1;
    for (qsizetype size = 1; size < graphEnd; size += 41) {
        const CliResult run = runCli({"classes", write("cut.heapsnapshot", document.left(size))});
        QCOMPARE(run.status, 3);
        QCOMPARE(run.output, QByteArray());
        static const QRegularExpression offset("at byte \\d+");
        QVERIFY2(offset.match(QString::fromUtf8(run.errors)).hasMatch(), run.errors);
    }
}

void TestCliErrors::incompleteFileIsShownWithAWarning()
{
    SmallSnapshot snapshot;
    snapshot.addObject("Session");
    snapshot.addObject("Zombie");
    const QByteArray document = snapshot.document();
    const QString cut = write("cut.heapsnapshot", document.left(document.indexOf("Zombie") + 3));
    const CliResult run = runCli({"summary", cut, "--json"});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.errors.contains("warning") && run.errors.contains("cut"), run.errors);
    QVERIFY(run.output.contains("\"complete\":false"));
    QVERIFY(run.output.contains("\"code\":\"truncated-strings\""));
    const CliResult quiet = runCli({"summary", cut, "--json", "--quiet"});
    QCOMPARE(quiet.status, 0);
    QCOMPARE(quiet.errors, QByteArray());
}

void TestCliErrors::overTheMemoryLimit()
{
    const CliResult run = runCli({"classes", m_good, "--max-memory", "100"});
    QCOMPARE(run.status, 4);
    QCOMPARE(run.output, QByteArray());
    QVERIFY2(run.errors.contains("--max-memory"), run.errors);
    QCOMPARE(runCli({"classes", m_good, "--max-memory", "1 GiB"}).status, 0);
}

void TestCliErrors::twoProcesses()
{
    SmallSnapshot other;
    for (int i = 0; i < 20; ++i) {
        other.addString("text " + QByteArray::number(i));
        other.addObject("Thing" + QByteArray::number(i));
    }
    SmallSnapshot another;
    for (int i = 0; i < 20; ++i) {
        another.addObject("Item" + QByteArray::number(i));
        another.addString("word " + QByteArray::number(i));
    }
    const QString a = write("a.heapsnapshot", other.document());
    const QString b = write("b.heapsnapshot", another.document());
    const CliResult run = runCli({"compare", a, b, "--json"});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.errors.contains("not of one process"), run.errors);
    QVERIFY(run.output.contains("\"sameProcess\":false"));
    QCOMPARE(runCli({"paths", b, "--class", "Item1", "--base", a}).status, 2);
}

void TestCliErrors::outputThatCannotBeWritten()
{
    const CliResult full = runShell("\"$CLI\" nodes \"$1\" --csv >/dev/full", {m_good});
    QCOMPARE(full.status, 3);
    QVERIFY2(full.errors.contains("No space left"), full.errors);
}

QTEST_GUILESS_MAIN(TestCliErrors)
#include "tst_cli_errors.moc"
