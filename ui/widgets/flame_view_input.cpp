// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the flame graph: mouse and keyboard.
#include "text/format.h"
#include "widgets/flame_view.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace heapsight {

bool FlameView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const FlameRect* rect = rectAt(help->pos()))
            QToolTip::showText(help->globalPos(), toolTipText(flameDescription(*m_picture.content, *rect)), viewport(),
                               rectOf(*rect).toAlignedRect());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave)
        setHovered(kNoFlameNode);
    return QAbstractScrollArea::viewportEvent(event);
}

void FlameView::setHovered(uint32_t node)
{
    if (node == m_hovered)
        return;
    m_hovered = node;
    viewport()->update();
}

void FlameView::mouseMoveEvent(QMouseEvent* event)
{
    const FlameRect* rect = rectAt(event->position());
    setHovered(rect ? rect->node : kNoFlameNode);
}

void FlameView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::BackButton && canGoBack()) {
        back();
        return;
    }
    if (event->button() == Qt::ForwardButton && canGoForward()) {
        forward();
        return;
    }
    const FlameRect* rect = rectAt(event->position());
    if (rect && rect->merged == 0 && (event->button() == Qt::LeftButton || event->button() == Qt::RightButton))
        choose(rect->node, true);
}

void FlameView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const FlameRect* rect = rectAt(event->position());
    if (rect && event->button() == Qt::LeftButton) // "…": what was too narrow becomes wide with its caller
        zoomTo(rect->merged == 0 ? rect->node : m_picture.content->tree.parent(rect->node));
}

void FlameView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const FlameRect* rect = isKey && m_current != kNoFlameNode ? rectOfNode(m_current) : nullptr;
    Q_EMIT contextMenuWanted(rect ? viewport()->mapToGlobal(rectOf(*rect).center().toPoint()) : event->globalPos());
}

// --- Keyboard -------------------------------------------------------------------------------------

// The first of the current function's callees that can be seen, else the first.
uint32_t FlameView::below() const
{
    const FlameTree& tree = m_picture.content->tree;
    // From above the zoomed function the way leads to it, not out of sight.
    const uint32_t target = zoomed();
    if (m_current != target && tree.contains(m_current, target)) {
        uint32_t step = target;
        while (tree.parent(step) != m_current)
            step = tree.parent(step);
        return step;
    }
    for (uint32_t child = tree.firstChild(m_current); child != kNoFlameNode; child = tree.nextSibling(child))
        if (tree.total(child) > 0)
            return child;
    return m_current;
}

// The neighbour in the same row, of whatever caller.
uint32_t FlameView::beside(int step) const
{
    const uint32_t depth = m_picture.content->tree.depth(m_current);
    uint32_t last = kNoFlameNode;
    for (const FlameRect& rect : m_picture.rects) {
        if (rect.depth != depth || rect.merged > 0)
            continue;
        if (step < 0 && rect.node >= m_current)
            break;
        if (step > 0 && rect.node > m_current)
            return rect.node;
        last = rect.node;
    }
    return step < 0 && last != kNoFlameNode ? last : m_current;
}

bool FlameView::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (!m_picture.content)
        return false;
    const bool isPlain = (modifiers & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (modifiers == Qt::AltModifier && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        const bool can = key == Qt::Key_Left ? canGoBack() : canGoForward();
        if (can)
            key == Qt::Key_Left ? back() : forward();
        return can;
    }
    if (!isPlain)
        return false;
    const FlameTree& tree = m_picture.content->tree;
    const bool isArrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    if (isArrow && m_current == kNoFlameNode) {
        choose(zoomed(), true);
        return true;
    }
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        choose(beside(key == Qt::Key_Left ? -1 : 1), true);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        choose((key == Qt::Key_Down) != m_picture.isFlame ? below() : tree.parent(m_current), true);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current != kNoFlameNode)
            zoomTo(m_current);
        return true;
    case Qt::Key_Backspace:
        zoomOut();
        return true;
    case Qt::Key_Escape:
        if (zoomed() == FlameTree::root())
            return false; // the window's: clears the selection
        zoomOut();
        return true;
    case Qt::Key_Home:
        zoomTo(FlameTree::root());
        choose(FlameTree::root(), true);
        return true;
    default:
        return false;
    }
}

void FlameView::keyPressEvent(QKeyEvent* event)
{
    if (!handleKey(event->key(), event->modifiers()))
        QAbstractScrollArea::keyPressEvent(event);
}

// Keys that are shortcuts of the window, too: here they mean this view while it can follow them.
bool FlameView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isAlt = key->modifiers() == Qt::AltModifier;
        if ((key->key() == Qt::Key_Escape && zoomed() != FlameTree::root()) ||
            (isAlt && key->key() == Qt::Key_Left && canGoBack()) ||
            (isAlt && key->key() == Qt::Key_Right && canGoForward())) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void FlameView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    announce();
}

void FlameView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace heapsight
