// SPDX-License-Identifier: GPL-3.0-or-later
// A load makes and drops many large columns. While one of these objects lives, the memory of dropped columns
// is kept and handed out again: the system would have to take it back, find it anew and clear it, which costs
// two to five times what clearing it costs, and on machines that give free memory back to their host thirty
// times (measured: 2.3 s and more for a gigabyte). With the last of them all of it goes back.
// Nothing is kept while a memory limit is set. Any thread may make one; they may overlap.
#pragma once

#include <cstddef>

namespace heapsight {

class MemoryReuse {
public:
    MemoryReuse();
    MemoryReuse(const MemoryReuse&) = delete;
    MemoryReuse& operator=(const MemoryReuse&) = delete;
    ~MemoryReuse();
};

namespace detail {
// For column.cpp. Lengths are multiples of the huge page size.
[[nodiscard]] void* takeKept(size_t length);                          // zeroed; null: there is none
[[nodiscard]] bool keepForReuse(void* block, size_t length) noexcept; // false: it remains the caller's
} // namespace detail

} // namespace heapsight
