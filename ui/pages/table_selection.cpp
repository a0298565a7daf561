// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/table_selection.h"

#include <QItemSelectionModel>
#include <QSignalBlocker>
#include <QTimer>
#include <QTreeView>

namespace heapsight {

namespace {
constexpr int kRestMs = 80;
}

QTimer* selectionTimer(QObject* parent)
{
    auto* timer = new QTimer(parent);
    timer->setSingleShot(true);
    timer->setInterval(kRestMs);
    return timer;
}

ObjectRef objectAt(const QModelIndex& index)
{
    return index.siblingAtColumn(0).data(NodeRole).value<ObjectRef>();
}

void makeCurrent(QTreeView& view, const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const QSignalBlocker blocker(&view);
    // Not QTreeView::setCurrentIndex(), which selects nothing while Ctrl is held, as in a shortcut.
    view.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    view.scrollTo(index);
}

void clearCurrent(QTreeView& view)
{
    const QSignalBlocker blocker(&view);
    view.selectionModel()->clear();
}

} // namespace heapsight
