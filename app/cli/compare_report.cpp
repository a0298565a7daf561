// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare_report.h"

#include "base/byte_count.h"
#include "terminal_text.h"

namespace heapsight::cli {

namespace {

std::optional<SourceLocation> locationOf(const SnapshotDiff& diff, const DiffRow& row)
{
    if (row.targetClass.isValid())
        return diff.target().location(row.targetClass);
    // The base's classes are named with the target's shapes: they are rows of their own table.
    const PlaceId place = diff.baseClasses().at(row.baseClass).place;
    if (!place.isValid())
        return std::nullopt;
    return diff.base().scriptNames().locate(diff.base().snapshot().places().place(place));
}

} // namespace

std::vector<ReportColumn> CompareReport::columnsOf(std::shared_ptr<const SnapshotDiff> diff,
                                                   std::shared_ptr<const Rows> rows, bool grown)
{
    const auto column = [&](std::string_view key, const char* title, ColumnStyle style, auto read) {
        return ReportColumn{key,           title,
                            style,         [rows, read](uint32_t r) -> Cell { return read(*(*rows)[r]); },
                            key == "name", key == "allocSize" || key == "freedSize"};
    };
    using Row = DiffRow;
    std::vector<ReportColumn> columns{
        column("name", "Class", ColumnStyle::Text, [](const Row& r) { return Cell(r.name); }),
        column("newCount", "New", ColumnStyle::Count, [](const Row& r) { return Cell(uint64_t{r.newCount}); }),
        column("deletedCount", "Deleted", ColumnStyle::Count,
               [](const Row& r) { return Cell(uint64_t{r.deletedCount}); }),
        column("countDelta", "Delta", ColumnStyle::CountDelta, [](const Row& r) { return Cell(r.countDelta()); }),
        column("allocSize", "Alloc. size", ColumnStyle::Bytes, [](const Row& r) { return Cell(r.allocSize); }),
        column("freedSize", "Freed size", ColumnStyle::Bytes, [](const Row& r) { return Cell(r.freedSize); }),
        column("sizeDelta", "Size delta", ColumnStyle::ByteDelta, [](const Row& r) { return Cell(r.sizeDelta()); }),
        column("retainedDelta", "Retained delta", ColumnStyle::ByteDelta,
               [](const Row& r) { return Cell(r.retainedDelta()); }),
    };
    if (grown) {
        columns.push_back(column("grownCount", "Grown", ColumnStyle::Count,
                                 [](const Row& r) { return Cell(uint64_t{r.grownCount}); }));
        columns.push_back(
            column("grownSize", "Grown by", ColumnStyle::ByteDelta, [](const Row& r) { return Cell(r.grownSize); }));
    }
    columns.push_back(column("location", "Where", ColumnStyle::Location,
                             [diff](const Row& r) { return locationCell(locationOf(*diff, r)); }));
    return columns;
}

std::shared_ptr<const CompareReport::Rows> CompareReport::rowsOf(const SnapshotDiff& diff, bool grown)
{
    auto rows = std::make_shared<Rows>();
    for (const DiffRow& row : diff.rows())
        if (row.isInDevTools() || (grown && (row.grownCount != 0 || row.grownSize != 0)))
            rows->push_back(&row);
    return rows;
}

CompareReport::CompareReport(std::shared_ptr<const SnapshotDiff> diff, bool grown)
    : m_diff(std::move(diff)),
      m_rows(rowsOf(*m_diff, grown)),
      m_table(columnsOf(m_diff, m_rows, grown), static_cast<uint32_t>(m_rows->size()))
{}

std::vector<SortColumn> CompareReport::sortColumns(bool grown)
{
    return ReportTable::sortColumns(columnsOf(nullptr, nullptr, grown));
}

std::shared_ptr<const SnapshotDiff> CompareReport::compare(Session& session, const std::string& base,
                                                           const std::string& target)
{
    auto [before, after] = session.openBoth(base, target);
    const JobContext job = session.startJob("comparing", {Phase::Compare});
    auto diff = valueOrFail(SnapshotDiff::compute(before.analysis, after.analysis, job));
    session.finishJobs();
    if (!diff->sameProcess())
        session.warn(fileText(base) + " and " + fileText(target) +
                     " are not of one process: object ids mean nothing between them, so the classes' totals "
                     "are compared.");
    return diff;
}

void CompareReport::writeJsonFields(JsonWriter& json, const std::string& base, const std::string& target) const
{
    json.field("base", base);
    json.field("target", target);
    json.field("sameProcess", m_diff->sameProcess());
    json.key("classes");
    m_table.writeJson(json);
}

void CompareReport::print(Session& session) const
{
    m_table.printTable(session, "classes");
    const SnapshotDiff& diff = *m_diff;
    const uint64_t before = diff.base().totalSize();
    const uint64_t after = diff.target().totalSize();
    uint64_t newCount = 0;
    uint64_t deletedCount = 0;
    for (const DiffRow& row : diff.rows()) {
        newCount += row.newCount;
        deletedCount += row.deletedCount;
    }
    session.out().append("\nTotal: " + formatCount(newCount) + " new, " + formatCount(deletedCount) + " deleted; " +
                         formatBytes(before) + " \u2192 " + formatBytes(after) + " (" +
                         formatByteDelta(static_cast<int64_t>(after - before)) + ")\n");
}

} // namespace heapsight::cli
