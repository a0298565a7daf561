// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of a profile. "Total" counts a function, file or package that is on a stack several times
// (recursion) once: it never exceeds the root's total.
// Thread rule: pure functions; CallerTree is used by one thread at a time.
#pragma once

#include "profile/flame_tree.h"

namespace heapsight {

enum class ProfileGrouping : uint8_t { Function, File, Package, Origin };

struct ProfileRow {
    uint32_t key = 0;    // Function: frame; File: FrameTable::scriptId; Package: packageId; Origin: FrameOrigin
    uint32_t frame = 0;  // a frame of the group: for its place and colour
    uint64_t self = 0;   // in tree.unit()
    uint64_t total = 0;  // in tree.unit()
    uint32_t stacks = 0; // nodes of the tree
};
// One row per group, by self descending, then total, then key. The root itself is no row unless it has
// weight of its own. Self weights add up to the root's total. O(N + R log R). Errors: Cancelled.
[[nodiscard]] Result<std::vector<ProfileRow>> profileRows(const FlameTree& tree, ProfileGrouping grouping,
                                                          const JobContext& job);
// What the root's own weight is called: what was recorded outside of all functions.
inline constexpr std::string_view kOutsideName = "(outside of any function)";
// The text of a row: the function's name, the script ("(native)" for none), the package, the origin's key.
[[nodiscard]] std::string_view profileRowName(const FlameTree& tree, ProfileGrouping grouping, const ProfileRow& row);

// Top down: the tree itself (FlameTree::firstChild, nextSibling); by weight: leftHeavy() of flame_tree_steps.h.

// Bottom up: functions, below each its callers. Made as far as it is opened, since all of it can be
// many times the tree. The tree must outlive it.
class CallerTree {
public:
    struct Row {
        uint32_t frame = 0;
        uint32_t parent = 0xffffffffU; // row; top rows: none
        uint32_t depth = 0;
        uint64_t self = 0;  // top rows: the function's own; below: what of it came this way
        uint64_t total = 0; // top rows: recursion counted once; below: what of it came this way
        bool hasCallers = false;
    };
    explicit CallerTree(const FlameTree& tree); // O(N + R log R)

    [[nodiscard]] std::span<const uint32_t> topRows() const { return m_top; } // by self descending
    [[nodiscard]] const Row& row(uint32_t row) const { return m_rows[row]; }
    [[nodiscard]] const FlameTree& tree() const { return *m_tree; }
    // Rows of the callers, by self, then total, descending; made at the first call. O(stacks of the row).
    // The span holds until the next call.
    std::span<const uint32_t> callers(uint32_t row);

private:
    struct Origin {    // a stack that ends in the top row's function
        uint32_t at;   // node of the tree, as far up as this row stands
        uint32_t node; // node whose weights count
    };
    void sortRows(std::vector<uint32_t>& rows) const;

    const FlameTree* m_tree;
    std::vector<Row> m_rows;
    std::vector<std::vector<Origin>> m_origins;   // per row
    std::vector<std::vector<uint32_t>> m_callers; // per row, once made
    std::vector<bool> m_isMade;
    std::vector<uint32_t> m_top;
    std::vector<bool> m_isOutermost; // per node: no equal frame above it
};

// One function with those that call it and those it calls. callers' weights add up to total;
// self + callees' weights too (recursive calls are inside the function, not among its callees).
struct CallerCallee {
    struct Row {
        uint32_t frame = 0;
        uint64_t weight = 0;
    };
    uint64_t self = 0;
    uint64_t total = 0;
    std::vector<Row> callers; // by weight descending; the root stands for "called from outside"
    std::vector<Row> callees; // by weight descending
};
// O(N). A frame that is nowhere in the tree gives zeros.
[[nodiscard]] Result<CallerCallee> callersAndCallees(const FlameTree& tree, uint32_t frame, const JobContext& job);

} // namespace heapsight
