// SPDX-License-Identifier: GPL-3.0-or-later
// nodes FILE: every node of the file with everything known about it.
#include "analysis/object_names.h"
#include "base/byte_count.h"
#include "command.h"
#include "node_table.h"
#include "object_fields.h"
#include "terminal_text.h"

#include <algorithm>

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "nodes",
    "every node of the file, for other programs",
    "Writes every node of the snapshot in the file's order, with its sizes, distance,\n"
    "dominator and place. Made for --csv and --json; millions of rows stream out.",
    "Example:\n"
    "  heapsight-cli nodes server.heapsnapshot --csv > nodes.csv\n"
    "\n"
    "Columns:\n"
    "  id            V8's number for the object\n"
    "  type          V8's kind of node: object, closure, string, array, hidden, native …\n"
    "  name, class   as DevTools shows them\n"
    "  shallow       bytes of the node; 0 if they are counted to its owner\n"
    "  retained      bytes that would be freed with it\n"
    "  distance      DevTools' own number: 100000000 and more is reached through V8's roots only,\n"
    "                -5 through nothing\n"
    "  dominator_id  the node every path from the root leads through; the root's is itself\n"
    "  detached      true for DOM nodes (and other native objects) cut off from their document\n"
    "  script, line, column  where a closure or an object's constructor stands, counted from 1\n"
    "--json writes an object of arrays, one per column. Without --limit, --csv and --json write all\n"
    "nodes, the table the first 50.",
};

std::vector<SortColumn> nodeColumns()
{
    return {{"id", ColumnStyle::Id},
            {"type", ColumnStyle::Text},
            {"name", ColumnStyle::Text},
            {"class", ColumnStyle::Text},
            {"shallow", ColumnStyle::Bytes},
            {"retained", ColumnStyle::Bytes},
            {"distance", ColumnStyle::Distance},
            {"dominator_id", ColumnStyle::Id},
            {"detached", ColumnStyle::Flag},
            {"script", ColumnStyle::Text},
            {"line", ColumnStyle::Count},
            {"column", ColumnStyle::Count}};
}

// One node's value in a column.
void writeNodeValue(size_t column, JsonWriter& writer, const SnapshotAnalysis& analysis, NodeRowReader& reader,
                    NodeIndex node)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    const auto text = [&](std::string_view value) { writer.text(value); };
    switch (column) {
    case 0:
        return writer.number(snapshot.id(node).value);
    case 1:
        return text(snapshot.kindName(node));
    case 2:
        return text(reader.name(node));
    case 3:
        return text(reader.className(node));
    case 4:
        return writer.number(analysis.shallow(node));
    case 5:
        return writer.number(analysis.retained(node));
    case 6:
        return writer.number(analysis.distance(node));
    case 7:
        return writer.number(snapshot.id(analysis.dominators().immediateDominator(node)).value);
    case 8:
        return writer.boolean(snapshot.detachedness(node) == Detachedness::Detached);
    default:
        break;
    }
    const NodeRowReader::Place place = reader.place(node);
    if (column == 9)
        return place.script.empty() ? writer.null() : text(place.script);
    if (!place.isKnown)
        return writer.null();
    writer.number(column == 10 ? place.line : place.column);
}

class NodesCommand : public Command {
public:
    NodesCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return nodeColumns(); }

    ExitStatus run(Session& session) override
    {
        const OpenedSnapshot opened = session.open(m_file);
        session.finishJobs();
        const SnapshotAnalysis& analysis = *opened.analysis;
        const std::vector<uint32_t> order = arranged(session, analysis);
        const bool isFileOrder = order.empty() && session.filter().isEmpty() && session.options().sort.empty();
        const size_t available = isFileOrder ? analysis.snapshot().nodeCount() : order.size();
        const size_t count = std::min(available, session.options().rowLimit());
        const auto node = [&](size_t i) { return NodeIndex(isFileOrder ? static_cast<uint32_t>(i) : order[i]); };
        switch (session.options().format()) {
        case OutputFormat::Json:
            writeJson(session, analysis, count, node);
            break;
        case OutputFormat::Csv:
            writeCsv(session, analysis, count, node);
            break;
        case OutputFormat::Table: {
            ReportTable table(objectColumns(opened.analysis, [&](uint32_t row) { return node(row); }),
                              static_cast<uint32_t>(count));
            table.printTable(session, "nodes");
            session.out().append("\n" + formatCount(count) + " of " + formatCount(available) +
                                 " nodes; --csv and --json write all, with more columns.\n");
            break;
        }
        }
        return ExitStatus::Done;
    }

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("FILE", m_file, "Snapshot, or - for standard input");
    }

