// SPDX-License-Identifier: GPL-3.0-or-later
// strings FILE: the texts in memory, equal ones together.
#include "analysis/object_filter.h"
#include "analysis/object_names.h"
#include "base/byte_count.h"
#include "command.h"
#include "object_fields.h"
#include "terminal_text.h"

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "strings",
    "the texts in memory; with --duplicates those held more than once",
    "Lists the strings of a snapshot, equal ones together, those that retain most first.",
    "Examples:\n"
    "  heapsight-cli strings server.heapsnapshot --duplicates\n"
    "  heapsight-cli strings server.heapsnapshot --filter '/^https?:/' --sort count\n"
    "\n"
    "Columns:\n"
    "  value     the text (joined strings by their first 1024 characters)\n"
    "  count     strings with that text\n"
    "  shallow   their bytes together\n"
    "  retained  bytes that would be freed with them\n"
    "  ids       V8's numbers of them (the table shows the first; --json and --csv all)\n"
    "\n"
    "Equal means what DevTools' filter \"Duplicated strings\" takes for equal: slices of other\n"
    "strings and joined strings that were flattened are not grouped.",
};

// A text with one string or several.
struct StringRow {
    const DuplicateStrings* group = nullptr;
    NodeIndex single;
};

std::vector<ReportColumn> columnsOf(const SnapshotAnalysis* analysis, const std::vector<StringRow>* rows)
{
    const auto row = [rows](uint32_t r) -> const StringRow& { return (*rows)[r]; };
    return {
        {"value", "Text", ColumnStyle::Text,
         [=](uint32_t r) {
             return Cell(row(r).group ? row(r).group->value : displayName(analysis->snapshot(), row(r).single));
         },
         true},
        {"count", "Count", ColumnStyle::Count,
         [=](uint32_t r) { return Cell(uint64_t{row(r).group ? row(r).group->nodes.size() : 1}); }},
        {"shallow", "Shallow", ColumnStyle::Bytes,
         [=](uint32_t r) { return Cell(row(r).group ? row(r).group->shallow : analysis->shallow(row(r).single)); }},
        {"retained", "Retained", ColumnStyle::Bytes,
         [=](uint32_t r) { return Cell(row(r).group ? row(r).group->retained : analysis->retained(row(r).single)); }},
        {"ids", "Example", ColumnStyle::Ids,
         [=](uint32_t r) {
             std::vector<uint32_t> ids;
             if (!row(r).group) {
                 ids.push_back(analysis->snapshot().id(row(r).single).value);
             } else {
                 for (uint32_t node : row(r).group->nodes)
                     ids.push_back(analysis->snapshot().id(NodeIndex(node)).value);
             }
             return Cell(std::move(ids));
         }},
    };
}

bool isString(NodeKind kind)
{
    return kind == NodeKind::String || kind == NodeKind::ConcatenatedString || kind == NodeKind::SlicedString;
}

class StringsCommand : public Command {
public:
    StringsCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override
    {
        return ReportTable::sortColumns(columnsOf(nullptr, nullptr));
    }

    ExitStatus run(Session& session) override
    {
        const OpenedSnapshot opened = session.open(m_file);
        const SnapshotAnalysis& analysis = *opened.analysis;
        const JobContext job = session.startJob("strings", {Phase::Search});
        const auto groups = valueOrFail(duplicateStrings(analysis, job));
        session.finishJobs();
        const std::vector<StringRow> rows = rowsOf(analysis, groups);
        ReportTable table(columnsOf(&analysis, &rows), static_cast<uint32_t>(rows.size()));
        table.arrange(session, {"retained", true});
        switch (session.options().format()) {
        case OutputFormat::Json: {
            JsonWriter json(session.out());
            json.beginObject();
            json.key("strings");
            table.writeJson(json);
            json.endObject();
            json.endDocument();
            break;
        }
        case OutputFormat::Csv:
            table.writeCsv(session);
            break;
        case OutputFormat::Table:
            table.printTable(session, m_duplicates ? "duplicated strings" : "strings");
            printTotals(session, analysis, rows);
            break;
        }
        return ExitStatus::Done;
    }

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("FILE", m_file, "Snapshot, or - for standard input");
        options.flag("--duplicates", m_duplicates, "Only texts that several strings hold");
    }

private:
    [[nodiscard]] std::vector<StringRow> rowsOf(const SnapshotAnalysis& analysis,
                                                const std::vector<DuplicateStrings>& groups) const
    {
        std::vector<StringRow> rows;
        rows.reserve(groups.size());
        for (const DuplicateStrings& group : groups)
            rows.push_back({&group, {}});
        if (m_duplicates)
            return rows;
        const HeapSnapshot& snapshot = analysis.snapshot();
        BitColumn isGrouped(snapshot.nodeCount());
        for (const DuplicateStrings& group : groups)
            for (uint32_t node : group.nodes)
                isGrouped.set(node);
        for (uint32_t n = 0; n < snapshot.nodeCount(); ++n)
            if (isString(snapshot.kind(NodeIndex(n))) && !isGrouped.test(n) && !analysis.shallowSizes().isZero(n))
                rows.push_back({nullptr, NodeIndex(n)});
        return rows;
    }

    void printTotals(Session& session, const SnapshotAnalysis& analysis, const std::vector<StringRow>& rows) const
    {
        uint64_t strings = 0;
        uint64_t shallow = 0;
        for (const StringRow& row : rows) {
            strings += row.group ? row.group->nodes.size() : 1;
            shallow += row.group ? row.group->shallow : analysis.shallow(row.single);
        }
        session.out().append("\n" + formatCount(strings) + " strings with " + formatCount(rows.size()) + " texts, " +
                             formatBytes(shallow) + " shallow\n");
    }

    std::string m_file;
    bool m_duplicates = false;
};

} // namespace

std::unique_ptr<Command> makeStringsCommand()
{
    return std::make_unique<StringsCommand>();
}

} // namespace heapsight::cli
