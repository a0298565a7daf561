// SPDX-License-Identifier: GPL-3.0-or-later
// Distances from the roots exactly as DevTools counts them (devtools-semantics §6): a breadth-first
// pass from the user roots, a second one from the root for what is left, with the edge filters.
#pragma once

#include "base/column.h"
#include "base/job.h"
#include "base/result.h"
#include "graph/heap_snapshot.h"

#include <vector>

namespace heapsight {

inline constexpr int32_t kNoDistance = -5;                   // reached by nothing
inline constexpr int32_t kSystemDistance = 100'000'000;      // + steps: reached through system roots only
inline constexpr int32_t kUnreachableDistance = 200'000'000; // + distance: cut off by ignored retainers

// True for what a person may be shown as a number.
[[nodiscard]] constexpr bool isShownDistance(int32_t d)
{
    return d >= 0 && d < kSystemDistance;
}

// Targets of root edges that are not synthetic, or "(Document DOM trees)" (§3), in order of the root's
// edges, without repeats. Empty for snapshots taken with "expose internals".
[[nodiscard]] std::vector<uint32_t> userRoots(const HeapSnapshot& snapshot);

// One distance per node. With `ignored` (may be null) no edge into an ignored node is followed.
// O(N + E). Errors: Cancelled.
[[nodiscard]] Result<Column<int32_t>> rootDistances(const HeapSnapshot& snapshot, const BitColumn* ignored,
                                                    const JobContext& job);

} // namespace heapsight
