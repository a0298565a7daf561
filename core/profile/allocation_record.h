// SPDX-License-Identifier: GPL-3.0-or-later
// What a .heaptimeline file does not hold: how much was allocated in each of its time buckets, dead objects
// included. V8 tells it only while it records; a recording made here keeps it in a CSV file beside the
// snapshot ("bucket,bytes"), which is read when it is there. Any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace heapsight {

[[nodiscard]] std::string allocationRecordPath(const std::string& snapshotFile);
// Bytes per bucket; empty if there is no such file, or it is none. O(file), at most a few megabytes.
[[nodiscard]] std::vector<uint64_t> readAllocationRecord(const std::string& snapshotFile);
[[nodiscard]] std::string allocationRecordText(std::span<const uint64_t> bytesOfBucket);

} // namespace heapsight
