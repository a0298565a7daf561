// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the edges whose meaning hangs on their name, once, so that no later pass reads a name: the two
// halves of WeakMap entries and sloppy_function_map (devtools-semantics §3, §6).
#pragma once

#include "base/job.h"
#include "graph/heap_snapshot.h"

namespace heapsight {

// Needs checked columns with firstEdges as indices. Marks such edges EdgeCode::Special and enters them
// in columns.specialEdges, sorted by edge, beside the reader's entries for unknown types.
// O(strings + E), the sweep over the edges only if a WeakMap name exists. Returns false if cancelled.
[[nodiscard]] bool markSpecialEdges(SnapshotColumns& columns, const JobContext& job);

} // namespace heapsight
