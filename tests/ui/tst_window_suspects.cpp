// SPDX-License-Identifier: GPL-3.0-or-later
// The page that says what leaks: for one, two and three open snapshots, the ways to the evidence, and what
// it says when nothing can be said.
#include "analysis/snapshot_diff.h"
#include "pages/suspect_card.h"
#include "pages/suspects_page.h"
#include "window_fixture.h"

#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace heapsight;
using namespace heapsight::test;

namespace {

QStringList filesOf(const char* program, std::initializer_list<int> numbers)
{
    QStringList files;
    for (const int number : numbers)
        files << labFile("programs/") + QLatin1String(program) + QStringLiteral("/%1.heapsnapshot.gz").arg(number);
    return files;
}

bool showSuspects(MainWindow& window)
{
    window.pages()->setCurrentWidget(window.suspectsPage());
    return waitUntilReady(window) &&
           waitFor([&] { return window.suspectsPage()->report() != nullptr && window.jobs().jobs().empty(); });
}

QString labelsOf(const QWidget& widget)
{
    QStringList texts;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        texts << label->text();
    for (const QToolButton* button : widget.findChildren<QToolButton*>())
        texts << button->text();
    return texts.join(QLatin1Char('\n'));
}

QPushButton* buttonOf(const QWidget& widget, const QString& text)
{
    for (QPushButton* button : widget.findChildren<QPushButton*>())
        if (button->text() == text)
            return button;
    return nullptr;
}

} // namespace

class TestWindowSuspects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useSettingsIn(m_settings); }
    void namesTheLeakOfThreeSnapshots();
    void sortsSnapshotsByAge();
    void leadsToTheObjectsAndTheHolder();
    void saysWhatDominatesOneSnapshot();
    void saysWhenNothingLeaks();
    void saysWhenTheProcessesDiffer();
    void comparesTheTwoThatWereSearched();
    void everyPartLeadsToItsEvidence();
    void showsHoldersPackagesAndFiles();
    void savesTheReport();
    void searchesOnlyWhenLookedAt();

private:
    QTemporaryDir m_settings;
};

void TestWindowSuspects::namesTheLeakOfThreeSnapshots()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles(filesOf("listeners", {1, 2, 3}));
    QVERIFY(showSuspects(window));
    QCOMPARE(window.suspectsPage()->verdict(), QStringLiteral("1 leak found"));
    const auto* card = window.suspectsPage()->findChild<SuspectCard*>();
    QVERIFY(card);
    const QString words = labelsOf(*card);
    for (const char* part : {"high", "Connection objects pile up in the Array configBus._events.change",
                             "+900 per step", "accumulates here", "configBus: ConfigBus", "none was removed"})
        QVERIFY2(words.contains(QLatin1String(part)), qPrintable(words));
    QVERIFY(card->accessibleName().contains(QLatin1String("high")));
    QVERIFY(window.suspectsPage()->table()->model()->rowCount() > 3);
}

void TestWindowSuspects::sortsSnapshotsByAge()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles(filesOf("sessions", {3, 1, 2}));
    QVERIFY(showSuspects(window));
    QCOMPARE(window.suspectsPage()->report()->suspects.front().newCount, (std::vector<uint64_t>{1000, 1000}));
}

void TestWindowSuspects::leadsToTheObjectsAndTheHolder()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles(filesOf("cache-map", {1, 3}));
    QVERIFY(showSuspects(window));
    const auto* card = window.suspectsPage()->findChild<SuspectCard*>();
    QVERIFY(card);
    QTest::mouseClick(buttonOf(*card, QStringLiteral("Show the Objects")), Qt::LeftButton);
    QVERIFY(waitFor([&] { return window.selection().current().kind == Selection::Kind::Class; }));
    const Selection selected = window.selection().current();
    QCOMPARE(selected.scope, Selection::Scope::New);
    QCOMPARE(selected.document.data(), window.documents().at(1));
    QCOMPARE(selected.document->analysis()->classes().at(selected.classId).name, std::string("UserProfile"));
    QTest::mouseClick(buttonOf(*card, QStringLiteral("Show the Holder")), Qt::LeftButton);
    const Selection holder = window.selection().current();
    QCOMPARE(holder.kind, Selection::Kind::Object);
    QCOMPARE(holder.document->analysis()->className(holder.node), std::string_view("Map"));
}

void TestWindowSuspects::saysWhatDominatesOneSnapshot()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles(filesOf("cache-map", {3}));
    QVERIFY(showSuspects(window));
    QCOMPARE(window.suspectsPage()->report()->verdict, LeakVerdict::OneSnapshot);
    QVERIFY(labelsOf(*window.suspectsPage()).contains(QLatin1String("UserProfile")));
    QVERIFY(labelsOf(*window.suspectsPage()).contains(QLatin1String("second one")));
}

void TestWindowSuspects::saysWhenNothingLeaks()
{
    HEAPSIGHT_NEED_LAB();
    QTemporaryDir folder;
    const QString source = filesOf("timers", {2}).front();
    const QString first = folder.filePath(QStringLiteral("a.heapsnapshot.gz"));
    const QString second = folder.filePath(QStringLiteral("b.heapsnapshot.gz"));
    QVERIFY(QFile::copy(source, first) && QFile::copy(source, second));
    MainWindow window;
    window.show();
    window.openFiles({first, second});
    QVERIFY(showSuspects(window));
    QCOMPARE(window.suspectsPage()->verdict(), QStringLiteral("No leak found"));
    QVERIFY(labelsOf(*window.suspectsPage()).contains(QLatin1String("2 snapshots")));
    QVERIFY(!window.suspectsPage()->findChild<SuspectCard*>());
}

