// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/document_delegate.h"

#include "painting/palette_colors.h"
#include "workspace/document_list.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace heapsight {

namespace {

constexpr int kMargin = 12;
constexpr int kGap = 8;
constexpr int kPadding = 6;
constexpr int kBarHeight = 3;
constexpr double kSmallScale = 0.86;

QFont smallFont(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * kSmallScale);
    return small;
}

// Without what is the same for nearly all, and in the way of what differs; unless nearly nothing is left.
QString withoutEnding(const QString& name)
{
    constexpr qsizetype kTelling = 3;
    for (const QLatin1String ending :
         {QLatin1String(".heapsnapshot"), QLatin1String(".heapsnapshot.gz"), QLatin1String(".heapsnapshot.zst")})
        if (name.size() >= ending.size() + kTelling && name.endsWith(ending))
            return name.chopped(ending.size());
    return name;
}

QString sideTag(int side)
{
    return side == 0 ? QStringLiteral("A") : QStringLiteral("B");
}

// Filled: this is the side; outlined: a click makes it so.
void paintTag(QPainter& painter, const QRect& rect, const QString& tag, const SemanticColors& colors,
              bool filled = true)
{
    const QColor color = tag == QLatin1String("A") ? colors.gone : colors.growing;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(filled ? QPen(Qt::NoPen) : QPen(color));
    painter.setBrush(filled ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(filled ? QRectF(rect) : QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    QFont bold = smallFont(painter.font());
    bold.setBold(true);
    painter.setFont(bold);
    const QColor dark(0x14, 0x18, 0x1d);
    painter.setPen(!filled ? color : contrast(dark, color) > contrast(Qt::white, color) ? dark : QColor(Qt::white));
    painter.drawText(rect, Qt::AlignCenter, tag);
}

void paintBar(QPainter& painter, const QRect& rect, double fraction, const SemanticColors& colors)
{
    painter.fillRect(rect, colors.line);
    painter.fillRect(QRect(rect.topLeft(), QSize(static_cast<int>(rect.width() * fraction), rect.height())),
                     colors.accent);
}

} // namespace

QSize DocumentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(index);
    const int lines = QFontMetrics(option.font).height() + 2 * QFontMetrics(smallFont(option.font)).height();
    return {0, lines + 2 * kPadding + kBarHeight + 1};
}

void DocumentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString name = withoutEnding(item.text);
    item.text.clear();
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget); // background, selection, focus

    SemanticColors colors = semanticColors(item.palette);
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const QColor text = item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    if (isSelected)
        for (QColor SemanticColors::*color : {&SemanticColors::dim, &SemanticColors::leak, &SemanticColors::gone,
                                              &SemanticColors::growing, &SemanticColors::accent})
            colors.*color = readable(colors.*color, item.palette.color(QPalette::Highlight), text);
    const QFontMetrics metrics(item.font);
    const QFont small = smallFont(item.font);
    QRect area = item.rect.adjusted(kMargin, kPadding, -kMargin, -kPadding);

    painter->save();
    painter->setFont(item.font);
    const bool hasPair = index.data(DocumentList::HasPairRole).toBool();
    const QString tag = index.data(DocumentList::TagRole).toString();
    if (hasPair || !tag.isEmpty()) { // names stand below each other, with a tag and without
        const int side = metrics.height() + 2;
        if (!tag.isEmpty()) {
            painter->save();
            paintTag(*painter, QRect(area.topLeft(), QSize(side, side)), tag, colors);
            painter->restore();
        }
        area.setLeft(area.left() + side + kGap);
    }
    const bool offersSides = hasPair && (isSelected || item.state.testFlag(QStyle::State_MouseOver) ||
                                         item.state.testFlag(QStyle::State_HasFocus));
    if (offersSides) {
        for (int side = 0; side < 2; ++side) {
            if (tag == sideTag(side))
                continue;
            const QRect button = sideButton(item.rect, item.font, side);
            painter->save();
            paintTag(*painter, button, sideTag(side), colors, false);
            painter->restore();
            area.setRight(std::min(area.right(), button.left() - kGap));
        }
    }
    painter->setPen(text);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignTop, metrics.elidedText(name, Qt::ElideMiddle, area.width()));

    const QRect below = area.adjusted(0, metrics.height(), 0, 0);
    const bool isFailed = index.data(DocumentList::FailedRole).toBool();
    painter->setFont(small);
    painter->setPen(isFailed ? colors.leak : colors.dim);
    painter->drawText(
        below, Qt::AlignLeft | Qt::AlignTop,
        QFontMetrics(small).elidedText(index.data(DocumentList::DetailRole).toString(), Qt::ElideRight, below.width()));
    const QRect last = below.adjusted(0, QFontMetrics(small).height(), 0, 0);
    painter->setPen(colors.dim);
    painter->drawText(
        last, Qt::AlignLeft | Qt::AlignTop,
        QFontMetrics(small).elidedText(index.data(DocumentList::MemoryRole).toString(), Qt::ElideRight, last.width()));
    if (const QVariant progress = index.data(DocumentList::ProgressRole); progress.isValid())
        paintBar(*painter, QRect(area.left(), item.rect.bottom() - kPadding - kBarHeight + 3, area.width(), kBarHeight),
                 progress.toDouble(), colors);
    painter->restore();
}

QRect DocumentDelegate::sideButton(const QRect& row, const QFont& font, int side)
{
    const int size = QFontMetrics(font).height() + 2;
    const int left = row.right() - kMargin - (2 - side) * size - (1 - side) * (kGap / 2) + 1;
    return {left, row.top() + kPadding, size, size};
}

bool DocumentDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                   const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease && index.data(DocumentList::HasPairRole).toBool()) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        for (int side = 0; side < 2 && mouse->button() == Qt::LeftButton; ++side) {
            if (sideButton(option.rect, option.font, side).contains(mouse->position().toPoint()) &&
                index.data(DocumentList::TagRole).toString() != sideTag(side)) {
                Q_EMIT sideClicked(index, side == 0);
                return true;
            }
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

void DocumentDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                            const QModelIndex& index) const
{
    Q_UNUSED(index);
    const int height = editor->sizeHint().height();
    editor->setGeometry(
        QRect(option.rect.left() + kMargin / 2, option.rect.top() + 2, option.rect.width() - kMargin, height));
}

} // namespace heapsight
