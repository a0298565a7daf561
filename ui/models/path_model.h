// SPDX-License-Identifier: GPL-3.0-or-later
// PathModel: merged paths to the GC roots. Columns Path, Objects, Retained.
#pragma once

#include "analysis/merged_paths.h"
#include "models/tree_window_model.h"

namespace heapsight {

// The engine writes "Map @99847" and "UserProfile × 1 500": sets name, and id or detail, which are shown dim; the
// number is grouped as the language does it. Any thread.
void splitPathLabel(const QString& label, NameParts& parts);

class PathModel final : public TreeWindowModel {
    Q_OBJECT

public:
    enum Column : int { Name, Objects, Retained, ColumnCount_ };

    explicit PathModel(JobRunner* jobs = nullptr, QObject* parent = nullptr);

    // `analysis`: the one the paths were made from. Null paths: empty.
    void setPaths(std::shared_ptr<const MergedPaths> paths, std::shared_ptr<const SnapshotAnalysis> analysis);
    [[nodiscard]] const std::shared_ptr<const MergedPaths>& paths() const { return m_paths; }
    [[nodiscard]] const PathNode* nodeAt(const QModelIndex& index) const; // null for "more"
    // Rows to expand, parents first, so that the heaviest branch is seen down to where the objects
    // accumulate; the last one is worth being made current. Opens them.
    [[nodiscard]] QModelIndexList heaviestBranch();

private:
    std::shared_ptr<const MergedPaths> m_paths;
};

} // namespace heapsight
