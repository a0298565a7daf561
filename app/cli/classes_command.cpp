// SPDX-License-Identifier: GPL-3.0-or-later
// classes FILE: DevTools' Summary.
#include "base/byte_count.h"
#include "command.h"
#include "terminal_text.h"

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "classes",
    "classes of a snapshot: how many objects, how many bytes",
    "Lists the classes of a snapshot with the numbers of Chrome DevTools' Summary:\n"
    "what is in memory, and what would be freed with it.",
    "Example:\n"
    "  heapsight-cli classes server.heapsnapshot --sort count --limit 20\n"
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

std::vector<ReportColumn> columnsOf(const std::shared_ptr<const SnapshotAnalysis>& analysis)
{
    const auto row = [analysis](uint32_t r) -> const ClassRow& { return analysis->classRows()[r]; };
    return {
        {"name", "Class", ColumnStyle::Text, [=](uint32_t r) { return Cell(analysis->classes().at(row(r).id).name); },
         true},
        {"count", "Count", ColumnStyle::Count, [=](uint32_t r) { return Cell(uint64_t{row(r).count}); }},
        {"shallow", "Shallow", ColumnStyle::Bytes, [=](uint32_t r) { return Cell(row(r).shallow); }},
        {"", "%", ColumnStyle::Share,
         [=](uint32_t r) { return Cell(formatShare(row(r).shallow, analysis->totalSize())); }},
        {"retained", "Retained", ColumnStyle::Bytes, [=](uint32_t r) { return Cell(row(r).retained); }},
        {"", "%", ColumnStyle::Share,
         [=](uint32_t r) { return Cell(formatShare(row(r).retained, analysis->totalSize())); }},
        {"distance", "Distance", ColumnStyle::Distance, [=](uint32_t r) { return distanceCell(row(r).distance); }},
        {"location", "Where", ColumnStyle::Location,
         [=](uint32_t r) { return locationCell(analysis->location(row(r).id)); }},
    };
}

class ClassesCommand : public Command {
public:
    ClassesCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return ReportTable::sortColumns(columnsOf(nullptr)); }

    ExitStatus run(Session& session) override
    {
        const OpenedSnapshot opened = session.open(m_file);
        session.finishJobs();
        const SnapshotAnalysis& analysis = *opened.analysis;
        ReportTable table(columnsOf(opened.analysis), static_cast<uint32_t>(analysis.classRows().size()));
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
            printTotals(session, analysis);
            break;
        }
        return ExitStatus::Done;
    }

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("FILE", m_file, "Snapshot, or - for standard input");
    }

private:
    static void printTotals(Session& session, const SnapshotAnalysis& analysis)
    {
        uint64_t objects = 0;
        for (const ClassRow& row : analysis.classRows())
            objects += row.count;
        session.out().append("\n" + fileText(analysis.snapshot().info().source) + ": " +
                             formatCount(analysis.classRows().size()) + " classes, " + formatCount(objects) +
                             " objects, " + formatBytes(analysis.totalSize()) + "\n");
    }

    std::string m_file;
};

} // namespace

std::unique_ptr<Command> makeClassesCommand()
{
    return std::make_unique<ClassesCommand>();
}

} // namespace heapsight::cli
