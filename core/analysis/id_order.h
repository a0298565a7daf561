// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes in the order of their ids: radix sort, linear, no comparisons. Equal ids keep file order.
#pragma once

#include "base/column.h"
#include "base/job.h"

#include <cstdint>
#include <span>

namespace heapsight {

struct IdOrder {
    Column<uint32_t> nodes; // ascending by id
    Column<uint32_t> ids;   // beside each its id, for sequential merges
};

// All nodes. Stops early, with an unusable result, once the job is cancelled.
[[nodiscard]] IdOrder orderById(std::span<const uint32_t> ids, const JobContext& job);

// Some nodes; `ids` is the column of all.
[[nodiscard]] IdOrder orderById(std::span<const uint32_t> ids, std::span<const uint32_t> nodes, const JobContext& job);

} // namespace heapsight
