// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of StringModel: some of a snapshot's texts.
#pragma once

#include "analysis/object_search.h"
#include "analysis/string_texts.h"
#include "models/object_rows.h"
#include "models/string_model.h"

namespace heapsight {

class StringRows final : public RowList {
public:
    StringRows(ObjectTablePointer table, std::shared_ptr<const StringTexts> texts, std::vector<uint32_t> shown);
    // Those that match, all if the filter is empty. Null if cancelled. O(texts).
    [[nodiscard]] static std::shared_ptr<const RowList> matching(const ObjectTablePointer& table,
                                                                 const std::shared_ptr<const StringTexts>& texts,
                                                                 const TextFilter& filter, bool duplicatesOnly,
                                                                 const JobContext& job);

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_shown.size()); }
    [[nodiscard]] QVariant cell(uint32_t row, int column, int role) const override;
    void sortEntries(int column, Qt::SortOrder order, std::span<SortEntry> entries,
                     const JobContext& job) const override;
    [[nodiscard]] bool canOpen(uint32_t row) const override { return text(row).count > 1; }
    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext& job) const override;
    [[nodiscard]] uint64_t openCost(uint32_t row) const override;

    [[nodiscard]] const StringText& text(uint32_t row) const { return m_texts->rows()[m_shown[row]]; }
    [[nodiscard]] const StringModel::Totals& totals() const { return m_totals; }

private:
    [[nodiscard]] const HeapSnapshot& snapshot() const { return m_table->analysis->snapshot(); }
    [[nodiscard]] QVariant textCell(const StringText& text, int role) const;
    [[nodiscard]] QVariant lengthCell(NodeIndex node, int role) const;
    void sortByText(std::span<SortEntry> entries, const JobContext& job) const;
    void sortByLength(std::span<SortEntry> entries, const JobContext& job) const;

    ObjectTablePointer m_table;
    std::shared_ptr<const StringTexts> m_texts;
    std::vector<uint32_t> m_shown;
    StringModel::Totals m_totals;
};

} // namespace heapsight
