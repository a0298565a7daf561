// SPDX-License-Identifier: GPL-3.0-or-later
// Depth-first numbering of the nodes from the root over essential edges (devtools-semantics §3, §5),
// iterative. Page-owned memory is visited first, so the page-owned flags fall out of the same pass.
// Nodes that nothing essential reaches hang under the root: DevTools' steps 2 and 3.
#pragma once

#include "base/column.h"
#include "base/job.h"
#include "base/result.h"
#include "graph/heap_snapshot.h"

namespace heapsight {

struct DepthFirstOrder {
    Column<uint32_t> nodeAt;   // depth-first number → node; [0] is the root
    Column<uint32_t> numberOf; // node → depth-first number; every node has one
    Column<uint32_t> parent;   // depth-first number → number of its tree parent; [0] = 0
    BitColumn pageOwned;       // by node; empty when there are no page-owned start nodes
    BitColumn attached;        // by node: held to the root by no edge of its own (orphans and isolated
                               // cycles); empty when there are none

    // O(N + E). Errors: Cancelled. Needs no reverse edges, so it can run beside their construction.
    [[nodiscard]] static Result<DepthFirstOrder> compute(const HeapSnapshot& snapshot, const JobContext& job);

    // Fills numberOf, which has its size already, from nodeAt.
    void invert();
};

} // namespace heapsight
