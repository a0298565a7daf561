// SPDX-License-Identifier: GPL-3.0-or-later
// One row per class: DevTools' Summary (devtools-semantics §8). Objects of shallow size 0 are in no row.
#pragma once

#include "analysis/class_table.h"
#include "analysis/dominator_tree.h"

#include <vector>

namespace heapsight {

struct ClassRow {
    ClassId id;
    uint32_t count = 0;
    uint64_t shallow = 0;
    uint64_t retained = 0; // over instances that no other counted instance of the class dominates
    int32_t distance = 0;  // least of its instances'; one without a distance (kNoDistance) decides
};

// What the histogram reads; `filter` may be null (all nodes). Members are nodes in `filter` with shallow > 0.
struct HistogramInput {
    const ClassTable& classes;
    const SizeColumn& shallow;
    const DominatorTree& dominators;
    std::span<const uint64_t> retained;
    std::span<const int32_t> distances;
    const BitColumn* filter = nullptr;
};

// Rows with at least one member, ascending by class id. O(N). Errors: Cancelled.
[[nodiscard]] Result<std::vector<ClassRow>> classHistogram(const HistogramInput& input, const JobContext& job);

// Members of one class in file order. O(N), a sequential scan (about 1 ms per million nodes).
[[nodiscard]] std::vector<uint32_t> classInstances(const ClassTable& classes, const SizeColumn& shallow, ClassId id,
                                                   const BitColumn* filter = nullptr);

} // namespace heapsight
