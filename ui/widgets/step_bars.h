// SPDX-License-Identifier: GPL-3.0-or-later
// One small bar per snapshot: how a number went. The numbers themselves stand in the tool tip and the
// accessible description.
#pragma once

#include <QWidget>

#include <cstdint>
#include <vector>

namespace heapsight {

class StepBars : public QWidget {
    Q_OBJECT
public:
    explicit StepBars(std::vector<uint64_t> values, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<uint64_t> m_values;
};

// "▁▄█": from the least to the greatest, in text; at most 24 characters.
[[nodiscard]] QString stepBarsText(const std::vector<uint64_t>& values);

} // namespace heapsight
