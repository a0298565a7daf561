// SPDX-License-Identifier: GPL-3.0-or-later
// Strings of the current snapshot: search, and duplicates with what they waste. The object pane shows the
// whole text of the one that is chosen.
#pragma once

#include "pages/snapshot_page.h"

namespace heapsight {

class FilterBar;
class StringModel;

class StringsPage : public SnapshotPage {
    Q_OBJECT
public:
    explicit StringsPage(const Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] CopyableTreeView* table() const override { return m_table; }
    [[nodiscard]] bool showsDuplicatesOnly() const;
    void focusFilter() override;
    [[nodiscard]] FilterBar* filterBar() const { return m_filter; }
    [[nodiscard]] StringModel* model() const { return m_model; }

protected:
    void showAnalysis(const std::shared_ptr<const SnapshotAnalysis>& analysis) override;
    [[nodiscard]] Selection selectionAt(const QModelIndex& index) const override;

private:
    void applyFilter();

    StringModel* m_model;
    FilterBar* m_filter;
    CopyableTreeView* m_table;
};

} // namespace heapsight
