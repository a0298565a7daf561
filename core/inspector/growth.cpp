// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/growth.h"

#include <algorithm>
#include <cmath>

namespace heapsight {

namespace {

constexpr double kMsPerHour = 3'600'000;
constexpr size_t kLeastPoints = 4;
constexpr size_t kMostPoints = 400; // lows of equal stretches of time beyond
// Slower than this is nobody's leak: a process that runs for a month gains 70 MB.
constexpr double kLeastPerHour = 100'000;
constexpr double kLeastShare = 0.01; // of the level, per hour

// The 97.5 % point of Student's t distribution (Cornish-Fisher expansion about the normal one).
double studentT(double freedom)
{
    constexpr double z = 1.959964;
    constexpr double z3 = z * z * z;
    constexpr double z5 = z3 * z * z;
    return z + (z3 + z) / (4 * freedom) + (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom * freedom);
}

// The lowest point of each of kMostPoints stretches of time.
std::vector<SeriesPoint> lows(const std::vector<SeriesPoint>& points)
{
    if (points.size() <= kMostPoints)
        return points;
    const int64_t from = points.front().timeMs;
    const int64_t span = points.back().timeMs - from + 1;
    std::vector<SeriesPoint> kept;
    int64_t stretch = -1;
    for (const SeriesPoint& point : points) {
        const int64_t mine = (point.timeMs - from) * static_cast<int64_t>(kMostPoints) / span;
        if (mine != stretch)
            kept.push_back(point);
        else if (point.bytes < kept.back().bytes)
            kept.back() = point;
        stretch = mine;
    }
    return kept;
}

std::optional<Slope> slopeOfField(const SampleSeries& samples, MemoryField field, int64_t fromMs, int64_t toMs)
{
    const auto times = samples.times();
    const auto values = samples.values(field);
    std::vector<SeriesPoint> points;
    const auto first = static_cast<size_t>(std::lower_bound(times.begin(), times.end(), fromMs) - times.begin());
    for (size_t i = first; i < times.size() && times[i] <= toMs; ++i) {
        if (values[i] != HeapSample::kUnknown)
            points.push_back({times[i], values[i], false});
    }
    return slopeOf(lows(points));
}

bool matters(const Slope& slope, double level)
{
    return std::abs(slope.perHour) >= std::max(kLeastPerHour, level * kLeastShare);
}

} // namespace

bool isCollection(int64_t usedBefore, int64_t usedAfter)
{
    constexpr int64_t kLeastFall = 256 * 1024;
    constexpr int64_t kLeastFallShare = 50; // 2 %
    return usedBefore >= 0 && usedAfter >= 0 &&
           usedBefore - usedAfter >= std::max(kLeastFall, usedBefore / kLeastFallShare);
}

std::optional<Slope> slopeOf(std::span<const SeriesPoint> points)
{
    const auto n = static_cast<double>(points.size());
    if (points.size() < kLeastPoints)
        return std::nullopt;
    // About the first point: squares of milliseconds since 1970 would eat the digits.
    const int64_t start = points.front().timeMs;
    double meanX = 0;
    double meanY = 0;
    for (const SeriesPoint& point : points) {
        meanX += static_cast<double>(point.timeMs - start) / kMsPerHour / n;
        meanY += static_cast<double>(point.bytes) / n;
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (const SeriesPoint& point : points) {
        const double x = static_cast<double>(point.timeMs - start) / kMsPerHour - meanX;
        const double y = static_cast<double>(point.bytes) - meanY;
        xx += x * x;
        xy += x * y;
        yy += y * y;
    }
    if (xx <= 0)
        return std::nullopt;
    Slope slope;
    slope.points = points.size();
    slope.perHour = xy / xx;
    const double residual = std::max(0.0, yy - slope.perHour * xy);
    slope.halfWidth = studentT(n - 2) * std::sqrt(residual / (n - 2) / xx);
    return slope;
}

Growth growthOf(const SampleSeries& samples, int64_t fromMs, int64_t toMs)
{
    Growth growth;
    const auto times = samples.times();
    const auto used = samples.values(MemoryField::HeapUsed);
    std::vector<SeriesPoint> collections;
    const auto first = static_cast<size_t>(std::lower_bound(times.begin(), times.end(), fromMs) - times.begin());
    for (size_t i = std::max<size_t>(first, 1); i < times.size() && times[i] <= toMs; ++i) {
        // A restarted process begins with less, too.
        if (!samples.startsAnew(i) && isCollection(used[i - 1], used[i]))
            collections.push_back({times[i], used[i], false});
    }
    if (!collections.empty()) {
        growth.afterGc = collections.back().bytes;
        growth.spanMs = collections.back().timeMs - collections.front().timeMs;
    }
    growth.heapUsed = slopeOf(lows(collections));
    growth.rss = slopeOfField(samples, MemoryField::Rss, fromMs, toMs);
    growth.offHeap = slopeOfField(samples, MemoryField::External, fromMs, toMs);
    if (!growth.heapUsed)
        return growth;
    const auto level = static_cast<double>(*growth.afterGc);
    const Slope& heap = *growth.heapUsed;
    growth.verdict = GrowthVerdict::Flat;
    if (matters(heap, level) && heap.isRising())
        growth.verdict = GrowthVerdict::Growing;
    else if (growth.rss && growth.rss->isRising() && matters(*growth.rss, level) &&
             growth.rss->perHour > 2 * std::max(0.0, heap.perHour))
        growth.verdict = GrowthVerdict::OutsideHeap;
    else if (matters(heap, level) && heap.isFalling())
        growth.verdict = GrowthVerdict::Shrinking;
    return growth;
}

} // namespace heapsight
