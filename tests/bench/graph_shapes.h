// SPDX-License-Identifier: GPL-3.0-or-later
// Graphs of n nodes on which dominator algorithms differ: built straight into columns, no file.
#pragma once

#include "graph/heap_snapshot.h"

#include <memory>
#include <string>
#include <vector>

namespace heapsight::bench {

enum class Shape : uint8_t {
    List,            // a linked list
    Clique,          // √n nodes, everybody points at everybody
    Star,            // one node points at all
    Ladder,          // two lists with rungs
    RandomGraph,     // four random edges a node
    ChainWithLeaves, // a list whose last node holds n leaves that the first node holds too: quadratic for
                     // algorithms without path compression in their last step
};

[[nodiscard]] std::string shapeName(Shape shape);
[[nodiscard]] std::shared_ptr<const HeapSnapshot> makeShape(Shape shape, uint32_t nodes);

} // namespace heapsight::bench
