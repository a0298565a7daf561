// SPDX-License-Identifier: GPL-3.0-or-later
// What the search for leaks found: ranked suspects with their evidence, and what was looked at. Facts and
// codes only; leak_text.h says them in words. Immutable; any thread may read.
#pragma once

#include "analysis/phrase.h"
#include "analysis/snapshot_analysis.h"
#include "analysis/snapshot_origin.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace heapsight {

enum class Confidence : uint8_t { Low, Medium, High };
inline constexpr std::array<Confidence, 3> kConfidences{Confidence::High, Confidence::Medium, Confidence::Low};

enum class LeakPattern : uint8_t {
    Unknown,
    GrowingMap,
    GrowingSet,
    GrowingArray,
    GrowingDictionary, // plain object or function used as one
    GrowingString,
    OwnStorage, // an array or Set of plain values
    LinkedList,
    SharedContextChain,
    EventListeners,
    AbortSignalListeners,
    Closures,
    PendingPromises,
    Timers,
    Buffers,
    SlicedStrings,
    WeakMapLiveKeys,
    AsyncLocalStorage,
    FinalizationRegistry,
    ModuleCache,
    CompiledFunctions,
    EngineData,
    Errors,
    NativeHandles,
    Realms,
    DetachedDom,
};

// What a large holder of one snapshot looks like.
enum class OneSnapshotLook : uint8_t {
    Many,      // many alike, but no great part of the heap
    Dominates, // many alike, and a great part of the heap
    Table,     // plain values, none of the program's objects
    Waiting,   // timers, listeners, promises
};

struct PathStep { // from the root down
    std::string edge;
    std::string name;  // as merged paths label it, without counts and ids
    Phrase edgePhrase; // of these and of `folded`, where they have words to be translated
    Phrase namePhrase;
    Phrase foldedPhrase;
    std::string className;
    NodeIndex node;
    uint64_t objects = 1;    // that stand here
    bool isHolder = false;   // here they accumulate
    bool isLeaked = false;   // at or below the holder: what accumulates
    bool isArtefact = false; // exists because the snapshot was taken
    std::string folded;      // plumbing left out above this step
    std::optional<SourceLocation> location;
};

struct ClassShare { // a class among what was added
    std::string name;
    uint64_t count = 0;
    uint64_t bytes = 0; // shallow
};

struct Suspect {
    Confidence confidence = Confidence::Low;
    LeakPattern pattern = LeakPattern::Unknown;
    double score = 0;

    // What accumulates. The item is what the holder holds; the class is what the items are about.
    std::string className;
    std::string itemClass;
    uint32_t itemClasses = 1;         // more than one: itemClass is only the most frequent of many
    std::vector<uint64_t> population; // items, per snapshot
    std::vector<uint64_t> newItems;   // per step: in the last snapshot, first seen at the step's end
    std::vector<uint64_t> goneItems;  // per step
    std::vector<uint64_t> newCount;   // per step: objects of className, all items if isAboutMixed()
    std::vector<uint64_t> newBytes;   // per step: what was added and is still there
    std::vector<uint64_t> heldBytes;  // per snapshot: everything below the holder that is counted here
    std::vector<ClassShare> contents; // of what was added, by bytes descending, the first few
    std::vector<uint32_t> objects;    // nodes of the last snapshot: new objects of className

    // Where.
    NodeIndex holder;
    std::string holderName; // "cache", "dispatcher.backlog"; "" if nothing names it
    std::string holderClass;
    uint64_t holders = 1; // that many of the same kind grow alike
    std::vector<PathStep> path;
    std::optional<SourceLocation> location;
    std::vector<SourceLocation> locations; // further ones
    std::vector<std::string> alsoHeldBy;
    std::string scriptOfHolder; // path or URL of the script whose variable it is, "" if unknown

    // What the words depend on.
    std::string event;    // of listeners
    uint64_t delayMs = 0; // of timers, 0 = unknown
    std::string weakMap;  // name of the WeakMap whose keys live
    std::string mostlyOf; // class with at least half of the bytes, if not className
    bool evicts = false;  // as much leaves as comes: it is at its cap
    bool levelsOff = false;
    bool mayBeOnce = false; // two snapshots cannot tell a leak from a one-time load
    bool isEngine = false;
    bool isOwnStorage = false;

