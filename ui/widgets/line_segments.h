// SPDX-License-Identifier: GPL-3.0-or-later
// A line of a chart that may have gaps: one QLineSeries a segment, spare ones kept empty. GUI thread.
#pragma once

#include <QList>
#include <QPen>
#include <QPointF>

#include <vector>

class QAbstractAxis;
class QChart;
class QLineSeries;

namespace heapsight {

class LineSegments {
public:
    // There is always at least one series, so that positions can be asked for.
    LineSegments(QChart& chart, QAbstractAxis* time, QAbstractAxis* values);

    void setPen(const QPen& pen);
    void setSegments(const std::vector<QList<QPointF>>& segments);
    [[nodiscard]] QLineSeries* first() const { return m_series.front(); }
    [[nodiscard]] std::vector<int> sizes() const; // of the segments that are not empty

private:
    void add();

    QChart& m_chart;
    QAbstractAxis* m_time;
    QAbstractAxis* m_values;
    QPen m_pen;
    std::vector<QLineSeries*> m_series; // the chart's
};

// Points (anything with timeMs and startsAnew) as segments; `value` makes the second coordinate.
template <class Points, class Value> std::vector<QList<QPointF>> segmentsOf(const Points& points, Value&& value)
{
    constexpr size_t kMost = 60; // more gaps than that cannot be told apart on screen
    std::vector<QList<QPointF>> segments(1);
    for (const auto& point : points) {
        if (point.startsAnew && !segments.back().isEmpty() && segments.size() < kMost)
            segments.emplace_back();
        segments.back().append({static_cast<double>(point.timeMs), value(point)});
    }
    return segments;
}

} // namespace heapsight
