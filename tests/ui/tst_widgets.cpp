// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_model.h"
#include "models/tree_window_model.h"
#include "painting/row_delegate.h"
#include "text/format.h"
#include "widgets/column_header_view.h"
#include "widgets/copyable_tree_view.h"
#include "widgets/filter_bar.h"
#include "widgets/number_box.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTreeWidget>

using namespace heapsight;

namespace {

class WordRows final : public RowList {
public:
    explicit WordRows(uint32_t count) : m_count(count) {}
    uint32_t size() const override { return m_count; }
    QVariant cell(uint32_t row, int column, int role) const override
    {
        if (role == SortRole && column > 0)
            return qint64{row} * 1'000;
        if (role != Qt::DisplayRole)
            return {};
        return column == 0 ? QStringLiteral("a,\"%1\"").arg(row) : QStringLiteral("%1 kB").arg(row);
    }
    void sortEntries(int, Qt::SortOrder, std::span<SortEntry> entries, const JobContext&) const override
    {
        for (SortEntry& entry : entries)
            entry.key = entry.row;
    }
    bool canOpen(uint32_t row) const override { return row == 0; }
    Result<std::shared_ptr<const RowList>> open(uint32_t, const JobContext&) const override
    {
        return std::make_shared<WordRows>(2);
    }

private:
    uint32_t m_count;
};

class WordModel final : public TreeWindowModel {
public:
    explicit WordModel(uint32_t count)
        : TreeWindowModel({{QStringLiteral("word"), QStringLiteral("Word"), {}, ColumnKind::Text},
                           {QStringLiteral("size"), QStringLiteral("Size"), {}, ColumnKind::Bytes, QStringLiteral("A")},
                           {QStringLiteral("more"), QStringLiteral("More"), {}, ColumnKind::Bytes, QStringLiteral("A")},
                           {QStringLiteral("rest"), QStringLiteral("Rest"), {}, ColumnKind::Bytes, {}, true}},
                          nullptr, nullptr)
    {
        setTopRows(std::make_shared<WordRows>(count));
    }
    void nameGroup(const QString& name)
    {
        ColumnSpecs named = columns();
        named[1].group = named[2].group = name;
        setColumns(named);
    }
};

} // namespace

class TestWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("heapsight-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_widgets"));
        QSettings().clear();
    }
    void cleanup() { QSettings().clear(); }

    void headerHasTwoRows()
    {
        WordModel model(3);
        CopyableTreeView view;
        view.resize(800, 300);
        view.setModel(&model);
        view.show();
        ColumnHeaderView* const header = view.columnHeader();
        QVERIFY(header->hasGroups());
        QHeaderView plain(Qt::Horizontal);
        plain.setModel(&model);
        QCOMPARE(header->sizeHint().height(), 2 * plain.sizeHint().height());
        QVERIFY(header->isSectionHidden(3));
        QVERIFY(!header->grab().isNull());
        QCOMPARE(header->length(), view.viewport()->width()); // the first column takes what is left
        view.sortByColumn(2, Qt::DescendingOrder);
        QCOMPARE(header->length(), view.viewport()->width()); // in any order
        view.resize(1'000, 300);
        QCoreApplication::processEvents();
        QCOMPARE(header->length(), view.viewport()->width());
        view.resize(60, 300);
        QCoreApplication::processEvents();
        QVERIFY(header->sectionSize(0) > 100); // and stays readable
    }

    void titlesOfGroupsAreShortenedInTheirSense()
    {
        WordModel model(3);
        CopyableTreeView view;
        view.resize(800, 300);
        view.setModel(&model);
        view.show();
        ColumnHeaderView* const header = view.columnHeader();
        header->setMinimumSectionSize(4);
        header->setSectionHidden(2, true);
        model.nameGroup(QStringLiteral("A  sessions/1"));
        QFont bold = header->font();
        bold.setBold(true);
        const QFontMetrics metrics(bold);
        const auto shownAt = [&](const char* text) { // in a column that has room for this text
            header->resizeSection(1, metrics.horizontalAdvance(QLatin1String(text)) + 16);
            return header->groupTitles().front().shown;
        };
        QCOMPARE(shownAt("A  sessions/1"), QStringLiteral("A  sessions/1"));
        QCOMPARE(shownAt("A  sessions"), QStringLiteral("A")); // "1" alone says nothing
        QCOMPARE(header->groupTitles().front().text, QStringLiteral("A  sessions/1"));
        model.nameGroup(QStringLiteral("A  sessions/before"));
        QCOMPARE(shownAt("A  sessions"), QStringLiteral("A  before"));
        QCOMPARE(shownAt("A"), QStringLiteral("A"));
        model.nameGroup(QStringLiteral("Change"));
        QVERIFY(shownAt("Chan").contains(QChar(0x2026)));
    }

    void groupsHaveRoomForTheirTitles()
    {
        WordModel model(3);
        CopyableTreeView view;
        view.resize(1'200, 300);
        view.setModel(&model);
        view.show();
        ColumnHeaderView* const header = view.columnHeader();
        const auto shown = [&](const QString& title) {
            model.nameGroup(title);
            header->resetColumns();
            return header->groupTitles().front().shown;
        };
        const QString title = QStringLiteral("What stands above these columns is longer than both of them");
        const int before = header->sectionSize(1);
        QCOMPARE(shown(title), title);
        QCOMPARE(header->sectionSize(1), before); // the last one of them is wider
        // The name of a snapshot is shortened instead.
        const QString snapshot = QStringLiteral("A  a name of a snapshot that is longer than both of the columns");
        QVERIFY(shown(snapshot) != snapshot);
        QCOMPARE(header->sectionSize(1), before);
    }

    void theCursorOfANewFocusChoosesNothing()
    {
        WordModel model(3);
        CopyableTreeView view;
        view.setModel(&model);
        view.show();
        QSignalSpy rows(&view, &CopyableTreeView::currentRowChanged);
        QFocusEvent focus(QEvent::FocusIn, Qt::ShortcutFocusReason);
        QCoreApplication::sendEvent(&view, &focus);
        QVERIFY(!view.currentIndex().isValid());
        QCOMPARE(rows.count(), 0);
        QTest::keyClick(&view, Qt::Key_Down); // the first row, and not the one after it
        QCOMPARE(rows.count(), 1);
        QCOMPARE(rows.last().front().value<QModelIndex>(), model.index(0, 0));
        QVERIFY(view.selectionModel()->isSelected(model.index(0, 0)));
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(rows.last().front().value<QModelIndex>(), model.index(1, 0));
        view.clearSelection();
        view.setCurrentIndex(model.index(2, 0)); // by the program
        QCOMPARE(rows.count(), 3);
    }

    void anAsteriskOpensWhatIsNear()
    {
        WordModel model(3); // the first row opens, and of what is in it the first again, without an end
        CopyableTreeView view;
        view.setModel(&model);
        view.setCurrentIndex(model.index(0, 0));
        QTest::keyClick(&view, Qt::Key_Asterisk);
        int open = 0;
        for (QModelIndex row = model.index(0, 0); view.isExpanded(row); row = model.index(0, 0, row))
            ++open;
        QCOMPARE(open, 100);
    }

    void columnsAreRemembered()
    {
        const QString key = QStringLiteral("test");
        WordModel model(3);
        {
            CopyableTreeView view(key);
            view.setModel(&model);
            ColumnHeaderView* const header = view.columnHeader();
            const std::unique_ptr<QMenu> menu(header->createMenu());
            QCOMPARE(menu->actions().size(), 5); // three columns, a line, reset; never the first column
            menu->actions().at(2)->setChecked(true);
            QVERIFY(!header->isSectionHidden(3));
            menu->actions().at(0)->setChecked(false);
            QVERIFY(header->isSectionHidden(1));
            header->resizeSection(2, 123);
            header->moveSection(header->visualIndex(3), 1);
            view.sortByColumn(2, Qt::DescendingOrder);
        }
        {
            CopyableTreeView view(key);
            view.setModel(&model);
            ColumnHeaderView* const header = view.columnHeader();
            QVERIFY(!header->isSectionHidden(3));
            QVERIFY(header->isSectionHidden(1));
            QCOMPARE(header->sectionSize(2), 123);
            QCOMPARE(header->visualIndex(3), 1);
            QCOMPARE(header->sortIndicatorSection(), 2);
            QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
            QFont larger = view.font();
            larger.setPointSize(larger.pointSize() + 3);
            view.setFont(larger);
            QCOMPARE(header->sectionSize(2), 123);
            QVERIFY(header->isSectionHidden(1));
            QCOMPARE(header->visualIndex(3), 1);
            header->resetColumns();
            QVERIFY(header->isSectionHidden(3));
            QCOMPARE(header->visualIndex(3), 3);
        }
        CopyableTreeView other(QStringLiteral("other")); // keys are apart
        other.setModel(&model);
        QVERIFY(other.columnHeader()->isSectionHidden(3));
    }

    void aViewTakesTheModelsOrder()
    {
        CompareModel model;
        CopyableTreeView view;
        view.setModel(&model);
        QCOMPARE(view.columnHeader()->sortIndicatorSection(), int(CompareModel::SizeDelta));
        QCOMPARE(model.sortColumn(), int(CompareModel::SizeDelta));
        QCOMPARE(model.sortOrder(), Qt::DescendingOrder);
        WordModel unsorted(3);
        CopyableTreeView second;
        second.setModel(&unsorted);
        QCOMPARE(unsorted.sortColumn(), -1);
    }

    void copyIsTsvWithExactNumbers()
    {
        WordModel model(50'000);
        CopyableTreeView view;
        view.resize(600, 300);
        view.setModel(&model);
        view.show();
        view.selectionModel()->select(model.index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        view.selectionModel()->select(model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QVERIFY(model.isMoreRow(model.index(model.rowCount() - 1, 0)));
        view.selectionModel()->select(model.index(model.rowCount() - 1, 0), // no data
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QCOMPARE(view.selectionText(), QStringLiteral("a,\"1\"\t1000\t1000\na,\"2\"\t2000\t2000\n"));
        QTest::keySequence(&view, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), view.selectionText());
    }

    void csvHasEverything()
    {
        WordModel model(700); // more than a window
        CopyableTreeView view;
        view.setModel(&model);
        model.fetchMore(model.index(0, 0));
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(view.exportCsv(&buffer));
        const QList<QByteArray> lines = buffer.data().split('\n');
        QCOMPARE(lines.size(), 1 + 700 + 2 + 1);
        QCOMPARE(lines.at(0), QByteArray("level,word,size,more\r"));
        QCOMPARE(lines.at(1), QByteArray("0,\"a,\"\"0\"\"\",0,0\r"));
        QCOMPARE(lines.at(2), QByteArray("1,\"a,\"\"0\"\"\",0,0\r"));
        QCOMPARE(lines.at(702), QByteArray("0,\"a,\"\"699\"\"\",699000,699000\r"));
        const auto failed = view.exportCsvFile(QStringLiteral("/nonexistent/folder/x.csv"));
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::CannotWrite);
    }

    void enterOnTheLastRowLoadsMore()
    {
        WordModel model(50'000);
        CopyableTreeView view;
        view.resize(600, 300);
        view.setModel(&model);
        view.show();
        const int rows = model.rowCount();
        view.setCurrentIndex(model.index(rows - 1, 0));
        QTest::keyClick(&view, Qt::Key_Return);
        QVERIFY(model.rowCount() >= rows + int(TreeWindowModel::kWindow));
        QVERIFY(view.currentIndex().row() >= rows - 1);
        QVERIFY(!model.isMoreRow(view.currentIndex()));
        view.setCurrentIndex(model.index(model.rowCount() - 1, 0));
        QTest::keyClick(&view, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(model.rowCount(), 50'000);
    }

    void currentRowIsToldInColumnZero()
    {
        WordModel model(5);
        CopyableTreeView view;
        view.setModel(&model);
        view.setEmptyText(QStringLiteral("Nothing"));
        QSignalSpy current(&view, &CopyableTreeView::currentRowChanged);
        view.setCurrentIndex(model.index(3, 1));
        QCOMPARE(current.count(), 1);
        QCOMPARE(current.front().front().toModelIndex(), model.index(3, 0));
        view.setCurrentIndex(model.index(3, 2)); // the same row
        QCOMPARE(current.count(), 1);
        QCOMPARE(view.accessibleDescription(), QStringLiteral("Nothing"));
    }

    void filterBar()
    {
        FilterBar bar(QStringLiteral("Filter classes"));
        QSignalSpy changed(&bar, &FilterBar::filterChanged);
        QTest::keyClicks(bar.lineEdit(), QStringLiteral("map"));
        QTRY_COMPARE(changed.count(), 1); // one for all keys
        QVERIFY(bar.filter().matches("WeakMap"));
        bar.setText(QStringLiteral("/(/"));
        QVERIFY(bar.hasError());
        QCOMPARE(changed.count(), 1);
        QVERIFY(bar.filter().matches("WeakMap")); // as it was
        bar.setText(QStringLiteral("/^Map$/"));
        QVERIFY(!bar.hasError());
        QVERIFY(!bar.filter().matches("WeakMap"));
        QVERIFY(bar.filter().matches("Map"));
        bar.setText({});
        QVERIFY(bar.filter().isEmpty());
        QSignalSpy returned(&bar, &FilterBar::returnPressed);
        QTest::keyClick(bar.lineEdit(), Qt::Key_Return);
        QCOMPARE(returned.count(), 1);
    }

    void chips()
    {
        FilterBar bar(QStringLiteral("Filter"));
        QVERIFY(bar.currentChip().isEmpty());
        QSignalSpy changed(&bar, &FilterBar::chipChanged);
        bar.addChip(QStringLiteral("all"), QStringLiteral("All"));
        bar.addChip(QStringLiteral("new"), QStringLiteral("New"));
        QCOMPARE(bar.currentChip(), QStringLiteral("all"));
        changed.clear();
        bar.setCurrentChip(QStringLiteral("new"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.front().front().toString(), QStringLiteral("new"));
        bar.setCurrentChip(QStringLiteral("none such"));
        QCOMPARE(bar.currentChip(), QStringLiteral("new"));
    }

    void numbersAreGroupedAsEverywhere()
    {
        const auto restore = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
        for (const QLocale& locale : {QLocale::c(), QLocale(QLocale::German), QLocale(QLocale::French)}) {
            QLocale::setDefault(locale);
            NumberBox box;
            box.setRange(50, 100'000);
            box.setSuffix(QStringLiteral(" µs"));
            box.setValue(1000);
            QCOMPARE(box.text(), countText(1000) + QStringLiteral(" µs"));
            box.show();
            auto* edit = box.findChild<QLineEdit*>();
            // As it is written, without groups, with any blank.
            for (const QString& text : {countText(12'500), QStringLiteral("12500"), QStringLiteral("12 500")}) {
                box.setValue(1000);
                edit->selectAll();
                edit->insert(text);
                QTest::keyClick(edit, Qt::Key_Return);
                QCOMPARE(box.value(), 12'500);
                QCOMPARE(box.cleanText(), countText(12'500));
            }
            edit->selectAll();
            edit->insert(QStringLiteral("12  500")); // no number
            QTest::keyClick(edit, Qt::Key_Return);
            QCOMPARE(box.value(), 12'500);
            box.stepBy(-1);
            QCOMPARE(box.cleanText(), countText(12'499));
        }
    }

    void rowsOfListsAreAsHighAsThoseOfTables()
    {
        WordModel model(3);
        CopyableTreeView table;
        table.setModel(&model);
        QListWidget list;
        list.setItemDelegate(new RowDelegate(&list));
        list.addItem(QStringLiteral("word"));
        QTreeWidget tree;
        tree.setItemDelegate(new RowDelegate(&tree));
        new QTreeWidgetItem(&tree, {QStringLiteral("word")});
        for (QAbstractItemView* view : {static_cast<QAbstractItemView*>(&table), static_cast<QAbstractItemView*>(&list),
                                        static_cast<QAbstractItemView*>(&tree)})
            view->show();
        const int height = table.visualRect(model.index(0, 0)).height();
        QVERIFY(height > table.fontMetrics().height());
        QCOMPARE(list.visualItemRect(list.item(0)).height(), height);
        QCOMPARE(tree.visualItemRect(tree.topLevelItem(0)).height(), height);
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
