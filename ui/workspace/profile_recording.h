// SPDX-License-Identifier: GPL-3.0-or-later
// A profile that is being recorded in a running target: how far it is, and its end. The recorder lives in the
// thread of the inspector. Destroying this cancels it. Thread rule: GUI thread.
#pragma once

#include "inspector/profile_recorder.h"
#include "workspace/live_session.h"

#include <QObject>
#include <QString>

namespace heapsight {

class ProfileRecording : public QObject {
    Q_OBJECT
public:
    // `session` is attached, and the parent. The file is made in `folder`, with a name of our own making;
    // `request` says all but target and file.
    ProfileRecording(LiveSession& session, const QString& folder, RecordRequest request);
    ~ProfileRecording() override;

    void stop(); // saves what was recorded
    void cancel();
    [[nodiscard]] const RecordProgress& progress() const { return m_progress; }
    [[nodiscard]] RecordKind kind() const { return m_kind; }
    [[nodiscard]] bool isRunning() const { return m_recorder != nullptr; }

Q_SIGNALS:
    void changed();
    void finished(const heapsight::RecordOutcome& outcome);

private:
    LiveSession& m_session;
    InspectorThread* m_thread;
    ProfileRecorder* m_recorder; // in the thread; null once it has ended
    RecordProgress m_progress;
    RecordKind m_kind;
};

[[nodiscard]] QString recordKindText(RecordKind kind); // "CPU profile"
[[nodiscard]] QString recordProgressText(RecordKind kind, const RecordProgress& progress);

} // namespace heapsight
