// SPDX-License-Identifier: GPL-3.0-or-later
// The memory of a running program: what it does in words, the chart, its snapshots.
#pragma once

#include "pages/page.h"
#include "workspace/live_list.h"

#include <optional>

class QAction;
class QLabel;
class QSettings;
class QVBoxLayout;

namespace heapsight {

class Banner;
class GrowthBar;
class LeakHuntPanel;
class LiveBar;
class LiveMarks;
class LiveMenu;
class LoadChart;
class MemoryChart;
class MemoryLegend;
class TallArea;

class LivePage : public Page {
    Q_OBJECT
public:
    LivePage(LiveList& live, QSettings& settings, QAction* attach, QAction* takeSnapshot, QWidget* parent = nullptr);

    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] CopyableTreeView* table() const override { return nullptr; }
    void focusFilter() override;

    void takeSnapshot(); // asks first
    // Further commands go to bar(); what they open stands between the commands and the chart.
    void addPanel(QWidget* panel);
    [[nodiscard]] LiveBar* bar() const { return m_bar; }
    [[nodiscard]] MemoryChart* chart() const { return m_chart; }
    [[nodiscard]] LoadChart* load() const { return m_load; }
    [[nodiscard]] MemoryLegend* legend() const { return m_legend; }
    [[nodiscard]] GrowthBar* growth() const { return m_growth; }
    [[nodiscard]] LeakHuntPanel* hunt() const { return m_hunt; }
    [[nodiscard]] Banner* banner() const { return m_banner; }

Q_SIGNALS:
    void snapshotTaken(const QString& file);
    void classesWanted(const QString& file);
    void compareWanted(const QStringList& baseAndTarget);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void connectParts();
    void showSession();
    void connectSession();
    void refresh();
    void refreshIfSeen();
    void updateState();
    void showHunt();
    void finishCapture(const CaptureOutcome& outcome);

    LiveList& m_live;
    QSettings& m_settings;
    LiveSession* m_session = nullptr;
    MessageView* m_empty;
    QWidget* m_content;
    TallArea* m_area; // of all above and below the chart a low window shows a part
    QVBoxLayout* m_column;
    Banner* m_banner;
    GrowthBar* m_growth;
    LeakHuntPanel* m_hunt;
    MemoryChart* m_chart;
    LoadChart* m_load;
    MemoryLegend* m_legend;
    LiveMenu* m_menu;
    LiveBar* m_bar;
    QLabel* m_state;
    LiveMarks* m_marks;
    QString m_offered;               // the snapshot the banner speaks of
    std::optional<qint64> m_hovered; // sample under the pointer
};

} // namespace heapsight
