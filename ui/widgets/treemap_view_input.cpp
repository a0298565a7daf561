// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the treemap: mouse and keyboard.
#include "text/format.h"
#include "widgets/treemap_view.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>
#include <limits>

namespace heapsight {

namespace {

// The nearest tile with the same parent in the direction of an arrow key: what lies straight ahead first.
int nextTile(const TreemapLayout& layout, int current, int key)
{
    const auto& tiles = layout.tiles;
    const TreemapTile& from = tiles[size_t(current)];
    const TreemapTile& parent = tiles[from.parent];
    const QPointF start = from.rect.center();
    int best = current;
    double least = std::numeric_limits<double>::max();
    for (uint32_t i = parent.firstChild; i < parent.firstChild + parent.childCount; ++i) {
        const QPointF step = tiles[i].rect.center() - start;
        double ahead = 0;
        double aside = 0;
        switch (key) {
        case Qt::Key_Left:
            ahead = -step.x(), aside = step.y();
            break;
        case Qt::Key_Right:
            ahead = step.x(), aside = step.y();
            break;
        case Qt::Key_Up:
            ahead = -step.y(), aside = step.x();
            break;
        default:
            ahead = step.y(), aside = step.x();
        }
        const double distance = ahead + 2 * std::abs(aside);
        if (ahead > 0.5 && distance < least) {
            least = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

} // namespace

bool TreemapView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int tile = m_picture.layout.tileAt(help->pos());
        if (tile > 0)
            QToolTip::showText(help->globalPos(), toolTipText(tileDescription(m_picture, uint32_t(tile))), this,
                               tileRect(tile));
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Show && m_isStale)
        m_delay.start();
    return QWidget::event(event);
}

void TreemapView::setHovered(int tile)
{
    if (tile == m_hovered)
        return;
    m_hovered = tile;
    update();
}

void TreemapView::mouseMoveEvent(QMouseEvent* event)
{
    setHovered(m_picture.layout.tileAt(event->position()));
}

void TreemapView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    setHovered(-1);
}

void TreemapView::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::LeftButton || event->button() == Qt::RightButton)
        setCurrent(m_picture.layout.tileAt(event->position()), true);
    else if (event->button() == Qt::BackButton)
        event->ignore(); // the window's history
}

void TreemapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        goIn(m_picture.layout.tileAt(event->position()));
}

void TreemapView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    QAction* in = menu.addAction(tr("Go &Into This Object"));
    QAction* out = menu.addAction(tr("Go &Out to Its Dominator"));
    menu.addSeparator();
    QAction* save = menu.addAction(tr("&Save Picture…"));
    in->setEnabled(m_current > 0);
    out->setEnabled(m_analysis && m_top != m_analysis->snapshot().root());
    save->setEnabled(m_picture.layout.tiles.size() > 1);
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard && m_current >= 0;
    const QAction* chosen = menu.exec(isKey ? mapToGlobal(tileRect(m_current).center()) : event->globalPos());
    if (chosen == in)
        goIn(m_current);
    else if (chosen == out)
        goOut();
    else if (chosen == save)
        savePicture();
}

void TreemapView::keyPressEvent(QKeyEvent* event)
{
    const auto& tiles = m_picture.layout.tiles;
    if (m_current < 0 || tiles.size() <= 1) {
        QWidget::keyPressEvent(event);
        return;
    }
    const TreemapTile& from = tiles[size_t(m_current)];
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int key = event->key();
    if (isControl && key == Qt::Key_Down && from.childCount > 0)
        setCurrent(int(from.firstChild), true);
    else if (isControl && key == Qt::Key_Up && from.parent > 0)
        setCurrent(int(from.parent), true);
    else if (isPlain && (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down))
        setCurrent(nextTile(m_picture.layout, m_current, key), true);
    else if (isPlain && (key == Qt::Key_Return || key == Qt::Key_Enter))
        goIn(m_current);
    else if (isPlain && key == Qt::Key_Backspace)
        goOut();
    else if (isPlain && key == Qt::Key_Home)
        Q_EMIT topRequested(m_analysis->snapshot().root());
    else
        QWidget::keyPressEvent(event);
}

void TreemapView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    announce();
}

void TreemapView::goIn(int tile)
{
    if (tile <= 0)
        return;
    const TreemapTile& chosen = m_picture.layout.tiles[size_t(tile)];
    if (chosen.node != m_top && m_analysis->dominators().subtreeSize(chosen.node) > 1)
        Q_EMIT topRequested(chosen.node);
}

void TreemapView::goOut()
{
    if (!m_analysis || m_top == m_analysis->snapshot().root())
        return;
    m_wanted = m_top; // where one came from
    m_wantedClass.reset();
    Q_EMIT topRequested(m_analysis->dominators().immediateDominator(m_top));
}

} // namespace heapsight
