// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles and allocation timelines in the real window: opened, looked through, narrowed down, compared, and
// led back to objects; on files of the lab and on profiles that a real Node.js writes.
#include "models/allocation_model.h"
#include "models/class_model.h"
#include "models/profile_model.h"
#include "pages/allocated_by_pane.h"
#include "pages/allocations_page.h"
#include "pages/function_pane.h"
#include "pages/object_filter_box.h"
#include "pages/profile_page.h"
#include "pages/suspects_page.h"
#include "profile/allocation_timeline.h"
#include "support/node_program.h"
#include "text/profile_text.h"
#include "widgets/allocation_bars.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/filter_bar.h"
#include "widgets/flame_view.h"
#include "widgets/path_bar.h"
#include "window/actions.h"
#include "window/object_commands.h"
#include "window/page_tabs.h"
#include "window/profile_controller.h"
#include "window/profile_side.h"
#include "window/recent_menu.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QToolButton>
#include <QTranslator>

#include <cstdlib>

using namespace heapsight;
using namespace heapsight::test;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
const QString kTimeline = QStringLiteral("versions/node20.heaptimeline.gz");

QString writeFile(const QTemporaryDir& folder, const char* name, const QByteArray& text)
{
    const QString path = folder.filePath(QLatin1String(name));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
}

ProfilePage& pageOf(MainWindow& window)
{
    return *window.profiles().page();
}

bool waitUntilShown(MainWindow& window)
{
    return waitFor([&window] {
        const auto& shown = pageOf(window).shown();
        const ProfileDocument* current = window.profiles().list().current();
        return shown && current && shown->request.profile == current->profile() && window.jobs().jobs().empty();
    });
}

bool waitUntilIdle(MainWindow& window)
{
    QTest::qWait(150); // the filter waits for the last key
    return waitUntilReady(window);
}

int rowsOf(QAbstractItemModel& model, const QModelIndex& parent)
{
    if (model.canFetchMore(parent))
        model.fetchMore(parent); // as a view does that opens a row
    return model.rowCount(parent);
}

bool openTimeline(MainWindow& window)
{
    window.show();
    window.openFiles({labFile(qPrintable(kTimeline))});
    return waitUntilReady(window);
}

uint64_t totalOf(MainWindow& window)
{
    return pageOf(window).shown()->tree->total(FlameTree::root());
}

uint32_t frameOf(const FrameTable& frames, const QString& name, const QString& placeEnding = {})
{
    for (uint32_t frame = 0; frame < frames.size(); ++frame)
        if (frameName(frames, frame) == name && framePlace(frames, frame).endsWith(placeEnding))
            return frame;
    return kNoFrame;
}

QJsonObject readJson(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

qint64 selfSizes(const QJsonObject& node)
{
    qint64 sum = static_cast<qint64>(node[QStringLiteral("selfSize")].toDouble());
    for (const QJsonValue& child : node[QStringLiteral("children")].toArray())
        sum += selfSizes(child.toObject());
    return sum;
}

} // namespace

class TestWindowProfiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCpuProfileOpensAtOnce();
    void aHeapProfileOpens();
    void whatIsNoProfileIsExplained();
    void searchAndTables();
    void commandsShowTheSame();
    void functionsNarrow();
    void twoAreCompared();
    void closedRenamedReloaded();
    void sourceLines();
    void profilesOfARealNode();
    void theTimelineHasBars();
    void aTimeFiltersClassesAndPaths();
    void theKeyboardChoosesATime();
    void functionsLeadToObjects();
    void objectsLeadToFunctions();
    void stacksBecomeAFlameGraph();
    void suspectsOfATime();
    void withoutATimelineItSaysSo();
    void theToolsStandInOneLine();

private:
    std::unique_ptr<QTemporaryDir> m_settings;
};

void TestWindowProfiles::init()
{
    m_settings = std::make_unique<QTemporaryDir>();
    useSettingsIn(*m_settings);
}

void TestWindowProfiles::aCpuProfileOpensAtOnce()
{
    HEAPSIGHT_NEED_LAB();
    const QString file = labFile("profiles/node20.cpuprofile");
    MainWindow window;
    window.show();
    window.openFiles({file});
    QCOMPARE(window.pages()->currentWidget(), static_cast<QWidget*>(&pageOf(window)));
    QVERIFY(waitUntilShown(window));
    QCOMPARE(window.documents().count(), 0);
    QCOMPARE(window.profiles().list().count(), 1);
    QVERIFY(window.profiles().side()->isVisible());
    QVERIFY(window.profiles().side()->list()->selectionModel()->hasSelection());
    QVERIFY(!window.details()->isVisible()); // it is about objects
    // A sample lasts until the next one, the last until the end.
    const QJsonObject json = readJson(file);
    const QJsonArray deltas = json[QStringLiteral("timeDeltas")].toArray();
    const double whole = json[QStringLiteral("endTime")].toDouble() - json[QStringLiteral("startTime")].toDouble() -
                         deltas.first().toDouble();
    QCOMPARE(double(totalOf(window)), whole);
    QVERIFY(pageOf(window).flame()->rects().size() > 5);
    QVERIFY(pageOf(window).statusText().contains(QStringLiteral("ms")));
    QVERIFY(window.windowTitle().startsWith(QStringLiteral("node20.cpuprofile")));
    QVERIFY(window.actions().recentMenu->paths().contains(QFileInfo(file).canonicalFilePath()));
    // In time order the functions stand where they ran.
    QComboBox* orders = pageOf(window).orders();
    orders->setCurrentIndex(orders->findData(static_cast<int>(FlameOrder::Time)));
    Q_EMIT orders->activated(orders->currentIndex());
    QVERIFY(waitFor([&] { return pageOf(window).shown()->request.order == FlameOrder::Time; }));
    const FlameTree& timed = pageOf(window).flame()->content()->tree;
    QVERIFY(!timed.starts().empty());
    QCOMPARE(double(timed.total(FlameTree::root())), whole);
}

