// SPDX-License-Identifier: GPL-3.0-or-later
// What if some references were cut: what would be freed, and what would hold the rest? One more pass for
// dominators and retained sizes over the same snapshot.
// Immutable; any thread may read.
#pragma once

#include "analysis/snapshot_analysis.h"
#include "graph/cut_references.h"

#include <memory>
#include <vector>

namespace heapsight {

struct WhatIf {
    // The same objects, classes and shallow sizes, with the dominators, retained sizes and paths that
    // hold once the references are cut. What nothing holds any more hangs under the root by itself.
    std::shared_ptr<const SnapshotAnalysis> analysis;
    std::vector<Cut> cuts;
    BitColumn freed; // nodes held before and no longer
    uint64_t freedObjects = 0;
    uint64_t freedBytes = 0;

    // All references from one object to another count as one. Cutting one half of a WeakMap's entry cuts
    // the entry. O(E log N). Errors: Cancelled, OutOfMemory.
    [[nodiscard]] static Result<std::shared_ptr<const WhatIf>> compute(const SnapshotAnalysis& whole,
                                                                       std::vector<Cut> cuts, const JobContext& job);
};

} // namespace heapsight
