// SPDX-License-Identifier: GPL-3.0-or-later
// ProfileModel: where the weight of a profile is. Bottom up (functions → their callers), top down (stacks),
// by file and by npm package (→ their functions); alone or against an earlier profile.
#pragma once

#include "analysis/object_search.h"
#include "models/tree_window_model.h"
#include "profile/flame_tree.h"

namespace heapsight {

struct ProfileTrees {
    std::shared_ptr<const FlameTree> target; // null: nothing to show
    std::shared_ptr<const FlameTree> base;   // of the same shape and frames; null: no comparison
    friend bool operator==(const ProfileTrees&, const ProfileTrees&) = default;
};

class ProfileModel final : public TreeWindowModel {
    Q_OBJECT

public:
    enum Column : int {
        Name,
        Package,
        Self,
        SelfShare,
        Total,
        TotalShare,
        BaseSelf,
        SelfChange,
        BaseTotal,
        TotalChange,
        ColumnCount_
    };
    enum class Table : uint8_t { BottomUp, TopDown, Files, Packages };

    explicit ProfileModel(JobRunner* jobs = nullptr, QObject* parent = nullptr);

    void setTrees(const ProfileTrees& trees, Table table);
    [[nodiscard]] const ProfileTrees& trees() const { return m_trees; }
    [[nodiscard]] Table table() const { return m_table; }
    // Top rows whose function, file or package matches. Top down: stacks are narrowed elsewhere.
    void setTextFilter(const TextFilter& filter);

    // The function a row stands for, kNoFrame for files and packages.
    [[nodiscard]] uint32_t frameAt(const QModelIndex& index) const;
    // Of packages: FrameTable::package(); of files: the script; empty for functions.
    [[nodiscard]] std::string groupAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfFrame(uint32_t frame); // among the top rows; invalid: none
    [[nodiscard]] QString totalsText() const;               // "12 of 161 functions"; the root's row is told apart

private:
    void applyFilter();

    ProfileTrees m_trees;
    Table m_table = Table::BottomUp;
    TextFilter m_filter;
};

} // namespace heapsight
