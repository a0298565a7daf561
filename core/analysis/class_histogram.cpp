// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/class_histogram.h"

#include "base/parallel.h"
#include "base/prefetch.h"

#include <algorithm>
#include <mutex>

namespace heapsight {

namespace {

constexpr size_t kSmallestPiece = size_t{1} << 20; // nodes; each piece has rows of its own
constexpr uint32_t kAhead = 16;                    // far enough for a cache miss to be over when we get there

// What one piece adds to the rows: the nodes [begin, end) in file order for counts, shallow sizes and
// distances, and the positions [begin, end) in preorder of the dominator tree for retained sizes.
class HistogramPiece {
public:
    HistogramPiece(const HistogramInput& input, BitColumn& members, const JobContext& job)
        : m(input), m_members(members), m_job(job), m_rows(input.classes.size())
    {}

    // Enters the members, too.
    void countMembers(uint32_t begin, uint32_t end)
    {
        const auto classOf = m.classes.classColumn();
        for (uint32_t n = begin; n < end; ++n) {
            if (n % kItemsPerCheck == 0 && m_job.cancelled())
                return;
            if (m.shallow.isZero(n) || (m.filter != nullptr && !m.filter->test(n)))
                continue;
            m_members.set(n);
            ClassRow& row = m_rows[classOf[n]];
            row.distance = row.count == 0 ? m.distances[n] : std::min(row.distance, m.distances[n]);
            row.shallow += m.shallow.at(n);
            ++row.count;
        }
    }

    // Of all members, which are known. The subtree of an instance is a run of the preorder, so it is enough to
    // remember where the run of the last counted instance of each class ends.
    void addRetained(uint32_t begin, uint32_t end)
    {
        m_openUntil.resize(m_rows.size());
        const auto preorder = m.dominators.preorder();
        const auto subtree = m.dominators.subtreeColumn();
        const auto classOf = m.classes.classColumn();
        if (begin < end)
            openAncestorsOf(preorder[begin]);
        for (uint32_t p = begin; p < end; ++p) {
            if (p % kItemsPerCheck == 0) {
                if (m_job.cancelled())
                    return;
                m_job.advance(Phase::Retained, kItemsPerCheck);
            }
            if (p + kAhead < preorder.size()) {
                prefetchForReading(&classOf[preorder[p + kAhead]]);
                prefetchForReading(&m.retained[preorder[p + kAhead]]);
            }
            const uint32_t n = preorder[p];
            if (!m_members.test(n) || p < m_openUntil[classOf[n]])
                continue;
            m_rows[classOf[n]].retained += m.retained[n];
            m_openUntil[classOf[n]] = p + subtree[p];
        }
    }

    void addTo(std::vector<ClassRow>& rows) const
    {
        for (uint32_t i = 0; i < rows.size(); ++i) {
            ClassRow& row = rows[i];
            const ClassRow& more = m_rows[i];
            if (more.count > 0)
                row.distance = row.count == 0 ? more.distance : std::min(row.distance, more.distance);
            row.count += more.count;
            row.shallow += more.shallow;
            row.retained += more.retained;
        }
    }

private:
    // Brings m_openUntil to where a walk from the root would have it. What lies beside the path to the node
    // has ended before it.
    void openAncestorsOf(uint32_t node)
    {
        std::vector<uint32_t> path; // from the node up
        for (uint32_t n = node; n != m.dominators.preorder()[0]; path.push_back(n))
            n = m.dominators.dominatorColumn()[n];
        for (size_t i = path.size(); i-- > 0;) {
            const uint32_t position = m.dominators.position(NodeIndex(path[i]));
            uint32_t& open = m_openUntil[m.classes.classColumn()[path[i]]];
            if (m_members.test(path[i]) && position >= open)
                open = position + m.dominators.subtreeSize(NodeIndex(path[i]));
        }
    }

    const HistogramInput& m;
    BitColumn& m_members; // small enough to stay near when the preorder jumps, unlike the sizes
    const JobContext& m_job;
    std::vector<ClassRow> m_rows;
    std::vector<uint32_t> m_openUntil;
};

} // namespace

Result<std::vector<ClassRow>> classHistogram(const HistogramInput& input, const JobContext& job)
{
    const auto nodes = static_cast<uint32_t>(input.dominators.preorder().size());
    constexpr size_t kBitsPerWord = 64; // of the members: no two pieces share one
    const size_t share = (size_t{nodes} + threadLimit() - 1) / threadLimit();
    const size_t length = std::max(kSmallestPiece, (share + kBitsPerWord - 1) / kBitsPerWord * kBitsPerWord);
    BitColumn members(nodes);
    std::vector<ClassRow> all(input.classes.size());
    std::mutex mutex; // sums and minima: the order in which pieces come does not matter
    for (const auto pass : {&HistogramPiece::countMembers, &HistogramPiece::addRetained})
        parallelChunks(nodes, length, [&](size_t begin, size_t end) {
            HistogramPiece piece(input, members, job);
            (piece.*pass)(static_cast<uint32_t>(begin), static_cast<uint32_t>(end));
            const std::lock_guard lock(mutex);
            piece.addTo(all);
        });
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, "class rows");
    std::vector<ClassRow> rows;
    for (uint32_t i = 0; i < all.size(); ++i) {
        if (all[i].count == 0)
            continue;
        all[i].id = ClassId(i);
        rows.push_back(all[i]);
    }
    return rows;
}

std::vector<uint32_t> classInstances(const ClassTable& classes, const SizeColumn& shallow, ClassId id,
                                     const BitColumn* filter)
{
    std::vector<uint32_t> nodes;
    const auto classOf = classes.classColumn();
    for (uint32_t n = 0; n < classOf.size(); ++n)
        if (classOf[n] == id.value && !shallow.isZero(n) && (filter == nullptr || filter->test(n)))
            nodes.push_back(n);
    return nodes;
}

} // namespace heapsight
