// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_columns.h"

#include "base/byte_count.h"
#include "terminal_text.h"

namespace heapsight::cli {

std::vector<ReportColumn> classColumns(const std::shared_ptr<const SnapshotAnalysis>& analysis)
{
    const auto row = [analysis](uint32_t r) -> const ClassRow& { return analysis->classRows()[r]; };
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

void printClassTotals(Session& session, const SnapshotAnalysis& analysis)
{
    uint64_t objects = 0;
    for (const ClassRow& row : analysis.classRows())
        objects += row.count;
    session.out().append("\n" + escapedForTerminal(fileText(analysis.snapshot().info().source)) + ": " +
                         formatCount(analysis.classRows().size()) + " classes, " + formatCount(objects) + " objects, " +
                         formatBytes(analysis.totalSize()) + "\n");
}

} // namespace heapsight::cli
