// SPDX-License-Identifier: GPL-3.0-or-later
// compare BASE TARGET: DevTools' Comparison, and checks on it for scripts.
#include "analysis/snapshot_diff.h"
#include "base/byte_count.h"
#include "command.h"
#include "growth_check.h"
#include "terminal_text.h"

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "compare",
    "two snapshots: what is new, what is gone, what grew",
    "Compares two snapshots class by class, with the numbers of Chrome DevTools'\n"
    "Comparison: take one before and one after the load that makes memory grow, and the\n"
    "leak is among the first rows.",
    "Examples:\n"
    "  heapsight-cli compare before.heapsnapshot after.heapsnapshot\n"
    "  heapsight-cli compare before.heapsnapshot after.heapsnapshot --fail-on Session:+100 \\\n"
    "      --fail-on total:+10MB        exit status 1 if either grew that much: for CI\n"
    "\n"
    "Columns:\n"
    "  name           class, as \"classes\" lists it\n"
    "  newCount       objects only the second file has\n"
    "  deletedCount   objects only the first file has\n"
    "  countDelta     new less deleted\n"
    "  allocSize      shallow bytes of the new ones\n"
    "  freedSize      shallow bytes of the deleted ones\n"
    "  sizeDelta      allocated less freed\n"
    "  retainedDelta  how much the class retains more than before\n"
    "  location       where the constructor stands, if the file tells\n"
    "with --grown also, and rows that have nothing else:\n"
    "  grownCount     objects in both files that are larger in the second\n"
    "  grownSize      bytes all objects in both files grew by together\n"
    "\n"
    "Objects are matched by V8's ids, which hold within one process. If the files are of two\n"
    "processes, this is said, and new and deleted are the differences of the classes' totals.",
};

class CompareCommand : public Command {
public:
    CompareCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override
    {
        return ReportTable::sortColumns(columnsOf(nullptr, nullptr, m_grown));
    }

    ExitStatus run(Session& session) override;

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("BASE", m_base, "The earlier snapshot, or - for standard input");
        options.required("TARGET", m_target, "The later snapshot, or -");
        options.flag("--grown", m_grown, "Also objects in both files that changed size");
        options.list("--fail-on", m_failOn, "CHECK",
                     "CLASS:+N or total:+SIZE: exit status 1 if the\nclass has at least N objects more, or all memory\n"
                     "grew by at least SIZE (e.g. 10MB). May be\nrepeated");
    }

private:
    using Rows = std::vector<const DiffRow*>;
    static std::vector<ReportColumn> columnsOf(std::shared_ptr<const SnapshotDiff> diff, const Rows* rows, bool grown);
    void writeJson(Session& session, const SnapshotDiff& diff, const ReportTable& table) const;
    void printTotals(Session& session, const SnapshotDiff& diff) const;

    std::string m_base;
    std::string m_target;
    bool m_grown = false;
    std::vector<std::string> m_failOn;
};

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

std::vector<ReportColumn> CompareCommand::columnsOf(std::shared_ptr<const SnapshotDiff> diff, const Rows* rows,
                                                    bool grown)
{
    const auto column = [&](std::string_view key, const char* title, ColumnStyle style, auto read) {
        return ReportColumn{key, title, style, [rows, read](uint32_t r) -> Cell { return read(*(*rows)[r]); },
                            key == "name"};
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

void CompareCommand::writeJson(Session& session, const SnapshotDiff& diff, const ReportTable& table) const
{
    JsonWriter json(session.out());
    json.beginObject();
    json.field("base", m_base);
    json.field("target", m_target);
    json.field("sameProcess", diff.sameProcess());
    json.key("classes");
    table.writeJson(json);
    json.endObject();
    json.endDocument();
}

void CompareCommand::printTotals(Session& session, const SnapshotDiff& diff) const
{
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

ExitStatus CompareCommand::run(Session& session)
{
    std::vector<GrowthCheck> checks;
    for (const std::string& text : m_failOn)
        checks.push_back(GrowthCheck::parse(text));
    if (m_base == "-" && m_target == "-")
        failUsage("Only one of the two files can be standard input.");

    OpenedSnapshot base = session.open(m_base);
    OpenedSnapshot target = session.open(m_target);
    const JobContext job = session.startJob("comparing", {Phase::Compare});
    const auto diff = valueOrFail(SnapshotDiff::compute(base.analysis, target.analysis, job));
    session.finishJobs();
    if (!diff->sameProcess())
        session.warn(fileText(m_base) + " and " + fileText(m_target) +
                     " are not of one process: object ids mean nothing between them, so the classes' totals "
                     "are compared.");

    Rows rows;
    for (const DiffRow& row : diff->rows())
        if (row.isInDevTools() || (m_grown && (row.grownCount != 0 || row.grownSize != 0)))
            rows.push_back(&row);
    ReportTable table(columnsOf(diff, &rows, m_grown), static_cast<uint32_t>(rows.size()));
    table.arrange(session, {"sizeDelta", true});
    switch (session.options().format()) {
    case OutputFormat::Json:
        writeJson(session, *diff, table);
        break;
    case OutputFormat::Csv:
        table.writeCsv(session);
        break;
    case OutputFormat::Table:
        table.printTable(session, "classes");
        printTotals(session, *diff);
        break;
    }
    session.out().flush();

    ExitStatus status = ExitStatus::Done;
    for (const GrowthCheck& check : checks) {
        if (const auto found = check.violation(*diff)) {
            printMessage(*found);
            status = ExitStatus::CheckFailed;
        }
        if (const auto doubt = check.doubt(*diff))
            session.warn(*doubt);
    }
    return status;
}

} // namespace

std::unique_ptr<Command> makeCompareCommand()
{
    return std::make_unique<CompareCommand>();
}

} // namespace heapsight::cli
