// SPDX-License-Identifier: GPL-3.0-or-later
// paths FILE: merged paths from the roots to a class, some objects, or what is new of them.
#include "analysis/merged_paths.h"
#include "analysis/snapshot_diff.h"
#include "base/byte_count.h"
#include "command.h"
#include "lookup.h"
#include "path_rows.h"
#include "terminal_text.h"
#include "tree_walk.h"

#include <algorithm>

namespace heapsight::cli {

namespace {

constexpr CommandHelp kHelp{
    "paths",
    "what keeps a class alive: one tree from the roots to all its objects",
    "Shows how the roots hold all objects of a class (or the objects named by id), as one\n"
    "tree: every row is a place on the way, with how many of the objects are below it and\n"
    "the bytes they retain. V8's own parts and runs of a linked list are folded. The row\n"
    "where the objects accumulate is marked: that is the container to look at.",
    "Examples:\n"
    "  heapsight-cli paths after.heapsnapshot --class Session\n"
    "  heapsight-cli paths after.heapsnapshot --class Session --base before.heapsnapshot\n"
    "                      only the objects that \"before\" does not have: the leak itself\n"
    "\n"
    "Rows: \"cache: Map\" reads: the row above holds a Map in its field or variable \"cache\";\n"
    "[*] stands for elements, [key] for entries of a dictionary. What was folded stands in\n"
    "parentheses, then file and line where the file tells.\n"
    "\n"
    "Columns: objects at or below the row, the bytes they retain together, their share of what all\n"
    "of them retain.\n"
    "\n"
    "--limit is the number of rows shown below one (default: 10 in trees, all with --json and --csv);\n"
    "--filter keeps the branches with a match; --sort takes retained, count and label.",
};

constexpr size_t kTreeRows = 10;

struct PathItem {
    const PathNode* node = nullptr;
    size_t omitted = 0;
};

class PathsCommand : public Command {
public:
    PathsCommand() : Command(kHelp) {}

    std::vector<SortColumn> sortColumns() const override { return pathSortColumns(); }

    ExitStatus run(Session& session) override;

protected:
    void addOptions(OptionSet& options) override
    {
        options.required("FILE", m_file, "Snapshot, or - for standard input");
        options.list("--class", m_classes, "NAME",
                     "Class whose objects to explain, exactly as\n\"classes\" lists it. May be repeated");
        options.list("--id", m_ids, "ID", "Object to explain: 127143 or @127143. May be\nrepeated");
        options.text("--base", m_base, "FILE",
                     "Earlier snapshot of the same process: explain\nonly what it does not have");
    }

private:
    [[nodiscard]] std::vector<uint32_t> wantedNodes(Session& session,
                                                    const std::shared_ptr<const SnapshotAnalysis>& analysis) const;
    template <class Enter, class Leave>
    void walk(Session& session, const MergedPaths& paths, Enter&& enter, Leave&& leave) const;
    void writeJson(Session& session, const SnapshotAnalysis& analysis, const MergedPaths& paths) const;
    void writeCsv(Session& session, const SnapshotAnalysis& analysis, const MergedPaths& paths) const;
    void print(Session& session, const SnapshotAnalysis& analysis, const MergedPaths& paths) const;

