// SPDX-License-Identifier: GPL-3.0-or-later
// Which texts must be replaced piece by piece, so that what is equal stays equal: V8 keeps "user=anna" as
// one piece here and as "user=" joined with "anna" there. Every such text is cut where any of its joins
// is, and a part of a join where the whole is, until nothing changes: equal texts have equal pieces then.
#pragma once

#include "base/column.h"
#include "base/job.h"
#include "base/result.h"
#include "graph/heap_snapshot.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace heapsight {

class TextCuts {
public:
    // `replaced`: the strings of the table (by number; those beyond its size are not looked at) whose text
    // will be replaced; the others keep theirs. O(N + text of joined strings) expected, and little more
    // where texts are cut. Errors: Cancelled.
    [[nodiscard]] static Result<TextCuts> find(const HeapSnapshot& snapshot, const BitColumn& replaced,
                                               const JobContext& job);

    // Byte offsets inside `text` at which it is cut, ascending; mostly none.
    [[nodiscard]] const std::vector<uint32_t>& of(std::string_view text) const;
    // True for a piece that stands in a text which keeps its letters.
    [[nodiscard]] bool keeps(std::string_view piece) const { return m_kept.contains(std::string(piece)); }

private:
    friend class CutFinder;
    std::unordered_map<std::string, std::vector<uint32_t>> m_cuts;
    std::unordered_set<std::string> m_kept;
};

} // namespace heapsight
