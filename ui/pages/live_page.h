// SPDX-License-Identifier: GPL-3.0-or-later
// The memory of a running program: what it does in words, the chart, its snapshots.
#pragma once

#include "pages/page.h"
#include "workspace/live_list.h"

#include <QList>

class QAction;
class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QSettings;
class QToolButton;

namespace heapsight {

class Banner;
class GrowthBar;
class LeakHuntPanel;
class MemoryChart;

class LivePage : public Page {
    Q_OBJECT
public:
    LivePage(LiveList& live, QSettings& settings, QAction* attach, QAction* takeSnapshot, QWidget* parent = nullptr);

    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] CopyableTreeView* table() const override { return nullptr; }
    void focusFilter() override;

    void takeSnapshot(); // asks first
    [[nodiscard]] MemoryChart* chart() const { return m_chart; }
    [[nodiscard]] GrowthBar* growth() const { return m_growth; }
    [[nodiscard]] LeakHuntPanel* hunt() const { return m_hunt; }
    [[nodiscard]] Banner* banner() const { return m_banner; }

Q_SIGNALS:
    void snapshotTaken(const QString& file);
    void classesWanted(const QString& file);
    void compareWanted(const QStringList& baseAndTarget);

private:
    QWidget* makeBar(QAction* attach, QAction* takeSnapshot);
    QWidget* makeLegend();
    void addRecordingMenu(QToolButton* button);
    void showSession();
    void refresh();
    void updateState();
    void updateLegend(std::optional<qint64> sample);
    void updateSnapshots();
    void selectSnapshot(int number, bool selected);
    void finishCapture(const CaptureOutcome& outcome);
    void saveRecording(bool asCsv);
    void savePicture();
    void editLimits();
    void addNote();
    void listWorkers(QMenu* menu);

    LiveList& m_live;
    QSettings& m_settings;
    LiveSession* m_session = nullptr;
    MessageView* m_empty;
    QWidget* m_content;
    Banner* m_banner;
    GrowthBar* m_growth;
    LeakHuntPanel* m_hunt;
    MemoryChart* m_chart;
    QLabel* m_state = nullptr;
    QPushButton* m_take = nullptr;
    QPushButton* m_collect = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_cancel = nullptr;
    QComboBox* m_interval = nullptr;
    QList<QPushButton*> m_spans;
    QList<QCheckBox*> m_fields; // one per MemoryField
    QLabel* m_when = nullptr;
    QHBoxLayout* m_snapshotRow = nullptr;
    QList<QPushButton*> m_snapshotButtons;
    QPushButton* m_compare = nullptr;
    QList<int> m_selected;
    QString m_offered; // the snapshot the banner speaks of
};

} // namespace heapsight
