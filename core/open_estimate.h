// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory and time a snapshot will take, told from its header and size before it is read.
#pragma once

#include "base/job.h"
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace heapsight {

struct OpenEstimate {
    uint64_t fileBytes = 0;        // on the disk
    bool isCompressed = false;     // then the length of its texts is a guess
    std::optional<uint64_t> nodes; // absent where the header does not tell: then all is guessed from the size
    std::optional<uint64_t> edges;
    uint64_t openBytes = 0; // memory while it is open
    uint64_t peakBytes = 0; // and at most while it loads
    double seconds = 0;     // until the first table, on two processors of the year 2022
};

// Measured on snapshots of 100 MB to 1.2 GB: within a tenth for memory, within two for time. Errors: as
// openByteSource(), TooLarge for counts beyond what is supported; NotFound for pipes and standard input,
// which cannot be looked at beforehand. Reads the header only.
[[nodiscard]] Result<OpenEstimate> estimateOpening(const std::string& path, const JobContext& job);

// Bytes this process can still use without harm: free memory of the machine, and what limits on the
// process, its control group and setMemoryLimit() leave. Reads a few files of /proc and /sys.
[[nodiscard]] uint64_t availableMemory();

} // namespace heapsight
