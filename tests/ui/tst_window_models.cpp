// SPDX-License-Identifier: GPL-3.0-or-later
// Every model of the window under the model tester, on real heaps, while its table is sorted, filtered and
// expanded and snapshots are switched; and what the tester never asks for: one past the end.
#include "pages/dominators_page.h"
#include "pages/object_filter_box.h"
#include "widgets/filter_bar.h"
#include "window/page_tabs.h"
#include "window/search_box.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QHeaderView>

using namespace heapsight;
using namespace heapsight::test;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

QString nameOf(const QAbstractItemModel& model)
{
    return QLatin1String(model.metaObject()->className());
}

// True if nothing answers where there is nothing.
bool endsWhereItEnds(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 3)
{
    const int rows = model.rowCount(parent);
    const int columns = model.columnCount(parent);
    const auto isNothing = [&](int row, int column) {
        const QModelIndex index = model.index(row, column, parent);
        return !index.isValid() && !model.data(index).isValid();
    };
    if (!isNothing(rows, 0) || !isNothing(-1, 0) || !isNothing(0, columns) || !isNothing(0, -1))
        return false;
    for (const auto orientation : {Qt::Horizontal, Qt::Vertical})
        for (const int section : {-1, model.columnCount(), model.columnCount() + 1000})
            if (orientation == Qt::Horizontal && model.headerData(section, orientation).isValid())
                return false;
    // A row that was there and is no longer: what a view may ask while rows go.
    if (rows > 0) {
        const QModelIndex last = model.index(rows - 1, 0, parent);
        if (last.sibling(rows, 0).isValid() || last.sibling(rows - 1, columns).isValid())
            return false;
    }
    for (int row = 0; depth > 0 && row < std::min(rows, 6); ++row)
        if (!endsWhereItEnds(model, model.index(row, 0, parent), depth - 1))
            return false;
    return true;
}

void expandSome(QTreeView& view, const QModelIndex& parent, int depth)
{
    for (int row = 0; depth > 0 && row < std::min(view.model()->rowCount(parent), 4); ++row) {
        const QModelIndex index = view.model()->index(row, 0, parent);
        view.expand(index);
        expandSome(view, index, depth - 1);
    }
}

} // namespace

class TestWindowModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useSettingsIn(m_settings); }
    void allModelsHoldTogether();
    void everyCellCanBeRead();

private:
    void exercise(MainWindow& window, CopyableTreeView& view);

    QTemporaryDir m_settings;
};

void TestWindowModels::exercise(MainWindow& window, CopyableTreeView& view)
{
    QAbstractItemModel& model = *view.model();
    expandSome(view, {}, 3);
    QVERIFY(waitUntilReady(window));
    QVERIFY2(endsWhereItEnds(model), qPrintable(nameOf(model)));
    for (int column = 0; column < model.columnCount(); ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
            model.sort(column, order);
        QVERIFY(waitUntilReady(window));
    }
    model.sort(-1);
    view.collapseAll();
    expandSome(view, {}, 2);
    QVERIFY2(endsWhereItEnds(model), qPrintable(nameOf(model)));
}

