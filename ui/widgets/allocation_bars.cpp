// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/allocation_bars.h"

#include "painting/palette_colors.h"
#include "text/format.h"
#include "text/profile_text.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace heapsight {

namespace {

constexpr int kTellMs = 120;
constexpr double kGap = 6;
constexpr double kLeastTickWidth = 90;

QString timeText(double ms)
{
    return shortTimeText(ms * 1000);
}

// 1, 2 or 5 times a power of ten, at least `least`.
double niceStep(double least)
{
    if (least <= 0)
        return 1;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least)
            return factor * power;
    return 10 * power;
}

uint64_t liveIn(const std::vector<AllocationBar>& bars, const BarRange& range)
{
    uint64_t bytes = 0;
    for (int bar = range.first; bar <= range.last; ++bar)
        bytes += bars[static_cast<size_t>(bar)].live;
    return bytes;
}

} // namespace

AllocationBars::AllocationBars(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setAccessibleDescription(tr("Left and Right move the chosen time, Shift+Right and Shift+Left make it longer and "
                                "shorter, Escape chooses the whole recording."));
    m_tell.setSingleShot(true);
    m_tell.setInterval(kTellMs);
    connect(&m_tell, &QTimer::timeout, this, [this] {
        if (m_told == m_range)
            return;
        m_told = m_range;
        Q_EMIT rangeChanged();
    });
    announce();
}

void AllocationBars::setBars(std::vector<AllocationBar> bars)
{
    m_bars = std::move(bars);
    m_dragFrom = -1;
    setRange(std::nullopt);
}

void AllocationBars::setRange(std::optional<BarRange> range)
{
    m_tell.stop();
    m_range = range;
    m_told = range;
    announce();
    update();
}

void AllocationBars::choose(std::optional<BarRange> range, bool isFinal)
{
    if (m_bars.empty())
        return;
    if (range) {
        const int last = static_cast<int>(m_bars.size()) - 1;
        range->first = std::clamp(range->first, 0, last);
        range->last = std::clamp(range->last, range->first, last);
    }
    if (range != m_range) {
        m_range = range;
        announce();
        update();
    }
    if (isFinal || !m_tell.isActive())
        m_tell.start();
}

QString AllocationBars::rangeText() const
{
    if (m_bars.empty())
        return {};
    const BarRange range = m_range.value_or(BarRange{0, static_cast<int>(m_bars.size()) - 1});
    return tr("%1 – %2: %3 still live")
        .arg(timeText(m_bars[static_cast<size_t>(range.first)].fromMs),
             timeText(m_bars[static_cast<size_t>(range.last)].toMs), bytesText(liveIn(m_bars, range)));
}

