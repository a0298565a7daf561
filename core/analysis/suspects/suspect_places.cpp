// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/path_node_role.h"
#include "analysis/suspects/evidence.h"
#include "analysis/suspects/script_shares.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr uint32_t kLongestWalk = 96;
constexpr int kPackagePenalty = 10; // a place in the program says more than any in a package

} // namespace

void addPlaces(const Populations& populations, const SuspectFacts& facts, const Tallies& tallies,
               const PlaceCounts& closures, ClassId mainClass, Suspect& s)
{
    const SnapshotAnalysis& analysis = populations.last();
    const HeapSnapshot& snapshot = analysis.snapshot();
    const HolderTree& tree = populations.tree();
    struct Place {
        int rank = 0;
        bool isOfMain = false; // of the class that names the suspect
        uint64_t count = 0;
        SourceLocation location;
    };
    std::vector<Place> places;
    const auto add = [&](int rank, bool isOfMain, uint64_t count, const std::optional<SourceLocation>& location) {
        if (!location || !isOwnScript(location->script))
            return;
        // What packages add to the program's objects is not where they leak.
        const bool isPackage = !packageOf(location->script).empty();
        if (isPackage && !isOfMain && isOwnScript(s.scriptOfHolder) && packageOf(s.scriptOfHolder).empty())
            return;
        places.push_back({isPackage ? rank - kPackagePenalty : rank, isOfMain, count, *location});
    };
    for (const auto& [id, tally] : tallies) {
        if (static_cast<double>(tally.count) < kPerItem * static_cast<double>(facts.items))
            continue;
        const NodeIndex example(tree.node(tally.example));
        if (snapshot.kind(example) == NodeKind::Closure)
            continue; // below: one class, many functions
        const NodeIndex function = internalTarget(snapshot, example, "function");
        const bool isMain = ClassId(id) == mainClass;
        if (internalTarget(snapshot, example, "parameters_and_registers").isValid() && function.isValid())
            add(s.pattern == LeakPattern::PendingPromises ? 6 : 4, isMain, tally.count, analysis.location(function));
        add(isMain ? 3 : 2, isMain, tally.count, analysis.location(ClassId(id)));
    }
    for (const auto& [place, count] : closures)
        if (static_cast<double>(count) >= kPerItem * static_cast<double>(facts.items))
            add(5, false, count, analysis.scriptNames().locate(snapshot.places().place(PlaceId(place))));
    if (facts.item == HolderTree::kNowhere || places.empty())
        for (uint32_t p = tree.position(facts.holder), step = 0; step < kLongestWalk && p != 0;
             p = tree.parent(p), ++step)
            add(1, false, 0, analysis.location(NodeIndex(tree.node(p))));
    // Equal ones by their line: the tallies come in no order.
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return std::tuple(b.rank, b.isOfMain, b.count, a.location.line) <
               std::tuple(a.rank, a.isOfMain, a.count, b.location.line);
    });
    for (const Place& place : places) {
        if (!s.location)
            s.location = place.location;
        else if (place.location.line == s.location->line && place.location.script == s.location->script)
            continue;
        else if (s.locations.size() < 4 && std::none_of(s.locations.begin(), s.locations.end(), [&](const auto& l) {
                     return l.line == place.location.line && l.script == place.location.script;
                 }))
            s.locations.push_back(place.location);
    }
}

} // namespace heapsight
