// SPDX-License-Identifier: GPL-3.0-or-later
// What the current file is: who wrote it, what is in it, what was odd about it, what it costs here.
#pragma once

#include "analysis/snapshot_origin.h"
#include "pages/snapshot_page.h"

namespace heapsight {

class FactModel;

class SummaryPage : public SnapshotPage {
    Q_OBJECT
public:
    explicit SummaryPage(const Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] CopyableTreeView* table() const override { return m_table; }
    void focusFilter() override;

protected:
    void showAnalysis(const std::shared_ptr<const SnapshotAnalysis>& analysis) override;

private:
    void showFacts(const SnapshotOrigin& origin);

    FactModel* m_model;
    CopyableTreeView* m_table;
};

} // namespace heapsight
