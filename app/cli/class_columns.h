// SPDX-License-Identifier: GPL-3.0-or-later
// The classes of a snapshot as "classes" and "overview" write them.
#pragma once

#include "analysis/snapshot_analysis.h"
#include "report_table.h"

namespace heapsight::cli {

// Row r is rows[r]; `rows` outlives the columns. With null only for the columns' names.
[[nodiscard]] std::vector<ReportColumn> classColumns(const std::shared_ptr<const SnapshotAnalysis>& analysis,
                                                     std::span<const ClassRow> rows);
// "FILE: 186 classes, 64 021 objects, 5.4 MB"
void printClassTotals(Session& session, const SnapshotAnalysis& analysis, std::span<const ClassRow> rows);

} // namespace heapsight::cli
