// SPDX-License-Identifier: GPL-3.0-or-later
// TreeWindowModel's orders: sorting every opened branch, in a job when one is long, and filtering the top.
#include "models/table_copy.h"
#include "models/tree_branch.h"
#include "models/tree_window_model.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace heapsight {

namespace {
const QString& sortKey()
{
    static const QString key = QStringLiteral("sort");
    return key;
}
} // namespace

void TreeWindowModel::setSorting(bool sorting)
{
    if (m_sorting == sorting)
        return;
    m_sorting = sorting;
    Q_EMIT sortingChanged(sorting);
}

std::vector<uint32_t> TreeWindowModel::acceptedRows(const RowList& rows, bool isTop) const
{
    std::vector<uint32_t> accepted(rows.size());
    std::iota(accepted.begin(), accepted.end(), 0U);
    if (isTop && m_topFilter)
        std::erase_if(accepted, [this, &rows](uint32_t row) { return !m_topFilter(rows, row); });
    return accepted;
}

// --- Sorting --------------------------------------------------------------------------------------

void TreeWindowModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount() || (std::max(column, -1) == m_sortColumn && order == m_sortOrder))
        return; // views sort again whenever they are given a model
    m_sortColumn = std::max(column, -1);
    m_sortOrder = order;
    sortAll();
}

void TreeWindowModel::sortAll()
{
    const bool isLong = std::any_of(m_branches.begin(), m_branches.end(),
                                    [](const auto& branch) { return branch && branch->size() > kJobRows; });
    if (m_jobs && isLong) {
        sortInJob();
        return;
    }
    std::vector<NewOrder> orders;
    for (const auto& branch : m_branches)
        if (branch && branch->rows)
            orders.push_back({branch->slot, branch->serial, m_sortColumn, m_sortOrder,
                              orderedRows(*branch->rows, std::vector(branch->order.rows), m_sortColumn, m_sortOrder,
                                          std::max(branch->shown, kWindow), JobContext{})});
    applyOrders(orders);
    setSorting(false);
}

// All branches change in one step, when the longest is ready; what is shown stays as it is until then.
void TreeWindowModel::sortInJob()
{
    struct Task {
        std::shared_ptr<const RowList> rows;
        uint32_t prefix = 0;
        NewOrder result;
    };
    std::vector<Task> tasks;
    for (const auto& branch : m_branches)
        if (branch && branch->rows)
            tasks.push_back({branch->rows,
                             std::max(branch->shown, kWindow),
                             {branch->slot, branch->serial, m_sortColumn, m_sortOrder, {branch->order.rows, 0}}});
    setSorting(true);
    using Orders = std::vector<NewOrder>;
    m_jobs->run<Orders>(
        this, sortKey(), {},
        [tasks = std::move(tasks)](const JobContext& job) mutable -> Result<Orders> {
            Orders orders;
            for (Task& task : tasks) {
                NewOrder& result = task.result;
                result.order = orderedRows(*task.rows, std::move(result.order.rows), result.column, result.direction,
                                           task.prefix, job);
                if (job.cancelled())
                    return fail(ErrorCode::Cancelled, {});
                orders.push_back(std::move(result));
            }
            return orders;
        },
        [this](Result<Orders> orders) {
            if (orders)
                applyOrders(*orders);
            else
                Q_EMIT loadFailed(orders.error());
            setSorting(false);
        });
}

// Tells opened rows below `branch` where they stand now and closes those that left the window.
void TreeWindowModel::moveOpened(Branch& branch)
{
    if (branch.opened.empty())
        return;
    std::unordered_map<uint32_t, int> rows;
    for (const auto& [child, slot] : branch.opened)
        rows.emplace(child, kNotShown);
    for (uint32_t row = 0; row < branch.shown; ++row)
        if (const auto at = rows.find(branch.order.rows[row]); at != rows.end())
            at->second = static_cast<int>(row);
    for (const auto& [child, row] : rows) {
        const uint32_t slot = branch.opened.at(child);
        if (row == kNotShown)
            closeBranch(slot);
        else
            m_branches[slot]->parentRow = row;
    }
}

