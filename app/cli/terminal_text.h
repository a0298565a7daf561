// SPDX-License-Identifier: GPL-3.0-or-later
// Text that is safe and measurable on a terminal. Names in a snapshot are untrusted: whatever could
// drive a terminal or reorder a line (control characters, bidirectional marks) is shown as an escape.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace heapsight::cli {

// "\n", "\x1b", "\u202e" in place of control characters; U+FFFD in place of bytes that are no UTF-8.
// Stops after about `maxColumns` columns of output (0 = no limit).
[[nodiscard]] std::string escapedForTerminal(std::string_view text, size_t maxColumns = 0);
// Columns the text takes on a terminal (escaped text only). O(length).
[[nodiscard]] size_t displayWidth(std::string_view text);
// At most `columns` wide, the end replaced by "…" if it was longer. Escapes first.
[[nodiscard]] std::string fitted(std::string_view text, size_t columns);
// The same, keeping the end: for paths and places.
[[nodiscard]] std::string fittedAtEnd(std::string_view text, size_t columns);

// "+12 345", "−3", "0"
[[nodiscard]] std::string formatCountDelta(int64_t count);
// "12.3 %"; "" if the whole is 0
[[nodiscard]] std::string formatShare(uint64_t part, uint64_t whole);

// Columns of standard output: of the terminal, else of $COLUMNS, else 120.
[[nodiscard]] size_t outputColumns();

} // namespace heapsight::cli
