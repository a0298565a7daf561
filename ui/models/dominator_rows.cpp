// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dominator_rows.h"

#include "analysis/object_names.h"
#include "text/format.h"

#include <algorithm>
#include <numeric>

namespace heapsight {

namespace {

std::vector<uint32_t> childrenOf(const SnapshotAnalysis& analysis, NodeIndex dominator)
{
    std::vector<uint32_t> nodes;
    analysis.dominators().forEachChild(dominator, [&nodes](NodeIndex child) { nodes.push_back(child.value); });
    std::sort(nodes.begin(), nodes.end()); // revealing an object searches by number
    return nodes;
}

std::vector<uint32_t> matching(const SnapshotAnalysis& analysis, std::vector<uint32_t> nodes, const TextFilter& filter)
{
    if (!filter.isEmpty())
        std::erase_if(nodes, [&](uint32_t node) {
            return !filter.matches(analysis.className(NodeIndex(node))) &&
                   !filter.matches(analysis.snapshot().name(NodeIndex(node)));
        });
    return nodes;
}

bool dominatesAnything(const SnapshotAnalysis& analysis, NodeIndex node)
{
    return analysis.dominators().subtreeSize(node) > 1;
}

} // namespace

// --- Objects --------------------------------------------------------------------------------------

DominatedRows::DominatedRows(const ObjectTablePointer& table, NodeIndex dominator)
    : InstanceRows(table, childrenOf(*table->analysis, dominator))
{}

DominatedRows::DominatedRows(const ObjectTablePointer& table, NodeIndex dominator, const TextFilter& filter)
    : InstanceRows(table, matching(*table->analysis, childrenOf(*table->analysis, dominator), filter))
{}

bool DominatedRows::canOpen(uint32_t row) const
{
    return dominatesAnything(analysis(), node(row));
}

Result<std::shared_ptr<const RowList>> DominatedRows::open(uint32_t row, const JobContext&) const
{
    return std::make_shared<DominatedRows>(table(), node(row));
}

// At most: how many of them are immediate is only known once they are counted.
uint64_t DominatedRows::openCost(uint32_t row) const
{
    return analysis().dominators().subtreeSize(node(row));
}

std::optional<uint32_t> DominatedRows::find(NodeIndex wanted) const
{
    const auto at = std::lower_bound(nodes().begin(), nodes().end(), wanted.value);
    if (at == nodes().end() || *at != wanted.value)
        return std::nullopt;
    return static_cast<uint32_t>(at - nodes().begin());
}

// --- Classes --------------------------------------------------------------------------------------

DominatedGroupRows::DominatedGroupRows(ObjectTablePointer table, DominatorGroups&& groups)
    : m_table(std::move(table)), m_groups(std::move(groups)), m_nameRanks(m_groups.groups.size())
{
    std::vector<uint32_t> byName(m_groups.groups.size());
    std::iota(byName.begin(), byName.end(), 0U);
    std::stable_sort(byName.begin(), byName.end(),
                     [this](uint32_t a, uint32_t b) { return compareAsUtf16(name(a), name(b)) < 0; });
    for (uint32_t rank = 0; rank < byName.size(); ++rank)
        m_nameRanks[byName[rank]] = rank;
    m_canOpen.reserve(m_groups.groups.size());
    for (const DominatorGroup& entry : m_groups.groups) {
        const std::span<const uint32_t> nodes = m_groups.members(entry);
        m_canOpen.push_back(std::any_of(nodes.begin(), nodes.end(), [this](uint32_t node) {
            return dominatesAnything(analysis(), NodeIndex(node));
        }));
    }
}

Result<std::shared_ptr<const RowList>> DominatedGroupRows::below(const ObjectTablePointer& table,
                                                                 std::span<const uint32_t> dominators,
                                                                 const TextFilter& filter, const JobContext& job)
{
    auto groups = groupDominated(*table->analysis, dominators, job);
    if (!groups)
        return tl::unexpected<Error>(std::move(groups.error()));
    if (!filter.isEmpty())
        std::erase_if(groups->groups, [&](const DominatorGroup& group) {
            return !filter.matches(table->analysis->classes().at(group.id).name);
        });
    return std::make_shared<DominatedGroupRows>(table, std::move(*groups));
}

std::string_view DominatedGroupRows::name(uint32_t row) const
{
    return analysis().classes().at(group(row).id).name;
}

QVariant DominatedGroupRows::nameCell(uint32_t row, int role) const
{
    const DominatorGroup& entry = group(row);
    if (entry.count == 1 && role == Qt::ToolTipRole)
        return toolTipText(objectDescription(analysis(), firstOf(row)));
    if (role == Qt::ToolTipRole)
        return toolTipText(displayText(name(row), 2000));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role < Qt::UserRole)
        return {};
    if (entry.count == 1)
        return partsCell(objectParts(analysis(), firstOf(row)), role);
    NameParts parts;
    parts.name = displayText(name(row));
    parts.bold = true;
    parts.detail = QStringLiteral("× ") + countText(entry.count);
    parts.location = locationText(analysis().location(entry.id));
    return partsCell(parts, role);
}

QVariant DominatedGroupRows::cell(uint32_t row, int column, int role) const
{
    const DominatorGroup& entry = group(row);
    if (role == KindRole)
        return static_cast<int>(entry.count == 1 ? RowKind::Object : RowKind::Class);
    if (role == NodeRole)
        return entry.count == 1 ? QVariant::fromValue(ObjectRef{m_table->analysis, firstOf(row)}) : QVariant();
    switch (m_table->figure(column)) {
    case Figure::Name:
        return nameCell(row, role);
    case Figure::Kind:
        return kindCell(analysis().snapshot(), firstOf(row), role);
    case Figure::Shallow:
        return bytesCell(entry.shallow, analysis().totalSize(), role);
    case Figure::Retained:
        return bytesCell(entry.retained, analysis().totalSize(), role);
    case Figure::Share:
        return shareCell(entry.retained, analysis().totalSize(), role);
    case Figure::Distance:
    case Figure::None:
        break;
    }
    return {};
}

void DominatedGroupRows::sortEntries(int column, Qt::SortOrder, std::span<SortEntry> entries, const JobContext&) const
{
    const Figure figure = m_table->figure(column);
    for (SortEntry& entry : entries) {
        const DominatorGroup& of = group(entry.row);
        entry.tie = entry.row;
        switch (figure) {
        case Figure::Name:
            entry.key = m_nameRanks[entry.row];
            break;
        case Figure::Kind:
            entry.key = kindRank(analysis().snapshot(), firstOf(entry.row));
            break;
        case Figure::Shallow:
            entry.key = static_cast<int64_t>(of.shallow);
            break;
        default:
            entry.key = static_cast<int64_t>(of.retained);
        }
    }
}

bool DominatedGroupRows::canOpen(uint32_t row) const
{
    return m_canOpen[row];
}

Result<std::shared_ptr<const RowList>> DominatedGroupRows::open(uint32_t row, const JobContext& job) const
{
    return below(m_table, m_groups.members(group(row)), {}, job);
}

uint64_t DominatedGroupRows::openCost(uint32_t row) const
{
    uint64_t cost = 0;
    for (const uint32_t node : m_groups.members(group(row)))
        cost += analysis().dominators().subtreeSize(NodeIndex(node));
    return cost;
}

} // namespace heapsight
