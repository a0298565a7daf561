// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/step_bars.h"

#include "painting/palette_colors.h"

#include <QPainter>

#include <algorithm>

namespace heapsight {

namespace {

constexpr size_t kMostBars = 24;
constexpr int kFoot = 3; // pixels below the gap of bars that do not begin at zero
constexpr int kGap = 2;

} // namespace

StepBars::StepBars(const std::vector<uint64_t>& values, QWidget* parent)
    : QWidget(parent), m_bars(trendBars(values, kMostBars))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize StepBars::sizeHint() const
{
    const int height = fontMetrics().height() + 4;
    const int width = m_bars.heights.size() > 8 ? 5 : 18;
    return {static_cast<int>(m_bars.heights.size()) * (width + 3), height};
}

void StepBars::paintEvent(QPaintEvent*)
{
    if (m_bars.heights.empty())
        return;
    QPainter painter(this);
    const int step = width() / static_cast<int>(m_bars.heights.size());
    const QColor color = semanticColors(palette()).dim;
    for (size_t i = 0; i < m_bars.heights.size(); ++i) {
        const int bar = std::max(2, static_cast<int>(m_bars.heights[i] * static_cast<double>(height())));
        const int x = static_cast<int>(i) * step;
        if (m_bars.isCut && bar > 2 * kFoot) {
            painter.fillRect(x, height() - kFoot, step - 3, kFoot, color);
            painter.fillRect(x, height() - bar, step - 3, bar - kFoot - kGap, color);
        } else {
            painter.fillRect(x, height() - bar, step - 3, bar, color);
        }
    }
}

QString stepBarsText(const std::vector<uint64_t>& values)
{
    constexpr double kSteps = 7; // blocks of one to eight eighths
    const TrendBars bars = trendBars(values, kMostBars);
    QString text;
    for (const double height : bars.heights)
        text += QChar(0x2581 + static_cast<int>(height * kSteps));
    return text;
}

} // namespace heapsight
