// SPDX-License-Identifier: GPL-3.0-or-later
// edges FILE: every reference of the file.
#include "base/byte_count.h"
#include "command.h"
#include "terminal_text.h"
#include "text_table.h"

#include <algorithm>
#include <charconv>

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "edges",
    "every reference of the file, for other programs",
    "Writes every reference between two nodes in the file's order. Made for --csv and\n"
    "--json; millions of rows stream out.",
    "Example:\n"
    "  heapsight-cli edges server.heapsnapshot --csv > edges.csv\n"
    "\n"
    "Columns:\n"
    "  from_id  id of the node that refers\n"
    "  type     context, element, property, internal, hidden, shortcut or weak\n"
    "  name     name of the field or variable; the number for elements and hidden references\n"
    "  to_id    id of the node it refers to\n"
    "--json writes an object of arrays, one per column. --filter looks at the name. Without --limit,\n"
    "--csv and --json write all references, the table the first 50.",
};

std::vector<SortColumn> edgeColumns()
{
    return {{"from_id", ColumnStyle::Id},
            {"type", ColumnStyle::Text},
            {"name", ColumnStyle::Text},
            {"to_id", ColumnStyle::Id}};
}

// Name of an edge without a copy; `digits` holds numbers.
std::string_view edgeName(const HeapSnapshot& snapshot, EdgeIndex edge, std::array<char, 12>& digits)
{
    const EdgeLabel label = snapshot.label(edge);
    if (!label.isIndex)
        return snapshot.strings().at(label.value);
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), label.value);
    return {digits.data(), static_cast<size_t>(end.ptr - digits.data())};
}

class EdgesCommand : public Command {
public:
    EdgesCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return edgeColumns(); }

    ExitStatus run(Session& session) override;

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("FILE", m_file, "Snapshot, or - for standard input");
    }

private:
    // Calls visit(source, edge) for the rows to write, in their order.
    template <class Visit> void forEachRow(Session& session, const HeapSnapshot& snapshot, Visit&& visit) const;
    void writeCsv(Session& session, const HeapSnapshot& snapshot) const;
    void writeJson(Session& session, const HeapSnapshot& snapshot) const;
    void print(Session& session, const HeapSnapshot& snapshot) const;

    std::string m_file;
    std::vector<uint32_t> m_sorted; // edges, if --sort was given
    bool m_isSorted = false;
};

void sortEdges(std::vector<uint32_t>& edges, const HeapSnapshot& snapshot, const SortOrder& order)
{
    const auto sortBy = [&](auto key) {
        std::stable_sort(edges.begin(), edges.end(), [&](uint32_t a, uint32_t b) {
            return order.descending ? key(EdgeIndex(b)) < key(EdgeIndex(a)) : key(EdgeIndex(a)) < key(EdgeIndex(b));
        });
    };
    if (order.column == "from_id")
        sortBy([&](EdgeIndex e) { return snapshot.id(snapshot.source(e)).value; });
    else if (order.column == "to_id")
        sortBy([&](EdgeIndex e) { return snapshot.id(snapshot.target(e)).value; });
    else if (order.column == "type")
        sortBy([&](EdgeIndex e) { return snapshot.edgeKindText(e); });
    else
        sortBy([&](EdgeIndex e) { return snapshot.labelText(e); });
}

template <class Visit>
void EdgesCommand::forEachRow(Session& session, const HeapSnapshot& snapshot, Visit&& visit) const
{
    size_t left = session.options().rowLimit();
    std::array<char, 12> digits{};
    const auto isWanted = [&](EdgeIndex edge) {
        return session.filter().isEmpty() || session.filter().matches(edgeName(snapshot, edge, digits));
    };
    if (m_isSorted) {
        for (const uint32_t e : m_sorted) {
            if (left == 0 || session.out().failed())
                return;
            if (isWanted(EdgeIndex(e))) {
                visit(snapshot.source(EdgeIndex(e)), EdgeIndex(e));
                --left;
            }
        }
        return;
    }
    for (uint32_t n = 0; n < snapshot.nodeCount() && !session.out().failed(); ++n) {
        const EdgeRange range = snapshot.edges(NodeIndex(n));
        for (uint32_t e = range.begin; e < range.end; ++e) {
            if (left == 0)
                return;
            if (isWanted(EdgeIndex(e))) {
                visit(NodeIndex(n), EdgeIndex(e));
                --left;
            }
        }
    }
}

