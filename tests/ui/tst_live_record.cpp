// SPDX-License-Identifier: GPL-3.0-or-later
// Recording profiles of a real Node.js process from the Live page: every kind, saved and opened at the end;
// cancelled; what it costs is said before.
#include "pages/allocations_page.h"
#include "pages/live_page.h"
#include "pages/profile_page.h"
#include "pages/record_panel.h"
#include "profile/allocation_timeline.h"
#include "support/node_program.h"
#include "text/format.h"
#include "widgets/allocation_bars.h"
#include "window/live_controller.h"
#include "window/page_tabs.h"
#include "window/profile_controller.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QDir>
#include <QSpinBox>

#include <set>

using namespace heapsight;
using namespace heapsight::test;

namespace {

const QString kWork =
    QStringLiteral("const kept = [];\n"
                   "function keepSome() { for (let i = 0; i < 300; ++i) kept.push({ text: 'x' + i }); }\n"
                   "function burn() { let s = 0; for (let i = 0; i < 2e6; ++i) s += Math.sqrt(i); return s; }\n"
                   "setInterval(() => { keepSome(); burn(); }, 30);");

bool hasFunction(const Profile& profile, std::string_view name)
{
    for (uint32_t frame = 0; frame < profile.frames->size(); ++frame)
        if (profile.frames->name(frame) == name)
            return true;
    return false;
}

bool isRecording(const RecordPanel& panel)
{
    return panel.recording() && panel.recording()->progress().stage == RecordProgress::Stage::Recording;
}

} // namespace

class TestLiveRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        useSettingsIn(m_settings);
        if (!NodeProgram::isInstalled())
            QSKIP("node is not installed");
        QSettings().setValue(QStringLiteral("live/folder"), m_folder.path());
    }
    void recordsAndOpens_data();
    void recordsAndOpens();
    void aTimelineOpensWithItsBars();
    void cancelledLeavesNothing();
    void costsAreSaid();

private:
    // The panel of a window that is attached to the node; null if that failed.
    RecordPanel* attach(MainWindow& window, const NodeProgram& node);

    QTemporaryDir m_settings;
    QTemporaryDir m_folder;
};

RecordPanel* TestLiveRecord::attach(MainWindow& window, const NodeProgram& node)
{
    window.show();
    window.live().attach(node.pid());
    LiveList& list = window.live().list();
    const bool isAttached = waitFor([&] { return list.current() && list.current()->isAttached(); });
    return isAttached ? window.recordPanel() : nullptr;
}

void TestLiveRecord::recordsAndOpens_data()
{
    QTest::addColumn<RecordKind>("kind");
    QTest::addColumn<QString>("function");
    QTest::newRow("CPU profile") << RecordKind::Cpu << QStringLiteral("burn");
    QTest::newRow("allocation sampling") << RecordKind::AllocationSampling << QStringLiteral("keepSome");
}

void TestLiveRecord::recordsAndOpens()
{
    QFETCH(const RecordKind, kind);
    QFETCH(const QString, function);
    NodeProgram node(kWork);
    MainWindow window;
    RecordPanel* panel = attach(window, node);
    QVERIFY(panel);
    panel->setKind(kind);
    panel->start();
    QVERIFY(panel->recording());
    QVERIFY2(waitFor([&] { return isRecording(*panel); }), qPrintable(panel->stateText()));
    QTest::qWait(1500);
    QVERIFY(panel->stateText().contains(QStringLiteral("recording for")));
    panel->stop();
    QVERIFY(waitFor([&] { return window.profiles().list().count() == 1; }));
    QVERIFY(!panel->recording());
    QVERIFY(waitFor([&] { return window.profiles().page()->shown() != nullptr; }));
    QCOMPARE(window.pages()->currentWidget(), static_cast<QWidget*>(window.profiles().page()));
    const ProfileDocument* document = window.profiles().list().current();
    QCOMPARE(QFileInfo(document->path()).dir().canonicalPath(), QDir(m_folder.path()).canonicalPath());
    QVERIFY(hasFunction(*document->profile(), function.toStdString()));
    // The chart has marks of where it began and ended.
    int marks = 0;
    for (const TargetEvent& event : window.live().list().current()->events())
        marks += event.kind == TargetEventKind::Note ? 1 : 0;
    QCOMPARE(marks, 2);
}

