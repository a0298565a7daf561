// SPDX-License-Identifier: GPL-3.0-or-later
// What a snapshot file says about itself, and what the reader had to say about the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heapsight {

enum class WarningCode : uint8_t {
    TruncatedStrings,   // file cut inside "strings": some names are missing
    TruncatedSection,   // file cut inside locations, samples, traces, scopes
    MissingSection,     // a section that the header announces is absent
    BadLocations,       // locations that point outside the nodes were dropped
    BadTraces,          // allocation traces are contradictory and were dropped
    TextReplaced,       // bytes that are no UTF-8, or lone surrogates, became U+FFFD
    TraceCountMismatch, // more trace functions than the header says (V8 does this): all were read
    DuplicateIds,       // two nodes with one id: lookups by id find the first
    UnknownTypes,       // node or edge types this program does not know
    TrailingData,       // something follows the end of the JSON document
    OldFormat,          // fields that newer files have are absent (e.g. detachedness)
    NoUserRoots,        // taken with "expose internals": distances and sizes are not per user code
};

struct SnapshotWarning {
    WarningCode code;
    std::string detail; // technical, English
    uint64_t offset;    // byte offset or kNoOffset
};
[[nodiscard]] std::string_view warningCodeName(WarningCode code); // "truncated-strings"

enum class SnapshotFormat : uint8_t { HeapSnapshot, HeapTimeline }; // timeline: it has samples

struct TimelineSample {
    uint64_t timestampUs = 0;
    uint32_t lastAssignedId = 0;
};

struct TraceFunction {
    uint32_t functionId = 0;
    uint32_t name = 0;       // StringId value
    uint32_t scriptName = 0; // StringId value
    uint32_t scriptId = 0;
    uint32_t line = 0; // 1-based, 0 = unknown (unlike locations)
    uint32_t column = 0;
};

struct TraceNode { // trees are flat: parents come before their children
    uint32_t id = 0;
    uint32_t function = 0; // index into traceFunctions
    uint32_t parent = 0;   // index into traceNodes; the root is its own parent
    uint64_t count = 0;
    uint64_t size = 0;
};

struct SnapshotInfo {
    std::string source; // file name as given, "-" for standard input
    SnapshotFormat format = SnapshotFormat::HeapSnapshot;
    uint64_t fileBytes = 0; // uncompressed size of the document
    uint64_t extraNativeBytes = 0;
    bool complete = true;         // false: the file was cut, see warnings
    bool hasDetachedness = false; // node_fields has "detachedness"
    bool hasTraces = false;
    std::vector<std::string> otherNodeKinds;
    std::vector<std::string> otherEdgeKinds;
    std::vector<TimelineSample> samples;
    std::vector<TraceFunction> traceFunctions;
    std::vector<TraceNode> traceNodes;
    std::vector<SnapshotWarning> warnings;
};

} // namespace heapsight
