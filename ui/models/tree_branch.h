// SPDX-License-Identifier: GPL-3.0-or-later
// What TreeWindowModel keeps of one opened row. Internal to the model's three source files.
#pragma once

#include "models/row_order.h"
#include "models/tree_window_model.h"

#include <numeric>
#include <unordered_map>

namespace heapsight {

inline constexpr int kNotShown = -1;

struct TreeWindowModel::Branch {
    uint32_t slot = 0;
    quint64 serial = 0;       // changes whenever the set of rows does: orders made for another are stale
    uint32_t parentSlot = 0;  // the top is its own parent
    uint32_t parentChild = 0; // child number of the opened row in its list
    int parentRow = 0;        // where that row stands now
    bool loading = false;     // one row "Loading…", nothing else
    bool hasMoreRow = false;
    std::shared_ptr<const RowList> rows;
    RowOrder order;      // of the rows the filter lets through
    uint32_t shown = 0;  // how many of them are in the window
    uint32_t left = 0;   // what the last row says; follows by dataChanged once rows have moved
    int sortColumn = -1; // what `order` was made for; differs from the model's while a job sorts
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    std::unordered_map<uint32_t, uint32_t> opened; // child number → slot

    [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(order.rows.size()); }
    [[nodiscard]] int rowCount() const { return loading ? 1 : static_cast<int>(shown) + (hasMoreRow ? 1 : 0); }
    [[nodiscard]] bool isChild(int row) const { return !loading && row >= 0 && row < static_cast<int>(shown); }
    [[nodiscard]] bool isMore(int row) const { return hasMoreRow && row == static_cast<int>(shown); }
    [[nodiscard]] uint32_t childAt(int row) const { return order.rows[static_cast<size_t>(row)]; }
    [[nodiscard]] QString jobKey() const { return QStringLiteral("open/%1").arg(serial); }
};

struct TreeWindowModel::NewOrder {
    uint32_t slot = 0;
    quint64 serial = 0;
    int column = -1;
    Qt::SortOrder direction = Qt::AscendingOrder;
    RowOrder order;
};

// A branch's children in the order they will be shown; made in a job when there are many.
struct TreeWindowModel::Opened {
    std::shared_ptr<const RowList> rows;
    RowOrder order;
    int column = -1;
    Qt::SortOrder direction = Qt::AscendingOrder;

    [[nodiscard]] static Result<Opened> make(const RowPosition& at, int column, Qt::SortOrder direction,
                                             const JobContext& job)
    {
        auto rows = at.rows->open(at.row, job);
        if (!rows)
            return tl::unexpected<Error>(std::move(rows.error()));
        return inOrder(std::move(*rows), column, direction, job);
    }

    // All of `rows`, which may be null.
    [[nodiscard]] static Result<Opened> inOrder(std::shared_ptr<const RowList>&& rows, int column,
                                                Qt::SortOrder direction, const JobContext& job)
    {
        Opened opened{std::move(rows), {}, column, direction};
        if (opened.rows && !job.cancelled()) {
            std::vector<uint32_t> all(opened.rows->size());
            std::iota(all.begin(), all.end(), 0U);
            opened.order = orderedRows(*opened.rows, std::move(all), column, direction, kWindow, job);
        }
        if (job.cancelled())
            return fail(ErrorCode::Cancelled, {});
        return opened;
    }
};

// Views and testers ask canFetchMore() and call fetchMore() from within rowsAboutToBeInserted.
class TreeWindowModel::BusyGuard {
public:
    explicit BusyGuard(TreeWindowModel& model) : m_busy(model.m_busy), m_before(model.m_busy) { m_busy = true; }
    ~BusyGuard() { m_busy = m_before; }
    BusyGuard(const BusyGuard&) = delete;
    BusyGuard& operator=(const BusyGuard&) = delete;

private:
    bool& m_busy;
    bool m_before;
};

} // namespace heapsight
