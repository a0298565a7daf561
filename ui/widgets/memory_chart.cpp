// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/memory_chart.h"

#include "painting/palette_colors.h"
#include "text/format.h"
#include "text/live_text.h"
#include "widgets/chart_axes.h"
#include "workspace/live_session.h"

#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace heapsight {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kDay = qint64{24} * 60 * kMinute;
constexpr qint64 kShortestSpan = 2000;
constexpr int kMinimumHeight = 160;
constexpr double kTopMargin = 8;
constexpr double kRightMargin = 12;

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
    : QChartView(new QChart, parent),
      m_timeAxis(new QCategoryAxis(this)),
      m_byteAxis(new QCategoryAxis(this)),
      m_spaces(*chart(), m_timeAxis, m_byteAxis)
{
    addChartAxes(*chart(), m_timeAxis, m_byteAxis);
    for (size_t field = 0; field < kMemoryFields; ++field)
        m_lines.emplace_back(*chart(), m_timeAxis, m_byteAxis);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setMinimumHeight(kMinimumHeight);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Memory over time"));
    setAccessibleDescription(tr("Arrow keys move, plus and minus zoom, End follows the latest sample"));
    updateLines();
    applyPalette();
}

MemoryChart::~MemoryChart() = default;

void MemoryChart::applyPalette()
{
    chart()->setBackgroundBrush(palette().color(QPalette::Base));
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(palette().color(QPalette::Base));
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.86);
    for (QCategoryAxis* axis : {m_timeAxis, m_byteAxis})
        styleChartAxis(*axis, palette(), small);
    for (size_t field = 0; field < kMemoryFields; ++field)
        m_lines[field].setPen(memoryFieldPen(static_cast<MemoryField>(field), palette()));
    m_spaces.setPalette(palette());
    placePlot();
}

// The same room for labels whatever they are: the lines do not jump when a label gets longer.
void MemoryChart::placePlot()
{
    const QFontMetrics metrics(m_byteAxis->labelsFont());
    const double left = valueAxisWidth(metrics);
    chart()->setPlotArea(QRectF(left, kTopMargin, std::max(1.0, width() - left - kRightMargin),
                                std::max(1.0, height() - kTopMargin - metrics.height() - 12)));
    chart()->layout()->invalidate(); // the axes do not follow by themselves
}

// Not the size it has now, as a graphics view would say: it takes the room that is left.
QSize MemoryChart::sizeHint() const
{
    return {2 * kMinimumHeight, kMinimumHeight};
}

