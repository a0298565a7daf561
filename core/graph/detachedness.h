// SPDX-License-Identifier: GPL-3.0-or-later
// Which native nodes (DOM nodes and the like) are cut off from their document: devtools-semantics §2.
#pragma once

#include "base/job.h"
#include "graph/heap_snapshot.h"

namespace heapsight {

// With the field: spreads attached and detached states over the edges between native nodes and puts
// "Detached " before the names of the detached. Without: the prefix a native node's name already has
// makes the state. Needs checked columns. O(N + E), no recursion. Returns false if cancelled.
[[nodiscard]] bool resolveDetachedness(SnapshotColumns& columns, const JobContext& job);

} // namespace heapsight
