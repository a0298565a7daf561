// SPDX-License-Identifier: GPL-3.0-or-later
// retainers FILE ID: the tree of what holds an object.
#include "base/byte_count.h"
#include "command.h"
#include "edge_list.h"
#include "lookup.h"
#include "terminal_text.h"
#include "tree_walk.h"

#include <algorithm>

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "retainers",
    "what holds one object, and what holds that, up to the roots",
    "Shows the retainer tree of an object in the order of DevTools' Retainers: nearest to\n"
    "the roots first. The first row is opened down to the root; that is why the object is\n"
    "still alive.",
    "Examples:\n"
    "  heapsight-cli retainers server.heapsnapshot @127143\n"
    "  heapsight-cli retainers server.heapsnapshot @127143 --depth 3 --limit 0\n"
    "\n"
    "Rows: \"cache in Map @99847\" reads: the Map @99847 holds it in its field \"cache\".\n"
    "Distance is that of the holder, in steps from the roots of your program. A row marked\n"
    "\"(above)\" is already on the path, so it is a cycle.\n"
    "\n"
    "--limit is the number of retainers shown for one object (default: 5, below the first level 2;\n"
    "all with --json and --csv). --filter picks among the first level. In --json, \"retainers\" is\n"
    "null where the tree was not opened, and \"omitted\" counts what --limit left out.",
};

constexpr size_t kTopRows = 5;
constexpr size_t kLowerRows = 2;
constexpr size_t kChainDepth = 20; // as deep as DevTools opens by itself

struct RetainerItem {
    EdgeRow row;
    bool isCycle = false;
    bool isOpen = false;
    bool isFirst = false; // of its siblings, and all above are
    size_t omitted = 0;
};

class RetainersCommand : public Command {
public:
    RetainersCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return edgeSortColumns(); }

    ExitStatus run(Session& session) override;

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("FILE", m_file, "Snapshot, or - for standard input");
        options.required("ID", m_id, "The object: 127143 or @127143");
        options.number("--depth", m_depth, 1, 1000,
                       "Open every row this many levels deep instead of\nthe first row to the root");
    }

private:
    using Items = std::vector<RetainerItem>;
    Items retainers(const Session& session, const SnapshotAnalysis& analysis, NodeIndex node, bool isTop,
                    size_t& omitted) const;
    // The walk with its decisions; Enter and Leave write.
    template <class Enter, class Leave>
    void walk(Session& session, const SnapshotAnalysis& analysis, NodeIndex node, Items top, size_t omitted,
              Enter&& enter, Leave&& leave) const;
    void writeJson(Session& session, const SnapshotAnalysis& analysis, NodeIndex node, Items top, size_t omitted) const;
    void writeCsv(Session& session, const SnapshotAnalysis& analysis, NodeIndex node, Items top, size_t omitted) const;
    void print(Session& session, const SnapshotAnalysis& analysis, NodeIndex node, Items top, size_t omitted) const;

    std::string m_file;
    std::string m_id;
    std::optional<uint32_t> m_depth;
};

RetainersCommand::Items RetainersCommand::retainers(const Session& session, const SnapshotAnalysis& analysis,
                                                    NodeIndex node, bool isTop, size_t& omitted) const
{
    std::vector<EdgeRow> rows = retainersOf(analysis, node);
    if (isTop)
        arrangeEdges(session, analysis, rows);
    else
        sortEdgeRows(session, analysis, rows);
    const size_t count = std::min(rows.size(), session.options().rowLimit(isTop ? kTopRows : kLowerRows));
    omitted = rows.size() - count;
    Items items;
    for (size_t i = 0; i < count; ++i)
        items.push_back({rows[i]});
    return items;
}

template <class Enter, class Leave>
void RetainersCommand::walk(Session& session, const SnapshotAnalysis& analysis, NodeIndex node, Items top,
                            size_t omitted, Enter&& enter, Leave&& leave) const
{
    if (!top.empty())
        top.front().isFirst = true;
    const auto expand = [&](RetainerItem& item, const std::vector<const RetainerItem*>& ancestors) -> Items {
        session.checkInterrupted();
        const size_t depth = ancestors.size() + 1;
        item.isCycle = item.row.node == node || std::any_of(ancestors.begin(), ancestors.end(), [&](const auto* above) {
                           return above->row.node == item.row.node;
                       });
        const int32_t distance = analysis.distance(item.row.node);
        const bool isInChain = item.isFirst && depth < kChainDepth && distance > 1 && isShownDistance(distance);
        item.isOpen = !item.isCycle && (m_depth ? depth < *m_depth : isInChain) && !session.out().failed();
        if (!item.isOpen)
            return {};
        Items children = retainers(session, analysis, item.row.node, false, item.omitted);
        if (!children.empty())
            children.front().isFirst = item.isFirst;
        return children;
    };
    walkTree(std::move(top), omitted, expand, enter, leave);
}

