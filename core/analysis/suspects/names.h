// SPDX-License-Identifier: GPL-3.0-or-later
// What a developer would call an object: the variable and fields that lead to it.
#pragma once

#include "analysis/suspects/holder_tree.h"

#include <string>

namespace heapsight {

// "cache", "dispatcher.backlog", "configBus._events.change": the names from the scope inwards, the last
// few. "" if nothing names it. O(depth), bounded.
[[nodiscard]] std::string variablePath(const SnapshotAnalysis& analysis, const HolderTree& tree, uint32_t position);

// The outermost scope of a script above a position, null if none is.
[[nodiscard]] const ModuleScope* moduleAbove(const PathBasis& basis, const HolderTree& tree, uint32_t position);

} // namespace heapsight
