// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/leak_table_model.h"

#include "analysis/suspects/leak_text.h"
#include "models/object_rows.h"
#include "text/format.h"
#include "text/leak_text.h"
#include "text/tr.h"
#include "widgets/step_bars.h"

#include <QCoreApplication>

#include <algorithm>

namespace heapsight {

namespace {

constexpr double kNoTimes = 0;

ColumnSpecs columnsOf(LeakTableModel::Table table)
{
    ColumnSpecs columns;
    const auto add = [&](const char* id, const QString& title, const QString& tip, ColumnKind kind, int width) {
        columns.push_back({QLatin1String(id), title, tip, kind});
        columns.back().widthInDigits = width;
    };
    if (table == LeakTableModel::Table::Holders) {
        add("name", tr("Holder"), tr("Variable and fields that lead to it"), ColumnKind::Text, 34);
        add("holds", tr("Holds"), tr("Class of what it holds most of"), ColumnKind::Text, 16);
        add("trend", tr("Trend"), tr("What it holds in each snapshot, the first on the left"), ColumnKind::Text, 10);
        add("count", tr("Objects"), tr("In the last snapshot"), ColumnKind::Count, 10);
        add("countPerStep", tr("Per step"), tr("More objects from one snapshot to the next, on average"),
            ColumnKind::Delta, 10);
        add("leastPerStep", tr("Least per step"), tr("What even the poorest step added"), ColumnKind::Delta, 12);
        add("bytes", tr("Bytes"),
            tr("Of what it holds, in the last snapshot; what a holder below it gains counts there"), ColumnKind::Bytes,
            12);
        add("bytesDelta", tr("Growth"), tr("From the first snapshot to the last"), ColumnKind::ByteDelta, 12);
        add("bytesPerStep", tr("Growth per step"), tr("On average"), ColumnKind::ByteDelta, 13);
        add("bytesPerHour", tr("Growth per hour"), tr("By the times of the snapshots, where they are known"),
            ColumnKind::ByteDelta, 13);
        return columns;
    }
    const bool arePackages = table == LeakTableModel::Table::Packages;
    add("name", arePackages ? tr("npm package") : tr("Source file"),
        tr("Of the constructor, else of the nearest function or module that dominates the object"), ColumnKind::Text,
        50);
    add("bytes", tr("Bytes"), tr("Shallow sizes in the last snapshot"), ColumnKind::Bytes, 14);
    add("growth", tr("Growth"), tr("From the first snapshot to the last"), ColumnKind::ByteDelta, 14);
    return columns;
}

int64_t growthOf(const std::vector<uint64_t>& values)
{
    return static_cast<int64_t>(values.back() - values.front());
}

int64_t perStep(const std::vector<uint64_t>& values)
{
    return values.size() < 2 ? 0 : growthOf(values) / static_cast<int64_t>(values.size() - 1);
}

int64_t leastStep(const std::vector<uint64_t>& values)
{
    int64_t least = values.size() < 2 ? 0 : INT64_MAX;
    for (size_t i = 1; i < values.size(); ++i)
        least = std::min(least, static_cast<int64_t>(values[i] - values[i - 1]));
    return least;
}

// Sorts by what the cells say: texts by their order among all.
class LeakRows : public RowList {
public:
    void sortEntries(int column, Qt::SortOrder, std::span<SortEntry> entries, const JobContext&) const override
    {
        std::vector<std::pair<QString, size_t>> texts;
        for (size_t i = 0; i < entries.size(); ++i) {
            const QVariant value = cell(entries[i].row, column, SortRole);
            if (value.userType() == QMetaType::QString)
                texts.emplace_back(value.toString(), i);
            else
                entries[i].key = value.toLongLong();
        }
        std::sort(texts.begin(), texts.end());
        for (size_t i = 0; i < texts.size(); ++i)
            entries[texts[i].second].key = static_cast<int64_t>(i);
    }

protected:
    static QVariant textCell(const QString& text, int role)
    {
        if (role == Qt::ToolTipRole)
            return toolTipText(text);
        return role == Qt::DisplayRole || role == SortRole ? QVariant(text) : QVariant();
    }
};

class HolderRows final : public LeakRows {
    Q_DECLARE_TR_FUNCTIONS(heapsight::HolderRows)

public:
    explicit HolderRows(std::shared_ptr<const LeakReport> report) : m_report(std::move(report))
    {
        for (const HolderTrend& row : m_report->holders)
            m_scale = std::max(m_scale, static_cast<uint64_t>(std::abs(growthOf(row.bytes))));
    }

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_report->holders.size()); }
    [[nodiscard]] const HolderTrend& row(uint32_t number) const { return m_report->holders[number]; }

