// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/sample_series.h"

#include <algorithm>

namespace heapsight {

void SampleSeries::append(const HeapSample& sample)
{
    m_times.push_back(m_times.empty() ? sample.timeMs : std::max(sample.timeMs, m_times.back()));
    for (size_t field = 0; field < kMemoryFields; ++field) {
        m_values[field].push_back(sample.bytes[field]);
        m_has[field] = m_has[field] || sample.bytes[field] != HeapSample::kUnknown;
    }
    m_cpu.push_back(static_cast<float>(sample.cpu));
    m_loopBusy.push_back(static_cast<float>(sample.loopBusy));
    m_startsAnew.push_back(sample.startsAnew);
}

void SampleSeries::clear()
{
    *this = {};
}

HeapSample SampleSeries::at(size_t index) const
{
    HeapSample sample;
    sample.timeMs = m_times[index];
    for (size_t field = 0; field < kMemoryFields; ++field)
        sample.bytes[field] = m_values[field][index];
    sample.cpu = m_cpu[index];
    sample.loopBusy = m_loopBusy[index];
    sample.startsAnew = m_startsAnew[index];
    return sample;
}

size_t SampleSeries::nearest(int64_t timeMs) const
{
    if (m_times.empty())
        return 0;
    const auto after = std::lower_bound(m_times.begin(), m_times.end(), timeMs);
    if (after == m_times.end())
        return m_times.size() - 1;
    const auto index = static_cast<size_t>(after - m_times.begin());
    return index > 0 && timeMs - m_times[index - 1] < *after - timeMs ? index - 1 : index;
}

std::pair<size_t, size_t> SampleSeries::indexRange(int64_t fromMs, int64_t toMs) const
{
    auto first = std::lower_bound(m_times.begin(), m_times.end(), fromMs);
    auto last = std::upper_bound(first, m_times.end(), toMs);
    if (first != m_times.begin())
        --first;
    if (last != m_times.end())
        ++last;
    return {static_cast<size_t>(first - m_times.begin()), static_cast<size_t>(last - m_times.begin())};
}

std::vector<SeriesPoint> SampleSeries::decimated(MemoryField field, int64_t fromMs, int64_t toMs, size_t columns) const
{
    std::vector<SeriesPoint> points;
    if (toMs <= fromMs || columns == 0)
        return points;
    const std::vector<int64_t>& values = m_values[static_cast<size_t>(field)];
    const auto [begin, end] = indexRange(fromMs, toMs);
    const double perColumn = static_cast<double>(toMs - fromMs) / static_cast<double>(columns);
    const auto columnOf = [&](size_t i) {
        return static_cast<int64_t>(static_cast<double>(m_times[i] - fromMs) / perColumn);
    };
    bool breaks = false; // something was left out before the next point
    const auto add = [&](size_t i, bool startsAnew) { points.push_back({m_times[i], values[i], startsAnew}); };
    for (size_t i = begin; i < end;) {
        if (values[i] == HeapSample::kUnknown) {
            breaks = true;
            ++i;
            continue;
        }
        breaks = breaks || m_startsAnew[i];
        size_t last = i;
        size_t low = i;
        size_t high = i;
        const int64_t column = columnOf(i);
        while (last + 1 < end && values[last + 1] != HeapSample::kUnknown && !m_startsAnew[last + 1] &&
               columnOf(last + 1) == column) {
            ++last;
            low = values[last] < values[low] ? last : low;
            high = values[last] > values[high] ? last : high;
        }
        constexpr size_t kAll = 4;
        if (last - i < kAll) {
            for (size_t k = i; k <= last; ++k)
                add(k, breaks && k == i);
        } else {
            std::array<size_t, kAll> kept{i, std::min(low, high), std::max(low, high), last};
            for (size_t k = 0; k < kAll; ++k) {
                if (k == 0 || kept[k] != kept[k - 1])
                    add(kept[k], breaks && k == 0);
            }
        }
        breaks = false;
        i = last + 1;
    }
    return points;
}

int64_t SampleSeries::highest(std::span<const MemoryField> fields, int64_t fromMs, int64_t toMs) const
{
    const auto [begin, end] = indexRange(fromMs, toMs);
    int64_t highest = 0;
    for (const MemoryField field : fields) {
        const std::vector<int64_t>& values = m_values[static_cast<size_t>(field)];
        for (size_t i = begin; i < end; ++i)
            highest = std::max(highest, values[i]);
    }
    return highest;
}

} // namespace heapsight