void TestWindowProfiles::aHeapProfileOpens()
{
    HEAPSIGHT_NEED_LAB();
    const QString file = labFile("profiles/node20.heapprofile");
    MainWindow window;
    window.show();
    window.openFiles({file});
    QVERIFY(waitUntilShown(window));
    QCOMPARE(qint64(totalOf(window)), selfSizes(readJson(file)[QStringLiteral("head")].toObject()));
    const FlameTree& tree = *pageOf(window).shown()->tree;
    QCOMPARE(tree.unit(), ProfileUnit::Bytes);
    QCOMPARE(tree.self(tree.nodeCount() - 1), uint64_t(524512)); // resolve in node:path
    QCOMPARE(frameName(tree.frames(), tree.frame(tree.nodeCount() - 1)), QStringLiteral("resolve"));
}

void TestWindowProfiles::whatIsNoProfileIsExplained()
{
    const QTemporaryDir folder;
    const QString broken = writeFile(folder, "broken.cpuprofile", "{\"nodes\":[{\"id\":tru");
    const QString other = writeFile(folder, "other.heapprofile", "{\"what\":\"else\"}");
    MainWindow window;
    window.show();
    for (const QString& file : {broken, other, folder.filePath(QStringLiteral("missing.cpuprofile"))}) {
        window.openFiles({file});
        ProfileDocument* profile = window.profiles().list().current();
        QVERIFY(profile);
        QVERIFY(waitFor([profile] { return profile->state() == ProfileDocument::State::Failed; }));
        const QString message = shownMessage(pageOf(window));
        QVERIFY2(message.contains(QFileInfo(file).fileName()), qPrintable(message));
        QVERIFY(message.size() > 30);
    }
    QCOMPARE(window.documents().count(), 0);
}

void TestWindowProfiles::searchAndTables()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles({labFile("profiles/node20.cpuprofile")});
    QVERIFY(waitUntilShown(window));
    ProfilePage& page = pageOf(window);
    page.filter()->setText(QStringLiteral("run_main"));
    QVERIFY(waitFor([&page] { return !page.matchText().isEmpty(); }));
    const auto matches = findFrames(page.flame()->content()->tree, "run_main");
    QVERIFY(matches && matches->nodes > 0);
    QVERIFY2(page.matchText().contains(weightText(matches->weight, ProfileUnit::Microseconds)),
             qPrintable(page.matchText()));
    QTest::keyClick(page.filter()->lineEdit(), Qt::Key_Return); // the next match
    QVERIFY(page.flame()->current() != kNoFlameNode);
    page.filter()->setText(QStringLiteral("no such function"));
    QVERIFY(waitFor([&page] { return page.matchText() == QStringLiteral("no match"); }));
    page.filter()->setText({});

    auto& model = static_cast<ProfileModel&>(*page.table()->model());
    const QAbstractItemModelTester tester(&model, kFatal);
    for (const char* view : {"bottomUp", "topDown", "files", "packages"}) {
        page.setView(QLatin1String(view));
        QVERIFY(waitUntilIdle(window));
        QVERIFY(page.table()->isVisible());
        QVERIFY(model.rowCount() > 0);
        for (int column = 0; column < model.columnCount(); ++column)
            model.sort(column, Qt::DescendingOrder);
        if (QLatin1String(view) == QLatin1String("topDown"))
            continue;
        qint64 self = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            self += number(model.index(row, 0), ProfileModel::Self);
        QCOMPARE(self, qint64(totalOf(window)));
    }
    page.setView(QStringLiteral("bottomUp"));
    page.filter()->setText(QStringLiteral("/^node:internal.options$/"));
    QVERIFY(waitUntilIdle(window));
    QVERIFY(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model.index(row, 0).data(LocationRole).toString().startsWith(QStringLiteral("options:")) ||
                model.index(row, 0).data(LocationRole).toString().startsWith(QStringLiteral("node:internal/options")));
    page.filter()->setText({});
    QVERIFY(waitUntilIdle(window));
    clickRow(*page.table(), model.index(0, 0));
    QVERIFY(waitFor([&page] { return page.function()->callers()->model()->rowCount() > 0; }));
    const uint32_t chosen = model.frameAt(model.index(0, 0));
    QCOMPARE(page.function()->frame(), chosen);

    // Every table keeps its order; from the outermost functions down it is that of the totals.
    QVERIFY(page.statusText().endsWith(QStringLiteral(" of %1 functions").arg(model.topRowsTotal())));
    page.table()->sortByColumn(ProfileModel::Name, Qt::AscendingOrder);
    page.setView(QStringLiteral("topDown"));
    QVERIFY(waitUntilIdle(window));
    QCOMPARE(model.sortColumn(), int(ProfileModel::Total));
    QCOMPARE(model.sortOrder(), Qt::DescendingOrder);
    page.setView(QStringLiteral("packages"));
    QVERIFY(waitUntilIdle(window));
    QCOMPARE(model.sortColumn(), int(ProfileModel::Self));
    QCOMPARE(model.headerData(ProfileModel::Name, Qt::Horizontal).toString(), QStringLiteral("Package"));
    // The function of the pane is the marked one, also when it was chosen elsewhere.
    page.setView(QStringLiteral("flame"));
    uint32_t other = 1;
    const FlameTree& tree = page.flame()->content()->tree;
    while (tree.frame(other) == chosen || tree.total(other) == 0)
        ++other;
    page.chooseFunction(tree.frame(other));
    page.setView(QStringLiteral("bottomUp"));
    QVERIFY(waitUntilIdle(window));
    QCOMPARE(model.sortColumn(), int(ProfileModel::Name));
    QCOMPARE(model.frameAt(page.table()->currentIndex()), page.function()->frame());
    page.chooseFunction(chosen);
    QCOMPARE(model.frameAt(page.table()->currentIndex()), chosen);
}

