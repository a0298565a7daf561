// SPDX-License-Identifier: GPL-3.0-or-later
// CompareModel: two snapshots side by side, one row per class with column groups Base, Target and Change.
// Rows open to new, gone and changed objects (marked by icon and sign), those to fields in the snapshot
// they belong to.
#pragma once

#include "analysis/object_search.h"
#include "analysis/snapshot_diff.h"
#include "models/tree_window_model.h"

namespace heapsight {

class ClassTrends;
class CompareClassRows;

class CompareModel final : public TreeWindowModel {
    Q_OBJECT

public:
    enum Column : int {
        Name,
        BaseCount,
        BaseShallow,
        BaseRetained, // hidden by default
        TargetCount,
        TargetShallow,
        TargetRetained,
        New,
        Deleted,
        CountDelta, // hidden by default
        AllocSize,
        FreedSize,
        SizeDelta, // DevTools': allocated minus freed
        Grown,     // beyond DevTools: change of the objects that are in both
        RetainedDelta,
        Trend, // shallow bytes at every open snapshot of the process
        ColumnCount_,
    };
    enum class RowFilter : uint8_t { All, New, Gone, Grew, Trend };

    explicit CompareModel(JobRunner* jobs = nullptr, QObject* parent = nullptr);

    void setDiff(std::shared_ptr<const SnapshotDiff> diff); // null: empty; forgets the trends
    // How the classes went through three and more snapshots; null: there are fewer.
    void setTrends(std::shared_ptr<const ClassTrends> trends);
    [[nodiscard]] const std::shared_ptr<const ClassTrends>& trends() const { return m_trends; }
    [[nodiscard]] const std::shared_ptr<const SnapshotDiff>& diff() const { return m_diff; }
    // Titles of the column groups: "A before", "B after".
    void setSideTitles(const QString& base, const QString& target);

    void setTextFilter(const TextFilter& filter);
    void setRowFilter(RowFilter filter); // All: every class that changed; see setShowUnchanged()
    void setShowUnchanged(bool show);    // classes with no difference at all; off by default

    [[nodiscard]] const DiffRow* rowAt(const QModelIndex& index) const; // of a class row, else null
    // What the retainer pane explains for a row: the new objects of a class (or, if there are none, its
    // survivors that grew; then all of it) in the target; for an object row that object. O(N).
    struct Selection {
        std::shared_ptr<const SnapshotAnalysis> analysis; // null: nothing to show
        std::vector<uint32_t> nodes;
        QString title; // "UserProfile: 1 500 new objects"
    };
    [[nodiscard]] Selection selectionAt(const QModelIndex& index) const;
    [[nodiscard]] QString totalsText() const; // "8 of 161 classes · +1 505 −430 objects · +612 kB"

private:
    [[nodiscard]] bool accepts(const CompareClassRows& rows, uint32_t row) const;
    [[nodiscard]] static ColumnSpecs columnSpecs(const QString& base, const QString& target);
    void refilter();

    std::shared_ptr<const SnapshotDiff> m_diff;
    std::shared_ptr<const ClassTrends> m_trends;
    TextFilter m_textFilter;
    RowFilter m_rowFilter = RowFilter::All;
    bool m_showUnchanged = false;
};

} // namespace heapsight
