// SPDX-License-Identifier: GPL-3.0-or-later
// Finding things: the search box, its list, and the list of commands.
#include "analysis/object_names.h"
#include "analysis/object_search.h"
#include "base/parallel.h"
#include "widgets/elided_label.h"
#include "window/command_palette.h"
#include "window/search_box.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace heapsight;
using namespace heapsight::test;

class TestWindowSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useSettingsIn(m_folder); }
    void findsOfEveryKind();
    void theStatusIsSeenWhole();
    void lettersAreToldApartIfAsked();
    void resultsDoNotDependOnThreads();
    void choosingSelectsEverywhere();
    void keysWalkTheHits();
    void idsAreFound();
    void saysWhatIsWrong();
    void closingTheSnapshotEmptiesTheList();
    void commandsAreFoundByName();

private:
    static void search(MainWindow& window, const char* text)
    {
        QSignalSpy ready(window.searchBox(), &SearchBox::resultsChanged);
        window.searchBox()->setFocus();
        window.searchBox()->setText(QString::fromUtf8(text));
        QVERIFY(waitFor([&] { return !ready.isEmpty(); }));
    }
    static bool open(MainWindow& window)
    {
        window.show();
        window.activateWindow();
        window.openFiles({labFile("programs/sessions/2.heapsnapshot.gz")});
        return waitUntilReady(window) && window.documents().current()->isReady();
    }

    QTemporaryDir m_folder;
};

void TestWindowSearch::findsOfEveryKind()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(open(window));
    SearchBox& box = *window.searchBox();
    const QAbstractItemModelTester tester(box.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto analysis = window.documents().current()->analysis();

    search(window, "session");
    QVERIFY(box.panel()->isVisible());
    const SearchResults& found = box.model()->results();
    // Counted the plain way.
    const HeapSnapshot& snapshot = analysis->snapshot();
    const auto filter = TextFilter::parse("session");
    uint64_t classes = 0;
    uint64_t properties = 0;
    uint64_t objects = 0;
    uint64_t strings = 0;
    for (const ClassRow& row : analysis->classRows())
        classes += filter->matches(analysis->classes().at(row.id).name);
    for (uint32_t n = 0; n < snapshot.nodeCount(); ++n) {
        const NodeIndex node(n);
        const NodeKind kind = snapshot.kind(node);
        const bool isString =
            kind == NodeKind::String || kind == NodeKind::ConcatenatedString || kind == NodeKind::SlicedString;
        if (analysis->shallow(node) > 0 && filter->matches(displayName(snapshot, node)))
            ++(isString ? strings : objects);
        const EdgeRange edges = snapshot.edges(node);
        for (uint32_t e = edges.begin; e < edges.end; ++e) {
            const EdgeKind edge = snapshot.edgeKind(EdgeIndex(e));
            if (edge == EdgeKind::Property || edge == EdgeKind::Context)
                properties += filter->matches(snapshot.labelText(EdgeIndex(e)));
        }
    }
    QVERIFY(classes > 0 && properties > 0 && objects > 0 && strings > 0);
    QCOMPARE(found.count(HitKind::Class), classes);
    QCOMPARE(found.count(HitKind::Property), properties);
    QCOMPARE(found.count(HitKind::Object), objects);
    QCOMPARE(found.count(HitKind::String), strings);
    // Of each kind the largest, and no more than can be looked through.
    for (size_t i = 1; i < found.hits.size(); ++i) {
        const SearchHit& before = found.hits[i - 1];
        const SearchHit& hit = found.hits[i];
        QVERIFY(before.kind <= hit.kind);
        if (before.kind == hit.kind && hit.kind != HitKind::Class)
            QVERIFY(analysis->retained(before.node) >= analysis->retained(hit.node));
    }
    const auto listed = static_cast<uint64_t>(std::count_if(
        found.hits.begin(), found.hits.end(), [](const SearchHit& hit) { return hit.kind == HitKind::String; }));
    QCOMPARE(listed, std::min<uint64_t>(strings, SearchBox::kLimit));

    // Cells say what was found; a sorted column keeps every row.
    const QModelIndex first = box.model()->index(0, 0);
    QCOMPARE(first.data(KindRole).toInt(), static_cast<int>(RowKind::Class));
    QCOMPARE(first.siblingAtColumn(SearchModel::Kind).data().toString(), QStringLiteral("class"));
    const auto rows = box.model()->topRowsShown();
    for (int column = 0; column < SearchModel::ColumnCount_; ++column) {
        box.list()->sortByColumn(column, Qt::AscendingOrder);
        QCOMPARE(box.model()->topRowsShown(), rows);
    }
    box.model()->showOnly(HitKind::Property);
    QCOMPARE(uint64_t{box.model()->topRowsShown()}, std::min<uint64_t>(properties, SearchBox::kLimit));
    QCOMPARE(box.model()->index(0, 0).data(NamePartsRole).value<NameParts>().separator, QStringLiteral("of"));
    box.model()->showOnly(std::nullopt);
    QVERIFY(!box.model()->hitAt(box.model()->index(-1, 0)));
    QVERIFY(!box.model()->hitAt({}));
}

