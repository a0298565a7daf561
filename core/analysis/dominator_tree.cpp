// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/dominator_tree.h"

#include "base/parallel.h"
#include "base/prefetch.h"
#include "base/work_count.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace heapsight {

namespace {

// One per depth-first number. Numbers are processed from the greatest down; "linked" are those done.
// Fields change their meaning on the way so that sixteen bytes suffice.
struct Record {
    uint32_t ancestor;  // linked: towards the root of its tree in the forest; before: head of its bucket, 0 = empty
    uint32_t label;     // the number with the least semidominator on the compressed path
    uint32_t labelSemi; // that semidominator, beside it so that comparing costs no further access
    uint32_t link;      // in a bucket: the next in it; then the dominator, kDeferred if only relative
};
constexpr uint32_t kDeferred = 1U << 31;
static_assert(kMaxNodes <= kDeferred);

constexpr size_t kScatterGrain = size_t{256} * 1024; // numbers or positions a thread takes at a time

class LengauerTarjan {
public:
    LengauerTarjan(uint32_t nodes) : m_records(nodes) {}

    // Handles number `w`; all greater ones have been. `semi` is the least candidate so far.
    void link(uint32_t w, uint32_t parent, uint32_t semi)
    {
        Record& record = m_records[w];
        record = {parent, w, semi, parent};
        if (semi != parent) {
            uint32_t& bucket = m_records[semi].ancestor;
            record.link = bucket;
            bucket = w;
        }
        // Nodes whose semidominator is the parent hang below w: now their dominators can be told.
        uint32_t v = m_records[parent].ancestor;
        if (v == 0)
            return;
        m_records[parent].ancestor = 0;
        while (v != 0) {
            const uint32_t next = m_records[v].link;
            const Record& best = evaluate(v, w);
            m_records[v].link = best.labelSemi < parent ? best.label | kDeferred : parent;
            v = next;
        }
    }

    // Record of the linked number `v` after path compression: label and labelSemi are those of the
    // whole path to the root of its tree. `firstLinked` is the least linked number.
    const Record& evaluate(uint32_t v, uint32_t firstLinked)
    {
        Record& record = m_records[v];
        if (record.ancestor >= firstLinked && m_records[record.ancestor].ancestor >= firstLinked)
            compress(v, firstLinked);
        else if (record.ancestor >= firstLinked)
            takeBetter(record, m_records[record.ancestor]);
        return record;
    }

    [[gnu::always_inline]] void prefetch(uint32_t v) const { prefetchForWriting(&m_records[v]); }
    [[gnu::always_inline]] void prefetchAncestor(uint32_t v) const
    {
        prefetchForWriting(&m_records[m_records[v].ancestor]); // of no use if v is not linked, but no harm either
    }

    [[nodiscard]] Column<Record>& records() { return m_records; }
    [[nodiscard]] uint64_t compressed() const { return m_compressed; } // nodes on compressed paths

private:
    static void takeBetter(Record& record, const Record& above)
    {
        if (above.labelSemi < record.labelSemi) {
            record.labelSemi = above.labelSemi;
            record.label = above.label;
        }
        record.ancestor = above.ancestor;
    }

    void compress(uint32_t v, uint32_t firstLinked)
    {
        m_path.clear();
        for (uint32_t x = v; m_records[x].ancestor >= firstLinked; x = m_records[x].ancestor)
            m_path.push_back(x);
        m_compressed += m_path.size();
        for (size_t i = m_path.size(); i-- > 0;) {
            Record& record = m_records[m_path[i]];
            takeBetter(record, m_records[record.ancestor]);
        }
    }

    Column<Record> m_records;
    std::vector<uint32_t> m_path;
    uint64_t m_compressed = 0;
};

// Hands out the depth-first numbers of each node's essential retainers, nodes in descending order. They
// are collected a few thousand at a time so that the three dependent accesses of each (row, retainer,
// number) are loops of their own, in which the addresses are known early enough to prefetch them.
class Predecessors {
public:
    static constexpr uint32_t kPadding = 64; // further numbers that may be read: prefetching needs no end

    Predecessors(const HeapSnapshot& snapshot, const ReverseEdges& reverse, const DepthFirstOrder& order)
        : m_root(snapshot.root().value),
          m_first(reverse.firstColumn().data()),
          m_words(reverse.wordColumn().data()),
          m_order(order),
          m_next(snapshot.nodeCount() - 1),
          m_numbers(kBatch + kPadding),
          m_ends(kBatch)
    {
        if (m_next > 0)
            m_at = m_first[m_order.nodeAt[m_next]];
    }

