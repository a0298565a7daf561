// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/candidates.h"

#include <algorithm>
#include <map>

namespace heapsight {

namespace {

enum GroupState : uint8_t { kContent, kAccumulates, kInner };

constexpr uint64_t kChainFactor = 5;  // folded members per unfolded one
constexpr uint64_t kListPercent = 75; // of a run's members that hold a further one each; of a tree there are fewer

uint64_t mixed(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * 0x9e3779b97f4a7c15ULL;
    return hash ^ (hash >> 32);
}

} // namespace

Result<Candidates> Candidates::find(const Populations& populations, const JobContext& job)
{
    Candidates found(populations);
    found.chooseGroups();
    found.dropPartners();
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, "suspects");
    found.attribute();
    found.merge();
    for (Candidate& candidate : found.m_list) {
        found.sumUp(candidate);
        found.noteReplaced(candidate);
    }
    found.findParts();
    found.addOwnStorage();
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, "suspects");
    if (auto done = found.findForeign(job); !done)
        return tl::unexpected(done.error());
    for (Candidate& candidate : found.m_list)
        found.judge(candidate);
    found.rank();
    return found;
}

bool Candidates::isChain(uint32_t g) const
{
    const PopulationGroup& group = m_populations->group(g);
    return group.folded >= kChainFactor * group.unfolded && group.folded != 0;
}

// Gains members although what holds it hardly does: a container made after the first snapshot. Things that come
// with the same number of members each time are no containers that fill, and the first of them cannot tell.
bool Candidates::gainsItself(uint32_t g) const
{
    constexpr uint64_t kGain = 10;
    constexpr uint64_t kFewMade = 2; // containers that may have been made in the step
    const uint32_t above = m_populations->group(g).above;
    bool isFirstOfMany = false;
    for (uint32_t s = 1; s < m_populations->snapshotCount(); ++s) {
        const uint64_t now = m_populations->count(g, s);
        const uint64_t before = m_populations->count(g, s - 1);
        if (above == PopulationGroup::kNone) {
            if (now >= before + kGain)
                return true;
            continue;
        }
        const uint64_t holders = newHolders(above, s);
        const uint64_t holdersBefore = newHolders(above, s - 1);
        if (holdersBefore != 0)
            isFirstOfMany = false;
        const uint64_t made = holders > holdersBefore ? holders - holdersBefore : 0;
        if (now < before + kGain || made * 20 > now - before)
            continue;
        if (holdersBefore == 0 || before == 0)
            isFirstOfMany = made <= kFewMade;
        else if (now * holdersBefore * 5 > before * holders * 6)
            return true;
    }
    return isFirstOfMany;
}

// Members of the group but those that are in every snapshot: what they hold is in groups of their own.
uint64_t Candidates::newHolders(uint32_t g, uint32_t snapshot) const
{
    const uint64_t lasting =
        m_populations->count(g, m_populations->snapshotCount() - 1) - m_populations->group(g).newMembers;
    const uint64_t members = m_populations->count(g, snapshot);
    return members > lasting ? members - lasting : 0;
}

void Candidates::chooseGroups()
{
    m_state.assign(m_populations->groupCount(), kContent);
    m_isShared.assign(m_populations->groupCount(), 0);
    for (uint32_t g = 1; g < m_populations->groupCount(); ++g) {
        const PopulationGroup& group = m_populations->group(g);
        if (group.newMembers == 0)
            continue;
        // A run within something new is content: the text of a string that was joined from pieces.
        if ((isChain(g) && m_populations->holderIsOld(g)) || group.votes == 0 ||
            uint64_t{group.votesForOld} * 5 >= uint64_t{group.votes} * 2)
            m_state[g] = kAccumulates;
        else if (gainsItself(g))
            m_state[g] = m_populations->count(g, 0) != 0 ? kAccumulates : kInner;
    }
}

// Of the groups that alternate along one run only the first is the place.
void Candidates::dropPartners()
{
    for (const auto& [a, b] : m_populations->partners()) {
        if (m_state[a] == kContent || !isChain(a))
            continue;
        if (m_populations->className(a) == "system / Context" || m_populations->className(b) == "system / Context")
            m_isShared[a] = 1;
        if (m_state[b] == kContent)
            continue;
        const bool isFirst = m_populations->group(a).example < m_populations->group(b).example;
        m_state[isFirst ? b : a] = kContent;
        m_isShared[isFirst ? a : b] |= m_isShared[a];
    }
}

// The nearest place of accumulation at or above each group.
void Candidates::attribute()
{
    constexpr uint32_t kUnknown = kNone - 1;
    const uint32_t groups = m_populations->groupCount();
    m_ofGroup.assign(groups, kUnknown);
    m_ofGroup[PopulationGroup::kNone] = kNone;
    std::vector<uint32_t> walk;
    for (uint32_t g = 1; g < groups; ++g) {
        uint32_t at = g;
        while (m_ofGroup[at] == kUnknown) {
            walk.push_back(at);
            m_ofGroup[at] = m_state[at] != kContent ? at : kNone; // kNone ends a walk that comes back here
            if (m_state[at] != kContent)
                break;
            at = m_populations->group(at).above;
        }
        const uint32_t place = m_ofGroup[at];
        for (const uint32_t passed : walk)
            if (m_state[passed] == kContent)
                m_ofGroup[passed] = place;
        walk.clear();
    }
}

// `isAcross`: by whatever name the last object is held.
uint64_t Candidates::holderPath(uint32_t position, bool isAcross) const
{
    const HolderTree& tree = m_populations->tree();
    uint64_t hash = 0;
    for (uint32_t step = 0; step < kLongestPath && position != 0; ++step) {
        position = m_populations->representative(position);
        const uint32_t label = isAcross && step == 0 ? HoldLabel::kElements : tree.label(position);
        hash = mixed(hash, (uint64_t{m_populations->classNumber(position)} << 32) | label);
        position = tree.parent(position);
    }
    return hash;
}

