// SPDX-License-Identifier: GPL-3.0-or-later
// The legend of the memory chart: a check box per line with its latest value, or that of the sample under
// the pointer to the byte.
#pragma once

#include "inspector/sample_series.h"

#include <QWidget>

#include <array>
#include <optional>

class QCheckBox;
class QLabel;

namespace heapsight {

class MemoryLegend : public QWidget {
    Q_OBJECT
public:
    explicit MemoryLegend(QWidget* parent = nullptr);

    // Of the latest sample, or of `sample`.
    void showValues(const SampleSeries& samples, std::optional<qint64> sample);

Q_SIGNALS:
    void fieldToggled(heapsight::MemoryField field, bool visible);

private:
    std::array<QCheckBox*, kMemoryFields> m_fields{};
    QLabel* m_when;
};

} // namespace heapsight
