// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/root_distances.h"

#include "base/prefetch.h"
#include "base/work_count.h"
#include "graph/root_rules.h"

#include <algorithm>
#include <cmath>

namespace heapsight {

namespace {

// JavaScript's parseInt() of an edge's name, as far as the filter needs it: NaN if there is no number.
double leadingInteger(std::string_view text)
{
    const size_t begin = text.find_first_not_of(" \t\n\v\f\r");
    if (begin == text.npos)
        return std::nan("");
    text.remove_prefix(begin);
    const bool negative = text.front() == '-';
    if (negative || text.front() == '+')
        text.remove_prefix(1);
    double value = 0;
    size_t digits = 0;
    for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits)
        value = value * 10 + (text[digits] - '0');
    if (digits == 0)
        return std::nan("");
    return negative ? -value : value;
}

class BreadthFirst {
public:
    BreadthFirst(const HeapSnapshot& snapshot, const BitColumn* ignored, const JobContext& job)
        : m_snapshot(snapshot),
          m_ignored(ignored),
          m_job(job),
          m_nodes(snapshot.nodeCount()),
          m_firstEdges(snapshot.firstEdges().data()),
          m_edges(snapshot.edgeColumn().data()),
          m_distances(m_nodes),
          m_queue(size_t{m_nodes} + 1),
          m_visited(size_t{m_nodes} / 64 + 1)
    {
        const StringTable& strings = snapshot.strings();
        for (uint32_t id = 0; id < strings.size(); ++id)
            if (strings.at(id) == "(map descriptors)")
                m_mapDescriptors.push_back(id);
        uint32_t pairs = 0;
        for (const SpecialEdge& special : snapshot.specialEdges())
            pairs = std::max(pairs, special.pair + 1);
        m_halvesSeen = BitColumn(pairs);
    }

    Result<Column<int32_t>> run()
    {
        m_job.begin(Phase::Distances, m_nodes);
        const uint32_t root = m_snapshot.root().value;
        const std::vector<uint32_t> starts = userRoots(m_snapshot);
        for (const uint32_t node : starts)
            enqueue(node);
        if (!spread(1))
            return fail(ErrorCode::Cancelled, "cancelled");
        enqueue(root); // also if it was reached: its distance is fixed
        const int32_t rootDistance = starts.empty() ? 0 : kSystemDistance;
        if (!spread(rootDistance))
            return fail(ErrorCode::Cancelled, "cancelled");
        for (int32_t& distance : m_distances) // only the root's can be a true 0
            distance = distance == 0 ? kNoDistance : distance;
        m_distances[root] = rootDistance;
        WorkCounts::add(Work::LookedAtBreadthFirst, m_lookedAt);
        m_job.finish(Phase::Distances);
        return std::move(m_distances);
    }

private:
    void enqueue(uint32_t node)
    {
        m_visited[node / 64] |= uint64_t{1} << (node % 64);
        m_queue[m_queued++] = node;
    }

    [[nodiscard]] bool isVisited(uint32_t node) const { return (m_visited[node / 64] >> (node % 64)) & 1U; }

    // Works the queue off, level by level. What is in it now has distance `distance`.
    bool spread(int32_t distance)
    {
        const bool plain = !m_ignored && m_mapDescriptors.empty();
        for (; m_done < m_queued; ++distance) {
            const uint32_t levelEnd = m_queued;
            while (m_done < levelEnd) {
                const uint32_t end = m_done + std::min(levelEnd - m_done, kItemsPerCheck);
                if (m_job.cancelled())
                    return false;
                m_job.advance(Phase::Distances, end - m_done);
                for (; m_done < end; ++m_done) {
                    prefetch();
                    const uint32_t node = m_queue[m_done];
                    // Written when dequeued, not when found: the address is known long before.
                    m_distances[node] = distance;
                    m_lookedAt += m_firstEdges[node + 1] - m_firstEdges[node];
                    if (plain)
                        visitPlain(node);
                    else
                        visit(node);
                }
            }
        }
        return true;
    }

    [[gnu::always_inline]] void prefetch() const
    {
        constexpr uint32_t kNodeAhead = 24;
        constexpr uint32_t kEdgesAhead = 12;
        if (m_queued - m_done <= kNodeAhead)
            return;
        const uint32_t node = m_queue[m_done + kNodeAhead];
        prefetchForReading(&m_firstEdges[node]);
        prefetchForWriting(&m_distances[node]);
        prefetchForReading(&m_edges[m_firstEdges[m_queue[m_done + kEdgesAhead]]]);
    }

