// SPDX-License-Identifier: GPL-3.0-or-later
// The one pass over both snapshots in the order of their ids: what is new, gone, grown, per row.
#pragma once

#include "analysis/id_order.h"
#include "analysis/snapshot_analysis.h"

#include <vector>

namespace heapsight {

struct DiffSide {
    const SnapshotAnalysis& analysis;
    const ClassTable& classes;
    const IdOrder& byId;
    const std::vector<uint32_t>& rowOfClass;

    [[nodiscard]] uint32_t row(uint32_t node) const { return rowOfClass[classes.classColumn()[node]]; }
    [[nodiscard]] bool isCounted(uint32_t node) const { return !analysis.shallowSizes().isZero(node); }
};

struct DiffCounts {
    uint32_t newCount = 0;
    uint32_t deletedCount = 0;
    uint64_t allocSize = 0;
    uint64_t freedSize = 0;
    uint32_t grownCount = 0;
    int64_t grownSize = 0;
    uint32_t retainedGrownCount = 0;
};

// Counts per row as devtools-semantics §11 says: an object is new or deleted within its row, so one that
// changed its class, or lost its size to an owner, is gone from one and new in the other.
// Sets the bit of every target node whose id the base does not have. O(N), pieces in parallel; incomplete
// once the job is cancelled.
[[nodiscard]] std::vector<DiffCounts> countDifferences(const DiffSide& base, const DiffSide& target, size_t rows,
                                                       BitColumn& newNodes, const JobContext& job);

} // namespace heapsight
