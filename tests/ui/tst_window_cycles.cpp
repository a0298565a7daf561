// SPDX-License-Identifier: GPL-3.0-or-later
// Opened, looked at and closed again and again: nothing of a snapshot stays. With the sanitizer presets
// this is the leak check of the whole window.
#include "pages/dominators_page.h"
#include "window/page_tabs.h"
#include "window/search_box.h"
#include "window_fixture.h"

using namespace heapsight;
using namespace heapsight::test;

namespace {

void lookAtEverything(MainWindow& window)
{
    Document* current = window.documents().current();
    const auto sessions = current->analysis()->classes().findByName("Session");
    for (int page = 0; page < window.pages()->count(); ++page) {
        window.pages()->setCurrentIndex(page);
        QVERIFY(waitUntilReady(window));
    }
    window.findChild<DominatorsPage*>()->setView(DominatorsPage::View::Treemap);
    window.pages()->setCurrentWidget(window.findChild<DominatorsPage*>());
    QVERIFY(waitUntilReady(window));
    window.comparePage()->setShowsTrees(true);
    window.pages()->setCurrentWidget(window.comparePage());
    window.selection().select(Selection::ofClass(current, sessions.front()));
    for (const auto tab : {RetainersPane::Tab::Paths, RetainersPane::Tab::Picture}) {
        window.details()->retainers()->setTab(tab);
        QVERIFY(waitUntilReady(window));
    }
    window.selection().select(Selection::ofObject(current, NodeIndex(7)));
    window.details()->retainers()->setTab(RetainersPane::Tab::Retainers);
    QVERIFY(waitUntilReady(window));
    window.searchBox()->setFocus();
    window.searchBox()->setText({}); // what was there of an earlier round is no new search
    window.searchBox()->setText(QStringLiteral("session"));
    QVERIFY(waitFor([&] { return window.searchBox()->hasHits(); }));
    window.searchBox()->next();
    window.selection().back();
}

} // namespace

class TestWindowCycles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useSettingsIn(m_settings); }
    void closingLetsGoOfSnapshots();
    void closingOneOfThreeKeepsTheOthers();
    void windowsMayGoAtAnyMoment();

private:
    QTemporaryDir m_settings;
};

void TestWindowCycles::closingLetsGoOfSnapshots()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.resize(1200, 800);
    window.show();
    for (int round = 0; round < 3; ++round) {
        window.openFiles(
            {labFile("programs/sessions/1.heapsnapshot.gz"), labFile("programs/sessions/2.heapsnapshot.gz")});
        QVERIFY(waitUntilReady(window));
        lookAtEverything(window);
        std::vector<std::weak_ptr<const SnapshotAnalysis>> analyses;
        std::vector<std::weak_ptr<const HeapSnapshot>> snapshots;
        for (int row = 0; row < window.documents().count(); ++row) {
            analyses.push_back(window.documents().at(row)->analysis());
            snapshots.push_back(window.documents().at(row)->analysis()->snapshotPointer());
        }
        QVERIFY(window.documents().memoryBytes() > 0);
        while (window.documents().count() > 0)
            window.documents().close(window.documents().at(0));
        QCOMPARE(window.documents().memoryBytes(), uint64_t{0});
        QVERIFY(waitUntilReady(window));
        for (size_t i = 0; i < analyses.size(); ++i) {
            QVERIFY(waitFor([&] { return analyses[i].expired(); }, 20'000));
            // A worker that let go of the analysis last may still be taking it apart.
            QVERIFY(waitFor([&] { return snapshots[i].expired(); }, 20'000));
        }
    }
}

void TestWindowCycles::closingOneOfThreeKeepsTheOthers()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.show();
    window.openFiles({labFile("programs/sessions/1.heapsnapshot.gz"), labFile("programs/sessions/2.heapsnapshot.gz"),
                      labFile("programs/sessions/3.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    // Of a series the ends are compared.
    QCOMPARE(window.documents().base(), window.documents().at(0));
    QCOMPARE(window.documents().target(), window.documents().at(2));
    window.pages()->setCurrentWidget(window.comparePage());
    QVERIFY(waitUntilReady(window));
    const std::weak_ptr<const SnapshotAnalysis> middle = window.documents().at(1)->analysis();
    const std::weak_ptr<const SnapshotAnalysis> first = window.documents().at(0)->analysis();
    window.documents().close(window.documents().at(1));
    QVERIFY(waitUntilReady(window));
    QVERIFY(waitFor([&] { return middle.expired(); }, 20'000));
    QVERIFY(!first.expired());
    QVERIFY(window.comparePage()->table()->model()->rowCount() > 0);
}

void TestWindowCycles::windowsMayGoAtAnyMoment()
{
    HEAPSIGHT_NEED_LAB();
    for (int moment = 0; moment < 12; ++moment) {
        MainWindow window;
        window.show();
        window.openFiles(
            {labFile("programs/sessions/1.heapsnapshot.gz"), labFile("programs/sessions/2.heapsnapshot.gz")});
        window.pages()->setCurrentIndex(moment % window.pages()->count());
        QTest::qWait(moment * 30);
    }
}

QTEST_MAIN(TestWindowCycles)
#include "tst_window_cycles.moc"
