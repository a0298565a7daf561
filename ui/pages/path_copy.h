// SPDX-License-Identifier: GPL-3.0-or-later
// One path of a tree as lines of text, for a bug report.
#pragma once

#include <QString>

class QModelIndex;

namespace heapsight {

// Rows from the top of the tree down to `index`, one line each, indented, with the figures that the
// visible columns show. `title` is the first line unless it is empty.
[[nodiscard]] QString pathAsText(const QModelIndex& index, const QString& title = {});
void copyPath(const QModelIndex& index, const QString& title = {}); // to the clipboard

} // namespace heapsight
