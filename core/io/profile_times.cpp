// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/profile_times.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace heapsight {

namespace {

constexpr uint64_t kLongestRun = std::numeric_limits<uint32_t>::max();
constexpr double kUsPerSecond = 1e6;
constexpr size_t kAhead = 32; // samples; the nodes of a large profile do not fit into a cache

// startTime and endTime count seconds where nodes are nested, microseconds where they are a list.
double startUnit(const ProfileParts& parts)
{
    return parts.isTree ? kUsPerSecond : 1;
}

int64_t microseconds(const std::optional<double>& time, double unit)
{
    constexpr double kLargest = 4.5e15;
    const double us = time.value_or(0) * unit;
    return std::abs(us) < kLargest ? std::llround(us) : 0;
}

// Old files: time stamps, of the unit of startTime if they lie between start and end, else microseconds.
void makeDeltas(ProfileParts& parts, int64_t startUs)
{
    const double first = parts.stamps.front();
    const bool isLikeStart =
        parts.startTime && parts.endTime && first >= *parts.startTime - 1 && first <= *parts.endTime + 1;
    const double unit = isLikeStart ? startUnit(parts) : 1;
    int64_t last = parts.startTime ? startUs : microseconds(first, unit);
    for (const double stamp : parts.stamps) {
        const int64_t us = microseconds(stamp, unit);
        parts.deltas.push_back(us - last);
        last = us;
    }
    parts.stamps = {};
}

class Runs {
public:
    Runs(BlockList<uint32_t>& nodes, BlockList<uint32_t>& durations, std::vector<NodeWeight>& weights)
        : m_nodes(nodes), m_durations(durations), m_weights(weights)
    {}

    void add(uint32_t node, uint64_t duration)
    {
        NodeWeight& weight = m_weights[node];
        weight.samples += 1;
        weight.us += duration;
        while (duration > 0) {
            const uint64_t part = std::min(duration, kLongestRun);
            duration -= part;
            if (m_count > 0 && m_nodes[m_count - 1] == node && m_durations[m_count - 1] + part <= kLongestRun)
                m_durations[m_count - 1] += static_cast<uint32_t>(part);
            else
                put(node, static_cast<uint32_t>(part));
        }
    }
    void finish()
    {
        m_nodes.truncate(m_count);
        m_durations.truncate(m_count);
    }

private:
    void put(uint32_t node, uint32_t duration)
    {
        if (m_count == m_nodes.size())
            m_nodes.push_back(node);
        if (m_count == m_durations.size())
            m_durations.push_back(duration);
        m_nodes[m_count] = node;
        m_durations[m_count] = duration;
        ++m_count;
    }

    BlockList<uint32_t>& m_nodes;
    BlockList<uint32_t>& m_durations;
    std::vector<NodeWeight>& m_weights;
    size_t m_count = 0;
};

struct TimedSample {
    int64_t us;
    uint32_t node;
};

// In general: times of any size in any order.
void makeRunsSorted(const ProfileParts& parts, size_t count, CpuSamples& samples, std::vector<NodeWeight>& weights)
{
    requireMemory(count * sizeof(TimedSample));
    std::vector<TimedSample> timed(count);
    DeltaList::Walk deltas(parts.deltas);
    int64_t now = samples.startTimeUs;
    for (size_t i = 0; i < count; ++i) {
        now += deltas.next();
        timed[i] = {now, parts.samples[i]};
    }
    std::ranges::stable_sort(timed, {}, &TimedSample::us);
    samples.firstSampleUs = timed.front().us;
    Runs runs(samples.nodes, samples.durations, weights);
    for (size_t i = 0; i < count; ++i) {
        const int64_t next = i + 1 < count ? timed[i + 1].us : std::max(samples.endTimeUs, timed[i].us);
        runs.add(timed[i].node, static_cast<uint64_t>(next - timed[i].us));
    }
    runs.finish();
}

// Nearly always: in order, and short; then the lists that were read become the runs, in place. A run is
// written at or before the sample it was made of, and its duration is the next sample's delta.
void makeRunsInPlace(ProfileParts& parts, size_t count, CpuSamples& samples, std::vector<NodeWeight>& weights)
{
    samples.nodes = std::move(parts.samples);
    samples.durations = parts.deltas.takeSmall();
    int64_t now = samples.startTimeUs + static_cast<int32_t>(samples.durations[0]);
    samples.firstSampleUs = now;
    Runs runs(samples.nodes, samples.durations, weights);
    for (size_t i = 0; i < count; ++i) {
        const int64_t duration = i + 1 < count ? static_cast<int32_t>(samples.durations[i + 1])
                                               : std::max<int64_t>(samples.endTimeUs - now, 0);
        now += duration;
        if (i + kAhead < count)
            __builtin_prefetch(&weights[samples.nodes[i + kAhead]], 1);
        runs.add(samples.nodes[i], static_cast<uint64_t>(duration));
    }
    runs.finish();
}

bool isInOrder(const ProfileParts& parts, size_t count)
{
    DeltaList::Walk deltas(parts.deltas);
    static_cast<void>(deltas.next()); // of the first sample since the start: may be anything
    for (size_t i = 1; i < count; ++i)
        if (deltas.next() < 0)
            return false;
    return true;
}

} // namespace

uint64_t recordedUs(const ProfileParts& parts)
{
    const double unit = startUnit(parts);
    const int64_t length = microseconds(parts.endTime, unit) - microseconds(parts.startTime, unit);
    return parts.startTime && parts.endTime && length > 0 ? static_cast<uint64_t>(length) : 0;
}

std::shared_ptr<const CpuSamples> timedSamples(ProfileParts& parts, std::vector<NodeWeight>& weights)
{
    auto samples = std::make_shared<CpuSamples>();
    samples->startTimeUs = microseconds(parts.startTime, startUnit(parts));
    if (parts.deltas.size() == 0 && !parts.stamps.empty())
        makeDeltas(parts, samples->startTimeUs);
    const size_t count = std::min(parts.samples.size(), parts.deltas.size());
    for (size_t i = count; i < parts.samples.size(); ++i)
        weights[parts.samples[i]].samples += 1;
    if (count == 0)
        return nullptr;
    if (parts.samples.size() != parts.deltas.size())
        parts.warn(ProfileWarning::Code::CountMismatch,
                   std::to_string(parts.samples.size()) + " samples, " + std::to_string(parts.deltas.size()) + " times",
                   kNoOffset);
    samples->sampleCount = count;
    samples->endTimeUs = microseconds(parts.endTime, startUnit(parts)); // 0: unknown, the last sample has no length
    const bool isSorted = isInOrder(parts, count);
    if (!isSorted)
        parts.warn(ProfileWarning::Code::TimesDisordered, "time stamps that go backwards", kNoOffset);
    if (isSorted && !parts.deltas.hasLarge())
        makeRunsInPlace(parts, count, *samples, weights);
    else
        makeRunsSorted(parts, count, *samples, weights);
    parts.samples = {};
    parts.deltas = {};
    if (!parts.endTime)
        samples->endTimeUs = samples->firstSampleUs + static_cast<int64_t>(samples->totalUs());
    return samples;
}

} // namespace heapsight
