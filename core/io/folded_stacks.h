// SPDX-License-Identifier: GPL-3.0-or-later
// Folded stacks, one a line: frames from the outermost inwards with semicolons between, a blank, a number:
// "main;read (node:fs:12:3);open 42". What flame graph scripts and other profilers exchange. A frame of
// the form "name (script:line:column)" or "name script:line:column" gives its place, any other is a name.
// One thread; O(bytes).
#pragma once

#include "io/text_cursor.h"
#include "io/text_writer.h"
#include "profile/profile.h"

namespace heapsight {

// Whether `line` is a folded stack.
[[nodiscard]] bool isFoldedStack(std::string_view line);

// Lines that are none are left out with a warning; "#" starts a comment. Errors: NotAProfile (the first lines
// are no stacks; the offset is that of the first), TooLarge (a line), read errors, Cancelled.
[[nodiscard]] Result<std::shared_ptr<Profile>> readFoldedStacks(TextCursor& cursor, const JobContext& job);

// Every stack with weight of its own. Semicolons and line ends in names become ":" and " ".
void writeFoldedStacks(const FlameTree& tree, TextWriter& out);

} // namespace heapsight
