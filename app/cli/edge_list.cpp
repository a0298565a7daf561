// SPDX-License-Identifier: GPL-3.0-or-later
#include "edge_list.h"

#include "analysis/object_names.h"

#include <algorithm>

namespace heapsight::cli {

namespace {

// Numeric key of a column, or nullopt for text columns.
std::optional<int64_t> numberOf(const SnapshotAnalysis& analysis, const EdgeRow& row, std::string_view column)
{
    if (column == "id")
        return analysis.snapshot().id(row.node).value;
    if (column == "distance")
        return analysis.distance(row.node);
    if (column == "shallow")
        return static_cast<int64_t>(analysis.shallow(row.node));
    if (column == "retained")
        return static_cast<int64_t>(analysis.retained(row.node));
    return std::nullopt;
}

std::string textOf(const SnapshotAnalysis& analysis, const EdgeRow& row, std::string_view column)
{
    if (column == "name")
        return analysis.snapshot().labelText(row.edge);
    if (column == "type")
        return std::string(analysis.snapshot().edgeKindText(row.edge));
    return std::string(analysis.className(row.node));
}

} // namespace

std::vector<SortColumn> edgeSortColumns()
{
    return {{"name", ColumnStyle::Text},        {"type", ColumnStyle::Text},     {"id", ColumnStyle::Id},
            {"class", ColumnStyle::Text},       {"shallow", ColumnStyle::Bytes}, {"retained", ColumnStyle::Bytes},
            {"distance", ColumnStyle::Distance}};
}

void arrangeEdges(const Session& session, const SnapshotAnalysis& analysis, std::vector<EdgeRow>& rows)
{
    if (!session.filter().isEmpty())
        std::erase_if(rows, [&](const EdgeRow& row) {
            return !session.filter().matches(analysis.snapshot().labelText(row.edge)) &&
                   !session.filter().matches(analysis.className(row.node)) &&
                   !session.filter().matches(displayName(analysis.snapshot(), row.node));
        });
    sortEdgeRows(session, analysis, rows);
}

void sortEdgeRows(const Session& session, const SnapshotAnalysis& analysis, std::vector<EdgeRow>& rows)
{
    const std::vector<SortColumn> columns = edgeSortColumns();
    const auto order = parseSort(session.options().sort, columns);
    if (!order || rows.empty())
        return;
    const bool isNumber = numberOf(analysis, rows.front(), order->column).has_value();
    std::stable_sort(rows.begin(), rows.end(), [&](const EdgeRow& a, const EdgeRow& b) {
        const EdgeRow& first = order->descending ? b : a;
        const EdgeRow& second = order->descending ? a : b;
        if (isNumber)
            return *numberOf(analysis, first, order->column) < *numberOf(analysis, second, order->column);
        return compareAsUtf16(textOf(analysis, first, order->column), textOf(analysis, second, order->column)) < 0;
    });
}

std::string edgeLabel(const HeapSnapshot& snapshot, EdgeIndex edge)
{
    const std::string name = snapshot.labelText(edge);
    switch (snapshot.edgeKind(edge)) {
    case EdgeKind::Element:
    case EdgeKind::Hidden:
        return "[" + name + "]";
    case EdgeKind::Weak:
        return "(weak) " + name;
    default:
        return name.empty() ? "(empty)" : name;
    }
}

} // namespace heapsight::cli
