// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report_selection.h"

#include "analysis/snapshot_diff.h"

namespace heapsight {

namespace {

const QString kDiffKey = QStringLiteral("suspects-diff");
using DiffPointer = std::shared_ptr<const SnapshotDiff>;

} // namespace

ReportSelection::ReportSelection(const Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{}

void ReportSelection::setReport(std::shared_ptr<const LeakReport> report, std::shared_ptr<const SnapshotAnalysis> first)
{
    m_workspace.jobs.drop(this, kDiffKey);
    m_diff.reset();
    m_report = std::move(report);
    m_first = std::move(first);
}

Document* ReportSelection::document() const
{
    return m_report ? m_workspace.documents.findByAnalysis(m_report->last.get()) : nullptr;
}

void ReportSelection::selectNode(NodeIndex node)
{
    if (Document* last = document(); last && node.isValid())
        m_workspace.selection.select(Selection::ofObject(last, node));
}

void ReportSelection::selectClass(std::string_view name)
{
    Document* last = document();
    if (!last)
        return;
    const auto classes = m_report->last->classes().findByName(name);
    if (!classes.empty())
        m_workspace.selection.select(Selection::ofClass(last, classes.front()));
}

// The new objects of the class: which those are takes the comparison of the first with the last.
void ReportSelection::selectObjects(size_t index)
{
    const Suspect& suspect = m_report->suspects[index];
    if (suspect.isOwnStorage || suspect.objects.empty()) {
        selectNode(suspect.holder);
        return;
    }
    if (m_diff || !m_first) {
        selectNew(suspect);
        return;
    }
    m_workspace.jobs.run<DiffPointer>(
        this, kDiffKey, tr("Comparing the first snapshot with the last"),
        [first = m_first, last = m_report->last](const JobContext& job) {
            if (job.progress)
                job.progress->expectOnly({Phase::Compare});
            return SnapshotDiff::compute(first, last, job);
        },
        [this, index](Result<DiffPointer> result) {
            if (result)
                m_diff = std::move(*result);
            if (m_report)
                selectNew(m_report->suspects[index]);
        });
}

void ReportSelection::selectNew(const Suspect& suspect)
{
    Document* last = document();
    if (!last)
        return;
    const ClassId id = m_report->last->classOf(NodeIndex(suspect.objects.front()));
    Selection selection =
        m_diff ? Selection::ofClass(last, id, Selection::Scope::New, m_diff) : Selection::ofClass(last, id);
    selection.among = last->scope().nodes;
    m_workspace.selection.select(selection);
}

} // namespace heapsight
