// SPDX-License-Identifier: GPL-3.0-or-later
// Who points at a node: compressed rows of sources, in edge order. 4 bytes a node and 4 an edge.
// Immutable; any thread may read.
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "graph/cut_references.h"
#include "graph/heap_snapshot.h"

#include <span>

namespace heapsight {

class ReverseEdges {
    friend struct IndexAccess;

public:
    // O(N + E), half of it random writes. Errors: Cancelled.
    [[nodiscard]] static Result<ReverseEdges> build(const HeapSnapshot& snapshot, const JobContext& job);

    // A copy in which the strong words of cut references are weak. O(N + E).
    [[nodiscard]] ReverseEdges without(const CutReferences& cuts) const;

    // One word per incoming edge (parallel edges repeat), ascending by edge index.
    [[nodiscard]] std::span<const RetainerWord> retainers(NodeIndex n) const
    {
        return {m_words.data() + m_first[n.value], m_first[n.value + 1] - m_first[n.value]};
    }
    [[nodiscard]] std::span<const RetainerWord> retainers(uint32_t n) const { return retainers(NodeIndex(n)); }
    [[nodiscard]] uint32_t retainerCount(NodeIndex n) const { return m_first[n.value + 1] - m_first[n.value]; }
    [[nodiscard]] std::span<const uint32_t> firstColumn() const { return m_first.span(); } // N + 1
    [[nodiscard]] std::span<const RetainerWord> wordColumn() const { return m_words.span(); }
    [[nodiscard]] uint64_t memoryBytes() const { return m_first.byteCount() + m_words.byteCount(); }

private:
    Column<uint32_t> m_first;     // N + 1
    Column<RetainerWord> m_words; // E
};

// Calls visit(EdgeIndex, NodeIndex source) for each incoming edge of `node`, ascending by edge index.
// Cost: the out-degrees of the sources; for one object at a time, not for loops over all nodes.
template <class Visit>
void forEachIncomingEdge(const HeapSnapshot& snapshot, const ReverseEdges& reverse, NodeIndex node, Visit&& visit)
{
    uint32_t last = Index<struct NodeTag>::kNoneValue;
    for (const RetainerWord word : reverse.retainers(node)) {
        const uint32_t source = word.source();
        if (source == last) // rows are ascending: parallel edges were all visited with the first
            continue;
        last = source;
        const EdgeRange range = snapshot.edges(NodeIndex(source));
        for (uint32_t e = range.begin; e < range.end; ++e)
            if (snapshot.edgeColumn()[e].target() == node.value)
                visit(EdgeIndex(e), NodeIndex(source));
    }
}

} // namespace heapsight