    // The next batch: rows of the numbers firstRow(), firstRow() - 1, … False when there is nothing left.
    bool collect()
    {
        m_firstRow = m_next;
        m_rows = 0;
        uint32_t count = 0;
        do {
            if (m_next == 0)
                break;
            count = collectRow(count);
        } while (m_lastIsComplete && m_rows < kBatch && count < kBatch);
        std::fill_n(m_numbers.begin() + count, kPadding, 0);
        constexpr uint32_t kAhead = 40;
        static_assert(kAhead <= kPadding);
        const uint32_t* const numberOf = m_order.numberOf.data();
        uint32_t* const numbers = m_numbers.data();
        for (uint32_t i = 0; i < count; ++i) {
            prefetchForReading(&numberOf[numbers[i + kAhead]]);
            numbers[i] = numberOf[numbers[i]];
        }
        return m_rows > 0;
    }

    [[nodiscard]] uint32_t firstRow() const { return m_firstRow; }
    [[nodiscard]] uint32_t rows() const { return m_rows; }
    [[nodiscard]] uint32_t endOfRow(uint32_t row) const { return m_ends[row]; } // in numbers()
    [[nodiscard]] const uint32_t* numbers() const { return m_numbers.data(); }
    // False: the last row is part of a hub's, which the next batch continues.
    [[nodiscard]] bool lastIsComplete() const { return m_lastIsComplete; }
    // Only then: nobody wants the rest of it.
    void passRestOfRow()
    {
        m_lastIsComplete = true;
        toNextRow();
    }

private:
    static constexpr uint32_t kBatch = 4096;

    // Adds the sources in the row of node m_next, as many as fit. Returns the new count.
    uint32_t collectRow(uint32_t count)
    {
        constexpr uint32_t kRowAhead = 40;
        constexpr uint32_t kWordAhead = 20;
        if (m_next > kRowAhead) {
            prefetchForReading(&m_first[m_order.nodeAt[m_next - kRowAhead]]);
            const uint32_t ahead = m_order.nodeAt[m_next - kWordAhead];
            if (m_first[ahead + 1] - m_first[ahead] > 1)
                prefetchForReading(&m_words[m_first[ahead]]);
        }
        const uint32_t node = m_order.nodeAt[m_next];
        // One retainer is the parent, which counts anyhow; the root: no better one. (Measured: an eighth of the time.)
        const bool isKnown = m_first[node + 1] - m_first[node] == 1 || m_order.parent[m_next] == 0;
        const uint32_t rowEnd = isKnown ? m_at : m_first[node + 1];
        const uint32_t end = m_at + std::min(rowEnd - m_at, kBatch - count);
        const bool owned = !m_order.pageOwned.empty() && m_order.pageOwned.test(node);
        uint32_t* const numbers = m_numbers.data();
        for (uint32_t at = m_at; at < end; ++at) {
            const RetainerWord word = m_words[at];
            numbers[count] = word.source();
            count += word.code() == RetainerCode::Strong && (!owned || mayEnterPage(word.source()));
        }
        m_ends[m_rows++] = count;
        m_lastIsComplete = end == rowEnd;
        m_at = end;
        if (m_lastIsComplete)
            toNextRow();
        return count;
    }

    void toNextRow()
    {
        if (--m_next > 0)
            m_at = m_first[m_order.nodeAt[m_next]];
    }

    // Rule 5.
    [[nodiscard]] bool mayEnterPage(uint32_t source) const
    {
        return source == m_root || m_order.pageOwned.test(source);
    }

