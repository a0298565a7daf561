// SPDX-License-Identifier: GPL-3.0-or-later
// What a snapshot of a running process will cost, said before it is taken. Pure functions, any thread.
#pragma once

#include "inspector/node_process.h"

#include <cstdint>
#include <optional>

namespace heapsight {

struct PreFlight {
    double secondsLow = 0; // the process stands still for this long
    double secondsHigh = 0;
    uint64_t processBytes = 0;            // memory it will need on top of what it has, at most
    uint64_t fileBytes = 0;               // of the snapshot, at most
    std::optional<uint64_t> memoryRoom{}; // what it may take: the machine's or the container's, if known
    bool isContainerLimit = false;
    std::optional<uint64_t> diskRoom{};

    [[nodiscard]] bool fitsMemory() const { return !memoryRoom || processBytes <= *memoryRoom; }
    [[nodiscard]] bool fitsDisk() const { return !diskRoom || fileBytes <= *diskRoom; }
};

// `pid` 0: a process whose machine we do not see. `file`: where the snapshot will be written.
[[nodiscard]] PreFlight preFlight(uint64_t heapUsed, int pid, const std::string& file);

} // namespace heapsight
