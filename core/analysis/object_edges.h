// SPDX-License-Identifier: GPL-3.0-or-later
// What an object holds and what holds it, in DevTools' order (devtools-semantics §10).
#pragma once

#include "analysis/snapshot_analysis.h"

#include <memory>
#include <vector>

namespace heapsight {

struct EdgeRow {
    EdgeIndex edge;
    NodeIndex node; // the other end: target of a field, source of a retainer
};

// Outgoing edges, weak ones included: by edge name (named before numbered, __proto__ last), then
// retained size descending, then edge order. O(d log d).
[[nodiscard]] std::vector<EdgeRow> fieldsOf(const SnapshotAnalysis& analysis, NodeIndex node);

// Retainers hidden from a user: the set that "Ignore this retainer" builds, and the distances that
// then hold. Made by ignoreRetainers(); immutable.
class IgnoredRetainers {
public:
    [[nodiscard]] bool isIgnored(NodeIndex n) const { return m_nodes.test(n.value); }
    // Distance to show for a retainer: recomputed, or kUnreachableDistance + … when cut off.
    [[nodiscard]] int32_t distance(const SnapshotAnalysis& analysis, const EdgeRow& row) const;
    [[nodiscard]] static Result<std::shared_ptr<const IgnoredRetainers>>
    compute(const SnapshotAnalysis& analysis, const std::vector<NodeIndex>& nodes, const JobContext& job);

private:
    BitColumn m_nodes;
    Column<int32_t> m_distances;
    std::vector<uint32_t> m_unreachableEdges; // sorted: halves of WeakMap entries whose other half is cut off
};

// Distance of a retainer as the Retainers view shows and sorts it: what nothing reaches comes last.
[[nodiscard]] int32_t retainerDistance(const SnapshotAnalysis& analysis, NodeIndex source);

// Incoming edges but weak ones and those from the root: by distance of the retainer, then its display
// name, then later edges first. `ignored` may be null. O(out-degrees of the sources).
[[nodiscard]] std::vector<EdgeRow> retainersOf(const SnapshotAnalysis& analysis, NodeIndex node,
                                               const IgnoredRetainers* ignored = nullptr);

// Nodes from `node` up to the root, immediate dominator first, root last.
[[nodiscard]] std::vector<NodeIndex> dominatorChain(const SnapshotAnalysis& analysis, NodeIndex node);

} // namespace heapsight
