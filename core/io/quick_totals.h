// SPDX-License-Identifier: GPL-3.0-or-later
// The little that a snapshot tells without its references: nodes and their own bytes by type. For files
// whose graph does not fit anywhere, and for a first look.
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "graph/node_kind.h"

#include <cstdint>
#include <string>
#include <vector>

namespace heapsight {

struct QuickTotals {
    struct Row {
        std::string kind; // as the file calls it: "string"
        uint64_t nodes = 0;
        uint64_t bytes = 0; // self sizes as in the file: nothing is moved to owners
    };
    std::vector<Row> rows; // most bytes first; types without nodes left out
    uint64_t nodes = 0;
    uint64_t edges = 0; // as the header says
    uint64_t bytes = 0;
};

// One pass over "nodes", in constant memory. O(their text). Errors: those of reading; NotFound where the
// sections are not in V8's order.
[[nodiscard]] Result<QuickTotals> quickTotals(const std::string& path, const JobContext& job);

} // namespace heapsight
