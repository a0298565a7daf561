// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/profile_diff.h"

#include "profile/flame_tree_builder.h"
#include "profile/profile_tables.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace heapsight {

namespace {

// Both tables' frames → rows of one table. The target's rows come first, so that they keep their numbers
// unless lines are ignored.
class FrameUnion {
public:
    explicit FrameUnion(bool ignoresLines) : m_ignoresLines(ignoresLines), m_frames(std::make_shared<FrameTable>()) {}

    std::vector<uint32_t> add(const FrameTable& frames)
    {
        std::vector<uint32_t> rowOf(frames.size());
        for (uint32_t frame = 0; frame < frames.size(); ++frame)
            rowOf[frame] = rowOfKey(frames.key(frame));
        return rowOf;
    }
    std::shared_ptr<const FrameTable> frames() const { return m_frames; }

private:
    uint32_t rowOfKey(const FrameKey& key)
    {
        if (!m_ignoresLines || key.name.empty())
            return m_frames->add(key);
        // The place of its first appearance stands for all.
        const uint32_t plain = m_places.add({key.name, key.script, 0, 0});
        const auto [known, isNew] = m_rowOfPlace.try_emplace(plain, kNoFrame);
        if (isNew)
            known->second = m_frames->add(key);
        return known->second;
    }

    bool m_ignoresLines;
    std::shared_ptr<FrameTable> m_frames;
    FrameTable m_places;
    std::unordered_map<uint32_t, uint32_t> m_rowOfPlace;
};

std::vector<uint32_t> addTree(FlameTreeBuilder& builder, const FlameTree& tree, const std::vector<uint32_t>& rowOf)
{
    std::vector<uint32_t> nodeOf(tree.nodeCount(), 0);
    for (uint32_t node = 1; node < tree.nodeCount(); ++node)
        nodeOf[node] = builder.child(nodeOf[tree.parent(node)], rowOf[tree.frame(node)]);
    return nodeOf;
}

// Weights times `scale`, rounded so that the sum is exact: each gets the difference of the rounded sums
// up to it.
std::vector<uint64_t> scaled(const std::vector<uint64_t>& weights, double scale)
{
    std::vector<uint64_t> result(weights.size());
    uint64_t sum = 0;
    uint64_t done = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        sum += weights[i];
        const auto upTo = std::max(done, static_cast<uint64_t>(std::llround(static_cast<double>(sum) * scale)));
        result[i] = upTo - done;
        done = upTo;
    }
    return result;
}

std::vector<uint64_t> weightsOf(const FlameTree& tree, const std::vector<uint32_t>& builderNodeOf,
                                const std::vector<uint32_t>& nodeOf, size_t count)
{
    std::vector<uint64_t> self(count, 0);
    for (uint32_t node = 0; node < tree.nodeCount(); ++node)
        self[nodeOf[builderNodeOf[node]]] += tree.self(node);
    return self;
}

uint64_t magnitude(int64_t delta)
{
    return delta < 0 ? ~static_cast<uint64_t>(delta) + 1 : static_cast<uint64_t>(delta);
}

Result<std::vector<ProfileDiff::Row>> functionRows(const FlameTree& base, const FlameTree& target,
                                                   const JobContext& job)
{
    std::vector<ProfileDiff::Row> byFrame(base.frames().size());
    for (uint32_t frame = 0; frame < byFrame.size(); ++frame)
        byFrame[frame].frame = frame;
    auto before = profileRows(base, ProfileGrouping::Function, job);
    if (!before)
        return tl::unexpected(std::move(before.error()));
    auto after = profileRows(target, ProfileGrouping::Function, job);
    if (!after)
        return tl::unexpected(std::move(after.error()));
    for (const ProfileRow& row : *before) {
        byFrame[row.key].baseSelf = row.self;
        byFrame[row.key].baseTotal = row.total;
    }
    for (const ProfileRow& row : *after) {
        byFrame[row.key].targetSelf = row.self;
        byFrame[row.key].targetTotal = row.total;
    }
    std::erase_if(byFrame, [](const ProfileDiff::Row& row) { return row.baseTotal == 0 && row.targetTotal == 0; });
    std::ranges::sort(byFrame, [](const ProfileDiff::Row& a, const ProfileDiff::Row& b) {
        const uint64_t selfA = magnitude(a.selfDelta());
        const uint64_t selfB = magnitude(b.selfDelta());
        const uint64_t totalA = magnitude(a.totalDelta());
        const uint64_t totalB = magnitude(b.totalDelta());
        return selfA != selfB ? selfA > selfB : totalA != totalB ? totalA > totalB : a.frame < b.frame;
    });
    return byFrame;
}

} // namespace

Result<std::shared_ptr<const ProfileDiff>> ProfileDiff::between(const FlameTree& base, const FlameTree& target,
                                                                const ProfileDiffOptions& options,
                                                                const JobContext& job)
{
    if (base.unit() != target.unit())
        return fail(ErrorCode::BadArgument,
                    "the profiles count different things: " + std::string(profileUnitKey(base.unit())) + " and " +
                        std::string(profileUnitKey(target.unit())));
    return guarded([&]() -> Result<std::shared_ptr<const ProfileDiff>> {
        FrameUnion frames(options.ignoresLines);
        const std::vector<uint32_t> targetRows = frames.add(target.frames());
        const std::vector<uint32_t> baseRows = frames.add(base.frames());
        FlameTreeBuilder builder(targetRows[target.frame(0)]);
        const std::vector<uint32_t> targetNodes = addTree(builder, target, targetRows);
        const std::vector<uint32_t> baseNodes = addTree(builder, base, baseRows);
        if (job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        const FlameTreeBuilder::Finished finished = builder.finish();
        const size_t count = finished.shape->nodeCount();

        auto diff = std::make_shared<ProfileDiff>();
        std::vector<uint64_t> baseSelf = weightsOf(base, baseNodes, finished.nodeOf, count);
        if (options.normalises && base.total(0) > 0) {
            diff->m_scale = static_cast<double>(target.total(0)) / static_cast<double>(base.total(0));
            baseSelf = scaled(baseSelf, diff->m_scale);
        }
        diff->m_base = FlameTree(finished.shape, frames.frames(), std::move(baseSelf), base.unit());
        diff->m_target = FlameTree(finished.shape, frames.frames(),
                                   weightsOf(target, targetNodes, finished.nodeOf, count), target.unit());
        auto rows = functionRows(diff->m_base, diff->m_target, job);
        if (!rows)
            return tl::unexpected(std::move(rows.error()));
        diff->m_rows = std::move(*rows);
        return std::shared_ptr<const ProfileDiff>(std::move(diff));
    });
}

FlameTree ProfileDiff::tree(DiffWidth width) const
{
    if (width == DiffWidth::Target)
        return m_target;
    if (width == DiffWidth::Base)
        return m_base;
    std::vector<uint64_t> self(m_base.nodeCount());
    for (uint32_t node = 0; node < m_base.nodeCount(); ++node)
        self[node] = std::max(m_base.self(node), m_target.self(node));
    return m_target.withWeights(std::move(self), m_target.unit());
}

double ProfileDiff::change(uint32_t node) const
{
    const uint64_t larger = std::max(m_base.total(node), m_target.total(node));
    return larger == 0 ? 0 : static_cast<double>(totalDelta(node)) / static_cast<double>(larger);
}

} // namespace heapsight
