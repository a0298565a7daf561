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
class CompareModel;
class FilterBar;
struct DiffRow;

class ComparePage : public Page {
    Q_OBJECT
public:
    // `open` is offered while there is nothing to compare, `swap` where the sides look exchanged.
    ComparePage(const Workspace& workspace, QAction* open, QAction* swap, QWidget* parent = nullptr);

    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] CopyableTreeView* table() const override { return m_table; }
    void focusFilter() override;

private:
    void refresh();
    void compare();
    void showDiff(Result<std::shared_ptr<const SnapshotDiff>> result);
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
    CopyableTreeView* m_table;
    QStackedLayout* m_stack;
    QTimer* m_selectSoon;
    QString m_failure; // why the comparison itself could not be made
};

} // namespace heapsight
