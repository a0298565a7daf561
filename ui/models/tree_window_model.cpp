// SPDX-License-Identifier: GPL-3.0-or-later
// Structure: what is opened and how far it is shown. Orders: tree_window_order.cpp, cells: tree_window_cells.cpp.
#include "models/tree_window_model.h"

#include "models/tree_branch.h"

#include <algorithm>
#include <numeric>

namespace heapsight {

TreeWindowModel::TreeWindowModel(ColumnSpecs columns, JobRunner* jobs, QObject* parent)
    : QAbstractItemModel(parent), m_columns(std::move(columns)), m_jobs(jobs)
{
    m_branches.push_back(std::make_unique<Branch>());
}

TreeWindowModel::~TreeWindowModel()
{
    if (m_jobs)
        m_jobs->dropAll(this);
}

std::optional<int> TreeWindowModel::columnOf(const QString& id) const
{
    for (size_t i = 0; i < m_columns.size(); ++i)
        if (m_columns[i].id == id)
            return static_cast<int>(i);
    return std::nullopt;
}

// --- Structure ------------------------------------------------------------------------------------

TreeWindowModel::Branch* TreeWindowModel::branchAt(quintptr slot) const
{
    return slot < m_branches.size() ? m_branches[slot].get() : nullptr;
}

TreeWindowModel::Branch* TreeWindowModel::branchOf(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return m_branches.front().get();
    const Branch* const above = branchAt(parent.internalId());
    if (!above || !above->isChild(parent.row()))
        return nullptr;
    const auto at = above->opened.find(above->childAt(parent.row()));
    return at == above->opened.end() ? nullptr : branchAt(at->second);
}

QModelIndex TreeWindowModel::indexOf(const Branch& branch) const
{
    if (branch.slot == 0 || branch.parentRow == kNotShown)
        return {};
    return createIndex(branch.parentRow, 0, static_cast<quintptr>(branch.parentSlot));
}

QModelIndex TreeWindowModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= columnCount() || parent.column() > 0)
        return {};
    const Branch* const branch = branchOf(parent);
    if (!branch || row >= branch->rowCount())
        return {};
    return createIndex(row, column, static_cast<quintptr>(branch->slot));
}

QModelIndex TreeWindowModel::parent(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const Branch* const branch = branchAt(index.internalId());
    return branch ? indexOf(*branch) : QModelIndex();
}

int TreeWindowModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return 0;
    const Branch* const branch = branchOf(parent);
    return branch ? branch->rowCount() : 0;
}

int TreeWindowModel::columnCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(m_columns.size());
}

bool TreeWindowModel::hasChildren(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return false;
    if (const Branch* const branch = branchOf(parent))
        return branch->rowCount() > 0;
    const RowPosition at = position(parent);
    return at.rows && at.rows->canOpen(at.row);
}

TreeWindowModel::RowPosition TreeWindowModel::position(const QModelIndex& index) const
{
    const Branch* const branch = index.isValid() ? branchAt(index.internalId()) : nullptr;
    if (!branch || !branch->isChild(index.row()))
        return {};
    return {branch->rows, branch->childAt(index.row())};
}

const std::shared_ptr<const RowList>& TreeWindowModel::topRows() const
{
    return m_branches.front()->rows;
}

void TreeWindowModel::setInitialSort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
}

uint32_t TreeWindowModel::topRowsShown() const
{
    return m_branches.front()->size();
}

uint32_t TreeWindowModel::topRowsTotal() const
{
    return topRows() ? topRows()->size() : 0;
}

// --- Opening and windows --------------------------------------------------------------------------

bool TreeWindowModel::canFetchMore(const QModelIndex& parent) const
{
    if (m_busy || parent.column() > 0)
        return false;
    if (!parent.isValid())
        return m_branches.front()->hasMoreRow;
    if (branchOf(parent))
        return false;
    const RowPosition at = position(parent);
    return at.rows && at.rows->canOpen(at.row);
}

void TreeWindowModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    if (parent.isValid())
        openBranch(parent);
    else
        widen(*m_branches.front(), m_branches.front()->shown + kWindow);
}

bool TreeWindowModel::isMoreRow(const QModelIndex& index) const
{
    const Branch* const branch = index.isValid() ? branchAt(index.internalId()) : nullptr;
    return branch && branch->isMore(index.row());
}

void TreeWindowModel::loadMore(const QModelIndex& moreRow, uint32_t count)
{
    Branch* const branch = isMoreRow(moreRow) ? branchAt(moreRow.internalId()) : branchOf(moreRow);
    if (branch && !m_busy)
        widen(*branch, branch->shown + std::min(count, branch->size() - branch->shown));
}

