// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_axes.h"

#include "painting/palette_colors.h"
#include "text/format.h"

#include <QCategoryAxis>
#include <QChart>
#include <QDateTime>
#include <QFontMetrics>
#include <QGraphicsLayout>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <vector>

namespace heapsight {

namespace {

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr int kTimeTickPixels = 110;
constexpr int kValueTickPixels = 56;

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

struct Tick {
    QString label;
    double value;
};

// Every change of an axis lays out the chart and strokes all its lines anew: only what is new is set. The
// range comes last, or labels are measured against ticks that are not there yet, and are left out.
void setTicks(QCategoryAxis& axis, double from, double to, const std::vector<Tick>& ticks)
{
    const QStringList before = axis.categoriesLabels();
    const bool isSame =
        static_cast<size_t>(before.size()) == ticks.size() &&
        std::equal(ticks.begin(), ticks.end(), before.begin(), [&axis](const Tick& tick, const QString& label) {
            return tick.label == label && tick.value == axis.endValue(label);
        });
    if (!isSame) {
        for (const QString& label : before)
            axis.remove(label);
        axis.setStartValue(from);
        for (const Tick& tick : ticks)
            axis.append(tick.label, tick.value);
    }
    if (axis.min() != from || axis.max() != to)
        axis.setRange(from, to);
}

} // namespace

void addChartAxes(QChart& chart, QCategoryAxis* time, QCategoryAxis* values)
{
    chart.legend()->hide();
    chart.setBackgroundRoundness(0);
    chart.setMargins({0, 0, 0, 0});
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    for (QCategoryAxis* axis : {time, values})
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    time->setGridLineVisible(false);
    chart.addAxis(time, Qt::AlignBottom);
    chart.addAxis(values, Qt::AlignLeft);
}

void styleChartAxis(QCategoryAxis& axis, const QPalette& palette, const QFont& font)
{
    const SemanticColors colors = semanticColors(palette);
    axis.setLabelsFont(font);
    axis.setLabelsColor(colors.dim);
    axis.setLinePen(QPen(colors.line));
    axis.setGridLinePen(QPen(colors.line));
}

void setTimeRange(QCategoryAxis& axis, qint64 from, qint64 to, double pixels)
{
    const auto span = static_cast<double>(to - from);
    const qint64 step = timeStep(span * kTimeTickPixels / std::max(pixels, 1.0 * kTimeTickPixels));
    const qint64 offset = QDateTime::fromMSecsSinceEpoch(from).offsetFromUtc() * kSecond;
    const QString pattern = step >= kDay                       ? QStringLiteral("d MMM")
                            : span > static_cast<double>(kDay) ? QStringLiteral("d MMM HH:mm")
                            : step < kMinute                   ? QStringLiteral("HH:mm:ss")
                                                               : QStringLiteral("HH:mm");
    // A label at the very end would be cut off.
    constexpr double kHalfLabel = 28;
    const qint64 last = to - static_cast<qint64>(span * kHalfLabel / std::max(pixels, kHalfLabel));
    std::vector<Tick> ticks;
    for (qint64 tick = ((from + offset) / step + 1) * step - offset; tick <= last; tick += step)
        ticks.push_back({QLocale().toString(QDateTime::fromMSecsSinceEpoch(tick), pattern), static_cast<double>(tick)});
    setTicks(axis, static_cast<double>(from), static_cast<double>(to), ticks);
}

void setByteRange(QCategoryAxis& axis, double highest, double pixels)
{
    const double top = std::max(highest * 1.06, 1e6);
    const double step = byteStep(top * kValueTickPixels / std::max(pixels, 1.0 * kValueTickPixels));
    std::vector<Tick> ticks;
    for (double tick = step; tick <= top; tick += step)
        ticks.push_back({byteTickText(static_cast<uint64_t>(tick), static_cast<uint64_t>(step)), tick});
    setTicks(axis, 0, top, ticks);
}

void setShareRange(QCategoryAxis& axis, double highest, double pixels)
{
    const double top = std::max(highest, 1.0);
    constexpr double kShareTickPixels = 24;
    double step = 0.5;
    while (step * pixels < kShareTickPixels * top)
        step *= 2;
    std::vector<Tick> ticks;
    for (double tick = step; tick <= top; tick += step)
        ticks.push_back({percentText(tick), tick});
    setTicks(axis, 0, top, ticks);
}

double valueAxisWidth(const QFontMetrics& metrics)
{
    return metrics.horizontalAdvance(QStringLiteral("888.8 MB")) + 12;
}

} // namespace heapsight
