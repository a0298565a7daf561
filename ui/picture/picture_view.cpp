// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture/picture_view.h"

#include "picture/picture_access.h"
#include "text/format.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace heapsight {

namespace {

constexpr double kLeastZoom = 0.25;
constexpr double kMostZoom = 3;
constexpr double kLeastReadable = 0.85; // showing everything must not make it unreadable at first
constexpr double kZoomStep = 1.2;
constexpr double kWheelNotch = 120;

} // namespace

PictureView::PictureView(QWidget* parent) : QAbstractScrollArea(parent)
{
    installPictureAccess();
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Picture of what holds the selection"));
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    viewport()->setMouseTracking(true);
}

void PictureView::setPicture(std::shared_ptr<const Picture> picture)
{
    const auto old = std::move(m_picture);
    const int oldCurrent = m_current;
    m_picture = std::move(picture);
    m_current = m_hovered = -1;
    QToolTip::hideText();
    if (!m_picture || m_picture->graph.nodes.empty()) {
        m_picture = nullptr;
        updateScrollBars();
        viewport()->update();
        return;
    }
    const auto& nodes = m_picture->graph.nodes;
    const bool isSame = old && old->analysis == m_picture->analysis && oldCurrent >= 0 &&
                        old->graph.nodes.front().object == nodes.front().object;
    if (!isSame) {
        showAll(kLeastReadable);
        m_current = m_picture->graph.focus;
        updateScrollBars();
        moveToStart(m_current);
        viewport()->update();
        return;
    }
    // More was opened: the box that was current, or the first that took its place.
    const PictureNode& was = old->graph.nodes[static_cast<size_t>(oldCurrent)];
    const QPointF before = old->layout.boxes[static_cast<size_t>(oldCurrent)].topLeft() * m_zoom + origin();
    for (size_t i = 0; i < nodes.size() && m_current < 0; ++i)
        if (was.kind == PictureNode::Kind::More ? static_cast<int>(i) == oldCurrent
                                                : nodes[i].object == was.object && nodes[i].kind == was.kind)
            m_current = static_cast<int>(i);
    m_current = std::max(m_current, 0);
    updateScrollBars();
    const QPointF after = m_picture->layout.boxes[static_cast<size_t>(m_current)].topLeft() * m_zoom + origin();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(after.x() - before.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(after.y() - before.y()));
    makeVisible(m_current);
    viewport()->update();
}

PictureStyle PictureView::style(bool forExport) const
{
    return {palette(), font(), forExport || !hasFocus() ? -1 : m_current, forExport ? -1 : m_hovered};
}

// --- Where things are -----------------------------------------------------------------------------

QPointF PictureView::origin() const
{
    const QSizeF size = m_picture ? m_picture->layout.size * m_zoom : QSizeF();
    const QSizeF room = viewport()->size();
    // A small picture stands in the middle.
    return {size.width() < room.width() ? (room.width() - size.width()) / 2 : -double(horizontalScrollBar()->value()),
            size.height() < room.height() ? (room.height() - size.height()) / 2
                                          : -double(verticalScrollBar()->value())};
}

QPointF PictureView::toPicture(const QPointF& point) const
{
    return (point - origin()) / m_zoom;
}

QRect PictureView::boxRect(int node) const
{
    if (!m_picture || node < 0 || static_cast<size_t>(node) >= m_picture->layout.boxes.size())
        return {};
    const QRectF& box = m_picture->layout.boxes[static_cast<size_t>(node)];
    return QRectF(box.topLeft() * m_zoom + origin(), box.size() * m_zoom).toAlignedRect();
}

int PictureView::nodeAt(const QPoint& point) const
{
    if (!m_picture)
        return -1;
    const QPointF at = toPicture(point);
    const auto& boxes = m_picture->layout.boxes;
    const auto found = std::find_if(boxes.begin(), boxes.end(), [&](const QRectF& box) { return box.contains(at); });
    return found == boxes.end() ? -1 : static_cast<int>(found - boxes.begin());
}

