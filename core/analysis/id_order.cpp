// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/id_order.h"

#include <algorithm>
#include <bit>
#include <utility>
#include <vector>

namespace heapsight {

namespace {

constexpr unsigned kMaxDigitBits = 13; // the write heads of all buckets stay in the second-level cache

struct Digits { // of the ids' bits: as few as possible, of equal width
    unsigned count = 1;
    unsigned bits = 1;
};

Digits digitsFor(uint32_t greatest)
{
    const auto width = std::max(1U, static_cast<unsigned>(std::bit_width(greatest)));
    const unsigned count = (width + kMaxDigitBits - 1) / kMaxDigitBits;
    return {count, (width + count - 1) / count};
}

// One digit from `ids` and `nodes` into `to`; `next` holds where each bucket begins.
template <class NodeAt>
void scatter(std::span<const uint32_t> ids, NodeAt&& nodeAt, unsigned shift, std::span<uint32_t> next, IdOrder& to)
{
    const uint32_t mask = static_cast<uint32_t>(next.size()) - 1;
    for (uint32_t i = 0; i < ids.size(); ++i) {
        const uint32_t at = next[(ids[i] >> shift) & mask]++;
        to.ids[at] = ids[i];
        to.nodes[at] = nodeAt(i);
    }
}

// From least to greatest digit. The first one reads the caller's arrays.
template <class NodeAt> IdOrder radixSort(std::span<const uint32_t> ids, NodeAt&& nodeAt, const JobContext& job)
{
    uint32_t greatest = 0;
    for (const uint32_t id : ids)
        greatest = std::max(greatest, id);
    const Digits digits = digitsFor(greatest);
    const size_t buckets = size_t{1} << digits.bits;
    std::vector<uint32_t> counts(buckets * digits.count);
    for (const uint32_t id : ids)
        for (unsigned digit = 0; digit < digits.count; ++digit)
            ++counts[digit * buckets + ((id >> (digit * digits.bits)) & (buckets - 1))];

    IdOrder order{Column<uint32_t>(ids.size()), Column<uint32_t>(ids.size())};
    IdOrder other;
    for (unsigned digit = 0; digit < digits.count && !job.cancelled(); ++digit) {
        const std::span next = std::span(counts).subspan(digit * buckets, buckets);
        uint32_t begin = 0;
        for (uint32_t& bucket : next)
            begin += std::exchange(bucket, begin);
        const unsigned shift = digit * digits.bits;
        if (digit == 0) {
            scatter(ids, nodeAt, shift, next, order);
            continue;
        }
        if (other.ids.empty())
            other = {Column<uint32_t>(ids.size()), Column<uint32_t>(ids.size())};
        scatter(
            order.ids.span(), [&](uint32_t i) { return order.nodes[i]; }, shift, next, other);
        std::swap(order, other);
    }
    return order;
}

} // namespace

IdOrder orderById(std::span<const uint32_t> ids, const JobContext& job)
{
    return radixSort(
        ids, [](uint32_t i) { return i; }, job);
}

IdOrder orderById(std::span<const uint32_t> ids, std::span<const uint32_t> nodes, const JobContext& job)
{
    Column<uint32_t> own(nodes.size());
    for (size_t i = 0; i < nodes.size(); ++i)
        own[i] = ids[nodes[i]];
    return radixSort(
        own.span(), [nodes](uint32_t i) { return nodes[i]; }, job);
}

} // namespace heapsight
