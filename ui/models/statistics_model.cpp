// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics_model.h"

#include "models/object_rows.h"
#include "text/format.h"

#include <algorithm>

namespace heapsight {

namespace {

using Bytes = uint64_t (*)(const MemoryStatistics&);

struct Row {
    QString name;
    QString toolTip;
    Bytes bytes;
    std::vector<Row> parts{};
};

struct Table { // shared by the rows of all levels
    MemoryStatistics now;
    std::optional<MemoryStatistics> base;
    uint64_t largestChange = 0;
};

class StatisticsRows final : public RowList {
public:
    StatisticsRows(std::shared_ptr<const Table> table, std::vector<Row> rows)
        : m_table(std::move(table)), m_rows(std::move(rows))
    {}

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_rows.size()); }

    [[nodiscard]] QVariant cell(uint32_t row, int column, int role) const override
    {
        const Row& of = m_rows[row];
        switch (column) {
        case StatisticsModel::Name: {
            if (role == Qt::ToolTipRole)
                return toolTipText(of.toolTip);
            NameParts parts;
            parts.name = of.name;
            parts.bold = !of.parts.empty();
            return partsCell(parts, role);
        }
        case StatisticsModel::Size:
            return bytesCell(of.bytes(m_table->now), 0, role);
        case StatisticsModel::Share:
            return shareCell(of.bytes(m_table->now), m_table->now.total, role);
        case StatisticsModel::Base:
            return m_table->base ? bytesCell(of.bytes(*m_table->base), 0, role) : QVariant();
        case StatisticsModel::Change:
            return m_table->base ? byteDeltaCell(change(of), m_table->largestChange, role) : QVariant();
        default:
            return {};
        }
    }

    void sortEntries(int column, Qt::SortOrder, std::span<SortEntry> entries, const JobContext&) const override
    {
        for (SortEntry& entry : entries) {
            const Row& of = m_rows[entry.row];
            entry.tie = entry.row;
            switch (column) {
            case StatisticsModel::Name: // kinds have an order of their own
                entry.key = entry.row;
                break;
            case StatisticsModel::Base:
                entry.key = m_table->base ? static_cast<int64_t>(of.bytes(*m_table->base)) : 0;
                break;
            case StatisticsModel::Change:
                entry.key = change(of);
                break;
            default:
                entry.key = static_cast<int64_t>(of.bytes(m_table->now));
            }
        }
    }

    [[nodiscard]] bool canOpen(uint32_t row) const override { return !m_rows[row].parts.empty(); }
    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext&) const override
    {
        return std::make_shared<StatisticsRows>(m_table, m_rows[row].parts);
    }

private:
    [[nodiscard]] int64_t change(const Row& row) const
    {
        return m_table->base ? static_cast<int64_t>(row.bytes(m_table->now) - row.bytes(*m_table->base)) : 0;
    }

    std::shared_ptr<const Table> m_table;
    std::vector<Row> m_rows;
};

std::vector<Row> allRows()
{
    Row heap{StatisticsModel::tr("V8 heap"), StatisticsModel::tr("Memory that V8 manages"),
             [](const MemoryStatistics& s) { return s.v8Total; }};
    Row native{StatisticsModel::tr("Native memory"), StatisticsModel::tr("Memory outside V8's heap"),
               [](const MemoryStatistics& s) { return s.nativeTotal; }};
    for (const StatisticsKind& kind : statisticsKinds()) {
        const bool isNative = kind.id.contains(QLatin1String("native")) || kind.id == QLatin1String("typed-arrays");
        (isNative ? native : heap).parts.push_back({kind.name, kind.toolTip, kind.bytes});
    }
    return {heap,
            native,
            {StatisticsModel::tr("Total"), StatisticsModel::tr("What DevTools writes beside a snapshot's name"),
             [](const MemoryStatistics& s) { return s.total; }}};
}

