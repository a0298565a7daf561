// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dominator_model.h"

#include "models/dominator_rows.h"
#include "text/format.h"

#include <array>
#include <vector>

namespace heapsight {

namespace {

ColumnSpecs dominatorColumns(bool isGrouped)
{
    return {
        {QStringLiteral("object"), isGrouped ? DominatorModel::tr("Class") : DominatorModel::tr("Object"),
         DominatorModel::tr("Without it, everything below it would be freed"), ColumnKind::Text},
        {QStringLiteral("kind"),
         DominatorModel::tr("Kind"),
         DominatorModel::tr("What V8 calls the type of the object"),
         ColumnKind::Text,
         {},
         false,
         18},
        {QStringLiteral("shallow"),
         DominatorModel::tr("Shallow size"),
         DominatorModel::tr("Bytes of the object itself"),
         ColumnKind::Bytes,
         {},
         false,
         10},
        {QStringLiteral("retained"), DominatorModel::tr("Retained size"),
         DominatorModel::tr("Bytes that would be free if the object were gone"), ColumnKind::Bytes},
        {QStringLiteral("share"),
         DominatorModel::tr("Share"),
         DominatorModel::tr("Retained size as part of the whole heap"),
         ColumnKind::Percent,
         {},
         false,
         10},
    };
}

} // namespace

DominatorModel::DominatorModel(JobRunner* jobs, QObject* parent)
    : TreeWindowModel(dominatorColumns(false), jobs, parent)
{
    setInitialSort(Retained, Qt::DescendingOrder);
}

void DominatorModel::setAnalysis(std::shared_ptr<const SnapshotAnalysis> analysis)
{
    m_analysis = std::move(analysis);
    m_top = m_analysis ? m_analysis->snapshot().root() : NodeIndex();
    rebuild();
}

void DominatorModel::setTop(NodeIndex top)
{
    if (m_top == top || !m_analysis || top.value >= m_analysis->snapshot().nodeCount())
        return;
    m_top = top;
    rebuild();
}

void DominatorModel::setGrouped(bool grouped)
{
    if (m_isGrouped == grouped)
        return;
    m_isGrouped = grouped;
    setColumns(dominatorColumns(grouped));
    rebuild();
}

void DominatorModel::rebuild()
{
    if (!m_analysis) {
        setTopRows(nullptr);
        return;
    }
    auto table = std::make_shared<ObjectTable>();
    table->analysis = m_analysis;
    table->figures = {Figure::Name, Figure::Kind, Figure::Shallow, Figure::Retained, Figure::Share};
    const uint64_t cost = m_analysis->dominators().subtreeSize(m_top);
    setTopRowsLater(
        [table, top = m_top, grouped = m_isGrouped,
         filter = m_textFilter](const JobContext& job) -> std::shared_ptr<const RowList> {
            if (!grouped)
                return std::make_shared<DominatedRows>(table, top, filter);
            const std::array<uint32_t, 1> tops{top.value};
            auto rows = DominatedGroupRows::below(table, tops, filter, job);
            return rows ? *rows : nullptr;
        },
        cost);
}

void DominatorModel::setTextFilter(const TextFilter& filter)
{
    m_textFilter = filter;
    rebuild();
}

QModelIndex DominatorModel::revealObject(NodeIndex node)
{
    if (!m_analysis || m_isGrouped || node == m_top || node.value >= m_analysis->snapshot().nodeCount() ||
        !m_analysis->dominators().dominates(m_top, node))
        return {};
    std::vector<NodeIndex> chain; // from the node up
    for (NodeIndex step = node; step != m_top; step = m_analysis->dominators().immediateDominator(step))
        chain.push_back(step);
    QModelIndex at;
    for (auto step = chain.rbegin(); step != chain.rend(); ++step) {
        const std::shared_ptr<const RowList> rows = childrenOf(at);
        const auto child = rows ? static_cast<const DominatedRows&>(*rows).find(*step) : std::nullopt;
        const QModelIndex next = child ? reveal(at, *child) : QModelIndex();
        if (!next.isValid())
            break;
        at = next;
    }
    return at;
}

std::optional<ClassId> DominatorModel::classAt(const QModelIndex& index) const
{
    const RowPosition at = position(index);
    if (!m_isGrouped || !at.rows)
        return std::nullopt;
    const DominatorGroup& group = static_cast<const DominatedGroupRows&>(*at.rows).group(at.row);
    return group.count > 1 ? std::optional(group.id) : std::nullopt;
}

QString DominatorModel::totalsText() const
{
    if (!topRows())
        return {};
    const QString shown = countText(topRowsTotal());
    const bool isOne = topRowsTotal() == 1;
    if (!m_textFilter.isEmpty()) {
        if (m_isGrouped)
            return (isOne ? tr("%1 class matches") : tr("%1 classes match")).arg(shown);
        return (isOne ? tr("%1 object matches") : tr("%1 objects match")).arg(shown);
    }
    const QString retained = bytesText(m_analysis->retained(m_top));
    if (m_isGrouped)
        return (isOne ? tr("%1 class, %2 retained") : tr("%1 classes, %2 retained")).arg(shown, retained);
    return (isOne ? tr("%1 object, %2 retained") : tr("%1 objects, %2 retained")).arg(shown, retained);
}

} // namespace heapsight
