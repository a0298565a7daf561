// SPDX-License-Identifier: GPL-3.0-or-later
// object FILE ID: one object, what it holds, what holds it.
#include "base/byte_count.h"
#include "command.h"
#include "edge_list.h"
#include "lookup.h"
#include "terminal_text.h"
#include "text_table.h"

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "object",
    "one object: its fields, its retainers, its dominator",
    "Shows one object: its sizes, what it refers to, what refers to it, and the object\n"
    "that keeps it alive (its dominator).",
    "Example:\n"
    "  heapsight-cli object server.heapsnapshot @127143\n"
    "\n"
    "Lists:\n"
    "  fields     references from the object, by name; weak ones do not keep anything alive\n"
    "  retainers  references to the object, nearest to the roots first, as in DevTools' Retainers;\n"
    "             weak ones are left out\n"
    "  dominator  every path from the roots to the object leads through it: when it goes, the\n"
    "             object goes\n"
    "--limit, --sort and --filter work on both lists; --csv writes them as one table whose first\n"
    "column says \"edge\" or \"retainer\".",
};

class ObjectCommand : public Command {
public:
    ObjectCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return edgeSortColumns(); }

    ExitStatus run(Session& session) override
    {
        checkObjectId(m_id);
        const OpenedSnapshot opened = session.open(m_file);
        session.finishJobs();
        const SnapshotAnalysis& analysis = *opened.analysis;
        const NodeIndex node = objectWithId(analysis, m_id);
        std::vector<EdgeRow> fields = fieldsOf(analysis, node);
        std::vector<EdgeRow> retainers = retainersOf(analysis, node);
        arrangeEdges(session, analysis, fields);
        arrangeEdges(session, analysis, retainers);
        switch (session.options().format()) {
        case OutputFormat::Json:
            writeJson(session, analysis, node, fields, retainers);
            break;
        case OutputFormat::Csv:
            writeCsv(session, analysis, fields, retainers);
            break;
        case OutputFormat::Table:
            print(session, analysis, node, fields, retainers);
            break;
        }
        return ExitStatus::Done;
    }

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("FILE", m_file, "Snapshot, or - for standard input");
        options.required("ID", m_id, "The object: 127143 or @127143");
    }

private:
    static void writeJson(Session& session, const SnapshotAnalysis& analysis, NodeIndex node,
                          const std::vector<EdgeRow>& fields, const std::vector<EdgeRow>& retainers);
    static void writeCsv(Session& session, const SnapshotAnalysis& analysis, const std::vector<EdgeRow>& fields,
                         const std::vector<EdgeRow>& retainers);
    static void print(Session& session, const SnapshotAnalysis& analysis, NodeIndex node,
                      const std::vector<EdgeRow>& fields, const std::vector<EdgeRow>& retainers);

    std::string m_file;
    std::string m_id;
};

size_t shown(const Session& session, const std::vector<EdgeRow>& rows)
{
    return std::min(rows.size(), session.options().rowLimit());
}

void writeEdges(JsonWriter& json, const SnapshotAnalysis& analysis, const std::vector<EdgeRow>& rows, size_t count,
                std::string_view otherEnd)
{
    json.beginArray();
    for (size_t i = 0; i < count; ++i) {
        json.beginObject();
        json.field("name", analysis.snapshot().labelText(rows[i].edge));
        json.field("type", analysis.snapshot().edgeKindText(rows[i].edge));
        json.key(otherEnd);
        json.beginObject();
        writeObjectFields(json, analysis, rows[i].node);
        json.endObject();
        json.endObject();
    }
    json.endArray();
}

void ObjectCommand::writeJson(Session& session, const SnapshotAnalysis& analysis, NodeIndex node,
                              const std::vector<EdgeRow>& fields, const std::vector<EdgeRow>& retainers)
{
    JsonWriter json(session.out());
    json.beginObject();
    writeObjectFields(json, analysis, node);
    json.field("detached", analysis.snapshot().detachedness(node) == Detachedness::Detached);
    json.key("location");
    writeJsonLocation(json, analysis.location(node));
    json.key("dominator");
    if (node == analysis.snapshot().root()) {
        json.null();
    } else {
        json.beginObject();
        writeObjectFields(json, analysis, analysis.dominators().immediateDominator(node));
        json.endObject();
    }
    json.key("edges");
    writeEdges(json, analysis, fields, shown(session, fields), "to");
    json.key("retainers");
    writeEdges(json, analysis, retainers, shown(session, retainers), "from");
    json.endObject();
    json.endDocument();
}

