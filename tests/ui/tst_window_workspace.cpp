// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots as files: what comes back at the next start, names, copies, a watched folder, the two sides,
// and memory that is given back.
#include "base/process_memory.h"
#include "models/class_model.h"
#include "pages/live_page.h"
#include "pages/profile_page.h"
#include "pages/start_page.h"
#include "text/format.h"
#include "window/document_commands.h"
#include "window/document_delegate.h"
#include "window/live_controller.h"
#include "window/profile_controller.h"
#include "window/recent_menu.h"
#include "window/workspace_view.h"
#include "window_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSignalSpy>
#include <QStatusBar>

#include <array>

using namespace heapsight;
using namespace heapsight::test;

class TestWindowWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void whatWasOpenComesBack();
    void whatIsGoneDoesNotComeBack();
    void whatKilledTheProgramIsNotOpenedAgain();
    void pairsAreRemembered();
    void snapshotsCanBeRenamed();
    void sidesChangeWithOneClick();
    void oneListOfTheSideBarIsSelected();
    void copiesAreWhole();
    void snapshotsOpenWhenTheyAreComplete();
    void aWriterThatDiedIsNotWaitedForForEver();
    void closingGivesMemoryBack();
    void theFootCountsWhatIsMadeLater();

private:
    [[nodiscard]] QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_settings;
    QTemporaryDir m_folder;
    QString m_large;
};

