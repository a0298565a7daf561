// SPDX-License-Identifier: GPL-3.0-or-later
// The object graph of one snapshot file: columns of numbers, immutable once built, any thread may
// read. Made by buildSnapshot() (snapshot_builder.h) only, which has range-checked every index, so
// queries here check nothing. Nodes keep the file's order.
//
// Memory: 17 bytes a node, 8 bytes an edge, plus strings; ReverseEdges adds 4 a node and 4 an edge.
#pragma once

#include "base/column.h"
#include "base/strong_index.h"
#include "graph/edge_word.h"
#include "graph/node_kind.h"
#include "graph/size_column.h"
#include "graph/snapshot_info.h"
#include "graph/source_places.h"
#include "graph/string_table.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heapsight {

// What the reader fills; indices are still unchecked. N nodes, E edges.
struct SnapshotColumns {
    Column<uint8_t> kinds;                 // N: NodeKind in the low six bits, Detachedness in the high two
    Column<uint32_t> names;                // N: string index
    Column<uint32_t> ids;                  // N
    SizeColumn selfSizes;                  // N: the file's self_size
    Column<uint32_t> firstEdges;           // N + 1: the reader puts edge_count of node i at [i]; the builder
                                           // turns it into the index of its first edge, [N] = E
    Column<uint32_t> traceNodeIds;         // N, or empty when the file has no such field
    Column<EdgeWord> edges;                // E: target already divided by the field count
    Column<uint32_t> edgeLabels;           // E: number (element, hidden) or string index (all others)
    std::vector<SpecialEdge> specialEdges; // unknown types from the reader; the builder adds roles
    SourcePlaces places;
    StringTable strings;
    uint32_t root = 0;
    SnapshotInfo info;
};

struct EdgeRange { // edges [begin, end) of a node
    uint32_t begin = 0;
    uint32_t end = 0;
    [[nodiscard]] uint32_t size() const { return end - begin; }
};

struct EdgeLabel { // a number, or the id of a string
    bool isIndex = false;
    uint32_t value = 0;
};

class HeapSnapshot {
    friend struct IndexAccess;

public:
    explicit HeapSnapshot(SnapshotColumns&& columns); // for snapshot_builder.cpp
    // For index_access.h: nothing is computed, no column is touched.
    HeapSnapshot(SnapshotColumns&& columns, uint32_t maxJsObjectId)
        : m(std::move(columns)), m_maxJsObjectId(maxJsObjectId)
    {}

    [[nodiscard]] uint32_t nodeCount() const { return static_cast<uint32_t>(m.ids.size()); }
    [[nodiscard]] uint32_t edgeCount() const { return static_cast<uint32_t>(m.edges.size()); }
    [[nodiscard]] NodeIndex root() const { return NodeIndex(m.root); }
    [[nodiscard]] const SnapshotInfo& info() const { return m.info; }
    [[nodiscard]] const StringTable& strings() const { return m.strings; }
    [[nodiscard]] const SourcePlaces& places() const { return m.places; }

    // Nodes
    [[nodiscard]] NodeKind kind(NodeIndex n) const { return static_cast<NodeKind>(m.kinds[n.value] & 0x3f); }
    [[nodiscard]] Detachedness detachedness(NodeIndex n) const
    {
        return static_cast<Detachedness>(m.kinds[n.value] >> 6);
    }
    [[nodiscard]] StringId nameId(NodeIndex n) const { return StringId(m.names[n.value]); }
    // Raw name of the file (with "Detached " where it was propagated); see ObjectNames for display.
    [[nodiscard]] std::string_view name(NodeIndex n) const { return m.strings.at(m.names[n.value]); }
    [[nodiscard]] ObjectId id(NodeIndex n) const { return ObjectId(m.ids[n.value]); }
    [[nodiscard]] uint64_t selfSize(NodeIndex n) const { return m.selfSizes.at(n.value); } // as in the file
    [[nodiscard]] EdgeRange edges(NodeIndex n) const { return {m.firstEdges[n.value], m.firstEdges[n.value + 1]}; }
    [[nodiscard]] uint32_t traceNodeId(NodeIndex n) const
    {
        return m.traceNodeIds.empty() ? 0 : m.traceNodeIds[n.value];
    }
    [[nodiscard]] std::string_view kindName(NodeIndex n) const; // "object", unknown types by the file's name
    // O(n) over the ids, no index kept: a few milliseconds for 15 M nodes.
    [[nodiscard]] std::optional<NodeIndex> find(ObjectId id) const;
    [[nodiscard]] uint32_t maxJsObjectId() const { return m_maxJsObjectId; } // greatest odd id

    // Edges
    [[nodiscard]] NodeIndex target(EdgeIndex e) const { return NodeIndex(m.edges[e.value].target()); }
    [[nodiscard]] NodeIndex source(EdgeIndex e) const; // O(log n)
    [[nodiscard]] EdgeKind edgeKind(EdgeIndex e) const
    {
        const EdgeCode code = m.edges[e.value].code();
        return code == EdgeCode::Special ? special(e)->kind : static_cast<EdgeKind>(code);
    }
    [[nodiscard]] std::string_view edgeKindText(EdgeIndex e) const; // "property", …, unknown types by name
    [[nodiscard]] EdgeLabel label(EdgeIndex e) const { return {hasNumericLabel(edgeKind(e)), m.edgeLabels[e.value]}; }
    [[nodiscard]] std::string labelText(EdgeIndex e) const; // name, or the number as text
    // Entry of an edge whose code is Special; null for others. O(log specialEdges).
    [[nodiscard]] const SpecialEdge* special(EdgeIndex e) const;

    // Raw columns for the passes over the whole graph.
    [[nodiscard]] std::span<const uint8_t> kindColumn() const { return m.kinds.span(); }
    [[nodiscard]] std::span<const uint32_t> nameColumn() const { return m.names.span(); }
    [[nodiscard]] std::span<const uint32_t> idColumn() const { return m.ids.span(); }
    [[nodiscard]] const SizeColumn& selfSizes() const { return m.selfSizes; }
    [[nodiscard]] std::span<const uint32_t> firstEdges() const { return m.firstEdges.span(); } // N + 1
    [[nodiscard]] std::span<const EdgeWord> edgeColumn() const { return m.edges.span(); }
    [[nodiscard]] std::span<const uint32_t> edgeLabels() const { return m.edgeLabels.span(); }
    [[nodiscard]] std::span<const SpecialEdge> specialEdges() const { return m.specialEdges; }

    [[nodiscard]] uint64_t memoryBytes() const;

private:
    SnapshotColumns m;
    uint32_t m_maxJsObjectId = 0;
};

// True if the edge takes part in dominators and retained sizes, except for rule 5 (edges that enter
// page-owned memory from outside), which depends on both ends: devtools-semantics §3.
// `source` must be the edge's source.
[[nodiscard]] bool isRetaining(const HeapSnapshot& snapshot, uint32_t source, uint32_t edge);

} // namespace heapsight