void TestWindowProfiles::commandsShowTheSame()
{
    const QTemporaryDir folder;
    const QString file = writeFile(folder, "it's.folded", "main;work 5\nmain;idle 7\n");
    const QString quoted =
        QLatin1Char('\'') + QString(file).replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
    MainWindow window;
    window.show();
    window.openFiles({file});
    QVERIFY(waitUntilShown(window));
    ProfilePage& page = pageOf(window);
    page.setView(QStringLiteral("flame"));
    QVERIFY(page.command().startsWith(QStringLiteral("heapsight-cli flame ") + quoted));
    QVERIFY(page.command().endsWith(QStringLiteral(" --svg flame.svg")));
    page.setView(QStringLiteral("packages"));
    page.table()->sortByColumn(ProfileModel::Total, Qt::AscendingOrder);
    page.filter()->setText(QStringLiteral("own"));
    QCOMPARE(page.command(),
             QStringLiteral("heapsight-cli profile %1 --by package --filter own --sort total:asc").arg(quoted));
    // It is what the menu copies.
    page.table()->setFocus();
    window.actions().copyCommand->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), page.command());
    page.filter()->setText({});
    page.setView(QStringLiteral("bottomUp"));
    page.table()->sortByColumn(ProfileModel::Self, Qt::DescendingOrder);
    ProfileStep without;
    without.kind = FlameStep::Kind::DropMatching;
    without.text = "idle";
    page.addStep(without);
    QVERIFY(waitFor([&] { return totalOf(window) == 5; }));
    QCOMPARE(page.command(),
             QStringLiteral("heapsight-cli profile %1 --exclude idle --by function --sort self:desc").arg(quoted));
    // The command line has no names for single functions.
    page.chooseFunction(frameOf(page.shown()->tree->frames(), QStringLiteral("work")));
    page.addStep(ProfileStep::ofFrame(FlameStep::Kind::Focus, page.shown()->tree->frames(),
                                      frameOf(page.shown()->tree->frames(), QStringLiteral("work"))));
    QVERIFY(waitFor([&] { return page.shown()->request.steps.size() == 2; }));
    QCOMPARE(page.command(), QString());
}

