// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory a process may still take, as far as the system tells. Any thread.
#pragma once

#include <cstdint>
#include <string>

namespace heapsight {

// The least of: what the machine has available, what is left of the process' address space limit, what
// the control groups it is in (version 1 or 2, with those above them) leave. A machine that tells nothing
// has no limit: UINT64_MAX.
[[nodiscard]] uint64_t systemMemoryRoom();
// The same from files below another root, for tests: "ROOT/proc/meminfo", "ROOT/sys/fs/cgroup/…".
[[nodiscard]] uint64_t systemMemoryRoom(const std::string& root);

} // namespace heapsight
