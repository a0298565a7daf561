// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/memory_chart.h"

#include "painting/palette_colors.h"
#include "text/format.h"
#include "text/live_text.h"
#include "workspace/live_session.h"

#include <QCategoryAxis>
#include <QChart>
#include <QDateTime>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace heapsight {

namespace {

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kShortestSpan = 2 * kSecond;
constexpr size_t kMostSegments = 60; // of a line; more gaps than that cannot be told apart on screen
constexpr int kTimeTickPixels = 110;
constexpr int kByteTickPixels = 56;
constexpr double kTagSide = 20;
constexpr int kMinimumHeight = 180;

qint64 timeStep(double atLeast)
{
    for (const qint64 step :
         {kSecond, 2 * kSecond, 5 * kSecond, 10 * kSecond, 15 * kSecond, 30 * kSecond, kMinute, 2 * kMinute,
          5 * kMinute, 10 * kMinute, 15 * kMinute, 30 * kMinute, kHour, 2 * kHour, 3 * kHour, 6 * kHour, 12 * kHour}) {
        if (static_cast<double>(step) >= atLeast)
            return step;
    }
    return kDay * std::max<qint64>(1, static_cast<qint64>(std::ceil(atLeast / static_cast<double>(kDay))));
}

double byteStep(double atLeast)
{
    const double power = std::pow(10, std::floor(std::log10(std::max(atLeast, 1.0))));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= atLeast)
            return factor * power;
    }
    return 10 * power;
}

void clear(QCategoryAxis* axis)
{
    for (const QString& label : axis->categoriesLabels())
        axis->remove(label);
}

} // namespace

QPen memoryFieldPen(MemoryField field, const QPalette& palette)
{
    const SemanticColors colors = semanticColors(palette);
    QPen pen(colors.dim, 1.4);
    switch (field) {
    case MemoryField::HeapUsed:
        pen = QPen(colors.growing, 2.2);
        break;
    case MemoryField::HeapTotal:
        pen = QPen(colors.accent, 1.4);
        break;
    case MemoryField::External:
        pen = QPen(colors.good, 1.4, Qt::DashLine);
        break;
    case MemoryField::ArrayBuffers:
        pen = QPen(colors.gone, 1.4, Qt::DotLine);
        break;
    case MemoryField::Rss:
    case MemoryField::Count_:
        break;
    }
    return pen;
}

QString memoryFieldToolTip(MemoryField field)
{
    switch (field) {
    case MemoryField::Rss:
        return MemoryChart::tr("rss: all memory of the process that is in RAM, with code, stacks and libraries");
    case MemoryField::HeapTotal:
        return MemoryChart::tr("heapTotal: what V8 has reserved for JavaScript objects");
    case MemoryField::HeapUsed:
        return MemoryChart::tr("heapUsed: what JavaScript objects take, garbage that is not collected yet included");
    case MemoryField::External:
        return MemoryChart::tr(
            "external: memory outside the heap that belongs to JavaScript objects, Buffers included");
    case MemoryField::ArrayBuffers:
        return MemoryChart::tr("arrayBuffers: of external, what ArrayBuffers and Buffers take");
    case MemoryField::Count_:
        break;
    }
    return {};
}

MemoryChart::MemoryChart(QWidget* parent)
    : QChartView(parent), m_timeAxis(new QCategoryAxis(this)), m_byteAxis(new QCategoryAxis(this))
{
    auto* picture = new QChart;
    setChart(picture);
    picture->legend()->hide();
    picture->setBackgroundRoundness(0);
    picture->setMargins({4, 8, 8, 4});
    picture->layout()->setContentsMargins(0, 0, 0, 0);
    m_timeAxis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_byteAxis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_timeAxis->setGridLineVisible(false);
    picture->addAxis(m_timeAxis, Qt::AlignBottom);
    picture->addAxis(m_byteAxis, Qt::AlignLeft);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setMinimumHeight(kMinimumHeight);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Memory over time"));
    setAccessibleDescription(tr("Arrow keys move, plus and minus zoom, End follows the latest sample"));
    // At least one line, so that positions can be asked for.
    updateLines();
    applyPalette();
}

