// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of the window about running programs: its commands, its page, its part of the side bar and
// of the start page. MainWindow gives them their places (main_window_live.cpp).
#pragma once

#include "workspace/live_list.h"

#include <QObject>

class QAction;
class QSettings;

namespace heapsight {

class LivePage;
class LiveSide;

class LiveController : public QObject {
    Q_OBJECT
public:
    LiveController(QWidget* window, QSettings& settings);

    [[nodiscard]] LiveList& list() { return m_list; }
    [[nodiscard]] LivePage* page() const { return m_page; }
    [[nodiscard]] LiveSide* side() const { return m_side; }
    [[nodiscard]] QWidget* startSection() const { return m_start; }
    [[nodiscard]] QAction* attachAction() const { return m_attach; }
    [[nodiscard]] QList<QAction*> actions() const { return {m_attach, m_takeSnapshot, m_detach}; }

    // By what a person wrote: a process number, host:port, a ws:// URL. Problems are shown.
    void attach(const QString& target);
    // Opens the recordings among the files and returns the others.
    [[nodiscard]] QStringList takeRecordings(const QStringList& paths);

Q_SIGNALS:
    void shown();   // a session wants to be seen
    void changed(); // sessions came or went

private:
    void showDialog();
    void showProblem(const QString& text);
    void updateActions();
    void watchAlerts(LiveSession* session);
    [[nodiscard]] QWidget* makeStartSection();

    QWidget* m_window;
    LiveList m_list;
    QAction* m_attach;
    QAction* m_takeSnapshot;
    QAction* m_detach;
    LivePage* m_page; // of the window, as the two below
    LiveSide* m_side;
    QWidget* m_start;
};

} // namespace heapsight
