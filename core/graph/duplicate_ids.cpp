// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/duplicate_ids.h"

#include "base/column.h"

#include <algorithm>
#include <vector>

namespace heapsight {

namespace {

constexpr uint64_t kMostBitsPerId = 64;
constexpr uint64_t kMostSorted = uint64_t{1} << 20;

std::optional<uint32_t> findInBitmap(std::span<const uint32_t> ids, uint32_t parity, uint64_t bits)
{
    BitColumn seen(bits);
    for (const uint32_t id : ids) {
        if ((id & 1U) != parity)
            continue;
        if (seen.test(id >> 1))
            return id;
        seen.set(id >> 1);
    }
    return std::nullopt;
}

std::optional<uint32_t> findBySorting(std::span<const uint32_t> ids, uint32_t parity)
{
    std::vector<uint32_t> sorted;
    for (const uint32_t id : ids)
        if ((id & 1U) == parity)
            sorted.push_back(id);
    std::sort(sorted.begin(), sorted.end());
    const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
    return twice == sorted.end() ? std::nullopt : std::optional<uint32_t>(*twice);
}

} // namespace

std::optional<uint32_t> findDuplicateId(std::span<const uint32_t> ids)
{
    // Odd ids come from a counter, even ones from a counter or from addresses: judged apart.
    uint64_t count[2] = {0, 0};
    uint32_t greatest[2] = {0, 0};
    for (const uint32_t id : ids) { // no branch to guess
        const uint32_t odd = 0U - (id & 1U);
        count[1] += id & 1U;
        greatest[1] = std::max(greatest[1], id & odd);
        greatest[0] = std::max(greatest[0], id & ~odd);
    }
    count[0] = ids.size() - count[1];
    for (const uint32_t parity : {1U, 0U}) {
        const uint64_t bits = uint64_t{greatest[parity]} / 2 + 1;
        std::optional<uint32_t> found;
        if (bits <= kMostBitsPerId * count[parity])
            found = findInBitmap(ids, parity, bits);
        else if (count[parity] <= kMostSorted)
            found = findBySorting(ids, parity);
        if (found)
            return found;
    }
    return std::nullopt;
}

} // namespace heapsight
