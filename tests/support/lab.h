// SPDX-License-Identifier: GPL-3.0-or-later
// The lab: real snapshots, and what Chrome DevTools says about them, kept beside the project. Its folder
// comes from the environment variable HEAPSIGHT_LAB; tests skip when it is absent.
// The readers throw std::runtime_error (simdjson's errors included): expected numbers are our own files.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace heapsight::lab {

// Folder of the lab, "" if HEAPSIGHT_LAB is not set or names no folder.
[[nodiscard]] std::string folder();

struct SnapshotFile {
    std::string name;     // "programs/cache-map/2"
    std::string snapshot; // paths of the snapshot and of its expected numbers
    std::string expected;
};
// Every snapshot that has expected numbers, by name. Empty without a lab.
[[nodiscard]] std::vector<SnapshotFile> snapshotFiles();

struct ComparisonFile {
    std::string name;     // "programs/cache-map"
    std::string folder;   // where the pairs' snapshots are
    std::string expected; // compare.expected.json.gz
};
[[nodiscard]] std::vector<ComparisonFile> comparisonFiles();

struct Statistics {
    uint64_t total = 0;
    uint64_t nativeTotal = 0;
    uint64_t typedArrays = 0;
    uint64_t v8Total = 0;
    uint64_t code = 0;
    uint64_t jsArrays = 0;
    uint64_t strings = 0;
    uint64_t system = 0;
};

struct NativeContext {
    uint32_t id = 0;
    std::string name;
    uint64_t attributed = 0;
    uint64_t retained = 0;
    uint64_t self = 0;
};

struct ClassRow {
    std::string key;
    std::string name;
    uint32_t count = 0;
    uint64_t self = 0;
    uint64_t retained = 0;
    int32_t distance = 0;
};

struct FilterRow {
    std::string key;
    uint32_t count = 0;
    uint64_t self = 0;
    uint64_t retained = 0;
};
struct Filter { // totals over all rows of the filtered Summary, and its greatest rows
    uint32_t classes = 0;
    uint32_t count = 0;
    uint64_t self = 0;
    std::vector<FilterRow> top;
};

struct DuplicateStrings {
    struct Group {
        std::string value; // cut to 120 UTF-16 units
        uint32_t count = 0;
        uint64_t self = 0;
        uint64_t retained = 0;
    };
    uint32_t groups = 0;
    std::vector<Group> top;
};

struct Nodes { // one entry per node, in file order
    std::vector<uint32_t> id;
    std::vector<uint64_t> self;
    std::vector<uint64_t> retained;
    std::vector<int32_t> distance;
    std::vector<uint32_t> dominator;
    std::vector<int32_t> classRow; // index into classes, -1 for nodes of size 0
};

struct RetainerRow {
    std::string edge;
    std::string edgeKind;
    uint32_t fromId = 0;
    std::string fromName; // cut to 120 UTF-16 units
    int32_t distance = 0;
};
struct FieldRow {
    std::string edge;
    std::string edgeKind;
    uint32_t toId = 0;
    std::string toName; // cut to 120 UTF-16 units
    uint64_t self = 0;
    uint64_t retained = 0;
    int32_t distance = 0;
};
struct Detail {
    uint32_t ordinal = 0;
    uint32_t id = 0;
    std::string kind;
    std::string name; // display name, cut to 200 UTF-16 units
    std::string className;
    uint32_t retainerTotal = 0;
    std::vector<RetainerRow> retainers; // the first 40
    uint32_t edgeTotal = 0;
    std::vector<FieldRow> edges; // the first 40
};

struct Expected { // N.expected.json.gz
    // file_bytes is left out: it was counted before paths in the stored files were shortened
    uint32_t nodeCount = 0;
    uint32_t edgeCount = 0;
    uint64_t totalSize = 0;
    uint64_t extraNativeBytes = 0;
    uint32_t maxJsObjectId = 0;
    uint32_t nodesWithoutDistance = 0;
    Statistics statistics;
    std::vector<NativeContext> nativeContexts;
    uint64_t sharedContextSize = 0;
    uint64_t noContextSize = 0;
    std::vector<std::string> interfaces;
    Filter retainedByContexts;
    Filter duplicatedStrings;
    DuplicateStrings duplicates;
    std::vector<ClassRow> classes;
    Nodes nodes;
    std::vector<Detail> detail;
};
[[nodiscard]] Expected readExpected(const std::string& path);

struct ComparisonRow {
    std::string key;
    std::string name;
    uint32_t addedCount = 0;
    uint32_t removedCount = 0;
    int64_t countDelta = 0;
    uint64_t addedSize = 0;
    uint64_t removedSize = 0;
    int64_t sizeDelta = 0;
};
struct ComparisonPair {
    std::string base; // paths of the snapshots
    std::string target;
    std::vector<ComparisonRow> rows;
};
[[nodiscard]] std::vector<ComparisonPair> readComparison(const ComparisonFile& file);

// The first `units` UTF-16 units of a text, as the lab cuts names; half a pair at the end becomes U+FFFD.
[[nodiscard]] std::string cut(const std::string& text, size_t units);

} // namespace heapsight::lab