void TestWindowProfiles::functionsNarrow()
{
    const QTemporaryDir folder;
    MainWindow window;
    window.show();
    window.openFiles(
        {writeFile(folder, "a.folded", "main;load;parse 40\nmain;load;read 10\nmain;serve 30\nidle 20\n")});
    QVERIFY(waitUntilShown(window));
    ProfilePage& page = pageOf(window);
    const auto choose = [&](const char* name) {
        page.chooseFunction(frameOf(page.shown()->tree->frames(), QLatin1String(name)));
    };
    const auto run = [&](const QString& text) {
        for (QAction* action : page.functionActions())
            if (action->text().remove(QLatin1Char('&')) == text)
                action->trigger();
        return waitUntilIdle(window);
    };
    QCOMPARE(totalOf(window), uint64_t(100));
    // The way to what is shown, as soon as it is not all.
    page.setView(QStringLiteral("flame"));
    const auto* path = page.findChild<PathBar*>();
    QVERIFY(!path->isVisible());
    page.flame()->zoomTo(1);
    QVERIFY(path->isVisible());
    QCOMPARE(path->steps().size(), 2);
    QCOMPARE(path->steps().front(), QStringLiteral("Whole profile"));
    page.flame()->back();
    QVERIFY(!path->isVisible());
    choose("load");
    QVERIFY(run(QStringLiteral("Focus on This Function")));
    QCOMPARE(totalOf(window), uint64_t(50));
    QVERIFY(page.statusText().contains(QStringLiteral("50")));
    choose("read");
    QVERIFY(run(QStringLiteral("Exclude It and What It Calls")));
    QCOMPARE(totalOf(window), uint64_t(40));
    QCOMPARE(page.steps().size(), size_t(2));
    // The first step's button takes it back; the other one stays.
    QToolButton* first = nullptr;
    QVERIFY(waitFor([&] {
        for (QToolButton* button : page.findChildren<QToolButton*>())
            if (button->isVisible() && button->text().startsWith(QStringLiteral("only load")))
                first = button;
        return first != nullptr;
    }));
    first->click();
    QVERIFY(waitFor([&] { return page.steps().size() == 1; }));
    QVERIFY(waitUntilIdle(window));
    QCOMPARE(totalOf(window), uint64_t(90));
    QVERIFY(run(QStringLiteral("Restore All")));
    QCOMPARE(totalOf(window), uint64_t(100));
    choose("main");
    QVERIFY(run(QStringLiteral("Count It for Its Callers")));
    QCOMPARE(totalOf(window), uint64_t(100));
    QCOMPARE(page.shown()->tree->depth(page.shown()->tree->firstChild(0)), 1U);
}

void TestWindowProfiles::twoAreCompared()
{
    const QTemporaryDir folder;
    const QString before = writeFile(folder, "before.folded", "main;load 40\nmain;serve 60\n");
    const QString after = writeFile(folder, "after.folded", "main;load 90\nmain;serve 50\nmain;fresh 10\n");
    MainWindow window;
    window.show();
    window.openFiles({before, after}); // the earlier one first
    QVERIFY(waitFor([&] { return pageOf(window).shown() && pageOf(window).shown()->baseTree; }));
    ProfilePage& page = pageOf(window);
    const FlameContent& content = *page.flame()->content();
    QCOMPARE(content.before.front(), uint64_t(100));
    QCOMPARE(content.after.front(), uint64_t(150));
    QCOMPARE(content.greatestChange, uint64_t(50)); // main, load
    QVERIFY(page.flame()->content()->title.contains(QStringLiteral("against")));
    page.setView(QStringLiteral("bottomUp"));
    QVERIFY(waitUntilIdle(window));
    const auto& model = static_cast<const ProfileModel&>(*page.table()->model());
    const QModelIndex load = findRow(model, QStringLiteral("load"));
    QCOMPARE(number(load, ProfileModel::SelfChange), 50);
    QVERIFY(!page.table()->isColumnHidden(ProfileModel::SelfChange));
    QVERIFY(page.table()->isColumnHidden(ProfileModel::Package)); // for room
    QCOMPARE(page.statusText(), QStringLiteral("100 → 150, 4 functions in all"));
    // What grew most is on top, until someone wants it otherwise.
    QCOMPARE(model.sortColumn(), int(ProfileModel::SelfChange));
    QCOMPARE(model.sortOrder(), Qt::DescendingOrder);
    QCOMPARE(load.row(), 0);
    page.setView(QStringLiteral("topDown"));
    QVERIFY(waitUntilIdle(window));
    QCOMPARE(model.sortColumn(), int(ProfileModel::TotalChange));
    page.table()->sortByColumn(ProfileModel::Name, Qt::AscendingOrder);
    page.setView(QStringLiteral("bottomUp"));
    QVERIFY(waitUntilIdle(window));
    QCOMPARE(model.sortColumn(), int(ProfileModel::SelfChange));
    QCOMPARE(findRow(model, QStringLiteral("load")).data(MarkRole).toInt(), static_cast<int>(RowMark::Grew));
    // Back to one.
    page.bases()->setCurrentIndex(0);
    Q_EMIT page.bases()->activated(0);
    QVERIFY(waitFor([&] { return !page.shown()->baseTree; }));
    QVERIFY(waitUntilIdle(window));
    QVERIFY(page.table()->isColumnHidden(ProfileModel::SelfChange));
    QVERIFY(!page.table()->isColumnHidden(ProfileModel::Package));
    QCOMPARE(model.sortColumn(), int(ProfileModel::Self));
    page.setView(QStringLiteral("topDown"));
    QVERIFY(waitUntilIdle(window));
    QCOMPARE(model.sortColumn(), int(ProfileModel::Total)); // the comparison has an order of its own
    QCOMPARE(totalOf(window), uint64_t(150));
}

