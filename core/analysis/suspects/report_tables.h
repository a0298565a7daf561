// SPDX-License-Identifier: GPL-3.0-or-later
// The tables beside the suspects of a leak report: how every class and every holder went.
#pragma once

#include "analysis/suspects/candidates.h"

#include <map>

namespace heapsight {

// Classes of all snapshots, added one by one. O(classes).
class GrowthTable {
public:
    explicit GrowthTable(size_t snapshots) : m_snapshots(snapshots) {}

    void add(size_t index, const SnapshotAnalysis& analysis);
    [[nodiscard]] size_t classes() const { return m_rows.size(); }
    // Those that grew most, by retained size.
    [[nodiscard]] std::vector<GrowthRow> take();

private:
    size_t m_snapshots;
    std::map<std::string, GrowthRow, std::less<>> m_rows;
};

// How the holders went that gained objects, by growth. `suspects`: how many of the candidates are in the report.
[[nodiscard]] std::vector<HolderTrend> holderTrends(const Populations& populations, const Candidates& candidates,
                                                    size_t suspects);
// Those that moved and are no suspects, so that people see they were looked at.
[[nodiscard]] std::vector<CheckedHolder> checkedHolders(const Populations& populations, const Candidates& candidates);

} // namespace heapsight
