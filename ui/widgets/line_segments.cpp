// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/line_segments.h"

#include <QChart>
#include <QLineSeries>

namespace heapsight {

LineSegments::LineSegments(QChart& chart, QAbstractAxis* time, QAbstractAxis* values)
    : m_chart(chart), m_time(time), m_values(values)
{
    add();
}

void LineSegments::add()
{
    auto* line = new QLineSeries(&m_chart);
    line->setPen(m_pen);
    m_chart.addSeries(line);
    line->attachAxis(m_time);
    line->attachAxis(m_values);
    m_series.push_back(line);
}

void LineSegments::setPen(const QPen& pen)
{
    m_pen = pen;
    for (QLineSeries* line : m_series)
        line->setPen(pen);
}

void LineSegments::setSegments(const std::vector<QList<QPointF>>& segments)
{
    while (m_series.size() < segments.size())
        add();
    for (size_t i = 0; i < m_series.size(); ++i)
        m_series[i]->replace(i < segments.size() ? segments[i] : QList<QPointF>());
}

std::vector<int> LineSegments::sizes() const
{
    std::vector<int> sizes;
    for (const QLineSeries* line : m_series) {
        if (line->count() > 0)
            sizes.push_back(line->count());
    }
    return sizes;
}

} // namespace heapsight
