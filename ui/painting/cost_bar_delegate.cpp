// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/cost_bar_delegate.h"

#include "models/roles.h"
#include "painting/cell_painting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace heapsight {

namespace {

constexpr int kBarMargin = 3; // above and below
constexpr qreal kBarRadius = 2;
constexpr int kTextMargin = 4; // digits keep this from the cell's right edge

// From the right edge, where the digits end: lengths compare down the column as the digits do. What
// shrinks is an outline, so that the sign shows without colour.
void paintBar(QPainter* painter, const QRect& cell, double fraction, const QColor& color)
{
    const double length = std::min(std::abs(fraction), 1.0);
    if (!(length > 0)) // also not a number
        return;
    QRectF bar(cell.adjusted(0, kBarMargin, 0, -kBarMargin));
    bar.setLeft(bar.right() - std::max(1.0, length * (cell.width() - 1)));
    if (fraction > 0) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawRoundedRect(bar, kBarRadius, kBarRadius);
    } else {
        painter->setPen(color);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), kBarRadius, kBarRadius);
    }
}

} // namespace

CostBarDelegate::CostBarDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void CostBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    painter->save();
    painter->setClipRect(cell.rect, Qt::IntersectClip);
    paintCellBackground(painter, cell);
    const CellColors colors = cellColors(cell);
    if (const QVariant fraction = index.data(FractionRole); fraction.isValid())
        paintBar(painter, cell.rect, fraction.toDouble(), colors.semantic.bar);

    QColor text = colors.text;
    QFont font = cell.font;
    switch (static_cast<RowMark>(index.data(MarkRole).toInt())) {
    case RowMark::New:
    case RowMark::Grew:
        text = colors.semantic.growing;
        font.setBold(true);
        break;
    case RowMark::Gone:
    case RowMark::Shrank:
        text = colors.semantic.gone;
        break;
    case RowMark::None:
        break;
    }
    painter->setFont(font);
    painter->setPen(text);
    const QRect rect = cell.rect.adjusted(kTextMargin, 0, -kTextMargin, 0);
    painter->drawText(rect, static_cast<int>(cell.displayAlignment) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(cell.text, Qt::ElideLeft, rect.width()));
    painter->restore();
}

QSize CostBarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width() + 2 * kTextMargin, std::max(hint.height(), rowHeight(option.fontMetrics))};
}

} // namespace heapsight
