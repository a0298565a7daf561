// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a picture of retainers: scrolls, zooms (Ctrl+wheel, +, −, 0), is dragged with the mouse and walked
// with the arrow keys. Screen readers get one child per box.
// Thread rule: GUI thread.
#pragma once

#include "picture/picture_painter.h"

#include <QAbstractScrollArea>

namespace heapsight {

class PictureView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PictureView(QWidget* parent = nullptr);

    // Keeps the current box and the place on the screen if the object is in the new picture too.
    void setPicture(std::shared_ptr<const Picture> picture); // null: empty
    [[nodiscard]] const std::shared_ptr<const Picture>& picture() const { return m_picture; }

    [[nodiscard]] int current() const { return m_current; } // -1: none
    void setCurrent(int node);
    void activate(int node); // as Enter or a double click does
    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double zoom, const QPointF& fixed); // `fixed`: stays where it is, in the viewport
    void showAll();
    [[nodiscard]] QRect boxRect(int node) const; // in the viewport
    [[nodiscard]] int nodeAt(const QPoint& point) const;
    [[nodiscard]] PictureStyle style(bool forExport = false) const;

Q_SIGNALS:
    void currentChanged(int node);
    void objectActivated(heapsight::NodeIndex object);
    void expansionWanted(quint64 key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QPointF toPicture(const QPointF& point) const;
    [[nodiscard]] QPointF origin() const; // of the picture, in the viewport
    void updateScrollBars();
    void makeVisible(int node);
    void showAll(double least); // zoom
    void moveToStart(int node);
    void setHovered(int node);
    [[nodiscard]] int neighbour(int key) const; // box to go to by an arrow key, -1: none

    std::shared_ptr<const Picture> m_picture;
    double m_zoom = 1;
    int m_current = -1;
    int m_hovered = -1;
    QPoint m_dragFrom;
    QPoint m_scrolledFrom;
    bool m_isDragging = false;
};

} // namespace heapsight
