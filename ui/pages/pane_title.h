// SPDX-License-Identifier: GPL-3.0-or-later
// The strip above a pane: a bold title, and what belongs to its right.
#pragma once

#include <initializer_list>

class QLabel;
class QWidget;

namespace heapsight {

[[nodiscard]] QLabel* paneTitle(QWidget* parent); // plain text, elided
[[nodiscard]] QWidget* titleBar(QLabel* title, std::initializer_list<QWidget*> right, QWidget* parent);

} // namespace heapsight