void TestWindowWorkspace::initTestCase()
{
    useSettingsIn(m_settings);
    m_large = file("large.heapsnapshot");
    QVERIFY(writeChain(m_large, 600'000));
    QVERIFY(writeChain(file("one.heapsnapshot"), 100));
    QVERIFY(writeChain(file("two.heapsnapshot"), 200));
}

void TestWindowWorkspace::whatWasOpenComesBack()
{
    {
        MainWindow window;
        window.show();
        window.openFiles({file("one.heapsnapshot"), file("two.heapsnapshot")});
        QVERIFY(waitUntilReady(window));
        window.actions().swapSides->trigger();
        window.documents().at(0)->setLabel(QStringLiteral("before the deploy"));
        window.documents().setCurrent(window.documents().at(0));
        window.close();
    }
    {
        MainWindow window;
        window.show();
        window.restoreSession();
        QCOMPARE(window.documents().count(), 2);
        QVERIFY(waitUntilReady(window));
        QCOMPARE(window.documents().at(0)->name(), QStringLiteral("before the deploy"));
        QCOMPARE(window.documents().at(0)->path(), QFileInfo(file("one.heapsnapshot")).canonicalFilePath());
        QCOMPARE(window.documents().base(), window.documents().at(1));
        QCOMPARE(window.documents().target(), window.documents().at(0));
        QCOMPARE(window.documents().current(), window.documents().at(0));
        QCOMPARE(window.pages()->currentWidget(), window.comparePage());
        QCOMPARE(window.startPage()->notice(), QString());
        window.documents().close(window.documents().at(1));
        window.close();
    }
    QSettings settings;
    QCOMPARE(SavedSession(settings).load().files.size(), 1);
    SavedSession(settings).setEnabled(false);
    MainWindow window;
    window.restoreSession();
    QCOMPARE(window.documents().count(), 0);
}

void TestWindowWorkspace::whatIsGoneDoesNotComeBack()
{
    const QString gone = file("gone.heapsnapshot");
    QVERIFY(writeChain(gone, 100));
    {
        MainWindow window;
        window.openFiles({gone, file("one.heapsnapshot")});
        QVERIFY(waitUntilReady(window));
        window.close();
    }
    QVERIFY(QFile::remove(gone));
    MainWindow window;
    window.restoreSession();
    QCOMPARE(window.documents().count(), 1);
    QCOMPARE(window.documents().at(0)->fileName(), QStringLiteral("one.heapsnapshot"));
    QVERIFY(!window.documents().target());
}

void TestWindowWorkspace::whatKilledTheProgramIsNotOpenedAgain()
{
    {
        MainWindow window;
        window.openFiles({file("one.heapsnapshot")});
        QVERIFY(waitUntilReady(window));
        window.openFiles({m_large});
        QCOMPARE(window.documents().at(1)->state(), Document::State::Loading);
        // No closeEvent, no destructor that saves: as a killed process leaves its settings.
    }
    {
        MainWindow window;
        window.show();
        window.restoreSession();
        QCOMPARE(window.documents().count(), 1);
        QVERIFY2(window.startPage()->notice().contains(QLatin1String("large.heapsnapshot")),
                 qPrintable(window.startPage()->notice()));
        QVERIFY(
            window.actions().recentMenu->paths().contains(QFileInfo(m_large).canonicalFilePath())); // one click away
        QVERIFY(waitUntilReady(window));
        window.openFiles({m_large});
        window.close(); // in good order: a person may close the window while it loads
    }
    MainWindow window;
    window.restoreSession();
    QCOMPARE(window.documents().count(), 2);
    QCOMPARE(window.startPage()->notice(), QString());
}

void TestWindowWorkspace::pairsAreRemembered()
{
    {
        MainWindow window;
        window.openPair({file("one.heapsnapshot"), file("two.heapsnapshot")});
        QVERIFY(waitUntilReady(window));
        QCOMPARE(window.actions().recentMenu->pairs().size(), 1);
    }
    MainWindow window;
    window.show();
    auto* recent = window.startPage()->findChild<QListWidget*>();
    QVERIFY(recent->item(0)->text().startsWith(QStringLiteral("one.heapsnapshot → two.heapsnapshot")));
    Q_EMIT recent->itemActivated(recent->item(0));
    QCOMPARE(window.documents().count(), 2);
    QCOMPARE(window.documents().base()->fileName(), QStringLiteral("one.heapsnapshot"));
    QCOMPARE(window.pages()->currentWidget(), window.comparePage());
    QVERIFY(waitUntilReady(window));
}

void TestWindowWorkspace::snapshotsCanBeRenamed()
{
    MainWindow window;
    window.show();
    window.openFiles({file("one.heapsnapshot")});
    QVERIFY(waitUntilReady(window));
    window.actions().rename->trigger();
    auto* editor = window.workspaceView()->list()->findChild<QLineEdit*>();
    QVERIFY(editor);
    QCOMPARE(editor->text(), QStringLiteral("one.heapsnapshot"));
    editor->setText(QStringLiteral("  after 3 h\nof load "));
    QTest::keyClick(editor, Qt::Key_Return);
    Document* document = window.documents().current();
    QTRY_COMPARE(document->name(), QStringLiteral("after 3 h of load"));
    QCOMPARE(document->shortName(), QStringLiteral("after 3 h of load"));
    QCOMPARE(window.documents().displayName(document), QStringLiteral("after 3 h of load"));
    QVERIFY(window.windowTitle().startsWith(QLatin1String("after 3 h of load")));
    QVERIFY(QFileInfo::exists(file("one.heapsnapshot"))); // the file keeps its name
    document->setLabel({});
    QCOMPARE(document->name(), QStringLiteral("one.heapsnapshot"));
    window.actions().rename->trigger();
    QVERIFY(window.workspaceView()->list()->findChild<QLineEdit*>()); // the window closes while it is open
}

void TestWindowWorkspace::sidesChangeWithOneClick()
{
    MainWindow window;
    window.show();
    const QString third = file("three.heapsnapshot");
    QVERIFY(writeChain(third, 300));
    window.openFiles({file("one.heapsnapshot"), file("two.heapsnapshot"), third});
    QVERIFY(waitUntilReady(window));
    DocumentList& documents = window.documents();
    QListView& list = *window.workspaceView()->list();
    const auto click = [&](int row, int side) {
        const QRect rect = list.visualRect(documents.index(row));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                          DocumentDelegate::sideButton(rect, list.font(), side).center());
    };
    click(2, 1);
    QCOMPARE(documents.target(), documents.at(2));
    QCOMPARE(documents.base(), documents.at(0));
    click(1, 0);
    QCOMPARE(documents.base(), documents.at(1));
    click(1, 1); // the base as target: they change places
    QCOMPARE(documents.target(), documents.at(1));
    QCOMPARE(documents.base(), documents.at(2));
    documents.setCurrent(documents.at(0));
    window.actions().useAsTarget->trigger();
    QCOMPARE(documents.target(), documents.at(0));
    QVERIFY(documents.index(0).data(DocumentList::MemoryRole).toString().startsWith(QLatin1String("heapsight uses")));
}

// The list whose page is in front; a click on a snapshot brings a page of snapshots to the front.
void TestWindowWorkspace::oneListOfTheSideBarIsSelected()
{
    MainWindow window;
    window.show();
    window.openFiles({file("one.heapsnapshot"), file("two.heapsnapshot")});
    QVERIFY(waitUntilReady(window));
    QListView& list = *window.workspaceView()->list();
    const QItemSelectionModel& selection = *list.selectionModel();
    QVERIFY(selection.hasSelection());
    const std::array<QWidget*, 2> pages{window.profiles().page(), window.live().page()};
    for (int i = 0; i < 2; ++i) {
        window.pages()->setCurrentWidget(pages[static_cast<size_t>(i)]);
        QVERIFY(!selection.hasSelection());
        const QModelIndex row = window.documents().index(i);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(row).center());
        QCOMPARE(window.pages()->currentWidget(), static_cast<QWidget*>(window.classesPage()));
        QCOMPARE(window.documents().current(), window.documents().at(i));
        QVERIFY(selection.isSelected(row));
    }
}

