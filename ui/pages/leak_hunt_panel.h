// SPDX-License-Identifier: GPL-3.0-or-later
// Leads through finding a leak in a running program: warm up, snapshot, load, snapshot, compare. Where it
// stands follows from the snapshots taken since it began, so it can be left and taken up at any step.
#pragma once

#include <QFrame>
#include <QPointer>
#include <QProcess>

class QLabel;
class QLineEdit;
class QPushButton;

namespace heapsight {

class LiveSession;

class LeakHuntPanel : public QFrame {
    Q_OBJECT
public:
    explicit LeakHuntPanel(QWidget* parent = nullptr);
    ~LeakHuntPanel() override; // ends the command that makes load

    void setSession(LiveSession* session); // may be null; each has a hunt of its own
    void begin();                          // anew
    [[nodiscard]] int taken() const;       // snapshots since it began
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void snapshotWanted();
    void compareWanted(const QStringList& baseAndTarget); // the first and the latest

private:
    void update();
    void toggleLoad();
    void compare();

    QPointer<LiveSession> m_session;
    QLabel* m_title;
    QLabel* m_text;
    QWidget* m_loadRow;
    QLineEdit* m_command;
    QPushButton* m_run;
    QLabel* m_loadState;
    QPushButton* m_take;
    QPushButton* m_compare;
    QProcess m_load;
};

} // namespace heapsight
