// SPDX-License-Identifier: GPL-3.0-or-later
// The nodes of a profile: "nodes", a list whose children are ids, or "head", nodes within nodes as deep as
// the JavaScript stack was. Neither recurses. One thread; O(bytes).
// Errors: NotAProfile (damaged JSON), BadNumber (an id that is none), TooLarge, read errors, Cancelled; all
// with the byte offset. A text that ends early sets parts.isCut: what came before is kept.
#pragma once

#include "io/profile_parts.h"
#include "io/text_cursor.h"

namespace heapsight {

// The cursor stands at '['.
[[nodiscard]] Result<void> readNodeList(TextCursor& cursor, size_t windowBytes, ProfileParts& parts);
// The cursor stands at '{'.
[[nodiscard]] Result<void> readNodeTree(TextCursor& cursor, ProfileParts& parts);

} // namespace heapsight
