// SPDX-License-Identifier: GPL-3.0-or-later
// All samples of a target in the order of time, as columns: 56 bytes a sample, a week at one a second is
// 34 MB; V8's spaces, once there are any, take 8 bytes each. What a chart needs of them is cut down to its pixels with
// lows and highs kept. One thread at a time.
#pragma once

#include "inspector/heap_sample.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace heapsight {

struct SeriesPoint {
    int64_t timeMs = 0;
    int64_t bytes = 0;
    bool startsAnew = false; // no line leads here
};

// Something between 0 and 1, or above for CPU on several cores.
struct SharePoint {
    int64_t timeMs = 0;
    double share = 0;
    bool startsAnew = false;
};
enum class ShareField : uint8_t { EventLoop, Cpu };

class SampleSeries {
public:
    // Times must not fall; a sample that lies before the last one gets its time.
    void append(const HeapSample& sample);
    void clear();

    [[nodiscard]] size_t size() const { return m_times.size(); }
    [[nodiscard]] bool isEmpty() const { return m_times.empty(); }
    [[nodiscard]] HeapSample at(size_t index) const;
    [[nodiscard]] int64_t firstTime() const { return m_times.empty() ? 0 : m_times.front(); }
    [[nodiscard]] int64_t lastTime() const { return m_times.empty() ? 0 : m_times.back(); }
    [[nodiscard]] bool has(MemoryField field) const { return m_has[static_cast<size_t>(field)]; }
    // The sample nearest in time; 0 if there are none. O(log n).
    [[nodiscard]] size_t nearest(int64_t timeMs) const;
    [[nodiscard]] bool startsAnew(size_t index) const { return m_startsAnew[index]; }
    [[nodiscard]] std::span<const int64_t> times() const { return m_times; }
    [[nodiscard]] std::span<const int64_t> values(MemoryField field) const
    {
        return m_values[static_cast<size_t>(field)];
    }

    // The field between two times (and one sample beyond at either side) in at most `columns` columns of
    // time. A column with more than four samples becomes its first, lowest, highest and last in the
    // order of time, so no peak is lost and lines meet. O(samples in the range).
    [[nodiscard]] std::vector<SeriesPoint> decimated(MemoryField field, int64_t fromMs, int64_t toMs,
                                                     size_t columns) const;
    // The samples that decimated() takes its points from.
    [[nodiscard]] std::vector<size_t> keptIndices(MemoryField field, int64_t fromMs, int64_t toMs,
                                                  size_t columns) const;
    [[nodiscard]] std::vector<SharePoint> decimatedShare(ShareField field, int64_t fromMs, int64_t toMs,
                                                         size_t columns) const;
    // -1: not known.
    [[nodiscard]] double share(ShareField field, size_t index) const
    {
        return field == ShareField::Cpu ? m_cpu[index] : m_loopBusy[index];
    }
    // V8's spaces in the order they were first seen; at most kMostHeapSpaces.
    [[nodiscard]] const std::vector<std::string>& spaceNames() const { return m_spaceNames; }
    [[nodiscard]] int64_t spaceValue(size_t space, size_t index) const
    {
        return index < m_spaces[space].size() ? m_spaces[space][index] : HeapSample::kUnknown;
    }
    // The largest value of any of `fields` in the range; 0 if there is none.
    [[nodiscard]] int64_t highest(std::span<const MemoryField> fields, int64_t fromMs, int64_t toMs) const;

private:
    struct Kept {
        size_t index;
        bool startsAnew;
    };
    [[nodiscard]] std::pair<size_t, size_t> indexRange(int64_t fromMs, int64_t toMs) const; // end exclusive
    template <class T>
    [[nodiscard]] std::vector<Kept> kept(const std::vector<T>& values, int64_t fromMs, int64_t toMs,
                                         size_t columns) const;
    void appendSpaces(const std::vector<HeapSpace>& spaces);

    std::vector<int64_t> m_times;
    std::array<std::vector<int64_t>, kMemoryFields> m_values;
    std::array<bool, kMemoryFields> m_has{};
    std::vector<float> m_cpu;
    std::vector<float> m_loopBusy;
    std::vector<bool> m_startsAnew;
    std::vector<std::string> m_spaceNames;
    std::vector<std::vector<int64_t>> m_spaces; // shorter than the others: not known after its end
    std::vector<int64_t> m_domNodes;            // empty unless it is a page, as the next one
    std::vector<int64_t> m_domListeners;
};

} // namespace heapsight
