// SPDX-License-Identifier: GPL-3.0-or-later
// TreeWindowModel: the one tree behind every table. Children are opened when a view asks for them and
// shown through a window of 500 rows with a last row "… 41 200 more"; memory is proportional to what was
// opened. Sorting and filtering are permutations of child numbers, made in a job above 50 000 rows while
// the old order stays in place.
//
// Concrete models give the columns and the top RowList; all of QAbstractItemModel is final here.
// internalId of an index = slot of its parent's branch. Opening 1 M instances: one scan and one
// nth_element; rows beyond the window are ordered when they are shown.
#pragma once

#include "jobs/job_runner.h"
#include "models/column.h"
#include "models/roles.h"
#include "models/row_list.h"

#include <QAbstractItemModel>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace heapsight {

struct TableCopy;

class TreeWindowModel : public QAbstractItemModel {
    Q_OBJECT

public:
    static constexpr uint32_t kWindow = 500;         // rows a branch shows at first, and per step
    static constexpr uint32_t kJobRows = 50'000;     // above: sorted in a job
    static constexpr uint64_t kJobSteps = 2'000'000; // above: opened in a job, "Loading…" meanwhile

    // `jobs` may be null: everything then happens at once.
    TreeWindowModel(ColumnSpecs columns, JobRunner* jobs, QObject* parent);
    ~TreeWindowModel() override;

    [[nodiscard]] const ColumnSpecs& columns() const { return m_columns; }
    [[nodiscard]] std::optional<int> columnOf(const QString& id) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const final;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const final;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const final;
    // True for rows that were not opened yet, and at the top while rows are left (a view then loads them
    // when it is scrolled to the end). Inner windows grow by loadMore() only, else a class of a million
    // objects could never be scrolled past.
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const final;
    void fetchMore(const QModelIndex& parent) final;
    // -1: the order the rows come in. Applies to every opened branch and to those opened later.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) final;

    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }
    [[nodiscard]] bool isSorting() const { return m_sorting; } // a job is making the new order

    [[nodiscard]] bool isMoreRow(const QModelIndex& index) const;
    // Shows `count` further rows where `moreRow` (isMoreRow) stands, or of the branch below `moreRow`.
    void loadMore(const QModelIndex& moreRow, uint32_t count = kWindow);
    // Opens `parent` if need be, widens its window up to child number `child` (in the order the rows came
    // in) and returns its index; invalid if it is filtered out or `parent` is still loading.
    [[nodiscard]] QModelIndex reveal(const QModelIndex& parent, uint32_t child);

    // Everything opened, whole, for writing it elsewhere; columns are the caller's. O(rows) of 4 bytes.
    [[nodiscard]] TableCopy copyOpened() const;

    // Top rows after and before filtering, for "8 of 161 classes".
    [[nodiscard]] uint32_t topRowsShown() const;
    [[nodiscard]] uint32_t topRowsTotal() const;

Q_SIGNALS:
    void sortingChanged(bool busy);
    void topRowsChanged(); // new content or new filter
    void loadFailed(const heapsight::Error& error);
    // Children of `parent` that were computed in a job are there.
    void childrenReady(const QModelIndex& parent);

protected:
    using TopFilter = std::function<bool(const RowList& rows, uint32_t row)>; // GUI thread; empty: all rows

    // Replaces everything (model reset). Null: empty.
    void setTopRows(std::shared_ptr<const RowList> rows);
    // The same for rows that take about `cost` steps to make: in a job above kJobSteps, with one row
    // "Loading…" until then. Without a filter the job puts them in order, too.
    using MakeRows = std::function<std::shared_ptr<const RowList>(const JobContext&)>;
    void setTopRowsLater(MakeRows make, uint64_t cost);
    // Filters the top rows; what stays keeps its selection and expansion.
    void setTopFilter(TopFilter filter);
    void setColumns(ColumnSpecs columns); // same number of columns: new titles and groups

    [[nodiscard]] const std::shared_ptr<const RowList>& topRows() const;
    // RowList and child number of an index; null for invalid, "more" and loading rows.
    struct RowPosition {
        std::shared_ptr<const RowList> rows;
        uint32_t row = 0;
    };
    [[nodiscard]] RowPosition position(const QModelIndex& index) const;
    // Children of a row, opened if need be; null while they are loading or if it has none.
    [[nodiscard]] std::shared_ptr<const RowList> childrenOf(const QModelIndex& parent);
    // Column and direction before anybody sorts; for constructors.
    void setInitialSort(int column, Qt::SortOrder order);
    [[nodiscard]] JobRunner* jobs() const { return m_jobs; }

private:
    struct Branch;   // tree_branch.h
    struct NewOrder; // tree_branch.h
    struct Opened;   // tree_branch.h
    class BusyGuard;

    [[nodiscard]] Branch* branchAt(quintptr slot) const;
    [[nodiscard]] Branch* branchOf(const QModelIndex& parent) const; // null: not opened
    [[nodiscard]] QModelIndex indexOf(const Branch& branch) const;   // the opened row itself
    [[nodiscard]] QVariant moreCell(const Branch& branch, int column, int role) const;
    [[nodiscard]] QVariant loadingCell(int column, int role) const;

    Branch& addBranch(const QModelIndex& parent);
    void openBranch(const QModelIndex& parent);
    void openInJob(Branch& branch, const RowPosition& at);
    void fillBranch(Branch& branch, Opened&& opened);
    void removeLoadingRow(Branch& branch);
    void resetTop(Opened&& top, bool loading);
    [[nodiscard]] Opened orderedTop(std::shared_ptr<const RowList> rows) const; // with the filter
    void closeBranch(uint32_t slot);
    void widen(Branch& branch, uint32_t shown);

    [[nodiscard]] std::vector<uint32_t> acceptedRows(const RowList& rows, bool isTop) const;
    void sortAll();
    void sortInJob();
    void applyOrders(std::vector<NewOrder>& orders);
    void moveOpened(Branch& branch);
    void applyFilter();
    void removeAllBut(Branch& top, const std::vector<uint32_t>& wanted);
    void insertMissing(Branch& top, const std::vector<uint32_t>& wanted);
    void setMoreRow(Branch& branch);
    void setSorting(bool sorting);

    ColumnSpecs m_columns;
    QPointer<JobRunner> m_jobs;
    std::vector<std::unique_ptr<Branch>> m_branches; // [0]: the top; empty slots are reused
    std::vector<uint32_t> m_freeSlots;
    TopFilter m_topFilter;
    quint64 m_lastSerial = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    bool m_sorting = false;
    bool m_busy = false; // inside begin…/end…: fetchMore must not re-enter
};

} // namespace heapsight

Q_DECLARE_METATYPE(heapsight::Error)
