// SPDX-License-Identifier: GPL-3.0-or-later
// Edge names as DevTools reads them, and short keys that order them.
#pragma once

#include "graph/heap_snapshot.h"

#include <string_view>

namespace heapsight {

struct EdgeName {
    bool isNumber = false;
    uint64_t number = 0;   // element and hidden edges; a shortcut whose name begins with a number
    std::string_view text; // all others
};
[[nodiscard]] EdgeName edgeName(const HeapSnapshot& snapshot, EdgeIndex edge);

// First eight bytes, mapped so that unequal keys compare as the texts do by UTF-16 units; equal keys
// decide nothing.
[[nodiscard]] uint64_t utf16Prefix(std::string_view text);

// Orders numbers as their decimal texts: "10" before "9". Equal only for equal numbers (below 10^16).
[[nodiscard]] uint64_t digitsPrefix(uint64_t number);

} // namespace heapsight
