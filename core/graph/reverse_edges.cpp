// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/reverse_edges.h"

#include "base/prefetch.h"

#include <algorithm>

namespace heapsight {

namespace {

RetainerCode retainerCode(const HeapSnapshot& snapshot, uint32_t source, uint32_t edge, EdgeWord word)
{
    if (word.code() == EdgeCode::Weak)
        return RetainerCode::Weak;
    if (word.code() < EdgeCode::Shortcut) // Context … Hidden
        return word.target() == source ? RetainerCode::Bypassed : RetainerCode::Strong;
    return isRetaining(snapshot, source, edge) ? RetainerCode::Strong : RetainerCode::Bypassed;
}

} // namespace

Result<ReverseEdges> ReverseEdges::build(const HeapSnapshot& snapshot, const JobContext& job)
{
    // Distances found by measuring: far enough for memory to answer, near enough to stay in the cache.
    constexpr uint32_t kCursorAhead = 32;
    constexpr uint32_t kWordAhead = 16;

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

    for (uint32_t begin = 0; begin < edges; begin += std::min(kItemsPerCheck, edges - begin)) {
        if (job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        const uint32_t end = begin + std::min(kItemsPerCheck, edges - begin);
        for (uint32_t e = begin; e < end; ++e) {
            if (edges - e > kCursorAhead)
                prefetchForWriting(cursors + words[e + kCursorAhead].target());
            ++cursors[words[e].target()];
        }
        job.advance(Phase::Link, (end - begin) / 2);
    }
    uint32_t next = 0;
    for (uint32_t node = 0; node < nodes; ++node) {
        const uint32_t count = cursors[node];
        cursors[node] = next;
        next += count;
    }

    uint32_t untilCheck = 0;
    for (uint32_t source = 0; source < nodes; ++source) {
        const uint32_t end = firstEdges[source + 1];
        for (uint32_t e = firstEdges[source]; e < end; ++e) {
            if (untilCheck-- == 0) {
                untilCheck = kItemsPerCheck - 1;
                if (job.cancelled())
                    return fail(ErrorCode::Cancelled, "cancelled");
                job.advance(Phase::Link, kItemsPerCheck / 2);
            }
            if (edges - e > kCursorAhead) {
                prefetchForWriting(cursors + words[e + kCursorAhead].target());
                prefetchForWriting(out + cursors[words[e + kWordAhead].target()]);
            }
            const EdgeWord word = words[e];
            out[cursors[word.target()]++] = RetainerWord::make(source, retainerCode(snapshot, source, e, word));
        }
    }
    return reverse; // each cursor now stands at its row's end, which is the next row's begin
}

} // namespace heapsight
