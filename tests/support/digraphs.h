// SPDX-License-Identifier: GPL-3.0-or-later
// Every digraph of a few nodes, one bit of `number` per possible edge.
#pragma once

#include "support/graph_sketch.h"

namespace heapsight::test {

// Digraph `number` of 2^(nodes * nodes), or of 2^(nodes * (nodes - 1)) without self loops.
inline GraphSketch digraph(uint32_t nodes, bool selfLoops, uint64_t number)
{
    GraphSketch sketch;
    for (uint32_t node = 1; node < nodes; ++node)
        sketch.addNode("n");
    uint32_t bit = 0;
    for (uint32_t from = 0; from < nodes; ++from)
        for (uint32_t to = 0; to < nodes; ++to) {
            if (from == to && !selfLoops)
                continue;
            if ((number >> bit++) & 1U)
                sketch.addEdge(from, to);
        }
    return sketch;
}

} // namespace heapsight::test