void ObjectCommand::writeCsv(Session& session, const SnapshotAnalysis& analysis, const std::vector<EdgeRow>& fields,
                             const std::vector<EdgeRow>& retainers)
{
    CsvWriter csv(session.out());
    csv.header({"list", "edge_name", "edge_type", "id", "name", "class", "type", "shallow", "retained", "distance"});
    std::string scratch;
    const auto list = [&](std::string_view which, const std::vector<EdgeRow>& rows) {
        for (size_t i = 0; i < shown(session, rows); ++i) {
            const HeapSnapshot& snapshot = analysis.snapshot();
            csv.text(which);
            writeCsvText(csv, snapshot.labelText(rows[i].edge), escapesCsv());
            writeCsvText(csv, snapshot.edgeKindText(rows[i].edge), escapesCsv());
            writeCsvObject(csv, analysis, rows[i].node, scratch);
            csv.endRow();
        }
    };
    list("edge", fields);
    list("retainer", retainers);
}

void printEdges(Session& session, const SnapshotAnalysis& analysis, const std::vector<EdgeRow>& rows,
                const char* heading, const char* objectTitle)
{
    session.out().append(std::string("\n") + heading + "\n");
    if (rows.empty()) {
        session.out().append("  none\n");
        return;
    }
    TextTable table({{.title = "Name", .isElastic = true},
                     {.title = "Type", .isOptional = true},
                     {.title = objectTitle, .isElastic = true},
                     {.title = "Distance", .alignRight = true},
                     {.title = "Shallow", .alignRight = true},
                     {.title = "Retained", .alignRight = true}});
    const size_t count = shown(session, rows);
    for (size_t i = 0; i < count; ++i) {
        const NodeIndex node = rows[i].node;
        table.addRow({edgeLabel(analysis.snapshot(), rows[i].edge),
                      std::string(analysis.snapshot().edgeKindText(rows[i].edge)), objectLabel(analysis, node),
                      cellForPeople(distanceCell(analysis.distance(node)), ColumnStyle::Distance),
                      formatBytes(analysis.shallow(node)), formatBytes(analysis.retained(node))});
    }
    table.print(session.out(), outputColumns());
    if (count < rows.size())
        session.out().append("\u2026 " + formatCount(rows.size() - count) + " more; --limit 0 shows all.\n");
}

void ObjectCommand::print(Session& session, const SnapshotAnalysis& analysis, NodeIndex node,
                          const std::vector<EdgeRow>& fields, const std::vector<EdgeRow>& retainers)
{
    TextWriter& out = session.out();
    const HeapSnapshot& snapshot = analysis.snapshot();
    out.append(fitted(objectLabel(analysis, node), outputColumns()) + "\n");
    const auto line = [&](const char* name, const std::string& value) {
        std::string text = std::string("  ") + name;
        text.resize(12, ' ');
        out.append(text + fitted(value, outputColumns() - 12) + "\n");
    };
    line("class", std::string(analysis.className(node)));
    line("type", std::string(snapshot.kindName(node)));
    line("shallow", formatBytes(analysis.shallow(node)));
    line("retained", formatBytes(analysis.retained(node)) + " (" +
                         formatShare(analysis.retained(node), analysis.totalSize()) + ")");
    line("distance", cellForPeople(distanceCell(analysis.distance(node)), ColumnStyle::Distance));
    if (const auto location = analysis.location(node))
        line("where", shortLocation(*location, true));
    if (snapshot.detachedness(node) == Detachedness::Detached)
        line("detached", "yes");
    if (node != snapshot.root())
        line("dominator", objectLabel(analysis, analysis.dominators().immediateDominator(node)));
    printEdges(session, analysis, fields, "Fields", "Refers to");
    printEdges(session, analysis, retainers, "Retainers", "Held by");
}

} // namespace

std::unique_ptr<Command> makeObjectCommand()
{
    return std::make_unique<ObjectCommand>();
}

} // namespace heapsight::cli
