// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/path_search.h"

#include <algorithm>

namespace heapsight {

namespace {
const QString kPathsKey = QStringLiteral("paths");
}

PathSearch::PathSearch(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void PathSearch::setObjects(const SelectedObjects& objects)
{
    m_jobs.drop(this, kPathsKey);
    if (objects.analysis != m_objects.analysis) {
        m_cuts.clear();
        m_whatIf.reset();
    }
    m_objects = objects;
    m_paths.reset();
    setState(State::Idle);
}

void PathSearch::setCuts(std::vector<Cut> cuts)
{
    if (cuts == m_cuts)
        return;
    m_jobs.drop(this, kPathsKey);
    m_cuts = std::move(cuts);
    m_whatIf.reset();
    m_freed.clear();
    m_paths.reset();
    setState(State::Idle);
    want();
}

Result<PathSearch::Found> PathSearch::find(const SelectedObjects& objects, const std::vector<Cut>& cuts,
                                           std::shared_ptr<const WhatIf> known, const JobContext& job)
{
    Found found;
    found.whatIf = std::move(known);
    if (!cuts.empty() && !found.whatIf) {
        auto whatIf = WhatIf::compute(*objects.analysis, cuts, job);
        if (!whatIf)
            return tl::unexpected(std::move(whatIf.error()));
        found.whatIf = std::move(*whatIf);
    }
    if (found.whatIf) {
        const SnapshotAnalysis& whole = *objects.analysis;
        auto rows = classHistogram({whole.classes(), whole.shallowSizes(), whole.dominators(), whole.retainedColumn(),
                                    whole.distanceColumn(), &found.whatIf->freed},
                                   job);
        if (!rows)
            return tl::unexpected(std::move(rows.error()));
        found.freed = std::move(*rows);
        std::sort(found.freed.begin(), found.freed.end(),
                  [](const ClassRow& a, const ClassRow& b) { return a.shallow > b.shallow; });
    }
    auto paths = mergedPaths(found.whatIf ? *found.whatIf->analysis : *objects.analysis, objects.nodes(), job);
    if (!paths)
        return tl::unexpected(std::move(paths.error()));
    found.paths = std::move(*paths);
    return found;
}

void PathSearch::want()
{
    if (m_state == State::Running || m_state == State::Ready || m_objects.isEmpty())
        return;
    const QString name = m_objects.kind == Selection::Kind::Class ? m_objects.className()
                                                                  : objectTitle({m_objects.analysis, m_objects.node});
    setState(State::Running);
    m_jobs.run<Found>(
        this, kPathsKey,
        m_cuts.empty() ? tr("Finding paths to %1").arg(name) : tr("Working out what would hold %1").arg(name),
        [objects = m_objects, cuts = m_cuts, known = m_whatIf](const JobContext& job) {
            if (job.progress && (cuts.empty() || known))
                job.progress->expectOnly({Phase::Paths});
            else if (job.progress)
                job.progress->expectOnly({Phase::Dominators, Phase::Retained, Phase::Paths});
            return find(objects, cuts, known, job);
        },
        [this](Result<Found> found) {
            if (found) {
                m_paths = std::move(found->paths);
                m_whatIf = std::move(found->whatIf);
                m_freed = std::move(found->freed);
            } else {
                m_error = found.error();
            }
            setState(m_paths ? State::Ready : State::Failed);
        });
}

void PathSearch::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace heapsight
