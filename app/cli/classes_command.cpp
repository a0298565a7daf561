// SPDX-License-Identifier: GPL-3.0-or-later
// classes FILE: DevTools' Summary.
#include "class_columns.h"
#include "command.h"
#include "error_text.h"
#include "object_choice.h"

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "classes",
    "classes of a snapshot: how many objects, how many bytes",
    "Lists the classes of a snapshot with the numbers of Chrome DevTools' Summary:\n"
    "what is in memory, and what would be freed with it.",
    "Example:\n"
    "  heapsight-cli classes server.heapsnapshot --sort count --limit 20\n"
    "  heapsight-cli classes after.heapsnapshot --allocated-after before.heapsnapshot\n"
    "  heapsight-cli classes server.heapsnapshot --only duplicated-strings\n"
    "\n"
    "Columns:\n"
    "  name      class: the constructor's name, \"(string)\", \"(array)\" …; plain objects by\n"
    "            their properties: \"{id, name}\"\n"
    "  location  where the constructor stands, if the file tells: line and column count from 1.\n"
    "            Classes of one name from several places are rows of their own\n"
    "  count     objects (those whose size is counted to their owner are not listed)\n"
    "  distance  steps from the roots of your program to the nearest one; none for V8's own\n"
    "  shallow   bytes of the objects themselves\n"
    "  retained  bytes that would be freed if they all went, objects inside one another once",
};

class ClassesCommand : public Command {
public:
    ClassesCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return ReportTable::sortColumns(classColumns(nullptr, {})); }

    ExitStatus run(Session& session) override
    {
        m_choice.check();
        const OpenedSnapshot opened =
            session.open(m_file, m_choice.isAll() ? IndexScope::Rows : IndexScope::Everything);
        const std::vector<ClassRow> rows = chosenRows(session, *opened.analysis);
        session.finishJobs();
        ReportTable table(classColumns(opened.analysis, rows), static_cast<uint32_t>(rows.size()));
        table.arrange(session, {"retained", true});
        switch (session.options().format()) {
        case OutputFormat::Json: {
            JsonWriter json(session.out());
            json.beginObject();
            json.key("classes");
            table.writeJson(json);
            json.endObject();
            json.endDocument();
            break;
        }
        case OutputFormat::Csv:
            table.writeCsv(session);
            break;
        case OutputFormat::Table:
            table.printTable(session, "classes");
            printClassTotals(session, *opened.analysis, rows);
            break;
        }
        return ExitStatus::Done;
    }

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("FILE", m_file, "Snapshot, or - for standard input");
        m_choice.addOptions(options);
    }

private:
    [[nodiscard]] std::vector<ClassRow> chosenRows(Session& session, const SnapshotAnalysis& analysis) const
    {
        const std::optional<BitColumn> nodes = m_choice.nodes(session, analysis);
        if (!nodes)
            return analysis.classRows();
        return valueOrFail(classHistogram({analysis.classes(), analysis.shallowSizes(), analysis.dominators(),
                                           analysis.retainedColumn(), analysis.distanceColumn(), &*nodes},
                                          session.startJob("counting", {Phase::Search})));
    }

    std::string m_file;
    ObjectChoice m_choice;
};

} // namespace

std::unique_ptr<Command> makeClassesCommand()
{
    return std::make_unique<ClassesCommand>();
}

} // namespace heapsight::cli
