// SPDX-License-Identifier: GPL-3.0-or-later
// The "locations" section: where a closure, or the constructor of an object, stands in the source.
// Few distinct places, many nodes: places are interned, nodes that have one are a sorted list.
#pragma once

#include "base/column.h"
#include "base/strong_index.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

namespace heapsight {

struct SourcePlace {
    uint32_t scriptId = 0;
    uint32_t line = 0;   // 0-based, as in the file
    uint32_t column = 0; // 0-based
    friend auto operator<=>(const SourcePlace&, const SourcePlace&) = default;
};

class SourcePlaces {
    friend struct IndexAccess;

public:
    // `placeOfNode`: PlaceId value + 1 per node, 0 = none; empty if the file has no locations.
    SourcePlaces() = default;
    SourcePlaces(std::vector<SourcePlace> places, const Column<uint32_t>& placeOfNode);

    [[nodiscard]] uint32_t placeCount() const { return static_cast<uint32_t>(m_places.size()); }
    [[nodiscard]] const SourcePlace& place(PlaceId id) const { return m_places[id.value]; }
    // O(log n). none() if the file says nothing about this node.
    [[nodiscard]] PlaceId placeOf(NodeIndex node) const;
    [[nodiscard]] std::optional<SourcePlace> find(NodeIndex node) const;
    // Nodes that have a place, ascending, and beside each its place: for linear sweeps.
    [[nodiscard]] std::span<const uint32_t> nodes() const { return m_nodes.span(); }
    [[nodiscard]] std::span<const uint32_t> placeIds() const { return m_placeIds.span(); }

private:
    std::vector<SourcePlace> m_places;
    Column<uint32_t> m_nodes;
    Column<uint32_t> m_placeIds;
};

} // namespace heapsight
