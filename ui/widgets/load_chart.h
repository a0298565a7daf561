// SPDX-License-Identifier: GPL-3.0-or-later
// How busy a program is, below its memory and over the same time: its event loop (a page's main thread)
// and its CPU, in shares of one core.
#pragma once

#include "widgets/line_segments.h"

#include <QChartView>
#include <QPointer>

#include <optional>
#include <vector>

class QCategoryAxis;

namespace heapsight {

class LiveSession;

class LoadChart : public QChartView {
    Q_OBJECT
public:
    explicit LoadChart(QWidget* parent = nullptr);

    void setSession(const LiveSession* session); // may be null
    // The time that is shown, and where its plot begins.
    void showRange(qint64 from, qint64 to, double left);
    void setHovered(std::optional<qint64> sample);
    [[nodiscard]] std::vector<int> segmentSizes() const; // of the event loop; for tests

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyPalette();
    void updateLines();

    QPointer<const LiveSession> m_session;
    QCategoryAxis* m_timeAxis;
    QCategoryAxis* m_shareAxis;
    LineSegments m_loop;
    LineSegments m_cpu;
    qint64 m_from = 0;
    qint64 m_to = 1;
    double m_left = 0;
    std::optional<qint64> m_hovered;
};

} // namespace heapsight
