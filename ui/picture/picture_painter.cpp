// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture/picture_painter.h"

#include "painting/palette_colors.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace heapsight {

namespace {

constexpr double kRadius = 6;
constexpr double kPadding = 8;
constexpr double kWidestLine = 6;
constexpr double kSmall = 0.87;
constexpr int kBoxCharacters = 28;
constexpr double kPlaceShare = 0.5; // of the first line
using Kind = PictureNode::Kind;

QFont smallFont(const QFont& font)
{
    QFont small = font;
    if (font.pointSizeF() > 0)
        small.setPointSizeF(font.pointSizeF() * kSmall);
    return small;
}

// From the side of the box that holds to the side of the one that is held.
void paintLine(QPainter& painter, const Picture& picture, size_t index, const SemanticColors& colors)
{
    const PictureNode& node = picture.graph.nodes[index];
    const QRectF& own = picture.layout.boxes[index];
    const QRectF& other = picture.layout.boxes[static_cast<size_t>(node.parent)];
    const QRectF& from = node.isAbove ? own : other;
    const QRectF& to = node.isAbove ? other : own;
    const QPointF start(from.right(), from.center().y());
    const QPointF end(to.left(), to.center().y());
    const double bend = (end.x() - start.x()) / 2;
    QPainterPath path(start);
    path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end);
    const bool isVague = node.kind == Kind::More || node.kind == Kind::Artefact || node.isRepeat;
    const double width = 1.2 + (kWidestLine - 1.2) * std::clamp(std::sqrt(std::max(node.share, 0.0)), 0.0, 1.0);
    QPen pen(node.kind == Kind::More ? colors.line : colors.bar.darker(colors.dark ? 90 : 125), isVague ? 1.2 : width);
    if (isVague)
        pen.setStyle(Qt::DashLine);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    // The head says which way it holds.
    constexpr double kHead = 5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.color());
    const QPointF tip = end;
    painter.drawPolygon(QPolygonF({tip, tip - QPointF(kHead * 1.4, kHead), tip - QPointF(kHead * 1.4, -kHead)}));
}