MemoryChart::~MemoryChart() = default;

void MemoryChart::applyPalette()
{
    const SemanticColors colors = semanticColors(palette());
    chart()->setBackgroundBrush(palette().color(QPalette::Base));
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(palette().color(QPalette::Base));
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.86);
    for (QCategoryAxis* axis : {m_timeAxis, m_byteAxis}) {
        axis->setLabelsFont(small);
        axis->setLabelsColor(colors.dim);
        axis->setLinePen(QPen(colors.line));
        axis->setGridLinePen(QPen(colors.line));
    }
    for (size_t field = 0; field < kMemoryFields; ++field) {
        for (QLineSeries* line : m_lines[field])
            line->setPen(memoryFieldPen(static_cast<MemoryField>(field), palette()));
    }
}

void MemoryChart::setSession(const LiveSession* session)
{
    m_session = session;
    m_selected.clear();
    m_hovered.reset();
    m_follows = true;
    if (session && session->isRecording())
        m_span = 0;
    refresh();
}

void MemoryChart::setSpan(qint64 milliseconds)
{
    m_span = milliseconds;
    follow();
}

void MemoryChart::follow()
{
    m_follows = true;
    refresh();
}

void MemoryChart::setFieldVisible(MemoryField field, bool visible)
{
    m_shows[static_cast<size_t>(field)] = visible;
    refresh();
}

void MemoryChart::setSelectedSnapshots(const QList<int>& numbers)
{
    m_selected = numbers;
    viewport()->update();
}

void MemoryChart::setThreshold(qint64 bytes)
{
    m_threshold = bytes;
    viewport()->update();
}

void MemoryChart::refresh()
{
    if (!m_session || m_session->samples().isEmpty()) {
        updateLines();
        return;
    }
    const SampleSeries& samples = m_session->samples();
    if (m_follows) {
        m_to = samples.lastTime();
        m_from = m_span > 0 ? m_to - m_span : samples.firstTime();
        // Before the span is full the line starts at the left edge rather than at the right.
        if (m_span > 0 && samples.firstTime() > m_from) {
            m_from = samples.firstTime();
            m_to = std::max<qint64>(m_to, m_from + std::min(m_span, kMinute));
        }
        m_to = std::max<qint64>(m_to, m_from + kShortestSpan);
    }
    updateLines();
    Q_EMIT rangeChanged();
}

void MemoryChart::setRange(qint64 from, qint64 to)
{
    if (!m_session || m_session->samples().isEmpty())
        return;
    const SampleSeries& samples = m_session->samples();
    const qint64 span = std::max(to - from, kShortestSpan);
    // Some of what is known stays in sight.
    m_from = std::clamp<qint64>(from, samples.firstTime() - span / 2,
                                std::max<qint64>(samples.firstTime(), samples.lastTime() - span / 4));
    m_to = m_from + span;
    m_follows = false;
    refresh();
}

void MemoryChart::zoom(double factor, double anchor)
{
    const double span = static_cast<double>(m_to - m_from);
    const double next =
        std::clamp(span * factor, static_cast<double>(kShortestSpan), 400.0 * static_cast<double>(kDay));
    const qint64 from = m_from + static_cast<qint64>((span - next) * anchor);
    setRange(from, from + static_cast<qint64>(next));
}

