// SPDX-License-Identifier: GPL-3.0-or-later
// A snapshot that was taken at the end of an allocation recording (.heaptimeline, or a .heapsnapshot with
// allocation stacks): what was allocated when, by whom, and what of it is still there.
// Sizes are those the views show (SnapshotAnalysis::shallow()), and live objects are counted as everywhere
// (object_count.h): nodes without a size of their own are none. Objects from before the recording have no stack
// and stand in no bucket but the first.
// Thread rule: immutable once made, shared; any thread may read.
#pragma once

#include "analysis/object_filter.h"
#include "analysis/snapshot_analysis.h"
#include "profile/profile.h"

namespace heapsight {

struct TimelineBucket {    // objects allocated in (previous bucket's endUs, endUs]
    uint64_t endUs = 0;    // microseconds since the first sample
    uint32_t lastId = 0;   // highest object id handed out up to then
    uint64_t liveSize = 0; // bytes that are still there
    uint64_t liveCount = 0;
    uint64_t allocatedSize = 0; // bytes at the time; liveSize unless hasAllocatedSizes()
    uint64_t assignedIds = 0;   // objects that got an id in this bucket: those that lived to its end
};

class AllocationTimeline {
public:
    // O(N). Errors: NotFound (neither samples nor allocation stacks in this file), Cancelled, OutOfMemory.
    [[nodiscard]] static Result<std::shared_ptr<const AllocationTimeline>>
    of(std::shared_ptr<const SnapshotAnalysis> analysis, const JobContext& job);
    [[nodiscard]] static bool isIn(const SnapshotInfo& info) // whether of() has something to show. O(1)
    {
        return !info.samples.empty() || info.traceNodes.size() > 1;
    }

    [[nodiscard]] const SnapshotAnalysis& analysis() const { return *m_analysis; }

    // Over time. Bucket 0 ends at 0 µs and holds everything older than the recording: bars start at 1.
    [[nodiscard]] std::span<const TimelineBucket> buckets() const { return m_buckets; } // empty: no times
    [[nodiscard]] uint64_t durationUs() const { return m_buckets.empty() ? 0 : m_buckets.back().endUs; }
    // False: the file tells only what is still alive, and allocatedSize repeats liveSize. True: the sizes at
    // the time were recorded beside it (allocation_record.h).
    [[nodiscard]] bool hasAllocatedSizes() const { return m_hasAllocatedSizes; }
    // The objects allocated between two times, as DevTools selects them, for the filter of Classes, Suspects
    // and paths. The filter keeps ids above minId up to maxId. O(log buckets).
    [[nodiscard]] ObjectFilter filterOf(uint64_t fromUs, uint64_t toUs) const;

    // By stack. False: recorded without stacks; the functions below then give nothing.
    [[nodiscard]] bool hasStacks() const { return m_profile != nullptr; }
    // Measures: AllocatedSize, AllocatedCount, LiveSize, LiveCount. Null without stacks.
    [[nodiscard]] const std::shared_ptr<const Profile>& profile() const { return m_profile; }
    // Node of profile()->shape that allocated it; kNoFlameNode: before the recording, or unknown. O(1).
    [[nodiscard]] uint32_t stackNode(NodeIndex node) const;
    // Frames of the allocation, innermost first; rows of profile()->frames. Empty: unknown. O(depth).
    [[nodiscard]] std::vector<uint32_t> stackOf(NodeIndex node) const;

    struct AllocatedBy {
        FlameTree bySize;  // Bytes, of those of `nodes` whose stack is known
        FlameTree byCount; // Objects
        uint64_t unknownSize = 0;
        uint64_t unknownCount = 0;
    };
    // Who allocated these live objects (of a class, a suspect, a time range): one bit per node, or a list. A list
    // of one counts it even if it has no size. O(N) or O(list). Errors: NotFound (no stacks), Cancelled.
    [[nodiscard]] Result<AllocatedBy> allocatedBy(const BitColumn& nodes, const JobContext& job) const;
    [[nodiscard]] Result<AllocatedBy> allocatedBy(std::span<const NodeIndex> nodes, const JobContext& job) const;

    // The live objects that a stack allocated: those of the subtree of `stackNode` in profile()->shape.
    // One bit per snapshot node, also of those without a size. O(N).
    [[nodiscard]] Result<BitColumn> objectsOfStack(uint32_t stackNode, const JobContext& job) const;
    // The live objects that a function allocated: itself (`withCallees` false), or with all it called.
    // `frame` is a row of profile()->frames. O(N).
    [[nodiscard]] Result<BitColumn> objectsOfFrame(uint32_t frame, bool withCallees, const JobContext& job) const;

private:
    AllocationTimeline() = default;
    [[nodiscard]] Result<BitColumn> objectsOfStacks(const std::vector<bool>& stacks, const JobContext& job) const;

    std::shared_ptr<const SnapshotAnalysis> m_analysis;
    std::vector<TimelineBucket> m_buckets;
    bool m_hasAllocatedSizes = false;
    std::shared_ptr<const Profile> m_profile;
    std::vector<uint32_t> m_stackNodeOf; // position in the sorted trace ids → node of the shape
    std::vector<uint32_t> m_traceIds;    // sorted
};

} // namespace heapsight