void TestWindowModels::allModelsHoldTogether()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.resize(1300, 900);
    window.show();
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    QSet<QString> tested;
    for (QAbstractItemModel* model : window.findChildren<QAbstractItemModel*>()) {
        if (!nameOf(*model).startsWith(QLatin1String("heapsight")))
            continue;
        testers.push_back(std::make_unique<QAbstractItemModelTester>(model, kFatal));
        tested.insert(nameOf(*model));
        QVERIFY2(endsWhereItEnds(*model), qPrintable(nameOf(*model)));
    }
    for (const char* name :
         {"ClassModel", "CompareModel", "DominatorModel", "FieldsModel", "PathModel", "RetainersModel", "SearchModel",
          "StatisticsModel", "StringModel", "FactModel", "ChainModel"})
        QVERIFY2(tested.contains(QStringLiteral("heapsight::") + QLatin1String(name)), name);
    window.openFiles({labFile("programs/sessions/1.heapsnapshot.gz"), labFile("programs/sessions/2.heapsnapshot.gz"),
                      labFile("programs/sessions/3.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));

    Document* current = window.documents().current();
    const auto sessions = current->analysis()->classes().findByName("Session");
    QVERIFY(!sessions.empty());
    for (int page = 0; page < window.pages()->count(); ++page) {
        window.pages()->setCurrentIndex(page);
        window.selection().select(Selection::ofClass(current, sessions.front()));
        QVERIFY(waitUntilReady(window));
        const auto* shown = window.pages()->currentPage();
        for (CopyableTreeView* view : window.findChildren<CopyableTreeView*>())
            if (view->isVisible() && view->model())
                exercise(window, *view);
        if (auto* filter = shown->findChild<FilterBar*>()) {
            for (const char* text : {"e", "/^S/", "nothing has this name", ""}) {
                filter->setText(QLatin1String(text));
                QVERIFY(waitUntilReady(window));
            }
        }
    }
    // Filters of objects, groups, trees; then other snapshots under all of it.
    window.pages()->setCurrentWidget(window.classesPage());
    auto* objects = window.classesPage()->findChild<ObjectFilterBox*>();
    for (int choice : {2, 5, 0}) {
        objects->setCurrentIndex(choice);
        Q_EMIT objects->activated(choice);
        QVERIFY(waitUntilReady(window));
        expandSome(*window.classesPage()->table(), {}, 2);
    }
    auto* dominators = window.findChild<DominatorsPage*>();
    window.pages()->setCurrentWidget(dominators);
    dominators->setView(DominatorsPage::View::Grouped);
    QVERIFY(waitUntilReady(window));
    exercise(window, *dominators->table());
    window.pages()->setCurrentWidget(window.comparePage());
    window.comparePage()->setShowsTrees(true);
    QVERIFY(waitUntilReady(window));
    for (CopyableTreeView* view : window.comparePage()->findChildren<CopyableTreeView*>())
        if (view->isVisible())
            exercise(window, *view);
    window.searchBox()->setFocus();
    window.searchBox()->setText(QStringLiteral("session"));
    QVERIFY(waitFor([&] { return window.searchBox()->hasHits(); }));
    exercise(window, *window.searchBox()->list());
    for (int round = 0; round < 2; ++round) {
        for (int page = 0; page < window.pages()->count(); ++page) {
            window.pages()->setCurrentIndex(page);
            window.documents().setCurrent(window.documents().at((page + round) % 3));
            window.documents().swapSides();
            QVERIFY(waitUntilReady(window));
        }
    }
    while (window.documents().count() > 0) {
        window.documents().close(window.documents().at(0));
        QVERIFY(waitUntilReady(window));
    }
    for (const QAbstractItemModel* model : window.findChildren<QAbstractItemModel*>())
        if (nameOf(*model).startsWith(QLatin1String("heapsight")))
            QVERIFY2(endsWhereItEnds(*model), qPrintable(nameOf(*model)));
}

// A screen reader and the mouse ask every cell for its words and its tip: none is without, and tips are
// never longer than a person would read.
void TestWindowModels::everyCellCanBeRead()
{
    HEAPSIGHT_NEED_LAB();
    MainWindow window;
    window.resize(1300, 900);
    window.show();
    window.openFiles({labFile("programs/sessions/1.heapsnapshot.gz"), labFile("programs/sessions/2.heapsnapshot.gz")});
    QVERIFY(waitUntilReady(window));
    Document* current = window.documents().current();
    window.selection().select(
        Selection::ofClass(current, current->analysis()->classes().findByName("Session").front()));
    for (int page = 0; page < window.pages()->count(); ++page) {
        window.pages()->setCurrentIndex(page);
        QVERIFY(waitUntilReady(window));
        for (CopyableTreeView* view : window.findChildren<CopyableTreeView*>()) {
            if (!view->isVisible() || !view->model() || view->model()->rowCount() == 0)
                continue;
            const QAbstractItemModel& model = *view->model();
            for (int row = 0; row < std::min(model.rowCount(), 20); ++row) {
                for (int column = 0; column < model.columnCount(); ++column) {
                    const QModelIndex index = model.index(row, column);
                    const QString shown = index.data(Qt::DisplayRole).toString();
                    const QString said = index.data(Qt::AccessibleTextRole).toString();
                    QVERIFY2(shown.isEmpty() || !said.isEmpty(), qPrintable(nameOf(model) + shown));
                    // A number alone says nothing: its column is said with it.
                    if (column > 0 && !said.isEmpty() && index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight)
                        QVERIFY2(said.contains(model.headerData(column, Qt::Horizontal).toString()), qPrintable(said));
                }
            }
            // The same through what a screen reader uses.
            view->setCurrentIndex(model.index(0, 0));
            QAccessibleInterface* table = QAccessible::queryAccessibleInterface(view);
            QVERIFY(table && !table->text(QAccessible::Name).isEmpty());
            QVERIFY2(table->childCount() > 0, qPrintable(view->objectName()));
            QAccessibleInterface* cell = table->focusChild();
            if (view->hasFocus()) {
                QVERIFY2(cell, qPrintable(view->objectName()));
                QVERIFY(!cell->text(QAccessible::Name).isEmpty());
            }
        }
    }
}

QTEST_MAIN(TestWindowModels)
#include "tst_window_models.moc"