void MemoryChart::updateLines()
{
    const int columns = std::max(1, static_cast<int>(chart()->plotArea().width()));
    std::vector<MemoryField> shown;
    for (size_t f = 0; f < kMemoryFields; ++f) {
        if (m_shows[f])
            shown.push_back(static_cast<MemoryField>(f));
    }
    qint64 highest = m_session ? m_session->samples().highest(shown, m_from, m_to) : 0;
    if (m_threshold > 0 && m_threshold < 2 * highest)
        highest = std::max<qint64>(highest, m_threshold);
    updateAxes(highest);
    for (size_t f = 0; f < kMemoryFields; ++f) {
        const auto field = static_cast<MemoryField>(f);
        std::vector<QList<QPointF>> segments(1);
        if (m_session && m_shows[f]) {
            for (const SeriesPoint& point :
                 m_session->samples().decimated(field, m_from, m_to, static_cast<size_t>(columns))) {
                if (point.startsAnew && !segments.back().isEmpty() && segments.size() < kMostSegments)
                    segments.emplace_back();
                segments.back().append({static_cast<double>(point.timeMs), static_cast<double>(point.bytes)});
            }
        }
        std::vector<QLineSeries*>& lines = m_lines[f];
        while (lines.size() < segments.size()) {
            auto* line = new QLineSeries(chart());
            line->setPen(memoryFieldPen(field, palette()));
            chart()->addSeries(line);
            line->attachAxis(m_timeAxis);
            line->attachAxis(m_byteAxis);
            lines.push_back(line);
        }
        for (size_t i = 0; i < lines.size(); ++i)
            lines[i]->replace(i < segments.size() ? segments[i] : QList<QPointF>());
    }
    viewport()->update();
}

void MemoryChart::updateAxes(qint64 highest)
{
    const QRectF plot = chart()->plotArea();
    const double span = static_cast<double>(m_to - m_from);
    const qint64 step = timeStep(span * kTimeTickPixels / std::max(plot.width(), 1.0 * kTimeTickPixels));
    const qint64 offset = QDateTime::fromMSecsSinceEpoch(m_from).offsetFromUtc() * kSecond;
    clear(m_timeAxis);
    m_timeAxis->setRange(static_cast<double>(m_from), static_cast<double>(m_to));
    m_timeAxis->setStartValue(static_cast<double>(m_from));
    const QString pattern = step >= kDay                       ? QStringLiteral("d MMM")
                            : span > static_cast<double>(kDay) ? QStringLiteral("d MMM HH:mm")
                            : step < kMinute                   ? QStringLiteral("HH:mm:ss")
                                                               : QStringLiteral("HH:mm");
    for (qint64 tick = ((m_from + offset) / step + 1) * step - offset; tick <= m_to; tick += step)
        m_timeAxis->append(QLocale().toString(QDateTime::fromMSecsSinceEpoch(tick), pattern),
                           static_cast<double>(tick));

    const double top = std::max(static_cast<double>(highest) * 1.06, 1e6);
    const double bytes = byteStep(top * kByteTickPixels / std::max(plot.height(), 1.0 * kByteTickPixels));
    clear(m_byteAxis);
    m_byteAxis->setRange(0, top);
    m_byteAxis->setStartValue(0);
    for (double tick = bytes; tick <= top; tick += bytes)
        m_byteAxis->append(bytesText(static_cast<uint64_t>(tick)), tick);
}

std::vector<int> MemoryChart::segmentSizes(MemoryField field) const
{
    std::vector<int> sizes;
    for (const QLineSeries* line : m_lines[static_cast<size_t>(field)]) {
        if (line->count() > 0)
            sizes.push_back(line->count());
    }
    return sizes;
}

double MemoryChart::xOf(qint64 timeMs) const
{
    const QRectF plot = chart()->plotArea();
    return plot.left() + plot.width() * static_cast<double>(timeMs - m_from) / static_cast<double>(m_to - m_from);
}

qint64 MemoryChart::timeAt(double x) const
{
    const QRectF plot = chart()->plotArea();
    return m_from +
           static_cast<qint64>((x - plot.left()) / std::max(plot.width(), 1.0) * static_cast<double>(m_to - m_from));
}

QPointF MemoryChart::positionOf(qint64 timeMs, qint64 bytes) const
{
    return chart()->mapToPosition({static_cast<double>(timeMs), static_cast<double>(bytes)},
                                  m_lines[static_cast<size_t>(MemoryField::HeapUsed)].front());
}