void TreeWindowModel::applyOrders(std::vector<NewOrder>& orders)
{
    const BusyGuard guard(*this);
    // Columns stay: without the hint a header would lay out all its sections anew.
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    // Child numbers name rows whatever the order: slot and child survive the change, rows do not.
    struct Kept {
        QModelIndex index;
        uint32_t child;
        bool isChild;
    };
    std::vector<Kept> kept;
    std::unordered_map<uint32_t, std::unordered_map<uint32_t, int>> newRows; // slot → child → row
    for (const QModelIndex& index : persistentIndexList()) {
        const Branch& branch = *branchAt(index.internalId());
        const bool isChild = branch.isChild(index.row());
        kept.push_back({index, isChild ? branch.childAt(index.row()) : 0, isChild});
        if (isChild)
            newRows[branch.slot].emplace(kept.back().child, kNotShown);
    }
    for (NewOrder& order : orders) {
        Branch* const branch = branchAt(order.slot);
        if (!branch || branch->serial != order.serial || branch->loading)
            continue; // closed or filtered since the job began
        branch->order = std::move(order.order);
        branch->sortColumn = order.column;
        branch->sortOrder = order.direction;
        extendOrder(*branch->rows, branch->order, order.column, order.direction, branch->shown);
        moveOpened(*branch);
    }
    for (auto& [slot, rows] : newRows)
        if (const Branch* const branch = branchAt(slot))
            for (uint32_t row = 0; row < branch->shown; ++row)
                if (const auto at = rows.find(branch->order.rows[row]); at != rows.end())
                    at->second = static_cast<int>(row);

    QModelIndexList from;
    QModelIndexList to;
    for (const Kept& each : kept) {
        const auto slot = static_cast<uint32_t>(each.index.internalId());
        int row = each.index.row();
        if (!branchAt(slot))
            row = kNotShown; // the row above left the window
        else if (each.isChild)
            row = newRows.at(slot).at(each.child);
        from << each.index;
        to << (row == kNotShown ? QModelIndex() : createIndex(row, each.index.column(), each.index.internalId()));
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

// --- Filtering ------------------------------------------------------------------------------------

void TreeWindowModel::setTopFilter(TopFilter filter)
{
    m_topFilter = std::move(filter);
    applyFilter();
}

// Rows that stay keep their selection and what is opened below them: only the difference is removed
// and inserted, in runs.
void TreeWindowModel::applyFilter()
{
    Branch& top = *m_branches.front();
    if (!top.rows)
        return;
    RowOrder order = orderedRows(*top.rows, acceptedRows(*top.rows, true), m_sortColumn, m_sortOrder,
                                 std::max(top.shown, kWindow), JobContext{});
    const auto shown = std::min(static_cast<uint32_t>(order.rows.size()), std::max(top.shown, kWindow));
    const std::vector<uint32_t> wanted(order.rows.begin(), order.rows.begin() + shown);

    top.serial = ++m_lastSerial;
    top.order.rows.resize(top.shown); // from here on `order` is what is shown, no more
    top.order.sorted = top.shown;
    setMoreRow(top);
    removeAllBut(top, wanted);
    // What stays must be in the new order before the rest is put between.
    std::unordered_set<uint32_t> stays(top.order.rows.begin(), top.order.rows.end());
    std::vector<NewOrder> kept(1);
    kept[0] = {0, top.serial, m_sortColumn, m_sortOrder, {}};
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(kept[0].order.rows),
                 [&stays](uint32_t row) { return stays.contains(row); });
    kept[0].order.sorted = static_cast<uint32_t>(kept[0].order.rows.size());
    if (kept[0].order.rows != top.order.rows)
        applyOrders(kept);
    insertMissing(top, wanted);
    top.order = std::move(order);
    top.sortColumn = m_sortColumn;
    top.sortOrder = m_sortOrder;
    setMoreRow(top);
    if (m_sorting) // the job's order of the top is for the old set of rows
        sortAll();
    Q_EMIT topRowsChanged();
}

void TreeWindowModel::removeAllBut(Branch& top, const std::vector<uint32_t>& wanted)
{
    const BusyGuard guard(*this);
    const std::unordered_set<uint32_t> keep(wanted.begin(), wanted.end());
    std::vector<uint32_t>& rows = top.order.rows;
    for (auto end = static_cast<int>(rows.size()); end > 0;) {
        if (keep.contains(rows[static_cast<size_t>(end) - 1])) {
            --end;
            continue;
        }
        int begin = end - 1;
        while (begin > 0 && !keep.contains(rows[static_cast<size_t>(begin) - 1]))
            --begin;
        beginRemoveRows({}, begin, end - 1);
        rows.erase(rows.begin() + begin, rows.begin() + end);
        top.shown = top.order.sorted = static_cast<uint32_t>(rows.size());
        moveOpened(top);
        endRemoveRows();
        end = begin;
    }
}

void TreeWindowModel::insertMissing(Branch& top, const std::vector<uint32_t>& wanted)
{
    const BusyGuard guard(*this);
    std::vector<uint32_t>& rows = top.order.rows;
    for (size_t row = 0; row < wanted.size(); ++row) {
        const auto isInPlace = [&](size_t at) { return at < rows.size() && rows[at] == wanted[at]; };
        if (isInPlace(row))
            continue;
        const uint32_t next = row < rows.size() ? rows[row] : 0;
        const bool isLast = row >= rows.size();
        size_t end = row;
        while (end < wanted.size() && (isLast || wanted[end] != next))
            ++end;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(end) - 1);
        rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(row), wanted.begin() + static_cast<std::ptrdiff_t>(row),
                    wanted.begin() + static_cast<std::ptrdiff_t>(end));
        top.shown = top.order.sorted = static_cast<uint32_t>(rows.size());
        moveOpened(top);
        endInsertRows();
        row = end - 1;
    }
}

// --- Copies ---------------------------------------------------------------------------------------

TableCopy TreeWindowModel::copyOpened() const
{
    TableCopy copy;
    std::unordered_map<uint32_t, size_t> place; // slot → branch of the copy
    for (const auto& branch : m_branches) {
        if (!branch || branch->loading)
            continue;
        place.emplace(branch->slot, copy.branches.size());
        copy.branches.push_back({branch->rows, branch->order, branch->sortColumn, branch->sortOrder, {}});
    }
    for (const auto& branch : m_branches) {
        if (!branch || branch->loading)
            continue;
        for (const auto& [child, slot] : branch->opened) {
            if (const auto below = place.find(slot); below != place.end())
                copy.branches[place.at(branch->slot)].opened.emplace(child, below->second);
        }
    }
    return copy;
}

} // namespace heapsight
