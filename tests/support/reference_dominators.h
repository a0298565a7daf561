// SPDX-License-Identifier: GPL-3.0-or-later
// Dominators straight from the definition, for graphs of a few hundred nodes: a dominates b if b can no
// longer be reached once a is removed. Written from the rules (devtools-semantics §3, §5), sharing
// nothing with the engine but the snapshot. O(N * E).
#pragma once

#include "graph/heap_snapshot.h"

#include <vector>

namespace heapsight::test {

// Nodes that belong to the page, by flooding from the root's start nodes.
[[nodiscard]] std::vector<bool> referencePageOwned(const HeapSnapshot& snapshot);

// Immediate dominator per node; the root's is itself. Nodes that nothing essential reaches hang under
// the root as DevTools decides it.
[[nodiscard]] std::vector<uint32_t> referenceDominators(const HeapSnapshot& snapshot);

} // namespace heapsight::test
