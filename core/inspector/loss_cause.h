// SPDX-License-Identifier: GPL-3.0-or-later
// Why a connection was lost, as far as it can be known from outside: we are not the parent of the process
// and never learn its exit status. Pure but for reading /proc and the control group; any thread.
#pragma once

#include "inspector/heap_sample.h"

#include <cstdint>
#include <optional>
#include <string>

namespace heapsight {

// What is known of a process while it lives.
struct ProcessWatch {
    int pid = 0; // 0: not on this machine
    uint64_t startTicks = 0;
    uint64_t heapLimit = 0;             // V8's, 0: not known
    std::string groupFolder{};          // of its memory control group, empty: none
    std::optional<uint64_t> oomKills{}; // so far in that group
};

// Looks at the process and its control group now.
[[nodiscard]] ProcessWatch watchProcess(int pid, uint64_t startTicks, uint64_t heapLimit);

enum class LossCause : uint8_t {
    Connection,     // the process is alive, or its machine is not ours: only the connection broke
    KilledForGroup, // the kernel killed a process of its control group for memory
    HeapLimit,      // V8 had (almost) reached its limit: it ends the process then
    Ended,          // killed or crashed
};

// `last` is the latest sample, `wasSilent` whether it owed us an answer (V8 collects garbage for seconds
// before it gives up).
[[nodiscard]] LossCause lossCause(const ProcessWatch& watch, const std::optional<HeapSample>& last, bool wasSilent);
// For people, English; of Connection the caller knows more. "out of memory: V8 had used 58.1 MB of its limit of 64.0
// MB".
[[nodiscard]] std::string lossText(LossCause cause, const ProcessWatch& watch, const std::optional<HeapSample>& last);

} // namespace heapsight
