// SPDX-License-Identifier: GPL-3.0-or-later
// Text of small snapshot files in every form a writer may choose, for tests of the reader. For tests of
// what happens to a graph afterwards see graph_text.h.
#pragma once

#include "graph/heap_snapshot.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace heapsight::test {

struct SnapshotStyle {
    std::vector<std::string> nodeFields{"type",       "name",          "id",          "self_size",
                                        "edge_count", "trace_node_id", "detachedness"};
    std::vector<std::string> edgeFields{"type", "name_or_index", "to_node"};
    std::vector<std::string> locationFields{"object_index", "script_id", "line", "column"};
    std::vector<std::string> nodeTypes{"hidden",
                                       "array",
                                       "string",
                                       "object",
                                       "code",
                                       "closure",
                                       "regexp",
                                       "number",
                                       "native",
                                       "synthetic",
                                       "concatenated string",
                                       "sliced string",
                                       "symbol",
                                       "bigint",
                                       "object shape"};
    std::vector<std::string> edgeTypes{"context", "element", "property", "internal", "hidden", "shortcut", "weak"};
    std::string comma = ","; // between numbers
    std::string padding;     // behind '[' and in front of ']'
    bool hasCounts = true;   // node_count and edge_count stand in the header
    bool hasTimeline = true; // traces and samples are filled
};

struct DocumentSection {
    std::string key;
    std::string value; // JSON
};
using Document = std::vector<DocumentSection>;

// A process with nine nodes: a global that holds a cache, a closure with a place in the source, a string,
// a detached native object, a map; with traces and samples. Sections in V8's order.
[[nodiscard]] Document smallDocument(const SnapshotStyle& style = {});
[[nodiscard]] std::string toText(const Document& document, std::string_view between = ",\n");
[[nodiscard]] std::string smallText(const SnapshotStyle& style = {});
[[nodiscard]] std::string& valueOf(Document& document, std::string_view key); // the section must exist

// `count` nodes in a ring, with large and small numbers: for windows and threads. V8's order.
[[nodiscard]] std::string ringText(uint32_t count, const SnapshotStyle& style = {});

// Everything a snapshot holds, except its source, size and warnings, as text to compare and to print.
[[nodiscard]] std::string dump(const HeapSnapshot& snapshot);

} // namespace heapsight::test
