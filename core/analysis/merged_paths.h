// SPDX-License-Identifier: GPL-3.0-or-later
// Merged paths from the GC roots to a set of objects: one tree with counts and retained bytes on every
// branch, V8 plumbing and linked runs folded, the place where the objects accumulate marked.
//
// A pure shortest path often blames a bystander (any closure keeps a module's whole scope alive), so
// each object is explained by its dominator where that points at it, otherwise by its best retainer.
#pragma once

#include "analysis/phrase.h"
#include "analysis/snapshot_analysis.h"

#include <memory>
#include <string>
#include <vector>

namespace heapsight {

// Texts are English. Beside each stands the same as a phrase, where words of heapsight's own are in it: the
// window translates those. It is empty where all is a name of the heap.

// Who else holds some of the objects that a row of the paths explains.
struct OtherHolder {
    std::string label; // "Array @123", "Subscription × 12"
    Phrase labelPhrase;
    NodeIndex node;       // the holder, or an example
    uint64_t objects = 0; // of the row's, held by this as well
};

struct PathNode {
    // How the parent row holds this one: "cache", "[*]" for elements merged, "[key]" for entries of a
    // dictionary, "" at the root.
    std::string edge;
    Phrase edgePhrase;
    std::string label; // what stands here: "Map", "UserProfile × 1 500", "(GC roots)"
    Phrase labelPhrase;
    std::string className;
    NodeIndex node;        // the object, or an example if this row stands for several
    EdgeIndex edgeInto;    // the last step into `node`; none() at the root, for module scopes, …
    uint64_t objects = 0;  // distinct nodes merged into this row
    uint64_t count = 0;    // objects of the set at or below this row
    uint64_t retained = 0; // bytes the objects of the set at or below this row retain together
    // Of `count`, those that only this row's object leads to: they would go with it. Each object of the
    // set stands in one row although several may hold it. Equals `count` where objects != 1.
    uint64_t heldOnlyHere = 0;
    std::vector<OtherHolder> otherHolders; // of rows that accumulate: who holds the rest too, most first
    uint32_t folded = 0;                   // steps folded into the edge above this row
    std::string foldedText;                // what was folded, e.g. "table", "PromiseReaction × 12"
    Phrase foldedPhrase;
    bool accumulates = false; // many of the set's objects enter here: the place to look at
    bool artefact = false;    // exists only because the snapshot was taken (stack roots, console)
    bool isTarget = false;    // rows that are objects of the set
    std::optional<SourceLocation> location;
    std::vector<std::unique_ptr<PathNode>> children; // by retained bytes descending
    PathNode* parent = nullptr;

    [[nodiscard]] uint64_t heldElsewhere() const { return count - heldOnlyHere; }
};

struct MergedPaths {
    uint64_t objects = 0;     // size of the set
    uint64_t retained = 0;    // bytes they retain together: objects dominated by another one count once
    uint64_t unreachable = 0; // objects nothing essential holds
    std::unique_ptr<PathNode> root;
};

// `nodes`: the set, in any order, no repeats. O(N + E) once for the graph passes, then linear in the
// rows. Errors: Cancelled, OutOfMemory.
[[nodiscard]] Result<std::shared_ptr<const MergedPaths>>
mergedPaths(const SnapshotAnalysis& analysis, const std::vector<uint32_t>& nodes, const JobContext& job);

} // namespace heapsight
