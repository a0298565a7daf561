// SPDX-License-Identifier: GPL-3.0-or-later
// One snapshot alone tells no growth, only what is large: holders of many objects of one kind that keep
// a good part of the heap.
#pragma once

#include "analysis/suspects/leak_report.h"

namespace heapsight {

struct DominatingHolders {
    std::vector<Suspect> suspects; // by bytes descending
    uint64_t holdersChecked = 0;
};

// O(N + E). Errors: Cancelled, OutOfMemory.
[[nodiscard]] Result<DominatingHolders> dominatingHolders(const SnapshotAnalysis& analysis, const JobContext& job);

} // namespace heapsight
