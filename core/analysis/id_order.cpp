// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/id_order.h"

#include <algorithm>
#include <bit>
#include <optional>
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

// One digit of `ids` into `to`; `next` holds where each bucket begins. `nodes` empty: the i-th id is node i's.
void scatter(std::span<const uint32_t> ids, std::span<const uint32_t> nodes, unsigned shift, std::span<uint32_t> next,
             IdOrder& to)
{
    const uint32_t mask = static_cast<uint32_t>(next.size()) - 1;
    for (uint32_t i = 0; i < ids.size(); ++i) {
        const uint32_t at = next[(ids[i] >> shift) & mask]++;
        to.ids[at] = ids[i];
        to.nodes[at] = nodes.empty() ? i : nodes[i];
    }
}

// From least to greatest digit into `order`, of the right size. The first one reads the caller's arrays.
IdOrder radixSort(std::span<const uint32_t> ids, IdOrder order, const JobContext& job)
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

    IdOrder other;
    for (unsigned digit = 0; digit < digits.count && !job.cancelled(); ++digit) {
        const std::span next = std::span(counts).subspan(digit * buckets, buckets);
        uint32_t begin = 0;
        for (uint32_t& bucket : next)
            begin += std::exchange(bucket, begin);
        const unsigned shift = digit * digits.bits;
        if (digit == 0) {
            scatter(ids, {}, shift, next, order);
            continue;
        }
        if (other.ids.empty())
            other = {Column<uint32_t>(ids.size()), Column<uint32_t>(ids.size())};
        scatter(order.ids.span(), order.nodes.span(), shift, next, other);
        std::swap(order, other);
    }
    return order;
}

constexpr uint32_t kMaxDropsInRow = 8;
constexpr size_t kDroppedShare = 16; // 1/16 out of order is too much for patching

// Writes nodes whose ids ascend to `order`, returns the others as id << 32 | node, ascending (the idea is
// drop-merge sort): a node behind a greater id is dropped; after several in a row it was the one before
// them that did not fit. Nothing if too many are out of order. O(N).
std::optional<std::vector<uint64_t>> takeAscending(std::span<const uint32_t> ids, IdOrder& order)
{
    std::vector<uint64_t> dropped;
    size_t taken = 0;
    uint32_t dropsInRow = 0;
    for (uint32_t node = 0; node < ids.size(); ++node) {
        if (taken == 0 || ids[node] >= order.ids[taken - 1]) {
            order.ids[taken] = ids[node];
            order.nodes[taken++] = node;
            dropsInRow = 0;
        } else if (dropsInRow < kMaxDropsInRow) {
            dropped.push_back(uint64_t{ids[node]} << 32 | node);
            ++dropsInRow;
        } else {
            dropped.resize(dropped.size() - dropsInRow);
            --taken;
            dropped.push_back(uint64_t{order.ids[taken]} << 32 | order.nodes[taken]);
            node -= dropsInRow + 1; // look at those again
            dropsInRow = 0;
        }
        if (dropped.size() > ids.size() / kDroppedShare)
            return std::nullopt;
    }
    std::sort(dropped.begin(), dropped.end());
    return dropped;
}

// Puts the dropped ones in, from behind, so that it happens in place.
void mergeDropped(const std::vector<uint64_t>& dropped, IdOrder& order)
{
    size_t to = order.ids.size();
    size_t taken = to - dropped.size();
    for (size_t left = dropped.size(); left > 0;) {
        --to;
        if (taken > 0 && (uint64_t{order.ids[taken - 1]} << 32 | order.nodes[taken - 1]) > dropped[left - 1]) {
            --taken;
            order.ids[to] = order.ids[taken];
            order.nodes[to] = order.nodes[taken];
        } else {
            --left;
            order.ids[to] = static_cast<uint32_t>(dropped[left] >> 32);
            order.nodes[to] = static_cast<uint32_t>(dropped[left]);
        }
    }
}

} // namespace

// V8 writes most nodes in the order of their ids.
IdOrder orderById(std::span<const uint32_t> ids, const JobContext& job)
{
    IdOrder order{Column<uint32_t>(ids.size()), Column<uint32_t>(ids.size())};
    if (const auto dropped = takeAscending(ids, order)) {
        mergeDropped(*dropped, order);
        return order;
    }
    return radixSort(ids, std::move(order), job);
}

IdOrder orderById(std::span<const uint32_t> ids, std::span<const uint32_t> nodes, const JobContext& job)
{
    Column<uint32_t> own(nodes.size());
    for (size_t i = 0; i < nodes.size(); ++i)
        own[i] = ids[nodes[i]];
    IdOrder order = orderById(own.span(), job);
    for (uint32_t& node : order.nodes)
        node = nodes[node];
    return order;
}

} // namespace heapsight
