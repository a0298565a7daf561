// SPDX-License-Identifier: GPL-3.0-or-later
// Where memory gathers: objects that retain much while no single thing they dominate does. Going down
// the dominator tree from a root, the retained size stays nearly the same from step to step; the place
// where it falls is the collection that somebody forgot to empty.
#pragma once

#include "analysis/snapshot_analysis.h"

#include <vector>

namespace heapsight {

struct BigDrop {
    NodeIndex node;
    uint64_t drop = 0; // retained size of the node less that of the largest object it dominates
};

// Objects whose drop is at least `least` bytes (0: a hundredth of the snapshot), largest first, then by
// position in the file. The roots themselves (synthetic nodes) are none. O(N), mostly far less: small
// subtrees are passed over. Errors: Cancelled.
[[nodiscard]] Result<std::vector<BigDrop>> bigDrops(const SnapshotAnalysis& analysis, uint64_t least,
                                                    const JobContext& job);

} // namespace heapsight
