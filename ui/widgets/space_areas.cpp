// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/space_areas.h"

#include "painting/palette_colors.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>

#include <algorithm>

namespace heapsight {

namespace {

constexpr float kAlpha = 0.30F;

} // namespace

QColor spaceColor(size_t space, const QPalette& palette)
{
    // Hues far from each other for neighbours; the lines keep the colours with a meaning.
    constexpr std::array<int, 8> kHues{28, 205, 130, 280, 60, 330, 175, 240};
    const bool dark = isDark(palette);
    return QColor::fromHsl(kHues[space % kHues.size()], dark ? 120 : 140, dark ? 150 : 130);
}

SpaceAreas::SpaceAreas(QChart& chart, QAbstractAxis* time, QAbstractAxis* values)
    : m_chart(chart), m_time(time), m_values(values)
{}

void SpaceAreas::add()
{
    Area area{nullptr, new QLineSeries(&m_chart), new QLineSeries(&m_chart)};
    area.series = new QAreaSeries(area.upper, area.lower);
    area.series->setParent(&m_chart);
    m_areas.push_back(area);
    setPalette(m_palette);
    m_chart.addSeries(area.series);
    area.series->attachAxis(m_time);
    area.series->attachAxis(m_values);
}

void SpaceAreas::setPalette(const QPalette& palette)
{
    m_palette = palette;
    for (size_t i = 0; i < m_areas.size(); ++i) {
        QColor color = spaceColor(i, palette);
        m_areas[i].series->setPen(QPen(color, 0.8));
        color.setAlphaF(kAlpha);
        m_areas[i].series->setBrush(color);
    }
}

void SpaceAreas::show(const SampleSeries& samples, qint64 from, qint64 to, size_t columns)
{
    const size_t spaces = samples.spaceNames().size();
    while (m_areas.size() < spaces)
        add();
    // The same samples for all, or they would not stand on each other.
    const std::vector<size_t> kept = samples.keptIndices(MemoryField::HeapUsed, from, to, columns);
    std::vector<double> base(kept.size(), 0);
    for (size_t space = 0; space < m_areas.size(); ++space) {
        QList<QPointF> lower;
        QList<QPointF> upper;
        for (size_t i = 0; space < spaces && i < kept.size(); ++i) {
            const auto x = static_cast<double>(samples.times()[kept[i]]);
            const int64_t bytes = samples.spaceValue(space, kept[i]);
            lower.append({x, base[i]});
            base[i] += static_cast<double>(std::max<int64_t>(bytes, 0));
            upper.append({x, base[i]});
        }
        m_areas[space].lower->replace(lower);
        m_areas[space].upper->replace(upper);
    }
}

void SpaceAreas::clear()
{
    for (const Area& area : m_areas) {
        area.lower->clear();
        area.upper->clear();
    }
}

int SpaceAreas::count() const
{
    return static_cast<int>(
        std::count_if(m_areas.begin(), m_areas.end(), [](const Area& area) { return area.upper->count() > 0; }));
}

} // namespace heapsight
