// SPDX-License-Identifier: GPL-3.0-or-later
// A flame graph: one widget that paints rectangles of a pure layout. A click or the arrow keys choose a
// function, a double click or Enter makes it as wide as the view, Backspace and Escape go out again, Home
// shows everything; Alt+Left and Alt+Right walk through what was shown. Only rows in sight are laid out, so a
// frame costs what is on the screen, however many functions the profile has.
// Thread rule: GUI thread.
#pragma once

#include "painting/flame_painting.h"

#include <QAbstractScrollArea>

#include <optional>

namespace heapsight {

class FlameView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit FlameView(QWidget* parent = nullptr);

    // Null: empty, with `emptyText` in its place. Keeps zoom, current function and history where the stacks are
    // in the new content too.
    void setContent(FlameContentPointer content, const QString& emptyText = {});
    [[nodiscard]] const FlameContentPointer& content() const { return m_picture.content; }
    void setFlame(bool isFlame); // the root at the bottom
    [[nodiscard]] bool isFlame() const { return m_picture.isFlame; }
    // By frame of the content's table; empty: no search.
    void setMatches(std::vector<uint8_t> frames);

    [[nodiscard]] uint32_t current() const { return m_current; } // kNoFlameNode: none
    void setCurrent(uint32_t node);                              // without currentChanged()
    [[nodiscard]] uint32_t zoomed() const { return m_zooms[m_zoom]; }
    void zoomTo(uint32_t node);
    void zoomOut(); // to the caller of what fills the view
    [[nodiscard]] bool canGoBack() const { return m_zoom > 0; }
    [[nodiscard]] bool canGoForward() const { return m_zoom + 1 < m_zooms.size(); }
    void back();
    void forward();
    void goToNextMatch(int step); // 1 or -1, in depth-first order

    [[nodiscard]] const std::vector<FlameRect>& rects() const { return m_picture.rects; } // those in sight
    [[nodiscard]] QRectF rectOf(const FlameRect& rect) const;                             // in the viewport
    [[nodiscard]] const FlameRect* rectAt(const QPointF& point) const;
    [[nodiscard]] const FlameRect* rectOfNode(uint32_t node) const; // null: out of sight or too narrow
    [[nodiscard]] QString currentText() const;
    void savePicture();
    // The whole graph as zoomed, all its rows.
    [[nodiscard]] QSize pictureSize() const;
    void paintPicture(QPainter& painter) const;

Q_SIGNALS:
    void currentChanged(uint32_t node); // by a person
    void zoomChanged();                 // also when the history changed
    void contextMenuWanted(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] FlamePicture layOutAll(double width) const;
    void layOut();
    void updateScrollBar();
    void showZoom();
    void choose(uint32_t node, bool isRequest);
    void makeVisible(uint32_t node);
    void setHovered(uint32_t node);
    [[nodiscard]] bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] uint32_t below() const;
    [[nodiscard]] uint32_t beside(int step) const;
    [[nodiscard]] double offset() const; // of the picture's top in the viewport
    [[nodiscard]] FlameRect nodeRect(uint32_t node) const;
    void announce();

    FlamePicture m_picture;
    QString m_emptyText;
    FlameRange m_range;
    uint32_t m_deepest = 0; // row below the zoomed node
    std::vector<uint32_t> m_zooms{0};
    size_t m_zoom = 0;
    uint32_t m_current = kNoFlameNode;
    uint32_t m_hovered = kNoFlameNode;
    bool m_isMoving = false;
};

} // namespace heapsight
