// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/what_if.h"

#include "analysis/depth_first_order.h"
#include "analysis/path_basis.h"
#include "base/chunked_stack.h"
#include "base/column_copy.h"
#include "base/parallel.h"
#include "base/prefetch.h"

#include <algorithm>

namespace heapsight {

namespace {

bool isWeakMapHalf(const SpecialEdge& edge)
{
    return edge.role == SpecialRole::WeakMapKeyHalf || edge.role == SpecialRole::WeakMapTableHalf;
}

// The value of a WeakMap's entry is held by its key and its table together.
std::vector<Cut> withOtherHalves(const HeapSnapshot& snapshot, std::vector<Cut> cuts)
{
    const size_t given = cuts.size();
    const auto specials = snapshot.specialEdges();
    for (size_t i = 0; i < given; ++i) {
        if (!cuts[i].from.isValid())
            continue;
        const EdgeRange range = snapshot.edges(cuts[i].from);
        for (uint32_t e = range.begin; e < range.end; ++e) {
            const SpecialEdge* const half =
                snapshot.target(EdgeIndex(e)) == cuts[i].to ? snapshot.special(EdgeIndex(e)) : nullptr;
            if (!half || !isWeakMapHalf(*half))
                continue;
            for (const SpecialEdge& other : specials)
                if (isWeakMapHalf(other) && other.pair == half->pair &&
                    snapshot.target(EdgeIndex(other.edge)) == cuts[i].to)
                    cuts.push_back({snapshot.source(EdgeIndex(other.edge)), cuts[i].to});
        }
    }
    return cuts;
}

// Depth first over what is left of the essential edges. What is reached no longer hangs under the root:
// first what was cut off, with all it holds, then the rest.
class Walk {
public:
    Walk(const SnapshotAnalysis& analysis, const JobContext& job)
        : m_analysis(analysis),
          m_job(job),
          m_nodes(analysis.snapshot().nodeCount()),
          m_firstEdges(analysis.snapshot().firstEdges().data()),
          m_edges(analysis.snapshot().edgeColumn().data()),
          m_visited(m_nodes)
    {
        m_order.nodeAt.resize(m_nodes);
        m_order.numberOf.resize(m_nodes);
        m_order.parent.resize(m_nodes);
        m_order.pageOwned = analysis.pageOwned().clone();
    }

    // What the root still leads to. False: cancelled. Further cuts between what it does not lead to and what it does
    // change nothing of that.
    bool fromRoot() { return descend(m_analysis.snapshot().root().value); }
    [[nodiscard]] bool isReached(uint32_t node) const { return m_visited.test(node); }

    Result<DepthFirstOrder> finish(const std::vector<Cut>& cuts)
    {
        bool goOn = true;
        for (const Cut& cut : cuts)
            goOn = goOn && descend(cut.to.value);
        for (uint32_t node = 0; goOn && m_numbered < m_nodes; ++node)
            goOn = descend(node);
        if (!goOn)
            return fail(ErrorCode::Cancelled, "cancelled");
        m_order.invert();
        return std::move(m_order);
    }

private:
    struct Frame {
        uint32_t node;
        uint32_t number;
        uint32_t edge; // next one to look at
        uint32_t end;
    };

    // False: cancelled.
    bool descend(uint32_t start)
    {
        if (m_visited.test(start))
            return true;
        Frame top = open(start, 0);
        for (;;) {
            if (top.edge == top.end) {
                if (m_stack.empty())
                    return true;
                top = m_stack.pop();
                continue;
            }
            const uint32_t edge = top.edge++;
            const uint32_t target = m_edges[edge].target();
            if (m_visited.test(target) || !m_analysis.isEssential(NodeIndex(top.node), EdgeIndex(edge)))
                continue;
            if (m_numbered % kItemsPerCheck == 0 && m_job.cancelled())
                return false;
            if (top.edge != top.end)
                m_stack.push(top);
            top = open(target, top.number);
        }
    }

    Frame open(uint32_t node, uint32_t parent)
    {
        constexpr uint32_t kTargets = 6;
        m_visited.set(node);
        m_order.nodeAt[m_numbered] = node;
        m_order.parent[m_numbered] = parent;
        const Frame frame{node, m_numbered++, m_firstEdges[node], m_firstEdges[node + 1]};
        for (uint32_t e = frame.edge; e < std::min(frame.end, frame.edge + kTargets); ++e)
            if (const uint32_t target = m_edges[e].target(); !m_visited.test(target))
                prefetchForReading(&m_firstEdges[target]);
        return frame;
    }

