// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/class_trends.h"
#include "open_snapshot.h"
#include "support/lab.h"

#include <QtTest/QtTest>

using namespace heapsight;

class TestClassTrends : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void growsAtEveryStepOnlyIfItDoes()
    {
        QVERIFY((ClassTrend{{}, {1, 2, 3}}.grewAtEveryStep()));
        QVERIFY(!(ClassTrend{{}, {1, 2, 2}}.grewAtEveryStep()));
        QVERIFY(!(ClassTrend{{}, {1, 3, 2}}.grewAtEveryStep()));
        QVERIFY(!(ClassTrend{{}, {1}}.grewAtEveryStep()));
        QCOMPARE((ClassTrend{{}, {5, 9, 2}}.growth()), int64_t{-3});
    }

    // Totals of every class at every step are those of its snapshot; which came first does not depend on the order.
    void followsTheLab()
    {
        if (lab::folder().empty())
            QSKIP("the lab (HEAPSIGHT_LAB) is not here");
        const std::string folder = lab::folder() + "/programs/sessions/";
        std::vector<ClassTrends::AnalysisPointer> snapshots;
        for (const char* name : {"2", "1", "3"}) {
            const auto opened = openSnapshot(folder + name + ".heapsnapshot.gz", {}, {});
            QVERIFY(opened);
            snapshots.push_back(opened->analysis);
        }
        const auto other = openSnapshot(lab::folder() + "/programs/timers/1.heapsnapshot.gz", {}, {});
        QVERIFY(other);
        snapshots.push_back(other->analysis); // of another process
        const auto trends = ClassTrends::compute(snapshots, snapshots[2], {});
        QVERIFY(trends);
        QCOMPARE((*trends)->order(), (std::vector<size_t>{1, 0, 2}));
        const auto& target = *snapshots[2];
        const std::vector<ClassId> sessions = target.classes().findByName("Session");
        QCOMPARE(sessions.size(), size_t{1});
        const ClassTrend* session = (*trends)->find(target.classes().key(target.snapshot(), sessions[0]));
        QVERIFY(session);
        QCOMPARE(session->counts, (std::vector<uint32_t>{100, 1100, 2100}));
        QVERIFY(session->grewAtEveryStep());
        for (const ClassRow& row : target.classRows()) {
            const ClassTrend* trend = (*trends)->find(target.classes().key(target.snapshot(), row.id));
            QVERIFY(trend);
            QCOMPARE(trend->counts[2], row.count);
            QCOMPARE(trend->shallow[2], row.shallow);
        }
    }
};

QTEST_GUILESS_MAIN(TestClassTrends)
#include "tst_class_trends.moc"
