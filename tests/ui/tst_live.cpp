// SPDX-License-Identifier: GPL-3.0-or-later
// The window and real Node.js processes: attach, chart, snapshots, comparison, loss and return.
#include "pages/attach_dialog.h"
#include "pages/banner.h"
#include "pages/live_export.h"
#include "pages/live_page.h"
#include "pages/peek_pane.h"
#include "pages/snapshot_dialog.h"
#include "support/node_program.h"
#include "widgets/growth_bar.h"
#include "widgets/load_chart.h"
#include "widgets/memory_chart.h"
#include "widgets/memory_legend.h"
#include "widgets/target_list.h"
#include "window/live_controller.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

#include <csignal>

using namespace heapsight;
using namespace heapsight::test;

namespace {

const QString kIdle = QStringLiteral("setInterval(()=>{},1000);");

QPushButton* buttonNamed(const QWidget& parent, const QString& text)
{
    for (QPushButton* button : parent.findChildren<QPushButton*>()) {
        if (button->text().remove(QLatin1Char('&')).startsWith(text))
            return button;
    }
    return nullptr;
}

} // namespace

class TestLive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void attachesAndDraws();
    void attachDialogListsAndOpens();
    void takesSnapshotsAndComparesThem();
    void looksAtAnObject();
    void spacesAndLoad();
    void listsWorkersBelowTheirProcess();
    void alertTakesASnapshot();
    void gapForABlockedLoop();
    void letsGoAndComesBack();
    void recordingRoundTrip();
    void drawsAWeek();

private:
    LiveSession* attach(const NodeProgram& node);
    bool takeSnapshot();

    QTemporaryDir m_settings;
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestLive::initTestCase()
{
    useSettingsIn(m_settings);
    if (!NodeProgram::isInstalled())
        QSKIP("node is not installed");
}

void TestLive::init()
{
    m_window = std::make_unique<MainWindow>();
    m_window->show();
}

void TestLive::cleanup()
{
    m_window.reset();
}

LiveSession* TestLive::attach(const NodeProgram& node)
{
    m_window->live().attach(node.pid());
    LiveList& list = m_window->live().list();
    const auto refusal = [&] { return m_window->findChild<QMessageBox*>(); };
    waitFor([&] { return refusal() || (list.current() && !list.current()->samples().isEmpty()); });
    if (refusal())
        qWarning("%s", qPrintable(refusal()->text()));
    if (refusal() || !list.current() || list.current()->samples().isEmpty())
        return nullptr;
    return list.current();
}

void TestLive::attachesAndDraws()
{
    NodeProgram node(kIdle);
    LiveSession* session = attach(node);
    QVERIFY(session);
    QCOMPARE(m_window->pages()->currentWidget(), m_window->live().page());
    QVERIFY(!m_window->details()->isVisible()); // the chart has the room
    QCOMPARE(QString::number(session->target().pid()), node.pid());
    session->setIntervalMs(100);
    QVERIFY(waitFor([&] { return session->samples().size() >= 5; }));
    const MemoryChart* chart = m_window->live().page()->chart();
    for (size_t field = 0; field < kMemoryFields; ++field) {
        const auto sizes = [&] { return chart->segmentSizes(static_cast<MemoryField>(field)); };
        QVERIFY(waitFor([&] { return sizes().size() == 1 && sizes()[0] >= 5; })); // one line without a gap
    }
    QVERIFY(session->heapUsed() > 1'000'000);
    QVERIFY(session->heapLimit() > 10'000'000);
    QVERIFY(m_window->live().page()->statusText().contains(node.pid()));
    // The same target twice is one session.
    m_window->live().attach(node.pid());
    QTest::qWait(100);
    QCOMPARE(m_window->live().list().count(), 1);
    m_window->live().list().detach(session);
    QCOMPARE(m_window->live().list().count(), 0);
}