void AllocationBars::announce()
{
    setAccessibleName(m_bars.empty() ? tr("Allocations over time") : tr("Allocations over time, %1").arg(rangeText()));
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

// --- Geometry -------------------------------------------------------------------------------------

QSize AllocationBars::sizeHint() const
{
    return {480, 8 * fontMetrics().height()};
}

QSize AllocationBars::minimumSizeHint() const
{
    return {160, 4 * fontMetrics().height()};
}

QRectF AllocationBars::plotOf(QSizeF size) const
{
    const double left = fontMetrics().horizontalAdvance(QStringLiteral("000.0 MB")) + 2 * kGap;
    const double bottom = fontMetrics().height() + kGap;
    return {left, kGap, std::max(1.0, size.width() - left - 2 * kGap),
            std::max(1.0, size.height() - bottom - 2 * kGap)};
}

QRectF AllocationBars::plot() const
{
    return plotOf(size());
}

double AllocationBars::endMs() const
{
    return m_bars.empty() ? 1 : std::max(1.0, m_bars.back().toMs);
}

double AllocationBars::xOf(double timeMs, const QRectF& plot) const
{
    return plot.left() + plot.width() * timeMs / endMs();
}

QRectF AllocationBars::barRect(int bar) const
{
    const QRectF area = plot();
    const AllocationBar& shown = m_bars[static_cast<size_t>(bar)];
    const double left = xOf(shown.fromMs, area);
    return {left, area.top(), std::max(1.0, xOf(shown.toMs, area) - left), area.height()};
}

int AllocationBars::barAt(double x) const
{
    if (m_bars.empty())
        return -1;
    const QRectF area = plot();
    const double time = (x - area.left()) / area.width() * endMs();
    const auto found = std::partition_point(m_bars.begin(), m_bars.end(),
                                            [time](const AllocationBar& bar) { return bar.toMs <= time; });
    return static_cast<int>(std::min<std::ptrdiff_t>(found - m_bars.begin(), std::ssize(m_bars) - 1));
}

// --- Painting -------------------------------------------------------------------------------------

void AllocationBars::paintAxes(QPainter& painter, const QRectF& plot, uint64_t highest) const
{
    const SemanticColors colors = semanticColors(palette());
    painter.setPen(colors.dim);
    const double text = fontMetrics().height();
    const QRectF top(0, plot.top(), plot.left() - kGap, text);
    painter.drawText(top, Qt::AlignRight | Qt::AlignTop, bytesText(highest));
    painter.drawText(QRectF(0, plot.bottom() - text, plot.left() - kGap, text), Qt::AlignRight | Qt::AlignBottom,
                     bytesText(0));
    const double step = niceStep(endMs() * kLeastTickWidth / plot.width());
    for (double time = 0; time <= endMs(); time += step) {
        const double x = xOf(time, plot);
        painter.setPen(colors.line);
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        if (x + 2 + fontMetrics().horizontalAdvance(timeText(time)) > plot.right() + kGap)
            break; // would be cut
        painter.setPen(colors.dim);
        painter.drawText(QRectF(x + 2, plot.bottom() + 2, kLeastTickWidth, text), Qt::AlignLeft | Qt::AlignTop,
                         timeText(time));
    }
    painter.setPen(colors.line);
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
}

void AllocationBars::paintBars(QPainter& painter, const QRectF& plot) const
{
    const SemanticColors colors = semanticColors(palette());
    // One column per pixel at most: what falls on the same is added up.
    struct Sum {
        double x = 0;
        double width = 0;
        uint64_t allocated = 0;
        uint64_t live = 0;
    };
    std::vector<Sum> columns;
    for (const AllocationBar& bar : m_bars) {
        const double left = std::floor(xOf(bar.fromMs, plot));
        const double width = std::max(1.0, std::floor(xOf(bar.toMs, plot)) - left - 1);
        if (columns.empty() || columns.back().x != left)
            columns.push_back({left, width, 0, 0});
        columns.back().allocated += bar.allocated;
        columns.back().live += bar.live;
    }
    uint64_t highest = 1;
    for (const Sum& column : columns)
        highest = std::max({highest, column.allocated, column.live}); // what lives may have grown since
    paintAxes(painter, plot, highest);
    const auto height = [&](uint64_t bytes) {
        return plot.height() * static_cast<double>(bytes) / static_cast<double>(highest);
    };
    for (const Sum& column : columns) {
        const double all = height(column.allocated);
        const double live = height(column.live);
        painter.fillRect(QRectF(column.x, plot.bottom() - all, column.width, all), colors.bar);
        painter.fillRect(QRectF(column.x, plot.bottom() - live, column.width, live), colors.accent);
    }
}

void AllocationBars::paintPicture(QPainter& painter, QSize size) const
{
    painter.fillRect(QRect(QPoint(), size), palette().base());
    painter.setFont(font());
    const QRectF area = plotOf(size);
    if (!m_bars.empty())
        paintBars(painter, area);
}

void AllocationBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPicture(painter, size());
    const SemanticColors colors = semanticColors(palette());
    if (m_bars.empty()) {
        painter.setPen(colors.dim);
        painter.drawText(rect(), Qt::AlignCenter, tr("Nothing was recorded."));
        return;
    }
    if (m_range) {
        const QRectF area = plot();
        const QRectF first = barRect(m_range->first);
        const QRectF last = barRect(m_range->last);
        QColor veil = palette().color(QPalette::Base);
        veil.setAlphaF(0.45F); // what is not chosen steps back, and is seen
        painter.fillRect(QRectF(QPointF(area.left(), area.top()), QPointF(first.left(), area.bottom())), veil);
        painter.fillRect(QRectF(QPointF(last.right(), area.top()), QPointF(area.right(), area.bottom())), veil);
        painter.setPen(QPen(focusColor(palette()), hasFocus() ? 2 : 1));
        painter.drawLine(first.topLeft(), first.bottomLeft());
        painter.drawLine(last.topRight(), last.bottomRight());
    }
    if (hasFocus()) {
        painter.setPen(QPen(focusColor(palette()), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

// --- Mouse and keyboard ---------------------------------------------------------------------------

bool AllocationBars::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_range &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept(); // here it chooses everything; the window clears its selection with it
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int bar = plot().contains(help->pos()) ? barAt(help->pos().x()) : -1;
        if (bar < 0) {
            QToolTip::hideText();
            return true;
        }
        const AllocationBar& shown = m_bars[static_cast<size_t>(bar)];
        QString text =
            tr("%1 – %2\nstill live: %3").arg(timeText(shown.fromMs), timeText(shown.toMs), exactBytesText(shown.live));
        if (shown.allocated > shown.live)
            text += QLatin1Char('\n') + tr("allocated: %1").arg(exactBytesText(shown.allocated));
        QToolTip::showText(help->globalPos(), toolTipText(text), this, barRect(bar).toAlignedRect());
        return true;
    }
    return QWidget::event(event);
}

void AllocationBars::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_bars.empty())
        return;
    const int bar = barAt(event->position().x());
    if (event->modifiers().testFlag(Qt::ShiftModifier) && m_range) {
        m_dragFrom = bar < m_range->first ? m_range->last : m_range->first;
    } else {
        m_dragFrom = bar;
    }
    choose(BarRange{std::min(m_dragFrom, bar), std::max(m_dragFrom, bar)}, false);
}

