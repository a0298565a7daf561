// SPDX-License-Identifier: GPL-3.0-or-later
// DominatorModel: what would be freed with what. Below an object stand those it dominates immediately,
// largest first; or, grouped, the classes of those, and below a class what all its objects dominate
// together. Any object can be the top, the root to start with.
#pragma once

#include "analysis/object_search.h"
#include "models/tree_window_model.h"

namespace heapsight {

class DominatorModel final : public TreeWindowModel {
    Q_OBJECT

public:
    enum Column : int { Name, Kind, Shallow, Retained, Share, ColumnCount_ };

    explicit DominatorModel(JobRunner* jobs = nullptr, QObject* parent = nullptr);

    // Null: empty. The top is the root again.
    void setAnalysis(std::shared_ptr<const SnapshotAnalysis> analysis);
    [[nodiscard]] const std::shared_ptr<const SnapshotAnalysis>& analysis() const { return m_analysis; }
    void setTop(NodeIndex top);
    [[nodiscard]] NodeIndex top() const { return m_top; }
    void setGrouped(bool grouped);
    [[nodiscard]] bool isGrouped() const { return m_isGrouped; }
    // Top rows whose object's or class' name matches; searched in a job where there are many.
    void setTextFilter(const TextFilter& filter);

    // Opens the dominators of `node` below the top and returns the row of the node, or of the nearest
    // dominator that is open so far: call again on childrenReady(). Invalid if the top does not dominate
    // the node, it is filtered out, or the rows are grouped.
    [[nodiscard]] QModelIndex revealObject(NodeIndex node);
    [[nodiscard]] std::optional<ClassId> classAt(const QModelIndex& index) const; // of a row of several objects
    [[nodiscard]] QString totalsText() const;                                     // "12 objects, 4.1 MB"

private:
    void rebuild();

    std::shared_ptr<const SnapshotAnalysis> m_analysis;
    NodeIndex m_top;
    bool m_isGrouped = false;
    TextFilter m_textFilter;
};

} // namespace heapsight
