// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a cell of TreeWindowModel and in its header.
#include "models/tree_branch.h"
#include "models/tree_window_model.h"
#include "text/format.h"

namespace heapsight {

QVariant TreeWindowModel::data(const QModelIndex& index, int role) const
{
    const Branch* const branch = index.isValid() ? branchAt(index.internalId()) : nullptr;
    if (!branch || index.column() >= columnCount())
        return {};
    const ColumnSpec& column = m_columns[static_cast<size_t>(index.column())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(column.alignment());
    if (branch->loading && index.row() == 0)
        return loadingCell(index.column(), role);
    if (branch->isMore(index.row()))
        return moreCell(*branch, index.column(), role);
    if (!branch->isChild(index.row()))
        return {};
    const uint32_t child = branch->childAt(index.row());
    if (role == Qt::AccessibleTextRole && column.isNumeric()) {
        const QString text = branch->rows->cell(child, index.column(), Qt::DisplayRole).toString();
        return text.isEmpty() ? QVariant() : QVariant(tr("%1: %2", "column: value").arg(column.title, text));
    }
    return branch->rows->cell(child, index.column(), role);
}

QVariant TreeWindowModel::moreCell(const Branch& branch, int column, int role) const
{
    if (role == KindRole)
        return static_cast<int>(RowKind::More);
    if (column != 0)
        return {};
    NameParts parts;
    parts.name = tr("… %1 more").arg(countText(branch.left));
    parts.folded = true;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return parts.name;
    case Qt::ToolTipRole:
        return toolTipText(
            tr("Press Enter or click to show the next %1 rows, with Shift all of them").arg(countText(kWindow)));
    case NamePartsRole:
        return QVariant::fromValue(parts);
    default:
        return {};
    }
}

QVariant TreeWindowModel::loadingCell(int column, int role) const
{
    if (role == LoadingRole)
        return true;
    if (role == KindRole)
        return static_cast<int>(RowKind::Loading);
    if (column != 0)
        return {};
    NameParts parts;
    parts.name = tr("Loading…");
    parts.folded = true;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return parts.name;
    return role == NamePartsRole ? QVariant::fromValue(parts) : QVariant();
}

QVariant TreeWindowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnSpec& column = m_columns[static_cast<size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::ToolTipRole:
        return column.toolTip.isEmpty() ? QVariant() : QVariant(toolTipText(column.toolTip));
    case Qt::AccessibleTextRole:
        return column.group.isEmpty() ? column.title
                                      : tr("%1, %2", "group of columns, column").arg(column.group, column.title);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment());
    case Qt::InitialSortOrderRole:
        return static_cast<int>(column.initialOrder());
    case ColumnKindRole:
        return static_cast<int>(column.kind);
    case ColumnIdRole:
        return column.id;
    case ColumnGroupRole:
        return column.group;
    case ColumnHiddenRole:
        return column.hiddenByDefault;
    case ColumnWidthRole:
        return column.widthInDigits;
    default:
        return {};
    }
}

void TreeWindowModel::setColumns(ColumnSpecs columns)
{
    Q_ASSERT(columns.size() == m_columns.size());
    m_columns = std::move(columns);
    if (!m_columns.empty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

Qt::ItemFlags TreeWindowModel::flags(const QModelIndex& index) const
{
    const Branch* const branch = index.isValid() ? branchAt(index.internalId()) : nullptr;
    if (!branch || index.row() >= branch->rowCount())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!branch->isChild(index.row()) || !branch->rows->canOpen(branch->childAt(index.row())))
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

} // namespace heapsight
