// SPDX-License-Identifier: GPL-3.0-or-later
// The process' memory limit for the few growing structures that are no columns.
#pragma once

#include "base/column.h"

#include <cstdint>
#include <new>
#include <utility>
#include <vector>

namespace heapsight {

// Throws std::bad_alloc if `bytes` more would pass the limit.
inline void requireMemory(uint64_t bytes)
{
    const uint64_t limit = memoryLimit();
    if (limit != 0 && columnBytesInUse() + bytes > limit)
        throw std::bad_alloc();
}

template <class T> void appendGuarded(std::vector<T>& list, T item)
{
    if (list.size() == list.capacity())
        requireMemory((list.size() + 1) * 2 * sizeof(T));
    list.push_back(std::move(item));
}

} // namespace heapsight