    const uint32_t m_root;
    const uint32_t* const m_first;
    const RetainerWord* const m_words;
    const DepthFirstOrder& m_order;
    uint32_t m_next;   // number whose row comes next
    uint32_t m_at = 0; // where in it
    std::vector<uint32_t> m_numbers;
    std::vector<uint32_t> m_ends;
    uint32_t m_firstRow = 0;
    uint32_t m_rows = 0;
    bool m_lastIsComplete = true;
};

// The least semidominator that a row can still lead to, so that the rest of rows that have reached it need not
// be looked at: all objects of one shape point to one map, which is reached from the top in a few steps
// (measured: 28 % of all predecessors).
// Usual heaps hang below one page-owned node, the first below the root. Its tree has the numbers 1 … n and
// nothing outside of it counts as a predecessor of what is in it (rule 5) but the root, which comes first in
// every row. So nothing in it leads to less than 1 unless a node in it whose semidominator is 0 has been linked.
class LeastSemi {
public:
    LeastSemi(const HeapSnapshot& snapshot, const DepthFirstOrder& order)
    {
        const uint32_t nodes = snapshot.nodeCount();
        if (nodes < 2 || snapshot.root().value != 0 || order.pageOwned.empty() ||
            !order.pageOwned.test(order.nodeAt[1]))
            return;
        while (m_end < nodes && (m_end <= 1 || order.parent[m_end] != 0))
            ++m_end;
        if (order.pageOwned.count() != m_end - 1)
            m_end = 0;
    }
    [[nodiscard]] uint32_t of(uint32_t w) const { return w < m_end ? m_least : 0; }
    void link(uint32_t w, uint32_t semi)
    {
        if (semi == 0 && w < m_end)
            m_least = 0;
    }

private:
    uint32_t m_end = 0; // behind the last number of the tree; 0: it is not alone
    uint32_t m_least = 1;
};

// Semidominators and, all but the deferred ones, dominators. False if cancelled.
bool runLengauerTarjan(LengauerTarjan& forest, Predecessors& predecessors, const HeapSnapshot& snapshot,
                       const DepthFirstOrder& order, const JobContext& job)
{
    constexpr uint32_t kRecordAhead = 40;
    constexpr uint32_t kAncestorAhead = 16;
    static_assert(kRecordAhead <= Predecessors::kPadding);
    uint32_t semi = 0; // of the row so far, if it began in an earlier batch
    bool continued = false;
    uint64_t evaluated = 0;
    LeastSemi leastSemi(snapshot, order);
    while (predecessors.collect()) {
        const uint32_t* const numbers = predecessors.numbers();
        uint32_t w = predecessors.firstRow();
        uint32_t i = 0;
        for (uint32_t row = 0; row < predecessors.rows(); ++row, --w) {
            const uint32_t parent = order.parent[w];
            const uint32_t least = leastSemi.of(w);
            const uint32_t end = predecessors.endOfRow(row);
            const uint32_t begin = i;
            if (!continued)
                semi = begin < end ? std::min(parent, numbers[begin]) : parent; // the root would be the first
            continued = false;
            for (; i < end && semi > least; ++i) {
                forest.prefetch(numbers[i + kRecordAhead]);
                forest.prefetchAncestor(numbers[i + kAncestorAhead]);
                const uint32_t v = numbers[i];
                semi = std::min(semi, v < w ? v : forest.evaluate(v, w + 1).labelSemi);
            }
            evaluated += i - begin;
            i = end;
            if (row + 1 == predecessors.rows() && !predecessors.lastIsComplete()) {
                if (semi > least) {
                    continued = true;
                    continue;
                }
                predecessors.passRestOfRow();
            }
            forest.link(w, parent, semi);
            leastSemi.link(w, semi);
        }
        if (job.cancelled())
            return false;
        job.advance(Phase::Dominators, predecessors.rows());
    }
    WorkCounts::add(Work::Predecessors, evaluated);
    WorkCounts::add(Work::Compressed, forest.compressed());
    return true;
}

// Records linked by runLengauerTarjan(): link becomes the number of the dominator, ancestor the size of
// the subtree, label the position in preorder.
void layOut(Column<Record>& records)
{
    const auto nodes = static_cast<uint32_t>(records.size());
    records[0] = {1, 0, 1, 0};
    for (uint32_t w = 1; w < nodes; ++w) {
        Record& record = records[w];
        if (record.link & kDeferred)
            record.link = records[record.link & ~kDeferred].link;
        record.ancestor = 1;
    }
    constexpr uint32_t kAhead = 24;
    for (uint32_t w = nodes; --w > 0;) {
        prefetchForWriting(&records[records[w - std::min(w, kAhead)].link]);
        records[records[w].link].ancestor += records[w].ancestor;
    }
    for (uint32_t w = 1; w < nodes; ++w) {
        Record& record = records[w];
        prefetchForWriting(&records[records[std::min(w + kAhead, nodes - 1)].link]);
        uint32_t& nextChild = records[record.link].labelSemi;
        record.label = nextChild;
        record.labelSemi = record.label + 1;
        nextChild += record.ancestor;
    }
}

} // namespace

