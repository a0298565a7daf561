// SPDX-License-Identifier: GPL-3.0-or-later
// Indexes of large snapshots through the program: the same answers, the command that shows and removes
// them, two runs at once; and snapshots larger than the memory they may have.
#include "cli_process.h"
#include "small_snapshot.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace heapsight::test;

namespace {

class TestCliCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void sameAnswers_data();
    void sameAnswers();
    void rowsOnlyOfGoodIndexes();
    void noCache();
    void twoAtOnce();
    void cacheCommand();
    void cacheSettings();
    void estimate();
    void quickTotals();
    void outOfCore();

private:
    [[nodiscard]] QStringList indexes() const
    {
        return QDir(m_folder.filePath("cache/heapsight/index")).entryList(QDir::Files);
    }

    QTemporaryDir m_folder;
    QString m_file;
    QString m_later;
};

// Sessions, strings and a chain, a few hundred objects.
QByteArray document(int sessions)
{
    SmallSnapshot snapshot;
    for (int i = 0; i < sessions; ++i) {
        const int session = snapshot.addObject("Session", 32 + 8 * (i % 5));
        const int text = snapshot.addString("user " + QByteArray::number(i % 7), 24);
        snapshot.addProperty(session, text, "name");
    }
    return snapshot.document();
}

void TestCliCache::initTestCase()
{
    qputenv("XDG_CACHE_HOME", m_folder.filePath("cache").toUtf8());
    qputenv("XDG_CONFIG_HOME", m_folder.filePath("config").toUtf8());
    for (const auto& [name, path, sessions] :
         {std::tuple{"a.heapsnapshot", &m_file, 200}, {"b.heapsnapshot", &m_later, 300}}) {
        *path = m_folder.filePath(name);
        QFile file(*path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(document(sessions));
    }
}

void TestCliCache::init()
{
    QDir(m_folder.filePath("cache")).removeRecursively();
    QVERIFY(QDir().mkpath(m_folder.filePath("config/heapsight")));
    QFile settings(m_folder.filePath("config/heapsight/cache.conf"));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("least-document-bytes=0\n");
}

void TestCliCache::cleanupTestCase()
{
    qunsetenv("XDG_CACHE_HOME");
    qunsetenv("XDG_CONFIG_HOME");
}

void TestCliCache::sameAnswers_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const QStringList& arguments) { QTest::newRow(qPrintable(arguments.join(' '))) << arguments; };
    row({"overview", "A"});
    row({"overview", "A", "B"});
    row({"classes", "A"});
    row({"classes", "A", "--raw-sizes"});
    row({"compare", "A", "B", "--grown"});
    row({"leaks", "A", "B"});
    row({"paths", "A", "--class", "Session"});
    row({"paths", "B", "--class", "Session", "--base", "A"});
    row({"objects", "A", "--class", "Session"});
    row({"object", "A", "5"});
    row({"retainers", "A", "7"});
    row({"dominators", "A"});
    row({"strings", "A", "--duplicates"});
    row({"nodes", "A"});
    row({"edges", "A"});
}

void TestCliCache::sameAnswers()
{
    QFETCH(QStringList, arguments);
    arguments.replaceInStrings(QRegularExpression("^A$"), m_file);
    arguments.replaceInStrings(QRegularExpression("^B$"), m_later);
    arguments << "--json";
    const CliResult plain = runCli(arguments + QStringList{"--no-cache"});
    QCOMPARE(plain.status, 0);
    QVERIFY(indexes().isEmpty());
    const CliResult first = runCli(arguments);
    const int kept = static_cast<int>(indexes().size());
    QCOMPARE(kept, arguments.contains(m_file) && arguments.contains(m_later) ? 2 : 1);
    const CliResult second = runCli(arguments);
    QCOMPARE(indexes().size(), kept);
    QCOMPARE(first.output, plain.output);
    QCOMPARE(second.output, plain.output);
    QCOMPARE(second.errors, QByteArray());
    const CliResult onDisk = runCli(arguments + QStringList{"--no-cache", "--out-of-core", "always"});
    QCOMPARE(onDisk.output, plain.output);
    QCOMPARE(onDisk.errors, QByteArray());
}

