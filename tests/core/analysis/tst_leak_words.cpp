// SPDX-License-Identifier: GPL-3.0-or-later
// Phrases of a leak report, times in file names, and the bars of its pictures.
#include "analysis/suspects/leak_text.h"
#include "analysis/suspects/snapshot_times.h"
#include "analysis/suspects/trend_bars.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace heapsight;

class TestLeakWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWordsAreCapitalised();
    void ratesNeedTimes();
    void suspectsAreGroupedByOwner();
    void timesAreReadFromNames();
    void timesMustAscend();
    void changesOfFilesTellWhereNamesDoNot();
    void smallGrowthIsVisible();
};

void TestLeakWords::onlyWordsAreCapitalised()
{
    QCOMPARE(englishSentence(words("arrays")), std::string("Arrays"));
    QCOMPARE(englishSentence(words("%1 objects", {nameOf("myClass")})), std::string("myClass objects"));
    QCOMPARE(englishSentence(words("%1 pile up", {words("strings")})), std::string("Strings pile up"));
    QCOMPARE(englishSentence({}), std::string());
}

void TestLeakWords::ratesNeedTimes()
{
    LeakReport report;
    Suspect suspect;
    suspect.newBytes = {1'000'000, 2'000'000};
    QVERIFY(suspectRate(report, suspect).isEmpty());
    QVERIFY(timesText(report).isEmpty());
    report.times = {SnapshotTimes::Source::Names, {0, 1800, 7200}};
    QCOMPARE(english(suspectRate(report, suspect)), std::string("+1.5 MB an hour"));
    QCOMPARE(english(timesText(report)), std::string("taken over 2 hours, by the times in the names of the files"));
}

void TestLeakWords::suspectsAreGroupedByOwner()
{
    LeakReport report;
    for (const char* name : {"app.users", "queue", "app.orders[*].lines", "", ""}) {
        Suspect& suspect = report.suspects.emplace_back();
        suspect.holderName = name;
        suspect.newBytes = {500};
        suspect.scriptOfHolder = "/srv/server.js";
    }
    const auto groups = suspectGroups(report);
    QCOMPARE(groups.size(), size_t{4});
    QCOMPARE(groups[0].owner, std::string("app"));
    QCOMPARE(groups[0].suspects, (std::vector<size_t>{0, 2}));
    QCOMPARE(groups[1].suspects, (std::vector<size_t>{1}));
    QCOMPARE(english(groupText(report, groups[0])), std::string("“app” in server.js: 2 suspects, 1.0 kB"));
}

void TestLeakWords::timesAreReadFromNames()
{
    const auto node = timeInName("Heap.20260130.140501.4711.0.001.heapsnapshot");
    const auto iso = timeInName("api-2026-01-30T14-05-31Z.heapsnapshot.gz");
    QVERIFY(node && iso);
    QCOMPARE(*iso - *node, 30.0);
    QVERIFY(!timeInName("3.heapsnapshot"));
    QVERIFY(!timeInName("Heap.20261301.140501.heapsnapshot")); // no month 13
    QVERIFY(!timeInName(""));
}

void TestLeakWords::timesMustAscend()
{
    const SnapshotTimes times = snapshotTimes({"/a/20260130-100000.heapsnapshot", "/a/20260130-110000.heapsnapshot"});
    QCOMPARE(times.source, SnapshotTimes::Source::Names);
    QCOMPARE(times.hours(), 1.0);
    const SnapshotTimes wrong = snapshotTimes({"/a/20260130-110000.heapsnapshot", "/a/20260130-100000.heapsnapshot"});
    QCOMPARE(wrong.source, SnapshotTimes::Source::Unknown);
    QCOMPARE(wrong.hours(), 0.0);
    QCOMPARE(snapshotTimes({"/a/20260130-110000.heapsnapshot"}).hours(), 0.0);
}

void TestLeakWords::changesOfFilesTellWhereNamesDoNot()
{
    QTemporaryDir folder;
    std::vector<std::string> paths;
    for (int i = 0; i < 3; ++i) {
        QFile file(folder.filePath(QStringLiteral("%1.heapsnapshot").arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setFileTime(QDateTime::fromSecsSinceEpoch(1'700'000'000 + 600 * i),
                                 QFileDevice::FileModificationTime));
        paths.push_back(file.fileName().toStdString());
    }
    const SnapshotTimes times = snapshotTimes(paths);
    QCOMPARE(times.source, SnapshotTimes::Source::FileTimes);
    QCOMPARE(times.seconds, (std::vector<double>{0, 600, 1200}));
    std::swap(paths[0], paths[2]);
    QCOMPARE(snapshotTimes(paths).source, SnapshotTimes::Source::Unknown);
}

void TestLeakWords::smallGrowthIsVisible()
{
    const TrendBars small = trendBars({1000, 1010, 1020});
    QVERIFY(small.isCut);
    QCOMPARE(small.heights.back(), 1.0);
    QVERIFY(small.heights[1] - small.heights[0] > 0.2);
    const TrendBars large = trendBars({100, 400});
    QVERIFY(!large.isCut);
    QCOMPARE(large.heights, (std::vector<double>{0.25, 1}));
    QCOMPARE(trendBars({0, 0}).heights, (std::vector<double>{0, 0}));
    QCOMPARE(trendBars(std::vector<uint64_t>(500, 7), 24).heights.size(), size_t{24});
    QVERIFY(trendBars({}).heights.empty());
}

QTEST_GUILESS_MAIN(TestLeakWords)
#include "tst_leak_words.moc"
