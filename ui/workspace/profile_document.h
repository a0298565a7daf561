// SPDX-License-Identifier: GPL-3.0-or-later
// One profile that is open, or being opened, or could not be: its file, how far it is, what was read. Also
// profiles that are no file of their own: the allocation stacks of a snapshot.
// Loads in the background; destroying it at any moment stops that. Thread rule: GUI thread.
#pragma once

#include "io/profile_reader.h"
#include "jobs/job_runner.h"

#include <QObject>
#include <QPointer>
#include <QString>

namespace heapsight {

class ProfileDocument : public QObject {
    Q_OBJECT
public:
    enum class State : uint8_t { Loading, Ready, Failed, Cancelled };
    using ProfilePointer = std::shared_ptr<const Profile>;

    ProfileDocument(const QString& path, JobRunner& jobs, QObject* parent = nullptr);
    // Ready at once. `path`: of the snapshot it comes from.
    ProfileDocument(const QString& path, ProfilePointer profile, const QString& label, QObject* parent = nullptr);
    ~ProfileDocument() override;

    void load(); // again after Failed or Cancelled; nothing while it is loading
    void reload();
    void cancel();

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] bool isFile() const { return m_jobs != nullptr; }
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString name() const { return m_label.isEmpty() ? fileName() : m_label; }
    void setLabel(const QString& label);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const ProfilePointer& profile() const { return m_profile; } // null unless ready
    [[nodiscard]] const Error& error() const { return m_error; }              // of Failed
    [[nodiscard]] double fraction() const;                                    // 0..1, of Loading

Q_SIGNALS:
    void stateChanged();
    void labelChanged();

private:
    void finish(Result<ProfilePointer> result);
    void setState(State state);

    const QString m_path;
    QString m_label;
    QPointer<JobRunner> m_jobs;
    JobId m_job = 0;
    State m_state = State::Loading;
    ProfilePointer m_profile;
    Error m_error;
};

} // namespace heapsight
