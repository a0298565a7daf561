// SPDX-License-Identifier: GPL-3.0-or-later
// Names beside the colours of a chart, in as many rows as the width asks for: none is ever cut.
#pragma once

#include <QColor>
#include <QWidget>

#include <vector>

namespace heapsight {

class LegendView : public QWidget {
    Q_OBJECT
public:
    struct Entry {
        QString name;
        QColor color;
    };
    explicit LegendView(QWidget* parent = nullptr);

    void setEntries(std::vector<Entry> entries);
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    // Draws it below `top` in a picture of that width; returns its height.
    int paint(QPainter& painter, int top, int width) const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Place {
        QRect swatch;
        QRect text;
    };
    // Rows are centred. `height`: of all.
    [[nodiscard]] std::vector<Place> places(int width, int& height) const;

    std::vector<Entry> m_entries;
};

} // namespace heapsight
