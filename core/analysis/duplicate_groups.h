// SPDX-License-Identifier: GPL-3.0-or-later
// Strings grouped by their text (devtools-semantics §9): flat and joined ones alike. Texts are hashed,
// and compared where hashes meet, never kept. Immutable once found; any thread may read.
#pragma once

#include "analysis/snapshot_analysis.h"

#include <vector>

namespace heapsight {

class DuplicateGroups {
public:
    // O(N + text of distinct strings), expected. Errors: Cancelled.
    [[nodiscard]] static Result<DuplicateGroups> find(const SnapshotAnalysis& analysis, const JobContext& job);

    static constexpr uint32_t kNoGroup = 0xffffffffU; // no string that counts
    [[nodiscard]] uint32_t groupCount() const { return static_cast<uint32_t>(m_counts.size()); }
    // Groups are numbered by their first string in the file; most have one member only.
    [[nodiscard]] uint32_t groupOf(uint32_t node) const { return m_groupOf[node] - 1; }
    [[nodiscard]] uint32_t count(uint32_t group) const { return m_counts[group]; }
    [[nodiscard]] bool isDuplicate(uint32_t node) const
    {
        const uint32_t group = groupOf(node);
        return group != kNoGroup && m_counts[group] > 1;
    }

private:
    friend class DuplicateFinder;
    Column<uint32_t> m_groupOf; // node → group + 1, 0 = none
    std::vector<uint32_t> m_counts;
};

} // namespace heapsight
