// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/row_order.h"

#include <algorithm>
#include <numeric>

namespace heapsight {

namespace {

constexpr uint32_t kMaxSteps = 16;      // passes over the unsorted rest at most, see extendOrder()
constexpr uint32_t kLeastStep = 32'768; // sorted in one go: next to a pass over millions that is nothing

struct IsBefore {
    Qt::SortOrder order;
    bool operator()(const SortEntry& a, const SortEntry& b) const
    {
        if (a.key != b.key)
            return order == Qt::AscendingOrder ? a.key < b.key : a.key > b.key;
        return a.tie != b.tie ? a.tie < b.tie : a.row < b.row;
    }
};

void sortFrom(const RowList& list, RowOrder& current, int column, Qt::SortOrder order, uint32_t prefix,
              const JobContext& job)
{
    const std::span<uint32_t> rest = std::span(current.rows).subspan(current.sorted);
    std::vector<SortEntry> entries(rest.size());
    for (size_t i = 0; i < rest.size(); ++i)
        entries[i].row = rest[i];
    list.sortEntries(column, order, entries, job);
    const size_t wanted = std::min<size_t>(prefix - current.sorted, entries.size());
    const auto middle = entries.begin() + static_cast<std::ptrdiff_t>(wanted);
    if (middle != entries.end())
        std::nth_element(entries.begin(), middle, entries.end(), IsBefore{order});
    if (job.cancelled())
        return;
    std::sort(entries.begin(), middle, IsBefore{order});
    for (size_t i = 0; i < rest.size(); ++i)
        rest[i] = entries[i].row;
    current.sorted += static_cast<uint32_t>(wanted);
}

} // namespace

RowOrder orderedRows(const RowList& list, std::vector<uint32_t>&& rows, int column, Qt::SortOrder order,
                     uint32_t prefix, const JobContext& job)
{
    RowOrder result{std::move(rows), 0};
    const auto count = static_cast<uint32_t>(result.rows.size());
    if (column < 0) {
        if (!std::is_sorted(result.rows.begin(), result.rows.end()))
            std::sort(result.rows.begin(), result.rows.end());
        result.sorted = count;
    } else {
        sortFrom(list, result, column, order, std::min(std::max(prefix, kLeastStep), count), job);
    }
    return result;
}

void extendOrder(const RowList& list, RowOrder& current, int column, Qt::SortOrder order, uint32_t prefix)
{
    const auto count = static_cast<uint32_t>(current.rows.size());
    const uint32_t wanted = std::min(prefix, count);
    if (wanted <= current.sorted)
        return;
    const uint32_t step = std::max({wanted - current.sorted, count / kMaxSteps, kLeastStep});
    sortFrom(list, current, column, order, std::min(current.sorted + step, count), JobContext{});
}

} // namespace heapsight