void TestWindowProfiles::closedRenamedReloaded()
{
    const QTemporaryDir folder;
    const QString first = writeFile(folder, "first.folded", "a;b 1\n");
    const QString second = writeFile(folder, "second.folded", "a;b 2\n");
    {
        MainWindow window;
        window.show();
        window.openFiles({first});
        window.openFiles({second});
        QVERIFY(waitUntilShown(window));
        ProfileList& list = window.profiles().list();
        QCOMPARE(list.count(), 2);
        QVERIFY(list.setData(list.index(0), QStringLiteral("calm"), Qt::EditRole));
        QCOMPARE(list.index(0).data().toString(), QStringLiteral("calm"));
        window.openFiles({first}); // the one that is open already
        QCOMPARE(list.count(), 2);
        QCOMPARE(list.current(), list.at(0));
        QVERIFY(waitUntilShown(window));
        window.actions().close->trigger();
        QCOMPARE(list.count(), 1);
        QVERIFY(waitUntilShown(window));
        QCOMPARE(totalOf(window), uint64_t(2));
        window.close();
    }
    MainWindow again;
    again.show();
    again.restoreSession();
    QCOMPARE(again.profiles().list().count(), 1);
    QVERIFY(waitFor([&] { return again.profiles().list().at(0)->profile() != nullptr; }));
    again.pages()->setCurrentWidget(&pageOf(again));
    QVERIFY(waitUntilShown(again));
    again.profiles().closeCurrent();
    QVERIFY(!again.profiles().side()->isVisible());
    QVERIFY(!pageOf(again).shown());
}

void TestWindowProfiles::sourceLines()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles({labFile("profiles/node20.heapprofile")});
    QVERIFY(waitUntilShown(window));
    ProfilePage& page = pageOf(window);
    page.chooseFunction(frameOf(page.shown()->tree->frames(), QStringLiteral("executeUserEntryPoint")));
    page.flame()->setFocus();
    const auto fromFlame = window.objectCommands().sourceInUse();
    QVERIFY(fromFlame);
    QCOMPARE(fromFlame->script, std::string("node:internal/modules/run_main"));
    QCOMPARE(fromFlame->line, 155U); // the file counts from 0
    page.setView(QStringLiteral("bottomUp"));
    QVERIFY(waitUntilIdle(window));
    clickRow(*page.table(), findRow(*page.table()->model(), QStringLiteral("resolve")));
    page.table()->setFocus();
    const auto fromTable = window.objectCommands().sourceInUse();
    QVERIFY(fromTable);
    QCOMPARE(fromTable->script, std::string("node:path"));
    QCOMPARE(fromTable->line, 1217U);
}

