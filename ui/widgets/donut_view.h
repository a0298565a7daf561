// SPDX-License-Identifier: GPL-3.0-or-later
// A donut of parts of a whole: shares at the slices, names below; the numbers stand in a table beside it.
#pragma once

#include "painting/picture_file.h"

#include <QtCharts/QChartView>

#include <vector>

class QPieSeries;

namespace heapsight {

class DonutView : public QChartView {
    Q_OBJECT
public:
    struct Part {
        QString name;
        QString label; // short, in the legend
        uint64_t bytes = 0;
    };

    explicit DonutView(QWidget* parent = nullptr);

    // `parts` in the order of their colours; empty: nothing.
    void setParts(const QString& title, const std::vector<Part>& parts);
    [[nodiscard]] const std::vector<Part>& parts() const { return m_parts; }
    [[nodiscard]] QColor partColor(int part) const;
    void setCurrentPart(int part); // -1: none; stands out
    void paintPicture(QPainter& painter, QSize size);
    [[nodiscard]] int labelCount() const; // shares that stand in the ring

Q_SIGNALS:
    void partClicked(int part);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyColors();
    void chooseLabels();

    QPieSeries* m_series;
    std::vector<Part> m_parts;
    std::vector<int> m_partOf; // by slice: parts of no size have none
};

} // namespace heapsight
