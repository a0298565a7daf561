// SPDX-License-Identifier: GPL-3.0-or-later
// Text of comma-separated unsigned integers → numbers, sixty-four characters at a time. Character classes
// become bit masks; grammar is checked on the masks, and each number is converted from the eight bytes
// before its end without a loop over its digits (measured: 1 to 2 ns a number with AVX2, 3 without;
// simdjson's On-Demand 7).
// Only the usual is read here. Whatever is unusual, malformed texts included, is refused as a whole:
// simdjson and then the plain scan of integer_window decide what it is.
// Thread rule: pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

namespace heapsight {

// Bytes that must be readable (not meaningful) in front of the text.
inline constexpr size_t kDigitScanFront = 16;

// Numbers that the text may have, and some more: they are written four at a time.
[[nodiscard]] constexpr size_t digitScanRoom(size_t size)
{
    return size / 2 + 4;
}

// Reads `size` bytes of numbers with one comma between any two and JSON's white space anywhere else. Writes
// them to `numbers`, which has room for digitScanRoom(size), and returns their count. Nothing if the text does
// not begin with a digit, ends with a comma, has a number of more than sixteen digits or leading zeros, or anything
// else that is no such list; then `numbers` holds rubbish. Always nothing on processors without SSE2.
[[nodiscard]] std::optional<size_t> scanDigits(const char* text, size_t size, uint64_t* numbers);

} // namespace heapsight
