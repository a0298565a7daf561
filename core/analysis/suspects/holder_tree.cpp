// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/holder_tree.h"

#include "analysis/explanation_tree.h"
#include "analysis/path_node_role.h"
#include "base/prefetch.h"

namespace heapsight {

namespace {

constexpr uint32_t kDictionaryFields = 30; // with that many properties an object is a dictionary
constexpr uint32_t kDeepestStorage = 8;    // backing stores within backing stores
constexpr uint32_t kNoEdge = 0;            // edges are kept + 1
constexpr uint32_t kAhead = 24;            // steps between asking for a line and using it

// For each node the edge its parent holds it by, + 1.
Column<uint32_t> edgesInto(const HeapSnapshot& snapshot, const ExplanationTree& tree)
{
    Column<uint32_t> into(snapshot.nodeCount());
    const auto edges = snapshot.edgeColumn();
    const auto firstEdges = snapshot.firstEdges();
    for (uint32_t source = 0; source < snapshot.nodeCount(); ++source)
        for (uint32_t e = firstEdges[source]; e < firstEdges[source + 1]; ++e) {
            if (e + kAhead < edges.size())
                tree.prefetchParent(edges[e + kAhead].target());
            const uint32_t target = edges[e].target();
            if (tree.parent(target) != source || target == source || !isRetaining(snapshot, source, e))
                continue;
            uint32_t& known = into[target];
            if (known == kNoEdge || edgeStrength(snapshot, e) > edgeStrength(snapshot, known - 1))
                known = e + 1;
        }
    return into;
}

uint32_t labelOf(const HeapSnapshot& snapshot, uint32_t edge, bool isFromDictionary)
{
    switch (snapshot.edgeColumn()[edge].code()) {
    case EdgeCode::Property: // "process" has many properties, and listeners among them
        return isFromDictionary && edgeName(snapshot, edge) != "_events" ? HoldLabel::kElements
                                                                         : snapshot.edgeLabels()[edge];
    case EdgeCode::Context:
        return snapshot.edgeLabels()[edge];
    case EdgeCode::Internal:
        return isNumbered(snapshot, edge) ? HoldLabel::kElements : snapshot.edgeLabels()[edge];
    case EdgeCode::Special:
        return snapshot.special(EdgeIndex(edge))->role == SpecialRole::WeakMapKeyHalf ? HoldLabel::kWeakMapValue
                                                                                      : HoldLabel::kElements;
    default:
        return HoldLabel::kElements;
    }
}

bool isNamedByPeople(const HeapSnapshot& snapshot, uint32_t edge)
{
    const EdgeCode code = snapshot.edgeColumn()[edge].code();
    return code == EdgeCode::Property || code == EdgeCode::Context;
}

} // namespace

bool mayBeDictionary(const HeapSnapshot& snapshot, uint32_t node)
{
    const std::string_view name = snapshot.name(NodeIndex(node));
    return snapshot.kind(NodeIndex(node)) == NodeKind::Object && !name.starts_with("system / ") &&
           !name.starts_with("global") && !name.starts_with("Window");
}

BitColumn dictionaryObjects(const HeapSnapshot& snapshot)
{
    BitColumn bits(snapshot.nodeCount());
    const auto firstEdges = snapshot.firstEdges();
    for (uint32_t n = 0; n < snapshot.nodeCount(); ++n) {
        if (firstEdges[n + 1] - firstEdges[n] < kDictionaryFields || snapshot.kind(NodeIndex(n)) != NodeKind::Object)
            continue;
        uint32_t properties = 0;
        for (uint32_t e = firstEdges[n]; e < firstEdges[n + 1]; ++e)
            properties += snapshot.edgeColumn()[e].code() == EdgeCode::Property ? 1U : 0U;
        if (properties >= kDictionaryFields && mayBeDictionary(snapshot, n))
            bits.set(n);
    }
    return bits;
}

Result<HolderTree> HolderTree::compute(const SnapshotAnalysis& analysis, const BitColumn& dictionaries,
                                       const JobContext& job)
{
    const auto made = analysis.pathBasis(job);
    if (!made)
        return tl::unexpected(made.error());
    const PathBasis& basis = **made;
    const HeapSnapshot& snapshot = analysis.snapshot();
    ExplanationTree tree(analysis, basis);
    if (!tree.explainAll(job))
        return fail(ErrorCode::Cancelled, "suspects");
    Column<uint32_t> holders(snapshot.nodeCount()); // node → the object that holds it + 1, 0 = in no tree
    for (uint32_t n = 0; n < snapshot.nodeCount(); ++n)
        if (n != snapshot.root().value && basis.isReached(n) && !basis.isStorage(n))
            holders[n] = basis.holder(tree.parent(n)) + 1;
    HolderTree result;
    result.arrange(analysis, holders);
    holders.release();
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, "suspects");
    result.readLabels(analysis, basis, tree, dictionaries);
    return result;
}

