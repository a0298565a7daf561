// SPDX-License-Identifier: GPL-3.0-or-later
// Bars of bytes over time, and a range of them that is chosen: dragged with the mouse, or with the keyboard:
// Left and Right move the range, Shift+Right and Shift+Left make it longer and shorter, Home and End go to
// the first and last bar, Escape chooses everything.
// Bars that share a pixel are drawn as one. Thread rule: GUI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

namespace heapsight {

struct AllocationBar {
    double fromMs = 0; // since the recording began
    double toMs = 0;
    uint64_t allocated = 0; // bytes; at least `live`
    uint64_t live = 0;      // of these, still there
};

struct BarRange { // bars, both ends included
    int first = 0;
    int last = 0;
    friend bool operator==(const BarRange&, const BarRange&) = default;
};

class AllocationBars : public QWidget {
    Q_OBJECT
public:
    explicit AllocationBars(QWidget* parent = nullptr);

    void setBars(std::vector<AllocationBar> bars); // nothing is chosen then
    [[nodiscard]] const std::vector<AllocationBar>& bars() const { return m_bars; }
    // Nothing: the whole recording. Without rangeChanged().
    void setRange(std::optional<BarRange> range);
    [[nodiscard]] const std::optional<BarRange>& range() const { return m_range; }
    [[nodiscard]] QString rangeText() const; // "1.2 s – 3.4 s: 12 kB still live"
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QRectF barRect(int bar) const; // its column of the plot, full height
    [[nodiscard]] int barAt(double x) const;     // nearest; -1: there are none
    void paintPicture(QPainter& painter, QSize size) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rangeChanged(); // by a person; while dragging a few times a second

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRectF plotOf(QSizeF size) const;
    [[nodiscard]] double xOf(double timeMs, const QRectF& plot) const;
    [[nodiscard]] double endMs() const;
    void paintBars(QPainter& painter, const QRectF& plot) const;
    void paintAxes(QPainter& painter, const QRectF& plot, uint64_t highest) const;
    void choose(std::optional<BarRange> range, bool isFinal);
    void announce();

    std::vector<AllocationBar> m_bars;
    std::optional<BarRange> m_range;
    std::optional<BarRange> m_told; // what rangeChanged() was last about
    int m_dragFrom = -1;
    QTimer m_tell;
};

} // namespace heapsight
