// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/path_search.h"

namespace heapsight {

namespace {
const QString kPathsKey = QStringLiteral("paths");
}

PathSearch::PathSearch(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void PathSearch::setObjects(const SelectedObjects& objects)
{
    m_jobs.drop(this, kPathsKey);
    m_objects = objects;
    m_paths.reset();
    setState(State::Idle);
}

void PathSearch::want()
{
    if (m_state == State::Running || m_state == State::Ready || m_objects.isEmpty())
        return;
    const QString name = m_objects.kind == Selection::Kind::Class ? m_objects.className()
                                                                  : objectTitle({m_objects.analysis, m_objects.node});
    setState(State::Running);
    m_jobs.run<PathsPointer>(
        this, kPathsKey, tr("Finding paths to %1").arg(name),
        [objects = m_objects](const JobContext& job) {
            if (job.progress)
                job.progress->expectOnly({Phase::Paths});
            return mergedPaths(*objects.analysis, objects.nodes(), job);
        },
        [this](Result<PathsPointer> result) {
            if (result)
                m_paths = std::move(*result);
            else
                m_error = result.error();
            setState(m_paths ? State::Ready : State::Failed);
        });
}

void PathSearch::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace heapsight
