// SPDX-License-Identifier: GPL-3.0-or-later
// The tree base on made-up rows: windows, orders, filters, jobs, and the edges no tester looks at.
#include "models/tree_window_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <numeric>

using namespace heapsight;

namespace {

class NumberRows final : public RowList {
public:
    NumberRows(uint32_t count, int levels, uint64_t cost = 0) : m_count(count), m_levels(levels), m_cost(cost) {}

    static int64_t value(uint32_t row) { return static_cast<int64_t>(uint64_t{row} * 2'654'435'761U % 1'000'003U); }

    uint32_t size() const override { return m_count; }
    QVariant cell(uint32_t row, int column, int role) const override
    {
        if (role == SortRole && column == 1)
            return static_cast<qint64>(value(row));
        if (role != Qt::DisplayRole)
            return {};
        return column == 0 ? QStringLiteral("row %1").arg(row) : QString::number(value(row));
    }
    void sortEntries(int column, Qt::SortOrder, std::span<SortEntry> entries, const JobContext&) const override
    {
        for (SortEntry& entry : entries) {
            entry.key = column == 0 ? int64_t{entry.row} : value(entry.row);
            entry.tie = entry.row;
        }
    }
    bool canOpen(uint32_t) const override { return m_levels > 0; }
    Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext&) const override
    {
        if (row == 13)
            return fail(ErrorCode::NotFound, "thirteen");
        return std::make_shared<NumberRows>(row == 7 ? 0 : m_count, m_levels - 1);
    }
    uint64_t openCost(uint32_t) const override { return m_cost; }

private:
    uint32_t m_count;
    int m_levels;
    uint64_t m_cost;
};

class NumberModel final : public TreeWindowModel {
public:
    explicit NumberModel(JobRunner* jobs = nullptr)
        : TreeWindowModel(
              {{QStringLiteral("name"), QStringLiteral("Name"), QStringLiteral("tip"), ColumnKind::Text},
               {QStringLiteral("value"), QStringLiteral("Value"), {}, ColumnKind::Count, QStringLiteral("G")}},
              jobs, nullptr)
    {}
    using TreeWindowModel::setColumns;
    using TreeWindowModel::setTopFilter;
    using TreeWindowModel::setTopRows;
    using TreeWindowModel::setTopRowsLater;

