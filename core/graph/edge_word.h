// SPDX-License-Identifier: GPL-3.0-or-later
// One edge end in four bytes: 29 bits of node index and a 3-bit code, so that the loops over all
// edges touch one array. 2^29 nodes are about 40 GB of snapshot file; the reader refuses more.
#pragma once

#include "graph/node_kind.h"

#include <cstdint>

namespace heapsight {

inline constexpr uint32_t kNodeBits = 29;
inline constexpr uint32_t kMaxNodes = 1U << kNodeBits; // node indices are < kMaxNodes

// Codes 0..6 are the EdgeKind itself. Special: the edge has an entry in HeapSnapshot::specialEdges()
// with its kind and the role it plays; the hot loops never look at a name.
enum class EdgeCode : uint8_t { Context, Element, Property, Internal, Hidden, Shortcut, Weak, Special };

struct EdgeWord { // in the forward column, at the edge's index
    uint32_t bits = 0;

    [[nodiscard]] constexpr uint32_t target() const { return bits & (kMaxNodes - 1); }
    [[nodiscard]] constexpr EdgeCode code() const { return static_cast<EdgeCode>(bits >> kNodeBits); }
    static constexpr EdgeWord make(uint32_t target, EdgeCode code)
    {
        return {target | (static_cast<uint32_t>(code) << kNodeBits)};
    }
};

enum class SpecialRole : uint8_t {
    None,              // an edge type this program does not know; retains like any other
    WeakMapKeyHalf,    // key → value: retains
    WeakMapTableHalf,  // table → value: does not retain by itself
    SloppyFunctionMap, // system / NativeContext → sloppy_function_map: no distance goes through it
};

struct SpecialEdge {
    uint32_t edge = 0; // EdgeIndex value; the table is sorted by it
    EdgeKind kind = EdgeKind::Internal;
    SpecialRole role = SpecialRole::None;
    uint32_t pair = 0; // WeakMap halves: the same number for both halves of one entry's text
};

// A retainer as it stands in ReverseEdges: who holds, and whether that counts.
enum class RetainerCode : uint8_t {
    Strong,   // takes part in dominators, unless it enters page-owned memory from outside (rule 5)
    Weak,     // never retains
    Bypassed, // self loop, shortcut not from the root, table half of a WeakMap entry: walked for
              // distances and shown as retainer, but no essential edge
};

struct RetainerWord {
    uint32_t bits = 0;

    [[nodiscard]] constexpr uint32_t source() const { return bits & (kMaxNodes - 1); }
    [[nodiscard]] constexpr RetainerCode code() const { return static_cast<RetainerCode>(bits >> kNodeBits); }
    static constexpr RetainerWord make(uint32_t source, RetainerCode code)
    {
        return {source | (static_cast<uint32_t>(code) << kNodeBits)};
    }
};

} // namespace heapsight