    // visit() for the usual case.
    [[gnu::always_inline]] void visitPlain(uint32_t node)
    {
        uint32_t queued = m_queued;
        const uint32_t end = m_firstEdges[node + 1];
        for (uint32_t e = m_firstEdges[node]; e < end; ++e) {
            const EdgeWord word = m_edges[e];
            const uint32_t target = word.target();
            const uint64_t bit = uint64_t{1} << (target % 64);
            if ((m_visited[target / 64] & bit) != 0)
                continue;
            if (word.code() >= EdgeCode::Weak && (word.code() == EdgeCode::Weak || !acceptsSpecial(EdgeIndex(e))))
                continue;
            m_visited[target / 64] |= bit;
            m_queue[queued++] = target;
        }
        m_queued = queued;
    }

    void visit(uint32_t node)
    {
        const bool descriptors = !m_mapDescriptors.empty() && isMapDescriptors(node);
        for (uint32_t e = m_firstEdges[node]; e < m_firstEdges[node + 1]; ++e) {
            const EdgeWord word = m_edges[e];
            const uint32_t target = word.target();
            if (isVisited(target) || word.code() == EdgeCode::Weak)
                continue;
            // The filters have a memory (WeakMap halves), so their order counts: ignored targets first.
            if (m_ignored && m_ignored->test(target))
                continue;
            if (descriptors ? !acceptsDescriptor(EdgeIndex(e))
                            : word.code() == EdgeCode::Special && !acceptsSpecial(EdgeIndex(e)))
                continue;
            enqueue(target);
        }
    }

    [[nodiscard]] bool isMapDescriptors(uint32_t node) const
    {
        return m_snapshot.kind(NodeIndex(node)) == NodeKind::Array &&
               std::find(m_mapDescriptors.begin(), m_mapDescriptors.end(), m_snapshot.nameId(NodeIndex(node)).value) !=
                   m_mapDescriptors.end();
    }

    // Descriptors of old files: the middle of each triple is no way to reach anything.
    [[nodiscard]] bool acceptsDescriptor(EdgeIndex edge) const
    {
        const EdgeLabel label = m_snapshot.label(edge);
        const double index = label.isIndex ? label.value : leadingInteger(m_snapshot.strings().at(label.value));
        return index < 2 || std::fmod(index, 3) != 1; // NaN is accepted
    }

    bool acceptsSpecial(EdgeIndex edge)
    {
        const SpecialEdge& special = *m_snapshot.special(edge);
        switch (special.role) {
        case SpecialRole::None:
            return true;
        case SpecialRole::SloppyFunctionMap:
            return false;
        case SpecialRole::WeakMapKeyHalf:
        case SpecialRole::WeakMapTableHalf:
            break;
        }
        // A value is reached when both halves of its entry have been, so the first one only counts.
        if (m_halvesSeen.test(special.pair)) {
            m_halvesSeen.reset(special.pair);
            return true;
        }
        m_halvesSeen.set(special.pair);
        return false;
    }

    const HeapSnapshot& m_snapshot;
    const BitColumn* const m_ignored;
    const JobContext& m_job;
    const uint32_t m_nodes;
    const uint32_t* const m_firstEdges;
    const EdgeWord* const m_edges;
    Column<int32_t> m_distances;
    Column<uint32_t> m_queue;   // the root may stand in it twice
    Column<uint64_t> m_visited; // bit per node: has a distance, or will have: small enough to stay near
    BitColumn m_halvesSeen;     // by pair
    std::vector<uint32_t> m_mapDescriptors;
    uint32_t m_queued = 0;
    uint32_t m_done = 0;
    uint64_t m_lookedAt = 0; // edges
};

} // namespace

std::vector<uint32_t> userRoots(const HeapSnapshot& snapshot)
{
    std::vector<uint32_t> roots;
    const EdgeRange range = snapshot.edges(snapshot.root());
    BitColumn seen(snapshot.nodeCount());
    for (uint32_t e = range.begin; e < range.end; ++e) {
        const NodeIndex target = snapshot.target(EdgeIndex(e));
        if (seen.test(target.value) || !isUserRoot(snapshot.kind(target), snapshot.name(target)))
            continue;
        seen.set(target.value);
        roots.push_back(target.value);
    }
    return roots;
}

Result<Column<int32_t>> rootDistances(const HeapSnapshot& snapshot, const BitColumn* ignored, const JobContext& job)
{
    return BreadthFirst(snapshot, ignored, job).run();
}

} // namespace heapsight