    const SnapshotAnalysis& m_analysis;
    const JobContext& m_job;
    const uint32_t m_nodes;
    const uint32_t* const m_firstEdges;
    const EdgeWord* const m_edges;
    DepthFirstOrder m_order;
    BitColumn m_visited;
    ChunkedStack<Frame> m_stack;
    uint32_t m_numbered = 0;
};

// What is freed holds nothing any more: its references to what stays are cut with it.
std::vector<Cut> withThoseOfTheFreed(const SnapshotAnalysis& whole, const PathBasis& before, const Walk& after,
                                     std::vector<Cut> cuts)
{
    const HeapSnapshot& snapshot = whole.snapshot();
    for (uint32_t node = 0; node < snapshot.nodeCount(); ++node) {
        if (after.isReached(node) || !before.isReached(node))
            continue;
        const EdgeRange range = snapshot.edges(NodeIndex(node));
        for (uint32_t e = range.begin; e < range.end; ++e) {
            const NodeIndex target = snapshot.target(EdgeIndex(e));
            if (after.isReached(target.value) && whole.isEssential(NodeIndex(node), EdgeIndex(e)))
                cuts.push_back({NodeIndex(node), target});
        }
    }
    return cuts;
}

Result<std::shared_ptr<const WhatIf>> compute(const SnapshotAnalysis& whole, std::vector<Cut> cuts,
                                              const JobContext& job)
{
    auto result = std::make_shared<WhatIf>();
    result->cuts = cuts;
    auto analysis = SnapshotAnalysis::computeWithout(whole, withOtherHalves(whole.snapshot(), std::move(cuts)), job);
    if (!analysis)
        return tl::unexpected(std::move(analysis.error()));
    result->analysis = std::move(*analysis);
    const auto before = whole.pathBasis(job);
    if (!before)
        return tl::unexpected(before.error());
    const auto after = result->analysis->pathBasis(job);
    if (!after)
        return tl::unexpected(after.error());
    const uint32_t nodes = whole.snapshot().nodeCount();
    result->freed = BitColumn(nodes);
    for (uint32_t node = 0; node < nodes; ++node) {
        if (!(*before)->isReached(node) || (*after)->isReached(node))
            continue;
        result->freed.set(node);
        result->freedBytes += whole.shallow(NodeIndex(node));
        result->freedObjects += whole.shallowSizes().isZero(node) ? 0U : 1U; // as the classes count them
    }
    return result;
}

} // namespace

Result<std::shared_ptr<const SnapshotAnalysis>>
SnapshotAnalysis::computeWithout(const SnapshotAnalysis& whole, const std::vector<Cut>& cuts, const JobContext& job)
{
    return guarded([&]() -> Result<std::shared_ptr<const SnapshotAnalysis>> {
        const std::shared_ptr<SnapshotAnalysis> analysis(new SnapshotAnalysis);
        analysis->m_snapshot = whole.m_snapshot;
        analysis->m_options = whole.m_options;
        const uint32_t nodes = whole.snapshot().nodeCount();
        const auto before = whole.pathBasis(job);
        if (!before)
            return tl::unexpected(before.error());
        analysis->m_pageOwned = whole.m_pageOwned.clone();
        analysis->m_cuts = std::make_shared<const CutReferences>(nodes, cuts);
        Walk walk(*analysis, job);
        if (!walk.fromRoot())
            return fail(ErrorCode::Cancelled, "cancelled");
        analysis->m_cuts =
            std::make_shared<const CutReferences>(nodes, withThoseOfTheFreed(whole, **before, walk, cuts));
        Result<void> dominated;
        Result<void> explained; // who asks what would be freed asks for paths next, and they need no dominators
        parallelInvoke(
            [&] { dominated = guarded([&] { return analysis->dominateAgain(whole, walk.finish(cuts), job); }); },
            [&] { explained = guarded([&] { return analysis->explainAgain(**before, job); }); });
        if (!dominated || !explained)
            return tl::unexpected(std::move(!dominated ? dominated.error() : explained.error()));
        analysis->m_shallow = whole.m_shallow.clone();
        analysis->m_distances = copyOf(whole.m_distances);
        analysis->m_interfaces = whole.m_interfaces;
        analysis->m_classes = whole.m_classes.clone();
        if (auto outcome = analysis->sumUp(job); !outcome)
            return tl::unexpected(std::move(outcome.error()));
        return analysis;
    });
}

Result<void> SnapshotAnalysis::dominateAgain(const SnapshotAnalysis& whole, Result<DepthFirstOrder>&& order,
                                             const JobContext& job)
{
    if (!order)
        return tl::unexpected(std::move(order.error()));
    m_reverse = whole.m_reverse.without(*m_cuts);
    auto dominators = DominatorTree::compute(*m_snapshot, m_reverse, std::move(*order), job);
    if (!dominators)
        return tl::unexpected(std::move(dominators.error()));
    m_dominators = std::move(*dominators);
    return {};
}

Result<void> SnapshotAnalysis::explainAgain(const PathBasis& before, const JobContext& job)
{
    auto basis = PathBasis::compute(*this, job, &before);
    if (!basis)
        return tl::unexpected(std::move(basis.error()));
    m_pathBasis = std::make_shared<const PathBasis>(std::move(*basis));
    return {};
}

Result<std::shared_ptr<const WhatIf>> WhatIf::compute(const SnapshotAnalysis& whole, std::vector<Cut> cuts,
                                                      const JobContext& job)
{
    return guarded([&] { return heapsight::compute(whole, std::move(cuts), job); });
}

} // namespace heapsight