void AllocationBars::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragFrom < 0)
        return;
    const int bar = barAt(event->position().x());
    choose(BarRange{std::min(m_dragFrom, bar), std::max(m_dragFrom, bar)}, false);
}

void AllocationBars::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_dragFrom < 0)
        return;
    m_dragFrom = -1;
    choose(m_range, true);
}

void AllocationBars::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        choose(std::nullopt, true);
}

void AllocationBars::keyPressEvent(QKeyEvent* event)
{
    const int count = static_cast<int>(m_bars.size());
    const bool widens = event->modifiers().testFlag(Qt::ShiftModifier);
    if (count == 0 || (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))) {
        QWidget::keyPressEvent(event);
        return;
    }
    // The first key chooses a tenth of the recording: something that can be seen to move.
    const BarRange now = m_range.value_or(BarRange{0, std::max(0, count / 10 - 1)});
    const int length = now.last - now.first;
    switch (event->key()) {
    case Qt::Key_Left:
        if (widens)
            choose(BarRange{now.first, std::max(now.first, now.last - 1)}, true);
        else
            choose(BarRange{std::max(0, now.first - 1), std::max(0, now.first - 1) + length}, true);
        break;
    case Qt::Key_Right:
        if (widens)
            choose(BarRange{now.first, now.last + 1}, true);
        else if (!m_range)
            choose(now, true);
        else if (now.last + 1 < count)
            choose(BarRange{now.first + 1, now.last + 1}, true);
        break;
    case Qt::Key_Home:
        choose(widens ? BarRange{0, now.last} : BarRange{0, length}, true);
        break;
    case Qt::Key_End:
        choose(widens ? BarRange{now.first, count - 1} : BarRange{count - 1 - length, count - 1}, true);
        break;
    case Qt::Key_Escape:
        if (!m_range) {
            QWidget::keyPressEvent(event);
            return;
        }
        choose(std::nullopt, true);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void AllocationBars::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    announce();
}

} // namespace heapsight
