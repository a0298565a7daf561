// SPDX-License-Identifier: GPL-3.0-or-later
// Every leaking program of the lab, with all its snapshots and with the first and the last only: the first
// suspect must name the leaked class, the holder and, where the file tells, the line.
#include "analysis/suspects/leak_report.h"
#include "analysis/suspects/leak_text.h"
#include "io/snapshot_reader.h"
#include "support/lab.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

using namespace heapsight;

namespace {

struct Program {
    const char* name;
    LeakPattern pattern;
    const char* holder;
    uint64_t perStep; // objects of the class
    uint32_t line;    // 0 = the file has none
};
constexpr Program kPrograms[] = {
    {"cache-map", LeakPattern::GrowingMap, "cache", 1500, 6},
    {"closure-context", LeakPattern::Closures, "auditTrail", 600, 12},
    {"global-growth", LeakPattern::GrowingDictionary, "requestHistory", 1500, 0},
    {"listeners", LeakPattern::EventListeners, "configBus._events.change", 900, 17},
    {"pending-promises", LeakPattern::PendingPromises, "acks", 4800, 15},
    {"queue-array", LeakPattern::GrowingArray, "dispatcher.backlog", 3000, 6},
    {"sessions", LeakPattern::GrowingMap, "store.sessions", 1000, 10},
    {"sliced-strings", LeakPattern::SlicedStrings, "titles", 350, 0},
    {"stream-buffers", LeakPattern::Buffers, "auditStream._writableState.<symbol kBufferedValue>", 400, 0},
    {"timers", LeakPattern::Timers, "timerListMap[*]", 700, 12},
};

std::shared_ptr<const SnapshotAnalysis> analyse(const QString& path)
{
    const auto snapshot = readSnapshot(path.toStdString(), {});
    return snapshot ? SnapshotAnalysis::compute(*snapshot, {}, {}).value_or(nullptr) : nullptr;
}

QJsonObject truthOf(const QString& folder)
{
    QFile file(folder + "/truth.json");
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

class TestLeaksLab : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void programs_data();
    void programs();
    void otherProcess();
    void sameSnapshotTwice();
    void cancelled();
};

void TestLeaksLab::init()
{
    if (lab::folder().empty())
        QSKIP("HEAPSIGHT_LAB names no folder: real snapshots cannot be checked");
}

void TestLeaksLab::programs_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(kPrograms)); ++i)
        QTest::addRow("%s", kPrograms[i].name) << i;
}

void checkReport(const LeakReport& report, const Program& program, const QJsonObject& truth)
{
    QCOMPARE(report.verdict, LeakVerdict::Leak);
    QCOMPARE(report.count(Confidence::High) + report.count(Confidence::Medium), size_t{1});
    const Suspect& first = report.suspects.front();
    const size_t steps = report.snapshots.size() - 1;
    QCOMPARE(first.confidence, steps > 1 ? Confidence::High : Confidence::Medium);
    QCOMPARE(QString::fromStdString(first.className), truth["leakedClass"].toString());
    QCOMPARE(first.pattern, program.pattern);
    QCOMPARE(QString::fromStdString(first.holderName), QString(program.holder));
    QCOMPARE(first.newCount.size(), steps);
    const auto stepsTaken = static_cast<uint64_t>(truth["snapshots"].toInt() - 1);
    uint64_t all = 0;
    for (const uint64_t count : first.newCount)
        all += count;
    QCOMPARE(all, program.perStep * stepsTaken);
    QCOMPARE(first.objects.size(), size_t{all});

    std::string path = first.holderName;
    bool hasHolder = false;
    for (const PathStep& step : first.path) {
        path += ' ' + step.edge + ' ' + step.name;
        hasHolder = hasHolder || (step.isHolder && step.node == first.holder);
    }
    QVERIFY(hasHolder);
    for (const QJsonValue& name : truth["retainerNames"].toArray())
        QVERIFY2(path.find(name.toString().toStdString()) != std::string::npos, path.c_str());
    QCOMPARE(first.location.has_value(), program.line != 0);
    if (first.location) {
        QVERIFY(first.location->script.ends_with("/program.js"));
        QCOMPARE(first.location->line, program.line);
    }
    QVERIFY(!english(suspectExplanation(first)).empty());
    QVERIFY(!english(suspectFix(first)).empty());
}

void TestLeaksLab::programs()
{
    QFETCH(int, index);
    const Program& program = kPrograms[index];
    const QString folder = QString::fromStdString(lab::folder()) + "/programs/" + program.name;
    const QJsonObject truth = truthOf(folder);
    std::vector<std::shared_ptr<const SnapshotAnalysis>> snapshots;
    for (int i = 1; i <= truth["snapshots"].toInt(); ++i) {
        snapshots.push_back(analyse(folder + QString("/%1.heapsnapshot.gz").arg(i)));
        QVERIFY(snapshots.back());
    }
    const auto all = findLeaks(snapshots, {});
    QVERIFY(all);
    checkReport(**all, program, truth);
    if (snapshots.size() > 2) {
        const auto ends = findLeaks({snapshots.front(), snapshots.back()}, {});
        QVERIFY(ends);
        checkReport(**ends, program, truth);
    }
    const auto one = findLeaks({snapshots.back()}, {});
    QVERIFY(one);
    QCOMPARE((*one)->verdict, LeakVerdict::OneSnapshot);
    for (const Suspect& suspect : (*one)->suspects)
        QVERIFY(suspect.confidence != Confidence::High);
}

void TestLeaksLab::otherProcess()
{
    const QString folder = QString::fromStdString(lab::folder()) + "/programs/";
    const auto first = analyse(folder + "timers/1.heapsnapshot.gz");
    const auto second = analyse(folder + "sessions/2.heapsnapshot.gz");
    QVERIFY(first && second);
    const auto report = findLeaks({first, second}, {});
    QVERIFY(report);
    QCOMPARE((*report)->verdict, LeakVerdict::CannotTell);
    QCOMPARE((*report)->strangerIndex, size_t{1});
    QVERIFY((*report)->suspects.empty());
}

void TestLeaksLab::sameSnapshotTwice()
{
    const auto one = analyse(QString::fromStdString(lab::folder()) + "/programs/timers/2.heapsnapshot.gz");
    QVERIFY(one);
    const auto report = findLeaks({one, one, one}, {});
    QVERIFY(report);
    QCOMPARE((*report)->verdict, LeakVerdict::Clean);
    QVERIFY((*report)->suspects.empty());
    QCOMPARE(english(verdictText(**report)), std::string("no leak found"));
}

void TestLeaksLab::cancelled()
{
    const auto one = analyse(QString::fromStdString(lab::folder()) + "/programs/timers/2.heapsnapshot.gz");
    QVERIFY(one);
    std::stop_source stop;
    stop.request_stop();
    const auto report = findLeaks({one, one}, {stop.get_token(), nullptr});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
}

} // namespace

QTEST_GUILESS_MAIN(TestLeaksLab)
#include "tst_leaks_lab.moc"
