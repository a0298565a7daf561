// SPDX-License-Identifier: GPL-3.0-or-later
// What a document that is no heap snapshot seems to be, in words for the error message.
#pragma once

#include <string>
#include <string_view>

namespace heapsight {

// `start`: its first bytes, behind white space.
[[nodiscard]] std::string foreignByStart(std::string_view start);
// Sets `what` if this top-level key belongs to another kind of profile.
void noteForeignKey(std::string_view key, std::string& what);

} // namespace heapsight