// "classes" believes an index without reading its columns, but never its rows.
void TestCliCache::rowsOnlyOfGoodIndexes()
{
    const CliResult plain = runCli({"classes", m_file});
    const QString path = m_folder.filePath("cache/heapsight/index/") + indexes().constFirst();
    QFile index(path);
    QVERIFY(index.open(QIODevice::ReadWrite));
    QByteArray bytes = index.readAll();
    const qsizetype name = bytes.lastIndexOf("Session"); // in the class table
    QVERIFY(name > 0);
    index.seek(name);
    index.write("session");
    index.close();
    QCOMPARE(runCli({"classes", m_file}).output, plain.output);
    QCOMPARE(runCli({"nodes", m_file, "--csv"}).status, 0);
    QVERIFY(index.open(QIODevice::ReadOnly));
    QVERIFY(index.readAll() == bytes); // made again
}

void TestCliCache::noCache()
{
    QCOMPARE(runCli({"classes", m_file, "--no-cache"}).status, 0);
    QVERIFY(!QDir(m_folder.filePath("cache")).exists());
    QCOMPARE(runCli({"classes", m_file}).status, 0);
    QCOMPARE(indexes().size(), 1);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(runCli({"classes", "-"}, file.readAll()).status, 0); // not of what comes through a pipe
    QCOMPARE(indexes().size(), 1);
    const CliResult pipe =
        runShell("mkfifo \"$1.pipe\"; cat \"$1\" >\"$1.pipe\" & \"$CLI\" nodes \"$1.pipe\" --csv; wait", {m_file});
    QCOMPARE(pipe.output, runCli({"nodes", m_file, "--csv"}).output);
    QCOMPARE(indexes().size(), 1);
}

void TestCliCache::twoAtOnce()
{
    const CliResult runs =
        runShell("for i in 1 2 3 4; do \"$CLI\" nodes \"$1\" --csv >\"$1.$i.csv\" & done; wait; "
                 "for i in 2 3 4; do cmp \"$1.1.csv\" \"$1.$i.csv\" || exit 9; done; rm \"$1\".*.csv",
                 {m_file});
    QCOMPARE(runs.status, 0);
    QCOMPARE(indexes().size(), 1);
    QVERIFY(indexes().constFirst().endsWith(".index"));
}

