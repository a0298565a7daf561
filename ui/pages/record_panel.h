// SPDX-License-Identifier: GPL-3.0-or-later
// Recording profiles of a running program: what kind, how exact, what it costs; start, stop, how far it is.
// A strip of the Live page; hidden until it is asked for. Thread rule: GUI thread.
#pragma once

#include "workspace/live_list.h"
#include "workspace/profile_recording.h"

#include <QFrame>
#include <QPointer>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSettings;
class QSpinBox;

namespace heapsight {

class RecordPanel : public QFrame {
    Q_OBJECT
public:
    RecordPanel(LiveList& live, QSettings& settings, QWidget* parent = nullptr);

    void setKind(RecordKind kind);
    void start(); // of the current session, as chosen
    void stop();
    [[nodiscard]] RecordRequest request() const;
    [[nodiscard]] QString costText() const; // of what is chosen
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] ProfileRecording* recording() const { return m_recording; } // of the current session; may be null

Q_SIGNALS:
    void recorded(const QString& file); // a profile, ready to be opened

private:
    void showSession();
    void showChoice();
    void showState();
    void finish(const RecordOutcome& outcome);

    LiveList& m_live;
    QSettings& m_settings;
    QPointer<LiveSession> m_session;
    QPointer<ProfileRecording> m_recording;
    QComboBox* m_kind;
    QLabel* m_intervalLabel;
    QSpinBox* m_interval;
    QCheckBox* m_dead;
    QCheckBox* m_stacks;
    QPushButton* m_start;
    QPushButton* m_cancel;
    QLabel* m_cost;
    QLabel* m_state;
};

} // namespace heapsight
