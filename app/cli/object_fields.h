// SPDX-License-Identifier: GPL-3.0-or-later
// How every command writes an object: {"id","name","class","type","shallow","retained","distance"}.
#pragma once

#include "analysis/snapshot_analysis.h"
#include "node_table.h"
#include "report_table.h"

namespace heapsight::cli {

// Columns of a table with one object a row; `node` gives the object of a row.
[[nodiscard]] std::vector<ReportColumn> objectColumns(std::shared_ptr<const SnapshotAnalysis> analysis,
                                                      std::function<NodeIndex(uint32_t row)> node);
// The keys of objectColumns(), for checking --sort before a file is read.
[[nodiscard]] std::vector<SortColumn> objectSortColumns();

// The fields of one object, into an object that is open.
void writeObjectFields(JsonWriter& json, const SnapshotAnalysis& analysis, NodeIndex node);
// The cells id, name, class, type, shallow, retained, distance.
void writeCsvObject(CsvWriter& csv, const SnapshotAnalysis& analysis, NodeIndex node, std::string& scratch);
// "server.js:41" where the file tells it, else "".
[[nodiscard]] std::string placeNote(const SnapshotAnalysis& analysis, NodeIndex node);
// "UserProfile @127143", "global / @5": the name as a table cell shows it, and the id.
[[nodiscard]] std::string objectLabel(const SnapshotAnalysis& analysis, NodeIndex node);

} // namespace heapsight::cli
