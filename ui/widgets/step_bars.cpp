// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/step_bars.h"

#include "painting/palette_colors.h"

#include <QPainter>

#include <algorithm>

namespace heapsight {

namespace {

constexpr int kMostBars = 24;

// Every so many of the values, the first and the last always.
std::vector<uint64_t> thinned(const std::vector<uint64_t>& values)
{
    const size_t count = std::min<size_t>(values.size(), kMostBars);
    std::vector<uint64_t> shown;
    for (size_t i = 0; i < count; ++i)
        shown.push_back(values[count == 1 ? 0 : i * (values.size() - 1) / (count - 1)]);
    return shown;
}

} // namespace

StepBars::StepBars(std::vector<uint64_t> values, QWidget* parent) : QWidget(parent), m_values(thinned(values))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize StepBars::sizeHint() const
{
    const int height = fontMetrics().height() + 4;
    const int width = m_values.size() > 8 ? 5 : 18;
    return {static_cast<int>(m_values.size()) * (width + 3), height};
}

void StepBars::paintEvent(QPaintEvent*)
{
    const uint64_t most = m_values.empty() ? 0 : *std::max_element(m_values.begin(), m_values.end());
    if (most == 0)
        return;
    QPainter painter(this);
    const int step = width() / static_cast<int>(m_values.size());
    const QColor color = semanticColors(palette()).dim;
    for (size_t i = 0; i < m_values.size(); ++i) {
        const int bar = std::max(2, static_cast<int>(static_cast<double>(m_values[i]) / static_cast<double>(most) *
                                                     static_cast<double>(height())));
        painter.fillRect(static_cast<int>(i) * step, height() - bar, step - 3, bar, color);
    }
}

QString stepBarsText(const std::vector<uint64_t>& values)
{
    const std::vector<uint64_t> shown = thinned(values);
    if (shown.empty())
        return {};
    const auto [least, most] = std::minmax_element(shown.begin(), shown.end());
    const auto range = static_cast<double>(std::max<uint64_t>(*most - *least, 1));
    QString text;
    for (const uint64_t value : shown)
        text += QChar(0x2581 + static_cast<int>(static_cast<double>(value - *least) / range * 7));
    return text;
}

} // namespace heapsight