QModelIndex TreeWindowModel::reveal(const QModelIndex& parent, uint32_t child)
{
    if (!childrenOf(parent))
        return {};
    Branch* const branch = branchOf(parent);
    auto at = std::find(branch->order.rows.begin(), branch->order.rows.end(), child);
    if (at == branch->order.rows.end())
        return {};
    if (at - branch->order.rows.begin() >= static_cast<std::ptrdiff_t>(branch->order.sorted)) {
        extendOrder(*branch->rows, branch->order, branch->sortColumn, branch->sortOrder, branch->size());
        at = std::find(branch->order.rows.begin(), branch->order.rows.end(), child);
    }
    const auto row = static_cast<uint32_t>(at - branch->order.rows.begin());
    widen(*branch, row + 1);
    return createIndex(static_cast<int>(row), 0, static_cast<quintptr>(branch->slot));
}

std::shared_ptr<const RowList> TreeWindowModel::childrenOf(const QModelIndex& parent)
{
    if (parent.isValid() && canFetchMore(parent.siblingAtColumn(0)))
        openBranch(parent.siblingAtColumn(0));
    const Branch* const branch = branchOf(parent);
    return branch ? branch->rows : nullptr;
}

TreeWindowModel::Branch& TreeWindowModel::addBranch(const QModelIndex& parent)
{
    uint32_t slot = 0;
    if (m_freeSlots.empty()) {
        slot = static_cast<uint32_t>(m_branches.size());
        m_branches.emplace_back();
    } else {
        slot = m_freeSlots.back();
        m_freeSlots.pop_back();
    }
    Branch& above = *branchAt(parent.internalId());
    m_branches[slot] = std::make_unique<Branch>();
    Branch& branch = *m_branches[slot];
    branch.slot = slot;
    branch.serial = ++m_lastSerial;
    branch.parentSlot = above.slot;
    branch.parentChild = above.childAt(parent.row());
    branch.parentRow = parent.row();
    above.opened.emplace(branch.parentChild, slot);
    return branch;
}

void TreeWindowModel::openBranch(const QModelIndex& parent)
{
    const RowPosition at = position(parent);
    Branch& branch = addBranch(parent);
    if (m_jobs && at.rows->openCost(at.row) > kJobSteps) {
        openInJob(branch, at);
        return;
    }
    auto opened = Opened::make(at, m_sortColumn, m_sortOrder, JobContext{});
    if (opened) {
        fillBranch(branch, std::move(*opened));
    } else {
        closeBranch(branch.slot);
        Q_EMIT loadFailed(opened.error());
    }
}

void TreeWindowModel::openInJob(Branch& branch, const RowPosition& at)
{
    {
        const BusyGuard guard(*this);
        beginInsertRows(indexOf(branch), 0, 0);
        branch.loading = true;
        endInsertRows();
    }
    m_jobs->run<Opened>(
        this, branch.jobKey(), {},
        [at, column = m_sortColumn, direction = m_sortOrder](const JobContext& job) {
            return Opened::make(at, column, direction, job);
        },
        [this, slot = branch.slot, serial = branch.serial](Result<Opened> opened) {
            Branch* const target = branchAt(slot);
            if (!target || target->serial != serial)
                return;
            removeLoadingRow(*target);
            if (opened) {
                fillBranch(*target, std::move(*opened));
                Q_EMIT childrenReady(indexOf(*target));
            } else {
                closeBranch(slot);
                Q_EMIT loadFailed(opened.error());
            }
        });
}

void TreeWindowModel::removeLoadingRow(Branch& branch)
{
    const BusyGuard guard(*this);
    beginRemoveRows(indexOf(branch), 0, 0);
    branch.loading = false;
    endRemoveRows();
}

void TreeWindowModel::fillBranch(Branch& branch, Opened&& opened)
{
    branch.rows = std::move(opened.rows);
    if (!branch.rows)
        return;
    branch.order = std::move(opened.order);
    branch.sortColumn = m_sortColumn;
    branch.sortOrder = m_sortOrder;
    if (opened.column != m_sortColumn || opened.direction != m_sortOrder) // sorted otherwise while it loaded
        branch.order =
            orderedRows(*branch.rows, std::move(branch.order.rows), m_sortColumn, m_sortOrder, kWindow, JobContext{});
    const uint32_t shown = std::min(branch.size(), kWindow);
    if (shown == 0)
        return;
    const BusyGuard guard(*this);
    const bool hasMore = shown < branch.size();
    beginInsertRows(indexOf(branch), 0, static_cast<int>(shown) - (hasMore ? 0 : 1));
    branch.shown = shown;
    branch.hasMoreRow = hasMore;
    branch.left = branch.size() - shown;
    endInsertRows();
}

