// SPDX-License-Identifier: GPL-3.0-or-later
// Typed 32-bit indices. A node index cannot be passed where an edge index is wanted.
// They compare and hash, and have no arithmetic: hot loops work on the raw `value`.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <limits>

namespace heapsight {

template <class Tag> struct Index {
    static constexpr uint32_t kNoneValue = std::numeric_limits<uint32_t>::max();

    uint32_t value = kNoneValue;

    constexpr Index() = default;
    constexpr explicit Index(uint32_t v) : value(v) {}
    static constexpr Index none() { return Index(); }
    [[nodiscard]] constexpr bool isValid() const { return value != kNoneValue; }
    friend constexpr auto operator<=>(Index, Index) = default;
};

using NodeIndex = Index<struct NodeTag>;  // position of a node in the file, 0-based ("ordinal")
using EdgeIndex = Index<struct EdgeTag>;  // position of an edge in the file, 0-based
using StringId = Index<struct StringTag>; // position in the file's "strings"
using ClassId = Index<struct ClassTag>;   // row of a ClassTable
using ObjectId = Index<struct ObjectTag>; // V8's snapshot object id, the number after "@"
using PlaceId = Index<struct PlaceTag>;   // row of a SourcePlaces table

} // namespace heapsight

template <class Tag> struct std::hash<heapsight::Index<Tag>> {
    size_t operator()(heapsight::Index<Tag> index) const noexcept { return std::hash<uint32_t>()(index.value); }
};
