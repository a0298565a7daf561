// SPDX-License-Identifier: GPL-3.0-or-later
// What a report of leaks names, selected in the window: objects, classes, the new objects of a suspect.
#pragma once

#include "analysis/suspects/leak_report.h"
#include "pages/page.h"

#include <string_view>

namespace heapsight {

class ReportSelection : public QObject {
    Q_OBJECT
public:
    explicit ReportSelection(const Workspace& workspace, QObject* parent = nullptr);

    // `first`: the oldest of the snapshots that were searched; null if there was only one. No report: null as well.
    void setReport(std::shared_ptr<const LeakReport> report, std::shared_ptr<const SnapshotAnalysis> first);
    [[nodiscard]] Document* document() const; // the last snapshot; null without a report, or if it was closed

    void selectNode(NodeIndex node);
    void selectClass(std::string_view name);
    void selectObjects(size_t suspect);

private:
    void selectNew(const Suspect& suspect);

    Workspace m_workspace;
    std::shared_ptr<const LeakReport> m_report;
    std::shared_ptr<const SnapshotAnalysis> m_first;
    std::shared_ptr<const SnapshotDiff> m_diff; // of the first with the last; null: not compared yet
};

} // namespace heapsight