private:
    // Nodes in --sort's order that match --filter; empty if neither is wanted.
    static std::vector<uint32_t> arranged(Session& session, const SnapshotAnalysis& analysis);
    template <class NodeAt>
    static void writeCsv(Session& session, const SnapshotAnalysis& analysis, size_t count, NodeAt&& node);
    template <class NodeAt>
    static void writeJson(Session& session, const SnapshotAnalysis& analysis, size_t count, NodeAt&& node);

    std::string m_file;
};

std::vector<uint32_t> NodesCommand::arranged(Session& session, const SnapshotAnalysis& analysis)
{
    const std::vector<SortColumn> columns = nodeColumns();
    const auto order = parseSort(session.options().sort, columns);
    std::vector<uint32_t> nodes;
    if (!order && session.filter().isEmpty())
        return nodes;
    NodeRowReader reader(analysis);
    for (uint32_t n = 0; n < analysis.snapshot().nodeCount(); ++n) {
        const NodeIndex node(n);
        if (session.filter().isEmpty() || session.filter().matches(reader.name(node)) ||
            session.filter().matches(reader.className(node)))
            nodes.push_back(n);
        if (n % kItemsPerCheck == 0)
            session.checkInterrupted();
    }
    if (!order)
        return nodes;

    const HeapSnapshot& snapshot = analysis.snapshot();
    const auto sortBy = [&](auto key) {
        std::stable_sort(nodes.begin(), nodes.end(), [&](uint32_t a, uint32_t b) {
            return order->descending ? key(NodeIndex(b)) < key(NodeIndex(a)) : key(NodeIndex(a)) < key(NodeIndex(b));
        });
    };
    const auto place = [&](NodeIndex n) { return reader.place(n); };
    if (order->column == "id")
        sortBy([&](NodeIndex n) { return snapshot.id(n).value; });
    else if (order->column == "type")
        sortBy([&](NodeIndex n) { return snapshot.kindName(n); });
    else if (order->column == "name")
        sortBy([&](NodeIndex n) { return displayName(snapshot, n); });
    else if (order->column == "class")
        sortBy([&](NodeIndex n) { return analysis.className(n); });
    else if (order->column == "shallow")
        sortBy([&](NodeIndex n) { return analysis.shallow(n); });
    else if (order->column == "retained")
        sortBy([&](NodeIndex n) { return analysis.retained(n); });
    else if (order->column == "distance")
        sortBy([&](NodeIndex n) { return analysis.distance(n); });
    else if (order->column == "dominator_id")
        sortBy([&](NodeIndex n) { return snapshot.id(analysis.dominators().immediateDominator(n)).value; });
    else if (order->column == "detached")
        sortBy([&](NodeIndex n) { return snapshot.detachedness(n) == Detachedness::Detached; });
    else if (order->column == "script")
        sortBy([&](NodeIndex n) { return place(n).script; });
    else if (order->column == "line")
        sortBy([&](NodeIndex n) { return place(n).line; });
    else
        sortBy([&](NodeIndex n) { return place(n).column; });
    return nodes;
}

template <class NodeAt>
void NodesCommand::writeCsv(Session& session, const SnapshotAnalysis& analysis, size_t count, NodeAt&& node)
{
    CsvWriter csv(session.out());
    writeNodeHeader(csv);
    NodeRowReader reader(analysis);
    const bool escapes = escapesCsv();
    const auto text = [&](std::string_view value) { writeCsvText(csv, value, escapes); };
    for (size_t i = 0; i < count && !session.out().failed(); ++i)
        writeNodeRow(csv, analysis, reader, node(i), text);
}

template <class NodeAt>
void NodesCommand::writeJson(Session& session, const SnapshotAnalysis& analysis, size_t count, NodeAt&& node)
{
    JsonWriter json(session.out());
    json.beginObject();
    const std::vector<SortColumn> columns = nodeColumns();
    for (size_t column = 0; column < columns.size(); ++column) {
        json.key(columns[column].key);
        json.beginArray();
        NodeRowReader reader(analysis);
        for (size_t i = 0; i < count && !session.out().failed(); ++i)
            writeNodeValue(column, json, analysis, reader, node(i));
        json.endArray();
    }
    json.endObject();
    json.endDocument();
}

} // namespace

std::unique_ptr<Command> makeNodesCommand()
{
    return std::make_unique<NodesCommand>();
}

} // namespace heapsight::cli