double MemoryChart::plotLeft() const
{
    return chart()->plotArea().left();
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

void MemoryChart::setSpacesVisible(bool visible)
{
    m_showsSpaces = visible;
    refresh();
}

void MemoryChart::setThresholds(qint64 alert, qint64 heapLimit)
{
    m_alert = alert;
    m_heapLimit = heapLimit;
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
    const QSizeF plot = chart()->plotArea().size();
    const auto columns = static_cast<size_t>(std::max(1.0, plot.width()));
    std::vector<MemoryField> shown;
    for (size_t f = 0; f < kMemoryFields; ++f) {
        if (m_shows[f])
            shown.push_back(static_cast<MemoryField>(f));
    }
    qint64 highest = m_session ? m_session->samples().highest(shown, m_from, m_to) : 0;
    const qint64 drawn = highest;
    for (const qint64 threshold : {m_alert, m_heapLimit}) {
        if (threshold > 0 && threshold < 2 * drawn)
            highest = std::max(highest, threshold);
    }
    for (LineSegments& line : m_lines) // or each range strokes the old points once more
        line.setSegments({});
    m_spaces.clear();
    setTimeRange(*m_timeAxis, m_from, m_to, plot.width());
    setByteRange(*m_byteAxis, static_cast<double>(highest), plot.height());
    for (size_t f = 0; f < kMemoryFields; ++f) {
        const auto field = static_cast<MemoryField>(f);
        const auto points = m_session && m_shows[f] ? m_session->samples().decimated(field, m_from, m_to, columns)
                                                    : std::vector<SeriesPoint>();
        m_lines[f].setSegments(
            segmentsOf(points, [](const SeriesPoint& point) { return static_cast<double>(point.bytes); }));
    }
    if (m_session && m_showsSpaces)
        m_spaces.show(m_session->samples(), m_from, m_to, columns);
    chart()->layout()->activate(); // labels of the new range before the next paint
    viewport()->update();
}

std::vector<int> MemoryChart::segmentSizes(MemoryField field) const
{
    return m_lines[static_cast<size_t>(field)].sizes();
}

ChartScale MemoryChart::scale() const
{
    return {chart()->plotArea(), m_from, m_to};
}

QPointF MemoryChart::positionOf(qint64 timeMs, qint64 bytes) const
{
    return chart()->mapToPosition({static_cast<double>(timeMs), static_cast<double>(bytes)},
                                  m_lines[static_cast<size_t>(MemoryField::HeapUsed)].first());
}

void MemoryChart::drawForeground(QPainter* painter, const QRectF& rect)
{
    QChartView::drawForeground(painter, rect);
    painter->save();
    if (!m_session || m_session->samples().isEmpty()) {
        painter->setPen(palette().color(QPalette::PlaceholderText));
        painter->drawText(chart()->plotArea(), Qt::AlignCenter, m_session ? liveStateText(*m_session) : QString());
    } else {
        painter->setFont(m_timeAxis->labelsFont());
        paintThresholds(*painter);
        heapsight::paintEvents(*painter, scale(), m_session->events(), palette());
        paintSnapshots(*painter, scale(), m_session->snapshots(), m_selected, palette());
        paintHover(*painter);
    }
    painter->restore();
}

void MemoryChart::paintThresholds(QPainter& painter) const
{
    if (m_alert > 0)
        paintThreshold(painter, scale(), positionOf(m_from, m_alert).y(),
                       tr("alert at %1").arg(bytesText(static_cast<uint64_t>(m_alert))), palette());
    if (m_heapLimit > 0)
        paintThreshold(painter, scale(), positionOf(m_from, m_heapLimit).y(),
                       tr("V8's limit: %1").arg(bytesText(static_cast<uint64_t>(m_heapLimit))), palette());
}

void MemoryChart::paintHover(QPainter& painter) const
{
    if (!m_hovered || *m_hovered >= static_cast<qint64>(m_session->samples().size()))
        return;
    const HeapSample sample = m_session->samples().at(static_cast<size_t>(*m_hovered));
    const ChartScale where = scale();
    if (!where.contains(sample.timeMs))
        return;
    const double x = where.x(sample.timeMs);
    painter.setPen(QPen(semanticColors(palette()).dim, 1));
    painter.drawLine(QPointF(x, where.plot.top()), QPointF(x, where.plot.bottom()));
    for (size_t f = 0; f < kMemoryFields; ++f) {
        if (!m_shows[f] || sample.bytes[f] < 0)
            continue;
        painter.setPen(QPen(palette().color(QPalette::Base), 1));
        painter.setBrush(memoryFieldPen(static_cast<MemoryField>(f), palette()).color());
        painter.drawEllipse(positionOf(sample.timeMs, sample.bytes[f]), 4, 4);
    }
    paintTime(painter, where, sample.timeMs, palette());
}

int MemoryChart::snapshotAt(const QPointF& position) const
{
    if (!m_session)
        return -1;
    for (int i = static_cast<int>(m_session->snapshots().size()) - 1; i >= 0; --i) {
        const TakenSnapshot& snapshot = m_session->snapshots()[static_cast<size_t>(i)];
        if (scale().contains(snapshot.timeMs) &&
            snapshotTag(scale(), snapshot).adjusted(-3, -3, 3, 3).contains(position))
            return i;
    }
    return -1;
}

void MemoryChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    placePlot();
    refresh();
}

void MemoryChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyPalette();
}

} // namespace heapsight
