// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/outlined_style.h"

#include "painting/palette_colors.h"

#include <QPainter>
#include <QStyleOption>

namespace heapsight {

namespace {

void drawOutline(QPainter& painter, const QStyleOption& option)
{
    constexpr double kRadius = 2;
    QColor color = option.palette.color(QPalette::PlaceholderText);
    if (!option.state.testFlag(QStyle::State_Enabled))
        color.setAlphaF(0.5F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter.restore();
}

bool isOutlined(QStyle::PrimitiveElement element, const QStyleOption& option)
{
    switch (element) {
    case QStyle::PE_PanelLineEdit: { // the focus has a frame of its own, and so has the box around an inner field
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
        return frame && frame->lineWidth > 0 && !option.state.testFlag(QStyle::State_HasFocus);
    }
    case QStyle::PE_PanelButtonTool:
        return option.state.testFlag(QStyle::State_On);
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_PanelButtonCommand:
        return true;
    default:
        return false;
    }
}

} // namespace

OutlinedStyle::OutlinedStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (isDark(option->palette) && isOutlined(element, *option))
        drawOutline(*painter, *option);
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                       const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox && isDark(option->palette) && !option->state.testFlag(State_HasFocus))
        drawOutline(*painter, *option);
}

} // namespace heapsight
