// SPDX-License-Identifier: GPL-3.0-or-later
// The merged paths of the selection, found in a job when somebody wants them and shared by the views
// that show them. References can be taken as cut: the paths are then those that would be left.
// Thread rule: GUI thread.
#pragma once

#include "analysis/merged_paths.h"
#include "analysis/what_if.h"
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
    // Cuts stay for other objects of the same snapshot.
    void setCuts(std::vector<Cut> cuts);
    [[nodiscard]] const std::vector<Cut>& cuts() const { return m_cuts; }
    [[nodiscard]] const std::shared_ptr<const WhatIf>& whatIf() const { return m_whatIf; } // null without cuts
    [[nodiscard]] const std::vector<ClassRow>& freedClasses() const { return m_freed; }    // most bytes first
    [[nodiscard]] const Error& error() const { return m_error; }                           // of Failed

Q_SIGNALS:
    void stateChanged();

private:
    struct Found {
        PathsPointer paths;
        std::shared_ptr<const WhatIf> whatIf;
        std::vector<ClassRow> freed;
    };
    [[nodiscard]] static Result<Found> find(const SelectedObjects& objects, const std::vector<Cut>& cuts,
                                            std::shared_ptr<const WhatIf> known, const JobContext& job);
    void setState(State state);

    JobRunner& m_jobs;
    SelectedObjects m_objects;
    State m_state = State::Idle;
    PathsPointer m_paths;
    std::vector<Cut> m_cuts;
    std::shared_ptr<const WhatIf> m_whatIf;
    std::vector<ClassRow> m_freed;
    Error m_error;
};

} // namespace heapsight
