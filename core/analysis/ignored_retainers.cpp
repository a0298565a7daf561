// SPDX-License-Identifier: GPL-3.0-or-later
// "Ignore this retainer": distances again, as if nothing led into the ignored nodes.
#include "analysis/object_edges.h"

#include <algorithm>

namespace heapsight {

namespace {

bool isWeakMapHalf(const SpecialEdge& edge)
{
    return edge.role == SpecialRole::WeakMapKeyHalf || edge.role == SpecialRole::WeakMapTableHalf;
}

// Both halves of a WeakMap entry, key → value and table → value, have the same value and pair number.
uint64_t entryOf(const HeapSnapshot& snapshot, const SpecialEdge& edge)
{
    return uint64_t{snapshot.edgeColumn()[edge.edge].target()} << 32 | edge.pair;
}

// Either half of a WeakMap entry keeps the value alive only together with the other: once the source
// of one is cut off, both count as cut off. O(special edges · log N).
std::vector<uint32_t> cutOffHalves(const HeapSnapshot& snapshot, std::span<const int32_t> distances)
{
    std::vector<uint64_t> cutOffEntries;
    for (const SpecialEdge& special : snapshot.specialEdges())
        if (isWeakMapHalf(special) && distances[snapshot.source(EdgeIndex(special.edge)).value] == kNoDistance)
            cutOffEntries.push_back(entryOf(snapshot, special));
    std::sort(cutOffEntries.begin(), cutOffEntries.end());

    std::vector<uint32_t> edges; // ascending, because the table of special edges is
    for (const SpecialEdge& special : snapshot.specialEdges())
        if (isWeakMapHalf(special) &&
            std::binary_search(cutOffEntries.begin(), cutOffEntries.end(), entryOf(snapshot, special)))
            edges.push_back(special.edge);
    return edges;
}

} // namespace

int32_t retainerDistance(const SnapshotAnalysis& analysis, NodeIndex source)
{
    const int32_t distance = analysis.distance(source);
    return distance != kNoDistance ? distance : kUnreachableDistance;
}

Result<std::shared_ptr<const IgnoredRetainers>>
IgnoredRetainers::compute(const SnapshotAnalysis& analysis, const std::vector<NodeIndex>& nodes, const JobContext& job)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    auto ignored = std::make_shared<IgnoredRetainers>();
    ignored->m_nodes = BitColumn(snapshot.nodeCount());
    for (const NodeIndex node : nodes)
        ignored->m_nodes.set(node.value);
    auto distances = rootDistances(snapshot, nodes.empty() ? nullptr : &ignored->m_nodes, job);
    if (!distances)
        return tl::unexpected(std::move(distances.error()));
    ignored->m_distances = std::move(*distances);
    if (!nodes.empty())
        ignored->m_unreachableEdges = cutOffHalves(snapshot, ignored->m_distances.span());
    return ignored;
}

int32_t IgnoredRetainers::distance(const SnapshotAnalysis& analysis, const EdgeRow& row) const
{
    if (std::binary_search(m_unreachableEdges.begin(), m_unreachableEdges.end(), row.edge.value))
        return kUnreachableDistance;
    const int32_t distance = m_distances[row.node.value];
    if (distance != kNoDistance)
        return distance;
    return kUnreachableDistance + std::max(0, analysis.distance(row.node));
}

} // namespace heapsight
