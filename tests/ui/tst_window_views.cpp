// SPDX-License-Identifier: GPL-3.0-or-later
// The views of one snapshot in the real window, on real snapshots, with the numbers DevTools gives.
#include "models/dominator_model.h"
#include "models/statistics_model.h"
#include "models/string_model.h"
#include "pages/containment_page.h"
#include "pages/dominators_page.h"
#include "pages/statistics_page.h"
#include "pages/strings_page.h"
#include "pages/summary_page.h"
#include "pages/text_pane.h"
#include "text/error_text.h"
#include "text/format.h"
#include "widgets/column_header_view.h"
#include "widgets/donut_view.h"
#include "widgets/filter_bar.h"
#include "widgets/treemap_view.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

#include <algorithm>

using namespace heapsight;
using namespace heapsight::test;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

template <class Page> Page* showPage(MainWindow& window)
{
    auto* page = window.findChild<Page*>();
    if (page)
        window.pages()->setCurrentWidget(page);
    return page;
}

QAbstractItemModel& modelOf(const heapsight::Page& page)
{
    return *page.table()->model();
}

lab::Expected expectedOf(const char* name)
{
    return lab::readExpected(lab::folder() + '/' + name);
}

ObjectRef objectOf(const QModelIndex& index)
{
    return index.siblingAtColumn(0).data(NodeRole).value<ObjectRef>();
}

uint32_t idOf(const ObjectRef& object)
{
    return object.isValid() ? object.analysis->snapshot().id(object.node).value : 0;
}

QString valueOf(const QAbstractItemModel& model, const QString& fact)
{
    const auto found = model.match(model.index(0, 0), Qt::DisplayRole, fact, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QStringLiteral("(none)") : found.front().siblingAtColumn(1).data().toString();
}

} // namespace

class TestWindowViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useSettingsIn(m_settings); }

    void orderOfTabs()
    {
        MainWindow window;
        QStringList titles;
        for (int i = 0; i < window.pages()->count(); ++i)
            titles << window.pages()->tabText(i);
        const QStringList wanted{QStringLiteral("Classes"),     QStringLiteral("Compare"), QStringLiteral("Dominators"),
                                 QStringLiteral("Containment"), QStringLiteral("Strings"), QStringLiteral("Statistics"),
                                 QStringLiteral("Summary")};
        QStringList ours;
        for (const QString& title : titles)
            if (wanted.contains(title))
                ours << title;
        QCOMPARE(ours, wanted);
    }

    void emptyPagesSayWhy()
    {
        MainWindow window;
        window.show();
        const QString broken = m_settings.filePath(QStringLiteral("broken.heapsnapshot"));
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"snapshot\":");
        file.close();
        window.openFiles({broken});
        QVERIFY(waitUntilReady(window));
        for (int i = 0; i < window.pages()->count(); ++i) {
            window.pages()->setCurrentIndex(i);
            QVERIFY2(!shownMessage(*window.pages()->currentWidget()).isEmpty(), qPrintable(window.pages()->tabText(i)));
        }
    }

    void dominatorsAreDevTools()
    {
        HEAPSIGHT_NEED_LAB();
        const auto expected = expectedOf("programs/sessions/3.expected.json.gz");
        MainWindow window;
        window.show();
        window.openFiles({labFile("programs/sessions/3.heapsnapshot.gz")});
        auto* page = showPage<DominatorsPage>(window);
        QVERIFY(page);
        page->setView(DominatorsPage::View::Tree);
        auto& model = static_cast<DominatorModel&>(modelOf(*page));
        const QAbstractItemModelTester tester(&model, kFatal);
        QVERIFY(waitUntilReady(window) && waitFor([&] { return model.rowCount() > 0; }));
        QCOMPARE(shownMessage(*page), QString());

        // Retained sizes and dominators of the first rows and of what is opened below them.
        const QModelIndex first = model.index(0, 0);
        page->table()->expand(first);
        QVERIFY(waitFor([&] { return model.rowCount(first) > 0; }));
        const uint32_t root = window.documents().current()->analysis()->snapshot().root().value;
        for (int row = 0; row < 50; ++row) {
            const ObjectRef object = objectOf(model.index(row, 0));
            QCOMPARE(expected.nodes.dominator[object.node.value], root);
            QCOMPARE(uint64_t(number(model.index(row, 0), DominatorModel::Retained)),
                     expected.nodes.retained[object.node.value]);
            QCOMPARE(uint64_t(number(model.index(row, 0), DominatorModel::Shallow)),
                     expected.nodes.self[object.node.value]);
        }
        for (int row = 0; row < model.rowCount(first); ++row)
            QCOMPARE(expected.nodes.dominator[objectOf(model.index(row, 0, first)).node.value],
                     objectOf(first).node.value);
        for (int column = 0; column < model.columnCount(); ++column)
            page->table()->sortByColumn(column, Qt::DescendingOrder);
        page->table()->sortByColumn(DominatorModel::Retained, Qt::DescendingOrder);

        // The next big drop selects the store of the sessions, and the panes follow.
        page->nextDrop()->trigger();
        QVERIFY(waitFor([&] { return window.selection().current().kind == Selection::Kind::Object; }));
        QVERIFY(waitFor([&] { return objectOf(page->table()->currentIndex()).isValid(); }));
        const ObjectRef gathered = objectOf(page->table()->currentIndex());
        QCOMPARE(gathered.node, window.selection().current().node);
        QCOMPARE(window.details()->object()->object(), gathered);
        const NodeIndex map = gathered.analysis->dominators().immediateDominator(gathered.node);
        QCOMPARE(gathered.analysis->className(map), std::string_view("Map"));
        QVERIFY(page->statusText().contains(QStringLiteral("1")));
        page->nextDrop()->trigger();
        const NodeIndex second = window.selection().current().node;
        QVERIFY(second != gathered.node);
        page->previousDrop()->trigger();
        QCOMPARE(window.selection().current().node, gathered.node);

        // By class: DevTools' sum of what the root's children retain.
        page->setView(DominatorsPage::View::Grouped);
        QVERIFY(waitFor([&] { return model.rowCount() > 0; }));
        uint64_t retained = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            retained += uint64_t(number(model.index(row, 0), DominatorModel::Retained));
        QCOMPARE(retained, expected.nodes.retained[root] - expected.nodes.self[root]);
        const QModelIndex group = model.index(0, 0);
        page->table()->setCurrentIndex(group);
        page->table()->expand(group);
        if (const auto id = model.classAt(group))
            QVERIFY(waitFor([&] { return window.selection().current().classId == *id; }));
        const QString name = group.data(NamePartsRole).value<NameParts>().name;
        page->filterBar()->setText(name);
        page->filterBar()->lineEdit()->setFocus();
        QTest::keyClick(page->filterBar()->lineEdit(), Qt::Key_Return);
        QVERIFY(waitFor([&] { return model.totalsText().contains(QStringLiteral("match")); }));
        QVERIFY(model.rowCount() > 0);
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(model.index(row, 0).data().toString().contains(name) ||
                    model.classAt(model.index(row, 0)) == std::nullopt);
        page->filterBar()->setText({});
        window.documents().close(window.documents().current());
        QCOMPARE(model.rowCount(), 0);
    }

    void treemapOfTwoSnapshots()
    {
        HEAPSIGHT_NEED_LAB();
        MainWindow window;
        window.show();
        window.openPair(
            {labFile("programs/sessions/1.heapsnapshot.gz"), labFile("programs/sessions/3.heapsnapshot.gz")});
        auto* page = showPage<DominatorsPage>(window);
        page->setView(DominatorsPage::View::Treemap);
        QVERIFY(waitUntilReady(window));
        TreemapView* map = page->treemap();
        QVERIFY(waitFor([&] { return map->isReady() && !map->picture().changes.empty(); }));
        const auto analysis = window.documents().target()->analysis();
        QCOMPARE(map->picture().layout.tiles.front().weight, analysis->retained(analysis->snapshot().root()));
        // The largest object is the server that holds the sessions, and it grew.
        QVERIFY(map->picture().changes[1].mark == RowMark::Grew);
        const NodeIndex server = map->picture().layout.tiles[1].node;
        // So did the sessions, each too small for a tile of its own; their class is the chosen tile.
        const auto& classRows = analysis->classRows();
        const auto session = std::find_if(classRows.begin(), classRows.end(), [&](const ClassRow& row) {
            return analysis->classes().at(row.id).name == "Session";
        });
        QVERIFY(session != classRows.end());
        window.selection().select(Selection::ofClass(window.documents().target(), session->id));
        QVERIFY(waitFor([&] { return map->currentTile() > 1; }));
        const auto sessions = static_cast<size_t>(map->currentTile());
        QVERIFY(map->picture().layout.tiles[sessions].kind == TreemapTile::Kind::Class);
        QVERIFY(map->picture().layout.tiles[sessions].classId == session->id);
        QVERIFY(map->picture().changes[sessions].mark == RowMark::Grew);
        QCOMPARE(map->picture().changes[sessions].newObjects, 2000U);
        QVERIFY(tileDescription(map->picture(), uint32_t(sessions)).contains(QStringLiteral("of them new")));
        map->setFocus();
        QTest::mouseClick(map, Qt::LeftButton, {}, map->tileRect(1).topLeft() + QPoint(20, 8));
        QCOMPARE(window.selection().current().node, server);
        QTest::keyClick(map, Qt::Key_Return);
        QCOMPARE(page->top(), server);
        QVERIFY(waitFor([&] { return map->isReady(); }));
        QCOMPARE(map->picture().layout.tiles.front().node, server);
        // The same top in the tree.
        page->setView(DominatorsPage::View::Tree);
        auto& model = static_cast<DominatorModel&>(modelOf(*page));
        QVERIFY(waitFor([&] { return model.rowCount() > 0; }));
        QCOMPARE(analysis->dominators().immediateDominator(objectOf(model.index(0, 0)).node), server);
        // A selection from elsewhere is shown, wherever it is.
        const ObjectRef other{analysis, analysis->snapshot().root()};
        const NodeIndex outside(analysis->dominators().preorder().back());
        window.selection().select(Selection::ofObject(window.documents().target(), outside));
        QVERIFY(waitFor([&] { return objectOf(page->table()->currentIndex()).node == outside; }));
        QVERIFY(other.isValid());
        window.documents().close(window.documents().target());
        QVERIFY(waitUntilReady(window));
    }

    void containmentIsDevTools()
    {
        HEAPSIGHT_NEED_LAB();
        MainWindow window;
        window.show();
        window.openFiles({labFile("programs/cache-map/2.heapsnapshot.gz")});
        auto* page = showPage<ContainmentPage>(window);
        QVERIFY(page);
        QAbstractItemModel& model = modelOf(*page);
        const QAbstractItemModelTester tester(&model, kFatal);
        QVERIFY(waitUntilReady(window) && waitFor([&] { return model.rowCount() > 0; }));
        const auto analysis = window.documents().current()->analysis();
        const HeapSnapshot& snapshot = analysis->snapshot();
        QCOMPARE(model.rowCount(), int(snapshot.edges(snapshot.root()).size()));
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(number(model.index(row - 1, 0), 3) >= number(model.index(row, 0), 3));
        // The edges of an object below: those DevTools lists.
        const auto expected = expectedOf("programs/cache-map/2.expected.json.gz");
        QModelIndex roots;
        for (int row = 0; row < model.rowCount(); ++row)
            if (idOf(objectOf(model.index(row, 0))) == 3)
                roots = model.index(row, 0);
        QVERIFY(roots.isValid());
        page->table()->expand(roots);
        QVERIFY(waitFor([&] { return model.rowCount(roots) > 0; }));
        QCOMPARE(model.rowCount(roots), int(snapshot.edges(objectOf(roots).node).size()));
        page->table()->setCurrentIndex(roots);
        QVERIFY(waitFor([&] { return window.details()->object()->object() == objectOf(roots); }));
        QCOMPARE(uint64_t(number(roots, 3)), expected.nodes.retained[objectOf(roots).node.value]);
        page->filterBar()->setText(QStringLiteral("/GC roots/"));
        QVERIFY(waitFor([&] { return model.rowCount() == 1; }));
    }

    void stringsAreDevTools()
    {
        HEAPSIGHT_NEED_LAB();
        const auto expected = expectedOf("programs/sliced-strings/2.expected.json.gz");
        MainWindow window;
        window.show();
        window.openFiles({labFile("programs/sliced-strings/2.heapsnapshot.gz")});
        auto* page = showPage<StringsPage>(window);
        QVERIFY(page);
        StringModel& model = *page->model();
        const QAbstractItemModelTester tester(&model, kFatal);
        QVERIFY(waitFor([&] { return model.rowCount() > 0; }));
        const StringModel::Totals all = model.totals();
        uint64_t shallow = 0;
        uint64_t count = 0;
        const auto analysis = window.documents().current()->analysis();
        for (const auto& row : analysis->classRows()) {
            const std::string& name = analysis->classes().at(row.id).name;
            if (name == "(string)" || name == "(concatenated string)" || name == "(sliced string)") {
                shallow += row.shallow;
                count += row.count;
            }
        }
        QCOMPARE(all.shallow, shallow);
        QCOMPARE(all.strings, count);
        for (int column = 0; column < model.columnCount(); ++column)
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
                page->table()->sortByColumn(column, order);
        QVERIFY(waitFor([&] { return !model.isSorting(); }));

        page->filterBar()->setCurrentChip(QStringLiteral("duplicates"));
        page->table()->sortByColumn(StringModel::Retained, Qt::DescendingOrder);
        QVERIFY(waitFor([&] { return model.totals().texts == expected.duplicates.groups && !model.isSorting(); }));
        for (int row = 0; row < 10; ++row) {
            const QModelIndex index = model.index(row, 0);
            QCOMPARE(uint64_t(number(index, StringModel::Retained)), expected.duplicates.top[size_t(row)].retained);
            QVERIFY(number(index, StringModel::Count) > 1);
            QVERIFY(number(index, StringModel::Wasted) < number(index, StringModel::Shallow));
        }
        const QModelIndex first = model.index(0, 0);
        page->table()->expand(first);
        QVERIFY(waitFor([&] { return model.rowCount(first) == number(first, StringModel::Count); }));
        page->table()->setCurrentIndex(first);
        QVERIFY(waitFor([&] { return window.details()->object()->object() == model.stringAt(first); }));
        const TextPane& text = *window.details()->object()->text();
        QVERIFY(text.isVisible());
        QVERIFY(!text.text().isEmpty());
        QVERIFY(text.note().contains(countText(uint64_t(text.text().size()))));
        text.copyWhole();
        QCOMPARE(QGuiApplication::clipboard()->text(), text.text());
        QVERIFY(!model.index(model.rowCount(), 0).isValid());
        QVERIFY(!model.stringAt({}).isValid());

        // A search, also by regular expression.
        page->filterBar()->setCurrentChip(QStringLiteral("all"));
        page->filterBar()->setText(QStringLiteral("/^prototype$/"));
        QVERIFY(waitFor([&] { return model.totals().texts == 1; }));
        page->filterBar()->setText(QStringLiteral("no such text anywhere"));
        QVERIFY(waitFor([&] { return model.totals().texts == 0; }));
        page->filterBar()->setText({});
        QVERIFY(waitFor([&] { return model.totals().texts == all.texts; }));
        // Another snapshot, while this one is searched.
        page->filterBar()->setText(QStringLiteral("s"));
        Document* other = window.documents().open(labFile("programs/cache-map/2.heapsnapshot.gz"));
        window.documents().setCurrent(other);
        QVERIFY(waitUntilReady(window) && waitFor([&] { return model.rowCount() > 0; }));
        QVERIFY(model.stringAt(model.index(0, 0)).analysis == other->analysis());
    }

    void statisticsAreDevTools()
    {
        HEAPSIGHT_NEED_LAB();
        const auto before = expectedOf("programs/sessions/1.expected.json.gz").statistics;
        const auto after = expectedOf("programs/sessions/3.expected.json.gz").statistics;
        MainWindow window;
        window.show();
        window.openFiles({labFile("programs/sessions/3.heapsnapshot.gz")});
        auto* page = showPage<StatisticsPage>(window);
        QVERIFY(page);
        QAbstractItemModel& model = modelOf(*page);
        const QAbstractItemModelTester tester(&model, kFatal);
        QVERIFY(waitUntilReady(window) && waitFor([&] { return model.rowCount() > 0; }));
        const auto rowOf = [&model](const char* name) {
            return model
                .match(model.index(0, 0), Qt::DisplayRole, QLatin1String(name), 1,
                       Qt::MatchExactly | Qt::MatchRecursive)
                .value(0);
        };
        const auto size = [&](const char* name) { return uint64_t(number(rowOf(name), StatisticsModel::Size)); };
        QCOMPARE(size("Total"), after.total);
        QCOMPARE(size("V8 heap"), after.v8Total);
        QCOMPARE(size("Code"), after.code);
        QCOMPARE(size("Strings"), after.strings);
        QCOMPARE(size("JS arrays"), after.jsArrays);
        QCOMPARE(size("System objects"), after.system);
        QCOMPARE(size("Native memory"), after.nativeTotal);
        QCOMPARE(size("Typed arrays"), after.typedArrays);
        QVERIFY(page->table()->columnHeader()->isSectionHidden(StatisticsModel::Change));
        QVERIFY(!page->baseChart()->isVisible());
        uint64_t drawn = 0;
        for (const DonutView::Part& part : page->chart()->parts())
            drawn += part.bytes;
        QCOMPARE(drawn, after.total);
        QVERIFY(page->chart()->accessibleName().contains(QStringLiteral("Strings: ")));

        Document* base = window.documents().open(labFile("programs/sessions/1.heapsnapshot.gz"));
        QVERIFY(waitUntilReady(window));
        window.documents().setSides(base, window.documents().current());
        QVERIFY(page->baseChart()->isVisible());
        QVERIFY(!page->table()->columnHeader()->isSectionHidden(StatisticsModel::Change));
        QCOMPARE(number(rowOf("JS arrays"), StatisticsModel::Change), int64_t(after.jsArrays - before.jsArrays));
        QCOMPARE(uint64_t(number(rowOf("Total"), StatisticsModel::Base)), before.total);
        window.documents().setCurrent(base); // the base stays left
        QCOMPARE(uint64_t(number(rowOf("Total"), StatisticsModel::Base)), before.total);
        window.documents().close(base);
        QVERIFY(!page->baseChart()->isVisible());
    }

    void summaryTellsWhatTheFileIs()
    {
        HEAPSIGHT_NEED_LAB();
        const auto expected = expectedOf("programs/sessions/2.expected.json.gz");
        MainWindow window;
        window.show();
        window.openFiles({labFile("programs/sessions/2.heapsnapshot.gz")});
        auto* page = showPage<SummaryPage>(window);
        QVERIFY(page);
        QAbstractItemModel& model = modelOf(*page);
        const QAbstractItemModelTester tester(&model, kFatal);
        QVERIFY(waitUntilReady(window) && waitFor([&] { return model.rowCount() > 0; }));
        QCOMPARE(valueOf(model, QStringLiteral("Program")), QStringLiteral("Node.js v20.20.2"));
        QCOMPARE(valueOf(model, QStringLiteral("V8")), QStringLiteral("11.3.244.8-node.38"));
        QCOMPARE(valueOf(model, QStringLiteral("Nodes")), countText(expected.nodeCount));
        QCOMPARE(valueOf(model, QStringLiteral("Edges")), countText(expected.edgeCount));
        QCOMPARE(valueOf(model, QStringLiteral("Total size")), bytesText(expected.totalSize));
        QCOMPARE(valueOf(model, QStringLiteral("Classes")), countText(expected.classes.size()));
        QCOMPARE(valueOf(model, QStringLiteral("Warnings")), QStringLiteral("none"));
        QCOMPARE(page->statusText(), QStringLiteral("No warnings"));
        window.documents().setCurrent(window.documents().open(labFile("versions/internals-node20/1.heapsnapshot.gz")));
        QVERIFY(waitUntilReady(window) &&
                waitFor([&] { return valueOf(model, QStringLiteral("Warnings")).isEmpty(); }));
        const size_t warnings = window.documents().current()->analysis()->snapshot().info().warnings.size();
        QVERIFY(warnings > 0);
        QCOMPARE(page->statusText(),
                 warnings == 1 ? QStringLiteral("1 warning") : countText(warnings) + QStringLiteral(" warnings"));
        // The sentence stands on the right, where it has room.
        QCOMPARE(valueOf(model, countText(1)),
                 warningText(window.documents().current()->analysis()->snapshot().info().warnings.front()));
    }

    void objectPaneShowsTextsValuesAndDominators()
    {
        HEAPSIGHT_NEED_LAB();
        MainWindow window;
        window.show();
        window.openFiles({labFile("versions/internals-node20/1.heapsnapshot.gz")});
        QVERIFY(waitUntilReady(window));
        Document* document = window.documents().current();
        const auto analysis = document->analysis();
        const HeapSnapshot& snapshot = analysis->snapshot();
        ObjectPane& pane = *window.details()->object();
        const auto selectFirst = [&](const std::function<bool(NodeIndex)>& accept) {
            for (uint32_t n = 0; n < snapshot.nodeCount(); ++n)
                if (accept(NodeIndex(n))) {
                    window.selection().select(Selection::ofObject(document, NodeIndex(n)));
                    return NodeIndex(n);
                }
            return NodeIndex();
        };
        const NodeIndex text = selectFirst(
            [&](NodeIndex n) { return snapshot.kind(n) == NodeKind::String && snapshot.name(n) == "v20.20.2"; });
        QVERIFY(text.isValid());
        QVERIFY(pane.text()->isVisible());
        QCOMPARE(pane.text()->text(), QStringLiteral("v20.20.2"));
        pane.setTab(ObjectPane::Tab::Dominators);
        const QAbstractItemModel& chain = *pane.dominators()->model();
        NodeIndex step = text;
        for (int row = 0; row < chain.rowCount(); ++row) {
            step = analysis->dominators().immediateDominator(step);
            QCOMPARE(objectOf(chain.index(row, 0)).node, step);
        }
        QCOMPARE(step, snapshot.root());
        QCOMPARE(chain.index(chain.rowCount() - 1, 0).data(NamePartsRole).value<NameParts>().name,
                 QStringLiteral("(root)"));
        QVERIFY(!chain.index(chain.rowCount(), 0).isValid());
        for (int column = 0; column < chain.columnCount(); ++column)
            pane.dominators()->sortByColumn(column, Qt::DescendingOrder);
        pane.setTab(ObjectPane::Tab::Text);
        const NodeIndex process = selectFirst(
            [&](NodeIndex n) { return snapshot.kind(n) == NodeKind::Object && snapshot.name(n) == "process"; });
        QVERIFY(process.isValid());
        QVERIFY(pane.fields()->isVisible()); // it has no text
        QVERIFY(!pane.text()->isVisible());
        const QModelIndex number = findBelow(
            *pane.fields()->model(),
            [](const QModelIndex& index) { return index.data(EdgeRole).toString() == QLatin1String("pid"); }, {}, 1);
        QVERIFY(number.isValid());
        QCOMPARE(number.data(NamePartsRole).value<NameParts>().detail, QStringLiteral("= 5785"));
        window.selection().select({});
        QVERIFY(!pane.fields()->isVisible());
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestWindowViews)
#include "tst_window_views.moc"
