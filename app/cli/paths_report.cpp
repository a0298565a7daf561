// SPDX-License-Identifier: GPL-3.0-or-later
#include "paths_report.h"

#include "base/byte_count.h"
#include "terminal_text.h"
#include "tree_walk.h"

#include <algorithm>

namespace heapsight::cli {

namespace {

constexpr size_t kTreeRows = 10;

struct PathItem {
    const PathNode* node = nullptr;
    size_t omitted = 0;
};

} // namespace

void PathsReport::arrange()
{
    if (m_paths->root)
        m_selection = PathSelection(*m_paths->root, m_session);
}

template <class Enter, class Leave> void PathsReport::walk(Enter&& enter, Leave&& leave) const
{
    const auto expand = [&](PathItem& item, const std::vector<const PathItem*>&) {
        m_session.checkInterrupted();
        std::vector<const PathNode*> children = m_selection.childrenOf(*item.node);
        const size_t count =
            m_session.out().failed() ? 0 : std::min(children.size(), m_session.options().rowLimit(kTreeRows));
        item.omitted = children.size() - count;
        std::vector<PathItem> items;
        for (size_t i = 0; i < count; ++i)
            items.push_back({children[i]});
        return items;
    };
    walkTree(std::vector<PathItem>{{m_paths->root.get()}}, 0, expand, enter, leave);
}

void PathsReport::writeJsonFields(JsonWriter& json) const
{
    json.field("objects", m_paths->objects);
    json.field("retained", m_paths->retained);
    json.field("unreachable", m_paths->unreachable);
    json.key("tree");
    if (!m_paths->root) {
        json.null();
    } else {
        walk(
            [&](const PathItem& item, const TreePosition&) {
                json.beginObject();
                writePathFields(json, *m_analysis, *item.node);
                json.field("omitted", item.omitted);
                json.key("children");
                json.beginArray();
            },
            [&](const PathItem&, const TreePosition&) {
                json.endArray();
                json.endObject();
            });
    }
}

void PathsReport::writeCsv() const
{
    CsvWriter csv(m_session.out());
    csv.header({"depth", "edge", "label", "id", "class", "count", "retained", "folded", "accumulates", "script_id",
                "line", "column", "script"});
    if (!m_paths->root)
        return;
    walk(
        [&](const PathItem& item, const TreePosition& position) {
            csv.number(position.size() - 1);
            writePathCsv(csv, *m_analysis, *item.node);
            csv.endRow();
        },
        [](const PathItem&, const TreePosition&) {});
}

void PathsReport::print() const
{
    TextWriter& out = m_session.out();
    if (m_paths->objects == 0 || !m_paths->root) {
        out.append(m_onlyNew ? "None of these objects is new: the earlier snapshot has them all.\n"
                             : "There are no such objects.\n");
        return;
    }
    TreePrinter printer(out, {"Objects", "Retained", "%"}, outputColumns());
    printer.printTitles();
    const auto below = [](const TreePosition& position) { return TreePosition(position.begin() + 1, position.end()); };
    walk(
        [&](const PathItem& item, const TreePosition& position) {
            const PathNode& node = *item.node;
            printer.printRow(
                below(position), pathLabel(node), pathNote(node),
                {formatCount(node.count), formatBytes(node.retained), formatShare(node.retained, m_paths->retained)});
        },
        [&](const PathItem& item, const TreePosition& position) {
            if (item.omitted > 0)
                printer.printOmitted(below(position), item.omitted);
        });
    out.append("\n" + formatCount(m_paths->objects) + (m_onlyNew ? " new objects retain " : " objects retain ") +
               formatBytes(m_paths->retained) + " (" + formatShare(m_paths->retained, m_analysis->totalSize()) +
               " of the snapshot)\n");
    if (m_paths->unreachable > 0)
        out.append(formatCount(m_paths->unreachable) +
                   " of them are held by nothing and will go with the next collection.\n");
}

} // namespace heapsight::cli
