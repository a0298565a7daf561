// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/object_rows.h"

#include "analysis/edge_names.h"
#include "analysis/object_names.h"
#include "text/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace heapsight {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heapsight::ObjectRows)
};

constexpr uint64_t kStepsPerSortedEdge = 16; // fieldsOf() sorts by name

// Ranks of the entries' node names by text, as keys: each distinct name is compared, not each row.
void rankNames(const HeapSnapshot& snapshot, std::span<SortEntry> entries, std::span<const uint32_t> nameOfEntry,
               const JobContext& job)
{
    std::vector<uint32_t> names(nameOfEntry.begin(), nameOfEntry.end());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    if (job.cancelled())
        return;
    std::vector<uint32_t> byText = names;
    const StringTable& strings = snapshot.strings();
    std::sort(byText.begin(), byText.end(), [&strings](uint32_t a, uint32_t b) {
        const uint64_t prefixA = utf16Prefix(strings.at(a));
        const uint64_t prefixB = utf16Prefix(strings.at(b));
        if (prefixA != prefixB)
            return prefixA < prefixB;
        const int compared = compareAsUtf16(strings.at(a), strings.at(b));
        return compared != 0 ? compared < 0 : a < b;
    });
    std::vector<uint32_t> rank(names.size());
    for (uint32_t i = 0; i < byText.size(); ++i) {
        const auto at = std::lower_bound(names.begin(), names.end(), byText[i]);
        rank[static_cast<size_t>(at - names.begin())] = i;
    }
    for (size_t i = 0; i < entries.size(); ++i) {
        const auto at = std::lower_bound(names.begin(), names.end(), nameOfEntry[i]);
        entries[i].key = rank[static_cast<size_t>(at - names.begin())];
    }
}

ObjectPathPointer below(NodeIndex node, ObjectPathPointer above)
{
    return std::make_shared<const ObjectPath>(ObjectPath{node, std::move(above)});
}

bool isPlumbing(EdgeKind kind)
{
    return kind == EdgeKind::Weak || kind == EdgeKind::Hidden || kind == EdgeKind::Internal;
}

} // namespace

// --- Common ---------------------------------------------------------------------------------------

QVariant ObjectRows::cell(uint32_t row, int column, int role) const
{
    const NodeIndex object = node(row);
    if (role == NodeRole)
        return QVariant::fromValue(ObjectRef{m_table->analysis, object});
    if (role == KindRole)
        return static_cast<int>(kind());
    switch (m_table->figure(column)) {
    case Figure::Name:
        if (role == Qt::ToolTipRole)
            return toolTipText(objectDescription(analysis(), object));
        if (role == LocationRole)
            return locationText(analysis().location(object));
        return role == Qt::DisplayRole || role > Qt::UserRole || role == Qt::AccessibleTextRole
                   ? partsCell(parts(row), role)
                   : QVariant();
    case Figure::Distance:
        return distanceCell(distance(row), role);
    case Figure::Shallow:
        return bytesCell(analysis().shallow(object), analysis().totalSize(), role);
    case Figure::Retained:
        return bytesCell(analysis().retained(object), analysis().totalSize(), role);
    case Figure::Share:
        return shareCell(analysis().retained(object), analysis().totalSize(), role);
    case Figure::Kind:
        return kindCell(analysis().snapshot(), object, role);
    case Figure::None:
        break;
    }
    return {};
}

void ObjectRows::sortEntries(int column, Qt::SortOrder order, std::span<SortEntry> entries, const JobContext& job) const
{
    const Figure figure = m_table->figure(column);
    if (figure == Figure::Name) {
        sortByName(order, entries, job);
        return;
    }
    uint32_t untilCheck = kItemsPerCheck;
    for (SortEntry& entry : entries) {
        entry.tie = tie(entry.row);
        switch (figure) {
        case Figure::Distance:
            entry.key = distance(entry.row);
            break;
        case Figure::Shallow:
            entry.key = static_cast<int64_t>(analysis().shallow(node(entry.row)));
            break;
        case Figure::Retained:
        case Figure::Share:
            entry.key = static_cast<int64_t>(analysis().retained(node(entry.row)));
            break;
        case Figure::Kind:
            entry.key = kindRank(analysis().snapshot(), node(entry.row));
            break;
        default:
            entry.key = 0;
        }
        if (--untilCheck == 0) {
            if (job.cancelled())
                return;
            untilCheck = kItemsPerCheck;
        }
    }
}

// --- Instances ------------------------------------------------------------------------------------

NameParts InstanceRows::parts(uint32_t row) const
{
    return objectParts(analysis(), node(row));
}

uint32_t InstanceRows::tie(uint32_t row) const
{
    return analysis().snapshot().id(node(row)).value;
}

bool InstanceRows::canOpen(uint32_t row) const
{
    return analysis().snapshot().edges(node(row)).size() > 0;
}

Result<std::shared_ptr<const RowList>> InstanceRows::open(uint32_t row, const JobContext&) const
{
    return std::make_shared<FieldRows>(table(), below(node(row), nullptr));
}

uint64_t InstanceRows::openCost(uint32_t row) const
{
    return fieldsCost(analysis(), node(row));
}

void InstanceRows::sortByName(Qt::SortOrder, std::span<SortEntry> entries, const JobContext& job) const
{
    const HeapSnapshot& snapshot = analysis().snapshot();
    std::vector<uint32_t> names(entries.size());
    for (size_t i = 0; i < entries.size(); ++i) {
        names[i] = snapshot.nameId(node(entries[i].row)).value;
        entries[i].tie = tie(entries[i].row);
    }
    rankNames(snapshot, entries, names, job);
}

