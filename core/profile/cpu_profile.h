// SPDX-License-Identifier: GPL-3.0-or-later
// The samples of a CPU profile in order of time. A sample lasts until the next one; the last one until
// the end of the recording. So the times of all samples add up to end − first sample, exactly.
// Thread rule: immutable once made; any thread may read.
#pragma once

#include "profile/block_list.h"
#include "profile/flame_tree_steps.h"
#include "profile/profile.h"

namespace heapsight {

struct CpuSamples {
    // Neighbouring samples of one node are kept as one run: run i is at `nodes[i]` for `durations[i]`.
    BlockList<uint32_t> nodes;              // of the profile's shape
    BlockList<uint32_t> durations;          // microseconds, not 0; longer ones are cut into several runs
    uint64_t sampleCount = 0;               // before runs were joined
    int64_t startTimeUs = 0;                // of the recording, on V8's clock; arbitrary origin
    int64_t firstSampleUs = 0;              // same clock
    int64_t endTimeUs = 0;                  // same clock
    [[nodiscard]] uint64_t totalUs() const; // sum of durations. O(runs)
};

struct TimeRange { // microseconds since the first sample
    uint64_t fromUs = 0;
    uint64_t toUs = ~0ULL;
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

inline constexpr uint32_t kMostTimedNodes = 4'000'000;

// What ran when: every node is one uninterrupted run of a function at its depth, siblings stand in order
// of time and may have equal frames; FlameTree::starts() is set (from range.fromUs on, or 0 for all).
// Unit: microseconds. `maxNodes` bounds memory: where more would be needed, neighbouring short runs are shown
// as one run of what they have in common (their stacks' common part); time is kept, and a narrower range
// shows them apart. O(samples × depth).
// With `narrowed` (of a tree of the profile): only what was left of the stacks; where nothing was, the root stands
// alone, for all times stay where they were.
// Errors: NotFound (the profile has no samples with times), Cancelled, OutOfMemory.
[[nodiscard]] Result<FlameTree> timeOrderTree(const Profile& profile, const JobContext& job,
                                              const TimeRange& range = {}, uint32_t maxNodes = kMostTimedNodes,
                                              const NarrowedTree* narrowed = nullptr);

// The merged tree of a part of the time. Unit: microseconds. O(samples + nodes). Errors: as above.
[[nodiscard]] Result<FlameTree> treeOfRange(const Profile& profile, const TimeRange& range, const JobContext& job);

} // namespace heapsight
