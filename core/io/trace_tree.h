// SPDX-License-Identifier: GPL-3.0-or-later
// The "trace_tree" section: records nested by depth of the JavaScript stack → a flat list, parents
// first. Iterative, nesting limited by memory only. O(bytes).
#pragma once

#include "base/result.h"
#include "graph/snapshot_info.h"
#include "io/snapshot_layout.h"
#include "io/text_cursor.h"

#include <string>
#include <vector>

namespace heapsight {

enum class TraceTreeEnd : uint8_t {
    Complete,
    Cut,      // the text ended inside
    Malformed // the cursor stands where it happened
};

// The cursor stands at the section's value. Errors: read errors and cancellation only.
[[nodiscard]] Result<TraceTreeEnd> readTraceTree(TextCursor& cursor, const TraceNodeLayout& layout,
                                                 std::vector<TraceNode>& nodes);

// Empty if the tree is sound: function indices in range, ids unique; else what is wrong. O(n log n).
[[nodiscard]] std::string traceTreeFault(const std::vector<TraceNode>& nodes, size_t functionCount);

} // namespace heapsight
