// SPDX-License-Identifier: GPL-3.0-or-later
// Fields and retainers of an object as the commands "object" and "retainers" list them.
#pragma once

#include "analysis/object_edges.h"
#include "object_fields.h"

namespace heapsight::cli {

// Columns that --sort takes for lists of edges: "name" is the edge's name, the rest is the object's at
// the other end.
[[nodiscard]] std::vector<SortColumn> edgeSortColumns();

// Leaves rows whose edge name, object name or class matches --filter, in --sort's order; without
// --sort in the order they come.
void arrangeEdges(const Session& session, const SnapshotAnalysis& analysis, std::vector<EdgeRow>& rows);
void sortEdgeRows(const Session& session, const SnapshotAnalysis& analysis, std::vector<EdgeRow>& rows); // sort only

// "name", "[12]", "(weak) name": the edge as a person reads it.
[[nodiscard]] std::string edgeLabel(const HeapSnapshot& snapshot, EdgeIndex edge);

} // namespace heapsight::cli
