// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/legend_view.h"

#include <QPainter>

#include <algorithm>

namespace heapsight {

namespace {
constexpr int kGap = 6;
constexpr int kBetween = 18;
constexpr int kMargin = 4;
} // namespace

LegendView::LegendView(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LegendView::setEntries(std::vector<Entry> entries)
{
    m_entries = std::move(entries);
    updateGeometry();
    update();
}

std::vector<LegendView::Place> LegendView::places(int width, int& height) const
{
    const QFontMetrics metrics(font());
    const int side = metrics.ascent();
    const int line = metrics.height() + kMargin;
    std::vector<Place> places;
    size_t rowStart = 0;
    int x = 0;
    int y = kMargin;
    const auto centreRow = [&](int end) {
        for (size_t i = rowStart; i < places.size(); ++i) {
            const int shift = std::max(0, (width - end) / 2);
            places[i].swatch.translate(shift, 0);
            places[i].text.translate(shift, 0);
        }
        rowStart = places.size();
    };
    for (const Entry& entry : m_entries) {
        const int textWidth = metrics.horizontalAdvance(entry.name);
        const int whole = side + kGap + textWidth;
        if (x > 0 && x + whole > width) {
            centreRow(x - kBetween);
            x = 0;
            y += line;
        }
        places.push_back({QRect(x, y + (metrics.height() - side) / 2, side, side),
                          QRect(x + side + kGap, y, textWidth + 1, metrics.height())});
        x += whole + kBetween;
    }
    centreRow(x - kBetween);
    height = m_entries.empty() ? 0 : y + line;
    return places;
}

int LegendView::paint(QPainter& painter, int top, int width) const
{
    int height = 0;
    const std::vector<Place> where = places(width, height);
    painter.save();
    painter.translate(0, top);
    painter.setFont(font());
    for (size_t i = 0; i < where.size(); ++i) {
        painter.fillRect(where[i].swatch, m_entries[i].color);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(where[i].text, Qt::AlignLeft | Qt::AlignVCenter, m_entries[i].name);
    }
    painter.restore();
    return height;
}

void LegendView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, 0, width());
}

int LegendView::heightForWidth(int width) const
{
    int height = 0;
    static_cast<void>(places(width, height));
    return height;
}

QSize LegendView::sizeHint() const
{
    constexpr int kWidth = 320;
    return {kWidth, heightForWidth(kWidth)};
}

} // namespace heapsight
