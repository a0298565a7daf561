// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of a snapshot that can be shown to others: every text that only strings and regular
// expressions of the program hold is replaced by another of the same length; names of properties,
// variables, classes, functions and scripts stay. Everything else is copied byte for byte, so the copy
// gives the same numbers. A text that V8 keeps in one piece here and joined of parts there is replaced
// part by part, so that it is still seen to be the same.
//
// Equal texts get equal replacements under one key, within a file and across files, so that copies of
// several snapshots made with one key can be compared. Without the key a replacement cannot be traced
// to its text by trying likely texts.
#pragma once

#include "base/job.h"
#include "base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace heapsight {

struct RedactionKey {
    std::array<uint64_t, 2> words{};
    [[nodiscard]] static RedactionKey random();
    [[nodiscard]] static RedactionKey fromText(std::string_view text); // as good as the text is hard to guess
};

struct RedactionReport {
    uint64_t strings = 0;  // texts in the file
    uint64_t replaced = 0; // of these
};

// Reads `from` (plain or compressed, a file or "-") twice and writes plain JSON to `to`, which appears
// once it is complete. Needs the memory of the graph without its analysis. Errors: those of
// readSnapshot(), Truncated for a snapshot that is cut, CannotWrite, Cancelled, OutOfMemory.
[[nodiscard]] Result<RedactionReport> writeRedactedCopy(const std::string& from, const std::string& to,
                                                        const RedactionKey& key, const JobContext& job);

} // namespace heapsight
