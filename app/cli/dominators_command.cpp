// SPDX-License-Identifier: GPL-3.0-or-later
// dominators FILE [ID]: what keeps memory alive, as a tree.
#include "analysis/object_names.h"
#include "base/byte_count.h"
#include "command.h"
#include "lookup.h"
#include "object_fields.h"
#include "terminal_text.h"
#include "tree_walk.h"

#include <algorithm>

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "dominators",
    "who keeps how much memory alive, as a tree",
    "Shows the dominator tree below an object, or below the root: what goes when the\n"
    "object above goes, largest first. Retained bytes of the rows below one add up to\n"
    "its own, less its shallow size.",
    "Examples:\n"
    "  heapsight-cli dominators server.heapsnapshot\n"
    "  heapsight-cli dominators server.heapsnapshot @5 --depth 4 --limit 3\n"
    "\n"
    "Columns: shallow bytes, retained bytes, their share of the whole snapshot.\n"
    "\n"
    "--limit is the number of rows shown below one object (default: 10 in trees, all with --json\n"
    "and --csv). --filter picks among the first level. In --json every object has \"children\", null\n"
    "where the tree was not opened, and \"omitted\", which counts what --limit left out.",
};

constexpr size_t kTreeRows = 10;
constexpr uint32_t kDefaultDepth = 2;

struct DominatorItem {
    NodeIndex node;
    bool isOpen = false;
    size_t omitted = 0;
};

class DominatorsCommand : public Command {
public:
    DominatorsCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return objectSortColumns(); }

    ExitStatus run(Session& session) override;

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("FILE", m_file, "Snapshot, or - for standard input");
        options.optional("ID", m_id, "The object to start from; the root if none is given");
        options.number("--depth", m_depth, 1, 100'000, "Levels to open (default 2)");
    }

private:
    using Items = std::vector<DominatorItem>;
    Items children(const Session& session, const SnapshotAnalysis& analysis, NodeIndex node, bool isTop,
                   size_t& omitted) const;
    template <class Enter, class Leave>
    void walk(Session& session, const SnapshotAnalysis& analysis, NodeIndex node, Enter&& enter, Leave&& leave) const;

    std::string m_file;
    std::string m_id;
    std::optional<uint32_t> m_depth;
};

bool matchesFilter(const Session& session, const SnapshotAnalysis& analysis, NodeIndex node)
{
    return session.filter().isEmpty() || session.filter().matches(analysis.className(node)) ||
           session.filter().matches(displayName(analysis.snapshot(), node));
}

void sortNodes(const Session& session, const SnapshotAnalysis& analysis, std::vector<NodeIndex>& nodes)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    const std::vector<SortColumn> columns = objectSortColumns();
    const SortOrder order = parseSort(session.options().sort, columns).value_or(SortOrder{"retained", true});
    const auto sortBy = [&](auto key) {
        std::stable_sort(nodes.begin(), nodes.end(), [&](NodeIndex a, NodeIndex b) {
            return order.descending ? key(b) < key(a) : key(a) < key(b);
        });
    };
    if (order.column == "retained")
        sortBy([&](NodeIndex n) { return analysis.retained(n); });
    else if (order.column == "shallow")
        sortBy([&](NodeIndex n) { return analysis.shallow(n); });
    else if (order.column == "distance")
        sortBy([&](NodeIndex n) { return analysis.distance(n); });
    else if (order.column == "id")
        sortBy([&](NodeIndex n) { return snapshot.id(n).value; });
    else if (order.column == "class")
        sortBy([&](NodeIndex n) { return analysis.className(n); });
    else if (order.column == "type")
        sortBy([&](NodeIndex n) { return snapshot.kindName(n); });
    else
        sortBy([&](NodeIndex n) { return displayName(snapshot, n); });
}

