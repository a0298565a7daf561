// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/profile_tables.h"

#include <algorithm>
#include <unordered_map>

namespace heapsight {

namespace {

uint32_t groupOf(const FrameTable& frames, ProfileGrouping grouping, uint32_t frame)
{
    switch (grouping) {
    case ProfileGrouping::Function:
        break;
    case ProfileGrouping::File:
        return frames.scriptId(frame);
    case ProfileGrouping::Package:
        return frames.packageId(frame);
    case ProfileGrouping::Origin:
        return static_cast<uint32_t>(frames.origin(frame));
    }
    return frame;
}

size_t groupCount(const FrameTable& frames, ProfileGrouping grouping)
{
    switch (grouping) {
    case ProfileGrouping::Function:
        return frames.size();
    case ProfileGrouping::File:
    case ProfileGrouping::Package:
        return frames.textCount();
    case ProfileGrouping::Origin:
        break;
    }
    return static_cast<size_t>(FrameOrigin::Count_);
}

// Calls visit(node, isOutermost) in order of the nodes: whether no node above it is of the same group; the
// root, which is above everything, does not count. `open[group]` = end of the outermost subtree of that group
// that is being passed.
template <class GroupOf, class Visit>
bool forEachNode(const FlameTree& tree, size_t groups, GroupOf&& group, const JobContext& job, Visit&& visit)
{
    std::vector<uint32_t> open(groups, 0);
    for (uint32_t node = 0; node < tree.nodeCount(); ++node) {
        if (node % kItemsPerCheck == 0 && job.cancelled())
            return false;
        uint32_t& end = open[group(node)];
        const bool isOutermost = node >= end;
        if (isOutermost && node != FlameTree::root())
            end = tree.end(node);
        visit(node, isOutermost);
    }
    return true;
}

} // namespace

Result<std::vector<ProfileRow>> profileRows(const FlameTree& tree, ProfileGrouping grouping, const JobContext& job)
{
    const FrameTable& frames = tree.frames();
    const auto group = [&](uint32_t node) { return groupOf(frames, grouping, tree.frame(node)); };
    std::vector<ProfileRow> rows(groupCount(frames, grouping));
    const bool isDone = forEachNode(tree, rows.size(), group, job, [&](uint32_t node, bool isOutermost) {
        if (node == FlameTree::root() && tree.self(node) == 0)
            return;
        ProfileRow& row = rows[group(node)];
        if (row.stacks == 0) {
            row.key = group(node);
            row.frame = tree.frame(node);
        }
        row.stacks += 1;
        row.self += tree.self(node);
        // The root's own weight is a row; all that runs below it is not "called" by it.
        row.total += node == FlameTree::root() ? tree.self(node) : isOutermost ? tree.total(node) : 0;
    });
    if (!isDone)
        return fail(ErrorCode::Cancelled, "cancelled");
    std::erase_if(rows, [](const ProfileRow& row) { return row.stacks == 0; });
    std::ranges::sort(rows, [](const ProfileRow& a, const ProfileRow& b) {
        return a.self != b.self ? a.self > b.self : a.total != b.total ? a.total > b.total : a.key < b.key;
    });
    return rows;
}

std::string_view profileRowName(const FlameTree& tree, ProfileGrouping grouping, const ProfileRow& row)
{
    const FrameTable& frames = tree.frames();
    switch (grouping) {
    case ProfileGrouping::Function:
        break;
    case ProfileGrouping::File:
        return frames.text(row.key).empty() ? std::string_view("(native)") : frames.text(row.key);
    case ProfileGrouping::Package:
        return frames.text(row.key);
    case ProfileGrouping::Origin:
        return frameOriginKey(static_cast<FrameOrigin>(row.key));
    }
    return row.frame == tree.frame(FlameTree::root()) ? kOutsideName : frames.shownName(row.frame);
}

CallerTree::CallerTree(const FlameTree& tree) : m_tree(&tree), m_isOutermost(tree.nodeCount(), false)
{
    std::vector<uint32_t> rowOf(tree.frames().size(), kNoFrame);
    const auto frameOf = [&](uint32_t node) { return tree.frame(node); };
    forEachNode(tree, rowOf.size(), frameOf, {}, [&](uint32_t node, bool isOutermost) {
        m_isOutermost[node] = isOutermost;
        if (node == FlameTree::root() ? tree.self(node) == 0 : tree.total(node) == 0)
            return;
        uint32_t& row = rowOf[tree.frame(node)];
        if (row == kNoFrame) {
            row = static_cast<uint32_t>(m_rows.size());
            m_rows.push_back({tree.frame(node), kNoFrame, 0, 0, 0, false});
            m_origins.emplace_back();
            m_top.push_back(row);
        }
        m_rows[row].self += tree.self(node);
        m_rows[row].total += node == FlameTree::root() ? tree.self(node) : isOutermost ? tree.total(node) : 0;
        m_rows[row].hasCallers |= tree.parent(node) != FlameTree::root();
        m_origins[row].push_back({node, node});
    });
    m_callers.resize(m_rows.size());
    m_isMade.resize(m_rows.size(), false);
    sortRows(m_top);
}

void CallerTree::sortRows(std::vector<uint32_t>& rows) const
{
    std::ranges::sort(rows, [this](uint32_t a, uint32_t b) {
        const Row& x = m_rows[a];
        const Row& y = m_rows[b];
        return x.self != y.self ? x.self > y.self : x.total != y.total ? x.total > y.total : x.frame < y.frame;
    });
}

std::span<const uint32_t> CallerTree::callers(uint32_t row)
{
    if (m_isMade[row])
        return m_callers[row];
    std::unordered_map<uint32_t, uint32_t> rowOf; // frame of the caller → row
    std::vector<uint32_t> made;
    const uint32_t depth = m_rows[row].depth + 1;
    const std::vector<Origin> origins = std::move(m_origins[row]);
    for (const Origin& origin : origins) {
        const uint32_t caller = m_tree->parent(origin.at);
        if (origin.at == FlameTree::root() || caller == FlameTree::root())
            continue;
        const auto [entry, isNew] = rowOf.try_emplace(m_tree->frame(caller), static_cast<uint32_t>(m_rows.size()));
        if (isNew) {
            m_rows.push_back({m_tree->frame(caller), row, depth, 0, 0, false});
            m_origins.emplace_back();
            made.push_back(entry->second);
        }
        Row& into = m_rows[entry->second];
        into.self += m_tree->self(origin.node);
        if (m_isOutermost[origin.node])
            into.total += m_tree->total(origin.node);
        into.hasCallers |= m_tree->parent(caller) != FlameTree::root();
        m_origins[entry->second].push_back({caller, origin.node});
    }
    m_callers.resize(m_rows.size());
    m_isMade.resize(m_rows.size(), false);
    sortRows(made);
    m_callers[row] = std::move(made);
    m_isMade[row] = true;
    return m_callers[row];
}

namespace {

std::vector<CallerCallee::Row> sortedRows(const std::vector<uint64_t>& weightOf)
{
    std::vector<CallerCallee::Row> rows;
    for (uint32_t frame = 0; frame < weightOf.size(); ++frame)
        if (weightOf[frame] > 0)
            rows.push_back({frame, weightOf[frame]});
    std::ranges::stable_sort(rows, std::ranges::greater(), &CallerCallee::Row::weight);
    return rows;
}

} // namespace

Result<CallerCallee> callersAndCallees(const FlameTree& tree, uint32_t frame, const JobContext& job)
{
    CallerCallee result;
    std::vector<uint64_t> callers(tree.frames().size(), 0);
    std::vector<uint64_t> callees(tree.frames().size(), 0);
    uint32_t outermostEnd = 0;
    // Which callee of the innermost `frame` a node belongs to, by depth; kNoFrame: the function itself.
    std::vector<uint32_t> calleeAt(tree.deepest() + 1, kNoFrame);
    for (uint32_t node = 0; node < tree.nodeCount(); ++node) {
        if (node % kItemsPerCheck == 0 && job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        const bool isIt = tree.frame(node) == frame;
        if (isIt && node >= outermostEnd) {
            outermostEnd = tree.end(node);
            result.total += tree.total(node);
            if (node != FlameTree::root())
                callers[tree.frame(tree.parent(node))] += tree.total(node);
        }
        if (node >= outermostEnd)
            continue;
        const uint32_t depth = tree.depth(node);
        if (isIt) {
            calleeAt[depth] = kNoFrame;
            result.self += tree.self(node);
            continue;
        }
        const uint32_t above = calleeAt[depth - 1];
        calleeAt[depth] = above == kNoFrame ? tree.frame(node) : above;
        callees[calleeAt[depth]] += tree.self(node);
    }
    result.callers = sortedRows(callers);
    result.callees = sortedRows(callees);
    return result;
}

} // namespace heapsight