// --- Fields ---------------------------------------------------------------------------------------

FieldRows::FieldRows(ObjectTablePointer table, ObjectPathPointer path)
    : ObjectRows(std::move(table)), m_path(std::move(path)), m_edges(fieldsOf(analysis(), m_path->node))
{}

bool FieldRows::matches(uint32_t row, const TextFilter& filter) const
{
    const EdgeRow& edge = m_edges[row];
    return filter.matches(analysis().className(edge.node)) || filter.matches(analysis().snapshot().name(edge.node)) ||
           filter.matches(analysis().snapshot().labelText(edge.edge));
}

NameParts FieldRows::parts(uint32_t row) const
{
    const EdgeRow& edge = m_edges[row];
    NameParts parts = objectParts(analysis(), edge.node);
    parts.edge = edgeText(analysis().snapshot(), edge.edge);
    parts.separator = QStringLiteral("::");
    parts.dimEdge = isPlumbing(analysis().snapshot().edgeKind(edge.edge));
    if (ObjectPath::contains(m_path.get(), edge.node))
        parts.note = Words::tr("already on this path");
    return parts;
}

bool FieldRows::canOpen(uint32_t row) const
{
    return analysis().snapshot().edges(node(row)).size() > 0 && !ObjectPath::contains(m_path.get(), node(row));
}

Result<std::shared_ptr<const RowList>> FieldRows::open(uint32_t row, const JobContext&) const
{
    return std::make_shared<FieldRows>(table(), below(node(row), m_path));
}

uint64_t FieldRows::openCost(uint32_t row) const
{
    return fieldsCost(analysis(), node(row));
}

// fieldsOf() is that order; only __proto__ stays last in both directions.
void FieldRows::sortByName(Qt::SortOrder order, std::span<SortEntry> entries, const JobContext&) const
{
    const HeapSnapshot& snapshot = analysis().snapshot();
    for (SortEntry& entry : entries) {
        const EdgeName name = edgeName(snapshot, m_edges[entry.row].edge);
        const bool isPrototype = !name.isNumber && name.text == "__proto__";
        entry.key = isPrototype && order == Qt::DescendingOrder ? -1 : int64_t{entry.row};
        entry.tie = entry.row;
    }
}

// --- Retainers ------------------------------------------------------------------------------------

RetainerRows::RetainerRows(ObjectTablePointer table, ObjectPathPointer path,
                           std::shared_ptr<const IgnoredRetainers> ignored)
    : ObjectRows(std::move(table)),
      m_path(std::move(path)),
      m_ignored(std::move(ignored)),
      m_edges(retainersOf(analysis(), m_path->node, m_ignored.get()))
{}

NameParts RetainerRows::parts(uint32_t row) const
{
    const EdgeRow& edge = m_edges[row];
    NameParts parts = objectParts(analysis(), edge.node);
    parts.edge = edgeText(analysis().snapshot(), edge.edge);
    parts.separator = Words::tr("in", "a field in an object");
    parts.dimEdge = isPlumbing(analysis().snapshot().edgeKind(edge.edge));
    if (ObjectPath::contains(m_path.get(), edge.node))
        parts.note = Words::tr("already on this path");
    else if (m_ignored && m_ignored->isIgnored(edge.node))
        parts.note = Words::tr("ignored");
    else if (distance(row) == kNoDistance || distance(row) >= kUnreachableDistance)
        parts.note = m_ignored ? Words::tr("no longer leads to a root") : Words::tr("leads to no root");
    parts.folded = !parts.note.isEmpty(); // dim: no way to follow
    return parts;
}

int32_t RetainerRows::distance(uint32_t row) const
{
    return m_ignored ? m_ignored->distance(analysis(), m_edges[row]) : analysis().distance(node(row));
}

bool RetainerRows::canOpen(uint32_t row) const
{
    return analysis().reverseEdges().retainerCount(node(row)) > 0 && !ObjectPath::contains(m_path.get(), node(row)) &&
           !(m_ignored && m_ignored->isIgnored(node(row)));
}

bool RetainerRows::leadsToRoot(uint32_t row) const
{
    const int32_t steps = distance(row);
    return canOpen(row) && steps > 1 && steps < kUnreachableDistance;
}

Result<std::shared_ptr<const RowList>> RetainerRows::open(uint32_t row, const JobContext&) const
{
    return std::make_shared<RetainerRows>(table(), below(node(row), m_path), m_ignored);
}

uint64_t RetainerRows::openCost(uint32_t row) const
{
    return retainerCost(analysis(), node(row));
}

void RetainerRows::sortByName(Qt::SortOrder, std::span<SortEntry> entries, const JobContext& job) const
{
    const HeapSnapshot& snapshot = analysis().snapshot();
    std::vector<uint32_t> names(entries.size());
    for (size_t i = 0; i < entries.size(); ++i) {
        names[i] = snapshot.nameId(node(entries[i].row)).value;
        entries[i].tie = entries[i].row;
    }
    rankNames(snapshot, entries, names, job);
}

uint64_t fieldsCost(const SnapshotAnalysis& analysis, NodeIndex node)
{
    return kStepsPerSortedEdge * analysis.snapshot().edges(node).size();
}

uint64_t retainerCost(const SnapshotAnalysis& analysis, NodeIndex node)
{
    uint64_t steps = 0;
    uint32_t last = NodeIndex::kNoneValue;
    for (const RetainerWord word : analysis.reverseEdges().retainers(node)) {
        if (word.source() == last)
            continue;
        last = word.source();
        steps += 1 + analysis.snapshot().edges(NodeIndex(last)).size();
    }
    return steps;
}

} // namespace heapsight
