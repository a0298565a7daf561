// SPDX-License-Identifier: GPL-3.0-or-later
// How fast memory grows, with how much certainty, and where. Pure functions, any thread.
#pragma once

#include "inspector/sample_series.h"

#include <optional>

namespace heapsight {

// A straight line through points, by least squares.
struct Slope {
    double perHour = 0;   // bytes
    double halfWidth = 0; // of the 95 % confidence interval, bytes per hour
    size_t points = 0;

    [[nodiscard]] bool isRising() const { return perHour - halfWidth > 0; }
    [[nodiscard]] bool isFalling() const { return perHour + halfWidth < 0; }
};
// Nullopt for fewer than four points, or if they lie at one moment. O(n).
[[nodiscard]] std::optional<Slope> slopeOf(std::span<const SeriesPoint> points);

enum class GrowthVerdict : uint8_t {
    TooEarly,    // not enough garbage collections seen
    Flat,        // saw-tooth without growth, or growth too small to tell from noise
    Growing,     // what survives garbage collections grows
    OutsideHeap, // the JavaScript heap is flat, the process grows
    Shrinking,
};

struct Growth {
    GrowthVerdict verdict = GrowthVerdict::TooEarly;
    std::optional<Slope> heapUsed{};  // after garbage collections
    std::optional<Slope> rss{};       // all of the process
    std::optional<Slope> offHeap{};   // external (it includes array buffers)
    std::optional<int64_t> afterGc{}; // heapUsed after the latest garbage collection
    int64_t spanMs = 0;               // from the first to the last collection looked at
};

// Looks at the samples between two times. Garbage collections are where heapUsed fell. O(samples).
[[nodiscard]] Growth growthOf(const SampleSeries& samples, int64_t fromMs, int64_t toMs);

// A fall of heapUsed that only a garbage collection makes.
[[nodiscard]] bool isCollection(int64_t usedBefore, int64_t usedAfter);

} // namespace heapsight