void RetainersCommand::writeJson(Session& session, const SnapshotAnalysis& analysis, NodeIndex node, Items top,
                                 size_t omitted) const
{
    JsonWriter json(session.out());
    json.beginObject();
    writeObjectFields(json, analysis, node);
    json.field("omitted", omitted);
    json.key("retainers");
    json.beginArray();
    walk(
        session, analysis, node, std::move(top), omitted,
        [&](const RetainerItem& item, const TreePosition&) {
            json.beginObject();
            json.field("name", analysis.snapshot().labelText(item.row.edge));
            json.field("type", analysis.snapshot().edgeKindText(item.row.edge));
            json.key("from");
            json.beginObject();
            writeObjectFields(json, analysis, item.row.node);
            json.endObject();
            json.field("cycle", item.isCycle);
            json.field("omitted", item.omitted);
            json.key("retainers");
            item.isOpen ? json.beginArray() : json.null();
        },
        [&](const RetainerItem& item, const TreePosition&) {
            if (item.isOpen)
                json.endArray();
            json.endObject();
        });
    json.endArray();
    json.endObject();
    json.endDocument();
}

void RetainersCommand::writeCsv(Session& session, const SnapshotAnalysis& analysis, NodeIndex node, Items top,
                                size_t omitted) const
{
    CsvWriter csv(session.out());
    csv.header({"depth", "edge_name", "edge_type", "id", "name", "class", "type", "shallow", "retained", "distance"});
    std::string scratch;
    walk(
        session, analysis, node, std::move(top), omitted,
        [&](const RetainerItem& item, const TreePosition& position) {
            const HeapSnapshot& snapshot = analysis.snapshot();
            csv.number(position.size());
            writeCsvText(csv, snapshot.labelText(item.row.edge), escapesCsv());
            writeCsvText(csv, snapshot.edgeKindText(item.row.edge), escapesCsv());
            writeCsvObject(csv, analysis, item.row.node, scratch);
            csv.endRow();
        },
        [](const RetainerItem&, const TreePosition&) {});
}

void RetainersCommand::print(Session& session, const SnapshotAnalysis& analysis, NodeIndex node, Items top,
                             size_t omitted) const
{
    TreePrinter printer(session.out(), {"Distance", "Shallow", "Retained"}, outputColumns());
    const auto numbers = [&](NodeIndex n) -> std::vector<std::string> {
        return {cellForPeople(distanceCell(analysis.distance(n)), ColumnStyle::Distance),
                formatBytes(analysis.shallow(n)), formatBytes(analysis.retained(n))};
    };
    printer.printTitles();
    printer.printRow({}, objectLabel(analysis, node), placeNote(analysis, node), numbers(node));
    if (top.empty())
        session.out().append(session.filter().isEmpty() ? "Nothing but the root or weak references hold it.\n"
                                                        : "No retainers match the filter.\n");
    walk(
        session, analysis, node, std::move(top), omitted,
        [&](const RetainerItem& item, const TreePosition& position) {
            printer.printRow(position,
                             edgeLabel(analysis.snapshot(), item.row.edge) + " in " +
                                 objectLabel(analysis, item.row.node) + (item.isCycle ? " (above)" : ""),
                             placeNote(analysis, item.row.node), numbers(item.row.node));
        },
        [&](const RetainerItem& item, const TreePosition& position) {
            if (item.omitted > 0)
                printer.printOmitted(position, item.omitted);
        });
    if (omitted > 0)
        printer.printOmitted({}, omitted);
}

ExitStatus RetainersCommand::run(Session& session)
{
    checkObjectId(m_id);
    const OpenedSnapshot opened = session.open(m_file);
    session.finishJobs();
    const SnapshotAnalysis& analysis = *opened.analysis;
    const NodeIndex node = objectWithId(analysis, m_id);
    size_t omitted = 0;
    Items top = retainers(session, analysis, node, true, omitted);
    switch (session.options().format()) {
    case OutputFormat::Json:
        writeJson(session, analysis, node, std::move(top), omitted);
        break;
    case OutputFormat::Csv:
        writeCsv(session, analysis, node, std::move(top), omitted);
        break;
    case OutputFormat::Table:
        print(session, analysis, node, std::move(top), omitted);
        break;
    }
    return ExitStatus::Done;
}

} // namespace

std::unique_ptr<Command> makeRetainersCommand()
{
    return std::make_unique<RetainersCommand>();
}

} // namespace heapsight::cli
