// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/source_places.h"

#include <algorithm>

namespace heapsight {

SourcePlaces::SourcePlaces(std::vector<SourcePlace> places, const Column<uint32_t>& placeOfNode)
    : m_places(std::move(places))
{
    size_t count = 0;
    for (uint32_t place : placeOfNode)
        count += place != 0;
    m_nodes.resize(count);
    m_placeIds.resize(count);
    // Nodes with a place come in no order that a processor could guess: all are written, some to be overwritten.
    size_t next = 0;
    for (size_t node = 0; next < count; ++node) {
        m_nodes[next] = static_cast<uint32_t>(node);
        m_placeIds[next] = placeOfNode[node] - 1;
        next += placeOfNode[node] != 0;
    }
}

PlaceId SourcePlaces::placeOf(NodeIndex node) const
{
    const auto* found = std::lower_bound(m_nodes.begin(), m_nodes.end(), node.value);
    if (found == m_nodes.end() || *found != node.value)
        return PlaceId::none();
    return PlaceId(m_placeIds[static_cast<size_t>(found - m_nodes.begin())]);
}

std::optional<SourcePlace> SourcePlaces::find(NodeIndex node) const
{
    const PlaceId id = placeOf(node);
    if (!id.isValid())
        return std::nullopt;
    return m_places[id.value];
}

} // namespace heapsight
