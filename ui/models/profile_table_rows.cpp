// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile_table_rows.h"

#include "models/profile_rows.h"
#include "text/format.h"
#include "text/profile_text.h"

#include <algorithm>
#include <unordered_map>

namespace heapsight {

namespace {

using Table = ProfileModel::Table;

uint64_t magnitude(int64_t value)
{
    return value < 0 ? ~static_cast<uint64_t>(value) + 1 : static_cast<uint64_t>(value);
}

// Rows of both trees with one key as one entry. Empty if cancelled.
std::vector<ProfileEntry> joined(const ProfileTrees& trees, ProfileGrouping grouping, const JobContext& job)
{
    std::vector<ProfileEntry> entries;
    const auto target = profileRows(*trees.target, grouping, job);
    if (!target)
        return entries;
    entries.reserve(target->size());
    for (const ProfileRow& row : *target) {
        ProfileEntry entry;
        entry.frame = row.frame;
        entry.source = row.key;
        entry.self = row.self;
        entry.total = row.total;
        entries.push_back(entry);
    }
    if (!trees.base)
        return entries;
    const auto base = profileRows(*trees.base, grouping, job);
    if (!base)
        return {};
    std::unordered_map<uint32_t, size_t> places;
    places.reserve(entries.size());
    for (size_t i = 0; i < entries.size(); ++i)
        places.emplace(entries[i].source, i);
    for (const ProfileRow& row : *base) {
        const auto [place, isGone] = places.emplace(row.key, entries.size());
        if (isGone) {
            entries.emplace_back();
            entries.back().frame = row.frame;
            entries.back().source = row.key;
        }
        entries[place->second].baseSelf = row.self;
        entries[place->second].baseTotal = row.total;
    }
    std::erase_if(entries, [](const ProfileEntry& entry) { return entry.total == 0 && entry.baseTotal == 0; });
    return entries;
}

// --- Bottom up ------------------------------------------------------------------------------------

class CallerRows final : public ProfileRows {
public:
    using ProfileRows::ProfileRows;

    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext&) const override
    {
        const std::lock_guard lock(table().mutex);
        CallerTree& callers = *table().callers;
        std::vector<ProfileEntry> entries;
        for (const uint32_t caller : callers.callers(entry(row).source))
            entries.push_back(entryOf(callers, caller));
        return std::make_shared<CallerRows>(tablePointer(), std::move(entries));
    }

    static ProfileEntry entryOf(const CallerTree& callers, uint32_t row)
    {
        const CallerTree::Row& from = callers.row(row);
        ProfileEntry entry;
        entry.frame = from.frame;
        entry.source = row;
        entry.self = from.self;
        entry.total = from.total;
        entry.canOpen = from.hasCallers;
        return entry;
    }
};

std::shared_ptr<const RowList> bottomUp(const std::shared_ptr<ProfileTableData>& table, const JobContext& job)
{
    table->callers = std::make_unique<CallerTree>(*table->trees.target);
    std::vector<ProfileEntry> entries;
    std::unordered_map<uint32_t, size_t> places;
    for (const uint32_t row : table->callers->topRows()) {
        places.emplace(table->callers->row(row).frame, entries.size());
        entries.push_back(CallerRows::entryOf(*table->callers, row));
    }
    if (table->trees.base && !job.cancelled()) {
        for (const ProfileEntry& both : joined(table->trees, ProfileGrouping::Function, job)) {
            const auto [place, isGone] = places.emplace(both.frame, entries.size());
            if (isGone) {
                entries.push_back(both);
                entries.back().canOpen = false;
            }
            entries[place->second].baseSelf = both.baseSelf;
            entries[place->second].baseTotal = both.baseTotal;
        }
        std::erase_if(entries, [](const ProfileEntry& entry) { return entry.total == 0 && entry.baseTotal == 0; });
    }
    return std::make_shared<CallerRows>(table, std::move(entries));
}

// --- Top down -------------------------------------------------------------------------------------

class StackRows final : public ProfileRows {
public:
    using ProfileRows::ProfileRows;

    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext&) const override
    {
        return std::make_shared<StackRows>(tablePointer(), below(table().trees, entry(row).node));
    }

