// SPDX-License-Identifier: GPL-3.0-or-later
// Two profiles of the same unit against each other: per function, and as one tree of all stacks of both.
// Functions are matched by name, script, line and column; with `ignoresLines` by name and script alone
// (two builds of a program), except nameless ones.
// Thread rule: immutable once made; any thread may read. between() is work for a job.
#pragma once

#include "profile/flame_tree.h"

namespace heapsight {

struct ProfileDiffOptions {
    // The base is scaled to the target's total, so that recordings of different length compare.
    bool normalises = false;
    bool ignoresLines = false;
};

// What a difference flame graph draws as wide as.
enum class DiffWidth : uint8_t {
    Target, // what is new has width, what is gone has none
    Base,   // the reverse
    Larger  // of both, per stack: everything is to be seen
};

class ProfileDiff {
    [[nodiscard]] static int64_t delta(uint64_t before, uint64_t after) { return static_cast<int64_t>(after - before); }

public:
    // Errors: BadArgument (the units differ), Cancelled, OutOfMemory. O(N of both).
    [[nodiscard]] static Result<std::shared_ptr<const ProfileDiff>>
    between(const FlameTree& base, const FlameTree& target, const ProfileDiffOptions& options, const JobContext& job);

    // The union of both trees: same nodes, different weights.
    [[nodiscard]] const FlameTree& base() const { return m_base; } // scaled when normalised
    [[nodiscard]] const FlameTree& target() const { return m_target; }
    [[nodiscard]] FlameTree tree(DiffWidth width) const; // O(N)
    [[nodiscard]] int64_t selfDelta(uint32_t node) const { return delta(m_base.self(node), m_target.self(node)); }
    [[nodiscard]] int64_t totalDelta(uint32_t node) const { return delta(m_base.total(node), m_target.total(node)); }
    // -1 (gone) … 0 (equal) … 1 (new): totalDelta over the larger total. For colours. O(1).
    [[nodiscard]] double change(uint32_t node) const;
    [[nodiscard]] double scale() const { return m_scale; } // what the base was multiplied by

    struct Row {
        uint32_t frame = 0; // row of base().frames(), the same table as target()'s
        uint64_t baseSelf = 0, baseTotal = 0;
        uint64_t targetSelf = 0, targetTotal = 0;
        [[nodiscard]] int64_t selfDelta() const { return delta(baseSelf, targetSelf); }
        [[nodiscard]] int64_t totalDelta() const { return delta(baseTotal, targetTotal); }
    };
    // Per function, by |self delta| descending, then |total delta|.
    [[nodiscard]] std::span<const Row> rows() const { return m_rows; }

private:
    FlameTree m_base;
    FlameTree m_target;
    std::vector<Row> m_rows;
    double m_scale = 1;
};

} // namespace heapsight