void paintBox(QPainter& painter, const Picture& picture, size_t index, const PictureStyle& style,
              const SemanticColors& colors)
{
    const PictureNode& node = picture.graph.nodes[index];
    const QRectF box = picture.layout.boxes[index];
    const bool isCurrent = static_cast<int>(index) == style.current;
    const bool isHovered = static_cast<int>(index) == style.hovered;
    const bool isVague = node.kind == Kind::More || node.kind == Kind::Artefact || node.isRepeat;
    QColor fill = style.palette.color(QPalette::Base);
    if (node.kind == Kind::Accumulation)
        fill = colors.growingBackground;
    else if (node.kind == Kind::Center)
        fill = style.palette.color(QPalette::Highlight);
    else if (node.kind == Kind::Root)
        fill = colors.header;
    if (isHovered && node.kind != Kind::Accumulation && node.kind != Kind::Center)
        fill = style.palette.color(QPalette::AlternateBase);
    QPen border(node.kind == Kind::Accumulation ? colors.growing : colors.dim,
                node.kind == Kind::Accumulation || node.kind == Kind::Target || node.kind == Kind::Center ? 1.6 : 1);
    if (isVague)
        border.setStyle(Qt::DashLine);
    painter.setPen(border);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, kRadius, kRadius);
    if (isCurrent) {
        painter.setPen(QPen(focusColor(style.palette), 2.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), kRadius + 2, kRadius + 2);
    }

    const QColor text = node.kind == Kind::Center ? style.palette.color(QPalette::HighlightedText)
                                                  : style.palette.color(QPalette::Text);
    const QFont small = smallFont(style.font);
    QFont bold = style.font;
    bold.setBold(node.kind != Kind::More && node.kind != Kind::Artefact && !node.isRepeat);
    bold.setItalic(isVague);
    const double width = box.width() - 2 * kPadding;
    double y = box.top() + kPadding / 2;
    const auto line = [&](const QString& words, const QFont& font, const QColor& color, Qt::TextElideMode elide) {
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        painter.setPen(readable(color, fill, text));
        painter.drawText(QRectF(box.left() + kPadding, y, width, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(words, elide, width));
        y += metrics.height();
    };
    const bool hasTop = !node.edge.isEmpty() || !node.place.isEmpty();
    const int lines = (hasTop ? 1 : 0) + 1 + (node.detail.isEmpty() ? 0 : 1);
    y += (3 - lines) * QFontMetricsF(small).height() / 2;
    if (hasTop) {
        const QFontMetricsF metrics(small);
        const double placeWidth = std::min(metrics.horizontalAdvance(node.place), width * kPlaceShare);
        const QRectF top(box.left() + kPadding, y, width, metrics.height());
        const double edgeWidth = width - (node.place.isEmpty() ? 0 : placeWidth + kPadding);
        painter.setFont(small);
        painter.setPen(readable(colors.accent, fill, text));
        painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(node.edge, Qt::ElideMiddle, edgeWidth));
        painter.setPen(readable(colors.dim, fill, text));
        painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(node.place, Qt::ElideLeft, width * kPlaceShare));
        y += metrics.height();
    }
    line(node.title, bold, isVague ? colors.dim : text, Qt::ElideMiddle);
    if (!node.detail.isEmpty())
        line(node.detail, small, node.kind == Kind::Center ? text : colors.dim, Qt::ElideRight);
    if (node.kind == Kind::Accumulation) { // in words too: colour alone says nothing
        QFont badge = small;
        badge.setBold(true);
        const QFontMetricsF metrics(badge);
        const QString words = QCoreApplication::translate("heapsight::Picture", "accumulates here");
        const QRectF tag(box.right() - metrics.horizontalAdvance(words) - 10, box.top() - metrics.height() / 2 - 1,
                         metrics.horizontalAdvance(words) + 8, metrics.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.growing);
        painter.drawRoundedRect(tag, 4, 4);
        painter.setFont(badge);
        painter.setPen(readable(style.palette.color(QPalette::Base), colors.growing, text));
        painter.drawText(tag, Qt::AlignCenter, words);
    }
}

} // namespace

PictureMetrics pictureMetrics(const QFont& font)
{
    PictureMetrics metrics;
    const QFontMetricsF text(font);
    const qreal character = text.horizontalAdvance(QLatin1Char('x')); // the average of a font may be that of Chinese
    metrics.box = QSizeF(std::ceil(kBoxCharacters * character + 2 * kPadding),
                         std::ceil(text.height() + 2 * QFontMetricsF(smallFont(font)).height() + kPadding));
    metrics.gap = QSizeF(std::ceil(6 * character), std::ceil(text.height() * 0.8));
    metrics.margin = std::ceil(text.height());
    return metrics;
}

void paintPicture(QPainter& painter, const Picture& picture, const PictureStyle& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const SemanticColors colors = semanticColors(style.palette);
    for (size_t i = 1; i < picture.graph.nodes.size(); ++i)
        paintLine(painter, picture, i, colors);
    for (size_t i = 0; i < picture.graph.nodes.size(); ++i)
        paintBox(painter, picture, i, style, colors);
    painter.restore();
}

bool savePicture(const QString& path, const Picture& picture, const PictureStyle& style)
{
    const QString title = picture.graph.nodes.empty() ? QString() : picture.graph.nodes.front().title;
    return writePicture(path, picture.layout.size.toSize(), title, picturePainting(picture, style)).has_value();
}

PaintPicture picturePainting(const Picture& picture, const PictureStyle& style)
{
    return [&picture, style](QPainter& painter) {
        painter.fillRect(QRectF(QPointF(), picture.layout.size), style.palette.color(QPalette::Base));
        paintPicture(painter, picture, style);
    };
}

} // namespace heapsight