Result<DominatorTree> DominatorTree::compute(const HeapSnapshot& snapshot, const ReverseEdges& reverse,
                                             DepthFirstOrder&& order, const JobContext& job)
{
    const uint32_t nodes = snapshot.nodeCount();
    job.begin(Phase::Dominators, nodes);
    LengauerTarjan forest(nodes);
    {
        Predecessors predecessors(snapshot, reverse, order);
        if (!runLengauerTarjan(forest, predecessors, snapshot, order, job))
            return fail(ErrorCode::Cancelled, "cancelled");
    }
    Column<Record>& records = forest.records();
    layOut(records);
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, "cancelled");

    // The columns of the depth-first order have served; three of the four results take their space.
    DominatorTree tree;
    tree.m_position = std::move(order.numberOf);
    tree.m_preorder = std::move(order.parent);
    tree.m_idom.resize(nodes);
    // Random writes without an order: on as many threads as there are (measured: half the time on two).
    parallelChunks(nodes, kScatterGrain, [&](size_t begin, size_t end) {
        for (size_t w = begin; w < end; ++w) {
            constexpr uint32_t kAhead = 24;
            if (w + kAhead < nodes) {
                const uint32_t ahead = order.nodeAt[w + kAhead];
                prefetchForWriting(&tree.m_position[ahead]);
                prefetchForWriting(&tree.m_idom[ahead]);
                prefetchForWriting(&tree.m_preorder[records[w + kAhead].label]);
            }
            const uint32_t node = order.nodeAt[w];
            tree.m_position[node] = records[w].label;
            tree.m_preorder[records[w].label] = node;
            tree.m_idom[node] = order.nodeAt[records[w].link];
        }
    });
    tree.m_subtree = std::move(order.nodeAt);
    parallelChunks(nodes, kScatterGrain, [&](size_t begin, size_t end) {
        for (size_t w = begin; w < end; ++w) {
            constexpr uint32_t kAhead = 24;
            prefetchForWriting(&tree.m_subtree[records[std::min<size_t>(w + kAhead, nodes - 1)].label]);
            tree.m_subtree[records[w].label] = records[w].ancestor;
        }
    });
    job.finish(Phase::Dominators);
    return tree;
}

uint64_t DominatorTree::memoryBytes() const
{
    return m_idom.byteCount() + m_preorder.byteCount() + m_position.byteCount() + m_subtree.byteCount();
}

// Each subtree is a run of the preorder: its sum is the difference of two running sums, which are made in
// pieces, on all threads, without the chain of additions from the leaves to the root.
Result<Column<uint64_t>> retainedSizes(const DominatorTree& tree, const SizeColumn& shallow, const JobContext& job)
{
    constexpr size_t kAhead = 24;
    const std::span<const uint32_t> preorder = tree.preorder();
    const std::span<const uint32_t> subtree = tree.subtreeColumn();
    const size_t nodes = preorder.size();
    job.begin(Phase::Retained, nodes);
    Column<uint64_t> before(nodes + 1); // sizes in front of a position, from the begin of its piece on
    std::vector<uint64_t> sumOf(nodes / kScatterGrain + 1);
    parallelChunks(nodes, kScatterGrain, [&](size_t begin, size_t end) {
        if (job.cancelled())
            return;
        uint64_t sum = 0;
        for (size_t p = begin; p < end; ++p) {
            if (p + kAhead < nodes)
                prefetchForReading(shallow.address(preorder[p + kAhead]));
            before[p] = sum;
            sum += shallow.at(preorder[p]);
        }
        sumOf[begin / kScatterGrain] = sum;
    });
    uint64_t sum = 0;
    for (uint64_t& piece : sumOf) // from here on: sizes in front of the piece
        sum += std::exchange(piece, sum);
    before[nodes] = sum - sumOf[nodes / kScatterGrain];

    Column<uint64_t> retained(nodes);
    parallelChunks(nodes, kScatterGrain, [&](size_t begin, size_t end) {
        if (job.cancelled())
            return;
        for (size_t p = begin; p < end; ++p) {
            if (p + kAhead < nodes)
                prefetchForWriting(&retained[preorder[p + kAhead]]);
            const size_t behind = p + subtree[p];
            retained[preorder[p]] =
                (sumOf[behind / kScatterGrain] + before[behind]) - (sumOf[p / kScatterGrain] + before[p]);
        }
        job.advance(Phase::Retained, end - begin);
    });
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, "cancelled");
    return retained;
}

} // namespace heapsight
