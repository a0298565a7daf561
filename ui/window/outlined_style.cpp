// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/outlined_style.h"

#include "painting/palette_colors.h"

#include <QPainter>
#include <QStyleOption>
#include <QTabWidget>
#include <QToolButton>

namespace heapsight {

namespace {

constexpr double kFieldRadius = 2;
constexpr double kFrameRadius = 0; // what lies in a frame fills its corners
constexpr int kTabLine = 2;        // tabs that are not selected are lower by as much, too
constexpr float kQuiet = 0.5F;

void drawOutline(QPainter& painter, const QRect& rect, QColor color, const QStyleOption& option, double radius)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        color.setAlphaF(kQuiet);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

QColor outlineOf(const QStyleOption& option, bool hasFocus)
{
    return hasFocus ? focusColor(option.palette) : option.palette.color(QPalette::PlaceholderText);
}

// Around pages: as quiet on dark palettes as Fusion's is on light ones.
QColor pageLineOf(const QPalette& palette)
{
    QColor color = palette.color(QPalette::PlaceholderText);
    if (!isHighContrast(palette))
        color.setAlphaF(kQuiet);
    return color;
}

bool isDarkOrHighContrast(const QPalette& palette)
{
    return isDark(palette) || isHighContrast(palette);
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

// --- Tabs -----------------------------------------------------------------------------------------

// The side of tabs that is turned away from their page.
Qt::Edge outerEdge(QTabBar::Shape shape)
{
    switch (shape) {
    case QTabBar::RoundedSouth:
    case QTabBar::TriangularSouth:
        return Qt::BottomEdge;
    case QTabBar::RoundedWest:
    case QTabBar::TriangularWest:
        return Qt::LeftEdge;
    case QTabBar::RoundedEast:
    case QTabBar::TriangularEast:
        return Qt::RightEdge;
    case QTabBar::RoundedNorth:
    case QTabBar::TriangularNorth:
        break;
    }
    return Qt::TopEdge;
}

Qt::Edge opposite(Qt::Edge edge)
{
    switch (edge) {
    case Qt::TopEdge:
        return Qt::BottomEdge;
    case Qt::BottomEdge:
        return Qt::TopEdge;
    case Qt::LeftEdge:
        return Qt::RightEdge;
    case Qt::RightEdge:
        break;
    }
    return Qt::LeftEdge;
}

bool isLevel(Qt::Edge edge)
{
    return edge == Qt::TopEdge || edge == Qt::BottomEdge;
}

// With one edge moved outwards.
QRect grown(const QRect& rect, Qt::Edge edge, int by)
{
    return rect.marginsAdded({edge == Qt::LeftEdge ? by : 0, edge == Qt::TopEdge ? by : 0,
                              edge == Qt::RightEdge ? by : 0, edge == Qt::BottomEdge ? by : 0});
}

// What lies along one edge, so far inwards.
QRect strip(const QRect& rect, Qt::Edge edge, int depth)
{
    return grown(rect, opposite(edge), depth - (isLevel(edge) ? rect.height() : rect.width()));
}

// Tabs end two lines above their page. That of high contrast meets the sides of frames there, others the tabs.
QRect pageLine(const QStyleOptionTabBarBase& base)
{
    const Qt::Edge edge = outerEdge(base.shape);
    return strip(base.rect, isHighContrast(base.palette) ? opposite(edge) : edge, 1);
}

QRect selectionLine(const QStyleOptionTab& tab)
{
    const Qt::Edge edge = outerEdge(tab.shape);
    const QRect line = strip(tab.rect, edge, kTabLine);
    return isLevel(edge) ? line.adjusted(kTabLine, 0, -kTabLine, 0) : line.adjusted(0, kTabLine, 0, -kTabLine);
}

// Open to the page if there is a line along it. Neighbours share a line: a tab reaches into the next one by `overlap`.
void drawTabOutline(QPainter& painter, const QStyleOptionTab& tab, int overlap, bool isOpen)
{
    const Qt::Edge edge = outerEdge(tab.shape);
    const bool isTurned = isLevel(edge) && tab.direction == Qt::RightToLeft;
    const bool isLast = tab.position == QStyleOptionTab::OnlyOneTab ||
                        tab.position == (isTurned ? QStyleOptionTab::Beginning : QStyleOptionTab::End);
    const QRect room = isLast ? tab.rect : grown(tab.rect, isLevel(edge) ? Qt::RightEdge : Qt::BottomEdge, overlap);
    const int lower = tab.state.testFlag(QStyle::State_Selected) ? 0 : kTabLine;
    // What is open ends where nothing is drawn.
    const QRect closed = grown(grown(room, edge, -lower), opposite(edge), isOpen ? kTabLine : 0);
    painter.save();
    painter.setClipRect(room, Qt::IntersectClip);
    drawOutline(painter, closed, outlineOf(tab, false), tab, kFieldRadius);
    painter.restore();
}

// True for a frame that has the line below the tabs of a window for its upper side.
bool liesBelowTabs(const QWidget* widget)
{
    const QWidget* ancestor = widget ? widget->parentWidget() : nullptr;
    while (ancestor && !ancestor->isWindow() && !qobject_cast<const QTabWidget*>(ancestor))
        ancestor = ancestor->parentWidget();
    const auto* pages = qobject_cast<const QTabWidget*>(ancestor);
    if (!pages || !pages->documentMode() || pages->tabPosition() != QTabWidget::North)
        return false;
    return widget->mapTo(pages, QPoint()).y() <= pages->tabBar()->geometry().bottom() + 1;
}

} // namespace

OutlinedStyle::OutlinedStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const
{
    const QPalette& palette = option->palette;
    switch (element) { // where Fusion's own lines would be the second ones
    case PE_Frame:
        if (const auto* given = qstyleoption_cast<const QStyleOptionFrame*>(option); given && liesBelowTabs(widget)) {
            QStyleOptionFrame frame = *given;
            frame.rect.setTop(given->rect.top() - 1);
            painter->save();
            painter->setClipRect(given->rect, Qt::IntersectClip);
            drawPrimitive(element, &frame, painter, nullptr);
            painter->restore();
            return;
        }
        break;
    case PE_FrameTabWidget:
        if (isDarkOrHighContrast(palette)) {
            painter->fillRect(option->rect, palette.window());
            drawOutline(*painter, option->rect, pageLineOf(palette), *option, kFrameRadius);
            return;
        }
        break;
    case PE_FrameTabBarBase:
        if (const auto* base = qstyleoption_cast<const QStyleOptionTabBarBase*>(option);
            base && isDarkOrHighContrast(palette)) {
            painter->fillRect(pageLine(*base), pageLineOf(palette));
            return;
        }
        break;
    case PE_FrameFocusRect:
        if (qobject_cast<const QToolButton*>(widget))
            return; // has a frame, see drawComplexControl()
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_PanelLineEdit: // inside of a box it has no line of its own
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            drawField(*painter, *option, option->state.testFlag(State_HasFocus));
        break;
    case PE_PanelButtonTool:
        if (isDark(palette) && option->state.testFlag(State_On))
            drawOutline(*painter, option->rect, outlineOf(*option, false), *option, kFieldRadius);
        break;
    case PE_IndicatorCheckBox:
    case PE_PanelButtonCommand:
        if (isDark(palette))
            drawOutline(*painter, option->rect, outlineOf(*option, hasKeyboardFocus(*option)), *option, kFieldRadius);
        break;
    case PE_Frame: // raised: it lies over others
        if (isHighContrast(palette) || (isDark(palette) && option->state.testFlag(State_Raised)))
            drawOutline(*painter, option->rect, outlineOf(*option, false), *option, kFrameRadius);
        break;
    case PE_PanelMenu:
        if (isHighContrast(palette))
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
    const QPalette& palette = option->palette;
    if ((element == CE_HeaderSection || element == CE_HeaderEmptyArea) && isHighContrast(palette) &&
        option->state.testFlag(State_Horizontal)) {
        painter->fillRect(strip(option->rect, Qt::BottomEdge, 1), outlineOf(*option, false));
        if (element == CE_HeaderSection) // where it is dragged
            painter->fillRect(
                strip(option->rect, option->direction == Qt::RightToLeft ? Qt::LeftEdge : Qt::RightEdge, 1),
                outlineOf(*option, false));
    }
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (element != CE_TabBarTabShape || !tab)
        return;
    const auto* bar = qobject_cast<const QTabBar*>(widget);
    if (isHighContrast(palette))
        drawTabOutline(*painter, *tab, proxy()->pixelMetric(PM_TabBarTabOverlap, option, widget),
                       !bar || bar->drawBase() || qobject_cast<const QTabWidget*>(bar->parentWidget()));
    if (tab->state.testFlag(State_Selected) && isDarkOrHighContrast(palette))
        painter->fillRect(selectionLine(*tab), focusColor(palette));
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                       const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox)
        drawField(*painter, *option, option->state.testFlag(State_HasFocus));
    if (control == CC_ToolButton && hasKeyboardFocus(*option))
        drawOutline(*painter, option->rect, outlineOf(*option, true), *option, kFieldRadius);
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ScrollBar && slider && isHighContrast(slider->palette) && slider->maximum > slider->minimum)
        drawOutline(*painter, proxy()->subControlRect(control, slider, SC_ScrollBarSlider, widget),
                    outlineOf(*slider, false), *slider, kFrameRadius);
}

} // namespace heapsight
