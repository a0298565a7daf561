// SPDX-License-Identifier: GPL-3.0-or-later
// What long work needs from its caller: a stop token and a place to publish progress.
// Thread rule: workers write with relaxed atomics, any thread may poll. Nothing signals; the
// window polls with a timer and the command line from a thread, so there is no flood of events.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <string_view>

namespace heapsight {

// Order is the order in which a load runs. Weights (job.cpp) are rough shares of a load's time.
enum class Phase : uint8_t {
    ReadNodes,
    ReadEdges,
    ReadStrings,
    ReadRest, // locations, samples, traces
    Link,     // reverse edges, depth-first order
    Dominators,
    Distances,
    Sizes,
    Classes,
    Retained,
    Compare,
    Paths,
    Search,
    Count_,
};

[[nodiscard]] std::string_view phaseName(Phase phase); // "reading nodes"; English, for the CLI

class Progress {
public:
    // Announces `total` units of work for a phase; repeated calls replace the total.
    void begin(Phase phase, uint64_t total);
    void advance(Phase phase, uint64_t units);
    void finish(Phase phase);
    // Restricts fraction() to these phases; without it every phase of a load (ReadNodes…Retained) counts.
    void expectOnly(std::initializer_list<Phase> phases);

    [[nodiscard]] Phase current() const { return m_current.load(std::memory_order_relaxed); }
    [[nodiscard]] double fraction() const; // 0..1, weighted over the expected phases; never decreases by itself

private:
    struct Share {
        std::atomic<uint64_t> done{0};
        std::atomic<uint64_t> total{0};
    };
    std::array<Share, static_cast<size_t>(Phase::Count_)> m_shares;
    std::atomic<uint32_t> m_expected{0}; // bit per phase; 0 = a whole load
    std::atomic<Phase> m_current{Phase::ReadNodes};
};

// Passed by const reference down the call chain; copies share the same token and sink.
struct JobContext {
    std::stop_token stop{};
    Progress* progress = nullptr; // may be null

    [[nodiscard]] bool cancelled() const { return stop.stop_requested(); }
    void begin(Phase phase, uint64_t total) const
    {
        if (progress)
            progress->begin(phase, total);
    }
    void advance(Phase phase, uint64_t units) const
    {
        if (progress)
            progress->advance(phase, units);
    }
    void finish(Phase phase) const
    {
        if (progress)
            progress->finish(phase);
    }
};

// Core loops look at the stop token and publish progress once per this many items.
inline constexpr uint32_t kItemsPerCheck = 64 * 1024;

} // namespace heapsight
