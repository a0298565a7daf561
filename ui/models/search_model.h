// SPDX-License-Identifier: GPL-3.0-or-later
// SearchModel: what a search of a snapshot found, classes, objects, properties and strings in one list.
#pragma once

#include "analysis/snapshot_search.h"
#include "models/tree_window_model.h"

namespace heapsight {

// "Classes", "Objects" …, translated.
[[nodiscard]] QString hitKindTitle(HitKind kind);

class SearchModel final : public TreeWindowModel {
    Q_OBJECT

public:
    enum Column : int { Name, Kind, Class, Shallow, Retained, ColumnCount_ };

    explicit SearchModel(JobRunner* jobs = nullptr, QObject* parent = nullptr);

    // Null analysis: empty. Keeps the snapshot alive until then.
    void setResults(std::shared_ptr<const SnapshotAnalysis> analysis, SearchResults results);
    [[nodiscard]] const std::shared_ptr<const SnapshotAnalysis>& analysis() const { return m_analysis; }
    [[nodiscard]] const SearchResults& results() const { return *m_results; }
    void showOnly(std::optional<HitKind> kind);                           // none: all
    [[nodiscard]] const SearchHit* hitAt(const QModelIndex& index) const; // null for invalid indexes

private:
    std::shared_ptr<const SnapshotAnalysis> m_analysis;
    std::shared_ptr<const SearchResults> m_results;
    std::optional<HitKind> m_shownKind;
};

} // namespace heapsight
