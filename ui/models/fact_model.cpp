// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fact_model.h"

#include "models/object_rows.h"
#include "text/format.h"

#include <algorithm>
#include <numeric>

namespace heapsight {

namespace {

class FactRows final : public RowList {
public:
    explicit FactRows(std::vector<Fact> facts) : m_facts(std::move(facts))
    {
        for (const bool byName : {true, false}) {
            std::vector<uint32_t> order(m_facts.size());
            std::iota(order.begin(), order.end(), 0U);
            std::stable_sort(order.begin(), order.end(), [this, byName](uint32_t a, uint32_t b) {
                return text(a, byName).localeAwareCompare(text(b, byName)) < 0;
            });
            std::vector<uint32_t>& ranks = byName ? m_nameRanks : m_valueRanks;
            ranks.resize(order.size());
            for (uint32_t rank = 0; rank < order.size(); ++rank)
                ranks[order[rank]] = rank;
        }
    }

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_facts.size()); }

    [[nodiscard]] QVariant cell(uint32_t row, int column, int role) const override
    {
        const Fact& fact = m_facts[row];
        if (role == Qt::ToolTipRole)
            return toolTipText(fact.toolTip.isEmpty() ? fact.value : fact.toolTip);
        if (column == FactModel::Name) {
            NameParts parts;
            parts.name = fact.name;
            parts.bold = !fact.facts.empty();
            return partsCell(parts, role);
        }
        return role == Qt::DisplayRole || role == SortRole || role == Qt::AccessibleTextRole ? QVariant(fact.value)
                                                                                             : QVariant();
    }

    void sortEntries(int column, Qt::SortOrder, std::span<SortEntry> entries, const JobContext&) const override
    {
        for (SortEntry& entry : entries) {
            entry.key = (column == FactModel::Name ? m_nameRanks : m_valueRanks)[entry.row];
            entry.tie = entry.row;
        }
    }

    [[nodiscard]] bool canOpen(uint32_t row) const override { return !m_facts[row].facts.empty(); }
    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext&) const override
    {
        return std::make_shared<FactRows>(m_facts[row].facts);
    }

private:
    [[nodiscard]] const QString& text(uint32_t row, bool isName) const
    {
        return isName ? m_facts[row].name : m_facts[row].value;
    }

    std::vector<Fact> m_facts;
    std::vector<uint32_t> m_nameRanks;
    std::vector<uint32_t> m_valueRanks;
};

ColumnSpecs factColumns()
{
    return {{QStringLiteral("name"), FactModel::tr("What"), {}, ColumnKind::Text},
            {QStringLiteral("value"), FactModel::tr("Value"), {}, ColumnKind::Text, {}, false, 80}};
}

} // namespace

FactModel::FactModel(QObject* parent) : TreeWindowModel(factColumns(), nullptr, parent) {}

void FactModel::setFacts(std::vector<Fact> facts)
{
    setTopRows(facts.empty() ? nullptr : std::make_shared<FactRows>(std::move(facts)));
}

} // namespace heapsight
