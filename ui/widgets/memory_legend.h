// SPDX-License-Identifier: GPL-3.0-or-later
// The legend of the charts of a program: a check box per line with its latest value, or that of the sample
// under the pointer to the byte; V8's heap spaces below, if they are shown.
#pragma once

#include "inspector/sample_series.h"

#include <QWidget>

#include <array>
#include <optional>

class QCheckBox;
class QHBoxLayout;
class QLabel;

namespace heapsight {

class MemoryLegend : public QWidget {
    Q_OBJECT
public:
    explicit MemoryLegend(QWidget* parent = nullptr);

    // Of the latest sample, or of `sample`.
    void showValues(const SampleSeries& samples, std::optional<qint64> sample);
    void setShowsSpaces(bool shows); // the check box, without a signal
    [[nodiscard]] QCheckBox* spaces() const { return m_spaces; }
    [[nodiscard]] QCheckBox* load() const { return m_load; }

Q_SIGNALS:
    void fieldToggled(heapsight::MemoryField field, bool visible);
    void spacesToggled(bool visible);
    void loadToggled(bool visible);

private:
    void showSpaces(const SampleSeries& samples, const HeapSample& shown, bool isExact);

    std::array<QCheckBox*, kMemoryFields> m_fields{};
    QCheckBox* m_spaces;
    QCheckBox* m_load;
    QLabel* m_when;
    QWidget* m_spaceRow;
    QList<QLabel*> m_spaceLabels;
};

} // namespace heapsight
