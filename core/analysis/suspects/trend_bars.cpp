// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/trend_bars.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr double kFlat = 0.5;  // from zero, the least would be that high: the growth could hardly be seen
constexpr double kFoot = 0.25; // height of the least bar then

} // namespace

TrendBars trendBars(const std::vector<uint64_t>& values, size_t most)
{
    std::vector<double> shown;
    const size_t count = std::min(values.size(), most);
    for (size_t i = 0; i < count; ++i)
        shown.push_back(static_cast<double>(values[count == 1 ? 0 : i * (values.size() - 1) / (count - 1)]));
    TrendBars bars;
    if (shown.empty())
        return bars;
    const auto [least, greatest] = std::minmax_element(shown.begin(), shown.end());
    bars.isCut = *greatest > *least && *least > *greatest * kFlat;
    for (const double value : shown) {
        if (*greatest == 0)
            bars.heights.push_back(0);
        else if (bars.isCut)
            bars.heights.push_back(kFoot + (1 - kFoot) * (value - *least) / (*greatest - *least));
        else
            bars.heights.push_back(value / *greatest);
    }
    return bars;
}

} // namespace heapsight
