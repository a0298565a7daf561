// SPDX-License-Identifier: GPL-3.0-or-later
// The heap from its root downwards, as it is linked: the root's edges, and the edges of any object.
#pragma once

#include "pages/snapshot_page.h"

namespace heapsight {

class FieldsModel;
class FilterBar;

class ContainmentPage : public SnapshotPage {
    Q_OBJECT
public:
    explicit ContainmentPage(const Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] CopyableTreeView* table() const override { return m_table; }
    void focusFilter() override;
    [[nodiscard]] FilterBar* filterBar() const { return m_filter; }

protected:
    void showAnalysis(const std::shared_ptr<const SnapshotAnalysis>& analysis) override;

private:
    FieldsModel* m_model;
    FilterBar* m_filter;
    CopyableTreeView* m_table;
};

} // namespace heapsight
