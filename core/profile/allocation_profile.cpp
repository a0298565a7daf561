// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/allocation_profile.h"

#include <algorithm>

namespace heapsight {

Result<FlameTree> treeOfOrdinals(const Profile& profile, uint64_t from, uint64_t to, const JobContext& job)
{
    if (!profile.allocations)
        return fail(ErrorCode::NotFound, "the profile has no samples");
    return guarded([&]() -> Result<FlameTree> {
        const AllocationSamples& samples = *profile.allocations;
        std::vector<uint64_t> self(profile.shape->nodeCount(), 0);
        const auto first = std::ranges::lower_bound(samples.ordinals, from);
        for (auto i = static_cast<size_t>(first - samples.ordinals.begin());
             i < samples.ordinals.size() && samples.ordinals[i] <= to; ++i) {
            if (i % kItemsPerCheck == 0 && job.cancelled())
                return fail(ErrorCode::Cancelled, "cancelled");
            self[samples.nodes[i]] += samples.sizes[i];
        }
        return FlameTree(profile.shape, profile.frames, std::move(self), ProfileUnit::Bytes);
    });
}

} // namespace heapsight
