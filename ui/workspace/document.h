// SPDX-License-Identifier: GPL-3.0-or-later
// One snapshot that is open, or being opened, or could not be: its file, how far it is, its analysis.
// Loads in the background; destroying it at any moment stops that.
// Thread rule: GUI thread.
#pragma once

#include "analysis/snapshot_analysis.h"
#include "jobs/job_runner.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>

namespace heapsight {

struct OpenedSnapshot;

class Document : public QObject {
    Q_OBJECT
public:
    enum class State : uint8_t { Loading, Ready, Failed, Cancelled };

    Document(const QString& path, JobRunner& jobs, QObject* parent = nullptr);
    ~Document() override;

    void load(); // again after Failed or Cancelled; nothing while it is loading
    void cancel();

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QString fileName() const;
    // Without ".heapsnapshot", ".gz" and the like, and short: for column titles.
    [[nodiscard]] QString shortName() const;
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isReady() const { return m_state == State::Ready; }
    [[nodiscard]] const std::shared_ptr<const SnapshotAnalysis>& analysis() const { return m_analysis; } // null
    [[nodiscard]] const Error& error() const { return m_error; }                                         // of Failed
    [[nodiscard]] double fraction() const; // 0..1, of Loading
    [[nodiscard]] Phase phase() const;
    [[nodiscard]] qint64 loadMilliseconds() const { return m_loadMilliseconds; }

Q_SIGNALS:
    void stateChanged();

private:
    void finish(Result<OpenedSnapshot> result);
    void setState(State state);

    const QString m_path;
    QPointer<JobRunner> m_jobs;
    JobId m_job = 0;
    State m_state = State::Loading;
    std::shared_ptr<const SnapshotAnalysis> m_analysis;
    Error m_error;
    QElapsedTimer m_clock;
    qint64 m_loadMilliseconds = 0;
};

} // namespace heapsight
