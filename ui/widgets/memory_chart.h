// SPDX-License-Identifier: GPL-3.0-or-later
// The memory of a target over time: a line per field, gaps where nothing is known, marks for garbage
// collections, snapshots, notes and losses. Only as many points as there are pixels are drawn, lows and
// highs kept. Wheel and +/− zoom, dragging and the arrow keys move, End follows the latest sample.
#pragma once

#include "inspector/heap_sample.h"
#include "widgets/chart_marks.h"
#include "widgets/line_segments.h"
#include "widgets/space_areas.h"

#include <QChartView>
#include <QPointer>

#include <array>
#include <optional>
#include <vector>

class QCategoryAxis;

namespace heapsight {

class LiveSession;

// How a field is drawn: colour and pattern, so that lines differ without colour too.
[[nodiscard]] QPen memoryFieldPen(MemoryField field, const QPalette& palette);
[[nodiscard]] QString memoryFieldToolTip(MemoryField field);

class MemoryChart : public QChartView {
    Q_OBJECT
public:
    explicit MemoryChart(QWidget* parent = nullptr);
    ~MemoryChart() override;

    void setSession(const LiveSession* session); // may be null
    void setSpan(qint64 milliseconds);           // shown, ending at the latest sample; 0: all
    void setFieldVisible(MemoryField field, bool visible);
    void setSpacesVisible(bool visible);                  // V8's heap spaces as areas, as far as they were asked for
    void setSelectedSnapshots(const QList<int>& numbers); // from 0
    // Lines across: an alert, V8's limit. Those far above everything else are not shown. 0: none.
    void setThresholds(qint64 alert, qint64 heapLimit);
    void refresh(); // after new samples or events

    [[nodiscard]] qint64 from() const { return m_from; }
    [[nodiscard]] qint64 to() const { return m_to; }
    [[nodiscard]] bool isFollowing() const { return m_follows; }
    void follow();
    [[nodiscard]] qint64 span() const { return m_span; }
    // Points drawn for a field, all segments; for tests.
    [[nodiscard]] std::vector<int> segmentSizes(MemoryField field) const;
    [[nodiscard]] int spacesShown() const { return m_spaces.count(); }
    // Where the plot begins, in pixels from the left: for charts that line up with this one.
    [[nodiscard]] double plotLeft() const;
    // Where something lies in the view, in pixels.
    [[nodiscard]] QPointF positionOf(qint64 timeMs, qint64 bytes) const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void rangeChanged();
    void hovered(std::optional<qint64> sample); // index of the sample under the pointer
    void snapshotClicked(int number);

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyPalette();
    void setRange(qint64 from, qint64 to); // stops following unless it ends at the latest sample
    void zoom(double factor, double anchor);
    void updateLines();
    void placePlot();
    void paintThresholds(QPainter& painter) const;
    void paintHover(QPainter& painter) const;
    [[nodiscard]] ChartScale scale() const;
    [[nodiscard]] int snapshotAt(const QPointF& position) const; // -1: none
    [[nodiscard]] QString tipAt(const QPointF& position) const;

    QPointer<const LiveSession> m_session;
    QCategoryAxis* m_timeAxis;
    QCategoryAxis* m_byteAxis;
    SpaceAreas m_spaces;
    std::vector<LineSegments> m_lines; // by field
    std::array<bool, kMemoryFields> m_shows{true, true, true, true, true};
    bool m_showsSpaces = false;
    QList<int> m_selected;
    qint64 m_alert = 0;
    qint64 m_heapLimit = 0;
    qint64 m_from = 0;
    qint64 m_to = 1;
    qint64 m_span = 15 * 60 * 1000;
    bool m_follows = true;
    std::optional<qint64> m_hovered;
    std::optional<QPointF> m_dragStart;
    qint64 m_dragFrom = 0;
    bool m_isDragged = false;
};

} // namespace heapsight
