// SPDX-License-Identifier: GPL-3.0-or-later
// Finding objects by text: "@123", substring of the display name, or /regular expression/.
#pragma once

#include "analysis/snapshot_analysis.h"

#include <functional>
#include <string_view>

namespace heapsight {

struct SearchOptions {
    bool matchCase = false;
    const BitColumn* filter = nullptr; // restricts to these nodes; may be null
    size_t limit = 0;                  // 0 = all
};

// Nodes in file order, size-0 nodes left out (an "@id" finds those too). Errors: BadArgument (the
// regular expression does not compile: the detail says why), NotFound (no such id), Cancelled,
// OutOfMemory. O(text of the strings + N + text of names that are made), in parallel.
[[nodiscard]] Result<std::vector<NodeIndex>> searchObjects(const SnapshotAnalysis& analysis, std::string_view query,
                                                           const SearchOptions& options, const JobContext& job);

// The filter language of every table: case-insensitive substring, or /…/ as regular expression (RE2's
// syntax: JavaScript's without look-around and back references). Copies share their state; any thread may
// call matches(), which needs time linear in the text. Matches everything if the pattern is empty.
class TextFilter {
public:
    [[nodiscard]] static Result<TextFilter> parse(std::string_view pattern,
                                                  bool matchCase = false); // Errors: BadArgument
    [[nodiscard]] bool matches(std::string_view text) const;
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }

private:
    bool m_isEmpty = true;
    std::function<bool(std::string_view)> m_matches;
};

} // namespace heapsight
