// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the passes up to the dominator tree, and checks that the tree's columns agree with each other.
#pragma once

#include "analysis/dominator_tree.h"

#include <string>
#include <vector>

namespace heapsight::test {

[[nodiscard]] DominatorTree dominatorsOf(const HeapSnapshot& snapshot); // throws std::runtime_error
[[nodiscard]] std::vector<uint32_t> immediateDominators(const DominatorTree& tree);
// Preorder, positions, subtree sizes and children against the immediate dominators; "" if all agree.
[[nodiscard]] std::string findTreeError(const DominatorTree& tree, uint32_t root);
// "1>0 2>1 ": node > dominator, for messages.
[[nodiscard]] std::string asText(const std::vector<uint32_t>& immediate);

} // namespace heapsight::test
