// SPDX-License-Identifier: GPL-3.0-or-later
// Base of the pages that show one view of the current snapshot: says why there is nothing yet, shows the
// reader's warnings, works only while it is looked at, and passes the table's current row on as the
// window's selection. A page that is not visible holds nothing of a snapshot that is no longer current.
#pragma once

#include "pages/page.h"

class QStackedLayout;
class QTimer;
class QVBoxLayout;

namespace heapsight {

class Banner;

class SnapshotPage : public Page {
    Q_OBJECT
public:
    [[nodiscard]] const std::shared_ptr<const SnapshotAnalysis>& analysis() const { return m_analysis; }

protected:
    explicit SnapshotPage(const Workspace& workspace, QWidget* parent);

    // For the end of the constructor: `table` is what table() will return.
    void start(CopyableTreeView* table);
    // The current snapshot, once per change and only while the page is visible; null: let go of the last one.
    virtual void showAnalysis(const std::shared_ptr<const SnapshotAnalysis>& analysis) = 0;
    // The selection to ask for when this row (column 0) became current; the base knows rows of objects.
    [[nodiscard]] virtual Selection selectionAt(const QModelIndex& index) const;
    // The window's selection changed, or the page shows a snapshot anew.
    virtual void follow(const Selection& selection) { static_cast<void>(selection); }
    // Base and target changed, or a document's state.
    virtual void sidesChanged() {}

    void select(const Selection& selection); // asks the window for it
    [[nodiscard]] Document* document() const { return m_workspace.documents.current(); }
    [[nodiscard]] const Workspace& workspace() const { return m_workspace; }
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    [[nodiscard]] bool isSelecting() const { return m_isSelecting; } // the change comes from this page
    void selectSoon();                                               // the current row, once the cursor rests

    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void requestSelection();

    Workspace m_workspace;
    std::shared_ptr<const SnapshotAnalysis> m_analysis;
    Banner* m_banner;
    MessageView* m_message;
    QStackedLayout* m_stack;
    QVBoxLayout* m_content;
    QTimer* m_selectSoon;
    CopyableTreeView* m_table = nullptr;
    bool m_isSelecting = false;
};

} // namespace heapsight
