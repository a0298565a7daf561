// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/trend_delegate.h"

#include "models/roles.h"
#include "painting/cell_painting.h"

#include <QPainter>

#include <algorithm>

namespace heapsight {

namespace {
constexpr int kMarginX = 6;
constexpr int kMarginY = 4;
constexpr double kDot = 2.2;
// A change of less than the first share of a class is a flat line, whatever its direction. One that is
// smaller than the second is drawn as large as that: the axis is cut then, and shown to be.
constexpr double kFlatShare = 0.005;
constexpr double kShownShare = 0.4;

// What stands at the bottom of the picture: 0, unless the change would hardly be seen from there.
double bottomOf(const QList<double>& values)
{
    const auto [low, top] = std::minmax_element(values.begin(), values.end());
    const double change = *top - *low;
    return change < kFlatShare * *top ? 0.0 : std::max(0.0, *top - change / kShownShare);
}
} // namespace

void TrendDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    painter->save();
    painter->setClipRect(cell.rect, Qt::IntersectClip);
    paintCellBackground(painter, cell);
    const auto values = index.data(TrendRole).value<QList<double>>();
    const QRectF area = QRectF(cell.rect).adjusted(kMarginX, kMarginY, -kMarginX, -kMarginY);
    if (values.size() > 1 && area.width() > 0) {
        const double top = *std::max_element(values.begin(), values.end());
        const double bottom = bottomOf(values);
        const auto point = [&](qsizetype i) {
            const double x =
                area.left() + area.width() * static_cast<double>(i) / static_cast<double>(values.size() - 1);
            return QPointF(x,
                           area.bottom() - (top > bottom ? (values[i] - bottom) / (top - bottom) : 0) * area.height());
        };
        QPolygonF line;
        for (qsizetype i = 0; i < values.size(); ++i)
            line << point(i);
        const CellColors colors = cellColors(cell);
        const bool grew = static_cast<RowMark>(index.data(MarkRole).toInt()) == RowMark::Grew;
        const QColor color = grew ? colors.semantic.growing : colors.semantic.dim;
        painter->setRenderHint(QPainter::Antialiasing);
        QColor fill = color;
        fill.setAlphaF(0.16F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        QPolygonF below = line;
        below << area.bottomRight() << area.bottomLeft();
        painter->drawPolygon(below);
        if (bottom > 0) {
            painter->setPen(QPen(color, 1, Qt::DotLine));
            painter->drawLine(area.bottomLeft(), area.bottomRight());
        }
        painter->setPen(QPen(color, 1.4));
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(line);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(line.last(), kDot, kDot);
    }
    painter->restore();
}

} // namespace heapsight
