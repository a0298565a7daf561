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
    TooEarly,    // not enough garbage collections seen, or within less than a minute
    Flat,        // saw-tooth without growth, or growth too small to tell from noise
    Growing,     // what survives garbage collections grows
    UnderLoad,   // it grows while the event loop has work, and stands still while it has none
    OutsideHeap, // the JavaScript heap is flat, the process grows
    Shrinking,
};

// Growth told apart by whether the event loop had work.
struct LoadGrowth {
    double perBusyHour = 0; // bytes, if all growth belongs to the work
    double idleAtMost = 0;  // bytes per hour of rest: the lower of two upper bounds
    double idleShare = 0;   // of the time
};

struct Growth {
    GrowthVerdict verdict = GrowthVerdict::TooEarly;
    std::optional<Slope> heapUsed{}; // after garbage collections
    std::optional<LoadGrowth> byLoad{};
    std::optional<Slope> rss{};       // all of the process
    std::optional<Slope> offHeap{};   // external (it includes array buffers)
    std::optional<Slope> heapTotal{}; // what V8 has reserved
    std::optional<Slope> rest{};      // rss without heapTotal and external: code, stacks, native memory
    std::optional<int64_t> afterGc{}; // heapUsed: the lowest after one of the last collections
    int64_t spanMs = 0;               // from the first to the last collection looked at
};

// `collections`: heapUsed after each; `perHour`: its slope. Two bounds for the growth during rest: what
// heapUsed rose by in it, garbage included; and the upper end of the 95 % interval of a plane through the
// collections over hours of work and of rest. Nullopt unless both make up a good part of the time, or if the
// event loop's state is not known. O(samples between the collections).
[[nodiscard]] std::optional<LoadGrowth> growthByLoad(const SampleSeries& samples,
                                                     std::span<const SeriesPoint> collections, double perHour);

// What rss is made of, in bytes; -1: not known.
struct MemoryLedger {
    int64_t heap = -1;     // heapTotal
    int64_t buffers = -1;  // arrayBuffers
    int64_t external = -1; // what else belongs to JavaScript objects
    int64_t rest = -1;     // code, stacks, libraries, native memory; buffers that are not in RAM make it smaller
};
[[nodiscard]] MemoryLedger ledgerOf(const HeapSample& sample);

// Looks at the samples between two times. Garbage collections are where heapUsed fell. O(samples).
[[nodiscard]] Growth growthOf(const SampleSeries& samples, int64_t fromMs, int64_t toMs);

// A fall of heapUsed that only a garbage collection makes.
[[nodiscard]] bool isCollection(int64_t usedBefore, int64_t usedAfter);

} // namespace heapsight
