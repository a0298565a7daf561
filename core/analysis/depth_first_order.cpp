// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/depth_first_order.h"

#include "base/chunked_stack.h"
#include "base/prefetch.h"
#include "base/work_count.h"
#include "graph/root_rules.h"

#include <algorithm>
#include <vector>

namespace heapsight {

namespace {

class Walk {
public:
    Walk(const HeapSnapshot& snapshot, const JobContext& job)
        : m_snapshot(snapshot),
          m_job(job),
          m_nodes(snapshot.nodeCount()),
          m_root(snapshot.root().value),
          m_firstEdges(snapshot.firstEdges().data()),
          m_edges(snapshot.edgeColumn().data()),
          m_visited(m_nodes)
    {
        m_order.nodeAt.resize(m_nodes);
        m_order.numberOf.resize(m_nodes);
        m_order.parent.resize(m_nodes);
    }

    Result<DepthFirstOrder> run()
    {
        m_job.begin(Phase::Link, uint64_t{m_snapshot.edgeCount()} + m_nodes);
        number(m_root, 0);
        // Page-owned memory first: what is numbered here is page-owned, so the flags cost nothing extra.
        const std::vector<uint32_t> starts = pageOwnedStarts();
        if (!starts.empty())
            m_order.pageOwned = BitColumn(m_nodes);
        for (const uint32_t node : starts)
            if (!enter<true>(node))
                return cancelled();
        if (!flood())
            return cancelled();
        if (!starts.empty())
            flagNumbered();
        for (uint32_t e = m_firstEdges[m_root]; e < m_firstEdges[m_root + 1]; ++e)
            if (isRetaining(m_snapshot, m_root, e) && !enter<false>(m_edges[e].target()))
                return cancelled();
        if (m_numbered < m_nodes && !attachRest())
            return cancelled();
        m_order.invert();
        m_job.advance(Phase::Link, m_nodes - m_reported);
        WorkCounts::add(Work::LookedAtDepthFirst, m_lookedAt);
        return std::move(m_order);
    }

private:
    struct Frame {
        uint32_t node;
        uint32_t number;
        uint32_t edge; // next one to look at
        uint32_t end;
    };

    static tl::unexpected<Error> cancelled() { return fail(ErrorCode::Cancelled, "cancelled"); }

    [[nodiscard]] std::vector<uint32_t> pageOwnedStarts() const
    {
        std::vector<uint32_t> starts;
        for (uint32_t e = m_firstEdges[m_root]; e < m_firstEdges[m_root + 1]; ++e) {
            const NodeIndex target = m_snapshot.target(EdgeIndex(e));
            const EdgeKind kind = m_snapshot.edgeKind(EdgeIndex(e));
            const bool isDocuments = kind == EdgeKind::Element && m_snapshot.kind(target) == NodeKind::Synthetic &&
                                     m_snapshot.name(target) == kDocumentDomTrees;
            if (kind == EdgeKind::Shortcut || isDocuments)
                starts.push_back(target.value);
        }
        return starts;
    }

    uint32_t number(uint32_t node, uint32_t parent)
    {
        const uint32_t number = m_numbered++;
        m_visited.set(node);
        m_order.nodeAt[number] = node;
        m_order.parent[number] = parent;
        return number;
    }

    // `node` becomes a child of the root with all it reaches, unless it has a number. False: cancelled.
    template <bool kPageOwned> bool enter(uint32_t node)
    {
        if constexpr (kPageOwned)
            if (node == m_root)
                markForFlood(node);
        return m_visited.test(node) || descend<kPageOwned>(node);
    }

    template <bool kPageOwned> bool descend(uint32_t start)
    {
        const bool rule5 = !kPageOwned && !m_order.pageOwned.empty();
        Frame top = open(start, 0);
        for (;;) {
            if (top.edge == top.end) {
                if (m_stack.empty())
                    return true;
                top = m_stack.pop();
                continue;
            }
            const uint32_t edge = top.edge++;
            const EdgeWord word = m_edges[edge];
            const uint32_t target = word.target();
            if (m_visited.test(target)) {
                if constexpr (kPageOwned)
                    if (target == m_root && word.code() != EdgeCode::Weak)
                        markForFlood(target);
                continue;
            }
            if (word.code() >= EdgeCode::Shortcut && !isRetaining(m_snapshot, top.node, edge)) {
                if constexpr (kPageOwned)
                    if (word.code() != EdgeCode::Weak)
                        markForFlood(target);
                continue;
            }
            if (rule5 && m_order.pageOwned.test(target) && !m_order.pageOwned.test(top.node))
                continue;
            if (m_numbered % kItemsPerCheck == 0) {
                if (m_job.cancelled())
                    return false;
                m_job.advance(Phase::Link, kItemsPerCheck);
                m_reported += kItemsPerCheck;
            }
            if (top.edge != top.end) {
                prefetchForReading(&m_edges[m_firstEdges[m_edges[top.edge].target()]]);
                m_stack.push(top);
            }
            top = open(target, top.number);
        }
    }

    Frame open(uint32_t node, uint32_t parent)
    {
        const Frame frame{node, number(node, parent), m_firstEdges[node], m_firstEdges[node + 1]};
        m_lookedAt += frame.end - frame.edge;
        prefetchTargets(frame);
        return frame;
    }

