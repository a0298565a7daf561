// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/growth.h"

#include <algorithm>
#include <cmath>
#include <limits>

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

// Of the points of the last ten seconds, and five at least: the collection of young objects alone leaves most of
// what can go, but a longer span would show a program that grows fast as it was.
int64_t lowestOfLast(const std::vector<SeriesPoint>& points)
{
    constexpr int64_t kSpanMs = 10'000;
    constexpr size_t kLeast = 5;
    int64_t lowest = points.back().bytes;
    for (size_t i = points.size(); i-- > 0;) {
        if (points.size() - i > kLeast && points[i].timeMs < points.back().timeMs - kSpanMs)
            break;
        lowest = std::min(lowest, points[i].bytes);
    }
    return lowest;
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

// rss without what the other fields account for.
std::optional<Slope> slopeOfRest(const SampleSeries& samples, int64_t fromMs, int64_t toMs)
{
    const auto times = samples.times();
    std::vector<SeriesPoint> points;
    const auto first = static_cast<size_t>(std::lower_bound(times.begin(), times.end(), fromMs) - times.begin());
    for (size_t i = first; i < times.size() && times[i] <= toMs; ++i) {
        const int64_t rss = samples.values(MemoryField::Rss)[i];
        const int64_t heap = samples.values(MemoryField::HeapTotal)[i];
        const int64_t external = samples.values(MemoryField::External)[i];
        if (rss >= 0 && heap >= 0 && external >= 0)
            points.push_back({times[i], rss - heap - external, false});
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
    constexpr int64_t kLeastFall = int64_t{256} * 1024;
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

MemoryLedger ledgerOf(const HeapSample& sample)
{
    MemoryLedger ledger;
    ledger.heap = sample.at(MemoryField::HeapTotal);
    ledger.buffers = sample.at(MemoryField::ArrayBuffers);
    const int64_t external = sample.at(MemoryField::External);
    if (external >= 0)
        ledger.external = external - std::clamp<int64_t>(ledger.buffers, 0, external);
    if (sample.at(MemoryField::Rss) >= 0 && ledger.heap >= 0 && external >= 0)
        ledger.rest = std::max<int64_t>(0, sample.at(MemoryField::Rss) - ledger.heap - external);
    return ledger;
}

namespace {

// The upper end of the slope along y of the plane z(x, y) by least squares; infinite if it is not known.
double upperSlopeAlong(const std::vector<double>& x, const std::vector<double>& y, std::span<const SeriesPoint> z)
{
    const auto n = static_cast<double>(x.size());
    double mx = 0, my = 0, mz = 0;
    for (size_t k = 0; k < x.size(); ++k) {
        mx += x[k] / n;
        my += y[k] / n;
        mz += static_cast<double>(z[k].bytes) / n;
    }
    double xx = 0, xy = 0, yy = 0, xz = 0, yz = 0;
    for (size_t k = 0; k < x.size(); ++k) {
        const double height = static_cast<double>(z[k].bytes) - mz;
        xx += (x[k] - mx) * (x[k] - mx);
        xy += (x[k] - mx) * (y[k] - my);
        yy += (y[k] - my) * (y[k] - my);
        xz += (x[k] - mx) * height;
        yz += (y[k] - my) * height;
    }
    const double determinant = xx * yy - xy * xy;
    constexpr double kLeastIndependence = 1e-6;
    if (determinant <= kLeastIndependence * xx * yy) // both rise together
        return std::numeric_limits<double>::infinity();
    const double alongX = (xz * yy - yz * xy) / determinant;
    const double alongY = (yz * xx - xz * xy) / determinant;
    double residual = 0;
    for (size_t k = 0; k < x.size(); ++k) {
        const double off = static_cast<double>(z[k].bytes) - mz - alongX * (x[k] - mx) - alongY * (y[k] - my);
        residual += off * off;
    }
    return alongY + studentT(n - 3) * std::sqrt(residual / (n - 3) * xx / determinant);
}

} // namespace

std::optional<LoadGrowth> growthByLoad(const SampleSeries& samples, std::span<const SeriesPoint> collections,
                                       double perHour)
{
    constexpr double kIdleBelow = 0.05; // of the time the event loop had something to do
    constexpr double kLeastShareOfTime = 0.15;
    if (collections.size() < kLeastPoints + 2)
        return std::nullopt;
    const auto times = samples.times();
    const auto used = samples.values(MemoryField::HeapUsed);
    // Hours of work and of rest until each collection.
    std::vector<double> busyUntil{0};
    std::vector<double> idleUntil{0};
    double busy = 0;
    double idle = 0;
    double risenIdle = 0; // bytes
    auto i =
        static_cast<size_t>(std::upper_bound(times.begin(), times.end(), collections.front().timeMs) - times.begin());
    for (; i < times.size() && busyUntil.size() < collections.size(); ++i) {
        const double share = samples.share(ShareField::EventLoop, i);
        const double hours = static_cast<double>(times[i] - times[i - 1]) / kMsPerHour;
        if (share >= kIdleBelow) {
            busy += hours;
        } else if (share >= 0) {
            idle += hours;
            risenIdle += static_cast<double>(std::max<int64_t>(0, used[i] - used[i - 1]));
        }
        while (busyUntil.size() < collections.size() && collections[busyUntil.size()].timeMs <= times[i]) {
            busyUntil.push_back(busy);
            idleUntil.push_back(idle);
        }
    }
    const double both = busy + idle;
    if (busyUntil.size() != collections.size() || both <= 0 || std::min(busy, idle) < kLeastShareOfTime * both)
        return std::nullopt;
    LoadGrowth growth;
    growth.idleShare = idle / both;
    growth.perBusyHour = perHour * both / busy;
    growth.idleAtMost = std::min(risenIdle / idle, upperSlopeAlong(busyUntil, idleUntil, collections));
    return growth;
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
        growth.afterGc = lowestOfLast(collections);
        growth.spanMs = collections.back().timeMs - collections.front().timeMs;
    }
    // What a program does in its first seconds says nothing of an hour.
    constexpr int64_t kLeastSpanMs = 60'000;
    if (growth.spanMs >= kLeastSpanMs)
        growth.heapUsed = slopeOf(lows(collections));
    growth.rss = slopeOfField(samples, MemoryField::Rss, fromMs, toMs);
    growth.offHeap = slopeOfField(samples, MemoryField::External, fromMs, toMs);
    growth.heapTotal = slopeOfField(samples, MemoryField::HeapTotal, fromMs, toMs);
    growth.rest = slopeOfRest(samples, fromMs, toMs);
    if (!growth.heapUsed) {
        // Buffers, worker threads and native memory can pile up while V8's own heap sees hardly a collection.
        const bool isLong = !samples.isEmpty() &&
                            std::min(toMs, samples.lastTime()) - std::max(fromMs, samples.firstTime()) >= kLeastSpanMs;
        const auto isMostOf = [&growth](const std::optional<Slope>& part) {
            return part && part->isRising() && matters(*part, 0) && 2 * part->perHour > growth.rss->perHour;
        };
        if (isLong && growth.rss && growth.rss->isRising() && (isMostOf(growth.offHeap) || isMostOf(growth.rest)))
            growth.verdict = GrowthVerdict::OutsideHeap;
        return growth;
    }
    const auto level = static_cast<double>(*growth.afterGc);
    const Slope& heap = *growth.heapUsed;
    growth.verdict = GrowthVerdict::Flat;
    growth.byLoad = growthByLoad(samples, collections, heap.perHour);
    if (matters(heap, level) && heap.isRising()) {
        const auto& byLoad = growth.byLoad;
        const bool restsWhenIdle = byLoad && byLoad->idleAtMost < byLoad->perBusyHour / 2;
        growth.verdict = restsWhenIdle ? GrowthVerdict::UnderLoad : GrowthVerdict::Growing;
    } else if (growth.rss && growth.rss->isRising() && matters(*growth.rss, level) &&
               growth.rss->perHour > 2 * std::max(0.0, heap.perHour))
        growth.verdict = GrowthVerdict::OutsideHeap;
    else if (matters(heap, level) && heap.isFalling())
        growth.verdict = GrowthVerdict::Shrinking;
    return growth;
}

} // namespace heapsight
