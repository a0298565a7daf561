// SPDX-License-Identifier: GPL-3.0-or-later
// Weights of a profile as people read them, without a locale: for the command line, SVG files and tests.
#pragma once

#include "profile/flame_tree.h"

#include <string>

namespace heapsight {

// "1.2 MB", "12.3 ms", "4.56 s", "312 samples", "1 234 objects", "17".
[[nodiscard]] std::string weightText(uint64_t weight, ProfileUnit unit);
// The same with "+" or U+2212 in front.
[[nodiscard]] std::string weightDeltaText(int64_t delta, ProfileUnit unit);
// "12.3 %"; "0 %" if the whole is 0.
[[nodiscard]] std::string weightShareText(uint64_t part, uint64_t whole);

} // namespace heapsight
