// SPDX-License-Identifier: GPL-3.0-or-later
// Compressed forms of a text, for tests of compressed input.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace heapsight::test {

[[nodiscard]] std::string gzipped(std::string_view text);
[[nodiscard]] std::string zstdPacked(std::string_view text);
// `head`, then about `bytes` bytes of repeated `unit`, then `tail`, as members of one gzip file; the whole
// text is never in memory.
[[nodiscard]] std::string gzippedRepeat(std::string_view head, std::string_view unit, uint64_t bytes,
                                        std::string_view tail);

} // namespace heapsight::test