DominatorsCommand::Items DominatorsCommand::children(const Session& session, const SnapshotAnalysis& analysis,
                                                     NodeIndex node, bool isTop, size_t& omitted) const
{
    std::vector<NodeIndex> nodes;
    analysis.dominators().forEachChild(node, [&](NodeIndex child) {
        if (!isTop || matchesFilter(session, analysis, child))
            nodes.push_back(child);
    });
    std::sort(nodes.begin(), nodes.end());
    sortNodes(session, analysis, nodes);
    const size_t count = std::min(nodes.size(), session.options().rowLimit(kTreeRows));
    omitted = nodes.size() - count;
    Items items;
    items.reserve(count);
    for (size_t i = 0; i < count; ++i)
        items.push_back({nodes[i]});
    return items;
}

template <class Enter, class Leave>
void DominatorsCommand::walk(Session& session, const SnapshotAnalysis& analysis, NodeIndex node, Enter&& enter,
                             Leave&& leave) const
{
    const auto expand = [&](DominatorItem& item, const std::vector<const DominatorItem*>& ancestors) -> Items {
        session.checkInterrupted();
        item.isOpen = ancestors.size() < m_depth.value_or(kDefaultDepth) && !session.out().failed();
        if (!item.isOpen)
            return {};
        return children(session, analysis, item.node, ancestors.empty(), item.omitted);
    };
    walkTree(Items{{node}}, 0, expand, enter, leave);
}

ExitStatus DominatorsCommand::run(Session& session)
{
    if (!m_id.empty())
        checkObjectId(m_id);
    const OpenedSnapshot opened = session.open(m_file);
    session.finishJobs();
    const SnapshotAnalysis& analysis = *opened.analysis;
    const NodeIndex top = m_id.empty() ? analysis.snapshot().root() : objectWithId(analysis, m_id);
    switch (session.options().format()) {
    case OutputFormat::Json: {
        JsonWriter json(session.out());
        walk(
            session, analysis, top,
            [&](const DominatorItem& item, const TreePosition&) {
                json.beginObject();
                writeObjectFields(json, analysis, item.node);
                json.field("omitted", item.omitted);
                json.key("children");
                item.isOpen ? json.beginArray() : json.null();
            },
            [&](const DominatorItem& item, const TreePosition&) {
                if (item.isOpen)
                    json.endArray();
                json.endObject();
            });
        json.endDocument();
        break;
    }
    case OutputFormat::Csv: {
        CsvWriter csv(session.out());
        csv.header({"depth", "id", "name", "class", "type", "shallow", "retained", "distance"});
        std::string scratch;
        walk(
            session, analysis, top,
            [&](const DominatorItem& item, const TreePosition& position) {
                csv.number(position.size() - 1);
                writeCsvObject(csv, analysis, item.node, scratch);
                csv.endRow();
            },
            [](const DominatorItem&, const TreePosition&) {});
        break;
    }
    case OutputFormat::Table: {
        TreePrinter printer(session.out(), {"Shallow", "Retained", "%"}, outputColumns());
        printer.printTitles();
        // The object itself stands at the margin, without a branch.
        const auto below = [](const TreePosition& position) {
            return TreePosition(position.begin() + 1, position.end());
        };
        walk(
            session, analysis, top,
            [&](const DominatorItem& item, const TreePosition& position) {
                printer.printRow(below(position), objectLabel(analysis, item.node), placeNote(analysis, item.node),
                                 {formatBytes(analysis.shallow(item.node)), formatBytes(analysis.retained(item.node)),
                                  formatShare(analysis.retained(item.node), analysis.totalSize())});
            },
            [&](const DominatorItem& item, const TreePosition& position) {
                if (item.omitted > 0)
                    printer.printOmitted(below(position), item.omitted);
            });
        break;
    }
    }
    return ExitStatus::Done;
}

} // namespace

std::unique_ptr<Command> makeDominatorsCommand()
{
    return std::make_unique<DominatorsCommand>();
}

} // namespace heapsight::cli
