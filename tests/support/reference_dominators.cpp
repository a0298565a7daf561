// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reference_dominators.h"

namespace heapsight::test {

namespace {

using Rows = std::vector<std::vector<uint32_t>>; // node → targets

bool isWeak(const HeapSnapshot& snapshot, uint32_t edge)
{
    return snapshot.edgeKind(EdgeIndex(edge)) == EdgeKind::Weak;
}

bool isTableHalf(const HeapSnapshot& snapshot, uint32_t edge)
{
    const SpecialEdge* special = snapshot.special(EdgeIndex(edge));
    return special && special->role == SpecialRole::WeakMapTableHalf;
}

// Marks what `start` reaches without entering `removed`.
void reach(const Rows& rows, uint32_t start, uint32_t removed, std::vector<bool>& reached)
{
    std::vector<uint32_t> open;
    const auto enter = [&](uint32_t node) {
        if (node == removed || reached[node])
            return;
        reached[node] = true;
        open.push_back(node);
    };
    enter(start);
    while (!open.empty()) {
        const uint32_t node = open.back();
        open.pop_back();
        for (const uint32_t target : rows[node])
            enter(target);
    }
}

Rows essentialEdges(const HeapSnapshot& snapshot)
{
    const std::vector<bool> owned = referencePageOwned(snapshot);
    const uint32_t root = snapshot.root().value;
    Rows rows(snapshot.nodeCount());
    for (uint32_t source = 0; source < snapshot.nodeCount(); ++source) {
        const EdgeRange range = snapshot.edges(NodeIndex(source));
        for (uint32_t e = range.begin; e < range.end; ++e) {
            const uint32_t target = snapshot.target(EdgeIndex(e)).value;
            const bool essential = !isTableHalf(snapshot, e) && !isWeak(snapshot, e) && source != target &&
                                   (source == root || (snapshot.edgeKind(EdgeIndex(e)) != EdgeKind::Shortcut &&
                                                       !(owned[target] && !owned[source])));
            if (essential)
                rows[source].push_back(target);
        }
    }
    return rows;
}

// DevTools' rule for what the root does not reach, as further edges of the root.
void attachUnreached(Rows& rows, uint32_t root)
{
    const auto nodes = static_cast<uint32_t>(rows.size());
    std::vector<bool> entered(nodes);
    for (const auto& row : rows)
        for (const uint32_t target : row)
            entered[target] = true;
    std::vector<bool> reached(nodes);
    reach(rows, root, nodes, reached);
    for (uint32_t node = 0; node < nodes; ++node)
        if (!reached[node] && !entered[node]) {
            rows[root].push_back(node);
            reach(rows, node, nodes, reached);
        }
    for (uint32_t node = 0; node < nodes; ++node)
        if (!reached[node])
            rows[root].push_back(node);
}

} // namespace

std::vector<bool> referencePageOwned(const HeapSnapshot& snapshot)
{
    const uint32_t nodes = snapshot.nodeCount();
    Rows rows(nodes);
    for (uint32_t source = 0; source < nodes; ++source) {
        const EdgeRange range = snapshot.edges(NodeIndex(source));
        for (uint32_t e = range.begin; e < range.end; ++e)
            if (!isWeak(snapshot, e))
                rows[source].push_back(snapshot.target(EdgeIndex(e)).value);
    }
    std::vector<bool> owned(nodes);
    const EdgeRange range = snapshot.edges(snapshot.root());
    for (uint32_t e = range.begin; e < range.end; ++e) {
        const NodeIndex target = snapshot.target(EdgeIndex(e));
        const EdgeKind kind = snapshot.edgeKind(EdgeIndex(e));
        if (kind == EdgeKind::Shortcut || (kind == EdgeKind::Element && snapshot.kindName(target) == "synthetic" &&
                                           snapshot.name(target) == "(Document DOM trees)"))
            reach(rows, target.value, nodes, owned);
    }
    return owned;
}

std::vector<uint32_t> referenceDominators(const HeapSnapshot& snapshot)
{
    const uint32_t nodes = snapshot.nodeCount();
    const uint32_t root = snapshot.root().value;
    Rows rows = essentialEdges(snapshot);
    attachUnreached(rows, root);

    std::vector<std::vector<uint32_t>> dominators(nodes); // of each node, itself and the root left out
    for (uint32_t removed = 0; removed < nodes; ++removed) {
        if (removed == root)
            continue;
        std::vector<bool> reached(nodes);
        reach(rows, root, removed, reached);
        for (uint32_t node = 0; node < nodes; ++node)
            if (!reached[node] && node != removed)
                dominators[node].push_back(removed);
    }
    std::vector<uint32_t> immediate(nodes, root);
    for (uint32_t node = 0; node < nodes; ++node)
        for (const uint32_t candidate : dominators[node]) // the one that all others dominate
            if (immediate[node] == root || dominators[candidate].size() > dominators[immediate[node]].size())
                immediate[node] = candidate;
    return immediate;
}

} // namespace heapsight::test
