// SPDX-License-Identifier: GPL-3.0-or-later
// A treemap of what an object retains. A click or the arrow keys choose a tile, a double click or Enter
// goes into it, Backspace out again; Ctrl+Down and Ctrl+Up go to the tile inside and around.
// Laid out in a job; the last picture stays until the next one is ready.
#pragma once

#include "analysis/snapshot_diff.h"
#include "jobs/job_runner.h"
#include "painting/treemap_painting.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace heapsight {

class TreemapView : public QWidget {
    Q_OBJECT
public:
    explicit TreemapView(JobRunner& jobs, QWidget* parent = nullptr);
    ~TreemapView() override;

    // Null: empty. `diff`: its target is the analysis; null for no colours of change.
    void setAnalysis(std::shared_ptr<const SnapshotAnalysis> analysis, NodeIndex top);
    void setDiff(std::shared_ptr<const SnapshotDiff> diff);
    void setTop(NodeIndex top);
    [[nodiscard]] NodeIndex top() const { return m_top; }
    // Chooses the tile of a node, or of its nearest dominator that has one, without currentChanged().
    void showNode(NodeIndex node);
    // Chooses the heaviest tile of objects of a class, without classChosen(); none: the choice stays.
    void showClass(ClassId id);

    [[nodiscard]] bool isReady() const; // the picture is that of the top and the size
    [[nodiscard]] const TreemapPicture& picture() const { return m_picture; }
    [[nodiscard]] int currentTile() const { return m_current; } // -1: none
    [[nodiscard]] QRect tileRect(int tile) const;
    void savePicture();
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 80}; }

Q_SIGNALS:
    void currentChanged(const heapsight::ObjectRef& object); // by mouse or keyboard
    void classChosen(ClassId id);                            // by the tile of many small objects
    void topRequested(NodeIndex top);                        // to go into or out of
    void pictureChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void layOutSoon();
    void layOut();
    void setCurrent(int tile, bool isRequest);
    void wantCurrent(); // again, in the layout that comes
    void setHovered(int tile);
    void goIn(int tile);
    void goOut();
    void announce();
    void paintFrame(QPainter& painter, int tile, int width) const;

    JobRunner& m_jobs;
    std::shared_ptr<const SnapshotAnalysis> m_analysis;
    std::shared_ptr<const SnapshotDiff> m_diff;
    NodeIndex m_top;
    NodeIndex m_wanted; // node to choose once its tiles are there
    std::optional<ClassId> m_wantedClass;
    bool m_isChosen = false; // the current tile, by somebody: else it is only where the keyboard starts
    TreemapPicture m_picture;
    NodeIndex m_pictureTop;
    QPixmap m_pixmap; // of m_picture; null: to be drawn
    int m_current = -1;
    int m_hovered = -1;
    QTimer m_delay;
    bool m_isStale = true; // a new layout is on its way
};

} // namespace heapsight
