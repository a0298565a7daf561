// SPDX-License-Identifier: GPL-3.0-or-later
// What the RowLists of ProfileModel have in common: their cells, filter and order. Thread rule: as RowList.
#pragma once

#include "models/profile_model.h"
#include "models/row_list.h"
#include "profile/profile_tables.h"

#include <mutex>
#include <string>
#include <vector>

namespace heapsight {

struct ProfileEntry {
    uint32_t frame = kNoFrame;
    uint32_t node = kNoFlameNode; // top down only
    uint32_t source = 0;          // row of the caller tree, key of the group
    uint64_t self = 0;
    uint64_t total = 0;
    uint64_t baseSelf = 0;
    uint64_t baseTotal = 0;
    bool canOpen = false;

    [[nodiscard]] int64_t selfChange() const { return static_cast<int64_t>(self - baseSelf); }
    [[nodiscard]] int64_t totalChange() const { return static_cast<int64_t>(total - baseTotal); }
};

// What all lists of one table share.
struct ProfileTableData {
    ProfileTrees trees;
    uint64_t whole = 0;              // total of the root, for shares
    uint64_t greatestSelfChange = 0; // of a row, for bars
    uint64_t greatestTotalChange = 0;
    // The bottom-up tree is made as far as it is opened, by whoever opens.
    mutable std::mutex mutex;
    mutable std::unique_ptr<CallerTree> callers;

    [[nodiscard]] const FrameTable& frames() const { return trees.target->frames(); }
    [[nodiscard]] ProfileUnit unit() const { return trees.target->unit(); }
};
using ProfileTablePointer = std::shared_ptr<const ProfileTableData>;

class ProfileRows : public RowList {
public:
    ProfileRows(ProfileTablePointer table, std::vector<ProfileEntry> entries)
        : m_table(std::move(table)), m_entries(std::move(entries))
    {}

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_entries.size()); }
    [[nodiscard]] QVariant cell(uint32_t row, int column, int role) const override;
    void sortEntries(int column, Qt::SortOrder order, std::span<SortEntry> entries,
                     const JobContext& job) const override;
    [[nodiscard]] bool canOpen(uint32_t row) const override { return m_entries[row].canOpen; }
    [[nodiscard]] const ProfileEntry& entry(uint32_t row) const { return m_entries[row]; }
    [[nodiscard]] const ProfileTableData& table() const { return *m_table; }
    [[nodiscard]] const ProfileTablePointer& tablePointer() const { return m_table; }
    // What a filter looks at: the function, its file and its package; of groups, their name.
    [[nodiscard]] bool matches(uint32_t row, const TextFilter& filter) const;
    // Of a row that stands for one function.
    [[nodiscard]] virtual bool isFunction() const { return true; }
    // Of the one among functions that stands for what was recorded outside of them all.
    [[nodiscard]] bool isOutside(uint32_t row) const
    {
        return isFunction() && m_entries[row].frame == m_table->trees.target->frame(FlameTree::root());
    }

protected:
    [[nodiscard]] virtual NameParts parts(uint32_t row) const;
    [[nodiscard]] virtual std::string_view sortName(uint32_t row) const;

private:
    [[nodiscard]] QVariant nameCell(uint32_t row, int role) const;
    [[nodiscard]] QVariant weightCell(uint64_t weight, uint64_t whole, int role) const;
    [[nodiscard]] QVariant changeCell(int64_t change, uint64_t greatest, int role) const;
    [[nodiscard]] int64_t figure(const ProfileEntry& entry, int column) const;

    ProfileTablePointer m_table;
    std::vector<ProfileEntry> m_entries;
};

} // namespace heapsight
