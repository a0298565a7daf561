// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/document_delegate.h"

#include "painting/palette_colors.h"
#include "workspace/document_list.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

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

void paintTag(QPainter& painter, const QRect& rect, const QString& tag, const SemanticColors& colors)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tag == QLatin1String("A") ? colors.gone : colors.growing);
    painter.drawRoundedRect(rect, 4, 4);
    QFont bold = smallFont(painter.font());
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colors.dark ? QColor(0x14, 0x18, 0x1d) : QColor(Qt::white));
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
    const int lines = QFontMetrics(option.font).height() + QFontMetrics(smallFont(option.font)).height();
    return {0, lines + 2 * kPadding + kBarHeight + 1};
}

void DocumentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString name = item.text;
    item.text.clear();
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget); // background, selection, focus

    const SemanticColors colors = semanticColors(item.palette);
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const QColor text = item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QFontMetrics metrics(item.font);
    const QFont small = smallFont(item.font);
    QRect area = item.rect.adjusted(kMargin, kPadding, -kMargin, -kPadding);

    painter->save();
    painter->setFont(item.font);
    if (const QString tag = index.data(DocumentList::TagRole).toString(); !tag.isEmpty()) {
        const int side = metrics.height() + 2;
        painter->save();
        paintTag(*painter, QRect(area.topLeft(), QSize(side, side)), tag, colors);
        painter->restore();
        area.setLeft(area.left() + side + kGap);
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
    if (const QVariant progress = index.data(DocumentList::ProgressRole); progress.isValid())
        paintBar(*painter, QRect(area.left(), item.rect.bottom() - kPadding - kBarHeight + 3, area.width(), kBarHeight),
                 progress.toDouble(), colors);
    painter->restore();
}

} // namespace heapsight
