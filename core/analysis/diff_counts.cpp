// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/diff_counts.h"

#include "base/parallel.h"

#include <algorithm>
#include <atomic>

namespace heapsight {

namespace {

constexpr size_t kPiece = size_t{256} * 1024;     // nodes of the larger side
constexpr size_t kManyRows = size_t{1024} * 1024; // counts of a worker would take as much as the columns
constexpr size_t kAhead = 24;                     // nodes; a cache miss is over by then

struct Piece { // positions in the id order of either side
    size_t baseBegin = 0;
    size_t baseEnd = 0;
    size_t targetBegin = 0;
    size_t targetEnd = 0;
};

// Cut at ids of the larger side, so that all nodes of one id fall into one piece.
std::vector<Piece> cutIntoPieces(const Column<uint32_t>& base, const Column<uint32_t>& target)
{
    const Column<uint32_t>& larger = base.size() > target.size() ? base : target;
    const auto firstOf = [](const Column<uint32_t>& ids, uint32_t id) {
        return static_cast<size_t>(std::lower_bound(ids.begin(), ids.end(), id) - ids.begin());
    };
    std::vector<Piece> pieces(1);
    for (size_t cut = kPiece; cut < larger.size(); cut += kPiece) {
        pieces.back().baseEnd = firstOf(base, larger[cut]);
        pieces.back().targetEnd = firstOf(target, larger[cut]);
        pieces.push_back({pieces.back().baseEnd, 0, pieces.back().targetEnd, 0});
    }
    pieces.back().baseEnd = base.size();
    pieces.back().targetEnd = target.size();
    return pieces;
}

class Counter { // of one worker
public:
    Counter(const DiffSide& base, const DiffSide& target, size_t rows) : m_base(base), m_target(target), m_counts(rows)
    {}

    void count(const Piece& piece)
    {
        const Column<uint32_t>& baseIds = m_base.byId.ids;
        const Column<uint32_t>& targetIds = m_target.byId.ids;
        size_t b = piece.baseBegin;
        size_t t = piece.targetBegin;
        while (b < piece.baseEnd && t < piece.targetEnd) {
            prefetch(m_base, b + kAhead);
            prefetch(m_target, t + kAhead);
            if (baseIds[b] < targetIds[t]) {
                countDeleted(m_base.byId.nodes[b++]);
            } else if (baseIds[b] > targetIds[t]) {
                addNew(m_target.byId.nodes[t++]);
            } else {
                countPair(m_base.byId.nodes[b++], m_target.byId.nodes[t++]);
            }
        }
        for (; b < piece.baseEnd; ++b) {
            prefetch(m_base, b + kAhead);
            countDeleted(m_base.byId.nodes[b]);
        }
        for (; t < piece.targetEnd; ++t) {
            prefetch(m_target, t + kAhead);
            addNew(m_target.byId.nodes[t]);
        }
    }

    void addTo(std::vector<DiffCounts>& totals, BitColumn& newNodes) const
    {
        for (size_t row = 0; row < m_counts.size(); ++row) {
            totals[row].newCount += m_counts[row].newCount;
            totals[row].deletedCount += m_counts[row].deletedCount;
            totals[row].allocSize += m_counts[row].allocSize;
            totals[row].freedSize += m_counts[row].freedSize;
            totals[row].grownCount += m_counts[row].grownCount;
            totals[row].grownSize += m_counts[row].grownSize;
            totals[row].retainedGrownCount += m_counts[row].retainedGrownCount;
        }
        for (const uint32_t node : m_newNodes)
            newNodes.set(node);
    }

private:
    static void prefetch(const DiffSide& side, size_t position)
    {
        if (position >= side.byId.nodes.size())
            return;
        const uint32_t node = side.byId.nodes[position];
        __builtin_prefetch(&side.classes.classColumn()[node]);
        __builtin_prefetch(side.analysis.shallowSizes().address(node));
        __builtin_prefetch(&side.analysis.retainedColumn()[node]);
    }
    void countDeleted(uint32_t node)
    {
        if (!m_base.isCounted(node))
            return;
        DiffCounts& counts = m_counts[m_base.row(node)];
        ++counts.deletedCount;
        counts.freedSize += m_base.analysis.shallow(NodeIndex(node));
    }
    void countNew(uint32_t node)
    {
        if (!m_target.isCounted(node))
            return;
        DiffCounts& counts = m_counts[m_target.row(node)];
        ++counts.newCount;
        counts.allocSize += m_target.analysis.shallow(NodeIndex(node));
    }
    void addNew(uint32_t node)
    {
        m_newNodes.push_back(node);
        countNew(node);
    }
    void countPair(uint32_t inBase, uint32_t inTarget)
    {
        const uint32_t row = m_target.row(inTarget);
        if (!m_base.isCounted(inBase) || !m_target.isCounted(inTarget) || m_base.row(inBase) != row) {
            countDeleted(inBase);
            countNew(inTarget);
            return;
        }
        const NodeIndex before(inBase);
        const NodeIndex after(inTarget);
        const auto growth = static_cast<int64_t>(m_target.analysis.shallow(after) - m_base.analysis.shallow(before));
        DiffCounts& counts = m_counts[row];
        counts.grownCount += growth > 0;
        counts.grownSize += growth;
        counts.retainedGrownCount += m_target.analysis.retained(after) > m_base.analysis.retained(before);
    }

    const DiffSide& m_base;
    const DiffSide& m_target;
    std::vector<DiffCounts> m_counts;
    std::vector<uint32_t> m_newNodes;
};

} // namespace

std::vector<DiffCounts> countDifferences(const DiffSide& base, const DiffSide& target, size_t rows, BitColumn& newNodes,
                                         const JobContext& job)
{
    const std::vector<Piece> pieces = cutIntoPieces(base.byId.ids, target.byId.ids);
    const size_t workers = rows > kManyRows ? 1 : std::min<size_t>(pieces.size(), threadLimit());
    std::vector<Counter> counters;
    for (size_t i = 0; i < workers; ++i)
        counters.emplace_back(base, target, rows);

    std::atomic<size_t> next{0};
    parallelWorkers(static_cast<unsigned>(workers), [&](unsigned worker) {
        for (size_t i = next.fetch_add(1); i < pieces.size() && !job.cancelled(); i = next.fetch_add(1)) {
            counters[worker].count(pieces[i]);
            job.advance(Phase::Compare,
                        pieces[i].baseEnd - pieces[i].baseBegin + pieces[i].targetEnd - pieces[i].targetBegin);
        }
    });

    std::vector<DiffCounts> totals(rows);
    for (const Counter& counter : counters) // sums of integers: the same whoever counted what
        counter.addTo(totals, newNodes);
    return totals;
}

} // namespace heapsight
