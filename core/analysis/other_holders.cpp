// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/other_holders.h"

#include "analysis/path_node_role.h"
#include "base/byte_count.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace heapsight {

namespace {

constexpr size_t kMostRetainers = 256; // of one object; a string may have a million
constexpr uint32_t kMostSteps = 64;    // up to the next thing people know

} // namespace

Result<std::vector<OtherHolder>> OtherHolderFinder::find(const std::vector<uint32_t>& set, NodeIndex holder,
                                                         const JobContext& job)
{
    const DominatorTree& dominators = m_analysis.dominators();
    BitColumn below(m_analysis.snapshot().nodeCount());
    BitColumn known(m_analysis.snapshot().nodeCount());
    std::unordered_map<uint32_t, uint64_t> objectsOf; // by other holder
    for (size_t i = 0; i < set.size(); ++i) {
        if (i % kItemsPerCheck == 0 && job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        const uint32_t node = set[i];
        if (!m_basis.isReached(node) || dominators.dominates(holder, NodeIndex(node)) ||
            !isBelow(node, holder.value, below, known))
            continue;
        if (const NodeIndex other = otherHolderOf(node, holder); other.isValid())
            ++objectsOf[other.value];
    }

    struct Group {
        uint64_t objects = 0;
        uint64_t holders = 0;
        uint32_t example = 0; // least: the same in every run
        Phrase phrase;        // of the name, where it has words to be translated
    };
    std::map<std::string, Group> groups;
    for (const auto& [node, objects] : objectsOf) {
        Phrase phrase;
        Group& group = groups[takeEnglish(m_text.describe(node), phrase)];
        group.phrase = std::move(phrase);
        group.example = group.holders == 0 ? node : std::min(group.example, node);
        group.objects += objects;
        ++group.holders;
    }
    std::vector<OtherHolder> found;
    for (const auto& [name, group] : groups) {
        const std::string id = " @" + std::to_string(m_analysis.snapshot().id(NodeIndex(group.example)).value);
        const std::string end = group.holders == 1 ? id : " × " + formatCount(group.holders);
        found.push_back({name + end, group.phrase.isEmpty() ? Phrase() : withEnd(group.phrase, end),
                         NodeIndex(group.example), group.objects});
    }
    std::sort(found.begin(), found.end(), [](const OtherHolder& a, const OtherHolder& b) {
        return std::tuple(b.objects, a.node.value) < std::tuple(a.objects, b.node.value);
    });
    if (found.size() > kMostHolders)
        found.resize(kMostHolders);
    return found;
}

// Every node of a walk gets the answer, so all walks together are linear.
bool OtherHolderFinder::isBelow(uint32_t node, uint32_t holder, BitColumn& below, BitColumn& known)
{
    m_walk.clear();
    bool answer = false;
    const uint32_t root = m_analysis.snapshot().root().value;
    for (uint32_t n = node;; n = m_tree.parent(n)) {
        if (n == holder || known.test(n)) {
            answer = n == holder || below.test(n);
            break;
        }
        if (n == root || !m_tree.isExplained(n))
            break;
        m_walk.push_back(n);
    }
    for (const uint32_t n : m_walk) {
        known.set(n);
        if (answer)
            below.set(n);
    }
    return answer;
}

// The nearest of those retainers that neither the holder nor the object itself is needed to reach.
NodeIndex OtherHolderFinder::otherHolderOf(uint32_t node, NodeIndex holder)
{
    const DominatorTree& dominators = m_analysis.dominators();
    const auto retainers = m_analysis.reverseEdges().retainers(node);
    NodeIndex best;
    for (const RetainerWord word : retainers.first(std::min(retainers.size(), kMostRetainers))) {
        const NodeIndex source(word.source());
        if (!isStrongRetainer(m_analysis, word, node) || !m_basis.isReached(source.value) ||
            dominators.dominates(holder, source) || dominators.dominates(NodeIndex(node), source))
            continue;
        const NodeIndex thing = knownThingAbove(source.value, holder);
        if (thing.isValid() && (!best.isValid() || m_basis.depth(thing.value) < m_basis.depth(best.value)))
            best = thing;
    }
    return best;
}

NodeIndex OtherHolderFinder::knownThingAbove(uint32_t retainer, NodeIndex holder)
{
    const HeapSnapshot& snapshot = m_analysis.snapshot();
    uint32_t node = m_basis.holder(retainer);
    for (uint32_t steps = 0; steps < kMostSteps; ++steps) {
        if (m_analysis.dominators().dominates(holder, NodeIndex(node)))
            return NodeIndex::none();
        const bool isStep = isPlumbing(snapshot, NodeIndex(node)) || isContext(snapshot, NodeIndex(node));
        if (!isStep || m_basis.moduleScope(node) || node == snapshot.root().value)
            break;
        m_tree.explain(node);
        const uint32_t parent = m_tree.parent(node);
        if (parent == snapshot.root().value)
            break;
        node = m_basis.holder(parent);
    }
    return NodeIndex(node);
}

} // namespace heapsight
