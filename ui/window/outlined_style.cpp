// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/outlined_style.h"

#include "painting/flame_colors.h"
#include "painting/palette_colors.h"

#include <QPainter>
#include <QStyleOption>

namespace heapsight {

namespace {

constexpr double kFieldRadius = 2;
constexpr double kFrameRadius = 0; // what lies in a frame fills its corners
constexpr double kTabLine = 2;

// Of what has the focus, or is chosen. The selection's colour is pale in this program's own palettes, and the best
// there is in those for high contrast.
QColor accentOf(const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor accent = readable(palette.color(QPalette::Link), base, palette.color(QPalette::Text));
    return isHighContrast(palette) ? readable(palette.color(QPalette::Highlight), base, accent) : accent;
}

void drawOutline(QPainter& painter, const QRect& rect, QColor color, const QStyleOption& option, double radius)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        color.setAlphaF(0.5F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

QColor outlineOf(const QStyleOption& option, bool hasFocus)
{
    return hasFocus ? accentOf(option.palette) : option.palette.color(QPalette::PlaceholderText);
}

void drawField(QPainter& painter, const QStyleOption& option, bool hasFocus)
{
    if (hasFocus || isDark(option.palette)) // on light ones Fusion's own outline is enough
        drawOutline(painter, option.rect, outlineOf(option, hasFocus), option, kFieldRadius);
}

// A click on a button gives it the focus too, which nobody needs to see.
bool hasKeyboardFocus(const QStyleOption& option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

// The side of a tab that is turned away from its page.
QRectF outerSide(const QStyleOptionTab& tab)
{
    const QRectF rect(tab.rect);
    switch (tab.shape) {
    case QTabBar::RoundedSouth:
    case QTabBar::TriangularSouth:
        return {rect.left() + kTabLine, rect.bottom() - kTabLine, rect.width() - 2 * kTabLine, kTabLine};
    case QTabBar::RoundedWest:
    case QTabBar::TriangularWest:
        return {rect.left(), rect.top() + kTabLine, kTabLine, rect.height() - 2 * kTabLine};
    case QTabBar::RoundedEast:
    case QTabBar::TriangularEast:
        return {rect.right() - kTabLine, rect.top() + kTabLine, kTabLine, rect.height() - 2 * kTabLine};
    case QTabBar::RoundedNorth:
    case QTabBar::TriangularNorth:
        break;
    }
    return {rect.left() + kTabLine, rect.top(), rect.width() - 2 * kTabLine, kTabLine};
}

} // namespace

OutlinedStyle::OutlinedStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_PanelLineEdit: // inside of a box it has no line of its own
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            drawField(*painter, *option, option->state.testFlag(State_HasFocus));
        break;
    case PE_PanelButtonTool:
        if (isDark(option->palette) && option->state.testFlag(State_On))
            drawOutline(*painter, option->rect, outlineOf(*option, false), *option, kFieldRadius);
        break;
    case PE_IndicatorCheckBox:
    case PE_PanelButtonCommand:
        if (isDark(option->palette))
            drawOutline(*painter, option->rect, outlineOf(*option, hasKeyboardFocus(*option)), *option, kFieldRadius);
        break;
    case PE_Frame: // raised: it lies over others
        if (isHighContrast(option->palette) || (isDark(option->palette) && option->state.testFlag(State_Raised)))
            drawOutline(*painter, option->rect, outlineOf(*option, false), *option, kFrameRadius);
        break;
    case PE_FrameTabWidget:
    case PE_PanelMenu:
        if (isHighContrast(option->palette))
            drawOutline(*painter, option->rect, outlineOf(*option, false), *option, kFrameRadius);
        break;
    default:
        break;
    }
}

void OutlinedStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (element == CE_TabBarTabShape && tab && tab->state.testFlag(State_Selected) &&
        (isDark(tab->palette) || isHighContrast(tab->palette)))
        painter->fillRect(outerSide(*tab), accentOf(tab->palette));
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                       const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox)
        drawField(*painter, *option, option->state.testFlag(State_HasFocus));
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ScrollBar && slider && isHighContrast(slider->palette) && slider->maximum > slider->minimum)
        drawOutline(*painter, proxy()->subControlRect(control, slider, SC_ScrollBarSlider, widget),
                    outlineOf(*slider, false), *slider, kFrameRadius);
}

} // namespace heapsight