void TestWindowProfiles::profilesOfARealNode()
{
    if (!NodeProgram::isInstalled())
        QSKIP("node is not installed");
    const QTemporaryDir folder;
    const QString script =
        writeFile(folder, "work.js",
                  "const kept = globalThis.kept = [];\n"
                  "function busyWork(n) { let s = 0; for (let i = 0; i < n; ++i) s += Math.sqrt(i); return s; }\n"
                  "function keepMuch() { for (let i = 0; i < 20000; ++i) kept.push({ i, text: 'x' + i }); }\n"
                  "const end = Date.now() + 700; while (Date.now() < end) busyWork(20000);\n"
                  "for (let i = 0; i < 10; ++i) keepMuch();\n");
    QProcess node;
    node.setWorkingDirectory(folder.path());
    node.start(QStringLiteral("node"), {QStringLiteral("--cpu-prof"), QStringLiteral("--heap-prof"),
                                        QStringLiteral("--cpu-prof-name=p.cpuprofile"),
                                        QStringLiteral("--heap-prof-name=p.heapprofile"), script});
    QVERIFY(node.waitForFinished(kLongWaitMs));
    QCOMPARE(node.exitCode(), 0);
    MainWindow window;
    window.show();
    window.openFiles({folder.filePath(QStringLiteral("p.cpuprofile"))});
    QVERIFY(waitUntilShown(window));
    ProfilePage& page = pageOf(window);
    page.setView(QStringLiteral("bottomUp"));
    QVERIFY(waitUntilIdle(window));
    const QModelIndex busy = findRow(*page.table()->model(), QStringLiteral("busyWork"));
    QVERIFY(busy.isValid());
    QVERIFY(number(busy, ProfileModel::Self) > 300'000); // µs, of 700 ms
    QCOMPARE(busy.data(LocationRole).toString(), QStringLiteral("work.js:2"));
    window.openFiles({folder.filePath(QStringLiteral("p.heapprofile"))});
    QVERIFY(waitUntilShown(window));
    QVERIFY(waitUntilIdle(window));
    const QModelIndex keeper = findRow(*page.table()->model(), QStringLiteral("keepMuch"));
    QVERIFY(keeper.isValid());
    QVERIFY(number(keeper, ProfileModel::Self) > 1'000'000);
}

// --- Allocation timelines -------------------------------------------------------------------------

void TestWindowProfiles::theTimelineHasBars()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(openTimeline(window));
    AllocationsPage* page = window.allocationsPage();
    window.pages()->setCurrentWidget(page);
    QVERIFY(waitUntilIdle(window));
    const auto timeline = window.documents().current()->timeline();
    QVERIFY(timeline);
    QCOMPARE(page->bars()->bars().size(), size_t(15)); // 16 samples; the first is what was there before
    uint64_t live = 0;
    for (const AllocationBar& bar : page->bars()->bars())
        live += bar.live;
    uint64_t expected = 0;
    for (size_t i = 1; i < timeline->buckets().size(); ++i)
        expected += timeline->buckets()[i].liveSize;
    QCOMPARE(live, expected);
    QVERIFY(live > 80'000);
    // Nothing is chosen that the panes below could be of.
    QVERIFY(!window.details()->isVisible());
    window.selection().select(
        Selection::ofObject(window.documents().current(), window.documents().current()->analysis()->snapshot().root()));
    QVERIFY(window.details()->isVisible());
    auto& model = static_cast<AllocationModel&>(*page->table()->model());
    const QAbstractItemModelTester tester(&model, kFatal);
    QVERIFY(model.rowCount() > 10);
    for (const int column : {int(AllocationModel::AllocatedCount), int(AllocationModel::LiveCount)})
        QCOMPARE(model.headerData(column, Qt::Horizontal).toString(), QStringLiteral("Objects"));
    // What was allocated outside of all functions is a row, and no function: every row is told of.
    QVERIFY(findRow(model, QStringLiteral("(outside of any function)")).isValid());
    const uint32_t functions = model.topRowsTotal() - 1;
    QCOMPARE(model.totalsText(), QStringLiteral("%1 functions and what is outside of any").arg(functions));
    model.setTextFilter(*TextFilter::parse("outside of any"));
    QVERIFY(waitFor([&] { return model.rowCount() == 1; }));
    QCOMPARE(model.totalsText(), QStringLiteral("0 of %1 functions and what is outside of any").arg(functions));
    model.setTextFilter(*TextFilter::parse("setInterval"));
    QVERIFY(waitFor([&] { return model.topRowsShown() > 0 && model.topRowsShown() < functions; }));
    QCOMPARE(model.totalsText(), QStringLiteral("%1 of %2 functions").arg(model.topRowsShown()).arg(functions));
    model.setTextFilter({});
    QVERIFY(waitFor([&] { return model.topRowsShown() == functions + 1; }));
    for (int column = 0; column < model.columnCount(); ++column)
        model.sort(column, Qt::DescendingOrder);
    // Live and dead of a function are what it allocated.
    const QModelIndex alloc = findRow(model, QStringLiteral("alloc"));
    QVERIFY(alloc.isValid());
    QCOMPARE(alloc.data(LocationRole).toString(), QStringLiteral("tl.js:7"));
    QVERIFY(number(alloc, AllocationModel::Allocated) > 0);
    QVERIFY(number(alloc, AllocationModel::Live) > 0);
    QVERIFY(number(alloc, AllocationModel::Dead) <= number(alloc, AllocationModel::Allocated));
    QVERIFY(rowsOf(model, alloc) > 0); // its callers
}

void TestWindowProfiles::aTimeFiltersClassesAndPaths()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.resize(1200, 800);
    QVERIFY(openTimeline(window));
    AllocationsPage* page = window.allocationsPage();
    window.pages()->setCurrentWidget(page);
    QVERIFY(waitUntilIdle(window));
    Document* document = window.documents().current();
    const auto& classes = static_cast<const ClassModel&>(*window.classesPage()->table()->model());
    const uint64_t all = classes.totals().objects;
    const auto among = [&] { return window.selection().current().among; };
    // A class that is selected before the time is chosen follows the choice.
    window.pages()->setCurrentWidget(window.classesPage());
    clickRow(*window.classesPage()->table(), classes.index(0, 0));
    QVERIFY(waitFor([&] { return window.selection().current().kind == Selection::Kind::Class; }));
    QVERIFY(!among());
    window.pages()->setCurrentWidget(page);
    // Drag over the bars 2 to 4.
    AllocationBars* bars = page->bars();
    const QPoint from = bars->barRect(2).center().toPoint();
    const QPoint to = bars->barRect(4).center().toPoint();
    QTest::mousePress(bars, Qt::LeftButton, {}, from);
    QTest::mouseMove(bars, (from + to) / 2);
    QTest::mouseMove(bars, to);
    QTest::mouseRelease(bars, Qt::LeftButton, {}, to);
    QVERIFY(waitFor([&] { return document->scope().nodes != nullptr; }));
    QCOMPARE(*bars->range(), (BarRange{2, 4}));
    QVERIFY(waitUntilIdle(window));
    // Exactly the objects whose ids were given out in that time.
    const HeapSnapshot& snapshot = document->analysis()->snapshot();
    const auto& samples = snapshot.info().samples;
    uint64_t expected = 0;
    qint64 ofFunctions = 0;
    for (uint32_t node = 0; node < snapshot.nodeCount(); ++node) {
        const uint32_t id = snapshot.id(NodeIndex(node)).value;
        const bool isIn = id > samples[2].lastAssignedId && id <= samples[5].lastAssignedId;
        expected += isIn ? 1 : 0;
        if (isIn && document->analysis()->shallow(NodeIndex(node)) > 0 &&
            document->timeline()->stackNode(NodeIndex(node)) != kNoFlameNode)
            ++ofFunctions;
        QCOMPARE(document->scope().nodes->test(node), isIn);
    }
    QVERIFY(expected > 50);
    QVERIFY(waitFor([&] { return classes.totals().objects < all; }));
    QVERIFY(classes.totals().objects <= expected);
    QVERIFY(page->choiceText().endsWith(QStringLiteral(": %1 objects").arg(classes.totals().objects))); // as there
    QVERIFY(waitFor([&] { // the functions count the same objects, no more
        const QAbstractItemModel& functions = *page->table()->model();
        qint64 counted = 0;
        for (int row = 0; row < functions.rowCount(); ++row)
            counted += number(functions.index(row, 0), AllocationModel::LiveCount);
        return counted == ofFunctions;
    }));
    QVERIFY(among());
    QVERIFY(window.classesPage()->objectFilter()->currentText().startsWith(QStringLiteral("Allocated ")));
    // A class is selected with these of its objects, which is what the paths are of.
    window.pages()->setCurrentWidget(window.classesPage());
    clickRow(*window.classesPage()->table(), classes.index(1, 0));
    QVERIFY(waitFor([&] {
        const Selection& selected = window.selection().current();
        return selected.kind == Selection::Kind::Class && selected.classId == classes.classAt(classes.index(1, 0));
    }));
    QVERIFY(among());
    for (const uint32_t node : SelectedObjects::of(window.selection().current()).nodes())
        QVERIFY(document->scope().nodes->test(node));
    // "All objects" in the box on Classes takes the choice back everywhere.
    window.classesPage()->objectFilter()->setCurrentIndex(0);
    Q_EMIT window.classesPage()->objectFilter()->activated(0);
    QVERIFY(waitFor([&] { return classes.totals().objects == all; }));
    QVERIFY(!among());
    QVERIFY(!document->scope().nodes);
    QVERIFY(!bars->range());
}

