// SPDX-License-Identifier: GPL-3.0-or-later
// ClassModel: DevTools' Summary. Classes → instances → fields, with Distance, Count, Shallow, Retained.
#pragma once

#include "analysis/object_search.h"
#include "models/tree_window_model.h"

namespace heapsight {

[[nodiscard]] ColumnSpecs classColumns();

class ClassModel final : public TreeWindowModel {
    Q_OBJECT

public:
    enum Column : int { Name, Distance, Count, Shallow, Retained, ColumnCount_ };

    struct Totals { // of the rows that the filters let through
        uint64_t objects = 0;
        uint64_t shallow = 0;
        uint32_t classes = 0;
        uint32_t allClasses = 0;
    };

    explicit ClassModel(JobRunner* jobs = nullptr, QObject* parent = nullptr);

    // Null: empty. Resets filters of nodes, keeps the text filter and the sort column.
    void setAnalysis(std::shared_ptr<const SnapshotAnalysis> analysis);
    [[nodiscard]] const std::shared_ptr<const SnapshotAnalysis>& analysis() const { return m_analysis; }

    // Rows whose class name matches.
    void setTextFilter(const TextFilter& filter);
    // Counts only these nodes (matchingNodes()); null: all. The rows change when the job is done.
    void setNodeFilter(std::shared_ptr<const BitColumn> nodes);
    [[nodiscard]] const std::shared_ptr<const BitColumn>& nodeFilter() const { return m_nodeFilter; }

    [[nodiscard]] Totals totals() const;
    [[nodiscard]] QString totalsText() const; // "39 151 objects (4.1 MB)"

    [[nodiscard]] std::optional<ClassId> classAt(const QModelIndex& index) const; // of a class row
    [[nodiscard]] QModelIndex indexOf(ClassId id);                                // invalid: filtered out
    // Opens the class of the node and widens its window up to it.
    [[nodiscard]] QModelIndex revealObject(NodeIndex node);
    // All instances of a class row that the node filter lets through. O(N).
    [[nodiscard]] std::vector<uint32_t> instances(const QModelIndex& index) const;

private:
    void rebuild(std::vector<ClassRow> rows);
    [[nodiscard]] std::optional<uint32_t> childOf(ClassId id) const;

    std::shared_ptr<const SnapshotAnalysis> m_analysis;
    std::shared_ptr<const BitColumn> m_nodeFilter;
    TextFilter m_textFilter;
};

} // namespace heapsight
