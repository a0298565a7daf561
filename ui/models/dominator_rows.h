// SPDX-License-Identifier: GPL-3.0-or-later
// RowLists of the dominator tree: objects below an object, and classes below several.
#pragma once

#include "analysis/dominator_groups.h"
#include "analysis/object_search.h"
#include "models/object_rows.h"

namespace heapsight {

// What one object dominates immediately, largest first.
class DominatedRows final : public InstanceRows {
public:
    DominatedRows(const ObjectTablePointer& table, NodeIndex dominator);
    // Only those whose class or own name matches. O(n) searches.
    DominatedRows(const ObjectTablePointer& table, NodeIndex dominator, const TextFilter& filter);

    [[nodiscard]] bool canOpen(uint32_t row) const override;
    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext& job) const override;
    [[nodiscard]] uint64_t openCost(uint32_t row) const override;
    [[nodiscard]] std::optional<uint32_t> find(NodeIndex node) const; // row of a node; O(log n)
};

// The same for several objects, by class. A class with one object stands as that object.
class DominatedGroupRows final : public RowList {
public:
    DominatedGroupRows(ObjectTablePointer table, DominatorGroups&& groups);
    // Of the classes that match. Errors: Cancelled.
    [[nodiscard]] static Result<std::shared_ptr<const RowList>> below(const ObjectTablePointer& table,
                                                                      std::span<const uint32_t> dominators,
                                                                      const TextFilter& filter, const JobContext& job);

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_groups.groups.size()); }
    [[nodiscard]] QVariant cell(uint32_t row, int column, int role) const override;
    void sortEntries(int column, Qt::SortOrder order, std::span<SortEntry> entries,
                     const JobContext& job) const override;
    [[nodiscard]] bool canOpen(uint32_t row) const override;
    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext& job) const override;
    [[nodiscard]] uint64_t openCost(uint32_t row) const override;

    [[nodiscard]] const DominatorGroup& group(uint32_t row) const { return m_groups.groups[row]; }

private:
    [[nodiscard]] std::string_view name(uint32_t row) const;
    [[nodiscard]] const SnapshotAnalysis& analysis() const { return *m_table->analysis; }
    [[nodiscard]] NodeIndex firstOf(uint32_t row) const { return NodeIndex(m_groups.nodes[group(row).first]); }
    [[nodiscard]] QVariant nameCell(uint32_t row, int role) const;

    ObjectTablePointer m_table;
    DominatorGroups m_groups;
    std::vector<uint32_t> m_nameRanks;
    std::vector<bool> m_canOpen; // looked up whenever a row is painted
};

} // namespace heapsight
