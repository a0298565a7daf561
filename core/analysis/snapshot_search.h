// SPDX-License-Identifier: GPL-3.0-or-later
// One question to a whole snapshot: classes, objects, properties and string texts that match, the ones
// that hold most memory first.
#pragma once

#include "analysis/snapshot_analysis.h"

#include <array>
#include <string_view>
#include <vector>

namespace heapsight {

enum class HitKind : uint8_t {
    Class,
    Object,   // its display name matches
    Property, // the name of a property or captured variable matches; `node` has it
    String,   // its text matches
    Count_,
};

struct SearchHit {
    HitKind kind = HitKind::Object;
    ClassId classId; // of Class
    NodeIndex node;  // of all others
    EdgeIndex edge;  // of Property
};

struct SearchResults {
    std::vector<SearchHit> hits;                                         // by kind, then retained size descending
    std::array<uint64_t, static_cast<size_t>(HitKind::Count_)> counts{}; // all there are, by kind

    [[nodiscard]] uint64_t count(HitKind kind) const { return counts[static_cast<size_t>(kind)]; }
    [[nodiscard]] uint64_t total() const;
};

// `query`: text (in any case unless `matchCase`), /regular expression/, "@123" for the object with that id; a bare
// number is looked up as an id as well. At most `limit` hits of each kind are kept, all are counted. The result does
// not depend on the number of threads. Errors: those of searchObjects(); an id that is not there is no error for a bare
// number. O(text of the strings + N + E), in parallel.
[[nodiscard]] Result<SearchResults> searchSnapshot(const SnapshotAnalysis& analysis, std::string_view query,
                                                   bool matchCase, size_t limit, const JobContext& job);

} // namespace heapsight
