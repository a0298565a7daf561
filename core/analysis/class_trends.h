// SPDX-License-Identifier: GPL-3.0-or-later
// How each class went through several snapshots of one process: its objects and bytes at every one.
// Immutable; any thread may read.
#pragma once

#include "analysis/snapshot_analysis.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace heapsight {

struct ClassTrend { // one entry per snapshot, in order of time
    std::vector<uint32_t> counts;
    std::vector<uint64_t> shallow;

    // More bytes at every snapshot than at the one before.
    [[nodiscard]] bool grewAtEveryStep() const;
    [[nodiscard]] int64_t growth() const; // bytes, first to last
};

class ClassTrends {
public:
    using AnalysisPointer = std::shared_ptr<const SnapshotAnalysis>;

    // `target`: one of `snapshots`; its shapes name the plain objects of all, as in a comparison.
    // Snapshots that are not of the target's process are left out; the order of `snapshots` does not
    // matter, ids tell which came first. O(N log N) for each. Errors: Cancelled.
    [[nodiscard]] static Result<std::shared_ptr<const ClassTrends>>
    compute(const std::vector<AnalysisPointer>& snapshots, const AnalysisPointer& target, const JobContext& job);

    // Positions in `snapshots` of those that count, in order of time.
    [[nodiscard]] const std::vector<size_t>& order() const { return m_order; }
    [[nodiscard]] size_t snapshots() const { return m_snapshots; } // that were given
    [[nodiscard]] size_t steps() const { return m_order.size(); }
    // By the key of ClassTable::key(); null: in none of them.
    [[nodiscard]] const ClassTrend* find(const std::string& key) const;

private:
    [[nodiscard]] Result<void> add(const SnapshotAnalysis& snapshot, const SnapshotAnalysis& target, size_t step,
                                   const JobContext& job);

    size_t m_snapshots = 0;
    std::vector<size_t> m_order;
    std::unordered_map<std::string, ClassTrend> m_trends;
};

} // namespace heapsight
