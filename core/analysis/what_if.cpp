// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/what_if.h"

#include "analysis/depth_first_order.h"
#include "analysis/path_basis.h"
#include "base/column_copy.h"

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
    Walk(const SnapshotAnalysis& analysis, const JobContext& job) : m_analysis(analysis), m_job(job) {}

    Result<DepthFirstOrder> run(const std::vector<Cut>& cuts)
    {
        const uint32_t nodes = m_analysis.snapshot().nodeCount();
        m_order.nodeAt.resize(nodes);
        m_order.numberOf.resize(nodes);
        m_order.parent.resize(nodes);
        m_order.pageOwned = m_analysis.pageOwned().clone();
        m_visited = BitColumn(nodes);
        bool goOn = descend(m_analysis.snapshot().root().value);
        for (const Cut& cut : cuts)
            goOn = goOn && descend(cut.to.value);
        for (uint32_t node = 0; goOn && m_numbered < nodes; ++node)
            goOn = descend(node);
        if (!goOn)
            return fail(ErrorCode::Cancelled, "cancelled");
        return std::move(m_order);
    }

    // What the root still leads to.
    Result<BitColumn> reached()
    {
        const uint32_t nodes = m_analysis.snapshot().nodeCount();
        m_order.nodeAt.resize(nodes);
        m_order.numberOf.resize(nodes);
        m_order.parent.resize(nodes);
        m_visited = BitColumn(nodes);
        if (!descend(m_analysis.snapshot().root().value))
            return fail(ErrorCode::Cancelled, "cancelled");
        return std::move(m_visited);
    }

private:
    struct Frame {
        uint32_t node;
        uint32_t edge; // next one to look at
    };

    void number(uint32_t node, uint32_t parent)
    {
        m_visited.set(node);
        m_order.numberOf[node] = m_numbered;
        m_order.nodeAt[m_numbered] = node;
        m_order.parent[m_numbered] = parent;
        ++m_numbered;
    }

    // False: cancelled.
    bool descend(uint32_t start)
    {
        if (m_visited.test(start))
            return true;
        const HeapSnapshot& snapshot = m_analysis.snapshot();
        number(start, 0);
        m_stack.push_back({start, snapshot.edges(NodeIndex(start)).begin});
        while (!m_stack.empty()) {
            Frame& top = m_stack.back();
            if (top.edge == snapshot.edges(NodeIndex(top.node)).end) {
                m_stack.pop_back();
                continue;
            }
            const uint32_t edge = top.edge++;
            const uint32_t source = top.node;
            const uint32_t target = snapshot.edgeColumn()[edge].target();
            if (m_visited.test(target) || !m_analysis.isEssential(NodeIndex(source), EdgeIndex(edge)))
                continue;
            if (m_numbered % kItemsPerCheck == 0 && m_job.cancelled())
                return false;
            number(target, m_order.numberOf[source]);
            m_stack.push_back({target, snapshot.edges(NodeIndex(target)).begin});
        }
        return true;
    }

    const SnapshotAnalysis& m_analysis;
    const JobContext& m_job;
    DepthFirstOrder m_order;
    BitColumn m_visited;
    std::vector<Frame> m_stack;
    uint32_t m_numbered = 0;
};

// What is freed holds nothing any more: its references to what stays are cut with it.
Result<std::vector<Cut>> withThoseOfTheFreed(const SnapshotAnalysis& whole, const SnapshotAnalysis& cut,
                                             std::vector<Cut> cuts, const JobContext& job)
{
    const auto before = whole.pathBasis(job);
    if (!before)
        return tl::unexpected(before.error());
    const auto after = Walk(cut, job).reached();
    if (!after)
        return tl::unexpected(after.error());
    const HeapSnapshot& snapshot = whole.snapshot();
    for (uint32_t node = 0; node < snapshot.nodeCount(); ++node) {
        if (after->test(node) || !(*before)->isReached(node))
            continue;
        const EdgeRange range = snapshot.edges(NodeIndex(node));
        for (uint32_t e = range.begin; e < range.end; ++e) {
            const NodeIndex target = snapshot.target(EdgeIndex(e));
            if (after->test(target.value) && whole.isEssential(NodeIndex(node), EdgeIndex(e)))
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
        analysis->m_pageOwned = whole.m_pageOwned.clone();
        analysis->m_cuts = std::make_shared<const CutReferences>(nodes, cuts);
        auto all = withThoseOfTheFreed(whole, *analysis, cuts, job);
        if (!all)
            return tl::unexpected(std::move(all.error()));
        analysis->m_cuts = std::make_shared<const CutReferences>(nodes, std::move(*all));
        analysis->m_reverse = whole.m_reverse.without(*analysis->m_cuts);
        auto order = Walk(*analysis, job).run(cuts);
        if (!order)
            return tl::unexpected(std::move(order.error()));
        auto dominators = DominatorTree::compute(whole.snapshot(), analysis->m_reverse, std::move(*order), job);
        if (!dominators)
            return tl::unexpected(std::move(dominators.error()));
        analysis->m_dominators = std::move(*dominators);
        analysis->m_shallow = whole.m_shallow.clone();
        analysis->m_distances = copyOf(whole.m_distances);
        analysis->m_interfaces = whole.m_interfaces;
        analysis->m_classes = whole.m_classes.clone();
        if (auto outcome = analysis->sumUp(job); !outcome)
            return tl::unexpected(std::move(outcome.error()));
        analysis->m_statistics = memoryStatistics(whole.snapshot(), analysis->m_reverse, analysis->m_shallow,
                                                  analysis->m_retained[whole.snapshot().root().value]);
        return analysis;
    });
}

Result<std::shared_ptr<const WhatIf>> WhatIf::compute(const SnapshotAnalysis& whole, std::vector<Cut> cuts,
                                                      const JobContext& job)
{
    return guarded([&] { return heapsight::compute(whole, std::move(cuts), job); });
}

} // namespace heapsight
