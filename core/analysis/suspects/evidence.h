// SPDX-License-Identifier: GPL-3.0-or-later
// Candidates → suspects: what they hold, who holds them and by which names, where in the source, what
// kind of leak it looks like.
#pragma once

#include "analysis/suspects/candidates.h"

#include <map>
#include <string>

namespace heapsight {

// What is known about a candidate when its kind is judged.
struct SuspectFacts {
    const Candidate* candidate = nullptr;
    uint32_t holder = 0;                  // node
    uint32_t item = HolderTree::kNowhere; // position of an example
    std::string_view itemClass;
    std::string_view label;                    // how the holder holds the item
    std::vector<std::string_view> labelsAbove; // of the item, from the holder's up to the root's
    std::vector<std::string_view> classesAbove;
    std::vector<std::string_view> labelsInside; // between the item and what it is about
    std::map<std::string_view, ClassShare> contents;
    uint64_t items = 0; // new ones
    uint64_t bytes = 0; // of all contents
    uint64_t settledPromises = 0;
    bool isMainOwn = false;  // what they are about was made by a script of the program
    bool isHandle = false;   // the path ends at something of Node's C++ side
    bool isDetached = false; // most are DOM nodes outside of any document

    [[nodiscard]] uint64_t count(std::string_view className) const
    {
        const auto found = contents.find(className);
        return found != contents.end() ? found->second.count : 0;
    }
    [[nodiscard]] uint64_t byteCount(std::string_view className) const
    {
        const auto found = contents.find(className);
        return found != contents.end() ? found->second.bytes : 0;
    }
};

// What was added of one class.
struct Tally {
    uint64_t count = 0;
    uint64_t bytes = 0;
    uint32_t example = HolderTree::kNowhere; // position
};
using Tallies = std::map<uint32_t, Tally>;        // by class
using PlaceCounts = std::map<uint32_t, uint64_t>; // by place: new functions
inline constexpr double kPerItem = 0.4;           // that many of a class per item, and the items may be about it
inline constexpr uint32_t kSampledItems = 64;

[[nodiscard]] LeakPattern patternOf(const SnapshotAnalysis& analysis, const SuspectFacts& facts);

// At most `limit` suspects, in the order of the candidates. Errors: Cancelled, OutOfMemory.
[[nodiscard]] Result<std::vector<Suspect>>
describeCandidates(const Populations& populations, const Candidates& candidates, size_t limit, const JobContext& job);

// Who holds the items: the object, its class, the names and the script that lead to it, the event it listens to. Wants
// the pattern of the suspect.
void nameHolder(const Populations& populations, const PathBasis& basis, const SuspectFacts& facts, Suspect& suspect);

// The main branch of the merged paths to `objects`, with the step of `holder` marked. Empty without objects.
[[nodiscard]] Result<std::vector<PathStep>> pathTo(const SnapshotAnalysis& analysis, uint32_t holder,
                                                   std::string_view holderClass, const std::vector<uint32_t>& objects,
                                                   const JobContext& job);

// Lines of the source: of the functions and classes that are added with every item, best first. What packages add to
// the program's objects is left out.
void addPlaces(const Populations& populations, const SuspectFacts& facts, const Tallies& tallies,
               const PlaceCounts& closures, ClassId mainClass, Suspect& suspect);

// Objects that hold at least half of a sample of the items as well, WeakMaps whose keys live among them.
void addCoHolders(const Populations& populations, const PathBasis& basis, const Candidates& candidates, uint32_t index,
                  const std::vector<uint32_t>& sample, const Tallies& tallies, Suspect& suspect);

// Of a run that hangs in a container which is not what grows: the old object that has one of its elements, usually the
// first, in a field or variable.
struct NamedHold {
    uint32_t holder = 0; // node
    std::string_view name;
};
[[nodiscard]] std::optional<NamedHold> namedHoldOfRun(const Populations& populations, const Candidate& candidate);

} // namespace heapsight