// It says how many there are, which is not to be cut off beside the kinds.
void TestWindowSearch::theStatusIsSeenWhole()
{
    const QString file = m_folder.filePath(QStringLiteral("chain.heapsnapshot"));
    QVERIFY(writeChain(file, 2'000));
    MainWindow window;
    window.resize(1440, 900);
    window.show();
    window.activateWindow();
    window.openFiles({file});
    QVERIFY(waitUntilReady(window));
    search(window, "Link");
    const SearchBox& box = *window.searchBox();
    QVERIFY(box.panel()->isVisible());
    QVERIFY2(box.statusText().contains(QStringLiteral("500")), qPrintable(box.statusText())); // the longer form
    const auto* status = box.panel()->findChild<ElidedLabel*>();
    QVERIFY(status);
    QVERIFY(status->width() >= status->sizeHint().width());
    QVERIFY(box.panel()->geometry().right() < window.width());
}

void TestWindowSearch::lettersAreToldApartIfAsked()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(open(window));
    SearchBox& box = *window.searchBox();
    search(window, "SESSION");
    const SearchResults any = box.model()->results();
    QVERIFY(any.count(HitKind::Class) > 0);
    auto* matchCase = box.panel()->findChild<QToolButton*>(QStringLiteral("matchCase"));
    QVERIFY(matchCase && matchCase->focusPolicy() == Qt::StrongFocus);
    const auto toggle = [&] {
        QSignalSpy ready(&box, &SearchBox::resultsChanged);
        matchCase->click();
        return waitFor([&] { return !ready.isEmpty(); });
    };
    QVERIFY(toggle());
    QCOMPARE(box.model()->results().count(HitKind::Class), uint64_t{0});
    QVERIFY(box.model()->results().total() < any.total());
    search(window, "Session");
    const SearchResults exact = box.model()->results();
    QVERIFY(exact.count(HitKind::Class) > 0);
    for (const SearchHit& hit : exact.hits)
        if (hit.kind == HitKind::Property)
            QVERIFY(box.model()->analysis()->snapshot().labelText(hit.edge).find("Session") != std::string_view::npos);
    QVERIFY(toggle()); // and back
    QCOMPARE(box.model()->results().counts, any.counts);
}

void TestWindowSearch::resultsDoNotDependOnThreads()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(open(window));
    const auto analysis = window.documents().current()->analysis();
    const auto hits = [&] {
        const auto found = searchSnapshot(*analysis, "/e/", false, 50, {});
        QString text;
        for (const SearchHit& hit : found->hits)
            text += QStringLiteral("%1/%2/%3 ").arg(static_cast<int>(hit.kind)).arg(hit.node.value).arg(hit.edge.value);
        for (const uint64_t count : found->counts)
            text += QString::number(count) + QLatin1Char(' ');
        return text;
    };
    setThreadLimit(1);
    const QString alone = hits();
    setThreadLimit(7);
    QCOMPARE(hits(), alone);
    setThreadLimit(0);
    std::stop_source stop;
    stop.request_stop();
    const auto cancelled = searchSnapshot(*analysis, "e", false, 50, JobContext{stop.get_token(), nullptr});
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
}

void TestWindowSearch::choosingSelectsEverywhere()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(open(window));
    SearchBox& box = *window.searchBox();
    search(window, "Session");
    box.model()->showOnly(HitKind::Class);
    const QModelIndex row = findRow(*box.model(), QStringLiteral("Session"));
    QVERIFY(row.isValid());
    QSignalSpy chosen(&box, &SearchBox::chosen);
    box.list()->setCurrentIndex(row);
    box.list()->setFocus();
    QTest::keyClick(box.list(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QVERIFY(!box.panel()->isVisible());
    const Selection& selected = window.selection().current();
    QCOMPARE(selected.kind, Selection::Kind::Class);
    QCOMPARE(selected.document, window.documents().current());
    QCOMPARE(window.documents().current()->analysis()->classes().at(selected.classId).name, std::string("Session"));
    QVERIFY(waitUntilReady(window));
    QVERIFY(window.details()->retainers()->pathTree()->isVisible());
}

void TestWindowSearch::keysWalkTheHits()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(open(window));
    SearchBox& box = *window.searchBox();
    window.actions().search->trigger();
    QTRY_VERIFY(box.hasFocus());
    QTest::keyClicks(&box, QStringLiteral("/^Session$/"));
    QTest::keyClick(&box, Qt::Key_Return); // before the delay is over: searches, then selects the first
    QVERIFY(waitFor([&] { return window.selection().current().kind == Selection::Kind::Class; }));
    QSignalSpy said(&box, &SearchBox::said);
    window.actions().nextHit->trigger();
    QVERIFY2(said.last().front().toString().startsWith(QStringLiteral("Result 2 of ")),
             qPrintable(said.last().front().toString()));
    const Selection second = window.selection().current();
    QCOMPARE(second.kind, Selection::Kind::Object);
    window.actions().nextHit->trigger();
    QVERIFY(!(window.selection().current() == second));
    window.actions().previousHit->trigger();
    QVERIFY(window.selection().current() == second);
    window.actions().previousHit->trigger();
    window.actions().previousHit->trigger(); // around the end
    QCOMPARE(window.selection().current().kind, Selection::Kind::Object);
    QVERIFY(!(window.selection().current() == second));

    QTest::keyClick(&box, Qt::Key_Down);
    QTRY_VERIFY(box.list()->hasFocus());
    QTest::keyClick(box.list(), Qt::Key_Escape);
    QVERIFY(!box.panel()->isVisible());
    QVERIFY(box.hasFocus());
    QVERIFY(window.selection().current().kind != Selection::Kind::None); // Escape closed the list only
}