    [[nodiscard]] QVariant cell(uint32_t number, int column, int role) const override
    {
        const HolderTrend& holder = row(number);
        const bool hasItems = !holder.itemClass.empty(); // else only its own size is known
        const std::vector<uint64_t>& values = hasItems ? holder.count : holder.bytes;
        switch (column) {
        case LeakTableModel::Holder: {
            const QString name = displayText(holder.name.empty() ? holder.className : holder.name);
            if (role == Qt::ToolTipRole)
                return toolTipText(name);
            NameParts parts;
            parts.name = name;
            parts.bold = holder.suspect >= 0;
            parts.detail = holder.name.empty() ? QString() : displayText(holder.className);
            if (holder.holders > 1)
                parts.detail += QStringLiteral(" × ") + countText(holder.holders);
            if (holder.growsInEveryStep && values.size() > 2)
                parts.detail += QStringLiteral(" · ") + tr("grew in every step");
            return partsCell(parts, role);
        }
        case LeakTableModel::Holds:
            return textCell(hasItems ? displayText(holder.itemClass) : tr("plain values"), role);
        case LeakTableModel::Trend:
            if (role == Qt::ToolTipRole) {
                QStringList texts;
                for (const uint64_t value : values)
                    texts.append(hasItems ? countText(value) : bytesText(value));
                return toolTipText(texts.join(QStringLiteral(" → ")));
            }
            return textCell(stepBarsText(values), role);
        case LeakTableModel::Count:
            return hasItems ? countCell(holder.count.back(), role) : QVariant();
        case LeakTableModel::CountPerStep:
            return hasItems ? countDeltaCell(perStep(holder.count), role) : QVariant();
        case LeakTableModel::LeastPerStep:
            return hasItems ? countDeltaCell(leastStep(holder.count), role) : QVariant();
        case LeakTableModel::Bytes:
            return bytesCell(holder.bytes.back(), m_report->snapshots.back().totalSize, role);
        case LeakTableModel::BytesDelta:
            return byteDeltaCell(growthOf(holder.bytes), m_scale, role);
        case LeakTableModel::BytesPerStep:
            return byteDeltaCell(perStep(holder.bytes), 0, role);
        case LeakTableModel::BytesPerHour:
            if (const double hours = m_report->times.hours(); hours > kNoTimes)
                return byteDeltaCell(static_cast<int64_t>(static_cast<double>(growthOf(holder.bytes)) / hours), 0,
                                     role);
            return textCell(role == SortRole ? QString() : QStringLiteral("–"), role);
        default:
            return {};
        }
    }

private:
    std::shared_ptr<const LeakReport> m_report;
    uint64_t m_scale = 1;
};

class ShareRows final : public LeakRows {
public:
    ShareRows(std::shared_ptr<const LeakReport> report, const std::vector<ScriptShare>& shares)
        : m_report(std::move(report)), m_shares(shares)
    {
        for (const ScriptShare& share : m_shares)
            m_scale = std::max(m_scale, static_cast<uint64_t>(std::abs(growthOf(share.bytes))));
    }

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_shares.size()); }

    [[nodiscard]] QVariant cell(uint32_t number, int column, int role) const override
    {
        const ScriptShare& share = m_shares[number];
        switch (column) {
        case LeakTableModel::Name:
            return textCell(phraseText(shareName(share), 400), role);
        case LeakTableModel::ShareBytes:
            return bytesCell(share.bytes.back(), m_report->snapshots.back().totalSize, role);
        case LeakTableModel::ShareGrowth:
            return m_report->snapshots.size() < 2 ? QVariant() : byteDeltaCell(growthOf(share.bytes), m_scale, role);
        default:
            return {};
        }
    }

private:
    std::shared_ptr<const LeakReport> m_report;
    const std::vector<ScriptShare>& m_shares; // of the report
    uint64_t m_scale = 1;
};

} // namespace

LeakTableModel::LeakTableModel(Table table, QObject* parent)
    : TreeWindowModel(columnsOf(table), nullptr, parent), m_table(table)
{
    setInitialSort(table == Table::Holders ? static_cast<int>(BytesDelta) : static_cast<int>(ShareGrowth),
                   Qt::DescendingOrder);
}

void LeakTableModel::setReport(std::shared_ptr<const LeakReport> report)
{
    std::shared_ptr<const RowList> rows;
    if (report && m_table == Table::Holders)
        rows = std::make_shared<HolderRows>(report);
    else if (report)
        rows = std::make_shared<ShareRows>(report, m_table == Table::Packages ? report->packages : report->files);
    setTopRows(rows && rows->size() != 0 ? rows : nullptr);
}

const HolderTrend* LeakTableModel::holderAt(const QModelIndex& index) const
{
    const RowPosition at = position(index);
    return at.rows && m_table == Table::Holders ? &static_cast<const HolderRows&>(*at.rows).row(at.row) : nullptr;
}

} // namespace heapsight
