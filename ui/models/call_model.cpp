// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/call_model.h"

#include "models/object_rows.h"
#include "text/format.h"
#include "text/profile_text.h"

#include <algorithm>
#include <numeric>

namespace heapsight {

namespace {

class CallRows final : public RowList {
public:
    CallRows(std::shared_ptr<const FlameTree> tree, std::vector<CallerCallee::Row> rows, uint64_t whole)
        : m_tree(std::move(tree)), m_rows(std::move(rows)), m_whole(whole)
    {}

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_rows.size()); }

    [[nodiscard]] QVariant cell(uint32_t row, int column, int role) const override
    {
        const CallerCallee::Row& call = m_rows[row];
        if (role == KindRole)
            return static_cast<int>(RowKind::Path);
        if (column == CallModel::Name)
            return nameCell(call.frame, role);
        if (column == CallModel::Share)
            return shareCell(call.weight, m_whole, role);
        switch (role) {
        case Qt::DisplayRole:
            return weightText(call.weight, m_tree->unit());
        case Qt::ToolTipRole:
            return toolTipText(exactWeightText(call.weight, m_tree->unit()));
        case SortRole:
            return static_cast<qint64>(call.weight);
        default:
            return {};
        }
    }

    void sortEntries(int column, Qt::SortOrder, std::span<SortEntry> entries, const JobContext&) const override
    {
        std::vector<uint32_t> ranks(m_rows.size());
        if (column == CallModel::Name) {
            std::vector<uint32_t> order(m_rows.size());
            std::iota(order.begin(), order.end(), 0U);
            std::stable_sort(order.begin(), order.end(), [this](uint32_t a, uint32_t b) {
                return m_tree->frames().shownName(m_rows[a].frame) < m_tree->frames().shownName(m_rows[b].frame);
            });
            for (uint32_t rank = 0; rank < order.size(); ++rank)
                ranks[order[rank]] = rank;
        }
        for (SortEntry& entry : entries) {
            entry.key = column == CallModel::Name ? ranks[entry.row] : static_cast<int64_t>(m_rows[entry.row].weight);
            entry.tie = entry.row;
        }
    }

    [[nodiscard]] uint32_t frame(uint32_t row) const
    {
        return isRoot(m_rows[row].frame) ? kNoFrame : m_rows[row].frame;
    }

private:
    [[nodiscard]] bool isRoot(uint32_t frame) const { return frame == m_tree->frame(FlameTree::root()); }

    [[nodiscard]] QVariant nameCell(uint32_t frame, int role) const
    {
        const FrameTable& frames = m_tree->frames();
        NameParts parts;
        parts.name = isRoot(frame) ? CallModel::tr("(called from outside)") : frameName(frames, frame);
        parts.location = framePlace(frames, frame);
        if (role == Qt::ToolTipRole)
            return toolTipText(parts.name + QLatin1Char('\n') + wholeFramePlace(frames, frame));
        if (role == SourceRole && !frames.script(frame).empty())
            return QVariant::fromValue(
                SourceLocation{0, frames.line(frame), frames.column(frame), std::string(frames.script(frame))});
        return partsCell(parts, role);
    }

    std::shared_ptr<const FlameTree> m_tree;
    std::vector<CallerCallee::Row> m_rows;
    uint64_t m_whole;
};

ColumnSpecs callColumns(const QString& title)
{
    return {{QStringLiteral("name"), title, {}, ColumnKind::Text},
            {QStringLiteral("weight"),
             CallModel::tr("Weight"),
             CallModel::tr("What passes between the two"),
             ColumnKind::Count,
             {},
             false,
             8},
            {QStringLiteral("share"),
             CallModel::tr("Share"),
             CallModel::tr("Of the function's total"),
             ColumnKind::Percent,
             {},
             false,
             6}};
}

} // namespace

CallModel::CallModel(const QString& title, QObject* parent) : TreeWindowModel(callColumns(title), nullptr, parent)
{
    setInitialSort(Weight, Qt::DescendingOrder);
}

void CallModel::setCalls(std::shared_ptr<const FlameTree> tree, std::vector<CallerCallee::Row> rows, uint64_t whole)
{
    if (!tree || rows.empty()) {
        setTopRows(nullptr);
        return;
    }
    setTopRows(std::make_shared<CallRows>(std::move(tree), std::move(rows), whole));
}

uint32_t CallModel::frameAt(const QModelIndex& index) const
{
    const RowPosition at = position(index);
    return at.rows ? static_cast<const CallRows&>(*at.rows).frame(at.row) : kNoFrame;
}

} // namespace heapsight
