// SPDX-License-Identifier: GPL-3.0-or-later
// Squarified treemaps (Bruls, Huizing, van Wijk, 2000): rectangles of given areas that fill a rectangle
// and are as square as they come. Pure; any thread. O(n).
#pragma once

#include <QRectF>

#include <span>
#include <vector>

namespace heapsight {

// One rectangle per weight, in the same order, areas in proportion. Weights are > 0 and descending;
// together they fill `area`, which is not empty.
[[nodiscard]] std::vector<QRectF> squarified(std::span<const double> weights, const QRectF& area);

} // namespace heapsight