    static std::vector<ProfileEntry> below(const ProfileTrees& trees, uint32_t node)
    {
        const FlameTree& target = *trees.target;
        std::vector<ProfileEntry> entries;
        for (uint32_t child = target.firstChild(node); child != kNoFlameNode; child = target.nextSibling(child)) {
            ProfileEntry entry;
            entry.frame = target.frame(child);
            entry.node = child;
            entry.self = target.self(child);
            entry.total = target.total(child);
            if (trees.base) {
                entry.baseSelf = trees.base->self(child);
                entry.baseTotal = trees.base->total(child);
            }
            entry.canOpen = hasShownChild(trees, child);
            if (entry.total > 0 || entry.baseTotal > 0)
                entries.push_back(entry);
        }
        return entries;
    }

private:
    static bool hasShownChild(const ProfileTrees& trees, uint32_t node)
    {
        return trees.target->total(node) > trees.target->self(node) ||
               (trees.base && trees.base->total(node) > trees.base->self(node));
    }
};

// --- Files and packages ---------------------------------------------------------------------------

class FunctionRows final : public ProfileRows {
public:
    using ProfileRows::ProfileRows;
};

class GroupRows final : public ProfileRows {
public:
    GroupRows(ProfileTablePointer table, std::vector<ProfileEntry> entries, ProfileGrouping grouping)
        : ProfileRows(std::move(table), std::move(entries)), m_grouping(grouping)
    {}

    [[nodiscard]] bool isFunction() const override { return false; }
    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext& job) const override
    {
        std::vector<ProfileEntry> functions = joined(table().trees, ProfileGrouping::Function, job);
        if (job.cancelled())
            return fail(ErrorCode::Cancelled, {});
        const FrameTable& frames = table().frames();
        std::erase_if(functions,
                      [&](const ProfileEntry& function) { return keyOf(frames, function.frame) != entry(row).source; });
        return std::make_shared<FunctionRows>(tablePointer(), std::move(functions));
    }
    [[nodiscard]] uint64_t openCost(uint32_t) const override { return uint64_t(table().trees.target->nodeCount()) * 8; }

protected:
    [[nodiscard]] NameParts parts(uint32_t row) const override
    {
        NameParts parts;
        parts.bold = true;
        const FrameTable& frames = table().frames();
        const uint32_t frame = entry(row).frame;
        if (m_grouping == ProfileGrouping::Package)
            parts.name = packageText(frames, frame);
        else
            parts.name = frames.script(frame).empty() ? originText(frames.origin(frame))
                                                      : displayText(frames.script(frame), kNameLength);
        return parts;
    }
    [[nodiscard]] std::string_view sortName(uint32_t row) const override
    {
        const FrameTable& frames = table().frames();
        return m_grouping == ProfileGrouping::Package ? frames.package(entry(row).frame)
                                                      : frames.script(entry(row).frame);
    }

private:
    static constexpr int kNameLength = 400;

    [[nodiscard]] uint32_t keyOf(const FrameTable& frames, uint32_t frame) const
    {
        return m_grouping == ProfileGrouping::Package ? frames.packageId(frame) : frames.scriptId(frame);
    }

    ProfileGrouping m_grouping;
};

} // namespace

std::shared_ptr<const RowList> profileTableRows(const ProfileTrees& trees, Table kind, const JobContext& job)
{
    auto table = std::make_shared<ProfileTableData>();
    table->trees = trees;
    table->whole = trees.target->total(FlameTree::root());
    const auto grouping = kind == Table::Files      ? ProfileGrouping::File
                          : kind == Table::Packages ? ProfileGrouping::Package
                                                    : ProfileGrouping::Function;
    if (trees.base) {
        for (const ProfileEntry& entry : joined(trees, grouping, job)) {
            table->greatestSelfChange = std::max(table->greatestSelfChange, magnitude(entry.selfChange()));
            table->greatestTotalChange = std::max(table->greatestTotalChange, magnitude(entry.totalChange()));
        }
    }
    std::shared_ptr<const RowList> rows;
    if (kind == Table::BottomUp) {
        rows = bottomUp(table, job);
    } else if (kind == Table::TopDown) {
        rows = std::make_shared<StackRows>(table, StackRows::below(trees, FlameTree::root()));
    } else {
        std::vector<ProfileEntry> entries = joined(trees, grouping, job);
        for (ProfileEntry& entry : entries)
            entry.canOpen = true;
        rows = std::make_shared<GroupRows>(table, std::move(entries), grouping);
    }
    return job.cancelled() ? nullptr : rows;
}

} // namespace heapsight