    int64_t valueAt(int row, const QModelIndex& parent = {}) const
    {
        return index(row, 1, parent).data(SortRole).toLongLong();
    }
    QString nameAt(int row, const QModelIndex& parent = {}) const { return index(row, 0, parent).data().toString(); }
};

std::shared_ptr<const RowList> rows(uint32_t count, int levels = 0, uint64_t cost = 0)
{
    return std::make_shared<NumberRows>(count, levels, cost);
}

std::vector<int64_t> descending(uint32_t count)
{
    std::vector<int64_t> values(count);
    for (uint32_t i = 0; i < count; ++i)
        values[i] = NumberRows::value(i);
    std::sort(values.begin(), values.end(), std::greater<>());
    return values;
}

} // namespace

class TestTreeWindowModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void edges()
    {
        NumberModel model;
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.hasChildren());
        model.setTopRows(rows(3, 1));
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(!model.index(3, 0).isValid()); // one past the end, each way
        QVERIFY(!model.index(-1, 0).isValid());
        QVERIFY(!model.index(0, 2).isValid());
        QVERIFY(!model.index(0, -1).isValid());
        QVERIFY(!model.headerData(2, Qt::Horizontal).isValid());
        QVERIFY(!model.headerData(-1, Qt::Horizontal).isValid());
        QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Value"));
        QCOMPARE(model.headerData(1, Qt::Horizontal, ColumnGroupRole).toString(), QStringLiteral("G"));
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::InitialSortOrderRole).toInt(), int(Qt::DescendingOrder));
        const QModelIndex second = model.index(0, 1);
        QCOMPARE(model.rowCount(second), 0); // children are in column 0
        QCOMPARE(model.columnCount(second), 0);
        QVERIFY(!model.index(0, 0, second).isValid());
        QVERIFY(!model.hasChildren(second));
        QVERIFY(!model.canFetchMore(second));
        QVERIFY(!model.data({}).isValid());
        QCOMPARE(model.flags({}), Qt::NoItemFlags);
        const QModelIndex stale = model.index(2, 0);
        model.setTopRows(rows(2));
        QVERIFY(!model.data(stale).isValid());
        QCOMPARE(model.flags(stale), Qt::NoItemFlags);
        model.sort(5, Qt::AscendingOrder); // no such column
        QCOMPARE(model.sortColumn(), -1);
        model.setTopRows(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void opensOnDemand()
    {
        NumberModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTopRows(rows(20, 2));
        const QModelIndex parent = model.index(4, 0);
        QVERIFY(model.hasChildren(parent));
        model.fetchMore(parent);
        QCOMPARE(model.rowCount(parent), 20);
        const QModelIndex child = model.index(5, 0, parent);
        QCOMPARE(child.parent(), parent);
        QCOMPARE(model.nameAt(5, parent), QStringLiteral("row 5"));
        model.fetchMore(child);
        QCOMPARE(model.rowCount(child), 20);
        const QModelIndex leaf = model.index(0, 0, child);
        QVERIFY(!model.hasChildren(leaf));
        QVERIFY(model.flags(leaf).testFlag(Qt::ItemNeverHasChildren));
    }

    void rowsThatTurnOutEmptyOrFail()
    {
        NumberModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy failed(&model, &TreeWindowModel::loadFailed);
        model.setTopRows(rows(20, 1));
        failed.clear(); // the tester may have looked
        const QModelIndex empty = model.index(7, 0);
        model.fetchMore(empty);
        QCOMPARE(model.rowCount(empty), 0);
        QVERIFY(!model.hasChildren(empty));
        const QModelIndex broken = model.index(13, 0);
        model.fetchMore(broken);
        QVERIFY(failed.count() >= 1);
        QCOMPARE(model.rowCount(broken), 0);
        QVERIFY(model.canFetchMore(broken)); // can be tried again
    }

    void windowsAndMoreRows()
    {
        NumberModel model;
        model.setTopRows(rows(1'234));
        QCOMPARE(model.rowCount(), 501);
        QVERIFY(model.isMoreRow(model.index(500, 0)));
        QVERIFY(!model.isMoreRow(model.index(499, 0)));
        QCOMPARE(model.index(500, 0).data(KindRole).toInt(), int(RowKind::More));
        QVERIFY(model.nameAt(500).contains(QStringLiteral("734")));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const int before = model.rowCount(); // the tester fetches at the top, as a view does
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QObject::connect(&model, &QAbstractItemModel::dataChanged, &model,
                         [&model](const QModelIndex& from, const QModelIndex& to) {
                             QVERIFY(from.isValid() && to.isValid());
                             QVERIFY(to.row() < model.rowCount(to.parent()));
                             QCOMPARE(to.column(), model.columnCount() - 1);
                         });
        model.loadMore(model.index(before - 1, 0), 10);
        QCOMPARE(model.rowCount(), std::min(before + 10, 1'234));
        while (model.canFetchMore({}))
            model.fetchMore({});
        QCOMPARE(model.rowCount(), 1'234);
        QVERIFY(!model.isMoreRow(model.index(1'233, 0)));
        QVERIFY(!model.index(1'234, 0).isValid());

        NumberModel deep; // an inner window grows only when told to
        deep.setTopRows(std::make_shared<NumberRows>(1'234, 1));
        const QModelIndex top = deep.index(2, 0);
        deep.fetchMore(top);
        QCOMPARE(deep.rowCount(top), 501);
        QVERIFY(!deep.canFetchMore(top));
        deep.loadMore(deep.index(500, 0, top));
        QCOMPARE(deep.rowCount(top), 1'001);
        deep.loadMore(top, 1'000'000);
        QCOMPARE(deep.rowCount(top), 1'234);
    }

    void sortsEveryBranch()
    {
        NumberModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTopRows(rows(300, 1));
        const QPersistentModelIndex parent = model.index(4, 0);
        model.fetchMore(parent);
        const QPersistentModelIndex child = model.index(9, 1, parent);
        const QString childText = child.data().toString();
        model.sort(1, Qt::DescendingOrder);
        const std::vector<int64_t> expected = descending(300);
        for (int row = 0; row < 300; ++row) {
            QCOMPARE(model.valueAt(row), expected[size_t(row)]);
            QCOMPARE(model.valueAt(row, parent), expected[size_t(row)]);
        }
        QVERIFY(parent.isValid());
        QCOMPARE(parent.data().toString(), QStringLiteral("row 4"));
        QCOMPARE(child.data().toString(), childText);
        QCOMPARE(child.parent(), QModelIndex(parent));
        model.sort(-1);
        QCOMPARE(parent.row(), 4);
        QCOMPARE(child.row(), 9);
        QCOMPARE(model.nameAt(299), QStringLiteral("row 299"));
    }

    void rowsThatLeaveTheWindowLetGo()
    {
        NumberModel model;
        model.setTopRows(rows(5'000, 1));
        model.sort(0, Qt::AscendingOrder);
        const QPersistentModelIndex first = model.index(0, 0);
        model.fetchMore(first);
        const QPersistentModelIndex child = model.index(3, 0, first);
        const QPersistentModelIndex more = model.index(model.rowCount() - 1, 0);
        QVERIFY(model.isMoreRow(more));
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(model.nameAt(0), QStringLiteral("row 4999"));
        QVERIFY(!first.isValid()); // row 0 is the last now, far below the window
        QVERIFY(!child.isValid());
        QVERIFY(model.isMoreRow(more));
    }

    void beyondTheWindowTheOrderIsTheSame()
    {
        NumberModel model;
        model.sort(1, Qt::DescendingOrder);
        model.setTopRows(rows(150'000));
        const std::vector<int64_t> expected = descending(150'000);
        while (model.canFetchMore({}))
            model.fetchMore({});
        for (int row = 0; row < 150'000; ++row)
            QCOMPARE(model.valueAt(row), expected[size_t(row)]);
    }

    void filterKeepsWhatStays()
    {
        NumberModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.sort(1, Qt::DescendingOrder);
        model.setTopRows(rows(400, 1));
        const QModelIndexList found =
            model.match(model.index(0, 0), Qt::DisplayRole, QStringLiteral("row 30"), 1, Qt::MatchExactly);
        const QPersistentModelIndex thirty = found.front();
        model.fetchMore(thirty);
        const QPersistentModelIndex child = model.index(3, 0, thirty);
        const QPersistentModelIndex odd =
            model.match(model.index(0, 0), Qt::DisplayRole, QStringLiteral("row 31"), 1, Qt::MatchExactly).front();
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        for (const uint32_t divisor : {2U, 3U, 7U, 1'000U, 5U, 1U}) {
            model.setTopFilter([divisor](const RowList&, uint32_t row) { return row % divisor == 0 || row == 30; });
            std::vector<int64_t> expected;
            for (uint32_t row = 0; row < 400; ++row)
                if (row % divisor == 0 || row == 30)
                    expected.push_back(NumberRows::value(row));
            std::sort(expected.begin(), expected.end(), std::greater<>());
            QCOMPARE(model.rowCount(), int(expected.size()));
            QCOMPARE(model.topRowsShown(), uint32_t(expected.size()));
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.valueAt(row), expected[size_t(row)]);
            QCOMPARE(thirty.data().toString(), QStringLiteral("row 30"));
            QCOMPARE(child.parent(), QModelIndex(thirty));
        }
        QVERIFY(!odd.isValid());
        QCOMPARE(resets.count(), 0);
        QCOMPARE(model.topRowsTotal(), 400U);
    }

    void filterAndWindow()
    {
        NumberModel model;
        model.setTopRows(rows(3'000));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTopFilter([](const RowList&, uint32_t row) { return row >= 2'990; });
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.nameAt(0), QStringLiteral("row 2990"));
        model.setTopFilter({});
        QCOMPARE(model.nameAt(0), QStringLiteral("row 0"));
        QVERIFY(model.isMoreRow(model.index(model.rowCount() - 1, 0)));
        model.setTopFilter([](const RowList&, uint32_t) { return false; });
        QCOMPARE(model.rowCount(), 0);
        model.setTopRows(rows(10));
        QCOMPARE(model.rowCount(), 0); // the filter stays
        model.setTopFilter({});
        QCOMPARE(model.rowCount(), 10);
    }

    void longBranchesAreSortedInAJob()
    {
        JobRunner jobs;
        NumberModel model(&jobs);
        model.setTopRows(rows(60'000));
        QSignalSpy sorting(&model, &TreeWindowModel::sortingChanged);
        const QPersistentModelIndex second = model.index(1, 0);
        model.sort(1, Qt::DescendingOrder);
        QVERIFY(model.isSorting());
        QCOMPARE(model.nameAt(0), QStringLiteral("row 0")); // old order meanwhile
        model.sort(1, Qt::AscendingOrder);                  // the latest wins
        model.loadMore({});                                 // and rows may be fetched
        QTRY_VERIFY(!model.isSorting());
        QCOMPARE(sorting.count(), 2);
        std::vector<int64_t> expected = descending(60'000);
        std::reverse(expected.begin(), expected.end());
        QCOMPARE(model.rowCount(), 1'001);
        for (int row = 0; row < 1'000; ++row)
            QCOMPARE(model.valueAt(row), expected[size_t(row)]);
        QVERIFY(!second.isValid() || second.data().toString() == QStringLiteral("row 1"));
    }

    void filteringWhileAJobSorts()
    {
        JobRunner jobs;
        NumberModel model(&jobs);
        model.setTopRows(rows(60'000));
        model.sort(1, Qt::DescendingOrder);
        model.setTopFilter([](const RowList&, uint32_t row) { return row < 10; });
        QTRY_VERIFY(!model.isSorting());
        QCOMPARE(model.rowCount(), 10);
        const std::vector<int64_t> expected = descending(10);
        for (int row = 0; row < 10; ++row)
            QCOMPARE(model.valueAt(row), expected[size_t(row)]);
        model.sort(0, Qt::AscendingOrder);
        model.setTopRows(rows(3)); // and new content
        QCOMPARE(model.rowCount(), 3);
    }

    void costlyRowsOpenInAJob()
    {
        JobRunner jobs;
        NumberModel model(&jobs);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTopRows(rows(5, 1, TreeWindowModel::kJobSteps + 1));
        QSignalSpy ready(&model, &TreeWindowModel::childrenReady);
        const QModelIndex parent = model.index(2, 0);
        model.fetchMore(parent);
        QCOMPARE(model.rowCount(parent), 1);
        QVERIFY(model.index(0, 0, parent).data(LoadingRole).toBool());
        QVERIFY(!model.index(1, 0, parent).isValid());
        QTRY_VERIFY(!model.index(0, 0, parent).data(LoadingRole).toBool());
        QVERIFY(ready.count() >= 1);
        QCOMPARE(model.rowCount(parent), 5);
        model.fetchMore(model.index(3, 0));
        model.setTopRows(nullptr); // goes away while it loads
        QTest::qWait(20);
        QCOMPARE(model.rowCount(), 0);

        model.setTopRowsLater([](const JobContext&) { return rows(4); }, TreeWindowModel::kJobSteps + 1);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.index(0, 0).data(LoadingRole).toBool());
        QTRY_COMPARE(model.rowCount(), 4);
    }

    void revealWidensTheWindow()
    {
        NumberModel model;
        model.sort(1, Qt::DescendingOrder);
        model.setTopRows(rows(5'000, 1));
        for (const uint32_t child : {0U, 4'999U, 2'500U}) {
            const QModelIndex index = model.reveal({}, child);
            QVERIFY(index.isValid());
            QCOMPARE(index.data().toString(), QStringLiteral("row %1").arg(child));
            const QModelIndex below = model.reveal(index, 4'000);
            QCOMPARE(below.data().toString(), QStringLiteral("row 4000"));
            QCOMPARE(below.parent(), index);
        }
        QVERIFY(!model.reveal({}, 5'000).isValid());
        model.setTopFilter([](const RowList&, uint32_t row) { return row != 17; });
        QVERIFY(!model.reveal({}, 17).isValid());
    }

    void newTitles()
    {
        NumberModel model;
        QSignalSpy changed(&model, &QAbstractItemModel::headerDataChanged);
        ColumnSpecs columns = model.columns();
        columns[1].title = QStringLiteral("Other");
        model.setColumns(columns);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.front().at(1).toInt(), 0);
        QCOMPARE(changed.front().at(2).toInt(), 1);
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Other"));
    }

    void aMillionRows()
    {
        NumberModel model;
        model.setTopRows(rows(1'000'000, 1));
        QTreeView view;
        view.setUniformRowHeights(true);
        view.setModel(&model);
        model.sort(1, Qt::DescendingOrder);
        const QModelIndex parent = model.index(0, 0);
        model.fetchMore(parent); // a million below
        QCOMPARE(model.rowCount(parent), 501);
        const std::vector<int64_t> expected = descending(1'000'000);
        for (int row = 0; row < 500; ++row) {
            QCOMPARE(model.valueAt(row), expected[size_t(row)]);
            QCOMPARE(model.valueAt(row, parent), expected[size_t(row)]);
        }
        model.loadMore(parent, 2'000);
        for (int row = 0; row < 2'500; ++row)
            QCOMPARE(model.valueAt(row, parent), expected[size_t(row)]);
        model.sort(1, Qt::AscendingOrder);
        QCOMPARE(model.valueAt(0), expected.back());
    }

    void aViewFollowsEverything()
    {
        NumberModel model;
        QTreeView view;
        view.setModel(&model);
        view.resize(300, 200);
        view.show();
        model.setTopRows(rows(700, 2));
        view.expand(model.index(1, 0));
        view.expand(model.index(2, 0, model.index(1, 0)));
        view.setCurrentIndex(model.index(5, 0));
        model.sort(1, Qt::DescendingOrder);
        model.setTopFilter([](const RowList&, uint32_t row) { return row % 2 == 1; });
        QCoreApplication::processEvents();
        view.scrollToBottom();
        QCoreApplication::processEvents();
        QVERIFY(!view.grab().isNull());
        model.setTopFilter({});
        model.setTopRows(nullptr);
        QCoreApplication::processEvents();
    }
};

QTEST_MAIN(TestTreeWindowModel)
#include "tst_tree_window_model.moc"