void TestWindowProfiles::theKeyboardChoosesATime()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(openTimeline(window));
    window.pages()->setCurrentWidget(window.allocationsPage());
    AllocationBars* bars = window.allocationsPage()->bars();
    bars->setFocus();
    QTest::keyClick(bars, Qt::Key_Right);
    QCOMPARE(*bars->range(), (BarRange{0, 0}));
    QTest::keyClick(bars, Qt::Key_Right);
    QTest::keyClick(bars, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(*bars->range(), (BarRange{1, 2}));
    QTest::keyClick(bars, Qt::Key_End);
    QCOMPARE(*bars->range(), (BarRange{13, 14}));
    QTest::keyClick(bars, Qt::Key_Right); // no further
    QCOMPARE(*bars->range(), (BarRange{13, 14}));
    QTest::keyClick(bars, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(*bars->range(), (BarRange{13, 13}));
    QVERIFY(bars->accessibleName().contains(QStringLiteral("still live")));
    QVERIFY(waitFor([&] { return window.documents().current()->scope().nodes != nullptr; }));
    QTest::keyClick(bars, Qt::Key_Escape);
    QVERIFY(!bars->range());
    QVERIFY(waitFor([&] { return window.documents().current()->scope().nodes == nullptr; }));
}

void TestWindowProfiles::functionsLeadToObjects()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(openTimeline(window));
    Document* document = window.documents().current();
    const auto timeline = document->timeline();
    const uint32_t alloc = frameOf(*timeline->profile()->frames, QStringLiteral("alloc"));
    QVERIFY(alloc != kNoFrame);
    window.profiles().show(*document);
    QVERIFY(waitUntilShown(window));
    pageOf(window).chooseFunction(alloc);
    Q_EMIT pageOf(window).function()->objectsWanted(alloc);
    QVERIFY(waitFor([&] { return document->scope().nodes != nullptr; }));
    QCOMPARE(window.pages()->currentWidget(), static_cast<QWidget*>(window.classesPage()));
    uint64_t count = 0;
    for (uint32_t node = 0; node < document->analysis()->snapshot().nodeCount(); ++node) {
        if (!document->scope().nodes->test(node))
            continue;
        ++count;
        const auto stack = timeline->stackOf(NodeIndex(node));
        QVERIFY(!stack.empty());
        QCOMPARE(stack.front(), alloc);
    }
    QVERIFY(count > 10);
}

