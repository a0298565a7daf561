// SPDX-License-Identifier: GPL-3.0-or-later
// overview FILE [FILE]: what the window shows first, as text.
#include "class_columns.h"
#include "command.h"
#include "compare_report.h"
#include "paths_report.h"
#include "terminal_text.h"

#include <algorithm>

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "overview",
    "the first look: one file's classes, or what grew between two and what holds it",
    "Gives the first look at one snapshot (its classes) or at two (their comparison, and\n"
    "what holds the new objects of the class that grew most).",
    "Example:\n"
    "  heapsight-cli overview before.heapsnapshot after.heapsnapshot\n"
    "\n"
    "The class is the one with the largest size delta among those whose constructor's place is\n"
    "known; if there is none, among those that are not V8's own. \"compare\" and \"paths\" show the\n"
    "same with more choice, and explain the columns. --sort and --filter work on the table. --json\n"
    "has the fields of both commands and \"class\"; --csv is the table.",
};

constexpr size_t kTableRows = 12;

class OverviewCommand : public Command {
public:
    OverviewCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override
    {
        return m_second.empty() ? ReportTable::sortColumns(classColumns(nullptr, {}))
                                : CompareReport::sortColumns(false);
    }

    ExitStatus run(Session& session) override
    {
        m_second.empty() ? showOne(session) : showTwo(session);
        return ExitStatus::Done;
    }

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("FILE", m_first, "Snapshot, or - for standard input");
        options.optional("LATER", m_second, "A later snapshot to compare with");
    }

private:
    void showOne(Session& session) const;
    void showTwo(Session& session) const;

    std::string m_first;
    std::string m_second;
};

// The row to explain: see the help. Null if nothing grew.
const DiffRow* mostGrown(const SnapshotDiff& diff)
{
    const DiffRow* best = nullptr;
    const auto rank = [&](const DiffRow& row) {
        const bool hasPlace = diff.target().classes().at(row.targetClass).place.isValid();
        return std::pair(hasPlace, row.sizeDelta());
    };
    for (const DiffRow& row : diff.rows()) {
        if (!row.targetClass.isValid() || row.newCount == 0 || row.sizeDelta() <= 0 || row.name.starts_with('('))
            continue;
        if (!best || rank(*best) < rank(row))
            best = &row;
    }
    return best;
}

void OverviewCommand::showOne(Session& session) const
{
    const OpenedSnapshot opened = session.open(m_first, IndexScope::Rows);
    session.finishJobs();
    ReportTable table(classColumns(opened.analysis, opened.analysis->classRows()),
                      static_cast<uint32_t>(opened.analysis->classRows().size()));
    table.arrange(session, {"retained", true}, session.options().rowLimit(kTableRows));
    if (session.options().format() == OutputFormat::Csv) {
        table.writeCsv(session);
    } else if (session.options().format() == OutputFormat::Json) {
        JsonWriter json(session.out());
        json.beginObject();
        json.key("classes");
        table.writeJson(json);
        json.endObject();
        json.endDocument();
    } else {
        table.printTable(session, "classes");
        printClassTotals(session, *opened.analysis, opened.analysis->classRows());
    }
}

void OverviewCommand::showTwo(Session& session) const
{
    const auto diff = CompareReport::compare(session, m_first, m_second);
    const DiffRow* row = mostGrown(*diff);
    std::vector<uint32_t> nodes;
    if (row)
        nodes = classInstances(diff->target().classes(), diff->target().shallowSizes(), row->targetClass,
                               diff->sameProcess() ? &diff->newNodes() : nullptr);
    const JobContext job = session.startJob("finding paths", {Phase::Paths});
    const auto paths = valueOrFail(mergedPaths(diff->target(), nodes, job));
    session.finishJobs();

    CompareReport comparison(diff, false);
    comparison.arrange(session, session.options().rowLimit(kTableRows));
    const PathsReport holders(session, diff->targetPointer(), paths, diff->sameProcess());
    if (session.options().format() == OutputFormat::Csv) {
        comparison.writeCsv(session);
    } else if (session.options().format() == OutputFormat::Json) {
        JsonWriter json(session.out());
        json.beginObject();
        comparison.writeJsonFields(json, m_first, m_second);
        json.key("class");
        row ? json.text(row->name) : json.null();
        holders.writeJsonFields(json);
        json.endObject();
        json.endDocument();
    } else {
        comparison.print(session);
        if (row) {
            session.out().append("\nWhat holds " + std::string(diff->sameProcess() ? "the new " : "the ") +
                                 escapedForTerminal(row->name) + " objects:\n");
            holders.print();
        }
    }
}

} // namespace

std::unique_ptr<Command> makeOverviewCommand()
{
    return std::make_unique<OverviewCommand>();
}

} // namespace heapsight::cli
