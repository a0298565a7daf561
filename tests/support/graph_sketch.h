// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots made by a program, node by node and edge by edge, in any order of sources. For graphs that
// fit in a line of text see graph_text.h.
#pragma once

#include "graph/snapshot_builder.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace heapsight::test {

class GraphSketch {
public:
    GraphSketch(); // with the root: node 0, synthetic, no name, id 1, size 0

    // Name as in the file; ids are 2 * ordinal + 1 unless set.
    uint32_t addNode(std::string_view name, NodeKind kind = NodeKind::Object, uint64_t size = 1);
    void setKind(uint32_t node, NodeKind kind);
    void setKind(uint32_t node, std::string_view kindName); // an unknown one is entered in otherNodeKinds
    void setName(uint32_t node, std::string_view name);
    void setSize(uint32_t node, uint64_t size) { m_nodes[node].size = size; }
    void setId(uint32_t node, uint32_t id) { m_nodes[node].id = id; }
    void setDetachedness(uint32_t node, Detachedness state) { m_nodes[node].state = state; }
    void setTrace(uint32_t node, uint32_t traceNodeId);
    void setPlace(uint32_t node, SourcePlace place);

    // `label`: the number for element and hidden, else the text.
    void addEdge(uint32_t from, uint32_t to, std::string_view kindName, std::string_view label);
    void addEdge(uint32_t from, uint32_t to, EdgeKind kind, std::string_view label);
    void addEdge(uint32_t from, uint32_t to, EdgeKind kind = EdgeKind::Property)
    {
        addEdge(from, to, kind, hasNumericLabel(kind) ? "0" : "p");
    }

    SnapshotInfo& info() { return m_info; } // hasDetachedness is true to start with
    [[nodiscard]] uint32_t nodeCount() const { return static_cast<uint32_t>(m_nodes.size()); }
    [[nodiscard]] uint32_t outDegree(uint32_t node) const { return m_nodes[node].edges; }

    // What a reader would hand to buildSnapshot(). Edges of a node keep the order they were added in.
    [[nodiscard]] SnapshotColumns columns() const;
    // columns() through buildSnapshot(); throws std::invalid_argument with the error's detail.
    [[nodiscard]] std::shared_ptr<const HeapSnapshot> build() const;

private:
    struct Node {
        NodeKind kind = NodeKind::Object;
        Detachedness state = Detachedness::Unknown;
        uint32_t name = 0;
        uint32_t id = 0;
        uint64_t size = 0;
        uint32_t trace = 0;
        uint32_t edges = 0;
        uint32_t place = 0; // index + 1
    };
    struct Edge {
        uint32_t from = 0;
        uint32_t to = 0;
        EdgeKind kind = EdgeKind::Property;
        uint32_t label = 0;
    };
    uint32_t intern(std::string_view text);

    std::vector<Node> m_nodes;
    std::vector<Edge> m_edges;
    std::vector<std::string> m_strings;
    std::map<std::string, uint32_t, std::less<>> m_stringIds;
    std::vector<SourcePlace> m_places;
    bool m_hasTraces = false;
    SnapshotInfo m_info;
};

} // namespace heapsight::test
