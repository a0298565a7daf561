// SPDX-License-Identifier: GPL-3.0-or-later
// Memory of this process as the operating system sees it. Any thread.
#pragma once

#include <cstdint>

namespace heapsight {

// Gives what the C library keeps of freed blocks back to the system, where it can. Takes milliseconds
// to tenths of a second: not for the thread that paints.
void returnFreeMemory();

// Bytes in RAM now; 0 where the system does not tell. Reads a file of /proc.
[[nodiscard]] uint64_t residentBytes();

} // namespace heapsight
