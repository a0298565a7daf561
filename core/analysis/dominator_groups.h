// SPDX-License-Identifier: GPL-3.0-or-later
// The dominator tree with the objects of one class put together: what a set of objects dominates
// immediately, by class.
#pragma once

#include "analysis/snapshot_analysis.h"

#include <span>
#include <vector>

namespace heapsight {

struct DominatorGroup {
    ClassId id;
    uint32_t first = 0; // in DominatorGroups::nodes
    uint32_t count = 0;
    uint64_t shallow = 0;
    uint64_t retained = 0; // nothing is counted twice: siblings dominate nothing in common
};

struct DominatorGroups {
    std::vector<DominatorGroup> groups; // by retained size descending, then class id
    std::vector<uint32_t> nodes;        // of one group side by side, in file order

    [[nodiscard]] std::span<const uint32_t> members(const DominatorGroup& group) const
    {
        return std::span(nodes).subspan(group.first, group.count);
    }
};

// Children of `dominators` in the dominator tree. None of these may dominate another one.
// O(children + log of them). Errors: Cancelled.
[[nodiscard]] Result<DominatorGroups> groupDominated(const SnapshotAnalysis& analysis,
                                                     std::span<const uint32_t> dominators, const JobContext& job);

} // namespace heapsight