void PictureView::updateScrollBars()
{
    const QSize size = m_picture ? (m_picture->layout.size * m_zoom).toSize() : QSize();
    const auto set = [](QScrollBar* bar, int content, int room) {
        bar->setRange(0, std::max(content - room, 0));
        bar->setPageStep(room);
        bar->setSingleStep(room / 20 + 1);
    };
    set(horizontalScrollBar(), size.width(), viewport()->width());
    set(verticalScrollBar(), size.height(), viewport()->height());
}

void PictureView::setZoom(double zoom, const QPointF& fixed)
{
    const QPointF at = toPicture(fixed);
    m_zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
    updateScrollBars();
    horizontalScrollBar()->setValue(qRound(at.x() * m_zoom - fixed.x()));
    verticalScrollBar()->setValue(qRound(at.y() * m_zoom - fixed.y()));
    viewport()->update();
}

void PictureView::showAll()
{
    showAll(kLeastZoom);
}

void PictureView::showAll(double least)
{
    if (!m_picture)
        return;
    const QSizeF size = m_picture->layout.size;
    const double fits = std::min(viewport()->width() / size.width(), viewport()->height() / size.height());
    setZoom(std::clamp(fits, least, 1.0), {});
}

void PictureView::makeVisible(int node)
{
    const QRect box = boxRect(node);
    if (box.isNull())
        return;
    const auto scroll = [](QScrollBar* bar, int begin, int end, int room) {
        constexpr int kMargin = 12;
        if (begin < kMargin)
            bar->setValue(bar->value() + begin - kMargin);
        else if (end > room - kMargin)
            bar->setValue(bar->value() + std::min(end - room + kMargin, begin - kMargin));
    };
    scroll(horizontalScrollBar(), box.left(), box.right(), viewport()->width());
    scroll(verticalScrollBar(), box.top(), box.bottom(), viewport()->height());
}

// From the left edge as long as the box is in sight, else with the box in the middle, but no other one cut there.
void PictureView::moveToStart(int node)
{
    constexpr int kMargin = 12;
    QScrollBar* across = horizontalScrollBar();
    across->setValue(0);
    const int room = viewport()->width();
    const int end = boxRect(node).right() + kMargin; // with nothing scrolled
    if (end > room) {
        int start = std::min(std::max(end - room, boxRect(node).center().x() - room / 2), across->maximum());
        int before = -1; // where a box starts that is cut in that place
        int after = start;
        for (size_t i = 0; i < m_picture->layout.boxes.size(); ++i) {
            const QRect box = boxRect(static_cast<int>(i));
            if (box.left() < start && box.right() >= start) {
                before = before < 0 ? box.left() : std::min(before, box.left());
                after = std::max(after, box.right() + 1);
            }
        }
        if (before >= 0)
            start = before - kMargin >= end - room ? before - kMargin : after;
        across->setValue(std::min(start, boxRect(node).left() - kMargin));
    }
    verticalScrollBar()->setValue(verticalScrollBar()->value() + boxRect(node).center().y() -
                                  viewport()->rect().center().y());
}

// --- Cursor ---------------------------------------------------------------------------------------

void PictureView::setCurrent(int node)
{
    if (!m_picture || node < 0 || static_cast<size_t>(node) >= m_picture->graph.nodes.size() || node == m_current)
        return;
    m_current = node;
    makeVisible(node);
    viewport()->update();
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(node);
    QAccessible::updateAccessibility(&focus);
    Q_EMIT currentChanged(node);
}

