// SPDX-License-Identifier: GPL-3.0-or-later
// The "strings" array → StringTable: JSON escapes decoded, raw UTF-8 accepted, what is no text
// replaced by U+FFFD. O(bytes); one buffer, plus the longest string that has escapes.
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "graph/string_table.h"
#include "io/text_cursor.h"

#include <cstdint>

namespace heapsight {

inline constexpr size_t kMaxStringBytes = size_t{512} << 20;

struct StringsEnd {
    uint64_t offset = 0;                // behind ']', or the end of the text
    bool isCut = false;                 // the text ended before ']'; a string cut in two is left out
    uint64_t replaced = 0;              // places that became U+FFFD
    uint64_t firstReplaced = kNoOffset; // offset of the first string with such a place
};

// The cursor stands behind '['; progress goes to Phase::ReadStrings in bytes.
[[nodiscard]] Result<StringsEnd> readStrings(TextCursor& cursor, StringTable& strings, const JobContext& job);

// Replaces what is not valid UTF-8 (surrogates included) in place; number of replacements.
uint64_t replaceInvalidUtf8(std::string& text);

} // namespace heapsight
