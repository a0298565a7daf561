// SPDX-License-Identifier: GPL-3.0-or-later
// When the samples of a CPU profile were taken, whatever form the file has for it. One thread.
#pragma once

#include "io/profile_parts.h"
#include "profile/cpu_profile.h"

namespace heapsight {

// `parts.samples` holds nodes of the shape; samples and times are used up. Adds every sample's duration to
// `time` (per node of the shape). Null if the file has no times or no samples. O(samples), O(n log n) where
// times go backwards.
[[nodiscard]] std::shared_ptr<const CpuSamples> timedSamples(ProfileParts& parts, std::vector<uint64_t>& time);

// End − start of the recording in microseconds, 0 if unknown. O(1).
[[nodiscard]] uint64_t recordedUs(const ProfileParts& parts);

} // namespace heapsight
