// SPDX-License-Identifier: GPL-3.0-or-later
// One small bar per snapshot: how a number went. Small growth of something large is shown above a gap. The numbers
// themselves stand in the tool tip and the accessible description.
#pragma once

#include "analysis/suspects/trend_bars.h"

#include <QWidget>

#include <cstdint>
#include <vector>

namespace heapsight {

class StepBars : public QWidget {
    Q_OBJECT
public:
    explicit StepBars(const std::vector<uint64_t>& values, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TrendBars m_bars;
};

// "▁▄█": the same bars as text; at most 24 characters.
[[nodiscard]] QString stepBarsText(const std::vector<uint64_t>& values);

} // namespace heapsight
