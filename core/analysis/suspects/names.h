// SPDX-License-Identifier: GPL-3.0-or-later
// What a developer would call an object: the variable and fields that lead to it.
#pragma once

#include "analysis/suspects/holder_tree.h"

#include <string>
#include <string_view>

namespace heapsight {

// "cache", "dispatcher.backlog", "configBus._events.change": the names from the scope, or from what a module exports,
// inwards; of many the first and the last few. "" if nothing names it. `isAcross`: the last name is one of several that
// are meant alike. O(depth), bounded.
[[nodiscard]] std::string variablePath(const SnapshotAnalysis& analysis, const HolderTree& tree, uint32_t position,
                                       bool isAcross = false);

// A HoldLabel as text: a name of the snapshot, "[*]", "WeakMap value", "" for none. Lives as long as the snapshot.
[[nodiscard]] std::string_view holdLabelText(const HeapSnapshot& snapshot, uint32_t label);

// The outermost scope of a script above a position, null if none is.
[[nodiscard]] const ModuleScope* moduleAbove(const PathBasis& basis, const HolderTree& tree, uint32_t position);
// Path or URL of the script whose variable or export leads to a position, "" if none does.
[[nodiscard]] std::string_view scriptAbove(const SnapshotAnalysis& analysis, const PathBasis& basis,
                                           const HolderTree& tree, uint32_t position);

} // namespace heapsight
