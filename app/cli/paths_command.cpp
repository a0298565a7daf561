// SPDX-License-Identifier: GPL-3.0-or-later
// paths FILE: merged paths from the roots to a class, some objects, or what is new of them.
#include "analysis/merged_paths.h"
#include "analysis/snapshot_diff.h"
#include "base/byte_count.h"
#include "command.h"
#include "lookup.h"
#include "object_choice.h"
#include "paths_report.h"

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
        m_choice.addOptions(options);
    }

private:
    [[nodiscard]] std::vector<uint32_t> wantedNodes(Session& session,
                                                    const std::shared_ptr<const SnapshotAnalysis>& analysis) const;

    std::string m_file;
    std::string m_base;
    ObjectChoice m_choice;
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
    if (const std::optional<BitColumn> chosen = m_choice.nodes(session, *analysis))
        std::erase_if(nodes, [&](uint32_t node) { return !chosen->test(node); });
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

ExitStatus PathsCommand::run(Session& session)
{
    if (m_classes.empty() && m_ids.empty())
        failUsage("paths needs --class NAME or --id ID: which objects to explain. Both may be repeated.");
    for (const std::string& id : m_ids)
        checkObjectId(id);
    if (m_file == "-" && m_base == "-")
        failUsage("Only one of the two files can be standard input.");
    m_choice.check();
    const OpenedSnapshot opened = session.open(m_file);
    const std::vector<uint32_t> nodes = wantedNodes(session, opened.analysis);
    const JobContext job = session.startJob("finding paths", {Phase::Paths});
    const auto paths = valueOrFail(mergedPaths(*opened.analysis, nodes, job));
    session.finishJobs();
    PathsReport report(session, opened.analysis, paths, !m_base.empty());
    report.arrange();
    switch (session.options().format()) {
    case OutputFormat::Json: {
        JsonWriter json(session.out());
        json.beginObject();
        report.writeJsonFields(json);
        json.endObject();
        json.endDocument();
        break;
    }
    case OutputFormat::Csv:
        report.writeCsv();
        break;
    case OutputFormat::Table:
        report.print();
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
