// SPDX-License-Identifier: GPL-3.0-or-later
// Axes of charts over time: round times and round sizes at distances that can be read.
#pragma once

#include <QPalette>
#include <QtGlobal>

class QCategoryAxis;
class QChart;
class QFont;
class QFontMetrics;

namespace heapsight {

// Labels at their values, no grid across the time axis.
void addChartAxes(QChart& chart, QCategoryAxis* time, QCategoryAxis* values);
void styleChartAxis(QCategoryAxis& axis, const QPalette& palette, const QFont& font);
// Milliseconds since 1970 on `pixels` pixels: as many labels as fit.
void setTimeRange(QCategoryAxis& axis, qint64 from, qint64 to, double pixels);
// From 0 to a little above `highest` bytes.
void setByteRange(QCategoryAxis& axis, double highest, double pixels);
// From 0 to `highest` (1 is 100 %), which is at least 1.
void setShareRange(QCategoryAxis& axis, double highest, double pixels);
// Room for the labels of a value axis, the same in all charts, so that charts below each other line up.
[[nodiscard]] double valueAxisWidth(const QFontMetrics& metrics);

} // namespace heapsight
