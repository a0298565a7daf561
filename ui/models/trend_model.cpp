// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trend_model.h"

#include "models/object_rows.h"
#include "text/format.h"
#include "widgets/step_bars.h"

#include <algorithm>

namespace heapsight {

namespace {

ColumnSpecs trendColumns()
{
    ColumnSpecs columns{
        {QStringLiteral("name"), TrendModel::tr("Class"), TrendModel::tr("Class, as in Classes"), ColumnKind::Text},
        {QStringLiteral("trend"), TrendModel::tr("Trend"),
         TrendModel::tr("Objects in each snapshot, the first on the left"), ColumnKind::Text},
        {QStringLiteral("count"), TrendModel::tr("Objects"), TrendModel::tr("In the last snapshot"), ColumnKind::Count},
        {QStringLiteral("countDelta"), TrendModel::tr("Count delta"),
         TrendModel::tr("More objects in the last snapshot than in the first"), ColumnKind::Delta},
        {QStringLiteral("leastPerStep"), TrendModel::tr("Least per step"),
         TrendModel::tr("What even the poorest step added: above zero means it grew in every step"), ColumnKind::Delta},
        {QStringLiteral("shallowDelta"), TrendModel::tr("Size delta"),
         TrendModel::tr("Growth of the objects themselves"), ColumnKind::ByteDelta},
        {QStringLiteral("retained"), TrendModel::tr("Retained size"), TrendModel::tr("In the last snapshot"),
         ColumnKind::Bytes},
        {QStringLiteral("retainedDelta"), TrendModel::tr("Retained delta"),
         TrendModel::tr("Growth of what the class retains"), ColumnKind::ByteDelta},
    };
    constexpr int kWidths[] = {30, 10, 10, 11, 12, 11, 12, 13};
    for (size_t i = 0; i < columns.size(); ++i)
        columns[i].widthInDigits = kWidths[i];
    return columns;
}

int64_t delta(const std::vector<uint64_t>& values)
{
    return static_cast<int64_t>(values.back() - values.front());
}

int64_t leastStep(const std::vector<uint64_t>& values)
{
    int64_t least = values.size() < 2 ? 0 : INT64_MAX;
    for (size_t i = 1; i < values.size(); ++i)
        least = std::min(least, static_cast<int64_t>(values[i] - values[i - 1]));
    return least;
}

class TrendRows final : public RowList {
public:
    explicit TrendRows(std::shared_ptr<const LeakReport> report) : m_report(std::move(report))
    {
        for (const GrowthRow& row : m_report->growth)
            m_scale = std::max(m_scale, static_cast<uint64_t>(std::abs(delta(row.retained))));
    }

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_report->growth.size()); }
    [[nodiscard]] const GrowthRow& row(uint32_t number) const { return m_report->growth[number]; }

    [[nodiscard]] QVariant cell(uint32_t number, int column, int role) const override
    {
        const GrowthRow& growth = row(number);
        if (role == KindRole)
            return static_cast<int>(RowKind::Class);
        switch (column) {
        case TrendModel::Name: {
            if (role == Qt::ToolTipRole)
                return toolTipText(displayText(growth.name));
            NameParts parts;
            parts.name = displayText(growth.name);
            parts.bold = true;
            if (growth.growsInEveryStep && growth.count.size() > 2)
                parts.detail = TrendModel::tr("grew in every step");
            return partsCell(parts, role);
        }
        case TrendModel::Trend:
            if (role == Qt::ToolTipRole) {
                QStringList counts;
                for (const uint64_t count : growth.count)
                    counts.append(countText(count));
                return toolTipText(counts.join(QStringLiteral(" → ")));
            }
            return role == Qt::DisplayRole || role == SortRole ? QVariant(stepBarsText(growth.count)) : QVariant();
        case TrendModel::Count:
            return countCell(growth.count.back(), role);
        case TrendModel::CountDelta:
            return countDeltaCell(delta(growth.count), role);
        case TrendModel::LeastPerStep:
            return countDeltaCell(leastStep(growth.count), role);
        case TrendModel::ShallowDelta:
            return byteDeltaCell(delta(growth.shallow), m_scale, role);
        case TrendModel::Retained:
            return bytesCell(growth.retained.back(), m_report->snapshots.back().totalSize, role);
        case TrendModel::RetainedDelta:
            return byteDeltaCell(delta(growth.retained), m_scale, role);
        default:
            return {};
        }
    }

    void sortEntries(int column, Qt::SortOrder, std::span<SortEntry> entries, const JobContext&) const override
    {
        if (column != TrendModel::Name && column != TrendModel::Trend) {
            for (SortEntry& entry : entries)
                entry.key = cell(entry.row, column, SortRole).toLongLong();
            return;
        }
        std::vector<std::pair<std::string, size_t>> names;
        for (size_t i = 0; i < entries.size(); ++i)
            names.emplace_back(row(entries[i].row).name, i);
        std::sort(names.begin(), names.end());
        for (size_t i = 0; i < names.size(); ++i)
            entries[names[i].second].key = static_cast<int64_t>(i);
    }

private:
    std::shared_ptr<const LeakReport> m_report;
    uint64_t m_scale = 1;
};

} // namespace

TrendModel::TrendModel(QObject* parent) : TreeWindowModel(trendColumns(), nullptr, parent)
{
    setInitialSort(RetainedDelta, Qt::DescendingOrder);
}

void TrendModel::setReport(std::shared_ptr<const LeakReport> report)
{
    const bool hasRows = report && !report->growth.empty();
    setTopRows(hasRows ? std::make_shared<TrendRows>(std::move(report)) : nullptr);
}

const GrowthRow* TrendModel::rowAt(const QModelIndex& index) const
{
    const RowPosition at = position(index);
    return at.rows ? &static_cast<const TrendRows&>(*at.rows).row(at.row) : nullptr;
}

} // namespace heapsight