// Numbers and symbols that an object of the program keeps.
bool Candidates::isOwnValue(uint32_t g) const
{
    const std::string_view name = m_populations->className(g);
    const HeapSnapshot& snapshot = m_populations->last().snapshot();
    const NodeIndex holder(m_populations->tree().node(m_populations->tree().parent(m_populations->group(g).example)));
    return (name == "(number)" || name == "(symbol)") && snapshot.kind(holder) == NodeKind::Object &&
           !snapshot.name(holder).starts_with("system / ");
}

// How the holder holds: a list linked both ways is walked from both ends.
uint64_t Candidates::heldKey(uint32_t g) const
{
    const PopulationGroup& group = m_populations->group(g);
    return isChain(g) ? (uint64_t{group.classNumber} << 32) | HoldLabel::kNone : group.label;
}

// Paths of holders that an object has under several names of its own, one for each language or tenant, all growing
// by things of one class. Variables of a scope are told apart, and so are a few fields.
std::set<uint64_t> Candidates::pathsAcross() const
{
    constexpr size_t kFewestNames = 3;
    const HolderTree& tree = m_populations->tree();
    const HeapSnapshot& snapshot = m_populations->last().snapshot();
    std::map<std::tuple<uint64_t, uint64_t, uint32_t>, std::set<uint32_t>> names; // path, held as, class
    for (uint32_t g = 1; g < m_populations->groupCount(); ++g) {
        if (m_state[g] == kContent || !isObjectClass(m_populations->className(g)))
            continue;
        const uint32_t holder = m_populations->representative(tree.parent(m_populations->group(g).example));
        if (holder == 0 || !tree.isNamed(holder) || !mayBeDictionary(snapshot, tree.node(tree.parent(holder))))
            continue;
        names[{holderPath(holder, true), heldKey(g), m_populations->group(g).classNumber}].insert(tree.label(holder));
    }
    std::set<uint64_t> paths;
    for (const auto& [key, labels] : names)
        if (labels.size() >= kFewestNames)
            paths.insert(std::get<0>(key));
    return paths;
}

// Holders of one kind that hold alike are one candidate: "in each of 50 arrays".
void Candidates::merge()
{
    std::map<std::tuple<uint64_t, uint64_t, bool>, uint32_t> known;
    std::vector<uint32_t> candidateOf(m_populations->groupCount(), kNone);
    const HolderTree& tree = m_populations->tree();
    std::vector<uint32_t> lastHolder;
    const std::set<uint64_t> across = pathsAcross();
    for (uint32_t g = 1; g < m_populations->groupCount(); ++g) {
        if (m_state[g] == kContent)
            continue;
        const PopulationGroup& group = m_populations->group(g);
        const uint32_t holder = tree.parent(group.example);
        const bool isEngine = Populations::isEngineClass(m_populations->className(g)) && !isOwnValue(g);
        const uint64_t general = across.empty() ? 0 : holderPath(holder, true);
        const bool isAcross = across.contains(general);
        const auto [at, isNew] =
            known.try_emplace({isAcross ? general : holderPath(holder, false), heldKey(g), isEngine},
                              static_cast<uint32_t>(m_list.size()));
        if (isNew) {
            m_list.emplace_back();
            m_list.back().holder = tree.node(holder);
            lastHolder.push_back(HolderTree::kNowhere);
        }
        Candidate& candidate = m_list[at->second];
        candidate.isEngine = isEngine;
        candidate.isAcross = isAcross;
        candidate.isInner = candidate.isInner || m_state[g] == kInner;
        candidate.isChain = candidate.isChain || isChain(g);
        candidate.isList =
            candidate.isList || (isChain(g) && uint64_t{group.links} * 100 >= group.folded * kListPercent);
        candidate.isSharedChain = candidate.isSharedChain || m_isShared[g] != 0;
        candidate.groups.push_back(g);
        candidate.holders += lastHolder[at->second] != holder ? 1U : 0U;
        lastHolder[at->second] = holder;
        candidateOf[g] = at->second;
    }
    const uint32_t snapshots = m_populations->snapshotCount();
    for (Candidate& candidate : m_list) {
        candidate.held.resize(snapshots);
        candidate.newBytes.resize(snapshots - 1);
        candidate.ownGrowth.resize(snapshots - 1);
    }
    for (uint32_t g = 1; g < m_populations->groupCount(); ++g) {
        m_ofGroup[g] = m_ofGroup[g] == kNone ? kNone : candidateOf[m_ofGroup[g]];
        if (m_ofGroup[g] == kNone)
            continue;
        Candidate& candidate = m_list[m_ofGroup[g]];
        for (uint32_t s = 0; s < snapshots; ++s) {
            candidate.held[s] += m_populations->bytes(g, s);
            if (s != 0)
                candidate.newBytes[s - 1] += m_populations->bornBytes(g, s);
        }
    }
}

// Texts and values within the objects of a run, a tree's keys, grow because the run does.
void Candidates::findParts()
{
    const HolderTree& tree = m_populations->tree();
    for (uint32_t i = 0; i < m_list.size(); ++i) {
        Candidate& c = m_list[i];
        if (c.isChain || isObjectClass(m_populations->className(c.itemGroup)))
            continue;
        uint32_t position = tree.position(c.holder);
        for (uint32_t step = 0; step < kLongestPath && position != 0 && position != HolderTree::kNowhere; ++step) {
            const uint32_t around = of(position);
            c.isPart = c.isPart || (around != kNone && around != i && m_list[around].isChain);
            position = tree.parent(position);
        }
    }
}

} // namespace heapsight
