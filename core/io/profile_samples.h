// SPDX-License-Identifier: GPL-3.0-or-later
// The lists beside a profile's nodes: who was seen, when, and what was allocated. One thread; O(bytes).
// The cursor stands at '['. Errors: NotAProfile (damaged JSON), BadNumber, read errors, Cancelled; with the
// byte offset. A text that ends early sets parts.isCut.
#pragma once

#include "io/profile_parts.h"
#include "io/text_cursor.h"

namespace heapsight {

// "samples": node ids (CPU), or objects with size, nodeId, ordinal (allocation sampling).
[[nodiscard]] Result<void> readSamples(TextCursor& cursor, size_t windowBytes, ProfileParts& parts);
// "timeDeltas"
[[nodiscard]] Result<void> readTimeDeltas(TextCursor& cursor, size_t windowBytes, ProfileParts& parts);
// "timestamps"
[[nodiscard]] Result<void> readTimeStamps(TextCursor& cursor, size_t windowBytes, ProfileParts& parts);

} // namespace heapsight
