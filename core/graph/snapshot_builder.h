// SPDX-License-Identifier: GPL-3.0-or-later
// Raw columns → HeapSnapshot, the only way to make one. Every index is range-checked here or was by
// the reader while it read; afterwards nothing is checked again.
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "graph/heap_snapshot.h"
#include "graph/special_edges.h"

#include <memory>
#include <optional>

namespace heapsight {

// Turns edge counts into first-edge indices (their sum must be the number of edges), checks names,
// labels, targets and the root, propagates detachedness over native nodes (devtools-semantics §2,
// which renames nodes), marks special edges (WeakMap halves, sloppy_function_map).
// With info.complete == false names beyond the strings become one placeholder; otherwise they are an
// error. O(N + E). Errors: IndexOutOfRange, CountMismatch, Cancelled; the detail says which record.
[[nodiscard]] Result<std::shared_ptr<const HeapSnapshot>> buildSnapshot(SnapshotColumns&& columns,
                                                                        const JobContext& job);

// The same in two steps, for a reader that fills SnapshotColumns::places, which the first one does not look
// at, meanwhile on another thread. A reader that has `findings` has checked the targets and entered all edges
// of unknown types in specialEdges; they save a sweep over the edges.
[[nodiscard]] Result<void> completeColumns(SnapshotColumns& columns, const JobContext& job,
                                           std::optional<EdgeFindings> findings = std::nullopt);
[[nodiscard]] std::shared_ptr<const HeapSnapshot> makeSnapshot(SnapshotColumns&& columns); // of completed ones

} // namespace heapsight
