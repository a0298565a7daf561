// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes as people read them, without a locale: for the command line and for tests.
#pragma once

#include <cstdint>
#include <string>

namespace heapsight {

// "512 B", "4.1 kB", "123 kB", "1.2 MB": divided by 1000, one decimal below 100, as DevTools writes them.
[[nodiscard]] std::string formatBytes(uint64_t bytes);
// The same with "+" or U+2212 in front; "0 B" for none.
[[nodiscard]] std::string formatByteDelta(int64_t bytes);
// "12 345": digits in groups of three, split by a narrow space (U+202F).
[[nodiscard]] std::string formatCount(uint64_t count);

} // namespace heapsight
