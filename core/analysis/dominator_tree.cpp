// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/dominator_tree.h"

#include <algorithm>
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

    [[nodiscard]] Column<Record>& records() { return m_records; }

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
        for (size_t i = m_path.size(); i-- > 0;) {
            Record& record = m_records[m_path[i]];
            takeBetter(record, m_records[record.ancestor]);
        }
    }

    Column<Record> m_records;
    std::vector<uint32_t> m_path;
};

} // namespace

Result<DominatorTree> DominatorTree::compute(const HeapSnapshot& snapshot, const ReverseEdges& reverse,
                                             DepthFirstOrder&& order, const JobContext& job)
{
    const uint32_t nodes = snapshot.nodeCount();
    const uint32_t root = snapshot.root().value;
    job.begin(Phase::Dominators, nodes);
    LengauerTarjan forest(nodes);
    for (uint32_t w = nodes; --w > 0;) {
        if (w % kItemsPerCheck == 0) {
            if (job.cancelled())
                return fail(ErrorCode::Cancelled, "cancelled");
            job.advance(Phase::Dominators, kItemsPerCheck);
        }
        const uint32_t parent = order.parent[w];
        uint32_t semi = parent;
        const uint32_t node = order.nodeAt[w];
        const bool owned = !order.pageOwned.empty() && order.pageOwned.test(node);
        for (const RetainerWord word : reverse.retainers(node)) {
            const uint32_t source = word.source();
            if (word.code() != RetainerCode::Strong || (owned && source != root && !order.pageOwned.test(source)))
                continue;
            const uint32_t v = order.numberOf[source];
            semi = std::min(semi, v < w ? v : forest.evaluate(v, w + 1).labelSemi);
        }
        forest.link(w, parent, semi);
    }

    Column<Record>& records = forest.records();
    records[0] = {};
    for (uint32_t w = 1; w < nodes; ++w) {
        Record& record = records[w];
        if (record.link & kDeferred)
            record.link = records[record.link & ~kDeferred].link;
    }
    // From here on: ancestor = size of the subtree, label = position, labelSemi = position of the next child.
    for (uint32_t w = 0; w < nodes; ++w)
        records[w].ancestor = 1;
    for (uint32_t w = nodes; --w > 0;)
        records[records[w].link].ancestor += records[w].ancestor;
    records[0].label = 0;
    records[0].labelSemi = 1;
    for (uint32_t w = 1; w < nodes; ++w) {
        Record& record = records[w];
        Record& above = records[record.link];
        record.label = above.labelSemi;
        record.labelSemi = record.label + 1;
        above.labelSemi += record.ancestor;
    }

    DominatorTree tree;
    tree.m_position = std::move(order.numberOf);
    tree.m_preorder = std::move(order.parent);
    for (uint32_t w = 0; w < nodes; ++w) {
        tree.m_position[order.nodeAt[w]] = records[w].label;
        tree.m_preorder[records[w].label] = order.nodeAt[w];
    }
    tree.m_idom.resize(nodes);
    for (uint32_t w = 0; w < nodes; ++w)
        tree.m_idom[order.nodeAt[w]] = order.nodeAt[records[w].link];
    tree.m_subtree = std::move(order.nodeAt);
    for (uint32_t w = 0; w < nodes; ++w)
        tree.m_subtree[records[w].label] = records[w].ancestor;
    job.finish(Phase::Dominators);
    return tree;
}

uint64_t DominatorTree::memoryBytes() const
{
    return m_idom.byteCount() + m_preorder.byteCount() + m_position.byteCount() + m_subtree.byteCount();
}

Result<Column<uint64_t>> retainedSizes(const DominatorTree& tree, const SizeColumn& shallow, const JobContext& job)
{
    const std::span<const uint32_t> preorder = tree.preorder();
    const std::span<const uint32_t> dominators = tree.dominatorColumn();
    job.begin(Phase::Retained, preorder.size());
    Column<uint64_t> retained(preorder.size());
    for (size_t position = preorder.size(); position-- > 1;) {
        if (position % kItemsPerCheck == 0) {
            if (job.cancelled())
                return fail(ErrorCode::Cancelled, "cancelled");
            job.advance(Phase::Retained, kItemsPerCheck);
        }
        const uint32_t node = preorder[position];
        const uint64_t size = retained[node] + shallow.at(node);
        retained[node] = size;
        retained[dominators[node]] += size;
    }
    if (!preorder.empty())
        retained[preorder[0]] += shallow.at(preorder[0]);
    return retained;
}

} // namespace heapsight