ColumnSpecs statisticsColumns()
{
    constexpr int kWidth = 8;
    return {
        {QStringLiteral("kind"), StatisticsModel::tr("Kind"), {}, ColumnKind::Text},
        {QStringLiteral("size"),
         StatisticsModel::tr("Size"),
         StatisticsModel::tr("Shallow sizes together"),
         ColumnKind::Bytes,
         {},
         false,
         kWidth},
        {QStringLiteral("share"),
         StatisticsModel::tr("Share"),
         StatisticsModel::tr("Part of the whole heap"),
         ColumnKind::Percent,
         {},
         false,
         kWidth},
        {QStringLiteral("base"),
         StatisticsModel::tr("Base"),
         StatisticsModel::tr("The same in the base snapshot"),
         ColumnKind::Bytes,
         {},
         false,
         kWidth},
        {QStringLiteral("change"),
         StatisticsModel::tr("Change"),
         StatisticsModel::tr("Size less that of the base"),
         ColumnKind::ByteDelta,
         {},
         false,
         kWidth + 1},
    };
}

} // namespace

const std::vector<StatisticsKind>& statisticsKinds()
{
    static const std::vector<StatisticsKind> kinds{
        {QStringLiteral("code"), StatisticsModel::tr("Code"), StatisticsModel::tr("Code"),
         StatisticsModel::tr("Compiled code, and what belongs to it"),
         [](const MemoryStatistics& s) { return s.code; }},
        {QStringLiteral("strings"), StatisticsModel::tr("Strings"), StatisticsModel::tr("Strings"),
         StatisticsModel::tr("Strings, joined and sliced ones too"),
         [](const MemoryStatistics& s) { return s.strings; }},
        {QStringLiteral("js-arrays"), StatisticsModel::tr("JS arrays"), StatisticsModel::tr("JS arrays"),
         StatisticsModel::tr("Elements of arrays"), [](const MemoryStatistics& s) { return s.jsArrays; }},
        {QStringLiteral("system"), StatisticsModel::tr("System objects"), StatisticsModel::tr("System"),
         StatisticsModel::tr("V8's own bookkeeping"), [](const MemoryStatistics& s) { return s.system; }},
        {QStringLiteral("other-js"), StatisticsModel::tr("Other JS objects"), StatisticsModel::tr("Other JS"),
         StatisticsModel::tr("Objects, functions and what else the program made"),
         [](const MemoryStatistics& s) { return s.otherJs(); }},
        {QStringLiteral("typed-arrays"), StatisticsModel::tr("Typed arrays"), StatisticsModel::tr("Typed arrays"),
         StatisticsModel::tr("Buffers behind typed arrays"), [](const MemoryStatistics& s) { return s.typedArrays; }},
        {QStringLiteral("other-native"), StatisticsModel::tr("Other native memory"),
         StatisticsModel::tr("Other native"),
         StatisticsModel::tr("Memory of the program around V8, as far as it is reported"),
         [](const MemoryStatistics& s) { return s.otherNative(); }},
    };
    return kinds;
}

StatisticsModel::StatisticsModel(QObject* parent) : TreeWindowModel(statisticsColumns(), nullptr, parent)
{
    setInitialSort(Name, Qt::AscendingOrder);
}

void StatisticsModel::setStatistics(const MemoryStatistics& statistics, const std::optional<MemoryStatistics>& base)
{
    auto table = std::make_shared<Table>();
    table->now = statistics;
    table->base = base;
    if (base)
        for (const StatisticsKind& kind : statisticsKinds()) {
            const uint64_t now = kind.bytes(statistics);
            const uint64_t then = kind.bytes(*base);
            table->largestChange = std::max(table->largestChange, std::max(now, then) - std::min(now, then));
        }
    setTopRows(std::make_shared<StatisticsRows>(std::move(table), allRows()));
}

void StatisticsModel::clear()
{
    setTopRows(nullptr);
}

} // namespace heapsight