void TestCliCache::cacheCommand()
{
    QJsonObject usage = runJson({"cache"});
    QCOMPARE(usage["folder"].toString(), m_folder.filePath("cache/heapsight/index"));
    QCOMPARE(usage["entries"].toInt(), 0);
    QCOMPARE(usage["enabled"].toBool(), true);
    QCOMPARE(runCli({"compare", m_file, m_later}).status, 0);
    usage = runJson({"cache"});
    QCOMPARE(usage["entries"].toInt(), 2);
    QVERIFY(usage["bytes"].toInteger() > 100'000);
    QVERIFY(runCli({"cache"}).output.startsWith("2 indexes, "));
    const auto rows = parseCsv(runCli({"cache", "--csv"}).output);
    QCOMPARE(rows.size(), size_t{2});
    QCOMPARE(rows[1][rows[0].indexOf("entries")], QString("2"));
    usage = runJson({"cache", "--clear"});
    QCOMPARE(usage["entries"].toInt(), 0);
    QCOMPARE(usage["removedEntries"].toInt(), 2);
    QVERIFY(indexes().isEmpty());
    QVERIFY(runCli({"cache", "--clear"}).output.startsWith("Removed 0 indexes"));
}

void TestCliCache::cacheSettings()
{
    QCOMPARE(runJson({"cache", "--most", "4GB"})["mostBytes"].toInteger(), qint64{4'000'000'000});
    QCOMPARE(runJson({"cache"})["mostBytes"].toInteger(), qint64{4'000'000'000});
    QCOMPARE(runJson({"cache"})["leastSnapshotBytes"].toInteger(), qint64{0}); // as it was
    QCOMPARE(runJson({"cache", "--disable"})["enabled"].toBool(), false);
    QCOMPARE(runCli({"classes", m_file}).status, 0);
    QVERIFY(indexes().isEmpty());
    QCOMPARE(runJson({"cache", "--enable"})["enabled"].toBool(), true);
    QCOMPARE(runCli({"cache", "--most", "much"}).status, 2);
    QCOMPARE(runCli({"cache", "--enable", "--disable"}).status, 2);
}

void TestCliCache::estimate()
{
    const QJsonObject estimate = runJson({"summary", m_file, "--estimate"});
    const QJsonObject summary = runJson({"summary", m_file});
    QCOMPARE(estimate["nodes"], summary["nodes"]);
    QCOMPARE(estimate["edges"], summary["edges"]);
    QCOMPARE(estimate["fileBytes"].toInteger(), QFileInfo(m_file).size());
    QVERIFY(estimate["fits"].toBool());
    QVERIFY(estimate["availableBytes"].toInteger() > estimate["peakBytes"].toInteger());
    const CliResult limited = runCli({"summary", m_file, "--estimate", "--max-memory", "1MB"});
    QCOMPARE(limited.status, 0);
    QVERIFY2(limited.output.contains("does not fit"), limited.output);
    QVERIFY(parseCsv(runCli({"summary", m_file, "--estimate", "--csv"}).output).size() == 2);
    QCOMPARE(runCli({"summary", "-", "--estimate"}).status, 2);
    QCOMPARE(runCli({"summary", m_folder.filePath("none"), "--estimate"}).status, 3);
}

void TestCliCache::quickTotals()
{
    const QJsonObject totals = runJson({"summary", m_file, "--quick"});
    const QJsonObject summary = runJson({"summary", m_file});
    QCOMPARE(totals["nodes"], summary["nodes"]);
    QCOMPARE(totals["edges"], summary["edges"]);
    QCOMPARE(totals["selfSize"], summary["totalSize"]);
    const QJsonArray types = totals["types"].toArray();
    QCOMPARE(types[0]["type"].toString(), QString("object"));
    QCOMPARE(types[1]["type"].toString(), QString("string"));
    QCOMPARE(types[1]["count"].toInt(), 200);
    QCOMPARE(types[1]["selfSize"].toInt(), 200 * 24);
    const auto rows = parseCsv(runCli({"summary", m_file, "--quick", "--csv"}).output);
    QCOMPARE(rows.size(), static_cast<size_t>(types.size()) + 1);
    QVERIFY(runCli({"summary", m_file, "--quick", "--max-memory", "1MB"}).output.contains("string"));
    QCOMPARE(runCli({"summary", m_folder.filePath("none"), "--quick"}).status, 3);
}

void TestCliCache::outOfCore()
{
    const CliResult refused = runCli({"classes", m_file, "--max-memory", "20MB", "--out-of-core", "never"});
    QCOMPARE(refused.status, 4);
    QVERIFY2(refused.errors.contains("loading takes about") && refused.errors.contains("--max-memory"), refused.errors);
    const CliResult noted = runCli({"classes", m_file, "--max-memory", "20MB"});
    QCOMPARE(noted.status, 0);
    QVERIFY2(noted.errors.contains("worked on on the disk"), noted.errors);
    QCOMPARE(runCli({"classes", m_file, "--max-memory", "20MB", "--quiet"}).errors, QByteArray());
    QCOMPARE(runCli({"classes", m_file, "--out-of-core", "sometimes"}).status, 2);
}

} // namespace

QTEST_GUILESS_MAIN(TestCliCache)
#include "tst_cli_cache.moc"
