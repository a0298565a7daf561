// SPDX-License-Identifier: GPL-3.0-or-later
// StringModel: the texts in memory, equal ones as one row that opens to its copies.
#pragma once

#include "analysis/object_search.h"
#include "analysis/string_texts.h"
#include "models/tree_window_model.h"

namespace heapsight {

class StringModel final : public TreeWindowModel {
    Q_OBJECT

public:
    enum Column : int { Text, Count, Length, Shallow, Retained, Wasted, ColumnCount_ };

    struct Totals { // of the rows that the filters let through
        uint64_t texts = 0;
        uint64_t strings = 0;
        uint64_t shallow = 0;
        uint64_t wasted = 0;
    };

    explicit StringModel(JobRunner* jobs = nullptr, QObject* parent = nullptr);

    // Null: empty. Both belong together.
    void setTexts(std::shared_ptr<const SnapshotAnalysis> analysis, std::shared_ptr<const StringTexts> texts);
    [[nodiscard]] const std::shared_ptr<const StringTexts>& texts() const { return m_texts; }
    // Rows whose whole display text matches; the search runs in a job.
    void setFilter(const TextFilter& filter, bool duplicatesOnly);

    // The string of a row, or the first copy of a text. Invalid for other rows.
    [[nodiscard]] ObjectRef stringAt(const QModelIndex& index) const;
    [[nodiscard]] Totals totals() const;
    [[nodiscard]] QString totalsText() const; // "1 204 texts, 3 310 strings, 1.2 MB; copies waste 0.3 MB"

private:
    void rebuild();

    std::shared_ptr<const SnapshotAnalysis> m_analysis;
    std::shared_ptr<const StringTexts> m_texts;
    TextFilter m_filter;
    bool m_duplicatesOnly = false;
};

} // namespace heapsight
