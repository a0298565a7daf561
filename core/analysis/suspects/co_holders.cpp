// SPDX-License-Identifier: GPL-3.0-or-later
// Who holds what accumulates besides the holder that explains it.
#include "analysis/path_node_role.h"
#include "analysis/suspects/evidence.h"
#include "analysis/suspects/leak_words.h"
#include "analysis/suspects/names.h"

#include <algorithm>
#include <set>

namespace heapsight {

namespace {

constexpr size_t kShownHolders = 4;
constexpr size_t kFewestSampled = 8;
constexpr uint32_t kLongestWalk = 96;

std::string describeHolder(const Populations& populations, uint32_t node)
{
    const SnapshotAnalysis& analysis = populations.last();
    const uint32_t position = populations.tree().position(node);
    const std::string name =
        position == HolderTree::kNowhere ? std::string() : variablePath(analysis, populations.tree(), position);
    return std::string(analysis.className(NodeIndex(node))) + (name.empty() ? "" : " " + name);
}

// Old objects that hold at least half of the sample.
std::set<uint32_t> holdersOfMost(const Populations& populations, const PathBasis& basis,
                                 const std::vector<uint32_t>& sample)
{
    const SnapshotAnalysis& analysis = populations.last();
    std::map<uint32_t, size_t> held;
    for (const uint32_t position : sample) {
        std::set<uint32_t> holders;
        const auto retainers = analysis.reverseEdges().retainers(NodeIndex(populations.tree().node(position)));
        for (const RetainerWord word : retainers.first(std::min<size_t>(retainers.size(), kSampledItems)))
            if (word.code() != RetainerCode::Weak)
                holders.insert(basis.holder(word.source()));
        for (const uint32_t holder : holders)
            ++held[holder];
    }
    std::set<uint32_t> result;
    for (const auto& [holder, count] : held)
        if (count * 2 >= sample.size() && populations.birth(holder) == 0 &&
            !isEngineNode(analysis.snapshot(), NodeIndex(holder)) && !isContext(analysis.snapshot(), NodeIndex(holder)))
            result.insert(holder);
    return result;
}

// What the items' keys carry: entries whose WeakMap half retains nothing by itself.
std::string weakMapOf(const Populations& populations, const PathBasis& basis, const Candidate& candidate,
                      const Tallies& tallies)
{
    const SnapshotAnalysis& analysis = populations.last();
    const HolderTree& tree = populations.tree();
    const double least = kPerItem * static_cast<double>(total(candidate.newItems));
    for (const auto& [id, tally] : tallies) {
        if (tally.example == HolderTree::kNowhere || tree.label(tally.example) != HoldLabel::kWeakMapValue ||
            static_cast<double>(tally.count) < least)
            continue;
        for (const RetainerWord word : analysis.reverseEdges().retainers(NodeIndex(tree.node(tally.example)))) {
            const uint32_t map = basis.holder(word.source());
            if (word.code() == RetainerCode::Bypassed && analysis.className(NodeIndex(map)) == "WeakMap")
                return describeHolder(populations, map);
        }
    }
    return {};
}

bool isAbove(const HolderTree& tree, uint32_t position, uint32_t node)
{
    uint32_t at = tree.position(node);
    for (uint32_t step = 0; step < kLongestWalk && at != 0 && at != HolderTree::kNowhere && at != position; ++step)
        at = tree.parent(at);
    return at == position;
}

} // namespace

void addCoHolders(const Populations& populations, const PathBasis& basis, const Candidates& candidates, uint32_t index,
                  const std::vector<uint32_t>& sample, const Tallies& tallies, Suspect& suspect)
{
    const Candidate& candidate = candidates.list()[index];
    std::set<uint32_t> holders(candidate.coHolders.begin(), candidate.coHolders.end());
    if (!candidate.isOwnStorage && candidate.holders == 1 && sample.size() >= kFewestSampled)
        for (const uint32_t node : holdersOfMost(populations, basis, sample)) {
            const uint32_t position = populations.tree().position(node);
            if (position == HolderTree::kNowhere || candidates.of(position) != index) // not one of the items
                holders.insert(node);
        }
    holders.erase(candidate.holder);
    for (const uint32_t node : holders) {
        if (suspect.alsoHeldBy.size() < kShownHolders)
            suspect.alsoHeldBy.push_back(describeHolder(populations, node));
        if (populations.last().className(NodeIndex(node)) == "WeakMap")
            suspect.weakMap = describeHolder(populations, node);
    }
    if (suspect.weakMap.empty() && !candidate.isOwnStorage)
        suspect.weakMap = weakMapOf(populations, basis, candidate, tallies);
}

std::optional<NamedHold> namedHoldOfRun(const Populations& populations, const Candidate& c)
{
    const SnapshotAnalysis& analysis = populations.last();
    const HeapSnapshot& snapshot = analysis.snapshot();
    const HolderTree& tree = populations.tree();
    for (uint32_t p = 1; p < tree.size(); ++p) {
        if (populations.classNumber(p) != c.itemClass)
            continue;
        const uint32_t node = tree.node(p);
        const auto retainers = analysis.reverseEdges().retainers(NodeIndex(node));
        for (const RetainerWord word : retainers.first(std::min<size_t>(retainers.size(), kSampledItems))) {
            const uint32_t position = tree.position(word.source());
            if (word.code() != RetainerCode::Strong || position == HolderTree::kNowhere ||
                populations.birth(word.source()) != 0 || populations.classNumber(position) == c.itemClass ||
                (populations.groupOf(p) != c.itemGroup && !isAbove(tree, position, c.holder)))
                continue;
            const EdgeRange range = snapshot.edges(NodeIndex(word.source()));
            for (uint32_t e = range.begin; e < range.end; ++e)
                if (snapshot.edgeColumn()[e].target() == node &&
                    (snapshot.edgeColumn()[e].code() == EdgeCode::Property ||
                     snapshot.edgeColumn()[e].code() == EdgeCode::Context) &&
                    !isNumbered(snapshot, e))
                    return NamedHold{word.source(), edgeName(snapshot, e)};
        }
    }
    return std::nullopt;
}

} // namespace heapsight
