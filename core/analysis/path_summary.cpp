// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/path_summary.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace heapsight {

namespace {

constexpr size_t kManySiblings = 24; // more rows that differ only in a key say less than their sum

void absorb(std::vector<PathRow>& rows, uint32_t into, uint32_t other)
{
    PathRow& a = rows[into];
    PathRow& b = rows[other];
    a.isMixed = a.isMixed || b.isMixed;
    a.objects += b.objects;
    a.entries += b.entries;
    a.targets += b.targets;
    a.older += b.older;
    a.count += b.count;
    a.retained += b.retained;
    if (a.runEdge == PathRow::kNone)
        a.runEdge = b.runEdge;
    for (const uint32_t child : b.children)
        rows[child].parent = into;
    a.children.insert(a.children.end(), b.children.begin(), b.children.end());
    b = PathRow{};
}

// Makes rows with equal keys one: the first in the list stays, which also has the lowest index.
template <class Key, class KeyOf>
void mergeEqual(std::vector<PathRow>& rows, std::vector<uint32_t>& children, size_t moreThan, KeyOf&& keyOf,
                void (*generalize)(PathRow&))
{
    std::map<Key, std::vector<uint32_t>> groups;
    for (const uint32_t child : children)
        if (const auto key = keyOf(rows[child]))
            groups[*key].push_back(child);
    for (const auto& [key, members] : groups) {
        if (members.size() <= moreThan)
            continue;
        for (size_t i = 1; i < members.size(); ++i)
            absorb(rows, members.front(), members[i]);
        generalize(rows[members.front()]);
    }
    std::erase_if(children, [&](uint32_t child) { return rows[child].objects == 0; });
}

using ExactKey = std::tuple<HoldKind, uint32_t, uint32_t, uint64_t>;
using LooseKey = std::tuple<HoldKind, std::string_view>;

void generalizeHold(PathRow& row)
{
    if (row.hold.kind == HoldKind::Name)
        row.hold = {HoldKind::Key};
}

bool holdsByVariables(const HeapSnapshot& snapshot, const PathRow& row)
{
    return row.isModule || snapshot.kind(NodeIndex(row.node)) == NodeKind::Closure;
}

void mergeChildren(const SnapshotAnalysis& analysis, std::vector<PathRow>& rows, uint32_t index)
{
    std::vector<uint32_t> children = std::move(rows[index].children);
    std::sort(children.begin(), children.end());
    mergeEqual<ExactKey>(
        rows, children, 1,
        [](const PathRow& row) {
            return std::optional<ExactKey>({row.hold.kind, row.hold.name, row.hold.second, row.group});
        },
        [](PathRow&) {});
    // A list linked both ways is walked from both ends.
    mergeEqual<uint64_t>(
        rows, children, 1,
        [](const PathRow& row) { return row.runEdge != PathRow::kNone ? std::optional(row.group) : std::nullopt; },
        [](PathRow& row) { row.hold = {HoldKind::List}; });
    // Variables are few and each was named by somebody: they stay apart.
    if (children.size() > kManySiblings && index != 0 && !holdsByVariables(analysis.snapshot(), rows[index]))
        mergeEqual<LooseKey>(
            rows, children, kManySiblings,
            [&](const PathRow& row) {
                return std::optional<LooseKey>({row.hold.kind, analysis.className(NodeIndex(row.node))});
            },
            generalizeHold);
    rows[index].children = std::move(children);
}

} // namespace

void summarizeRows(const SnapshotAnalysis& analysis, std::vector<PathRow>& rows)
{
    for (uint32_t i = 1; i < rows.size(); ++i)
        rows[rows[i].parent].children.push_back(i);
    for (uint32_t i = 0; i < rows.size(); ++i)
        if (!rows[i].children.empty())
            mergeChildren(analysis, rows, i);
    for (uint32_t i = static_cast<uint32_t>(rows.size()); i-- > 1;) {
        if (rows[i].parent == PathRow::kNone)
            continue;
        rows[rows[i].parent].count += rows[i].count;
        rows[rows[i].parent].retained += rows[i].retained;
    }
    for (PathRow& row : rows)
        std::sort(row.children.begin(), row.children.end(), [&](uint32_t a, uint32_t b) {
            return std::tuple(rows[b].retained, rows[b].count, a) < std::tuple(rows[a].retained, rows[a].count, b);
        });
}

namespace {

constexpr uint64_t kFewestEntries = 10;   // fewer are no accumulation
constexpr uint64_t kEntriesPerHolder = 4; // many enter one holder, or each of several
constexpr uint64_t kSharePercent = 40;    // of the set: what is held elsewhere as well still counts here

struct Accumulation {
    uint32_t row = 0;      // the holder, or the list
    bool growsOld = false; // a holder from before the set holds things that are new
    uint32_t depth = 0;
    double ratio = 0; // entries per holder
};

bool isNew(const PathRow& row)
{
    return row.older * 2 < row.objects;
}

// What comes in through row `i`: into its parent, or into itself if it is a list.
std::optional<Accumulation> accumulationAt(const std::vector<PathRow>& rows, uint32_t i)
{
    const PathRow& row = rows[i];
    if (row.parent == PathRow::kNone || row.isUnheld || row.count * 100 < rows[0].count * kSharePercent)
        return std::nullopt;
    const PathRow& holder = rows[row.parent];
    const bool isList = row.objects - row.entries >= kFewestEntries && row.objects >= row.entries * kEntriesPerHolder;
    if (isList)
        return Accumulation{i, row.older != 0 && row.older != row.objects, row.depth,
                            static_cast<double>(row.objects) / static_cast<double>(std::max<uint64_t>(row.entries, 1))};
    if (row.parent == 0 || row.entries < kFewestEntries || row.entries < holder.objects * kEntriesPerHolder)
        return std::nullopt;
    return Accumulation{row.parent, !isNew(holder) && isNew(row), holder.depth,
                        static_cast<double>(row.entries) / static_cast<double>(holder.objects)};
}

bool isAbove(const std::vector<PathRow>& rows, uint32_t ancestor, uint32_t row)
{
    for (; row != PathRow::kNone; row = rows[row].parent)
        if (row == ancestor)
            return true;
    return false;
}

} // namespace

// Where ids tell, the holder is the last one that existed before the set: what hangs below it is new
// with its contents. Where they do not (all instances of a class), it is the one with the most entries.
std::vector<uint32_t> accumulationRows(const std::vector<PathRow>& rows)
{
    std::vector<Accumulation> found;
    for (uint32_t i = 1; i < rows.size(); ++i)
        if (const auto here = accumulationAt(rows, i))
            found.push_back(*here);
    std::sort(found.begin(), found.end(), [](const Accumulation& a, const Accumulation& b) {
        if (a.growsOld != b.growsOld)
            return a.growsOld;
        if (a.growsOld && a.depth != b.depth)
            return a.depth > b.depth;
        return std::tuple(b.ratio, a.depth, a.row) < std::tuple(a.ratio, b.depth, b.row);
    });
    std::vector<uint32_t> marked;
    for (const Accumulation& a : found)
        if (std::none_of(marked.begin(), marked.end(),
                         [&](uint32_t other) { return isAbove(rows, other, a.row) || isAbove(rows, a.row, other); }))
            marked.push_back(a.row);
    return marked;
}

} // namespace heapsight
