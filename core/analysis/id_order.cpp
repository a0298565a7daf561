// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/id_order.h"

#include <algorithm>
#include <array>

namespace heapsight {

namespace {

constexpr unsigned kDigitBits = 11; // three digits make 32 bits; the counts stay in the first-level cache
constexpr unsigned kDigits = 3;
constexpr uint32_t kBuckets = 1U << kDigitBits;

using Counts = std::array<std::array<uint32_t, kBuckets>, kDigits>;

constexpr uint32_t digitOf(uint32_t id, unsigned digit)
{
    return (id >> (digit * kDigitBits)) & (kBuckets - 1);
}

// From least to greatest digit; digits that all ids share are skipped, which for the dense ids that V8
// gives out is at least one of three.
void radixSort(IdOrder& order, const JobContext& job)
{
    const size_t size = order.ids.size();
    Counts counts{};
    for (const uint32_t id : order.ids)
        for (unsigned digit = 0; digit < kDigits; ++digit)
            ++counts[digit][digitOf(id, digit)];

    IdOrder other{Column<uint32_t>(size), Column<uint32_t>(size)};
    for (unsigned digit = 0; digit < kDigits && size > 0; ++digit) {
        std::array<uint32_t, kBuckets>& next = counts[digit];
        if (next[digitOf(order.ids[0], digit)] == size)
            continue;
        if (job.cancelled())
            return;
        uint32_t begin = 0;
        for (uint32_t& bucket : next)
            begin += std::exchange(bucket, begin);
        for (size_t i = 0; i < size; ++i) {
            const uint32_t id = order.ids[i];
            const uint32_t to = next[digitOf(id, digit)]++;
            other.ids[to] = id;
            other.nodes[to] = order.nodes[i];
        }
        std::swap(order, other);
    }
}

} // namespace

IdOrder orderById(std::span<const uint32_t> ids, const JobContext& job)
{
    IdOrder order{Column<uint32_t>(ids.size()), Column<uint32_t>(ids.size())};
    for (uint32_t node = 0; node < ids.size(); ++node) {
        order.nodes[node] = node;
        order.ids[node] = ids[node];
    }
    radixSort(order, job);
    return order;
}

IdOrder orderById(std::span<const uint32_t> ids, std::span<const uint32_t> nodes, const JobContext& job)
{
    IdOrder order{Column<uint32_t>(nodes.size()), Column<uint32_t>(nodes.size())};
    for (size_t i = 0; i < nodes.size(); ++i) {
        order.nodes[i] = nodes[i];
        order.ids[i] = ids[nodes[i]];
    }
    radixSort(order, job);
    return order;
}

} // namespace heapsight