void TestWindowSearch::idsAreFound()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(open(window));
    const HeapSnapshot& snapshot = window.documents().current()->analysis()->snapshot();
    const NodeIndex wanted(snapshot.nodeCount() / 2);
    const QString id = QString::number(snapshot.id(wanted).value);
    SearchBox& box = *window.searchBox();
    window.actions().goToId->trigger();
    QTRY_VERIFY(box.hasFocus());
    QCOMPARE(box.text(), QStringLiteral("@"));
    QTest::keyClicks(&box, id);
    QTest::keyClick(&box, Qt::Key_Return);
    QVERIFY(waitFor([&] { return window.selection().current().kind == Selection::Kind::Object; }));
    QCOMPARE(window.selection().current().node, wanted);
    QCOMPARE(box.model()->results().total(), 1U);

    search(window, qPrintable(id)); // without the @: the object comes first among the objects
    const auto& hits = box.model()->results().hits;
    const auto object =
        std::find_if(hits.begin(), hits.end(), [](const SearchHit& hit) { return hit.kind == HitKind::Object; });
    QVERIFY(object != hits.end());
    QCOMPARE(object->node, wanted);
}

void TestWindowSearch::saysWhatIsWrong()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(open(window));
    SearchBox& box = *window.searchBox();
    const auto emptyText = [&] { return box.list()->accessibleDescription(); };
    search(window, "no such text in any heap");
    QCOMPARE(box.model()->rowCount(), 0);
    QVERIFY2(emptyText().contains(QLatin1String("matches")), qPrintable(emptyText()));
    search(window, "@4294967290");
    QVERIFY2(emptyText().contains(QLatin1String("@4294967290")), qPrintable(emptyText()));
    search(window, "/(/");
    QVERIFY2(emptyText().contains(QLatin1String("not understood")), qPrintable(emptyText()));
    box.clear();
    QTRY_VERIFY(!box.panel()->isVisible());
}

void TestWindowSearch::closingTheSnapshotEmptiesTheList()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    QVERIFY(open(window));
    search(window, "Session");
    const std::weak_ptr<const SnapshotAnalysis> analysis = window.documents().current()->analysis();
    window.actions().close->trigger();
    QCOMPARE(window.searchBox()->model()->rowCount(), 0);
    QVERIFY(!window.searchBox()->isEnabled());
    QVERIFY(waitFor([&] { return analysis.expired(); })); // nothing keeps its memory
}

void TestWindowSearch::commandsAreFoundByName()
{
    MainWindow window;
    window.show();
    window.actions().commands->trigger();
    auto* palette = window.findChild<CommandPalette*>();
    QVERIFY(palette);
    const int all = palette->list()->count();
    QVERIFY(all > 5);
    QVERIFY(palette->list()->sizeHintForRow(0) >= palette->list()->fontMetrics().height() + 4); // "Ö" keeps its dots
    palette->lineEdit()->setText(QStringLiteral("dark theme"));
    QCOMPARE(palette->list()->count(), 1);
    QVERIFY(palette->list()->item(0)->text().startsWith(QStringLiteral("View › Theme › Dark")));
    for (int row = 0; row < palette->list()->count(); ++row)
        QVERIFY(!palette->list()->item(row)->text().contains(QLatin1String("Close"))); // nothing is open
    palette->lineEdit()->setText(QStringLiteral("workspace"));
    QVERIFY(window.actions().showWorkspace->isChecked());
    QTest::keyClick(palette->lineEdit(), Qt::Key_Return);
    QTRY_VERIFY(!window.actions().showWorkspace->isChecked());
    QTRY_VERIFY(!window.findChild<CommandPalette*>());
}

QTEST_MAIN(TestWindowSearch)
#include "tst_window_search.moc"
