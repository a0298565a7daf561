// SPDX-License-Identifier: GPL-3.0-or-later
// How many objects a snapshot has, as they are counted everywhere: nodes that take room, which is what the classes
// count. A snapshot's nodes are more: V8's own parts of objects without a size of their own.
#pragma once

#include "analysis/snapshot_analysis.h"
#include "base/column.h"

#include <cstdint>

namespace heapsight {

// Any thread. O(classes).
[[nodiscard]] inline uint64_t objectCount(const SnapshotAnalysis& analysis)
{
    uint64_t count = 0;
    for (const ClassRow& row : analysis.classRows())
        count += row.count;
    return count;
}

// Of these nodes, one bit each. Any thread. O(nodes).
[[nodiscard]] inline uint64_t objectCount(const SnapshotAnalysis& analysis, const BitColumn& nodes)
{
    uint64_t count = 0;
    for (uint32_t node = 0; node < nodes.size(); ++node)
        if (nodes.test(node) && analysis.shallow(NodeIndex(node)) > 0)
            ++count;
    return count;
}

} // namespace heapsight
