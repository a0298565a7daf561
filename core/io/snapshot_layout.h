// SPDX-License-Identifier: GPL-3.0-or-later
// What the "snapshot" object of a file says: where each field stands in its record, what the type
// numbers mean, how many records there are. Fields are found by name only; V8 versions move them.
#pragma once

#include "base/result.h"
#include "graph/node_kind.h"
#include "graph/snapshot_info.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heapsight {

inline constexpr uint32_t kNoField = UINT32_MAX;
inline constexpr uint32_t kMaxFields = 64; // per record; V8 has seven at most

struct NodeLayout {
    uint32_t fields = 0; // numbers per record
    uint32_t type = kNoField;
    uint32_t name = kNoField;
    uint32_t id = kNoField;
    uint32_t selfSize = kNoField;
    uint32_t edgeCount = kNoField;
    uint32_t traceNodeId = kNoField;  // optional
    uint32_t detachedness = kNoField; // optional
    std::vector<NodeKind> kinds;      // by type number
};

struct EdgeLayout {
    uint32_t fields = 0;
    uint32_t type = kNoField;
    uint32_t label = kNoField; // name_or_index
    uint32_t target = kNoField;
    std::vector<EdgeKind> kinds;
};

struct LocationLayout { // fields == 0: the file has none
    uint32_t fields = 0;
    uint32_t node = kNoField;
    uint32_t scriptId = kNoField;
    uint32_t line = kNoField;
    uint32_t column = kNoField;
};

struct SampleLayout {
    uint32_t fields = 0;
    uint32_t timestamp = kNoField;
    uint32_t lastId = kNoField;
};

struct TraceFunctionLayout {
    uint32_t fields = 0;
    uint32_t functionId = kNoField;
    uint32_t name = kNoField;
    uint32_t scriptName = kNoField;
    uint32_t scriptId = kNoField;
    uint32_t line = kNoField;
    uint32_t column = kNoField;
};

struct TraceNodeLayout {
    uint32_t fields = 0;
    uint32_t id = kNoField;
    uint32_t function = kNoField;
    uint32_t count = kNoField;
    uint32_t size = kNoField;
    uint32_t children = kNoField;
};

struct SnapshotLayout {
    NodeLayout node;
    EdgeLayout edge;
    LocationLayout location;
    SampleLayout sample;
    TraceFunctionLayout traceFunction;
    TraceNodeLayout traceNode;
    std::optional<uint64_t> nodeCount; // absent in some foreign files
    std::optional<uint64_t> edgeCount;
    uint64_t traceFunctionCount = 0;
    uint64_t extraNativeBytes = 0;
    uint64_t root = 0; // node ordinal
    std::vector<std::string> otherNodeKinds;
    std::vector<std::string> otherEdgeKinds;
};

inline constexpr size_t kMaxHeaderBytes = size_t{16} << 20;

// `json` is the text of the "snapshot" object, which starts at `offset`. Errors: BadLayout (a field that
// the graph needs is missing, types that do not fit), TooLarge, BadNumber.
[[nodiscard]] Result<SnapshotLayout> parseSnapshotLayout(std::string_view json, uint64_t offset);

} // namespace heapsight
