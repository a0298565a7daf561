// SPDX-License-Identifier: GPL-3.0-or-later
// Immediate dominators by Lengauer and Tarjan (A fast algorithm for finding dominators in a flowgraph,
// TOPLAS 1979), the simple O(E log N) variant with path compression, iterative. Records are packed, 16
// bytes per depth-first number, because the time goes into cache misses. Semi-NCA is a little faster on
// heaps and quadratic on ordinary ones (a list whose last node holds a collection), hence not used.
// Immutable; any thread may read.
#pragma once

#include "analysis/depth_first_order.h"
#include "graph/reverse_edges.h"

namespace heapsight {

class DominatorTree {
    friend struct IndexAccess;

public:
    // Consumes the depth-first order. O(E log N) time, 28 bytes a node while it runs, 16 after.
    // Errors: Cancelled.
    [[nodiscard]] static Result<DominatorTree> compute(const HeapSnapshot& snapshot, const ReverseEdges& reverse,
                                                       DepthFirstOrder&& order, const JobContext& job);

    [[nodiscard]] NodeIndex immediateDominator(NodeIndex n) const { return NodeIndex(m_idom[n.value]); } // root: itself
    // True for a == b too. O(1).
    [[nodiscard]] bool dominates(NodeIndex a, NodeIndex b) const
    {
        return m_position[b.value] - m_position[a.value] < m_subtree[m_position[a.value]];
    }
    // Nodes in preorder of the dominator tree, root first: the subtree of n is the run of
    // subtreeSize(n) nodes that starts at position(n).
    [[nodiscard]] std::span<const uint32_t> preorder() const { return m_preorder.span(); }
    [[nodiscard]] uint32_t position(NodeIndex n) const { return m_position[n.value]; }
    [[nodiscard]] uint32_t subtreeSize(NodeIndex n) const
    {
        return m_subtree[m_position[n.value]];
    } // nodes, n included
    [[nodiscard]] std::span<const uint32_t> dominatorColumn() const { return m_idom.span(); }
    [[nodiscard]] std::span<const uint32_t> subtreeColumn() const { return m_subtree.span(); } // by position
    // Nodes n immediately dominates. O(children).
    template <class Visit> void forEachChild(NodeIndex n, Visit&& visit) const
    {
        const uint32_t begin = m_position[n.value];
        const uint32_t end = begin + m_subtree[begin];
        for (uint32_t p = begin + 1; p < end; p += m_subtree[p])
            visit(NodeIndex(m_preorder[p]));
    }
    [[nodiscard]] uint64_t memoryBytes() const;

private:
    Column<uint32_t> m_idom;     // node → node
    Column<uint32_t> m_preorder; // position → node
    Column<uint32_t> m_position; // node → position
    Column<uint32_t> m_subtree;  // position → nodes in the subtree
};

// Retained size per node: shallow sizes summed over the dominator subtree. O(N); 8 bytes a node for a
// moment. Errors: Cancelled.
[[nodiscard]] Result<Column<uint64_t>> retainedSizes(const DominatorTree& tree, const SizeColumn& shallow,
                                                     const JobContext& job);

} // namespace heapsight