void TestLive::attachDialogListsAndOpens()
{
    NodeProgram node(kIdle, {QStringLiteral("--inspect-port=127.0.0.1:0")}); // no inspector yet
    AttachDialog dialog(m_window->live().list());
    dialog.show();
    QTreeWidgetItem* found = nullptr;
    QVERIFY(waitFor([&] {
        const auto items = dialog.list()->findItems(node.pid(), Qt::MatchExactly | Qt::MatchRecursive, 1);
        found = items.isEmpty() ? nullptr : items.front();
        return found != nullptr;
    }));
    // A refresh with the same programs keeps its rows, or it would come between the clicks of a double click.
    const auto rows = [&dialog] {
        QStringList programs;
        for (QTreeWidgetItemIterator item(dialog.list()); *item; ++item)
            programs << (*item)->text(1) + (*item)->text(4);
        return programs;
    };
    const QStringList before = rows();
    QSignalSpy refreshed(dialog.list(), &TargetList::refreshed);
    QVERIFY(waitFor([&] { return !refreshed.isEmpty(); }));
    const auto again = dialog.list()->findItems(node.pid(), Qt::MatchExactly | Qt::MatchRecursive, 1);
    QVERIFY(!again.isEmpty());
    if (rows() == before && refreshed.count() == 1) // no other program of this machine came or went
        QCOMPARE(again.front(), found);
    found = again.front();
    dialog.list()->setCurrentItem(found);
    QVERIFY(dialog.message().contains(QStringLiteral("SIGUSR1")));
    QPushButton* open = buttonNamed(dialog, QStringLiteral("Open its inspector"));
    QVERIFY(open && open->isEnabled());
    open->click();
    QVERIFY(waitFor([&] { return m_window->live().list().count() == 1; }));
    QVERIFY(waitFor([&] { return !m_window->live().list().at(0)->samples().isEmpty(); }));

    AttachDialog wrong(m_window->live().list());
    wrong.show();
    wrong.address()->setText(QStringLiteral("127.0.0.1:1"));
    buttonNamed(wrong, QStringLiteral("Attach"))->click();
    QVERIFY(waitFor([&] { return wrong.message().contains(QStringLiteral("nothing answers")); }));
}

bool TestLive::takeSnapshot()
{
    LivePage* page = m_window->live().page();
    page->takeSnapshot();
    auto* dialog = page->findChild<SnapshotDialog*>();
    if (!dialog)
        return false;
    dialog->findChild<QLineEdit*>()->setText(m_folder.path());
    const size_t before = m_window->live().list().current()->snapshots().size();
    dialog->accept();
    return waitFor([&] { return m_window->live().list().current()->snapshots().size() == before + 1; });
}

void TestLive::takesSnapshotsAndComparesThem()
{
    NodeProgram node(QStringLiteral("class Session { constructor(i) { this.i = i; } }; globalThis.all = [];"
                                    "const add = () => { for (let i = 0; i < 500; ++i) all.push(new Session(i)); };"
                                    "add(); process.stdin.on('data', () => { add(); console.log('added'); });"));
    LiveSession* session = attach(node);
    QVERIFY(session);
    QVERIFY(takeSnapshot());
    QCOMPARE(m_window->documents().count(), 1);
    QVERIFY(m_window->live().page()->banner()->text().contains(QStringLiteral("Snapshot 1")));
    QVERIFY(waitFor([&] { return !m_window->live().page()->findChild<SnapshotDialog*>(); }));
    QVERIFY(QFileInfo(session->snapshots()[0].file).fileName().startsWith(QStringLiteral("node-e-")));
    node.process().write("more\n");
    QVERIFY(node.process().waitForReadyRead(kLongWaitMs));
    QVERIFY(takeSnapshot());
    QCOMPARE(m_window->documents().count(), 2);
    QPushButton* compare = buttonNamed(*m_window->live().page(), QStringLiteral("Compare 1 and 2"));
    QVERIFY(compare && compare->isEnabled());
    compare->click();
    QCOMPARE(m_window->pages()->currentWidget(), static_cast<QWidget*>(m_window->comparePage()));
    QVERIFY(waitUntilReady(*m_window));
    QAbstractItemModel* model = m_window->comparePage()->table()->model();
    QVERIFY(waitFor([&] { return findRow(*model, QStringLiteral("Session")).isValid(); }));
    QCOMPARE(m_window->documents().base()->path(), session->snapshots()[0].file);
    QCOMPARE(m_window->documents().target()->path(), session->snapshots()[1].file);
    // A program that ends meanwhile: what arrived is kept and said.
    node.kill();
    QVERIFY(waitFor([&] { return session->status().state == MonitorState::Lost; }));
}

