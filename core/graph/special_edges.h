// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the edges whose meaning hangs on their name, once, so that no later pass reads a name: the two
// halves of WeakMap entries and sloppy_function_map (devtools-semantics §3, §6).
#pragma once

#include "base/job.h"
#include "graph/heap_snapshot.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace heapsight {

struct WeakMapString {
    uint64_t tableId = 0;
    uint32_t pair = 0;
};

// Strings that matter. Texts may repeat in a file, hence lists of ids.
struct SpecialNames {
    BitColumn weakMap; // by string, and one more for a name that is lost; empty: none
    std::unordered_map<uint32_t, WeakMapString> weakMapStrings;
    std::vector<uint32_t> nativeContexts;
    std::vector<uint32_t> sloppyFunctionMaps;
};

// What is looked for in all edges of a snapshot, by whoever made them and had them in the cache.
struct EdgeFindings {
    SpecialNames names;                 // of the snapshot's strings
    std::vector<uint32_t> weakMapEdges; // internal edges with a name of names.weakMap, ascending
    uint32_t greatestName = 0;          // of the edges that have names
};

// O(text). Nothing if cancelled.
[[nodiscard]] std::optional<SpecialNames> findSpecialNames(const StringTable& strings, const JobContext& job);

// Needs checked columns with firstEdges as indices; `weakMapEdges` are the internal edges with a name of
// names.weakMap, ascending. Marks special edges EdgeCode::Special and enters them in columns.specialEdges,
// sorted by edge, beside the reader's entries for unknown types. O(N). Returns false if cancelled.
[[nodiscard]] bool markSpecialEdges(SnapshotColumns& columns, const SpecialNames& names,
                                    const std::vector<uint32_t>& weakMapEdges, const JobContext& job);

} // namespace heapsight
