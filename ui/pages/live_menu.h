// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a watched program beside looking at it: notes, alerts, its worker threads, saving
// the recording and the picture.
#pragma once

#include "workspace/live_list.h"

#include <QMenu>
#include <QPointer>

class QSettings;

namespace heapsight {

class MemoryChart;

class LiveMenu : public QMenu {
    Q_OBJECT
public:
    LiveMenu(LiveList& live, QSettings& settings, MemoryChart* chart, QWidget* parent);

    void setSession(LiveSession* session); // may be null

Q_SIGNALS:
    void failed(const QString& problem);
    void limitsChanged(); // of the session

private:
    void addNote();
    void editLimits();
    void listWorkers(QMenu* menu);
    void report(const QString& problem);

    LiveList& m_live;
    QSettings& m_settings;
    MemoryChart* m_chart;
    QPointer<LiveSession> m_session;
};

} // namespace heapsight
