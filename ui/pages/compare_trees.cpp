// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/compare_trees.h"

#include "models/compare_model.h"
#include "painting/object_delegate.h"
#include "widgets/column_header_view.h"
#include "widgets/copyable_tree_view.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <initializer_list>

namespace heapsight {

namespace {

using Columns = std::initializer_list<CompareModel::Column>;
constexpr Columns kBaseColumns{CompareModel::Name, CompareModel::BaseCount, CompareModel::BaseShallow,
                               CompareModel::BaseRetained};
constexpr Columns kTargetColumns{CompareModel::Name, CompareModel::TargetCount, CompareModel::TargetShallow,
                                 CompareModel::TargetRetained, CompareModel::SizeDelta};

// Names as one side sees them.
class SideDelegate final : public ObjectDelegate {
public:
    SideDelegate(bool isBase, QObject* parent) : ObjectDelegate(parent), m_isBase(isBase) {}

protected:
    [[nodiscard]] NameParts nameParts(const QModelIndex& index) const override
    {
        NameParts parts = ObjectDelegate::nameParts(index);
        const auto count = [&index](int column) { return index.siblingAtColumn(column).data(SortRole).toLongLong(); };
        const bool isClass = index.data(KindRole).toInt() == static_cast<int>(RowKind::Class);
        if (isClass) {
            parts.keepsMarkRoom = !m_isBase;
            const qint64 base = count(CompareModel::BaseCount);
            const qint64 target = count(CompareModel::TargetCount);
            const qint64 bytes = count(CompareModel::TargetShallow) - count(CompareModel::BaseShallow);
            if (!m_isBase)
                parts.mark = base == 0     ? RowMark::New
                             : target == 0 ? RowMark::Gone
                             : bytes > 0   ? RowMark::Grew
                             : bytes < 0   ? RowMark::Shrank
                                           : RowMark::None;
            if ((m_isBase ? base : target) == 0)
                setAbsent(parts);
            return parts;
        }
        RowMark mark = markAt(index);
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent()) {
            const RowMark whole = markAt(above); // what a new object holds is new to this side as well
            if (whole == RowMark::New || whole == RowMark::Gone)
                mark = whole;
        }
        if ((m_isBase && mark == RowMark::New) || (!m_isBase && mark == RowMark::Gone))
            setAbsent(parts);
        if (m_isBase)
            parts.mark = mark == RowMark::Gone ? mark : RowMark::None; // growth shows where it arrived
        return parts;
    }

private:
    [[nodiscard]] static RowMark markAt(const QModelIndex& index)
    {
        return static_cast<RowMark>(index.siblingAtColumn(CompareModel::Name).data(MarkRole).toInt());
    }

    void setAbsent(NameParts& parts) const
    {
        parts.folded = true;
        parts.bold = false;
        parts.id.clear();
        parts.detail.clear();
        parts.location.clear();
        parts.mark = m_isBase ? RowMark::None : RowMark::Gone;
        parts.note = m_isBase ? CompareTrees::tr("not there yet") : CompareTrees::tr("gone");
    }

    const bool m_isBase;
};

void showOnly(CopyableTreeView& view, Columns columns)
{
    for (int column = 0; column < CompareModel::ColumnCount_; ++column)
        view.setColumnHidden(column, std::find(columns.begin(), columns.end(), column) == columns.end());
}

} // namespace

CompareTrees::CompareTrees(CompareModel* model, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent),
      m_base(new CopyableTreeView({}, this)),
      m_target(new CopyableTreeView({}, this))
{
    setChildrenCollapsible(false);
    for (CopyableTreeView* view : {m_base, m_target}) {
        view->setModel(model);
        view->setItemDelegateForColumn(CompareModel::Name, new SideDelegate(view == m_base, view));
        view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
        view->setEmptyText(tr("No class matches the filter."));
        addWidget(view);
    }
    m_base->setAccessibleName(tr("Base"));
    m_target->setAccessibleName(tr("Target"));
    QItemSelectionModel* own = m_target->selectionModel();
    m_target->setSelectionModel(m_base->selectionModel());
    delete own;
    link(m_base, m_target);
    link(m_target, m_base);
    setSizes({1, 1});
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    showColumns();
}

void CompareTrees::showColumns()
{
    showOnly(*m_base, kBaseColumns);
    showOnly(*m_target, kTargetColumns);
}

void CompareTrees::link(CopyableTreeView* from, CopyableTreeView* to)
{
    const auto follow = [this, to](auto&& change) {
        if (m_isFollowing)
            return;
        const QScopedValueRollback guard(m_isFollowing, true);
        change(*to);
    };
    connect(from, &QTreeView::expanded, this,
            [follow](const QModelIndex& index) { follow([&](QTreeView& view) { view.expand(index); }); });
    connect(from, &QTreeView::collapsed, this,
            [follow](const QModelIndex& index) { follow([&](QTreeView& view) { view.collapse(index); }); });
    connect(from->verticalScrollBar(), &QScrollBar::valueChanged, this,
            [follow](int value) { follow([&](QTreeView& view) { view.verticalScrollBar()->setValue(value); }); });
}

} // namespace heapsight
