// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/sample_series.h"

#include <algorithm>
#include <array>

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
    appendSpaces(sample.spaces);
    const auto appendKnown = [this](std::vector<int64_t>& column, int64_t value) {
        if (value < 0 && column.empty())
            return;
        column.resize(m_times.size(), HeapSample::kUnknown);
        column.back() = value;
    };
    appendKnown(m_domNodes, sample.domNodes);
    appendKnown(m_domListeners, sample.domListeners);
}

void SampleSeries::appendSpaces(const std::vector<HeapSpace>& spaces)
{
    for (const HeapSpace& space : spaces) {
        auto name = std::find(m_spaceNames.begin(), m_spaceNames.end(), space.name);
        if (name == m_spaceNames.end()) {
            if (m_spaceNames.size() >= kMostHeapSpaces)
                continue;
            m_spaceNames.push_back(space.name);
            m_spaces.emplace_back();
            name = m_spaceNames.end() - 1;
        }
        auto& column = m_spaces[static_cast<size_t>(name - m_spaceNames.begin())];
        column.resize(m_times.size(), HeapSample::kUnknown);
        column.back() = space.used;
    }
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
    if (index < m_domNodes.size())
        sample.domNodes = m_domNodes[index];
    if (index < m_domListeners.size())
        sample.domListeners = m_domListeners[index];
    for (size_t space = 0; space < m_spaceNames.size(); ++space) {
        if (const int64_t used = spaceValue(space, index); used >= 0)
            sample.spaces.push_back({m_spaceNames[space], used});
    }
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

// Values below zero are unknown.
template <class T>
std::vector<SampleSeries::Kept> SampleSeries::kept(const std::vector<T>& values, int64_t fromMs, int64_t toMs,
                                                   size_t columns) const
{
    std::vector<Kept> kept;
    if (toMs <= fromMs || columns == 0)
        return kept;
    const auto [begin, end] = indexRange(fromMs, toMs);
    const double perColumn = static_cast<double>(toMs - fromMs) / static_cast<double>(columns);
    const auto columnOf = [&](size_t i) {
        return static_cast<int64_t>(static_cast<double>(m_times[i] - fromMs) / perColumn);
    };
    bool breaks = false; // something was left out before the next point
    for (size_t i = begin; i < end;) {
        if (values[i] < 0) {
            breaks = true;
            ++i;
            continue;
        }
        breaks = breaks || m_startsAnew[i];
        size_t last = i;
        size_t low = i;
        size_t high = i;
        const int64_t column = columnOf(i);
        while (last + 1 < end && values[last + 1] >= 0 && !m_startsAnew[last + 1] && columnOf(last + 1) == column) {
            ++last;
            low = values[last] < values[low] ? last : low;
            high = values[last] > values[high] ? last : high;
        }
        constexpr size_t kAll = 4;
        if (last - i < kAll) {
            for (size_t k = i; k <= last; ++k)
                kept.push_back({k, breaks && k == i});
        } else {
            const std::array<size_t, kAll> chosen{i, std::min(low, high), std::max(low, high), last};
            for (size_t k = 0; k < kAll; ++k) {
                if (k == 0 || chosen[k] != chosen[k - 1])
                    kept.push_back({chosen[k], breaks && k == 0});
            }
        }
        breaks = false;
        i = last + 1;
    }
    return kept;
}

std::vector<SeriesPoint> SampleSeries::decimated(MemoryField field, int64_t fromMs, int64_t toMs, size_t columns) const
{
    const std::vector<int64_t>& values = m_values[static_cast<size_t>(field)];
    std::vector<SeriesPoint> points;
    for (const Kept& one : kept(values, fromMs, toMs, columns))
        points.push_back({m_times[one.index], values[one.index], one.startsAnew});
    return points;
}

std::vector<size_t> SampleSeries::keptIndices(MemoryField field, int64_t fromMs, int64_t toMs, size_t columns) const
{
    std::vector<size_t> indices;
    for (const Kept& one : kept(m_values[static_cast<size_t>(field)], fromMs, toMs, columns))
        indices.push_back(one.index);
    return indices;
}

std::vector<SharePoint> SampleSeries::decimatedShare(ShareField field, int64_t fromMs, int64_t toMs,
                                                     size_t columns) const
{
    const std::vector<float>& values = field == ShareField::Cpu ? m_cpu : m_loopBusy;
    std::vector<SharePoint> points;
    for (const Kept& one : kept(values, fromMs, toMs, columns))
        points.push_back({m_times[one.index], values[one.index], one.startsAnew});
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
