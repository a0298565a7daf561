// SPDX-License-Identifier: GPL-3.0-or-later
// Strings of the current snapshot: search, duplicates with what they waste, and the whole text of one.
#pragma once

#include "pages/snapshot_page.h"

class QSplitter;

namespace heapsight {

class FilterBar;
class StringModel;
class TextPane;

class StringsPage : public SnapshotPage {
    Q_OBJECT
public:
    explicit StringsPage(const Workspace& workspace, QWidget* parent = nullptr);
    ~StringsPage() override;

    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] CopyableTreeView* table() const override { return m_table; }
    void focusFilter() override;
    [[nodiscard]] FilterBar* filterBar() const { return m_filter; }
    [[nodiscard]] TextPane* textPane() const { return m_text; }
    [[nodiscard]] StringModel* model() const { return m_model; }

protected:
    void showAnalysis(const std::shared_ptr<const SnapshotAnalysis>& analysis) override;
    [[nodiscard]] Selection selectionAt(const QModelIndex& index) const override;

private:
    void applyFilter();
    void showText();

    StringModel* m_model;
    FilterBar* m_filter;
    CopyableTreeView* m_table;
    TextPane* m_text;
    QSplitter* m_splitter;
};

} // namespace heapsight
