// SPDX-License-Identifier: GPL-3.0-or-later
// Which members of a candidate are its items, and how many there were in each snapshot.
#include "analysis/path_node_role.h"
#include "analysis/suspects/candidates.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace heapsight {

namespace {

constexpr uint64_t kMostlyPercent = 80; // so many of one class, and they go by its name

bool isPlainValue(std::string_view name)
{
    return name == "(string)" || name == "(number)" || name == "(bigint)" || name == "(symbol)";
}

// Which of several classes held alike is the item: what people wrote before what V8 makes of it.
int itemRank(std::string_view name)
{
    if (Populations::isEngineClass(name))
        return 0;
    return isPlainValue(name) || name == "system / Context" ? 1 : 2;
}

uint32_t slotOf(const HeapSnapshot& snapshot, uint32_t edge)
{
    const std::string_view text = edgeName(snapshot, edge);
    uint32_t slot = UINT32_MAX;
    std::from_chars(text.data(), text.data() + text.size(), slot);
    return slot;
}

// Where the table of a Map has its keys: in every third slot, values in the one after it. Of a table whose keys or
// values are all numbers, and of a Set, there is no telling, and no need.
class TableSides {
public:
    enum Side : uint8_t { kOnly, kKeys, kValues };

    TableSides(const HeapSnapshot& snapshot, NodeIndex holder)
    {
        const NodeIndex table = internalTarget(snapshot, holder, "table");
        if (!table.isValid())
            return;
        const EdgeRange range = snapshot.edges(table);
        for (uint32_t e = range.begin; e < range.end; ++e) {
            if (snapshot.edgeColumn()[e].code() != EdgeCode::Internal || !isNumbered(snapshot, e))
                continue;
            const uint32_t slot = slotOf(snapshot, e);
            m_seen[slot % 3] = true;
            m_slots.try_emplace(snapshot.edgeColumn()[e].target(), slot);
        }
    }

    [[nodiscard]] Side sideOf(uint32_t node) const
    {
        const auto slot = m_slots.find(node);
        if (slot == m_slots.end() || m_seen[0] + m_seen[1] + m_seen[2] != 2)
            return kOnly;
        return m_seen[(slot->second + 1) % 3] ? kKeys : kValues;
    }

private:
    bool m_seen[3] = {};
    std::unordered_map<uint32_t, uint32_t> m_slots; // node → the first it is in
};

} // namespace

bool isObjectClass(std::string_view className)
{
    return itemRank(className) == 2;
}

// Those of a Map that are keys as the item is, or values as it is: an entry counts once.
std::vector<uint32_t> Candidates::onItemSide(const std::vector<uint32_t>& groups, uint32_t itemGroup) const
{
    const HolderTree& tree = m_populations->tree();
    const auto holderOf = [&](uint32_t g) { return tree.node(tree.parent(m_populations->group(g).example)); };
    std::map<uint32_t, std::vector<uint32_t>> byHolder;
    for (const uint32_t g : groups)
        byHolder[holderOf(g)].push_back(g);
    const auto sideOf = [&](const TableSides& sides, uint32_t g) {
        return sides.sideOf(tree.node(m_populations->group(g).example));
    };
    const HeapSnapshot& snapshot = m_populations->last().snapshot();
    const TableSides::Side wanted = sideOf(TableSides(snapshot, NodeIndex(holderOf(itemGroup))), itemGroup);
    std::vector<uint32_t> chosen;
    for (const auto& [holder, held] : byHolder) {
        const TableSides sides(snapshot, NodeIndex(holder));
        for (const uint32_t g : held)
            if (const TableSides::Side side = sideOf(sides, g);
                side == wanted || side == TableSides::kOnly || wanted == TableSides::kOnly)
                chosen.push_back(g);
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

// The class that says most gives the items their name. Others of its kind count as much: a queue of events keeps
// events of many classes, and which of them come may differ from step to step. A Map keyed by strings has twice as
// many members as entries.
void Candidates::chooseItems(Candidate& candidate) const
{
    struct Class {
        uint64_t members = 0;
        uint32_t group = 0;
    };
    std::map<uint32_t, Class> classes;
    uint64_t most = 0;
    for (const uint32_t g : candidate.groups) {
        Class& known = classes[m_populations->group(g).classNumber];
        const PopulationGroup& group = m_populations->group(g);
        // A string joined from pieces is one item, whatever the number of pieces.
        const bool isText = m_populations->className(g) == "(string)" && group.votes != 0;
        known.members += isText ? group.votes : group.newMembers;
        if (known.group == 0 || group.newMembers > m_populations->group(known.group).newMembers)
            known.group = g;
        most = std::max(most, known.members);
    }
    uint64_t objects = 0;
    for (const auto& [number, known] : classes)
        objects += isObjectClass(m_populations->className(known.group)) ? known.members : 0;
    int bestRank = -1;
    uint64_t bestMembers = 0;
    for (const auto& [number, known] : classes) {
        const int rank = itemRank(m_populations->className(known.group));
        const uint64_t ofKind = rank == 2 ? objects : known.members;
        if (ofKind * 2 < most || std::pair(rank, known.members) <= std::pair(bestRank, bestMembers))
            continue;
        bestRank = rank;
        bestMembers = known.members;
        candidate.itemGroup = known.group;
        candidate.itemClass = number;
    }
    const HolderTree& tree = m_populations->tree();
    candidate.holder = tree.node(tree.parent(m_populations->group(candidate.itemGroup).example));
    // What roots and runs hold is not all of a kind; who waits for a promise leaves a callback and a result each.
    const HeapSnapshot& snapshot = m_populations->last().snapshot();
    const std::string_view itemName = m_populations->className(candidate.itemGroup);
    const bool mayMix = !candidate.isChain && bestRank != 0 && !isSyntheticNode(snapshot, candidate.holder) &&
                        snapshot.name(NodeIndex(candidate.holder)) != "Promise";
    std::vector<uint32_t> counting;
    bool isMixed = false;
    for (const uint32_t g : candidate.groups) {
        const std::string_view name = m_populations->className(g);
        const bool isOther = m_populations->group(g).classNumber != candidate.itemClass;
        const bool isOfKind = mayMix && ((isObjectClass(name) && isObjectClass(itemName)) ||
                                         (isPlainValue(name) && isPlainValue(itemName)));
        if (isOther && !isOfKind)
            continue;
        counting.push_back(g);
        isMixed = isMixed || isOther;
    }
    candidate.itemGroups = isMixed ? onItemSide(counting, candidate.itemGroup) : std::move(counting);
}

void Candidates::sumUp(Candidate& candidate) const
{
    chooseItems(candidate);
    const uint32_t snapshots = m_populations->snapshotCount();
    candidate.items.assign(snapshots, 0);
    candidate.newItems.assign(snapshots - 1, 0);
    candidate.gone.assign(snapshots - 1, 0);
    std::map<uint32_t, uint64_t> cameOf; // by class
    uint64_t came = 0;
    for (const uint32_t g : candidate.itemGroups)
        for (uint32_t s = 0; s < snapshots; ++s) {
            candidate.items[s] += m_populations->count(g, s);
            if (s == 0)
                continue;
            candidate.newItems[s - 1] += m_populations->born(g, s);
            candidate.gone[s - 1] += m_populations->gone(g, s);
            if (const uint64_t born = m_populations->born(g, s); born != 0) {
                cameOf[m_populations->group(g).classNumber] += born;
                came += born;
            }
        }
    if (cameOf[candidate.itemClass] * 100 < came * kMostlyPercent)
        candidate.itemClasses = static_cast<uint32_t>(cameOf.size());
}

} // namespace heapsight
