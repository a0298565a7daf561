// SPDX-License-Identifier: GPL-3.0-or-later
// The thresholds were measured on several dozen small programs with and without leaks: noise in the
// poorest step is practically nothing, leaks are orders of magnitude above. They guard real services.
#include "analysis/suspects/candidates.h"

#include "analysis/path_node_role.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace heapsight {

namespace {

enum GroupState : uint8_t { kContent, kAccumulates, kInner };

constexpr uint32_t kLongestPath = 96;    // steps of a holder's path that tell it from others
constexpr uint64_t kCoHeld = 10;         // that many new items in a table make it a second holder
constexpr uint64_t kOwnStorage = 1024;   // bytes an object must grow by to be a suspect by itself
constexpr uint64_t kBytesPerEntry = 512; // a backing store may have grown per new item
constexpr uint64_t kChainFactor = 5;     // folded members per unfolded one
constexpr uint32_t kFewestLinks = 4;     // one in that many of a run holds a further one; of a table of tables few
constexpr uint64_t kFewReplaced = 3;     // more items of which as many go as come are churn
constexpr uint64_t kReplacedStep = 4096; // bytes by which they must be larger each time
constexpr double kManyLost = 0.3;        // of what came, or was there: entries leave again

constexpr uint64_t lowest(const std::vector<uint64_t>& steps)
{
    return steps.empty() ? 0 : *std::min_element(steps.begin(), steps.end());
}

// What nearly every step reaches: the least of few steps, the lower quartile of many.
uint64_t reliably(std::vector<uint64_t> steps)
{
    if (steps.size() < 4)
        return lowest(steps);
    const auto quartile = steps.begin() + static_cast<ptrdiff_t>(steps.size() / 4);
    std::nth_element(steps.begin(), quartile, steps.end());
    return *quartile;
}

uint64_t sum(const std::vector<uint64_t>& values)
{
    return std::accumulate(values.begin(), values.end(), uint64_t{0});
}

double steadiness(const std::vector<uint64_t>& steps)
{
    const uint64_t most = steps.empty() ? 0 : *std::max_element(steps.begin(), steps.end());
    return most == 0 ? 0 : static_cast<double>(reliably(steps)) / static_cast<double>(most);
}

uint64_t mixed(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * 0x9e3779b97f4a7c15ULL;
    return hash ^ (hash >> 32);
}

// Which of several classes held alike is the item: what people wrote before what V8 makes of it.
int itemRank(std::string_view name)
{
    if (Populations::isEngineClass(name))
        return 0;
    if (name == "(string)" || name == "(number)" || name == "(bigint)" || name == "(symbol)")
        return 1;
    return name == "system / Context" ? 1 : 2;
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
// with the same number of members each time are no containers that fill.
bool Candidates::gainsItself(uint32_t g) const
{
    constexpr uint64_t kGain = 10;
    constexpr uint64_t kFewMade = 2; // containers that may have been made in the step
    const uint32_t above = m_populations->group(g).above;
    for (uint32_t s = 1; s < m_populations->snapshotCount(); ++s) {
        const uint64_t now = m_populations->count(g, s);
        const uint64_t before = m_populations->count(g, s - 1);
        if (now < before + kGain)
            continue;
        if (above == PopulationGroup::kNone)
            return true;
        const uint64_t holders = m_populations->count(above, s);
        const uint64_t holdersBefore = m_populations->count(above, s - 1);
        const uint64_t made = holders > holdersBefore ? holders - holdersBefore : 0;
        if (made * 20 > now - before)
            continue;
        const bool fills =
            holdersBefore == 0 || before == 0 ? made <= kFewMade : now * holdersBefore * 5 > before * holders * 6;
        if (fills)
            return true;
    }
    return false;
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

uint64_t Candidates::holderPath(uint32_t position) const
{
    const HolderTree& tree = m_populations->tree();
    uint64_t hash = 0;
    for (uint32_t step = 0; step < kLongestPath && position != 0; ++step) {
        position = m_populations->representative(position);
        hash = mixed(hash, (uint64_t{m_populations->classNumber(position)} << 32) | tree.label(position));
        position = tree.parent(position);
    }
    return hash;
}

// Holders of one kind that hold alike are one candidate: "in each of 50 arrays".
void Candidates::merge()
{
    std::map<std::tuple<uint64_t, uint64_t, bool>, uint32_t> known;
    std::vector<uint32_t> candidateOf(m_populations->groupCount(), kNone);
    const HolderTree& tree = m_populations->tree();
    std::vector<uint32_t> lastHolder;
    for (uint32_t g = 1; g < m_populations->groupCount(); ++g) {
        if (m_state[g] == kContent)
            continue;
        const PopulationGroup& group = m_populations->group(g);
        const uint32_t holder = tree.parent(group.example);
        const bool isEngine = Populations::isEngineClass(m_populations->className(g));
        // A list linked both ways is walked from both ends.
        const uint64_t label = isChain(g) ? (uint64_t{group.classNumber} << 32) | HoldLabel::kNone : group.label;
        const auto [at, isNew] =
            known.try_emplace({holderPath(holder), label, isEngine}, static_cast<uint32_t>(m_list.size()));
        if (isNew) {
            m_list.emplace_back();
            m_list.back().holder = tree.node(holder);
            lastHolder.push_back(HolderTree::kNowhere);
        }
        Candidate& candidate = m_list[at->second];
        candidate.isEngine = isEngine;
        candidate.isInner = candidate.isInner || m_state[g] == kInner;
        candidate.isChain = candidate.isChain || isChain(g);
        candidate.isList = candidate.isList || (isChain(g) && group.links * kFewestLinks >= group.folded);
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

// A Map keyed by strings has twice as many members as entries: the class that says most is counted.
void Candidates::sumUp(Candidate& candidate) const
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
        if (known.group == 0 || m_populations->group(g).newMembers > m_populations->group(known.group).newMembers)
            known.group = g;
        most = std::max(most, known.members);
    }
    int bestRank = -1;
    uint64_t bestMembers = 0;
    for (const auto& [number, known] : classes) {
        const int rank = itemRank(m_populations->className(known.group));
        if (known.members * 2 < most || std::pair(rank, known.members) <= std::pair(bestRank, bestMembers))
            continue;
        bestRank = rank;
        bestMembers = known.members;
        candidate.itemGroup = known.group;
        candidate.itemClass = number;
    }
    const uint32_t snapshots = m_populations->snapshotCount();
    candidate.holder =
        m_populations->tree().node(m_populations->tree().parent(m_populations->group(candidate.itemGroup).example));
    candidate.items.assign(snapshots, 0);
    candidate.newItems.assign(snapshots - 1, 0);
    candidate.gone.assign(snapshots - 1, 0);
    for (const uint32_t g : candidate.groups) {
        if (m_populations->group(g).classNumber != candidate.itemClass)
            continue;
        for (uint32_t s = 0; s < snapshots; ++s) {
            candidate.items[s] += m_populations->count(g, s);
            if (s == 0)
                continue;
            candidate.newItems[s - 1] += m_populations->born(g, s);
            candidate.gone[s - 1] += m_populations->gone(g, s);
        }
    }
}

// A text or typed array that is made anew, larger each time, grows although nothing is added anywhere.
void Candidates::noteReplaced(Candidate& candidate) const
{
    const uint64_t items = candidate.items.back();
    const bool isSame =
        std::all_of(candidate.items.begin(), candidate.items.end(), [items](uint64_t count) { return count == items; });
    if (!isSame || items == 0 || items > kFewReplaced || candidate.isEngine || candidate.isChain)
        return;
    std::vector<uint64_t> growth;
    for (size_t s = 1; s < candidate.held.size(); ++s) {
        if (candidate.held[s] < candidate.held[s - 1] + kReplacedStep)
            return;
        growth.push_back(candidate.held[s] - candidate.held[s - 1]);
    }
    // What is new in it must be the size, not many new objects: those are counted where they are held.
    const uint32_t example = m_populations->group(candidate.itemGroup).example;
    const std::string_view name = m_populations->className(candidate.itemGroup);
    const bool isPlain = name == "(string)" || name.ends_with("Array") || name == "Buffer" || name == "ArrayBuffer" ||
                         name == "DataView";
    if (!isPlain)
        return;
    candidate.isOwnStorage = true;
    candidate.isReplaced = true;
    candidate.holder = m_populations->tree().node(example);
    candidate.newBytes = std::move(growth);
    std::fill(candidate.newItems.begin(), candidate.newItems.end(), 0);
    std::fill(candidate.gone.begin(), candidate.gone.end(), 0);
}

// Objects that grew themselves: their bytes go to what they hold, or make a suspect of their own.
void Candidates::addOwnStorage()
{
    const HolderTree& tree = m_populations->tree();
    const SnapshotAnalysis& last = m_populations->last();
    const HeapSnapshot& snapshot = last.snapshot();
    std::unordered_map<uint32_t, uint32_t> candidateOfHolder; // node → candidate with most bytes
    for (uint32_t c = 0; c < m_list.size(); ++c)
        for (const uint32_t g : m_list[c].groups) {
            const uint32_t holder = tree.node(tree.parent(m_populations->group(g).example));
            const auto [known, isNew] = candidateOfHolder.try_emplace(holder, c);
            if (!isNew && sum(m_list[c].newBytes) > sum(m_list[known->second].newBytes))
                known->second = c;
        }
    std::map<uint64_t, uint32_t> ownByPath;
    const uint32_t steps = m_populations->snapshotCount() - 1;
    for (const Populations::Grown& grown : m_populations->grown()) {
        const uint32_t position = tree.position(grown.node);
        if (position == HolderTree::kNowhere)
            continue;
        const auto growthIn = [&](uint32_t step) {
            return grown.bytes[step + 1] > grown.bytes[step] ? grown.bytes[step + 1] - grown.bytes[step] : 0;
        };
        // A table that grew much more than its new entries need keeps plain values, too.
        const auto held = candidateOfHolder.find(grown.node);
        if (held != candidateOfHolder.end() &&
            sum(m_list[held->second].newItems) * kBytesPerEntry >= grown.bytes.back() - grown.bytes.front()) {
            for (uint32_t s = 0; s < steps; ++s)
                m_list[held->second].ownGrowth[s] += growthIn(s);
            continue;
        }
        if (grown.bytes.back() < grown.bytes.front() + kOwnStorage)
            continue;
        std::map<uint32_t, uint64_t> targets;
        const auto countTargets = [&](uint32_t node, auto&& self, int depth) -> void {
            const EdgeRange range = snapshot.edges(NodeIndex(node));
            for (uint32_t e = range.begin; e < range.end; ++e) {
                const uint32_t target = snapshot.edgeColumn()[e].target();
                const uint32_t at = tree.position(target);
                if (at == HolderTree::kNowhere && depth > 0)
                    self(target, self, depth - 1);
                else if (at != HolderTree::kNowhere && m_populations->birth(target) != 0 && of(at) != kNone)
                    ++targets[of(at)];
            }
        };
        countTargets(grown.node, countTargets, 2); // the object, its backing store, a table within
        const auto most = std::max_element(targets.begin(), targets.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most != targets.end() && most->second >= kCoHeld) {
            m_list[most->first].coHolders.push_back(grown.node);
            continue;
        }
        const auto [known, isNew] = ownByPath.try_emplace(holderPath(position), static_cast<uint32_t>(m_list.size()));
        if (isNew) {
            Candidate& made = m_list.emplace_back();
            made.isOwnStorage = true;
            made.holder = grown.node;
            made.itemClass = m_populations->classNumber(position);
            made.isEngine = Populations::isEngineClass(last.className(NodeIndex(grown.node)));
            made.held.resize(steps + 1);
            made.items.resize(steps + 1);
            made.newBytes.resize(steps);
            made.ownGrowth.resize(steps);
            made.newItems.resize(steps);
            made.gone.resize(steps);
        }
        Candidate& candidate = m_list[known->second];
        ++candidate.holders;
        for (uint32_t s = 0; s <= steps; ++s) {
            candidate.held[s] += grown.bytes[s];
            if (s != 0)
                candidate.newBytes[s - 1] += growthIn(s - 1);
        }
    }
}

// Neither held by a variable of the program's nor made of anything its scripts made.
Result<void> Candidates::findForeign(const JobContext& job)
{
    const SnapshotAnalysis& last = m_populations->last();
    const HeapSnapshot& snapshot = last.snapshot();
    const auto basis = last.pathBasis(job);
    if (!basis)
        return tl::unexpected(basis.error());
    const HolderTree& tree = m_populations->tree();
    for (Candidate& candidate : m_list) {
        candidate.isForeign = true;
        uint32_t position = tree.position(candidate.holder);
        for (uint32_t step = 0; step < kLongestPath && position != 0 && position != HolderTree::kNowhere; ++step) {
            const uint32_t node = tree.node(position);
            const ModuleScope* scope = (*basis)->moduleScope(node);
            if (scope || snapshot.name(NodeIndex(node)).starts_with("global")) {
                candidate.isForeign = scope && !scope->isOwn;
                candidate.isInNode = candidate.isForeign;
                break;
            }
            position = tree.parent(m_populations->representative(position));
        }
    }
    const SourcePlaces& places = snapshot.places();
    for (size_t i = 0; i < places.nodes().size(); ++i) {
        const uint32_t node = places.nodes()[i];
        const uint32_t position = tree.position(node);
        if (position == HolderTree::kNowhere || m_populations->birth(node) == 0 || of(position) == kNone ||
            !m_list[of(position)].isForeign)
            continue;
        const uint32_t script = places.place(PlaceId(places.placeIds()[i])).scriptId;
        if (isOwnScript(last.scriptNames().name(script)))
            m_list[of(position)].isForeign = false;
    }
    return {};
}

// Caches of V8 that belong to no object. Synthetic nodes are Node's handles, and somebody's business.
bool Candidates::isEngineHolder(uint32_t node) const
{
    const HeapSnapshot& snapshot = m_populations->last().snapshot();
    const NodeKind kind = snapshot.kind(NodeIndex(node));
    return kind == NodeKind::Array || kind == NodeKind::Hidden || kind == NodeKind::Code ||
           kind == NodeKind::ObjectShape;
}

// Methods of a class that was loaded meanwhile.
bool Candidates::isNewPrototype(const Candidate& c) const
{
    const HeapSnapshot& snapshot = m_populations->last().snapshot();
    const uint32_t node = m_populations->tree().node(m_populations->group(c.itemGroup).example);
    return m_populations->birth(c.holder) != 0 && snapshot.kind(NodeIndex(node)) == NodeKind::Closure &&
           snapshot.name(NodeIndex(c.holder)) != "Array" &&
           !internalTarget(snapshot, NodeIndex(c.holder), "table").isValid();
}

bool Candidates::hasEnginePath(uint32_t node) const
{
    const HolderTree& tree = m_populations->tree();
    const HeapSnapshot& snapshot = m_populations->last().snapshot();
    uint32_t position = tree.position(node);
    for (uint32_t step = 0; step < kLongestPath && position != 0 && position != HolderTree::kNowhere; ++step) {
        const uint32_t label = tree.label(position);
        if (label < HoldLabel::kFirstSpecial) {
            const std::string_view text = snapshot.strings().at(label);
            if (text == "native_context" || text == "fast_template_instantiations")
                return true;
        }
        position = tree.parent(m_populations->representative(position));
    }
    return false;
}

void Candidates::judge(Candidate& c) const
{
    const size_t steps = c.newBytes.size();
    const bool isPair = steps == 1;
    std::vector<uint64_t> items(steps);
    c.growth.resize(steps);
    for (size_t s = 0; s < steps; ++s) {
        const uint64_t gained = c.items[s + 1] > c.items[s] ? c.items[s + 1] - c.items[s] : 0;
        items[s] = std::min(gained, c.newItems[s]);
        const uint64_t more = c.held[s + 1] > c.held[s] ? c.held[s + 1] - c.held[s] : 0;
        c.growth[s] = std::min(more + (c.isOwnStorage ? 0 : c.ownGrowth[s]), c.newBytes[s] + c.ownGrowth[s]);
        if (!c.isOwnStorage && items[s] == 0)
            c.growth[s] = 0; // as many as before: what they hold was exchanged
    }
    const uint64_t lost = sum(c.gone);
    const uint64_t came = sum(c.newItems);
    c.churn = lost + came == 0 ? 0 : static_cast<double>(lost) / static_cast<double>(lost + came);
    const auto ratio = [](uint64_t a, uint64_t b) {
        return b == 0 ? (a == 0 ? 0.0 : 1.0) : static_cast<double>(a) / static_cast<double>(b);
    };
    const double evicted = c.isOwnStorage ? 0 : ratio(c.gone.back(), c.newItems.back());
    c.evicts = evicted >= kManyLost;
    const uint64_t beforeLast = c.items[steps - 1];
    c.losesOld = beforeLast >= 10 && ratio(c.gone.back(), beforeLast) >= kManyLost;
    const uint64_t mostGrowth = *std::max_element(c.growth.begin(), c.growth.end());
    c.levelsOff = steps >= 2 && c.growth.back() * 4 <= mostGrowth;
    if (hasEnginePath(c.holder) || isEngineHolder(c.holder))
        c.isEngine = true;

    const uint64_t poorItems = reliably(items);
    const uint64_t poorBytes = reliably(c.growth);
    const double mean = static_cast<double>(sum(c.growth)) / static_cast<double>(steps);
    c.score = isPair ? mean : static_cast<double>(poorBytes) + 0.02 * mean;
    // One of something, and then twenty of it: that is how things are loaded.
    const bool wasEmpty = !c.isOwnStorage && c.items.front() < 5 && c.items.front() * 20 <= c.items.back();
    const bool engineGoesOn = c.isEngine && (isPair ? poorItems >= 200 : poorItems >= 50 && steadiness(items) >= 0.5);
    if (c.isEngine)
        c.score *= engineGoesOn ? 0.5 : 0.02;
    if (!c.isOwnStorage)
        c.score *= poorItems < 3 ? 0.05 : poorItems < 10 ? 0.3 : 1;
    c.score *= c.churn > 0.5 ? 0.2 : c.churn > 0.2 ? 0.6 : 1;
    c.score *= c.evicts ? 0.2 : 1;
    c.score *= c.losesOld ? 0.2 : 1;
    c.score *= isPair && (wasEmpty || c.isInner) ? 0.3 : 1;

    const uint64_t allBytes = sum(c.growth);
    c.isSuspect = allBytes >= 1024;
    c.confidence = Confidence::Low;
    if (isPair) {
        const bool many = (poorItems >= 50 && allBytes >= 4096) || (poorItems >= 10 && allBytes >= 65536);
        if (many && c.churn <= 0.1 && !wasEmpty && !c.isInner)
            c.confidence = Confidence::Medium;
        // Node loads parts of itself when they are first used.
        if (c.isForeign) {
            c.confidence = Confidence::Low;
            c.isSuspect = poorItems >= 50 && allBytes >= 4096;
        }
        if (!c.isOwnStorage && wasEmpty && ((poorItems < 3 && allBytes < 262144) || isNewPrototype(c)))
            c.isSuspect = false;
        // Once is enough to fill something: without items there is nothing to tell growth from filling.
        if (c.isOwnStorage)
            c.isSuspect = allBytes >= 4096;
    } else if (c.isOwnStorage) {
        if (poorBytes >= 4096 && steadiness(c.growth) >= 0.1)
            c.confidence = Confidence::High;
        else if (allBytes >= 4096 && poorBytes > 0)
            c.confidence = Confidence::Medium;
    } else if (poorItems >= 10 && poorBytes >= 1024 && steadiness(items) >= 0.25 && c.churn <= 0.2) {
        c.confidence = Confidence::High;
    } else if (((poorItems >= 5 && poorBytes >= 256) || (poorItems >= 2 && poorBytes >= 65536)) && c.churn <= 0.5) {
        c.confidence = Confidence::Medium;
    }
    if (!isPair && poorBytes == 0) // some step brought nothing: it came once
        c.isSuspect = false;
    if (evicted >= 0.1)
        c.confidence = std::min(c.confidence, Confidence::Medium);
    if (c.evicts || c.losesOld)
        c.confidence = Confidence::Low;
    if (c.isEngine)
        c.confidence = engineGoesOn && !isPair ? std::min(c.confidence, Confidence::Medium) : Confidence::Low;
    if (c.isEngine && !engineGoesOn)
        c.isSuspect = false;
}

void Candidates::rank()
{
    const bool isPair = m_populations->snapshotCount() == 2;
    // What grows within Node's own modules is mostly the shadow of what the program does.
    const bool hasOwn = std::any_of(m_list.begin(), m_list.end(), [](const Candidate& c) {
        return c.isSuspect && !c.isForeign && c.confidence != Confidence::Low;
    });
    for (Candidate& candidate : m_list)
        if (candidate.isForeign && candidate.isInNode && hasOwn)
            candidate.confidence = Confidence::Low;
    const auto tier = [](const Candidate& c) { return !c.isSuspect ? 2 : c.confidence == Confidence::Low ? 1 : 0; };
    const auto weight = [&](const Candidate& c) {
        return c.confidence == Confidence::Medium && !isPair ? c.score * 0.5 : c.score;
    };
    std::vector<uint32_t> order(m_list.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
        const Candidate& x = m_list[a];
        const Candidate& y = m_list[b];
        return std::tuple(tier(x), -weight(x), a) < std::tuple(tier(y), -weight(y), b);
    });
    std::vector<uint32_t> place(m_list.size());
    std::vector<Candidate> sorted;
    sorted.reserve(m_list.size());
    for (uint32_t i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        sorted.push_back(std::move(m_list[order[i]]));
    }
    m_list = std::move(sorted);
    for (uint32_t& candidate : m_ofGroup)
        if (candidate != kNone)
            candidate = place[candidate];
}

} // namespace heapsight
