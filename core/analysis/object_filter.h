// SPDX-License-Identifier: GPL-3.0-or-later
// DevTools' filters of the Summary view (devtools-semantics §9, §14): sets of nodes.
#pragma once

#include "analysis/snapshot_analysis.h"

#include <string>
#include <vector>

namespace heapsight {

enum class FilterKind : uint8_t {
    All,
    IdRange, // minId < id <= maxId ("allocated before / between")
    DuplicatedStrings,
    RetainedByDetachedDom,
    RetainedByContexts,
    RetainedByConsole,
    RetainedByEventHandlers,
    NativeContext, // attributed to `context`
    SharedContexts,
    NoContext,
    Given, // `nodes`, as they are
};

struct ObjectFilter {
    FilterKind kind = FilterKind::All;
    uint32_t minId = 0;
    uint32_t maxId = 0xffffffffU;
    NodeIndex context;
    std::shared_ptr<const BitColumn> nodes{}; // one bit per node of the snapshot
};

// Members of the filter, one bit per node; size-0 nodes may be in it, the histogram leaves them out.
// O(N + E). Errors: Cancelled.
[[nodiscard]] Result<BitColumn> matchingNodes(const SnapshotAnalysis& analysis, const ObjectFilter& filter,
                                              const JobContext& job);

struct DuplicateStrings { // one text that several string nodes hold
    std::string value;    // display text
    std::vector<uint32_t> nodes;
    uint64_t shallow = 0;
    uint64_t retained = 0;
};
// Groups of two and more, by retained size descending. O(N) expected.
[[nodiscard]] Result<std::vector<DuplicateStrings>> duplicateStrings(const SnapshotAnalysis& analysis,
                                                                     const JobContext& job);

struct NativeContexts {
    struct Row {
        NodeIndex node;
        uint64_t attributed = 0; // shallow sizes of the nodes that belong to it alone
    };
    std::vector<Row> contexts; // by attributed size descending
    uint64_t shared = 0;
    uint64_t none = 0;
    Column<uint32_t> ownerOf; // node → context node; kSharedContext, kNoContext
    static constexpr uint32_t kSharedContext = 0xfffffffeU;
    static constexpr uint32_t kNoContext = 0xffffffffU;
};
[[nodiscard]] Result<NativeContexts> nativeContexts(const SnapshotAnalysis& analysis, const JobContext& job);

} // namespace heapsight