    // The first few children will be opened soon.
    [[gnu::always_inline]] void prefetchTargets(const Frame& frame) const
    {
        constexpr uint32_t kTargets = 6;
        const uint32_t end = std::min(frame.end, frame.edge + kTargets);
        for (uint32_t e = frame.edge; e < end; ++e) {
            const uint32_t target = m_edges[e].target();
            if (!m_visited.test(target)) // most are; asking memory for what is of no use makes all else wait
                prefetchForReading(&m_firstEdges[target]);
        }
    }

    // Page-owned through an edge that is not essential: flagged now, its own edges followed by flood().
    void markForFlood(uint32_t node)
    {
        if (m_order.pageOwned.test(node) || isSeen(node))
            return;
        m_order.pageOwned.set(node);
        m_stackOfFlood.push_back(node);
    }

    // While only page-owned nodes and the root have numbers: whether descend() has seen its edges.
    [[nodiscard]] bool isSeen(uint32_t node) const { return m_visited.test(node) && node != m_root; }

    // Flags what page-owned nodes without a number reach over any edge that is not weak.
    bool flood()
    {
        uint32_t untilCheck = kItemsPerCheck;
        while (!m_stackOfFlood.empty()) {
            const uint32_t node = m_stackOfFlood.back();
            m_stackOfFlood.pop_back();
            if (isSeen(node))
                continue;
            m_lookedAt += m_firstEdges[node + 1] - m_firstEdges[node];
            for (uint32_t e = m_firstEdges[node]; e < m_firstEdges[node + 1]; ++e) {
                if (--untilCheck == 0) {
                    untilCheck = kItemsPerCheck;
                    if (m_job.cancelled())
                        return false;
                }
                if (m_edges[e].code() != EdgeCode::Weak)
                    markForFlood(m_edges[e].target());
            }
        }
        return true;
    }

    // All that has a number by now but the root, whose flag only an edge into it sets.
    void flagNumbered()
    {
        const bool isRootOwned = m_order.pageOwned.test(m_root);
        m_order.pageOwned.setAllOf(m_visited);
        if (!isRootOwned)
            m_order.pageOwned.reset(m_root);
    }

    // What no essential edge from the root leads to. Sources of essential edges into such a node are
    // without a number as well, so only their edges tell which of them nothing essential enters.
    bool attachRest()
    {
        m_order.attached = BitColumn(m_nodes);
        BitColumn entered(m_nodes);
        for (uint32_t node = 0; node < m_nodes; ++node) {
            if (node % kItemsPerCheck == 0 && m_job.cancelled())
                return false;
            if (m_visited.test(node))
                continue;
            m_lookedAt += m_firstEdges[node + 1] - m_firstEdges[node];
            for (uint32_t e = m_firstEdges[node]; e < m_firstEdges[node + 1]; ++e)
                if (isRetaining(m_snapshot, node, e) && !entersPageOwned(node, m_edges[e].target()))
                    entered.set(m_edges[e].target());
        }
        for (uint32_t node = 0; node < m_nodes; ++node)
            if (!m_visited.test(node) && !entered.test(node)) {
                m_order.attached.set(node);
                if (!descend<false>(node))
                    return false;
            }
        for (uint32_t node = 0; node < m_nodes && m_numbered < m_nodes; ++node)
            if (!m_visited.test(node)) { // on or behind an isolated cycle
                m_order.attached.set(node);
                number(node, 0);
            }
        return true;
    }

    // Rule 5: an edge from outside into page-owned memory.
    [[nodiscard]] bool entersPageOwned(uint32_t source, uint32_t target) const
    {
        return !m_order.pageOwned.empty() && m_order.pageOwned.test(target) && !m_order.pageOwned.test(source);
    }

    const HeapSnapshot& m_snapshot;
    const JobContext& m_job;
    const uint32_t m_nodes;
    const uint32_t m_root;
    const uint32_t* const m_firstEdges;
    const EdgeWord* const m_edges;
    DepthFirstOrder m_order;
    BitColumn m_visited; // small enough to stay near, unlike numberOf
    uint32_t m_numbered = 0;
    uint32_t m_reported = 0;
    uint64_t m_lookedAt = 0; // edges
    ChunkedStack<Frame> m_stack;
    std::vector<uint32_t> m_stackOfFlood;
};

} // namespace

// In a pass of its own: here it is known long before what will be written where, which it is not while walking
// (measured: a sixth of the walk's time).
void DepthFirstOrder::invert()
{
    constexpr uint32_t kAhead = 32;
    const auto nodes = static_cast<uint32_t>(nodeAt.size());
    const uint32_t* const node = nodeAt.data();
    uint32_t* const number = numberOf.data();
    for (uint32_t i = 0; i < nodes; ++i) {
        prefetchForWriting(&number[node[std::min(i + kAhead, nodes - 1)]]);
        number[node[i]] = i;
    }
}

Result<DepthFirstOrder> DepthFirstOrder::compute(const HeapSnapshot& snapshot, const JobContext& job)
{
    return Walk(snapshot, job).run();
}

} // namespace heapsight