    std::string m_file;
    std::string m_base;
    std::vector<std::string> m_classes;
    std::vector<std::string> m_ids;
};

std::vector<uint32_t> PathsCommand::wantedNodes(Session& session,
                                                const std::shared_ptr<const SnapshotAnalysis>& analysis) const
{
    std::vector<uint32_t> nodes;
    for (const std::string& name : m_classes)
        for (ClassId id : classesNamed(*analysis, name)) {
            const auto members = classInstances(analysis->classes(), analysis->shallowSizes(), id);
            nodes.insert(nodes.end(), members.begin(), members.end());
        }
    for (const std::string& id : m_ids)
        nodes.push_back(objectWithId(*analysis, id).value);
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    if (m_base.empty())
        return nodes;

    const OpenedSnapshot base = session.open(m_base);
    const JobContext job = session.startJob("comparing", {Phase::Compare});
    const auto diff = valueOrFail(SnapshotDiff::compute(base.analysis, analysis, job));
    if (!diff->sameProcess())
        failUsage(fileText(m_base) + " and " + fileText(m_file) +
                  " are not of one process, so which objects are new cannot be told. Leave out --base, or take "
                  "both snapshots in one run of the program.");
    std::erase_if(nodes, [&](uint32_t node) { return !diff->newNodes().test(node); });
    return nodes;
}

template <class Enter, class Leave>
void PathsCommand::walk(Session& session, const MergedPaths& paths, Enter&& enter, Leave&& leave) const
{
    const PathSelection selection(*paths.root, session);
    const auto expand = [&](PathItem& item, const std::vector<const PathItem*>&) {
        session.checkInterrupted();
        std::vector<const PathNode*> children = selection.childrenOf(*item.node);
        const size_t count =
            session.out().failed() ? 0 : std::min(children.size(), session.options().rowLimit(kTreeRows));
        item.omitted = children.size() - count;
        std::vector<PathItem> items;
        for (size_t i = 0; i < count; ++i)
            items.push_back({children[i]});
        return items;
    };
    walkTree(std::vector<PathItem>{{paths.root.get()}}, 0, expand, enter, leave);
}

void PathsCommand::writeJson(Session& session, const SnapshotAnalysis& analysis, const MergedPaths& paths) const
{
    JsonWriter json(session.out());
    json.beginObject();
    json.field("objects", paths.objects);
    json.field("retained", paths.retained);
    json.field("unreachable", paths.unreachable);
    json.key("tree");
    if (!paths.root) {
        json.null();
    } else {
        walk(
            session, paths,
            [&](const PathItem& item, const TreePosition&) {
                json.beginObject();
                writePathFields(json, analysis, *item.node);
                json.field("omitted", item.omitted);
                json.key("children");
                json.beginArray();
            },
            [&](const PathItem&, const TreePosition&) {
                json.endArray();
                json.endObject();
            });
    }
    json.endObject();
    json.endDocument();
}

void PathsCommand::writeCsv(Session& session, const SnapshotAnalysis& analysis, const MergedPaths& paths) const
{
    CsvWriter csv(session.out());
    csv.header({"depth", "edge", "label", "id", "class", "count", "retained", "folded", "accumulates", "script_id",
                "line", "column", "script"});
    if (!paths.root)
        return;
    walk(
        session, paths,
        [&](const PathItem& item, const TreePosition& position) {
            csv.number(position.size() - 1);
            writePathCsv(csv, analysis, *item.node);
            csv.endRow();
        },
        [](const PathItem&, const TreePosition&) {});
}

void PathsCommand::print(Session& session, const SnapshotAnalysis& analysis, const MergedPaths& paths) const
{
    TextWriter& out = session.out();
    if (paths.objects == 0 || !paths.root) {
        out.append(m_base.empty()
                       ? "There are no such objects.\n"
                       : "None of these objects is new: " + escapedForTerminal(fileText(m_base)) + " has them all.\n");
        return;
    }
    TreePrinter printer(out, {"Objects", "Retained", "%"}, outputColumns());
    printer.printTitles();
    const auto below = [](const TreePosition& position) { return TreePosition(position.begin() + 1, position.end()); };
    walk(
        session, paths,
        [&](const PathItem& item, const TreePosition& position) {
            const PathNode& node = *item.node;
            printer.printRow(
                below(position), pathLabel(analysis, node), pathNote(node),
                {formatCount(node.count), formatBytes(node.retained), formatShare(node.retained, paths.retained)});
        },
        [&](const PathItem& item, const TreePosition& position) {
            if (item.omitted > 0)
                printer.printOmitted(below(position), item.omitted);
        });
    out.append("\n" + formatCount(paths.objects) + (m_base.empty() ? " objects retain " : " new objects retain ") +
               formatBytes(paths.retained) + " (" + formatShare(paths.retained, analysis.totalSize()) +
               " of the snapshot)\n");
    if (paths.unreachable > 0)
        out.append(formatCount(paths.unreachable) +
                   " of them are held by nothing and will go with the next collection.\n");
}

ExitStatus PathsCommand::run(Session& session)
{
    if (m_classes.empty() && m_ids.empty())
        failUsage("paths needs --class NAME or --id ID: which objects to explain. Both may be repeated.");
    for (const std::string& id : m_ids)
        checkObjectId(id);
    if (m_file == "-" && m_base == "-")
        failUsage("Only one of the two files can be standard input.");
    const OpenedSnapshot opened = session.open(m_file);
    const std::vector<uint32_t> nodes = wantedNodes(session, opened.analysis);
    const JobContext job = session.startJob("finding paths", {Phase::Paths});
    const auto paths = valueOrFail(mergedPaths(*opened.analysis, nodes, job));
    session.finishJobs();
    switch (session.options().format()) {
    case OutputFormat::Json:
        writeJson(session, *opened.analysis, *paths);
        break;
    case OutputFormat::Csv:
        writeCsv(session, *opened.analysis, *paths);
        break;
    case OutputFormat::Table:
        print(session, *opened.analysis, *paths);
        break;
    }
    return ExitStatus::Done;
}

} // namespace

std::unique_ptr<Command> makePathsCommand()
{
    return std::make_unique<PathsCommand>();
}

} // namespace heapsight::cli
