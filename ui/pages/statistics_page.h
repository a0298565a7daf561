// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes by kind: DevTools' Statistics as a chart and as numbers; where a base is set, both beside each other.
#pragma once

#include "pages/snapshot_page.h"

class QSplitter;

namespace heapsight {

class DonutView;
class LegendView;
class StatisticsModel;

class StatisticsPage : public SnapshotPage {
    Q_OBJECT
public:
    explicit StatisticsPage(const Workspace& workspace, QWidget* parent = nullptr);
    ~StatisticsPage() override;

    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] CopyableTreeView* table() const override { return m_table; }
    void focusFilter() override;
    [[nodiscard]] DonutView* chart() const { return m_chart; }
    [[nodiscard]] DonutView* baseChart() const { return m_baseChart; }

protected:
    void showAnalysis(const std::shared_ptr<const SnapshotAnalysis>& analysis) override;
    void sidesChanged() override;

    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] const Document* base() const; // the other side of the comparison, if it is to be shown
    void showStatistics();
    void updateLegend();
    void savePicture();

    StatisticsModel* m_model;
    DonutView* m_baseChart;
    DonutView* m_chart;
    LegendView* m_legend; // of both
    CopyableTreeView* m_table;
    QSplitter* m_splitter;
};

} // namespace heapsight
