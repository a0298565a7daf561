// SPDX-License-Identifier: GPL-3.0-or-later
// Between the current row of a table and the window's selection: small helpers all pages share.
#pragma once

#include "models/roles.h"

#include <QModelIndex>

class QObject;
class QTimer;
class QTreeView;

namespace heapsight {

// Single shot: a row counts as selected once the cursor rests on it, so that walking through a table
// with the arrow keys starts one search for paths and not one per row.
[[nodiscard]] QTimer* selectionTimer(QObject* parent);

[[nodiscard]] ObjectRef objectAt(const QModelIndex& index); // invalid if the row stands for no single object
// Without currentRowChanged(): for following the selection, not for asking for one.
void makeCurrent(QTreeView& view, const QModelIndex& index);
void clearCurrent(QTreeView& view);

} // namespace heapsight
