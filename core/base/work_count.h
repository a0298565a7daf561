// SPDX-License-Identifier: GPL-3.0-or-later
// How much a pass did, counted in steps of its algorithm instead of time: the same on every machine and
// for any number of threads. Passes add their sum once, when they are done, so counting costs
// nothing. Process-wide, for tests and benchmarks; any thread.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace heapsight {

enum class Work : uint8_t {
    LookedAtDepthFirst,   // edges
    LookedAtBreadthFirst, // edges
    LookedAtForOwners,    // edges
    Predecessors,         // edges that dominators hang on
    Compressed,           // nodes on paths that the dominators' forest shortens
    SweptByBuilder,       // edges that the builder looks at because their reader did not
    Count_,
};

class WorkCounts {
public:
    using Values = std::array<uint64_t, static_cast<size_t>(Work::Count_)>;

    static void add(Work work, uint64_t steps)
    {
        s_counts[static_cast<size_t>(work)].fetch_add(steps, std::memory_order_relaxed);
    }
    // Since the process began; what one call did is the difference.
    [[nodiscard]] static uint64_t of(Work work)
    {
        return s_counts[static_cast<size_t>(work)].load(std::memory_order_relaxed);
    }
    [[nodiscard]] static Values now()
    {
        Values values{};
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = s_counts[i].load(std::memory_order_relaxed);
        return values;
    }

private:
    inline static std::array<std::atomic<uint64_t>, static_cast<size_t>(Work::Count_)> s_counts{};
};

} // namespace heapsight
