// SPDX-License-Identifier: GPL-3.0-or-later
// When the samples of a CPU profile were taken, whatever form the file has for it. One thread.
#pragma once

#include "io/profile_parts.h"
#include "profile/cpu_profile.h"

namespace heapsight {

// What fell to a node of the shape; both lie side by side, since samples come to the nodes in any order.
struct NodeWeight {
    uint64_t samples = 0;
    uint64_t us = 0;
};

// `parts.samples` holds nodes of the shape; samples and times are used up. Adds every sample and its duration to
// `weights` (per node of the shape); samples without a time count, too. Null if the file has no times or no samples.
// O(samples), O(n log n) where times go backwards.
[[nodiscard]] std::shared_ptr<const CpuSamples> timedSamples(ProfileParts& parts, std::vector<NodeWeight>& weights);

// End − start of the recording in microseconds, 0 if unknown. O(1).
[[nodiscard]] uint64_t recordedUs(const ProfileParts& parts);

} // namespace heapsight