void PictureView::setHovered(int node)
{
    if (node == m_hovered)
        return;
    m_hovered = node;
    viewport()->setCursor(node >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void PictureView::activate(int node)
{
    if (!m_picture || node < 0 || static_cast<size_t>(node) >= m_picture->graph.nodes.size())
        return;
    const PictureNode& at = m_picture->graph.nodes[static_cast<size_t>(node)];
    if (at.kind == PictureNode::Kind::More) {
        if (at.expandKey != 0)
            Q_EMIT expansionWanted(at.expandKey);
    } else if (at.object.isValid()) {
        Q_EMIT objectActivated(at.object);
    }
}

// The nearest box in that direction: along the way, not across it.
int PictureView::neighbour(int key) const
{
    if (!m_picture || m_current < 0)
        return -1;
    const auto& boxes = m_picture->layout.boxes;
    const QPointF from = boxes[static_cast<size_t>(m_current)].center();
    const bool isHorizontal = key == Qt::Key_Left || key == Qt::Key_Right;
    const double sign = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    int best = -1;
    double bestCost = std::numeric_limits<double>::infinity();
    for (size_t i = 0; i < boxes.size(); ++i) {
        const QPointF to = boxes[i].center() - from;
        const double along = sign * (isHorizontal ? to.x() : to.y());
        const double across = std::abs(isHorizontal ? to.y() : to.x());
        if (along < 1)
            continue;
        const PictureNode& node = m_picture->graph.nodes[i];
        const PictureNode& here = m_picture->graph.nodes[static_cast<size_t>(m_current)];
        const bool isRelated = node.parent == m_current || here.parent == static_cast<int>(i);
        const double cost = along + (isHorizontal ? 2 : 8) * across - (isRelated && isHorizontal ? 1e6 : 0);
        if (cost < bestCost) {
            bestCost = cost;
            best = static_cast<int>(i);
        }
    }
    return best;
}

// --- Events ---------------------------------------------------------------------------------------

void PictureView::paintEvent(QPaintEvent*)
{
    if (!m_picture)
        return;
    QPainter painter(viewport());
    painter.translate(origin());
    painter.scale(m_zoom, m_zoom);
    paintPicture(painter, *m_picture, style());
}

void PictureView::resizeEvent(QResizeEvent*)
{
    updateScrollBars();
}

void PictureView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom * std::pow(kZoomStep, event->angleDelta().y() / kWheelNotch), event->position());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PictureView::mousePressEvent(QMouseEvent* event)
{
    const int node = nodeAt(event->pos());
    if (node >= 0) {
        setCurrent(node);
        if (event->button() == Qt::LeftButton &&
            m_picture->graph.nodes[static_cast<size_t>(node)].kind == PictureNode::Kind::More)
            activate(node);
        return;
    }
    if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
        m_isDragging = true;
        m_dragFrom = event->pos();
        m_scrolledFrom = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
}

void PictureView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_isDragging) {
        setHovered(nodeAt(event->pos()));
        return;
    }
    const QPoint to = m_scrolledFrom - (event->pos() - m_dragFrom);
    horizontalScrollBar()->setValue(to.x());
    verticalScrollBar()->setValue(to.y());
}

void PictureView::mouseReleaseEvent(QMouseEvent*)
{
    m_isDragging = false;
    viewport()->setCursor(m_hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PictureView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int node = nodeAt(event->pos());
    if (node >= 0 && m_picture->graph.nodes[static_cast<size_t>(node)].kind != PictureNode::Kind::More)
        activate(node);
}

void PictureView::keyPressEvent(QKeyEvent* event)
{
    const QPointF middle = viewport()->rect().center();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        setCurrent(neighbour(event->key()));
        return;
    case Qt::Key_Home:
        setCurrent(0);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        activate(m_current);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setZoom(m_zoom * kZoomStep, middle);
        return;
    case Qt::Key_Minus:
        setZoom(m_zoom / kZoomStep, middle);
        return;
    case Qt::Key_0:
        showAll();
        makeVisible(m_current);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool PictureView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int node = nodeAt(help->pos());
        if (node < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(),
                               toolTipText(m_picture->graph.nodes[static_cast<size_t>(node)].toolTip), viewport(),
                               boxRect(node));
        return true;
    }
    if (event->type() == QEvent::Leave)
        setHovered(-1);
    return QAbstractScrollArea::viewportEvent(event);
}

void PictureView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    viewport()->update();
}

} // namespace heapsight