void TestWindowProfiles::objectsLeadToFunctions()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(openTimeline(window));
    Document* document = window.documents().current();
    const auto timeline = document->timeline();
    const uint32_t alloc = frameOf(*timeline->profile()->frames, QStringLiteral("alloc"));
    const auto found = timeline->objectsOfFrame(alloc, false, {});
    QVERIFY(found);
    uint32_t node = 0;
    while (!found->test(node))
        ++node;
    window.selection().select(Selection::ofObject(document, NodeIndex(node)));
    ObjectPane* pane = window.details()->object();
    pane->setTab(ObjectPane::Tab::AllocatedBy);
    QAbstractItemModel& model = *pane->allocatedBy()->table()->model();
    QVERIFY(waitFor([&] { return model.rowCount() == 1; }));
    QCOMPARE(model.index(0, 0).data(NamePartsRole).value<NameParts>().name, QStringLiteral("alloc"));
    // The whole stack is open, innermost first.
    int depth = 0;
    for (QModelIndex row = model.index(0, 0); row.isValid();
         row = rowsOf(model, row) > 0 ? model.index(0, 0, row) : QModelIndex())
        ++depth;
    QVERIFY(depth >= int(timeline->stackOf(NodeIndex(node)).size()));
    // One that is older than the recording has none, and says so.
    window.selection().select(Selection::ofObject(document, document->analysis()->snapshot().root()));
    QVERIFY(waitFor([&] { return model.rowCount() == 0; }));
    // A class: all its objects by function.
    window.selection().select(Selection::ofClass(document, document->analysis()->classOf(NodeIndex(node))));
    QVERIFY(waitFor([&] { return model.rowCount() > 0; }));
    QVERIFY(findRow(model, QStringLiteral("alloc")).isValid());
    QVERIFY(pane->allocatedBy()->isVisible());
}

void TestWindowProfiles::stacksBecomeAFlameGraph()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(openTimeline(window));
    window.profiles().show(*window.documents().current());
    QVERIFY(waitUntilShown(window));
    QComboBox* measures = pageOf(window).measures();
    QCOMPARE(measures->count(), 4);
    const auto timeline = window.documents().current()->timeline();
    for (int row = 0; row < measures->count(); ++row) {
        measures->setCurrentIndex(row);
        Q_EMIT measures->activated(row);
        const ProfileMeasure& measure = timeline->profile()->measures[size_t(row)];
        QVERIFY(waitFor([&] { return pageOf(window).shown()->request.measure == measure.what; }));
        uint64_t sum = 0;
        for (const uint64_t self : measure.self)
            sum += self;
        QCOMPARE(totalOf(window), sum);
    }
    window.profiles().show(*window.documents().current()); // not twice
    QCOMPARE(window.profiles().list().count(), 1);
}

void TestWindowProfiles::suspectsOfATime()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(openTimeline(window));
    window.pages()->setCurrentWidget(window.suspectsPage());
    QVERIFY(waitFor([&] { return window.suspectsPage()->report() != nullptr; }));
    Document* document = window.documents().current();
    const auto cards = [&] {
        return window.suspectsPage()->findChildren<QFrame*>(QString(), Qt::FindChildrenRecursively).size();
    };
    const auto all = cards();
    // Nothing was allocated in no time.
    document->setScope(
        {QStringLiteral("nothing"), std::make_shared<const BitColumn>(document->analysis()->snapshot().nodeCount())});
    QCoreApplication::processEvents();
    QTest::qWait(10);
    if (!window.suspectsPage()->report()->suspects.empty())
        QVERIFY(cards() < all);
    document->setScope({});
    QTest::qWait(10);
    QCOMPARE(cards(), all);
}

void TestWindowProfiles::withoutATimelineItSaysSo()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles({labFile("programs/cache-map/1.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    window.pages()->setCurrentWidget(window.allocationsPage());
    QVERIFY(waitUntilIdle(window));
    bool isExplained = false;
    for (const QLabel* label : window.allocationsPage()->findChildren<QLabel*>())
        isExplained = isExplained || (label->isVisible() && label->text().contains(QStringLiteral("does not tell")));
    QVERIFY(isExplained);
    QVERIFY(!window.allocationsPage()->bars()->isVisible());
    window.pages()->setCurrentWidget(&pageOf(window));
    QVERIFY(shownMessage(pageOf(window)).contains(QStringLiteral("No profile is open")));
}

// In the size that the window has at first, in the language with the longest words.
void TestWindowProfiles::theToolsStandInOneLine()
{
    QTranslator german; // takes itself out at the end
    QVERIFY(german.load(QStringLiteral(":/i18n/heapsight_de.qm")) && QCoreApplication::installTranslator(&german));
    const QTemporaryDir folder;
    MainWindow window;
    window.show();
    window.openFiles({writeFile(folder, "stacks.folded", "main;load 40\nmain;serve 60\n")});
    QVERIFY(waitUntilShown(window) && waitUntilIdle(window));
    ProfilePage& page = pageOf(window);
    const QWidget* tools = page.measures()->parentWidget();
    const auto middle = [](const QWidget& tool) { return tool.geometry().center().y(); };
    int shown = 0;
    for (const QToolButton* tool : tools->findChildren<QToolButton*>()) {
        if (!tool->isVisible())
            continue;
        ++shown;
        QVERIFY2(std::abs(middle(*tool) - middle(*page.measures())) <= 2, qPrintable(tool->text()));
    }
    QVERIFY(shown >= 5); // with that for the picture
}

QTEST_MAIN(TestWindowProfiles)
#include "tst_window_profiles.moc"
