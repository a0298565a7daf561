// SPDX-License-Identifier: GPL-3.0-or-later
// How high the bars of a small trend picture are, for the window and the written report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace heapsight {

struct TrendBars {
    std::vector<double> heights; // of each bar, 0 … 1
    bool isCut = false;          // they do not begin at zero: small growth of something large
};

// At most `most` bars (at least 2): of many values every so many, the first and the last always. Linear.
[[nodiscard]] TrendBars trendBars(const std::vector<uint64_t>& values, size_t most = 24);

} // namespace heapsight
