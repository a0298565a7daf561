// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a tree of merged paths: which are shown, and how one is written.
#pragma once

#include "analysis/merged_paths.h"
#include "session.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace heapsight::cli {

[[nodiscard]] std::vector<SortColumn> pathSortColumns();

// What --filter keeps (rows that match, all above and all below them) in --sort's order.
class PathSelection {
public:
    PathSelection() = default;                                   // everything, as it comes
    PathSelection(const PathNode& root, const Session& session); // O(rows)
    [[nodiscard]] std::vector<const PathNode*> childrenOf(const PathNode& node) const;

private:
    std::optional<SortOrder> m_order;
    bool m_isFiltered = false;
    std::unordered_set<const PathNode*> m_kept;
};

// The contract's fields but "children", into an object that is open.
void writePathFields(JsonWriter& json, const SnapshotAnalysis& analysis, const PathNode& node);
void writePathCsv(CsvWriter& csv, const SnapshotAnalysis& analysis, const PathNode& node); // cells from "edge" on
[[nodiscard]] std::string pathLabel(const PathNode& node);
[[nodiscard]] std::string pathNote(const PathNode& node);

} // namespace heapsight::cli
