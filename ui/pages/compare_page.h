// SPDX-License-Identifier: GPL-3.0-or-later
// Two snapshots side by side: one table with columns for base, target and what changed.
// The comparison is made in a job; the last one is kept until a side changes.
#pragma once

#include "pages/page.h"

class QAction;
class QStackedLayout;
class QTimer;

namespace heapsight {

class Banner;
class ClassTrends;
class CompareModel;
class CompareSides;
class CompareTrees;
class FilterBar;
struct DiffRow;

class ComparePage : public Page {
    Q_OBJECT
public:
    // `open` is offered while there is nothing to compare, `swap` where the sides look exchanged.
    ComparePage(const Workspace& workspace, QAction* open, QAction* swap, QWidget* parent = nullptr);

    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] CopyableTreeView* table() const override;
    void focusFilter() override;
    [[nodiscard]] CompareSides* sides() const { return m_sides; }
    [[nodiscard]] CompareTrees* trees() const { return m_trees; }
    void setShowsTrees(bool trees);

private:
    void refresh();
    void compare();
    struct Comparison {
        std::shared_ptr<const SnapshotDiff> diff;
        std::shared_ptr<const ClassTrends> trends; // null: fewer than three snapshots
    };
    void showDiff(Result<Comparison> result);
    void findTrends();
    void showTrends(const std::shared_ptr<const ClassTrends>& trends);
    [[nodiscard]] std::vector<std::shared_ptr<const SnapshotAnalysis>> readySnapshots() const;
    void explain();
    void updateBanner();
    void requestSelection();
    [[nodiscard]] Selection selectionOf(const DiffRow& row) const;
    void follow(const Selection& selection);

    Workspace m_workspace;
    QAction* m_open;
    QAction* m_swap;
    CompareModel* m_model;
    Banner* m_banner;
    FilterBar* m_filter;
    MessageView* m_message;
    CompareSides* m_sides;
    CopyableTreeView* m_table;
    CompareTrees* m_trees;
    QStackedLayout* m_forms; // m_table or m_trees
    QStackedLayout* m_stack;
    QTimer* m_selectSoon;
    QString m_failure; // why the comparison itself could not be made
};

} // namespace heapsight
