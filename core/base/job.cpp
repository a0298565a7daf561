// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/job.h"

#include <algorithm>

namespace heapsight {

namespace {

struct PhaseFacts {
    std::string_view name;
    double weight; // share of the wall time of a load of a large snapshot
};

constexpr std::array<PhaseFacts, static_cast<size_t>(Phase::Count_)> kPhases{{
    {"reading nodes", 14},
    {"reading edges", 20},
    {"reading strings", 6},
    {"reading locations", 5},
    {"linking objects", 15},
    {"dominators", 28},
    {"distances", 4},
    {"shallow sizes", 2},
    {"classes", 3},
    {"retained sizes", 3},
    {"comparing", 10},
    {"finding paths", 10},
    {"searching", 10},
}};

constexpr uint32_t kWholeLoad = (1U << (static_cast<uint32_t>(Phase::Retained) + 1)) - 1;

} // namespace

std::string_view phaseName(Phase phase)
{
    const auto index = static_cast<size_t>(phase);
    return index < kPhases.size() ? kPhases[index].name : std::string_view("working");
}

void Progress::begin(Phase phase, uint64_t total)
{
    Share& share = m_shares[static_cast<size_t>(phase)];
    share.total.store(std::max<uint64_t>(total, 1), std::memory_order_relaxed);
    m_current.store(phase, std::memory_order_relaxed);
}

void Progress::advance(Phase phase, uint64_t units)
{
    m_shares[static_cast<size_t>(phase)].done.fetch_add(units, std::memory_order_relaxed);
}

void Progress::finish(Phase phase)
{
    Share& share = m_shares[static_cast<size_t>(phase)];
    share.total.store(1, std::memory_order_relaxed);
    share.done.store(1, std::memory_order_relaxed);
}

void Progress::expectOnly(std::initializer_list<Phase> phases)
{
    uint32_t bits = 0;
    for (Phase phase : phases)
        bits |= 1U << static_cast<uint32_t>(phase);
    m_expected.store(bits, std::memory_order_relaxed);
}

double Progress::fraction() const
{
    uint32_t expected = m_expected.load(std::memory_order_relaxed);
    if (expected == 0)
        expected = kWholeLoad;
    double weights = 0;
    double done = 0;
    for (size_t i = 0; i < m_shares.size(); ++i) {
        if (!(expected & (1U << i)))
            continue;
        weights += kPhases[i].weight;
        const uint64_t total = m_shares[i].total.load(std::memory_order_relaxed);
        const uint64_t part = m_shares[i].done.load(std::memory_order_relaxed);
        if (total > 0)
            done += kPhases[i].weight * std::min(1.0, static_cast<double>(part) / static_cast<double>(total));
    }
    return weights > 0 ? done / weights : 0;
}

} // namespace heapsight
