// SPDX-License-Identifier: GPL-3.0-or-later
// From raw path rows to those worth showing: similar siblings made one, sums taken, the place where the
// objects accumulate found.
#pragma once

#include "analysis/path_rows.h"

namespace heapsight {

// Siblings that differ only in a key or a place are made one when there are very many of them. Then
// children are linked, by retained bytes descending, and count and retained of each row include all
// below. Rows merged away have no objects and no parent. Near linear in the rows.
void summarizeRows(const SnapshotAnalysis& analysis, std::vector<PathRow>& rows);

// Rows where many of the set's objects enter: holders of many entries, and lists. Usually one or none.
[[nodiscard]] std::vector<uint32_t> accumulationRows(const std::vector<PathRow>& rows);

} // namespace heapsight