void MemoryChart::drawForeground(QPainter* painter, const QRectF& rect)
{
    QChartView::drawForeground(painter, rect);
    const QRectF plot = chart()->plotArea();
    painter->save();
    if (!m_session || m_session->samples().isEmpty()) {
        painter->setPen(palette().color(QPalette::PlaceholderText));
        painter->drawText(plot, Qt::AlignCenter, m_session ? liveStateText(*m_session) : QString());
    } else {
        painter->setFont(m_timeAxis->labelsFont());
        if (const double y = positionOf(m_from, m_threshold).y(); m_threshold > 0 && y > plot.top()) {
            painter->setPen(QPen(semanticColors(palette()).leak, 1, Qt::DashLine));
            painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
            painter->drawText(QPointF(plot.left() + 4, y - 4),
                              tr("alert at %1").arg(bytesText(static_cast<uint64_t>(m_threshold))));
        }
        paintEvents(*painter, plot);
        paintSnapshots(*painter, plot);
        paintHover(*painter, plot);
    }
    painter->restore();
}

void MemoryChart::paintEvents(QPainter& painter, const QRectF& plot) const
{
    const SemanticColors colors = semanticColors(palette());
    double lastCollection = -100;
    for (const TargetEvent& event : m_session->events()) {
        if (event.timeMs < m_from || event.timeMs > m_to || event.kind == TargetEventKind::Snapshot)
            continue;
        const double x = xOf(event.timeMs);
        if (event.kind == TargetEventKind::GarbageCollection) {
            if (x - lastCollection < 3) // as many as can be seen
                continue;
            lastCollection = x;
            painter.setPen(Qt::NoPen);
            painter.setBrush(colors.dim);
            const double y = plot.bottom() - 1;
            painter.drawPolygon(QPolygonF({{x - 3.5, y}, {x + 3.5, y}, {x, y - 6}}));
            continue;
        }
        if (event.kind == TargetEventKind::Blocked) {
            const double begin = std::max(plot.left(), xOf(event.timeMs - static_cast<qint64>(event.seconds * 1000)));
            painter.fillRect(QRectF(QPointF(begin, plot.top()), QPointF(x, plot.bottom())),
                             QBrush(colors.line, Qt::BDiagPattern));
            if (x - begin > 40) {
                painter.setPen(colors.dim);
                painter.drawText(QRectF(begin, plot.top() + 26, x - begin, 40), Qt::AlignHCenter | Qt::TextWordWrap,
                                 event.text.starts_with("a snapshot") ? tr("snapshot") : tr("no answer"));
            }
            continue;
        }
        const bool isBad = event.kind == TargetEventKind::Alert || event.kind == TargetEventKind::Lost;
        painter.setPen(QPen(isBad ? colors.leak : colors.dim, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, plot.top() + 24), QPointF(x, plot.bottom()));
        painter.save();
        painter.translate(x - 3, plot.top() + 30);
        painter.rotate(90);
        const QString text =
            painter.fontMetrics().elidedText(eventText(event), Qt::ElideRight, static_cast<int>(plot.height() - 40));
        painter.drawText(QPointF(0, 0), text);
        painter.restore();
    }
}

QRectF MemoryChart::snapshotTag(int number) const
{
    const double x = xOf(m_session->snapshots()[static_cast<size_t>(number)].timeMs);
    return {x - kTagSide / 2, chart()->plotArea().top(), kTagSide, kTagSide};
}

