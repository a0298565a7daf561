// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/reverse_edges.h"

#include "base/column_copy.h"
#include "base/prefetch.h"

#include <algorithm>

namespace heapsight {

namespace {

// Distances found by measuring: far enough for memory to answer, near enough to stay in the cache.
constexpr uint32_t kCursorAhead = 32;
constexpr uint32_t kWordAhead = 16;

RetainerCode retainerCode(const HeapSnapshot& snapshot, uint32_t source, uint32_t edge, EdgeWord word)
{
    if (word.code() == EdgeCode::Weak)
        return RetainerCode::Weak;
    if (word.code() < EdgeCode::Shortcut) // Context … Hidden
        return word.target() == source ? RetainerCode::Bypassed : RetainerCode::Strong;
    return isRetaining(snapshot, source, edge) ? RetainerCode::Strong : RetainerCode::Bypassed;
}

// `cursors` of each target: its number of incoming edges. False if cancelled.
bool countIncoming(std::span<const EdgeWord> edges, uint32_t* cursors, const JobContext& job)
{
    const auto count = static_cast<uint32_t>(edges.size());
    for (uint32_t begin = 0; begin < count;) {
        if (job.cancelled())
            return false;
        const uint32_t end = begin + std::min(kItemsPerCheck, count - begin);
        for (uint32_t e = begin; e < end; ++e) {
            if (count - e > kCursorAhead)
                prefetchForWriting(cursors + edges[e + kCursorAhead].target());
            ++cursors[edges[e].target()];
        }
        job.advance(Phase::Link, (end - begin) / 2);
        begin = end;
    }
    return true;
}

} // namespace

Result<ReverseEdges> ReverseEdges::build(const HeapSnapshot& snapshot, const JobContext& job)
{
    const uint32_t nodes = snapshot.nodeCount();
    const uint32_t edges = snapshot.edgeCount();
    const EdgeWord* const words = snapshot.edgeColumn().data();
    const uint32_t* const firstEdges = snapshot.firstEdges().data();
    job.begin(Phase::Link, uint64_t{edges} + nodes);

    ReverseEdges reverse;
    reverse.m_first.resize(size_t{nodes} + 1);
    reverse.m_words.resize(edges);
    uint32_t* const cursors = reverse.m_first.data() + 1; // of node t: first its count, then where to write next
    RetainerWord* const out = reverse.m_words.data();

    if (!countIncoming(snapshot.edgeColumn(), cursors, job))
        return fail(ErrorCode::Cancelled, "cancelled");
    uint32_t next = 0;
    for (uint32_t node = 0; node < nodes; ++node) {
        const uint32_t count = cursors[node];
        cursors[node] = next;
        next += count;
    }

    uint32_t checkAt = 0;
    for (uint32_t source = 0; source < nodes; ++source) {
        const uint32_t rowEnd = firstEdges[source + 1];
        for (uint32_t e = firstEdges[source]; e < rowEnd;) {
            if (e >= checkAt) {
                if (job.cancelled())
                    return fail(ErrorCode::Cancelled, "cancelled");
                job.advance(Phase::Link, kItemsPerCheck / 2);
                checkAt = e + std::min(kItemsPerCheck, edges - e);
            }
            for (const uint32_t end = std::min(rowEnd, checkAt); e < end; ++e) {
                if (edges - e > kCursorAhead) {
                    prefetchForWriting(cursors + words[e + kCursorAhead].target());
                    prefetchForWriting(out + cursors[words[e + kWordAhead].target()]);
                }
                const EdgeWord word = words[e];
                out[cursors[word.target()]++] = RetainerWord::make(source, retainerCode(snapshot, source, e, word));
            }
        }
    }
    return reverse; // each cursor now stands at its row's end, which is the next row's begin
}

ReverseEdges ReverseEdges::without(const CutReferences& cuts) const
{
    ReverseEdges reverse;
    reverse.m_first = copyOf(m_first);
    reverse.m_words = copyOf(m_words);
    uint32_t last = NodeIndex::kNoneValue;
    for (const Cut& cut : cuts.all()) {
        if (cut.to.value == last)
            continue;
        last = cut.to.value;
        for (uint32_t at = m_first[last]; at < m_first[last + 1]; ++at) {
            const RetainerWord word = m_words[at];
            if (word.code() == RetainerCode::Strong && cuts.contains(word.source(), last))
                reverse.m_words[at] = RetainerWord::make(word.source(), RetainerCode::Weak);
        }
    }
    return reverse;
}

} // namespace heapsight