void TestLive::looksAtAnObject()
{
    NodeProgram node(QStringLiteral("class Session { constructor() { this.visits = 1; } }; let held = new Session();"
                                    "process.stdin.on('data', (text) => { if (String(text).startsWith('visit'))"
                                    "held.visits = 2; else held = null; console.log('done'); });"));
    LiveSession* session = attach(node);
    QVERIFY(session);
    QVERIFY(takeSnapshot());
    QVERIFY(waitUntilReady(*m_window));
    const auto analysis = m_window->documents().current()->analysis();
    QVERIFY(analysis);
    const HeapSnapshot& snapshot = analysis->snapshot();
    ObjectRef object;
    for (uint32_t i = 0; i < snapshot.nodeCount(); ++i) {
        const NodeIndex index(i);
        if (snapshot.kind(index) == NodeKind::Object && snapshot.name(index) == "Session" &&
            (!object.isValid() || analysis->shallow(index) < analysis->shallow(object.node)))
            object = {analysis, index};
    }
    QVERIFY(object.isValid());
    ObjectPane pane(m_window->jobs());
    pane.peek()->setPeeker({[](const ObjectRef&) { return QString(); }, {}});
    pane.showObject(object, {});
    pane.setTab(ObjectPane::Tab::Now);
    QVERIFY(!pane.peek()->isVisibleTo(&pane)); // not of a process that runs: its fields instead

    auto* details = m_window->findChild<DetailPane*>();
    details->object()->showObject(object, {});
    details->object()->setTab(ObjectPane::Tab::Now);
    PeekPane* peek = details->object()->peek();
    QVERIFY(peek->canPeek(object));
    node.process().write("visit\n");
    QVERIFY(node.process().waitForReadyRead(kLongWaitMs));
    peek->button()->click();
    QVERIFY(waitFor([&] { return peek->button()->isEnabled(); }));
    if (peek->state().contains(QStringLiteral("Gone"))) // it was the prototype, which V8 calls the same
        QSKIP("another object has the class's name");
    QVERIFY2(peek->state().contains(QStringLiteral("Session")), qPrintable(peek->state()));
    const auto rows = peek->properties()->findItems(QStringLiteral("visits"), Qt::MatchExactly, 0);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0]->text(1), QStringLiteral("2"));
    node.process().readAllStandardOutput();
    node.process().write("drop\n");
    QVERIFY(node.process().waitForReadyRead(kLongWaitMs));
    // Until V8 has collected it: that goes over another connection.
    for (int look = 0; look < 100 && !peek->state().contains(QStringLiteral("Gone")); ++look) {
        session->collectGarbage();
        QTest::qWait(50);
        peek->button()->click();
        QVERIFY(waitFor([&] { return peek->button()->isEnabled(); }));
    }
    QVERIFY2(peek->state().contains(QStringLiteral("Gone")), qPrintable(peek->state()));
    node.kill();
    QVERIFY(waitFor([&] { return session->status().state == MonitorState::Lost; }));
    QVERIFY(!peek->canPeek(object));
}

void TestLive::spacesAndLoad()
{
    NodeProgram node(QStringLiteral("setInterval(() => { const t = Date.now(); while (Date.now() - t < 30); }, 60);"));
    LiveSession* session = attach(node);
    QVERIFY(session);
    session->setIntervalMs(100);
    LivePage* page = m_window->live().page();
    QVERIFY(waitFor([&] { return session->samples().size() >= 4; }));
    QCOMPARE(page->chart()->spacesShown(), 0);
    QVERIFY(session->samples().spaceNames().empty()); // not asked for
    page->legend()->spaces()->click();
    QVERIFY(waitFor([&] { return page->chart()->spacesShown() >= 4; }));
    QVERIFY(waitFor([&] { return !page->load()->segmentSizes().empty(); }));
    QVERIFY(page->load()->isVisible());
    const HeapSample sample = session->samples().at(session->samples().size() - 1);
    QVERIFY(sample.loopBusy > 0.1 && sample.cpu > 0.05);
    page->legend()->load()->click();
    QVERIFY(!page->load()->isVisible());
    page->legend()->spaces()->click();
    QVERIFY(!session->asksSpaces());
    QCOMPARE(page->chart()->spacesShown(), 0);
}

