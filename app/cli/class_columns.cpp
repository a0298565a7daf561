// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_columns.h"

#include "base/byte_count.h"
#include "terminal_text.h"

namespace heapsight::cli {

std::vector<ReportColumn> classColumns(const std::shared_ptr<const SnapshotAnalysis>& analysis,
                                       std::span<const ClassRow> rows)
{
    const auto row = [rows](uint32_t r) -> const ClassRow& { return rows[r]; };
    return {
        {"name", "Class", ColumnStyle::Text, [=](uint32_t r) { return Cell(analysis->classes().at(row(r).id).name); },
         true},
        {"count", "Count", ColumnStyle::Count, [=](uint32_t r) { return Cell(uint64_t{row(r).count}); }},
        {"shallow", "Shallow", ColumnStyle::Bytes, [=](uint32_t r) { return Cell(row(r).shallow); }},
        {"", "%", ColumnStyle::Share,
         [=](uint32_t r) { return Cell(formatShare(row(r).shallow, analysis->totalSize())); }, false, true},
        {"retained", "Retained", ColumnStyle::Bytes, [=](uint32_t r) { return Cell(row(r).retained); }},
        {"", "%", ColumnStyle::Share,
         [=](uint32_t r) { return Cell(formatShare(row(r).retained, analysis->totalSize())); }, false, true},
        {"distance", "Distance", ColumnStyle::Distance, [=](uint32_t r) { return distanceCell(row(r).distance); }},
        {"location", "Where", ColumnStyle::Location,
         [=](uint32_t r) { return locationCell(analysis->location(row(r).id)); }},
    };
}

void printClassTotals(Session& session, const SnapshotAnalysis& analysis, std::span<const ClassRow> rows)
{
    uint64_t objects = 0;
    uint64_t shallow = 0;
    for (const ClassRow& row : rows) {
        objects += row.count;
        shallow += row.shallow;
    }
    session.out().append("\n" + escapedForTerminal(fileText(analysis.snapshot().info().source)) + ": " +
                         formatCount(rows.size()) + " classes, " + formatCount(objects) + " objects, " +
                         formatBytes(shallow) + "\n");
}

} // namespace heapsight::cli
