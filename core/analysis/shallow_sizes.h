// SPDX-License-Identifier: GPL-3.0-or-later
// DevTools' shallow sizes: backing stores (hidden nodes, internal arrays, external string data) that
// only one object owns are counted to it (devtools-semantics §4).
#pragma once

#include "base/column.h"
#include "base/job.h"
#include "base/result.h"
#include "graph/heap_snapshot.h"
#include "graph/reverse_edges.h"

namespace heapsight {

inline constexpr uint32_t kManyOwners = 0xffffffffU;
inline constexpr uint32_t kNoOwner = 0xfffffffeU; // reached by no non-weak edge of an owner

// Per node: the one node that owns it (itself for everything that is no backing store), kManyOwners or
// kNoOwner. `reverse`: the snapshot's, if they are there already (may be null); the result is the same, in a third
// of the time. O(N + E). Errors: Cancelled.
[[nodiscard]] Result<Column<uint32_t>> storageOwners(const HeapSnapshot& snapshot, const ReverseEdges* reverse,
                                                     const JobContext& job);

// The file's sizes, moved to the single owners; without user roots the file's sizes as they are.
// `rawSizes` leaves them too. `reverse` and errors as above. O(N + E).
[[nodiscard]] Result<SizeColumn> shallowSizes(const HeapSnapshot& snapshot, const ReverseEdges* reverse, bool rawSizes,
                                              const JobContext& job);

} // namespace heapsight
