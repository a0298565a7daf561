// SPDX-License-Identifier: GPL-3.0-or-later
// What both delegates share: the style's background with selection and focus, and the colours on it.
#pragma once

#include "painting/palette_colors.h"

#include <QStyleOptionViewItem>

class QPainter;

namespace heapsight {

struct CellColors {
    SemanticColors semantic; // readable on this cell's background
    QColor text;
    QColor background;
};

// Colours for the state of the cell (selected, inactive window, disabled).
[[nodiscard]] CellColors cellColors(const QStyleOptionViewItem& option);
// Background, selection and focus as the style draws them, without text or icon.
void paintCellBackground(QPainter* painter, const QStyleOptionViewItem& option);
// Where text goes: the cell without the style's margins.
[[nodiscard]] QRect cellTextRect(const QStyleOptionViewItem& option);
// Of one line of text, with some room above and below.
[[nodiscard]] int rowHeight(const QFontMetrics& metrics);

} // namespace heapsight
