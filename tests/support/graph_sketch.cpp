// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/graph_sketch.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace heapsight::test {

namespace {

// Number of `name` among the kinds a program does not know, entering it if need be.
size_t otherKind(std::vector<std::string>& kinds, std::string_view name)
{
    const auto found = std::find(kinds.begin(), kinds.end(), name);
    if (found != kinds.end())
        return static_cast<size_t>(found - kinds.begin());
    kinds.emplace_back(name);
    return kinds.size() - 1;
}

} // namespace

GraphSketch::GraphSketch()
{
    intern("<dummy>");
    m_info.source = "sketch";
    m_info.hasDetachedness = true;
    addNode("", NodeKind::Synthetic, 0);
}

uint32_t GraphSketch::intern(std::string_view text)
{
    const auto found = m_stringIds.find(text);
    if (found != m_stringIds.end())
        return found->second;
    const auto id = static_cast<uint32_t>(m_strings.size());
    m_strings.emplace_back(text);
    m_stringIds.emplace(text, id);
    return id;
}

uint32_t GraphSketch::addNode(std::string_view name, NodeKind kind, uint64_t size)
{
    const auto node = static_cast<uint32_t>(m_nodes.size());
    m_nodes.push_back({kind, Detachedness::Unknown, intern(name), 2 * node + 1, size, 0, 0, 0});
    return node;
}

void GraphSketch::setKind(uint32_t node, NodeKind kind)
{
    m_nodes[node].kind = kind;
}

void GraphSketch::setKind(uint32_t node, std::string_view kindName)
{
    if (const auto known = nodeKindFromName(kindName))
        m_nodes[node].kind = *known;
    else
        m_nodes[node].kind = static_cast<NodeKind>(static_cast<size_t>(NodeKind::FirstOther) +
                                                   otherKind(m_info.otherNodeKinds, kindName));
}

void GraphSketch::setName(uint32_t node, std::string_view name)
{
    m_nodes[node].name = intern(name);
}

void GraphSketch::setTrace(uint32_t node, uint32_t traceNodeId)
{
    m_nodes[node].trace = traceNodeId;
    m_hasTraces = true;
}

void GraphSketch::setPlace(uint32_t node, SourcePlace place)
{
    const auto found = std::find(m_places.begin(), m_places.end(), place);
    m_nodes[node].place = static_cast<uint32_t>(found - m_places.begin()) + 1;
    if (found == m_places.end())
        m_places.push_back(place);
}

void GraphSketch::addEdge(uint32_t from, uint32_t to, std::string_view kindName, std::string_view label)
{
    const auto known = edgeKindFromName(kindName);
    const auto kind = known ? *known
                            : static_cast<EdgeKind>(static_cast<size_t>(EdgeKind::FirstOther) +
                                                    otherKind(m_info.otherEdgeKinds, kindName));
    addEdge(from, to, kind, label);
}

void GraphSketch::addEdge(uint32_t from, uint32_t to, EdgeKind kind, std::string_view label)
{
    uint32_t value = 0;
    if (!hasNumericLabel(kind))
        value = intern(label);
    else if (std::from_chars(label.data(), label.data() + label.size(), value).ptr != label.data() + label.size())
        throw std::invalid_argument("no number: " + std::string(label));
    m_edges.push_back({from, to, kind, value});
    ++m_nodes[from].edges;
}

SnapshotColumns GraphSketch::columns() const
{
    SnapshotColumns columns;
    const size_t nodes = m_nodes.size();
    columns.info = m_info;
    columns.kinds.resize(nodes);
    columns.names.resize(nodes);
    columns.ids.resize(nodes);
    columns.selfSizes = SizeColumn(nodes);
    columns.firstEdges.resize(nodes + 1);
    columns.edges.resize(m_edges.size());
    columns.edgeLabels.resize(m_edges.size());
    if (m_hasTraces)
        columns.traceNodeIds.resize(nodes);
    Column<uint32_t> placeOfNode(nodes);
    std::vector<uint32_t> next(nodes); // where the next edge of a node goes
    uint32_t first = 0;
    for (uint32_t i = 0; i < nodes; ++i) {
        const Node& node = m_nodes[i];
        columns.kinds[i] =
            static_cast<uint8_t>(static_cast<unsigned>(node.kind) | static_cast<unsigned>(node.state) << 6);
        columns.names[i] = node.name;
        columns.ids[i] = node.id;
        columns.selfSizes.set(i, node.size);
        columns.firstEdges[i] = node.edges;
        if (m_hasTraces)
            columns.traceNodeIds[i] = node.trace;
        placeOfNode[i] = node.place;
        next[i] = first;
        first += node.edges;
    }
    for (const Edge& edge : m_edges) {
        const uint32_t at = next[edge.from]++;
        const bool known = edge.kind < EdgeKind::FirstOther;
        columns.edges[at] = EdgeWord::make(edge.to, known ? static_cast<EdgeCode>(edge.kind) : EdgeCode::Special);
        columns.edgeLabels[at] = edge.label;
        if (!known)
            columns.specialEdges.push_back({at, edge.kind, SpecialRole::None, 0});
    }
    if (!m_places.empty())
        columns.places = SourcePlaces(m_places, placeOfNode);
    for (const std::string& text : m_strings)
        columns.strings.append(text);
    return columns;
}

std::shared_ptr<const HeapSnapshot> GraphSketch::build() const
{
    auto snapshot = buildSnapshot(columns(), JobContext{});
    if (!snapshot)
        throw std::invalid_argument(snapshot.error().detail);
    return *snapshot;
}

} // namespace heapsight::test