void TestWindowWorkspace::copiesAreWhole()
{
    MainWindow window;
    window.openFiles({m_large});
    QVERIFY(waitUntilReady(window));
    const QString copy = file("copy.heapsnapshot");
    QSignalSpy said(window.documentCommands(), &DocumentCommands::said);
    window.documentCommands()->saveCopy(window.documents().current(), copy);
    QVERIFY(waitFor([&] { return !said.isEmpty(); }));
    QFile original(m_large);
    QFile written(copy);
    QVERIFY(original.open(QIODevice::ReadOnly) && written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), original.readAll());
    QVERIFY(QFile::remove(copy));

    window.documentCommands()->saveCopy(window.documents().current(), copy);
    const JobId job = window.jobs().jobs().front().id;
    window.jobs().cancel(job);
    QVERIFY(waitUntilReady(window));
    window.jobs().waitForWorkers();
    for (const QString& name : QDir(m_folder.path()).entryList(QDir::Files))
        QVERIFY2(!name.contains(QLatin1String(".part")), qPrintable(name)); // nothing half-written stays

    window.documentCommands()->saveCopy(window.documents().current(), m_large);
    QVERIFY(window.jobs().jobs().empty()); // a file is not written over itself
}

void TestWindowWorkspace::snapshotsOpenWhenTheyAreComplete()
{
    QTemporaryDir watched;
    const QString old = watched.filePath(QStringLiteral("old.heapsnapshot"));
    QVERIFY(writeChain(old, 10));
    const QString source = file("two.heapsnapshot");
    QFile input(source);
    QVERIFY(input.open(QIODevice::ReadOnly));
    const QByteArray whole = input.readAll();

    MainWindow window;
    window.show();
    FolderWatcher& watcher = window.documentCommands()->watcher();
    watcher.setPatience(10, 600'000);
    window.documentCommands()->watchFolder(watched.path());
    QVERIFY(window.actions().watchFolder->isChecked());

    const QString fresh = watched.filePath(QStringLiteral("Heap.1.heapsnapshot"));
    QFile output(fresh);
    QVERIFY(output.open(QIODevice::WriteOnly));
    output.write(whole.left(whole.size() / 2));
    output.flush();
    QFile other(watched.filePath(QStringLiteral("notes.txt")));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("no snapshot");
    other.close();
    QVERIFY(waitFor([&] { return watcher.pending() == 1; }));
    QTest::qWait(200); // many polls: a file that stands still without an end is not complete
    QCOMPARE(window.documents().count(), 0);
    output.write(whole.mid(whole.size() / 2));
    output.close();
    QVERIFY(waitFor([&] { return window.documents().count() == 1; }));
    QVERIFY(waitUntilReady(window));
    QCOMPARE(window.documents().at(0)->fileName(), QStringLiteral("Heap.1.heapsnapshot"));
    QVERIFY(window.documents().at(0)->isReady());
    QVERIFY(window.documents().at(0)->analysis()->snapshot().info().complete);
    QCOMPARE(watcher.pending(), 0);

    window.actions().watchFolder->trigger(); // again: no longer
    QVERIFY(!watcher.isWatching());
    QVERIFY(!window.documentCommands()->watcher().watch(watched.filePath(QStringLiteral("nowhere"))));
}

void TestWindowWorkspace::aWriterThatDiedIsNotWaitedForForEver()
{
    QTemporaryDir watched;
    FolderWatcher watcher;
    watcher.setPatience(5, 40);
    QVERIFY(watcher.watch(watched.path()));
    QSignalSpy ready(&watcher, &FolderWatcher::fileReady);
    QFile cut(watched.filePath(QStringLiteral("cut.heapsnapshot")));
    QVERIFY(cut.open(QIODevice::WriteOnly));
    cut.write("{\"snapshot\":{\"meta\":");
    cut.close();
    QVERIFY(waitFor([&] { return ready.count() == 1; }));
    for (const char* name : {"a.heapsnapshot", "a.heapsnapshot.gz", "a.HEAPTIMELINE", "a.heaptimeline.zst"})
        QVERIFY2(isSnapshotName(QLatin1String(name)), name);
    for (const char* name : {"heapsnapshot", "a.heapsnapshot.part-1", "a.gz", "a.json"})
        QVERIFY2(!isSnapshotName(QLatin1String(name)), name);
}

void TestWindowWorkspace::closingGivesMemoryBack()
{
    if (residentBytes() == 0)
        QSKIP("this system does not tell how much memory a process has");
    MainWindow window;
    window.show();
    window.openFiles({file("one.heapsnapshot")});
    QVERIFY(waitUntilReady(window));
    const uint64_t columnsBefore = columnBytesInUse();
    window.openFiles({m_large});
    QVERIFY(waitUntilReady(window));
    Document* large = window.documents().at(1);
    const uint64_t used = large->memoryBytes();
    QVERIFY(used > 20'000'000);
    QVERIFY(window.documents().memoryBytes() > used);
    window.selection().select(Selection::ofClass(large, large->analysis()->classRows().front().id));
    QVERIFY(waitUntilReady(window));
    const uint64_t residentWhileOpen = residentBytes();
    window.documents().close(large);
    QVERIFY(waitFor([&] { return columnBytesInUse() <= columnsBefore; }));
    QVERIFY(waitFor([&] { return residentBytes() + used * 3 / 4 < residentWhileOpen; }));
}

void TestWindowWorkspace::theFootCountsWhatIsMadeLater()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles({labFile("programs/cache-map/1.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    Document& document = *window.documents().current();
    const uint64_t before = window.documents().memoryBytes();
    const auto foot = [&window] {
        for (const QLabel* label : window.findChildren<QLabel*>())
            if (label->isVisible() && label->text().startsWith(QLatin1String("heapsight uses")))
                return label->text();
        return QString();
    };
    QCOMPARE(foot(), QStringLiteral("heapsight uses %1 in all").arg(bytesText(before)));
    // What all paths of a snapshot start from is made with the first of them.
    window.selection().select(Selection::ofClass(&document, document.analysis()->classRows().front().id));
    window.details()->retainers()->setTab(RetainersPane::Tab::Paths);
    QVERIFY(waitFor([&] { return window.documents().memoryBytes() > before && window.jobs().jobs().empty(); }));
    const QString now = bytesText(window.documents().memoryBytes());
    QVERIFY(now != bytesText(before));
    QVERIFY(waitFor([&] { return foot().contains(now); }));
    // Objects are those that the classes count, everywhere.
    const auto& classes = static_cast<const ClassModel&>(*window.classesPage()->table()->model());
    const QString objects = countText(classes.totals().objects) + QStringLiteral(" objects");
    QVERIFY(window.documents().index(0).data(DocumentList::DetailRole).toString().endsWith(objects));
    bool isInStatus = false;
    for (const QLabel* label : window.statusBar()->findChildren<QLabel*>())
        isInStatus = isInStatus || label->text().endsWith(QStringLiteral(" in ") + objects);
    QVERIFY(isInStatus);
    // Where the page says nothing the next part stands in its place.
    const auto leftOf = [&window](const QString& end) {
        for (const QLabel* label : window.statusBar()->findChildren<QLabel*>())
            if (label->isVisible() && label->text().endsWith(end))
                return label->x();
        return -1;
    };
    const QString size = QStringLiteral(" in ") + objects;
    window.pages()->setCurrentWidget(window.classesPage());
    const QString page = window.classesPage()->statusText();
    QVERIFY(waitFor([&] { return leftOf(page) >= 0 && leftOf(size) > leftOf(page); }));
    const int first = leftOf(page);
    window.pages()->setCurrentWidget(window.live().page());
    QVERIFY(window.live().page()->statusText().isEmpty());
    QVERIFY(waitFor([&] { return leftOf(size) == first; }));
    // A message stands alone, also if the page is changed under it.
    window.statusBar()->showMessage(QStringLiteral("a message"));
    window.pages()->setCurrentWidget(window.classesPage());
    QCOMPARE(leftOf(page), -1);
    QCOMPARE(leftOf(size), -1);
    window.statusBar()->clearMessage();
    QVERIFY(waitFor([&] { return leftOf(page) == first && leftOf(size) > first; }));
}

QTEST_MAIN(TestWindowWorkspace)
#include "tst_window_workspace.moc"
