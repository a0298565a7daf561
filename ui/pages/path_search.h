// SPDX-License-Identifier: GPL-3.0-or-later
// The merged paths of the selection, found in a job when somebody wants them and shared by the views
// that show them.
// Thread rule: GUI thread.
#pragma once

#include "analysis/merged_paths.h"
#include "jobs/job_runner.h"
#include "pages/selected_objects.h"

#include <QObject>

namespace heapsight {

class PathSearch : public QObject {
    Q_OBJECT
public:
    enum class State : uint8_t { Idle, Running, Ready, Failed };
    using PathsPointer = std::shared_ptr<const MergedPaths>;

    explicit PathSearch(JobRunner& jobs, QObject* parent = nullptr);

    void setObjects(const SelectedObjects& objects); // stops the search for the last ones
    void want();                                     // begins, again after a failure
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const SelectedObjects& objects() const { return m_objects; }
    [[nodiscard]] const PathsPointer& paths() const { return m_paths; } // null unless Ready
    // What the paths were made from.
    [[nodiscard]] const std::shared_ptr<const SnapshotAnalysis>& analysis() const { return m_objects.analysis; }
    [[nodiscard]] const Error& error() const { return m_error; } // of Failed

Q_SIGNALS:
    void stateChanged();

private:
    void setState(State state);

    JobRunner& m_jobs;
    SelectedObjects m_objects;
    State m_state = State::Idle;
    PathsPointer m_paths;
    Error m_error;
};

} // namespace heapsight