void MemoryChart::paintSnapshots(QPainter& painter, const QRectF& plot) const
{
    const SemanticColors colors = semanticColors(palette());
    const auto& snapshots = m_session->snapshots();
    if (m_selected.size() == 2) {
        QColor band = colors.accent;
        band.setAlphaF(0.08F);
        const double first = xOf(snapshots[static_cast<size_t>(m_selected[0])].timeMs);
        const double second = xOf(snapshots[static_cast<size_t>(m_selected[1])].timeMs);
        const QRectF between(QPointF(first, plot.top()), QPointF(second, plot.bottom()));
        painter.fillRect(between.normalized().intersected(plot), band);
    }
    for (int i = 0; i < static_cast<int>(snapshots.size()); ++i) {
        const qint64 time = snapshots[static_cast<size_t>(i)].timeMs;
        if (time < m_from || time > m_to)
            continue;
        const QRectF tag = snapshotTag(i);
        const bool isSelected = m_selected.contains(i);
        painter.setPen(QPen(colors.accent, isSelected ? 1.6 : 1, Qt::DashLine));
        painter.drawLine(QPointF(tag.center().x(), tag.bottom()), QPointF(tag.center().x(), plot.bottom()));
        painter.setPen(QPen(colors.accent, 1.4));
        painter.setBrush(isSelected ? colors.accent : palette().color(QPalette::Base));
        painter.drawRoundedRect(tag, 4, 4);
        painter.setPen(isSelected ? palette().color(QPalette::Base) : colors.accent);
        painter.drawText(tag, Qt::AlignCenter, QString::number(i + 1));
    }
}

void MemoryChart::paintHover(QPainter& painter, const QRectF& plot) const
{
    if (!m_hovered || *m_hovered >= static_cast<qint64>(m_session->samples().size()))
        return;
    const HeapSample sample = m_session->samples().at(static_cast<size_t>(*m_hovered));
    if (sample.timeMs < m_from || sample.timeMs > m_to)
        return;
    const SemanticColors colors = semanticColors(palette());
    const double x = xOf(sample.timeMs);
    painter.setPen(QPen(colors.dim, 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    for (size_t f = 0; f < kMemoryFields; ++f) {
        if (!m_shows[f] || sample.bytes[f] < 0)
            continue;
        painter.setPen(QPen(palette().color(QPalette::Base), 1));
        painter.setBrush(memoryFieldPen(static_cast<MemoryField>(f), palette()).color());
        painter.drawEllipse(positionOf(sample.timeMs, sample.bytes[f]), 4, 4);
    }
    const QString time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(sample.timeMs), QStringLiteral("HH:mm:ss"));
    const double width = painter.fontMetrics().horizontalAdvance(time) + 8;
    const QRectF box(std::clamp(x - width / 2, plot.left(), plot.right() - width), plot.bottom() - 20, width, 18);
    painter.fillRect(box, palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(box, Qt::AlignCenter, time);
}

int MemoryChart::snapshotAt(const QPointF& position) const
{
    if (!m_session)
        return -1;
    for (int i = static_cast<int>(m_session->snapshots().size()) - 1; i >= 0; --i) {
        if (snapshotTag(i).adjusted(-3, -3, 3, 3).contains(position))
            return i;
    }
    return -1;
}

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
    const int snapshot = snapshotAt(position);
    setCursor(snapshot >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_hovered.reset();
    QString tip = snapshot >= 0 ? tr("Snapshot %1: %2\nClick to select it; two are compared.")
                                      .arg(snapshot + 1)
                                      .arg(m_session->snapshots()[static_cast<size_t>(snapshot)].file)
                                : QString();
    if (m_session && !m_session->samples().isEmpty() && chart()->plotArea().contains(position)) {
        m_hovered = static_cast<qint64>(m_session->samples().nearest(timeAt(position.x())));
        if (tip.isEmpty()) {
            for (const TargetEvent& happening : m_session->events()) {
                if (happening.timeMs >= m_from && happening.timeMs <= m_to &&
                    std::abs(xOf(happening.timeMs) - position.x()) < 4)
                    tip = eventText(happening);
            }
        }
    }
    setToolTip(tip.isEmpty() ? QString() : toolTipText(tip));
    Q_EMIT hovered(m_hovered);
    viewport()->update();
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

void MemoryChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    refresh();
}

void MemoryChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyPalette();
}

} // namespace heapsight
