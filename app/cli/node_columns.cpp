// SPDX-License-Identifier: GPL-3.0-or-later
#include "node_columns.h"

#include <algorithm>

namespace heapsight::cli {

NodeRowReader::NodeRowReader(const SnapshotAnalysis& analysis) : m_analysis(analysis)
{
    const SourcePlaces& places = analysis.snapshot().places();
    m_places.reserve(places.placeCount());
    for (uint32_t id = 0; id < places.placeCount(); ++id) {
        const SourcePlace& place = places.place(PlaceId(id));
        m_places.push_back({analysis.scriptNames().name(place.scriptId), place.line + 1, place.column + 1, true});
    }
}

NodeRowReader::Place NodeRowReader::place(NodeIndex node)
{
    const auto nodes = m_analysis.snapshot().places().nodes();
    const bool isBehind = m_next > 0 && nodes[m_next - 1] >= node.value;
    if (isBehind || (m_next < nodes.size() && nodes[m_next] < node.value))
        m_next = static_cast<size_t>(std::lower_bound(nodes.begin(), nodes.end(), node.value) - nodes.begin());
    if (m_next == nodes.size() || nodes[m_next] != node.value)
        return {};
    return m_places[m_analysis.snapshot().places().placeIds()[m_next++]];
}

} // namespace heapsight::cli
