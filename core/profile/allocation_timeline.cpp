// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/allocation_timeline.h"

#include "profile/allocation_record.h"
#include "profile/flame_tree_builder.h"

#include <algorithm>
#include <numeric>

namespace heapsight {

namespace {

using What = ProfileMeasure::What;

// Buckets of a file that is not in order hold nothing rather than something wrong.
std::vector<TimelineBucket> emptyBuckets(const std::vector<TimelineSample>& samples)
{
    std::vector<TimelineBucket> buckets;
    buckets.reserve(samples.size());
    uint64_t lastUs = 0;
    uint32_t lastId = 0;
    for (const TimelineSample& sample : samples) {
        const uint32_t before = lastId;
        lastUs = std::max(lastUs, sample.timestampUs);
        lastId = std::max(lastId, sample.lastAssignedId);
        TimelineBucket bucket;
        bucket.endUs = lastUs;
        bucket.lastId = lastId;
        bucket.assignedIds = (lastId - before) / 2; // V8 counts them in steps of two
        buckets.push_back(bucket);
    }
    return buckets;
}

// A record of another recording would be worse than none: no bucket can have allocated less than is left,
// but for what re-attribution moved there.
bool takeAllocatedSizes(std::vector<TimelineBucket>& buckets, const std::vector<uint64_t>& recorded)
{
    const bool fits = !recorded.empty() && recorded.size() <= buckets.size() + 1;
    for (size_t i = 0; i < buckets.size(); ++i)
        buckets[i].allocatedSize =
            std::max(buckets[i].liveSize, fits && i < recorded.size() ? recorded[i] : uint64_t{0});
    return fits;
}

struct TraceProfile {
    std::shared_ptr<Profile> profile;
    std::vector<uint32_t> nodeOf; // trace node's position → node of the shape
};

TraceProfile profileOf(const HeapSnapshot& snapshot)
{
    const SnapshotInfo& info = snapshot.info();
    const auto text = [&](uint32_t id) {
        return id < snapshot.strings().size() ? snapshot.strings().at(id) : std::string_view();
    };
    auto frames = std::make_shared<FrameTable>();
    std::vector<uint32_t> frameOf;
    for (const TraceFunction& function : info.traceFunctions)
        frameOf.push_back(
            frames->add({text(function.name), text(function.scriptName), function.line, function.column}));
    FlameTreeBuilder builder(frameOf[info.traceNodes[0].function]);
    std::vector<uint32_t> builderNode(info.traceNodes.size(), 0);
    for (size_t i = 1; i < info.traceNodes.size(); ++i)
        builderNode[i] = builder.child(builderNode[info.traceNodes[i].parent], frameOf[info.traceNodes[i].function]);
    const FlameTreeBuilder::Finished finished = builder.finish();

    TraceProfile result{std::make_shared<Profile>(), {}};
    std::vector<uint64_t> sizes(finished.shape->nodeCount(), 0);
    std::vector<uint64_t> counts(sizes.size(), 0);
    for (size_t i = 0; i < info.traceNodes.size(); ++i) {
        result.nodeOf.push_back(finished.nodeOf[builderNode[i]]);
        sizes[result.nodeOf[i]] += info.traceNodes[i].size;
        counts[result.nodeOf[i]] += info.traceNodes[i].count;
    }
    Profile& profile = *result.profile;
    profile.kind = ProfileKind::AllocationTimeline;
    profile.source = info.source;
    profile.fileBytes = info.fileBytes;
    profile.complete = info.complete;
    profile.shape = finished.shape;
    profile.frames = std::move(frames);
    profile.measures.push_back({What::AllocatedSize, ProfileUnit::Bytes, false, std::move(sizes)});
    profile.measures.push_back({What::AllocatedCount, ProfileUnit::Objects, false, std::move(counts)});
    return result;
}

} // namespace

Result<std::shared_ptr<const AllocationTimeline>>
AllocationTimeline::of(std::shared_ptr<const SnapshotAnalysis> analysis, const JobContext& job)
{
    return guarded([&]() -> Result<std::shared_ptr<const AllocationTimeline>> {
        const HeapSnapshot& snapshot = analysis->snapshot();
        const SnapshotInfo& info = snapshot.info();
        if (!isIn(info))
            return fail(ErrorCode::NotFound, "the snapshot was taken without recording allocations");
        auto timeline = std::shared_ptr<AllocationTimeline>(new AllocationTimeline());
        timeline->m_analysis = analysis;
        timeline->m_buckets = emptyBuckets(info.samples);

        std::shared_ptr<Profile> profile;
        std::vector<uint64_t> liveSizes;
        std::vector<uint64_t> liveCounts;
        if (info.traceNodes.size() > 1) {
            TraceProfile traces = profileOf(snapshot);
            profile = std::move(traces.profile);
            liveSizes.resize(profile->shape->nodeCount(), 0);
            liveCounts.resize(liveSizes.size(), 0);
            std::vector<uint32_t> order(info.traceNodes.size());
            std::iota(order.begin(), order.end(), 0U);
            std::ranges::sort(order, {}, [&](uint32_t i) { return info.traceNodes[i].id; });
            for (const uint32_t i : order) {
                timeline->m_traceIds.push_back(info.traceNodes[i].id);
                timeline->m_stackNodeOf.push_back(traces.nodeOf[i]);
            }
            timeline->m_profile = profile;
        }
        std::vector<TimelineBucket>& buckets = timeline->m_buckets;
        for (uint32_t node = 0; node < snapshot.nodeCount(); ++node) {
            if (node % kItemsPerCheck == 0 && job.cancelled())
                return fail(ErrorCode::Cancelled, "cancelled");
            const uint64_t size = analysis->shallow(NodeIndex(node));
            const uint32_t id = snapshot.idColumn()[node];
            if (id % 2 == 1 && !buckets.empty()) { // even ids are not of JavaScript's heap
                const auto bucket = std::ranges::lower_bound(buckets, id, {}, &TimelineBucket::lastId);
                if (bucket != buckets.end()) {
                    bucket->liveSize += size;
                    bucket->liveCount += size > 0 ? 1 : 0;
                }
            }
            if (const uint32_t stack = timeline->stackNode(NodeIndex(node)); stack != kNoFlameNode) {
                liveSizes[stack] += size;
                liveCounts[stack] += size > 0 ? 1 : 0;
            }
        }
        timeline->m_hasAllocatedSizes = takeAllocatedSizes(buckets, readAllocationRecord(info.source));
        if (profile) {
            profile->measures.push_back({What::LiveSize, ProfileUnit::Bytes, false, std::move(liveSizes)});
            profile->measures.push_back({What::LiveCount, ProfileUnit::Objects, false, std::move(liveCounts)});
        }
        return std::shared_ptr<const AllocationTimeline>(std::move(timeline));
    });
}

ObjectFilter AllocationTimeline::filterOf(uint64_t fromUs, uint64_t toUs) const
{
    ObjectFilter filter;
    if (m_buckets.empty())
        return filter;
    filter.kind = FilterKind::IdRange;
    const auto first = std::ranges::lower_bound(m_buckets, fromUs, {}, &TimelineBucket::endUs);
    const auto last = std::ranges::upper_bound(m_buckets, toUs, {}, &TimelineBucket::endUs);
    filter.minId = first == m_buckets.begin() ? 0 : std::prev(first)->lastId;
    filter.maxId = last == m_buckets.end() ? 0xffffffffU : last->lastId;
    return filter;
}

uint32_t AllocationTimeline::stackNode(NodeIndex node) const
{
    const uint32_t id = m_analysis->snapshot().traceNodeId(node);
    if (id == 0 || !m_profile)
        return kNoFlameNode;
    // V8 counts trace ids from 1 without gaps, so the place is known; otherwise it is looked for.
    if (id <= m_traceIds.size() && m_traceIds[id - 1] == id)
        return m_stackNodeOf[id - 1];
    const auto at = std::ranges::lower_bound(m_traceIds, id);
    if (at == m_traceIds.end() || *at != id)
        return kNoFlameNode;
    return m_stackNodeOf[static_cast<size_t>(at - m_traceIds.begin())];
}

std::vector<uint32_t> AllocationTimeline::stackOf(NodeIndex node) const
{
    std::vector<uint32_t> frames;
    uint32_t at = stackNode(node);
    if (at == kNoFlameNode)
        return frames;
    for (; at != FlameTree::root(); at = m_profile->shape->parent[at])
        frames.push_back(m_profile->shape->frame[at]);
    return frames;
}

namespace {

tl::unexpected<Error> noStacks()
{
    return fail(ErrorCode::NotFound, "the snapshot was taken without recording allocation stacks");
}

class AllocatedBySums {
public:
    explicit AllocatedBySums(const AllocationTimeline& timeline)
        : m_timeline(timeline), m_sizes(timeline.profile()->shape->nodeCount(), 0), m_counts(m_sizes.size(), 0)
    {}
    void add(NodeIndex node, bool alwaysCounts = false)
    {
        const uint64_t size = m_timeline.analysis().shallow(node);
        const uint32_t stack = m_timeline.stackNode(node);
        const uint64_t count = size > 0 || alwaysCounts ? 1 : 0;
        if (stack == kNoFlameNode) {
            m_unknownSize += size;
            m_unknownCount += count;
        } else {
            m_sizes[stack] += size;
            m_counts[stack] += count;
        }
    }
    AllocationTimeline::AllocatedBy finish()
    {
        const Profile& profile = *m_timeline.profile();
        return {FlameTree(profile.shape, profile.frames, std::move(m_sizes), ProfileUnit::Bytes),
                FlameTree(profile.shape, profile.frames, std::move(m_counts), ProfileUnit::Objects), m_unknownSize,
                m_unknownCount};
    }

private:
    const AllocationTimeline& m_timeline;
    std::vector<uint64_t> m_sizes;
    std::vector<uint64_t> m_counts;
    uint64_t m_unknownSize = 0;
    uint64_t m_unknownCount = 0;
};

} // namespace

Result<AllocationTimeline::AllocatedBy> AllocationTimeline::allocatedBy(const BitColumn& nodes,
                                                                        const JobContext& job) const
{
    if (!hasStacks())
        return noStacks();
    return guarded([&]() -> Result<AllocatedBy> {
        AllocatedBySums sums(*this);
        for (uint32_t node = 0; node < m_analysis->snapshot().nodeCount(); ++node) {
            if (node % kItemsPerCheck == 0 && job.cancelled())
                return fail(ErrorCode::Cancelled, "cancelled");
            if (nodes.test(node))
                sums.add(NodeIndex(node));
        }
        return sums.finish();
    });
}

Result<AllocationTimeline::AllocatedBy> AllocationTimeline::allocatedBy(std::span<const NodeIndex> nodes,
                                                                        const JobContext& job) const
{
    if (!hasStacks())
        return noStacks();
    return guarded([&]() -> Result<AllocatedBy> {
        AllocatedBySums sums(*this);
        const bool isOne = nodes.size() == 1; // whoever asks for it wants its stack, whatever its size
        for (size_t i = 0; i < nodes.size(); ++i) {
            if (i % kItemsPerCheck == 0 && job.cancelled())
                return fail(ErrorCode::Cancelled, "cancelled");
            sums.add(nodes[i], isOne);
        }
        return sums.finish();
    });
}

Result<BitColumn> AllocationTimeline::objectsOfStacks(const std::vector<bool>& stacks, const JobContext& job) const
{
    BitColumn objects(m_analysis->snapshot().nodeCount());
    for (uint32_t node = 0; node < m_analysis->snapshot().nodeCount(); ++node) {
        if (node % kItemsPerCheck == 0 && job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        if (const uint32_t stack = stackNode(NodeIndex(node)); stack != kNoFlameNode && stacks[stack])
            objects.set(node);
    }
    return objects;
}

Result<BitColumn> AllocationTimeline::objectsOfStack(uint32_t stackNode, const JobContext& job) const
{
    if (!hasStacks())
        return noStacks();
    return guarded([&]() -> Result<BitColumn> {
        std::vector<bool> stacks(m_profile->shape->nodeCount(), false);
        if (stackNode < stacks.size())
            for (uint32_t i = stackNode; i < m_profile->shape->end[stackNode]; ++i)
                stacks[i] = true;
        return objectsOfStacks(stacks, job);
    });
}

Result<BitColumn> AllocationTimeline::objectsOfFrame(uint32_t frame, bool withCallees, const JobContext& job) const
{
    if (!hasStacks())
        return noStacks();
    return guarded([&]() -> Result<BitColumn> {
        const FlameShape& shape = *m_profile->shape;
        std::vector<bool> stacks(shape.nodeCount(), false);
        uint32_t insideEnd = 0;
        for (uint32_t node = 0; node < shape.nodeCount(); ++node) {
            if (shape.frame[node] == frame)
                insideEnd = std::max(insideEnd, withCallees ? shape.end[node] : node + 1);
            stacks[node] = node < insideEnd;
        }
        return objectsOfStacks(stacks, job);
    });
}

} // namespace heapsight
