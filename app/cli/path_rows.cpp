// SPDX-License-Identifier: GPL-3.0-or-later
#include "path_rows.h"

#include "base/byte_count.h"
#include "report_table.h"

#include <algorithm>

namespace heapsight::cli {

std::vector<SortColumn> pathSortColumns()
{
    return {{"retained", ColumnStyle::Bytes}, {"count", ColumnStyle::Count}, {"label", ColumnStyle::Text}};
}

PathSelection::PathSelection(const PathNode& root, const Session& session)
    : m_order(parseSort(session.options().sort, pathSortColumns())), m_isFiltered(!session.filter().isEmpty())
{
    if (!m_isFiltered)
        return;
    struct Visit {
        const PathNode* node;
        bool isBelowMatch;
    };
    std::vector<Visit> pending{{&root, false}};
    while (!pending.empty()) {
        const auto [node, isBelowMatch] = pending.back();
        pending.pop_back();
        const bool matches = isBelowMatch || session.filter().matches(node->label) ||
                             session.filter().matches(node->edge) || session.filter().matches(node->className);
        if (matches)
            for (const PathNode* kept = node; kept && m_kept.insert(kept).second; kept = kept->parent) {
            }
        for (const auto& child : node->children)
            pending.push_back({child.get(), matches});
    }
}

std::vector<const PathNode*> PathSelection::childrenOf(const PathNode& node) const
{
    std::vector<const PathNode*> children;
    for (const auto& child : node.children)
        if (!m_isFiltered || m_kept.contains(child.get()))
            children.push_back(child.get());
    if (!m_order)
        return children;
    std::stable_sort(children.begin(), children.end(), [&](const PathNode* a, const PathNode* b) {
        if (m_order->descending)
            std::swap(a, b);
        if (m_order->column == "retained")
            return a->retained < b->retained;
        return m_order->column == "count" ? a->count < b->count : a->label < b->label;
    });
    return children;
}

void writePathFields(JsonWriter& json, const SnapshotAnalysis& analysis, const PathNode& node)
{
    json.field("label", node.label);
    json.field("edge", node.edge);
    json.key("id");
    node.node.isValid() ? json.number(analysis.snapshot().id(node.node).value) : json.null();
    json.field("class", node.className);
    json.field("count", node.count);
    json.field("retained", node.retained);
    json.field("folded", node.folded);
    json.field("accumulates", node.accumulates);
    json.key("location");
    writeJsonLocation(json, node.location);
    json.field("objects", node.objects);
    json.field("foldedText", node.foldedText);
    json.field("artefact", node.artefact);
    json.field("target", node.isTarget);
    json.field("heldOnlyHere", node.heldOnlyHere);
    json.key("otherHolders");
    json.beginArray();
    for (const OtherHolder& other : node.otherHolders) {
        json.beginObject();
        json.field("label", other.label);
        json.field("id", analysis.snapshot().id(other.node).value);
        json.field("count", other.objects);
        json.endObject();
    }
    json.endArray();
}

void writePathCsv(CsvWriter& csv, const SnapshotAnalysis& analysis, const PathNode& node)
{
    writeCsvText(csv, node.edge, escapesCsv());
    writeCsvText(csv, node.label, escapesCsv());
    node.node.isValid() ? csv.number(analysis.snapshot().id(node.node).value) : csv.empty();
    writeCsvText(csv, node.className, escapesCsv());
    csv.number(node.count);
    csv.number(node.retained);
    csv.number(node.folded);
    csv.boolean(node.accumulates);
    writeCsvLocation(csv, node.location ? &*node.location : nullptr);
}

std::string pathLabel(const PathNode& node)
{
    std::string text = node.edge.empty() ? node.label : node.edge + ": " + node.label;
    if (!node.foldedText.empty())
        text += " (" + node.foldedText + ")";
    return text;
}

std::string pathNote(const PathNode& node)
{
    std::string note;
    const auto add = [&](const std::string& part) { note += (note.empty() ? "" : "  ") + part; };
    if (node.location)
        add(shortLocation(*node.location));
    if (node.artefact)
        add("(only because the snapshot was taken)");
    if (node.accumulates)
        add("\u25c0 accumulates here");
    if (node.accumulates && node.heldElsewhere() > 0) {
        std::string others;
        for (const OtherHolder& other : node.otherHolders)
            others += (others.empty() ? " by " : ", ") + other.label;
        add("(" + formatCount(node.heldElsewhere()) + " also held" + (others.empty() ? " elsewhere" : others) + ")");
    }
    return note;
}

} // namespace heapsight::cli
