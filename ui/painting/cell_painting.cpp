// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/cell_painting.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QWidget>

#include <utility>

namespace heapsight {

namespace {

constexpr double kLeastContrast = 3;
constexpr int kRowMargin = 5; // above and below the text together

QStyle* styleOf(const QStyleOptionViewItem& option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

QPalette::ColorGroup groupOf(const QStyleOptionViewItem& option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Normal : QPalette::Inactive;
}

} // namespace

CellColors cellColors(const QStyleOptionViewItem& option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QPalette::ColorGroup group = groupOf(option);
    CellColors colors;
    colors.text = option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    colors.background = option.palette.color(group, isSelected ? QPalette::Highlight : QPalette::Base);
    colors.semantic = semanticColors(option.palette);
    if (isSelected) {
        for (QColor SemanticColors::*color : {&SemanticColors::growing, &SemanticColors::gone, &SemanticColors::dim,
                                              &SemanticColors::accent, &SemanticColors::leak, &SemanticColors::good})
            colors.semantic.*color = readable(colors.semantic.*color, colors.background, colors.text);
        // What lies behind a text, too: a system may select in a colour as strong as yellow.
        for (const auto& [behind, text] : {std::pair(&SemanticColors::bar, colors.text),
                                           std::pair(&SemanticColors::growingBackground, colors.semantic.growing)})
            if (contrast(colors.semantic.*behind, text) < kLeastContrast)
                colors.semantic.*behind = colors.background;
    }
    return colors;
}

void paintCellBackground(QPainter* painter, const QStyleOptionViewItem& option)
{
    QStyleOptionViewItem empty = option;
    empty.text.clear();
    empty.icon = QIcon();
    empty.showDecorationSelected = true; // the whole cell: without text there is nothing else to select
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);
}

QRect cellTextRect(const QStyleOptionViewItem& option)
{
    const int margin = styleOf(option)->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
    return option.rect.adjusted(margin, 0, -margin, 0);
}

int rowHeight(const QFontMetrics& metrics)
{
    return metrics.height() + kRowMargin;
}

} // namespace heapsight
