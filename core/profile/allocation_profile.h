// SPDX-License-Identifier: GPL-3.0-or-later
// The samples of allocation sampling in order of allocation. V8 gives no times, only an order.
// Thread rule: immutable once made; any thread may read.
#pragma once

#include "profile/profile.h"

namespace heapsight {

struct AllocationSamples {          // sorted by ordinal
    std::vector<uint32_t> nodes;    // of the profile's shape
    std::vector<uint64_t> sizes;    // bytes, V8's scaling included
    std::vector<uint64_t> ordinals; // increasing order of allocation
};

// The tree of the samples with from <= ordinal <= to. Unit: bytes. O(samples + nodes).
// Errors: NotFound (the file holds no samples), Cancelled.
[[nodiscard]] Result<FlameTree> treeOfOrdinals(const Profile& profile, uint64_t from, uint64_t to,
                                               const JobContext& job);

} // namespace heapsight
