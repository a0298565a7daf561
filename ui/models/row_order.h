// SPDX-License-Identifier: GPL-3.0-or-later
// Orders of the rows of one branch. Only a prefix is brought into order, since only a window is shown:
// one nth_element over 16-byte entries, then a sort of the front. O(n + w log w) for w rows in order.
// Thread rule: pure functions, any thread.
#pragma once

#include "models/row_list.h"

#include <vector>

namespace heapsight {

struct RowOrder {
    std::vector<uint32_t> rows; // child numbers, all of them
    uint32_t sorted = 0;        // how many at the front are in their final place
};

// `rows`: the children to order, in any order. column -1: as they came in.
[[nodiscard]] RowOrder orderedRows(const RowList& list, std::vector<uint32_t>&& rows, int column, Qt::SortOrder order,
                                   uint32_t prefix, const JobContext& job);

// Brings rows up to `prefix` into their final place; grows in large steps so that scrolling through all
// rows costs O(n log n) together.
void extendOrder(const RowList& list, RowOrder& current, int column, Qt::SortOrder order, uint32_t prefix);

} // namespace heapsight
