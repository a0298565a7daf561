// SPDX-License-Identifier: GPL-3.0-or-later
// DevTools' Statistics view (devtools-semantics §12).
#pragma once

#include "graph/reverse_edges.h"

namespace heapsight {

struct MemoryStatistics {
    uint64_t total = 0; // all shallow sizes + extra native bytes
    uint64_t nativeTotal = 0;
    uint64_t typedArrays = 0; // part of nativeTotal
    uint64_t v8Total = 0;
    uint64_t code = 0;
    uint64_t jsArrays = 0;
    uint64_t strings = 0;
    uint64_t system = 0;
    [[nodiscard]] uint64_t otherJs() const
    {
        const uint64_t known = code + strings + jsArrays + system;
        return v8Total > known ? v8Total - known : 0; // elements of odd kinds may count twice, as in DevTools
    }
    [[nodiscard]] uint64_t otherNative() const { return nativeTotal - typedArrays; }
};

// `total` = root's retained size. O(N).
[[nodiscard]] MemoryStatistics memoryStatistics(const HeapSnapshot& snapshot, const ReverseEdges& reverse,
                                                const SizeColumn& shallow, uint64_t rootRetained);

} // namespace heapsight