void TestLive::listsWorkersBelowTheirProcess()
{
    NodeProgram node(QStringLiteral("const { Worker } = require('worker_threads');"
                                    "new Worker('setInterval(()=>{},1000)', { eval: true })"
                                    ".on('online', () => console.log('online'));"));
    QVERIFY(node.process().waitForReadyRead(kLongWaitMs));
    AttachDialog dialog(m_window->live().list());
    dialog.show();
    QTreeWidgetItem* item = nullptr;
    const auto find = [&] {
        const auto items = dialog.list()->findItems(node.pid(), Qt::MatchExactly | Qt::MatchRecursive, 1);
        item = items.isEmpty() ? nullptr : items.front();
        return item != nullptr;
    };
    QVERIFY(waitFor(find));
    QCOMPARE(item->childCount(), 0); // nobody was asked yet
    dialog.list()->setCurrentItem(item);
    QVERIFY(waitFor([&] { return find() && item->childCount() == 1; }));
    dialog.list()->setCurrentItem(item->child(0));
    QVERIFY(dialog.list()->currentWorker());
    buttonNamed(dialog, QStringLiteral("Attach"))->click();
    LiveList& list = m_window->live().list();
    QVERIFY(waitFor([&] { return list.count() == 1 && !list.at(0)->samples().isEmpty(); }));
    QVERIFY(list.at(0)->worker());
    QVERIFY(list.at(0)->detail().contains(node.pid()));
}

void TestLive::alertTakesASnapshot()
{
    NodeProgram node(kIdle);
    LiveSession* session = attach(node);
    QVERIFY(session);
    session->setIntervalMs(100);
    AlertLimits limits;
    limits.heapUsed = 1; // passed already
    limits.takesSnapshot = true;
    limits.folder = m_folder.path();
    session->setAlertLimits(limits);
    const auto isAlert = [](const TargetEvent& event) { return event.kind == TargetEventKind::Alert; };
    QCOMPARE(std::count_if(session->events().begin(), session->events().end(), isAlert), 1);
    QVERIFY(m_window->live().page()->banner()->text().contains(QStringLiteral("heapUsed is above")));
    QVERIFY(waitFor([&] { return session->snapshots().size() == 1; }));
    QVERIFY(session->snapshots()[0].file.startsWith(m_folder.path()));
}

void TestLive::gapForABlockedLoop()
{
    NodeProgram node(QStringLiteral("process.stdin.on('data', () => require('child_process').execSync('sleep 1.5'));"));
    LiveSession* session = attach(node);
    QVERIFY(session);
    session->setIntervalMs(100);
    QVERIFY(waitFor([&] { return session->samples().size() >= 4; }));
    node.process().write("block\n");
    const auto isBlock = [](const TargetEvent& event) { return event.kind == TargetEventKind::Blocked; };
    QVERIFY(waitFor([&] { return std::any_of(session->events().begin(), session->events().end(), isBlock); }));
    const size_t size = session->samples().size();
    QVERIFY(waitFor([&] { return session->samples().size() > size + 3; }));
    const MemoryChart* chart = m_window->live().page()->chart();
    QVERIFY(waitFor([&] { return chart->segmentSizes(MemoryField::HeapUsed).size() == 2; }));
}

void TestLive::letsGoAndComesBack()
{
    const QString script = QStringLiteral("process.stdin.on('data', () => process.exit(7));");
    auto node = std::make_unique<NodeProgram>(script);
    LiveSession* session = attach(*node);
    QVERIFY(session);
    node->process().write("exit\n");
    QVERIFY(waitFor([&] { return node->process().state() == QProcess::NotRunning; })); // we do not hold it
    QCOMPARE(node->process().exitCode(), 7);
    QVERIFY(waitFor([&] { return session->status().state == MonitorState::Exited; }));
    const size_t before = session->samples().size();
    node = std::make_unique<NodeProgram>(script); // another port: it is found by its command line
    QVERIFY(waitFor([&] { return session->samples().size() > before; }));
    QCOMPARE(QString::number(session->target().pid()), node->pid());
    QVERIFY(std::any_of(session->events().begin(), session->events().end(),
                        [](const TargetEvent& event) { return event.kind == TargetEventKind::Back; }));
    QVERIFY(session->samples().startsAnew(before));
}

