// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of "nodes" and "edges" → columns. Several threads write at once: records do not align with
// windows, so the bytes that two fields of one record share are set atomically where windows meet.
#pragma once

#include "graph/heap_snapshot.h"
#include "graph/special_edges.h"
#include "io/integer_section.h"
#include "io/snapshot_layout.h"

#include <atomic>
#include <bit>
#include <mutex>
#include <utility>
#include <vector>

namespace heapsight {

class NodeSink : public NumberSink {
public:
    // Sizes the columns for `nodes` records.
    NodeSink(const NodeLayout& layout, uint32_t nodes, SnapshotColumns& columns);

    std::optional<NumberError> take(uint64_t first, std::span<const uint64_t> numbers) override;
    // Once, after the section.
    void finish();
    [[nodiscard]] bool sawUnknownDetachedness() const { return m_oddDetachedness.load(); }

private:
    std::optional<NumberError> takeRecords(uint32_t node, std::span<const uint64_t> numbers, size_t begin);
    std::optional<NumberError> takeField(uint32_t node, uint32_t field, uint64_t number, size_t item);
    [[nodiscard]] uint8_t kindBits(uint64_t type) const { return static_cast<uint8_t>(m_layout.kinds[type]); }
    [[nodiscard]] uint8_t detachedBits(uint64_t number);
    void setSize(uint32_t node, uint64_t size);

    const NodeLayout& m_layout;
    SnapshotColumns& m_columns;
    std::atomic<bool> m_hasTraces{false};
    std::atomic<bool> m_oddDetachedness{false};
    std::mutex m_largeMutex;
    std::vector<std::pair<uint32_t, uint64_t>> m_large; // sizes of 4 GiB and more
};

// Division by the node field count without dividing: its odd part by the inverse modulo 2^64, its power of
// two by rotation. What is no multiple becomes larger than any node count.
class NodeDivision {
public:
    explicit NodeDivision(uint32_t nodeFields);
    // Node ordinal of a to_node; 2^32 or more if it is no multiple.
    [[nodiscard]] uint64_t ordinal(uint64_t toNode) const { return std::rotr(toNode * m_inverse, m_shift); }

private:
    int m_shift;
    uint64_t m_inverse = 1;
};

class EdgeSink : public NumberSink {
public:
    // `names`, if they are known already, let it look for what they mean while an edge is at hand.
    EdgeSink(const EdgeLayout& layout, uint32_t nodeFields, uint32_t nodes, uint32_t edges, SnapshotColumns& columns,
             std::optional<SpecialNames> names);

    std::optional<NumberError> take(uint64_t first, std::span<const uint64_t> numbers) override;
    // Once, after the section. Findings if there were names.
    [[nodiscard]] std::optional<EdgeFindings> finish();

private:
    std::optional<NumberError> takeRecords(uint32_t edge, std::span<const uint64_t> numbers, size_t begin);
    template <class At>
    std::optional<NumberError> takePiece(At at, uint32_t edge, std::span<const uint64_t> numbers, size_t begin,
                                         EdgeFindings& found);
    std::optional<NumberError> takeField(uint32_t edge, uint32_t field, uint64_t number, size_t item);
    std::optional<NumberError> takeUnusual(uint32_t edge, std::span<const uint64_t> record, size_t item);
    void noteSpecial(uint32_t edge, EdgeKind kind);
    void noteUnread(uint32_t edge);
    const EdgeLayout& m_layout;
    SnapshotColumns& m_columns;
    const uint32_t m_nodeFields;
    const uint32_t m_nodes;
    const NodeDivision m_division;
    struct Type {
        uint32_t code = 0;     // EdgeCode, in the high bits of an EdgeWord
        uint32_t nameMask = 0; // all bits if such edges have names
    };
    std::vector<Type> m_types;
    std::mutex m_specialMutex; // of specialEdges and what follows
    std::optional<EdgeFindings> m_findings;
    std::vector<uint32_t> m_unread; // edges taken field by field, not looked at yet
};

} // namespace heapsight
