// SPDX-License-Identifier: GPL-3.0-or-later
// V8's heap spaces as areas on top of each other; together they are about heapUsed. GUI thread.
#pragma once

#include "inspector/sample_series.h"

#include <QColor>
#include <QPalette>

#include <vector>

class QAbstractAxis;
class QAreaSeries;
class QChart;
class QLineSeries;

namespace heapsight {

// Of the space's place in the list, so that a space keeps its colour.
[[nodiscard]] QColor spaceColor(size_t space, const QPalette& palette);

class SpaceAreas {
public:
    SpaceAreas(QChart& chart, QAbstractAxis* time, QAbstractAxis* values);

    // The samples between two times, at most about `columns` of them.
    void show(const SampleSeries& samples, qint64 from, qint64 to, size_t columns);
    void clear();
    void setPalette(const QPalette& palette);
    [[nodiscard]] int count() const; // areas with something in them

private:
    struct Area {
        QAreaSeries* series;
        QLineSeries* upper;
        QLineSeries* lower;
    };
    void add();

    QChart& m_chart;
    QAbstractAxis* m_time;
    QAbstractAxis* m_values;
    QPalette m_palette;
    std::vector<Area> m_areas; // the chart's; by space
};

} // namespace heapsight