// Children by counting sort, then breadth first from the root.
void HolderTree::arrange(const SnapshotAnalysis& analysis, const Column<uint32_t>& holders)
{
    const uint32_t nodes = analysis.snapshot().nodeCount();
    Column<uint32_t> ends(size_t{nodes} + 1); // first the counts, then where a node's children end
    const auto prefetchEnd = [&](uint32_t ahead) {
        if (ahead < nodes && holders[ahead] != 0)
            prefetchForWriting(ends.data() + holders[ahead] - 1);
    };
    uint32_t held = 1; // the root
    for (uint32_t n = 0; n < nodes; ++n) {
        prefetchEnd(n + kAhead);
        if (holders[n] != 0) {
            ++ends[holders[n] - 1];
            ++held;
        }
    }
    uint32_t sum = 0;
    for (uint32_t n = 0; n < nodes; ++n) {
        const uint32_t count = ends[n];
        ends[n] = sum;
        sum += count;
    }
    Column<uint32_t> children(sum);
    for (uint32_t n = 0; n < nodes; ++n) {
        prefetchEnd(n + kAhead);
        if (holders[n] != 0)
            children[ends[holders[n] - 1]++] = n;
    }
    m_positions.resize(nodes);
    m_nodes.resize(held);
    m_parents.resize(held);
    uint32_t tail = 0;
    const uint32_t root = analysis.snapshot().root().value;
    m_nodes[tail++] = root;
    m_positions[root] = 1;
    for (uint32_t head = 0; head < tail; ++head) {
        if (head + kAhead < tail) {
            const uint32_t later = m_nodes[head + kAhead];
            prefetchForReading(ends.data() + later);
            prefetchForWriting(m_positions.data() + later);
        }
        const uint32_t node = m_nodes[head];
        for (uint32_t c = node == 0 ? 0 : ends[node - 1]; c < ends[node]; ++c) {
            m_nodes[tail] = children[c];
            m_parents[tail] = head;
            ++tail;
        }
        m_positions[node] = head + 1;
    }
    m_nodes.resize(tail);
    m_parents.resize(tail);
}

// What a developer called it is never lost: a name that leads into a backing store counts more than the
// number that leads out of it. In the order of the file, which is nearly that of the edges.
void HolderTree::readLabels(const SnapshotAnalysis& analysis, const PathBasis& basis, const ExplanationTree& tree,
                            const BitColumn& dictionaries)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    const uint32_t nodes = snapshot.nodeCount();
    const Column<uint32_t> into = edgesInto(snapshot, tree);
    m_labels.resize(m_nodes.size());
    m_labels[0] = HoldLabel::kNone;
    m_isNamed = BitColumn(m_nodes.size());
    for (uint32_t n = 0; n < nodes; ++n) {
        if (n + kAhead < nodes && m_positions[n + kAhead] > 1) {
            prefetchForWriting(m_labels.data() + m_positions[n + kAhead] - 1);
            const uint32_t edge = into[n + kAhead] == kNoEdge ? 0 : into[n + kAhead] - 1;
            prefetchForReading(snapshot.edgeColumn().data() + edge);
            prefetchForReading(snapshot.edgeLabels().data() + edge);
            basis.prefetch(tree.parent(n + kAhead));
        }
        const uint32_t p = position(n);
        if (p == kNowhere || p == 0)
            continue;
        uint32_t edge = into[n];
        if (edge == kNoEdge) {
            m_labels[p] = HoldLabel::kNone;
            continue;
        }
        bool isNamed = isNamedByPeople(snapshot, edge - 1);
        uint32_t source = tree.parent(n);
        uint32_t label = labelOf(snapshot, edge - 1, dictionaries.test(source));
        for (uint32_t step = 0; step < kDeepestStorage && basis.isStorage(source); ++step) {
            edge = into[source];
            if (edge == kNoEdge)
                break;
            source = tree.parent(source);
            if (isNamedByPeople(snapshot, edge - 1)) {
                label = labelOf(snapshot, edge - 1, dictionaries.test(source));
                isNamed = true;
            }
        }
        if (const ExportedVariable* variable = basis.exported(tree.parent(n))) {
            label = variable->name;
            isNamed = true;
        }
        m_labels[p] = label;
        if (isNamed && label < HoldLabel::kFirstSpecial)
            m_isNamed.set(p);
    }
}

} // namespace heapsight
