// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_rows.h"

#include "analysis/object_names.h"
#include "models/compare_model.h"
#include "text/format.h"

#include <algorithm>
#include <numeric>

namespace heapsight {

namespace {

constexpr uint64_t kNodesPerStep = 2; // SnapshotDiff::objects() joins the ids of both sides
constexpr int kToolTipLength = 2000;

uint64_t magnitude(int64_t value)
{
    return value < 0 ? ~static_cast<uint64_t>(value) + 1 : static_cast<uint64_t>(value);
}

std::optional<SourceLocation> locationOf(const SnapshotDiff& diff, const DiffRow& row)
{
    if (row.targetClass.isValid())
        return diff.target().location(row.targetClass);
    const PlaceId place = row.baseClass.isValid() ? diff.baseClasses().at(row.baseClass).place : PlaceId();
    if (!place.isValid())
        return std::nullopt;
    return diff.base().scriptNames().locate(diff.base().snapshot().places().place(place));
}

int64_t keyOf(const DiffRow& row, int column)
{
    switch (column) {
    case CompareModel::BaseCount:
        return row.baseCount;
    case CompareModel::BaseShallow:
        return static_cast<int64_t>(row.baseShallow);
    case CompareModel::BaseRetained:
        return static_cast<int64_t>(row.baseRetained);
    case CompareModel::TargetCount:
        return row.targetCount;
    case CompareModel::TargetShallow:
        return static_cast<int64_t>(row.targetShallow);
    case CompareModel::TargetRetained:
        return static_cast<int64_t>(row.targetRetained);
    case CompareModel::New:
        return row.newCount;
    case CompareModel::Deleted:
        return row.deletedCount;
    case CompareModel::CountDelta:
        return row.countDelta();
    case CompareModel::AllocSize:
        return static_cast<int64_t>(row.allocSize);
    case CompareModel::FreedSize:
        return static_cast<int64_t>(row.freedSize);
    case CompareModel::SizeDelta:
        return row.sizeDelta();
    case CompareModel::Grown:
        return row.grownSize;
    case CompareModel::RetainedDelta:
        return row.retainedDelta();
    default:
        return 0;
    }
}

std::vector<Figure> figuresWith(CompareModel::Column shallow, std::optional<CompareModel::Column> retained)
{
    std::vector<Figure> figures(CompareModel::ColumnCount_, Figure::None);
    figures[CompareModel::Name] = Figure::Name;
    figures[shallow] = Figure::Shallow;
    if (retained)
        figures[*retained] = Figure::Retained;
    return figures;
}

} // namespace

CompareTablePointer CompareTable::make(std::shared_ptr<const SnapshotDiff> diff,
                                       std::shared_ptr<const ClassTrends> trends)
{
    auto table = std::make_shared<CompareTable>();
    table->base = std::make_shared<const ObjectTable>(
        ObjectTable{diff->basePointer(), figuresWith(CompareModel::BaseShallow, CompareModel::BaseRetained)});
    table->target = std::make_shared<const ObjectTable>(
        ObjectTable{diff->targetPointer(), figuresWith(CompareModel::TargetShallow, CompareModel::TargetRetained)});
    for (const DiffRow& row : diff->rows()) {
        table->sizeScale = std::max(table->sizeScale, magnitude(row.sizeDelta()));
        table->grownScale = std::max(table->grownScale, magnitude(row.grownSize));
        table->retainedScale = std::max(table->retainedScale, magnitude(row.retainedDelta()));
    }
    if (trends)
        for (const DiffRow& row : diff->rows())
            table->trendOfRow.push_back(trends->find(row.key));
    table->trends = std::move(trends);
    table->diff = std::move(diff);
    return table;
}

CompareClassRows::CompareClassRows(CompareTablePointer table) : m_table(std::move(table)), m_nameRanks(size())
{
    std::vector<uint32_t> byName(size());
    std::iota(byName.begin(), byName.end(), 0U);
    std::stable_sort(byName.begin(), byName.end(),
                     [this](uint32_t a, uint32_t b) { return compareAsUtf16(at(a).name, at(b).name) < 0; });
    for (uint32_t rank = 0; rank < byName.size(); ++rank)
        m_nameRanks[byName[rank]] = rank;
}

QVariant CompareClassRows::cell(uint32_t row, int column, int role) const
{
    const DiffRow& entry = at(row);
    if (role == KindRole)
        return static_cast<int>(RowKind::Class);
    switch (column) {
    case CompareModel::Name:
        return nameCell(entry, role);
    case CompareModel::BaseCount:
    case CompareModel::TargetCount:
        return countCell(static_cast<uint64_t>(keyOf(entry, column)), role);
    case CompareModel::BaseShallow:
    case CompareModel::BaseRetained:
    case CompareModel::TargetShallow:
    case CompareModel::TargetRetained:
        return bytesCell(static_cast<uint64_t>(keyOf(entry, column)), 0, role);
    case CompareModel::New:
        return role == SortRole ? QVariant(qint64{entry.newCount}) : countDeltaCell(entry.newCount, role);
    case CompareModel::Deleted: // shown with its sign, sorted by how many
        return role == SortRole ? QVariant(qint64{entry.deletedCount})
                                : countDeltaCell(-int64_t{entry.deletedCount}, role);
    case CompareModel::CountDelta:
        return countDeltaCell(entry.countDelta(), role);
    case CompareModel::AllocSize:
    case CompareModel::FreedSize:
        return bytesCell(static_cast<uint64_t>(keyOf(entry, column)), 0, role);
    case CompareModel::Trend:
        return trendCell(row, role);
    case CompareModel::SizeDelta:
        return byteDeltaCell(entry.sizeDelta(), m_table->sizeScale, role);
    case CompareModel::Grown:
        if (role == Qt::ToolTipRole)
            return toolTipText(CompareModel::tr("%1 in objects that are in both; %2 of them grew")
                                   .arg(exactByteDeltaText(entry.grownSize), countText(entry.grownCount)));
        return byteDeltaCell(entry.grownSize, m_table->grownScale, role);
    case CompareModel::RetainedDelta:
        return byteDeltaCell(entry.retainedDelta(), m_table->retainedScale, role);
    default:
        return {};
    }
}

QVariant CompareClassRows::nameCell(const DiffRow& row, int role) const
{
    if (role == Qt::ToolTipRole) {
        QString text = displayText(row.name, kToolTipLength);
        if (const auto location = locationOf(*m_table->diff, row))
            text += QStringLiteral("\n%1:%2:%3")
                        .arg(displayText(location->script))
                        .arg(location->line)
                        .arg(location->column);
        return toolTipText(text);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role < Qt::UserRole)
        return {};
    NameParts parts;
    parts.name = displayText(row.name);
    parts.bold = true;
    parts.location = locationText(locationOf(*m_table->diff, row));
    return role == SortRole ? QVariant(parts.name) : partsCell(parts, role);
}

QVariant CompareClassRows::trendCell(uint32_t row, int role) const
{
    const ClassTrend* const values = trend(row);
    if (!values)
        return {};
    QStringList texts;
    switch (role) {
    case TrendRole:
        return QVariant::fromValue(QList<double>(values->shallow.begin(), values->shallow.end()));
    case SortRole:
        return qint64{values->growth()};
    case MarkRole:
        return static_cast<int>(values->grewAtEveryStep() ? RowMark::Grew : RowMark::None);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        break;
    default:
        return {};
    }
    for (size_t i = 0; i < values->shallow.size(); ++i)
        texts << bytesText(values->shallow[i]);
    QString text = texts.join(QStringLiteral(" → "));
    if (role == Qt::DisplayRole)
        return text;
    if (values->grewAtEveryStep())
        text += CompareModel::tr(": grew at every step");
    return role == Qt::ToolTipRole ? toolTipText(text) : text;
}

void CompareClassRows::sortEntries(int column, Qt::SortOrder, std::span<SortEntry> entries, const JobContext&) const
{
    for (SortEntry& entry : entries) {
        entry.tie = m_nameRanks[entry.row];
        if (column == CompareModel::Trend)
            entry.key = trend(entry.row) ? trend(entry.row)->growth() : 0;
        else
            entry.key = column == CompareModel::Name ? int64_t{entry.tie} : keyOf(at(entry.row), column);
    }
}

bool CompareClassRows::canOpen(uint32_t row) const
{
    const DiffRow& entry = at(row);
    return m_table->diff->sameProcess() &&
           (entry.isInDevTools() || entry.grownCount != 0 || entry.grownSize != 0 || entry.retainedGrownCount != 0);
}

Result<std::shared_ptr<const RowList>> CompareClassRows::open(uint32_t row, const JobContext&) const
{
    return std::make_shared<CompareObjectRows>(m_table, m_table->diff->objects(at(row)));
}

uint64_t CompareClassRows::openCost(uint32_t) const
{
    const SnapshotDiff& diff = *m_table->diff;
    return (uint64_t{diff.base().snapshot().nodeCount()} + diff.target().snapshot().nodeCount()) / kNodesPerStep;
}

} // namespace heapsight
