// SPDX-License-Identifier: GPL-3.0-or-later
// "leaks": the contract's fields, the check for scripts, the written report, folders.
#include "cli_process.h"
#include "support/lab.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heapsight;
using namespace heapsight::test;

namespace {

QString folderOf(const char* program)
{
    return QString::fromStdString(lab::folder()) + QLatin1String("/programs/") + QLatin1String(program);
}

QStringList snapshots(const char* program, std::initializer_list<int> numbers)
{
    QStringList files;
    for (const int number : numbers)
        files << folderOf(program) + QStringLiteral("/%1.heapsnapshot.gz").arg(number);
    return files;
}

} // namespace

class TestCliLeaks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void documentHasTheFieldsOfTheContract();
    void oneFileSaysWhatDominates();
    void folderIsReadInOrder();
    void tableAndCsvSayTheSame();
    void failOnIsForScripts();
    void reportNeedsNothingElse();
    void otherProcessIsSaid();
    void wrongUseIsRefused();
};

void TestCliLeaks::init()
{
    if (lab::folder().empty())
        QSKIP("the lab (HEAPSIGHT_LAB) is not here");
}

void TestCliLeaks::documentHasTheFieldsOfTheContract()
{
    const QJsonObject document = runJson(QStringList{"leaks", "--json"} + snapshots("cache-map", {1, 2, 3}));
    QCOMPARE(document["verdict"].toString(), QString("1 leak found"));
    const QJsonArray suspects = document["suspects"].toArray();
    QCOMPARE(suspects.size(), 1);
    const QJsonObject first = suspects[0].toObject();
    QCOMPARE(first["rank"].toInt(), 1);
    QCOMPARE(first["confidence"].toString(), QString("high"));
    QCOMPARE(first["pattern"].toString(), QString("growing-map"));
    QCOMPARE(first["class"].toString(), QString("UserProfile"));
    QCOMPARE(first["holder"]["name"].toString(), QString("cache"));
    QCOMPARE(first["holder"]["class"].toString(), QString("Map"));
    QVERIFY(first["holder"]["id"].toInt() > 0);
    QCOMPARE(first["newCount"].toInt(), 3000);
    QCOMPARE(first["newCountPerStep"].toArray(), QJsonArray({1500, 1500}));
    QCOMPARE(first["retainedPerStep"].toArray().size(), 2);
    QCOMPARE(first["retained"].toInt(), first["retainedPerStep"][0].toInt() + first["retainedPerStep"][1].toInt());
    QCOMPARE(first["location"]["line"].toInt(), 6);
    QVERIFY(!first["explanation"].toString().isEmpty());
    QVERIFY(!first["fix"].toString().isEmpty());
    const QJsonArray path = first["path"].toArray();
    QCOMPARE(path.size(), 4);
    QCOMPARE(path[0]["name"].toString(), QString("(GC roots)"));
    QCOMPARE(path[2]["edge"].toString(), QString("cache"));
    QCOMPARE(path[2]["id"], first["holder"]["id"]);
    QCOMPARE(path[3]["class"].toString(), QString("UserProfile"));
}

void TestCliLeaks::oneFileSaysWhatDominates()
{
    const QJsonObject document = runJson(QStringList{"leaks", "--json"} + snapshots("cache-map", {3}));
    QVERIFY(document["verdict"].toString().contains("heap"));
    const QJsonObject first = document["suspects"].toArray().first().toObject();
    QCOMPARE(first["class"].toString(), QString("UserProfile"));
    QCOMPARE(first["holder"]["name"].toString(), QString("cache"));
    QVERIFY(first["confidence"].toString() != QLatin1String("high"));
    QCOMPARE(first["newCountPerStep"].toArray().size(), 0);
}

void TestCliLeaks::folderIsReadInOrder()
{
    const QJsonObject document = runJson({"leaks", "--json", folderOf("sessions")});
    const QJsonArray files = document["snapshots"].toArray();
    QCOMPARE(files.size(), 3);
    for (int i = 0; i < 3; ++i)
        QVERIFY(files[i]["file"].toString().endsWith(QStringLiteral("/%1.heapsnapshot.gz").arg(i + 1)));
    QCOMPARE(document["suspects"][0]["newCountPerStep"].toArray(), QJsonArray({1000, 1000}));
}

void TestCliLeaks::tableAndCsvSayTheSame()
{
    const CliResult table = runCli(QStringList{"leaks"} + snapshots("listeners", {1, 2, 3}));
    QCOMPARE(table.status, 0);
    for (const char* words : {"1 leak found", "[high]", "Connection", "change", "accumulates here", "Usual fix"})
        QVERIFY2(table.output.contains(words), words);
    const CliResult csv = runCli(QStringList{"leaks", "--csv"} + snapshots("listeners", {1, 2, 3}));
    const auto rows = parseCsv(csv.output);
    QCOMPARE(rows.size(), size_t{2});
    QCOMPARE(rows[0].mid(0, 4), QStringList({"rank", "confidence", "pattern", "class"}));
    QCOMPARE(rows[1].mid(0, 4), QStringList({"1", "high", "event-listeners", "Connection"}));
}

void TestCliLeaks::failOnIsForScripts()
{
    const QStringList leaking = snapshots("cache-map", {1, 3});
    QCOMPARE(runCli(QStringList{"leaks", "--fail-on", "medium"} + leaking).status, 1);
    QCOMPARE(runCli(QStringList{"leaks", "--fail-on", "high"} + leaking).status, 0); // two snapshots only
    QCOMPARE(runCli(QStringList{"leaks", "--fail-on", "high"} + snapshots("cache-map", {1, 2, 3})).status, 1);
    const CliResult clean = runCli(QStringList{"leaks", "--fail-on", "medium"} + snapshots("cache-map", {2, 2}));
    QCOMPARE(clean.status, 0);
    QVERIFY(clean.output.startsWith("No leak found"));
}

void TestCliLeaks::reportNeedsNothingElse()
{
    QTemporaryDir folder;
    const QString file = folder.filePath("report.html");
    const CliResult run = runCli(QStringList{"leaks", "--html", file} + snapshots("global-growth", {1, 2}));
    QCOMPARE(run.status, 0);
    QFile report(file);
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QByteArray page = report.readAll();
    QVERIFY(page.startsWith("<!DOCTYPE html>"));
    QVERIFY(page.contains("requestHistory"));
    for (const char* foreign : {"http://", "https://", "<script", "src=", "@import"})
        QVERIFY2(!page.contains(foreign), foreign);
    QCOMPARE(runCli(QStringList{"leaks", "--html", folder.filePath("no/such/report.html")} +
                    snapshots("global-growth", {1, 2}))
                 .status,
             3);
}

void TestCliLeaks::otherProcessIsSaid()
{
    const CliResult run =
        runCli(QStringList{"leaks", "--json"} + snapshots("timers", {1}) + snapshots("sessions", {2}));
    QCOMPARE(run.status, 0);
    QVERIFY(run.output.contains("cannot-tell"));
    QVERIFY(run.errors.contains("one process"));
}

void TestCliLeaks::wrongUseIsRefused()
{
    QCOMPARE(runCli({"leaks"}).status, 2);
    QCOMPARE(runCli(QStringList{"leaks", "--fail-on", "often"} + snapshots("timers", {1, 2})).status, 2);
    QTemporaryDir empty;
    QCOMPARE(runCli({"leaks", empty.path()}).status, 3);
    QCOMPARE(runCli({"leaks", "-", "-"}).status, 2);
}

QTEST_GUILESS_MAIN(TestCliLeaks)
#include "tst_cli_leaks.moc"