void EdgesCommand::writeCsv(Session& session, const HeapSnapshot& snapshot) const
{
    CsvWriter csv(session.out());
    for (const SortColumn& column : edgeColumns())
        csv.text(column.key);
    csv.endRow();
    const bool escapes = escapesCsv();
    std::array<char, 12> digits{};
    forEachRow(session, snapshot, [&](NodeIndex source, EdgeIndex edge) {
        csv.number(snapshot.id(source).value);
        csv.text(snapshot.edgeKindText(edge));
        writeCsvText(csv, edgeName(snapshot, edge, digits), escapes);
        csv.number(snapshot.id(snapshot.target(edge)).value);
        csv.endRow();
    });
}

void EdgesCommand::writeJson(Session& session, const HeapSnapshot& snapshot) const
{
    JsonWriter json(session.out());
    std::array<char, 12> digits{};
    const auto column = [&](std::string_view key, auto write) {
        json.key(key);
        json.beginArray();
        forEachRow(session, snapshot, write);
        json.endArray();
    };
    json.beginObject();
    column("from_id", [&](NodeIndex source, EdgeIndex) { json.number(snapshot.id(source).value); });
    column("type", [&](NodeIndex, EdgeIndex edge) { json.text(snapshot.edgeKindText(edge)); });
    column("name", [&](NodeIndex, EdgeIndex edge) { json.text(edgeName(snapshot, edge, digits)); });
    column("to_id", [&](NodeIndex, EdgeIndex edge) { json.number(snapshot.id(snapshot.target(edge)).value); });
    json.endObject();
    json.endDocument();
}

void EdgesCommand::print(Session& session, const HeapSnapshot& snapshot) const
{
    TextTable table({{.title = "From", .alignRight = true},
                     {.title = "Type"},
                     {.title = "Name", .isElastic = true},
                     {.title = "To", .alignRight = true}});
    size_t rows = 0;
    forEachRow(session, snapshot, [&](NodeIndex source, EdgeIndex edge) {
        table.addRow({"@" + std::to_string(snapshot.id(source).value), std::string(snapshot.edgeKindText(edge)),
                      snapshot.labelText(edge), "@" + std::to_string(snapshot.id(snapshot.target(edge)).value)});
        ++rows;
    });
    table.print(session.out(), outputColumns());
    session.out().append("\n" + formatCount(rows) + " of " + formatCount(snapshot.edgeCount()) +
                         " references; --csv and --json write all.\n");
}

ExitStatus EdgesCommand::run(Session& session)
{
    const std::vector<SortColumn> columns = edgeColumns();
    const auto order = parseSort(session.options().sort, columns);
    const OpenedSnapshot opened = session.open(m_file);
    session.finishJobs();
    const HeapSnapshot& snapshot = opened.analysis->snapshot();
    if (order) {
        m_isSorted = true;
        m_sorted.resize(snapshot.edgeCount());
        for (uint32_t e = 0; e < snapshot.edgeCount(); ++e)
            m_sorted[e] = e;
        sortEdges(m_sorted, snapshot, *order);
    }
    switch (session.options().format()) {
    case OutputFormat::Json:
        writeJson(session, snapshot);
        break;
    case OutputFormat::Csv:
        writeCsv(session, snapshot);
        break;
    case OutputFormat::Table:
        print(session, snapshot);
        break;
    }
    return ExitStatus::Done;
}

} // namespace

std::unique_ptr<Command> makeEdgesCommand()
{
    return std::make_unique<EdgesCommand>();
}

} // namespace heapsight::cli
