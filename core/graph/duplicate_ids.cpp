// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/duplicate_ids.h"

#include "base/column.h"

#include <algorithm>
#include <array>
#include <vector>

namespace heapsight {

namespace {

constexpr uint64_t kMostBitsPerId = 64;
constexpr uint64_t kMostSorted = uint64_t{1} << 20;

// By parity, as in findDuplicateId().
struct Parity {
    uint64_t count = 0;
    uint32_t greatest = 0;
    [[nodiscard]] uint64_t bits() const { return uint64_t{greatest} / 2 + 1; }
    [[nodiscard]] bool isDense() const { return bits() <= kMostBitsPerId * count; }
};

// Among the ids of dense parities: both in one sweep, as nobody can guess which comes next.
std::optional<uint32_t> findInBitmap(std::span<const uint32_t> ids, const std::array<Parity, 2>& parities)
{
    const uint64_t oddBits = parities[1].isDense() ? parities[1].bits() : 0;
    const uint64_t evenBits = parities[0].isDense() ? parities[0].bits() : 0;
    const std::array<uint64_t, 2> first{oddBits, 0};
    const std::array<bool, 2> isDense{evenBits != 0, oddBits != 0};
    BitColumn seen(oddBits + evenBits);
    for (const uint32_t id : ids) {
        const uint32_t parity = id & 1U;
        if (!isDense[parity])
            continue;
        const uint64_t bit = first[parity] + (id >> 1);
        if (seen.test(bit))
            return id;
        seen.set(bit);
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
    std::array<Parity, 2> parities;
    for (const uint32_t id : ids) { // no branch to guess
        const uint32_t odd = 0U - (id & 1U);
        parities[1].count += id & 1U;
        parities[1].greatest = std::max(parities[1].greatest, id & odd);
        parities[0].greatest = std::max(parities[0].greatest, id & ~odd);
    }
    parities[0].count = ids.size() - parities[1].count;
    std::optional<uint32_t> found = findInBitmap(ids, parities);
    for (const uint32_t parity : {1U, 0U})
        if (!found && !parities[parity].isDense() && parities[parity].count <= kMostSorted)
            found = findBySorting(ids, parity);
    return found;
}

} // namespace heapsight
