// SPDX-License-Identifier: GPL-3.0-or-later
#include "object_fields.h"

#include "analysis/object_names.h"

namespace heapsight::cli {

std::vector<ReportColumn> objectColumns(std::shared_ptr<const SnapshotAnalysis> analysis,
                                        std::function<NodeIndex(uint32_t)> node)
{
    const auto column = [&](std::string_view key, const char* title, ColumnStyle style, auto read,
                            bool filtered = false) {
        return ReportColumn{
            key,      title,
            style,    [analysis, node, read](uint32_t row) -> Cell { return read(*analysis, node(row)); },
            filtered, key == "type"};
    };
    using Analysis = SnapshotAnalysis;
    return {
        column("id", "Id", ColumnStyle::Id,
               [](const Analysis& a, NodeIndex n) { return Cell(uint64_t{a.snapshot().id(n).value}); }),
        column(
            "name", "Object", ColumnStyle::Text,
            [](const Analysis& a, NodeIndex n) { return Cell(displayName(a.snapshot(), n)); }, true),
        column(
            "class", "Class", ColumnStyle::Text,
            [](const Analysis& a, NodeIndex n) { return Cell(std::string(a.className(n))); }, true),
        column("type", "Type", ColumnStyle::Text,
               [](const Analysis& a, NodeIndex n) { return Cell(std::string(a.snapshot().kindName(n))); }),
        column("shallow", "Shallow", ColumnStyle::Bytes,
               [](const Analysis& a, NodeIndex n) { return Cell(a.shallow(n)); }),
        column("retained", "Retained", ColumnStyle::Bytes,
               [](const Analysis& a, NodeIndex n) { return Cell(a.retained(n)); }),
        column("distance", "Distance", ColumnStyle::Distance,
               [](const Analysis& a, NodeIndex n) { return distanceCell(a.distance(n)); }),
    };
}

std::vector<SortColumn> objectSortColumns()
{
    return ReportTable::sortColumns(objectColumns(nullptr, {}));
}

void writeObjectFields(JsonWriter& json, const SnapshotAnalysis& analysis, NodeIndex node)
{
    std::string scratch;
    json.field("id", analysis.snapshot().id(node).value);
    json.field("name", displayNameView(analysis.snapshot(), node, scratch));
    json.field("class", analysis.className(node));
    json.field("type", analysis.snapshot().kindName(node));
    json.field("shallow", analysis.shallow(node));
    json.field("retained", analysis.retained(node));
    json.key("distance");
    writeJsonCell(json, distanceCell(analysis.distance(node)));
}

void writeCsvObject(CsvWriter& csv, const SnapshotAnalysis& analysis, NodeIndex node, std::string& scratch)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    csv.number(snapshot.id(node).value);
    writeCsvText(csv, displayNameView(snapshot, node, scratch), escapesCsv());
    writeCsvText(csv, analysis.className(node), escapesCsv());
    writeCsvText(csv, snapshot.kindName(node), escapesCsv());
    csv.number(analysis.shallow(node));
    csv.number(analysis.retained(node));
    isShownDistance(analysis.distance(node)) ? csv.number(analysis.distance(node)) : csv.empty();
}

std::string placeNote(const SnapshotAnalysis& analysis, NodeIndex node)
{
    const auto location = analysis.location(node);
    return location ? shortLocation(*location) : std::string();
}

std::string objectLabel(const SnapshotAnalysis& analysis, NodeIndex node)
{
    std::string name = decoratedName(analysis.snapshot(), node);
    if (name.empty())
        name = node == analysis.snapshot().root() ? "(root)" : analysis.className(node);
    return name + " @" + std::to_string(analysis.snapshot().id(node).value);
}

} // namespace heapsight::cli
