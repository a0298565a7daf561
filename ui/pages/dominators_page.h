// SPDX-License-Identifier: GPL-3.0-or-later
// What would be freed with what: the dominator tree of the current snapshot as a table, by object or by
// class, or as a treemap. All three show the same top object and the same selection.
#pragma once

#include "analysis/big_drops.h"
#include "pages/snapshot_page.h"

class QAction;
class QStackedWidget;

namespace heapsight {

class DominatorModel;
class FilterBar;
class PathBar;
class SnapshotDiff;
class TreemapView;

class DominatorsPage : public SnapshotPage {
    Q_OBJECT
public:
    explicit DominatorsPage(const Workspace& workspace, QWidget* parent = nullptr);

    enum class View : uint8_t { Tree, Grouped, Treemap };
    void setView(View view);
    [[nodiscard]] View view() const;
    void setTop(NodeIndex top);
    [[nodiscard]] NodeIndex top() const;

    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] CopyableTreeView* table() const override { return m_table; }
    void focusFilter() override;
    [[nodiscard]] TreemapView* treemap() const { return m_treemap; }
    [[nodiscard]] FilterBar* filterBar() const { return m_filter; }
    [[nodiscard]] QAction* nextDrop() const { return m_nextDrop; }
    [[nodiscard]] QAction* previousDrop() const { return m_previousDrop; }

protected:
    void showAnalysis(const std::shared_ptr<const SnapshotAnalysis>& analysis) override;
    [[nodiscard]] Selection selectionAt(const QModelIndex& index) const override;
    void follow(const Selection& selection) override;
    void sidesChanged() override;

private:
    void buildBar();
    void applyView();
    void updatePath();
    void reveal(NodeIndex node);
    void continueReveal();
    void goToDrop(int step);
    void showDrop(int step);
    void updateDiff();
    void setDiff(const std::shared_ptr<const SnapshotDiff>& diff);
    void showTotals();

    DominatorModel* m_model;
    FilterBar* m_filter;
    PathBar* m_path;
    CopyableTreeView* m_table;
    TreemapView* m_treemap;
    QStackedWidget* m_views;
    QAction* m_nextDrop;
    QAction* m_previousDrop;
    QAction* m_savePicture;
    NodeIndex m_revealing; // object to show once the rows above it are there
    std::vector<BigDrop> m_drops;
    bool m_hasDrops = false;
    QString m_dropText; // "big drop 2 of 7"
    std::shared_ptr<const SnapshotDiff> m_diff;
};

} // namespace heapsight
