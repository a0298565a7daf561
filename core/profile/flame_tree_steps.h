// SPDX-License-Identifier: GPL-3.0-or-later
// Trees made from trees: what the user narrowed a profile down to. Steps always start from the profile's
// own tree, so that taking one back (restore) is leaving it out of the list. Not for trees in time order: those are
// made of a narrowed tree (cpu_profile.h). Thread rule: pure functions, O(nodes × steps); work for a job. Errors:
// Cancelled, OutOfMemory, and BadArgument for a filter that does not compile.
#pragma once

#include "profile/flame_tree.h"

#include <string>

namespace heapsight {

struct FlameStep {
    enum class Kind : uint8_t {
        Focus,           // stacks that go through the function, from the function on: it becomes a child of the root
        KeepStacks,      // stacks that go through the function, whole
        Exclude,         // without the function and all it called; that weight is gone
        MergeIntoCaller, // without the function: its weight goes to its caller, its callees too
        KeepMatching,    // stacks with a function or script that matches `text` (TextFilter's language)
        DropMatching,    // stacks without
        FocusPackage,    // the same five, by package: `package`
        ExcludePackage   // without the package and all it called
    };
    Kind kind = Kind::Focus;
    uint32_t frame = kNoFrame; // Focus … MergeIntoCaller: row of the tree's frame table
    std::string text{};        // KeepMatching, DropMatching: name, script or package
    std::string package{};     // FocusPackage, ExcludePackage: FrameTable::package()
    friend bool operator==(const FlameStep&, const FlameStep&) = default;
};

// The tree after the steps, in their order. Nodes without weight in their subtree are left out.
[[nodiscard]] Result<FlameTree> narrowed(const FlameTree& tree, std::span<const FlameStep> steps,
                                         const JobContext& job);

// The same, and for every node of `tree` the node that its own weight went to: the root if it was left out.
struct NarrowedTree {
    FlameTree tree;
    std::vector<uint32_t> nodeOf;
};
[[nodiscard]] Result<NarrowedTree> narrowedWithNodes(const FlameTree& tree, std::span<const FlameStep> steps,
                                                     const JobContext& job);

// Children of every node by total descending (ties: the file's order). O(N log N).
[[nodiscard]] Result<FlameTree> leftHeavy(const FlameTree& tree, const JobContext& job);

// The bottom-up tree as a flame graph: the functions that had weight of their own, above each its callers.
// Rows lighter than `least` (0: total / 10 000) are not followed further; their weight stays in them. The
// root's total is the tree's. O(N × depth) at worst, nodes bounded by total / least × depth.
[[nodiscard]] Result<FlameTree> inverted(const FlameTree& tree, const JobContext& job, uint64_t least = 0);

// Nodes whose function, script or package matches, one bit per node, and what they weigh: the sum of the
// totals of matching nodes that have no matching ancestor. Empty pattern: none. O(frames + N).
struct FlameMatches {
    std::vector<bool> frames; // per row of the frame table
    uint64_t weight = 0;
    uint32_t nodes = 0;
};
[[nodiscard]] Result<FlameMatches> findFrames(const FlameTree& tree, std::string_view pattern);

} // namespace heapsight