void TestLiveRecord::aTimelineOpensWithItsBars()
{
    NodeProgram node(kWork);
    MainWindow window;
    RecordPanel* panel = attach(window, node);
    QVERIFY(panel);
    panel->setKind(RecordKind::AllocationTimeline);
    for (QCheckBox* box : panel->findChildren<QCheckBox*>())
        box->setChecked(true); // with stacks
    QVERIFY(panel->request().withStacks);
    panel->start();
    QVERIFY2(waitFor([&] { return isRecording(*panel); }), qPrintable(panel->stateText()));
    // V8 has looked at its heap at three different times: what is alive was allocated in several stretches of time.
    std::set<uint64_t> seen;
    QVERIFY(waitFor([&] {
        if (panel->recording())
            seen.insert(panel->recording()->progress().liveBytes);
        return seen.size() > 3;
    }));
    panel->stop();
    QVERIFY(waitFor([&] { return window.documents().count() == 1; }));
    QVERIFY(waitUntilReady(window));
    QCOMPARE(window.pages()->currentWidget(), static_cast<QWidget*>(window.allocationsPage()));
    QVERIFY(waitFor([&] { return !window.allocationsPage()->bars()->bars().empty(); }));
    const auto timeline = window.documents().current()->timeline();
    QVERIFY(timeline && timeline->hasStacks());
    const auto& bars = window.allocationsPage()->bars()->bars();
    QVERIFY(bars.size() >= 2);
    uint64_t shown = 0;
    for (const AllocationBar& bar : bars) {
        QVERIFY(bar.allocated >= bar.live);
        shown += bar.live;
    }
    uint64_t live = 0;
    for (const TimelineBucket& bucket : timeline->buckets().subspan(1)) // the first is what was there before
        live += bucket.liveSize;
    QVERIFY(live > 0);
    QCOMPARE(shown, live);
    QVERIFY(hasFunction(*timeline->profile(), "keepSome"));
}

void TestLiveRecord::cancelledLeavesNothing()
{
    NodeProgram node(kWork);
    MainWindow window;
    RecordPanel* panel = attach(window, node);
    QVERIFY(panel);
    const auto before = QDir(m_folder.path()).entryList(QDir::Files).size();
    panel->setKind(RecordKind::Cpu);
    panel->start();
    QVERIFY2(waitFor([&] { return isRecording(*panel); }), qPrintable(panel->stateText()));
    panel->recording()->cancel();
    QVERIFY(waitFor([&] { return !panel->recording(); }));
    QVERIFY(panel->stateText().contains(QStringLiteral("Cancelled")));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), before);
    QCOMPARE(window.profiles().list().count(), 0);
}

void TestLiveRecord::costsAreSaid()
{
    MainWindow window;
    RecordPanel* panel = window.recordPanel();
    panel->setKind(RecordKind::AllocationTimeline);
    for (QCheckBox* box : panel->findChildren<QCheckBox*>())
        box->setChecked(false);
    QVERIFY(!panel->costText().contains(QStringLiteral("40")));
    for (QCheckBox* box : panel->findChildren<QCheckBox*>())
        box->setChecked(true);
    QVERIFY(panel->costText().contains(QStringLiteral("40 times")));
    panel->setKind(RecordKind::Cpu);
    QCOMPARE(panel->findChild<QSpinBox*>()->text(), countText(1000) + QStringLiteral(" µs")); // as everywhere
    QCOMPARE(panel->request().interval, RecordRequest::kDefaultCpuIntervalUs);
    panel->setKind(RecordKind::AllocationSampling);
    QVERIFY(panel->request().includesDead);
    QCOMPARE(panel->request().interval, RecordRequest::kDefaultAllocationInterval);
    panel->start(); // nothing is attached: nothing happens
    QVERIFY(!panel->recording());
}

QTEST_MAIN(TestLiveRecord)
#include "tst_live_record.moc"
