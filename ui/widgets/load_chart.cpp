// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/load_chart.h"

#include "painting/palette_colors.h"
#include "widgets/chart_axes.h"
#include "widgets/chart_marks.h"
#include "workspace/live_session.h"

#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>

namespace heapsight {

namespace {

constexpr int kLines = 5; // of text: its height
constexpr double kTopMargin = 6;
constexpr double kRightMargin = 12;
constexpr double kBottomMargin = 6;

double share(const SharePoint& point)
{
    return point.share;
}

} // namespace

LoadChart::LoadChart(QWidget* parent)
    : QChartView(new QChart, parent),
      m_timeAxis(new QCategoryAxis(this)),
      m_shareAxis(new QCategoryAxis(this)),
      m_loop((addChartAxes(*chart(), m_timeAxis, m_shareAxis), *chart()), m_timeAxis, m_shareAxis),
      m_cpu(*chart(), m_timeAxis, m_shareAxis)
{
    m_timeAxis->setLabelsVisible(false); // those of the chart above hold
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedHeight(kLines * fontMetrics().height());
    setAccessibleName(tr("Event loop and CPU over time"));
    applyPalette();
}

void LoadChart::applyPalette()
{
    const SemanticColors colors = semanticColors(palette());
    chart()->setBackgroundBrush(palette().color(QPalette::Base));
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(palette().color(QPalette::Base));
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.86);
    for (QCategoryAxis* axis : {m_timeAxis, m_shareAxis})
        styleChartAxis(*axis, palette(), small);
    m_loop.setPen(QPen(colors.accent, 1.4));
    m_cpu.setPen(QPen(colors.dim, 1.2, Qt::DashLine));
}

void LoadChart::setSession(const LiveSession* session)
{
    m_session = session;
    m_hovered.reset();
    updateLines();
}

void LoadChart::showRange(qint64 from, qint64 to, double left)
{
    m_from = from;
    m_to = to;
    m_left = left;
    updateLines();
}

void LoadChart::setHovered(std::optional<qint64> sample)
{
    m_hovered = sample;
    viewport()->update();
}

std::vector<int> LoadChart::segmentSizes() const
{
    return m_loop.sizes();
}

void LoadChart::updateLines()
{
    const QRectF plot(m_left, kTopMargin, std::max(1.0, width() - m_left - kRightMargin),
                      std::max(1.0, height() - kTopMargin - kBottomMargin));
    if (chart()->plotArea() != plot) {
        chart()->setPlotArea(plot);
        chart()->layout()->invalidate(); // the axes do not follow by themselves
    }
    const auto columns = static_cast<size_t>(plot.width());
    std::vector<SharePoint> loop;
    std::vector<SharePoint> cpu;
    if (m_session) {
        loop = m_session->samples().decimatedShare(ShareField::EventLoop, m_from, m_to, columns);
        cpu = m_session->samples().decimatedShare(ShareField::Cpu, m_from, m_to, columns);
    }
    double highest = 1;
    for (const SharePoint& point : cpu) // more than one core
        highest = std::max(highest, point.share);
    m_loop.setSegments({});
    m_cpu.setSegments({});
    setTimeRange(*m_timeAxis, m_from, m_to, plot.width());
    setShareRange(*m_shareAxis, highest, plot.height());
    m_loop.setSegments(segmentsOf(loop, share));
    m_cpu.setSegments(segmentsOf(cpu, share));
    chart()->layout()->activate();
    viewport()->update();
}

void LoadChart::drawForeground(QPainter* painter, const QRectF& rect)
{
    QChartView::drawForeground(painter, rect);
    const ChartScale scale{chart()->plotArea(), m_from, m_to};
    if (!m_session || !m_hovered || static_cast<size_t>(*m_hovered) >= m_session->samples().size())
        return;
    const auto index = static_cast<size_t>(*m_hovered);
    const qint64 time = m_session->samples().times()[index];
    if (!scale.contains(time))
        return;
    painter->setPen(QPen(semanticColors(palette()).dim, 1));
    painter->drawLine(QPointF(scale.x(time), scale.plot.top()), QPointF(scale.x(time), scale.plot.bottom()));
}

void LoadChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    updateLines();
}

void LoadChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyPalette();
}

} // namespace heapsight