    // One snapshot only.
    uint64_t share = 0; // bytes this holds
    uint64_t sharePercent = 0;
    OneSnapshotLook looks = OneSnapshotLook::Many;

    // True if it is about the items themselves and those are of many classes.
    [[nodiscard]] bool isAboutMixed() const { return itemClasses > 1 && className == itemClass; }
};

struct CheckedHolder { // what grew or was busy and is no suspect
    enum class Reason : uint8_t { Bounded, Once, Small };
    std::string name;
    std::string className;
    std::vector<uint64_t> population;
    Reason reason = Reason::Small;
};

struct GrowthRow { // classes over all snapshots
    std::string name;
    std::vector<uint64_t> count;
    std::vector<uint64_t> shallow;
    std::vector<uint64_t> retained;
    bool growsInEveryStep = false; // counts
};

// Every holder that gained or lost objects, suspect or not.
struct HolderTrend {
    std::string name;
    std::string className; // of the holder
    std::string itemClass; // of what it holds
    NodeIndex holder;      // of the last snapshot
    uint64_t holders = 1;
    std::vector<uint64_t> count;    // of the items, per snapshot
    std::vector<uint64_t> bytes;    // held by them and counted here, per snapshot
    std::vector<uint64_t> newItems; // per step: that are still there
    bool growsInEveryStep = false;  // counts
    int suspect = -1;               // its place among the suspects
};

inline constexpr std::string_view kNodeScripts = "node:";
inline constexpr std::string_view kThisProgram = "(this program)";
struct ScriptShare {             // bytes by npm package or by file
    std::string name;            // "express", "/srv/app/cache.js", one of the above; "" = cannot be told
    std::vector<uint64_t> bytes; // first and last snapshot
};

enum class LeakVerdict : uint8_t { Leak, Maybe, Clean, OneSnapshot, CannotTell };

struct SnapshotFacts {
    std::string source;
    uint64_t totalSize = 0;
    uint32_t objects = 0;
};

// When the snapshots were taken, as far as anything tells.
struct SnapshotTimes {
    enum class Source : uint8_t { Unknown, Names, FileTimes };
    Source source = Source::Unknown;
    std::vector<double> seconds; // since the first, ascending; empty if unknown

    [[nodiscard]] double hours() const { return seconds.size() < 2 ? 0 : seconds.back() / 3600; }
};

struct LeakReport {
    LeakVerdict verdict = LeakVerdict::Clean;
    std::vector<SnapshotFacts> snapshots;
    SnapshotTimes times;
    SnapshotOrigin origin;    // of the last
    size_t strangerIndex = 0; // CannotTell: the first snapshot that is of another process than the first
    std::vector<Suspect> suspects;
    std::vector<CheckedHolder> checked;
    uint64_t classesChecked = 0;
    uint64_t holdersChecked = 0;      // that gained anything
    std::vector<GrowthRow> growth;    // by retained growth descending
    std::vector<HolderTrend> holders; // by growth of their bytes descending
    std::vector<ScriptShare> packages;
    std::vector<ScriptShare> files;
    std::shared_ptr<const SnapshotAnalysis> last; // what nodes are of

    [[nodiscard]] size_t count(Confidence confidence) const;
};

// Gives snapshot `index`; called from one thread, once or twice per index. The search drops all but the
// first and the last as soon as it can.
using SnapshotSource = std::function<Result<std::shared_ptr<const SnapshotAnalysis>>(size_t index)>;

// Suspects of `count` snapshots of one process, oldest first; of one alone, what dominates it. Linear in
// nodes and edges of each. Blocks. Errors: those of the source, Cancelled, OutOfMemory.
[[nodiscard]] Result<std::shared_ptr<const LeakReport>> findLeaks(size_t count, const SnapshotSource& source,
                                                                  const JobContext& job);
[[nodiscard]] Result<std::shared_ptr<const LeakReport>>
findLeaks(const std::vector<std::shared_ptr<const SnapshotAnalysis>>& snapshots, const JobContext& job);

} // namespace heapsight
