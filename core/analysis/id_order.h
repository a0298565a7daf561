// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes in the order of their ids, equal ids in file order. Linear: files are nearly in order already,
// what is not is merged in; a file in no order at all is radix sorted.
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