void TreeWindowModel::widen(Branch& branch, uint32_t shown)
{
    const uint32_t wanted = std::min(shown, branch.size());
    if (wanted <= branch.shown)
        return;
    extendOrder(*branch.rows, branch.order, branch.sortColumn, branch.sortOrder, wanted);
    const BusyGuard guard(*this);
    const QModelIndex parent = indexOf(branch);
    beginInsertRows(parent, static_cast<int>(branch.shown), static_cast<int>(wanted) - 1);
    branch.shown = wanted;
    endInsertRows();
    setMoreRow(branch);
}

// Adds, removes or renews the last row so that it fits the window.
void TreeWindowModel::setMoreRow(Branch& branch)
{
    const BusyGuard guard(*this);
    const bool needed = branch.shown < branch.size();
    const int row = static_cast<int>(branch.shown);
    const QModelIndex parent = indexOf(branch);
    branch.left = branch.size() - branch.shown;
    if (needed && branch.hasMoreRow) {
        Q_EMIT dataChanged(index(row, 0, parent), index(row, columnCount() - 1, parent));
    } else if (needed) {
        beginInsertRows(parent, row, row);
        branch.hasMoreRow = true;
        endInsertRows();
    } else if (branch.hasMoreRow) {
        beginRemoveRows(parent, row, row);
        branch.hasMoreRow = false;
        endRemoveRows();
    }
}

void TreeWindowModel::closeBranch(uint32_t slot)
{
    std::vector<uint32_t> open{slot};
    if (Branch* const above = branchAt(m_branches[slot]->parentSlot))
        above->opened.erase(m_branches[slot]->parentChild);
    while (!open.empty()) {
        const uint32_t next = open.back();
        open.pop_back();
        for (const auto& [child, below] : m_branches[next]->opened)
            open.push_back(below);
        if (m_branches[next]->loading && m_jobs)
            m_jobs->drop(this, m_branches[next]->jobKey());
        m_branches[next].reset();
        m_freeSlots.push_back(next);
    }
}

TreeWindowModel::Opened TreeWindowModel::orderedTop(std::shared_ptr<const RowList> rows) const
{
    Opened top{std::move(rows), {}, m_sortColumn, m_sortOrder};
    if (top.rows)
        top.order = orderedRows(*top.rows, acceptedRows(*top.rows, true), m_sortColumn, m_sortOrder, kWindow, {});
    return top;
}

void TreeWindowModel::resetTop(Opened&& opened, bool loading)
{
    if (m_jobs)
        m_jobs->dropAll(this);
    const BusyGuard guard(*this);
    beginResetModel();
    m_branches.clear();
    m_freeSlots.clear();
    m_branches.push_back(std::make_unique<Branch>());
    Branch& top = *m_branches.front();
    top.serial = ++m_lastSerial;
    top.loading = loading;
    top.rows = std::move(opened.rows);
    top.order = std::move(opened.order);
    top.sortColumn = m_sortColumn;
    top.sortOrder = m_sortOrder;
    top.shown = std::min(top.size(), kWindow);
    top.hasMoreRow = top.shown < top.size();
    top.left = top.size() - top.shown;
    endResetModel();
    setSorting(false);
    Q_EMIT topRowsChanged();
}

void TreeWindowModel::setTopRows(std::shared_ptr<const RowList> rows)
{
    resetTop(orderedTop(std::move(rows)), false);
}

void TreeWindowModel::setTopRowsLater(MakeRows make, uint64_t cost)
{
    if (!m_jobs || cost <= kJobSteps) {
        setTopRows(make(JobContext{}));
        return;
    }
    resetTop({}, true);
    m_jobs->run<Opened>(
        this, QStringLiteral("top"), {},
        [make = std::move(make), column = m_sortColumn, direction = m_sortOrder](const JobContext& job) {
            return Opened::inOrder(make(job), column, direction, job);
        },
        [this](Result<Opened> top) {
            if (!top) {
                setTopRows(nullptr);
                Q_EMIT loadFailed(top.error());
                return;
            }
            const bool isInOrder = !m_topFilter && top->column == m_sortColumn && top->direction == m_sortOrder;
            resetTop(isInOrder ? std::move(*top) : orderedTop(std::move(top->rows)), false);
            Q_EMIT childrenReady({});
        });
}

} // namespace heapsight
