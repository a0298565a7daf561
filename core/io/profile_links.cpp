// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/profile_links.h"

#include "profile/flame_tree_builder.h"

#include <algorithm>
#include <numeric>

namespace heapsight {

NodeIds::NodeIds(ProfileParts& parts) : m_ids(parts.ids)
{
    const auto count = static_cast<uint32_t>(m_ids.size());
    uint32_t largest = 0;
    for (const uint32_t id : m_ids)
        largest = id == kNoParent ? largest : std::max(largest, id);
    bool hasTwice = false;
    if (largest / 8 <= count + 1024) {
        requireMemory((uint64_t{largest} + 1) * sizeof(uint32_t));
        m_table.assign(size_t{largest} + 1, kNoParent);
        for (uint32_t i = 0; i < count; ++i) {
            if (m_ids[i] == kNoParent)
                continue;
            hasTwice |= m_table[m_ids[i]] != kNoParent;
            m_table[m_ids[i]] = std::min(m_table[m_ids[i]], i);
        }
    } else {
        requireMemory(uint64_t{count} * sizeof(uint32_t));
        m_sorted.resize(count);
        std::iota(m_sorted.begin(), m_sorted.end(), 0U);
        std::ranges::sort(m_sorted,
                          [&](uint32_t a, uint32_t b) { return m_ids[a] != m_ids[b] ? m_ids[a] < m_ids[b] : a < b; });
        for (uint32_t i = 1; i < count; ++i)
            hasTwice |= m_ids[m_sorted[i]] == m_ids[m_sorted[i - 1]] && m_ids[m_sorted[i]] != kNoParent;
    }
    if (hasTwice)
        parts.warn(ProfileWarning::Code::DuplicateIds, "two nodes with one id", kNoOffset);
}

uint32_t NodeIds::find(uint32_t id) const
{
    if (id == kNoParent)
        return kNoParent;
    if (!m_table.empty())
        return id < m_table.size() ? m_table[id] : kNoParent;
    const auto at = std::ranges::lower_bound(m_sorted, id, {}, [&](uint32_t i) { return m_ids[i]; });
    if (at == m_sorted.end() || m_ids[*at] != id)
        return kNoParent;
    return m_nodeOf.empty() ? *at : m_nodeOf[*at];
}

void NodeIds::relabel(std::vector<uint32_t> nodeOf)
{
    if (m_table.empty()) {
        m_nodeOf = std::move(nodeOf);
        return;
    }
    for (uint32_t& index : m_table)
        index = index == kNoParent ? kNoParent : nodeOf[index];
}

namespace {

// Parents by index out of lists of children and of parents' ids; kNoParent where there is none.
std::vector<uint32_t> parentsOf(ProfileParts& parts, const NodeIds& ids)
{
    if (parts.isTree)
        return std::move(parts.parents);
    const auto count = static_cast<uint32_t>(parts.nodeCount());
    std::vector<uint32_t> parents(count, kNoParent);
    const auto link = [&](uint32_t parent, uint32_t child) {
        if (parent == kNoParent || child == kNoParent)
            parts.warn(ProfileWarning::Code::UnknownNode, "a child or parent that is not in the file", kNoOffset);
        else if (parents[child] != kNoParent && parents[child] != parent)
            parts.warn(ProfileWarning::Code::TwoParents,
                       "node " + std::to_string(parts.ids[child]) + " is the child of two", kNoOffset);
        else
            parents[child] = parent;
    };
    uint32_t begin = 0;
    for (uint32_t node = 0; node < count; ++node) {
        for (uint32_t i = begin; i < parts.childEnds[node]; ++i)
            link(node, ids.find(parts.children[i]));
        begin = parts.childEnds[node];
    }
    for (uint32_t node = 0; node < parts.parentIds.size(); ++node)
        if (parts.parentIds[node] != kNoParent)
            link(ids.find(parts.parentIds[node]), node);
    parts.children = {};
    parts.childEnds = {};
    parts.parentIds = {};
    return parents;
}

// Cuts every cycle of parent links in front of its first node. O(N). True if there was one.
bool cutCycles(std::vector<uint32_t>& parents)
{
    const auto count = static_cast<uint32_t>(parents.size());
    std::vector<uint32_t> seenFrom(count, kNoParent); // the node whose walk came by first
    bool hasCycle = false;
    for (uint32_t start = 0; start < count; ++start) {
        uint32_t node = start;
        while (node != kNoParent && seenFrom[node] == kNoParent) {
            seenFrom[node] = start;
            node = parents[node];
        }
        if (node == kNoParent || seenFrom[node] != start)
            continue;
        uint32_t first = node;
        for (uint32_t i = parents[node]; i != node; i = parents[i])
            first = std::min(first, i);
        parents[first] = kNoParent;
        hasCycle = true;
    }
    return hasCycle;
}

} // namespace

LinkedNodes linkNodes(ProfileParts& parts, const NodeIds& ids)
{
    std::vector<uint32_t> parents = parentsOf(parts, ids);
    if (!parts.isTree && cutCycles(parents))
        parts.warn(ProfileWarning::Code::NodeCycle, "nodes that are their own ancestors", kNoOffset);
    const auto count = static_cast<uint32_t>(parents.size());

    // One root above all nodes without a parent; those called "(root)" are it.
    const uint32_t rootFrame = parts.frames->add({"(root)", {}, 0, 0});
    for (uint32_t& parent : parents)
        parent = parent == kNoParent ? 0 : parent + 1;
    parents.insert(parents.begin(), 0);
    const std::vector<uint32_t> sequence = depthFirstOrder(parents);
    FlameTreeBuilder builder(rootFrame);
    std::vector<uint32_t> nodeOf(count + 1, 0);
    for (const uint32_t i : sequence) {
        if (i == 0)
            continue;
        const uint32_t frame = parts.frameOf[i - 1];
        const bool isRoot = parents[i] == 0 && parts.frames->name(frame) == "(root)";
        nodeOf[i] = isRoot ? 0 : builder.child(nodeOf[parents[i]], frame);
    }
    parents = {};
    parts.frameOf = {};
    FlameTreeBuilder::Finished finished = builder.finish();
    LinkedNodes linked{std::move(finished.shape), std::vector<uint32_t>(count)};
    for (uint32_t i = 0; i < count; ++i)
        linked.nodeOf[i] = finished.nodeOf[nodeOf[i + 1]];
    return linked;
}

} // namespace heapsight