void TestWindowSuspects::saysWhenTheProcessesDiffer()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles(filesOf("cache-map", {1}) + filesOf("sessions", {2}));
    QVERIFY(showSuspects(window));
    QVERIFY(shownMessage(*window.suspectsPage()).contains(QLatin1String("not of one process")));
}

void TestWindowSuspects::comparesTheTwoThatWereSearched()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles(filesOf("queue-array", {1}) + filesOf("cache-map", {1, 3}));
    QVERIFY(waitUntilReady(window));
    const DocumentList& documents = window.documents();
    window.documents().setSides(documents.at(1), documents.at(2));
    // The oldest is of another process.
    QVERIFY(documents.at(0)->analysis()->snapshot().maxJsObjectId() <
            documents.at(1)->analysis()->snapshot().maxJsObjectId());
    QVERIFY(showSuspects(window));
    QVERIFY(labelsOf(*window.suspectsPage()).contains(QLatin1String("Not all open snapshots are of one process")));
    const auto* card = window.suspectsPage()->findChild<SuspectCard*>();
    QVERIFY(card);
    QTest::mouseClick(buttonOf(*card, QStringLiteral("Show the Objects")), Qt::LeftButton);
    QVERIFY(waitFor([&] { return window.selection().current().kind == Selection::Kind::Class; }));
    const auto diff = window.selection().current().diff.lock();
    QVERIFY(diff);
    QCOMPARE(&diff->base(), documents.at(1)->analysis().get());
    QCOMPARE(&diff->target(), documents.at(2)->analysis().get());
}

void TestWindowSuspects::everyPartLeadsToItsEvidence()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles(filesOf("cache-map", {1, 2, 3}));
    QVERIFY(showSuspects(window));
    auto* card = window.suspectsPage()->findChild<SuspectCard*>();
    QVERIFY(card);
    const Suspect& suspect = window.suspectsPage()->report()->suspects.front();
    // Each step of the path selects its object.
    const auto steps = card->findChildren<QToolButton*>();
    QCOMPARE(static_cast<size_t>(steps.size()), suspect.path.size());
    for (int i = 0; i < steps.size(); ++i) {
        QTest::mouseClick(steps[i], Qt::LeftButton);
        QCOMPARE(window.selection().current().kind, Selection::Kind::Object);
        QCOMPARE(window.selection().current().node, suspect.path[static_cast<size_t>(i)].node);
    }
    // The title selects what accumulates.
    QLabel* title = nullptr;
    for (QLabel* label : card->findChildren<QLabel*>())
        if (label->text().startsWith(QLatin1String("UserProfile objects pile up")))
            title = label;
    QVERIFY(title);
    QTest::mouseClick(title, Qt::LeftButton, {}, QPoint(8, 4));
    QVERIFY(waitFor([&] { return window.selection().current().kind == Selection::Kind::Class; }));
    QCOMPARE(window.selection().current().scope, Selection::Scope::New);
    // The place asks for the editor.
    QPushButton* open = nullptr;
    for (QPushButton* button : card->findChildren<QPushButton*>())
        if (button->text().startsWith(QLatin1String("Open ")))
            open = button;
    QVERIFY(open);
    QVERIFY(open->text().endsWith(QLatin1String(":6")));
}

void TestWindowSuspects::showsHoldersPackagesAndFiles()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles(filesOf("cache-map", {1, 2, 3}));
    QVERIFY(showSuspects(window));
    auto* tabs = window.suspectsPage()->findChild<QTabBar*>();
    QVERIFY(tabs);
    QCOMPARE(tabs->count(), 5);
    const auto firstRow = [&](int tab) {
        tabs->setCurrentIndex(tab);
        const QAbstractItemModel* model = window.suspectsPage()->table()->model();
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells << model->index(0, column).data().toString();
        return cells.join(QLatin1Char('|'));
    };
    QVERIFY2(firstRow(2).startsWith(QLatin1String("cache Map")), qPrintable(firstRow(2)));
    QVERIFY(firstRow(2).contains(QLatin1String("UserProfile")));
    QVERIFY(firstRow(3).startsWith(QLatin1String("(this program)")));
    QVERIFY(firstRow(4).contains(QLatin1String("program.js")));
}

void TestWindowSuspects::savesTheReport()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles(filesOf("queue-array", {1, 3}));
    QVERIFY(showSuspects(window));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.html"));
    QVERIFY(window.suspectsPage()->saveReport(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("dispatcher.backlog"));
    QVERIFY(!window.suspectsPage()->saveReport(folder.filePath(QStringLiteral("no/such/report.html"))));
}

void TestWindowSuspects::searchesOnlyWhenLookedAt()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles(filesOf("timers", {1, 2}));
    QVERIFY(waitUntilReady(window));
    QVERIFY(!window.suspectsPage()->report());
    QVERIFY(showSuspects(window));
    window.documents().close(window.documents().at(0)); // and again when what is open changes
    QVERIFY(waitFor(
        [&] { return window.suspectsPage()->report() && window.suspectsPage()->report()->snapshots.size() == 1; }));
}

QTEST_MAIN(TestWindowSuspects)
#include "tst_window_suspects.moc"
