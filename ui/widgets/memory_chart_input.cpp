// SPDX-License-Identifier: GPL-3.0-or-later
// The mouse and the keys on the chart of a process's memory.
#include "text/format.h"
#include "widgets/chart_marks.h"
#include "widgets/memory_chart.h"
#include "workspace/live_session.h"

#include <QChart>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace heapsight {

void MemoryChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragStart = event->position();
    m_dragFrom = m_from;
    m_isDragged = false;
}

void MemoryChart::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF position = event->position();
    if (m_dragStart && (m_isDragged || std::abs(position.x() - m_dragStart->x()) > 3)) {
        m_isDragged = true;
        setCursor(Qt::ClosedHandCursor);
        const double perPixel = static_cast<double>(m_to - m_from) / std::max(chart()->plotArea().width(), 1.0);
        const qint64 from = m_dragFrom - static_cast<qint64>((position.x() - m_dragStart->x()) * perPixel);
        setRange(from, from + (m_to - m_from));
        return;
    }
    setCursor(snapshotAt(position) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_hovered.reset();
    if (m_session && !m_session->samples().isEmpty() && chart()->plotArea().contains(position))
        m_hovered = static_cast<qint64>(m_session->samples().nearest(scale().timeAt(position.x())));
    const QString tip = tipAt(position);
    setToolTip(tip.isEmpty() ? QString() : toolTipText(tip));
    Q_EMIT hovered(m_hovered);
    viewport()->update();
}

QString MemoryChart::tipAt(const QPointF& position) const
{
    if (const int snapshot = snapshotAt(position); snapshot >= 0)
        return tr("Snapshot %1: %2\nClick to select it; two are compared.")
            .arg(snapshot + 1)
            .arg(m_session->snapshots()[static_cast<size_t>(snapshot)].file);
    return m_hovered ? eventNear(scale(), position.x(), m_session->events()) : QString();
}

void MemoryChart::mouseReleaseEvent(QMouseEvent* event)
{
    unsetCursor();
    if (m_dragStart && !m_isDragged) {
        if (const int snapshot = snapshotAt(event->position()); snapshot >= 0)
            Q_EMIT snapshotClicked(snapshot);
    }
    m_dragStart.reset();
}

void MemoryChart::mouseDoubleClickEvent(QMouseEvent*)
{
    follow();
}

void MemoryChart::wheelEvent(QWheelEvent* event)
{
    const QRectF plot = chart()->plotArea();
    const double anchor = std::clamp((event->position().x() - plot.left()) / std::max(plot.width(), 1.0), 0.0, 1.0);
    constexpr double kNotch = 120;
    zoom(std::pow(0.8, event->angleDelta().y() / kNotch), anchor);
    event->accept();
}

void MemoryChart::keyPressEvent(QKeyEvent* event)
{
    const qint64 tenth = (m_to - m_from) / 10;
    switch (event->key()) {
    case Qt::Key_Left:
        setRange(m_from - tenth, m_to - tenth);
        break;
    case Qt::Key_Right:
        setRange(m_from + tenth, m_to + tenth);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(0.5, 1);
        break;
    case Qt::Key_Minus:
        zoom(2, 1);
        break;
    case Qt::Key_Home:
        setSpan(0);
        break;
    case Qt::Key_End:
        follow();
        break;
    default:
        QChartView::keyPressEvent(event);
    }
}

void MemoryChart::leaveEvent(QEvent* event)
{
    m_hovered.reset();
    Q_EMIT hovered(m_hovered);
    viewport()->update();
    QChartView::leaveEvent(event);
}

} // namespace heapsight