void TestLive::recordingRoundTrip()
{
    NodeProgram node(kIdle);
    LiveSession* session = attach(node);
    QVERIFY(session);
    session->addNote(QStringLiteral("load begins, \"quoted\" <b>ü</b>"));
    const QString path = m_folder.filePath(QStringLiteral("saved.heaprecording"));
    const size_t samples = session->samples().size();
    const size_t events = session->events().size();
    QVERIFY(writeRecordingFile(*session, path, false));
    QVERIFY(writeRecordingFile(*session, m_folder.filePath(QStringLiteral("saved.csv")), true));
    m_window->openFiles({path});
    QCOMPARE(m_window->live().list().count(), 2);
    QCOMPARE(m_window->documents().count(), 0);
    const LiveSession* opened = m_window->live().list().current();
    QVERIFY(opened->isRecording());
    QCOMPARE(opened->samples().size(), samples);
    QCOMPARE(opened->events().size(), events);
    QCOMPARE(opened->events().back().text, session->events().back().text);
    for (size_t i = 0; i < samples; ++i) {
        QCOMPARE(opened->samples().at(i).timeMs, session->samples().at(i).timeMs);
        QCOMPARE(opened->samples().at(i).bytes, session->samples().at(i).bytes);
    }
    MemoryChart& chart = *m_window->live().page()->chart();
    QVERIFY(writePictureFile(chart, m_folder.filePath(QStringLiteral("chart.svg"))));
    QVERIFY(writePictureFile(chart, m_folder.filePath(QStringLiteral("chart.png"))));
    QVERIFY(!QImage(m_folder.filePath(QStringLiteral("chart.png"))).isNull());
}

void TestLive::drawsAWeek()
{
    // A week at one sample a second: what is drawn depends on the width alone, and keeps the one peak.
    Recording recording;
    constexpr int64_t kSamples = 7 * 24 * 3600;
    constexpr int64_t kPeak = 900'000'000;
    for (int64_t i = 0; i < kSamples; ++i) {
        HeapSample sample;
        sample.timeMs = 1'700'000'000'000 + i * 1000;
        sample.bytes = {200'000'000, 150'000'000, 50'000'000 + (i % 600) * 100'000, 1'000'000, 10'000};
        if (i == 123'456)
            sample.bytes[static_cast<size_t>(MemoryField::HeapUsed)] = kPeak;
        recording.samples.push_back(sample);
    }
    LiveSession* session = m_window->live().list().open(std::move(recording), QStringLiteral("week.heaprecording"));
    MemoryChart* chart = m_window->live().page()->chart();
    chart->setSpan(0);
    const auto sizes = chart->segmentSizes(MemoryField::HeapUsed);
    QCOMPARE(sizes.size(), size_t{1});
    QVERIFY(sizes[0] <= 4 * (chart->width() + 2));
    QVERIFY(sizes[0] > chart->width());
    QVERIFY(chart->positionOf(session->samples().firstTime(), kPeak).y() <
            chart->height() / 4.0); // in sight, at the top
    QCOMPARE(m_window->live().page()->growth()->verdict().contains(QStringLiteral("flat")), true);
    // However fast samples come, they are drawn once for all that came meanwhile.
    const HeapSample last = session->samples().at(session->samples().size() - 1);
    session->take(last);
    QVERIFY(waitFor([&] { return !session->isRefreshPending(); }));
    QTest::qWait(100); // and all has its place
    QSignalSpy drawn(chart, &MemoryChart::rangeChanged);
    for (int i = 0; i < 1000; ++i)
        session->take(last);
    QCOMPARE(drawn.count(), 0);
    QVERIFY(waitFor([&] { return !session->isRefreshPending(); }));
    QCOMPARE(drawn.count(), 1);
    QCOMPARE(session->samples().size(), static_cast<size_t>(kSamples) + 1001);
    QTest::keyClick(chart, Qt::Key_Plus);
    QVERIFY(!chart->isFollowing());
    QCOMPARE(chart->to() - chart->from(), (kSamples - 1) * 1000 / 2);
    QTest::keyClick(chart, Qt::Key_End);
    QVERIFY(chart->isFollowing());
}

QTEST_MAIN(TestLive)
#include "tst_live.moc"
