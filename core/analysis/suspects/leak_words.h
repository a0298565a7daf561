// SPDX-License-Identifier: GPL-3.0-or-later
// Parts that the phrases of a leak report have in common.
#pragma once

#include "analysis/phrase.h"
#include "analysis/suspects/leak_report.h"

namespace heapsight {

[[nodiscard]] uint64_t total(const std::vector<uint64_t>& values);
// "1 500", "300 to 900": what the steps brought.
[[nodiscard]] Phrase perStep(const std::vector<uint64_t>& steps);
[[nodiscard]] Phrase arrows(const std::vector<uint64_t>& values, Phrase (*of)(uint64_t)); // "80 → 1 580"
[[nodiscard]] Phrase whenOf(const Suspect& suspect);                                      // "in each step"
[[nodiscard]] Phrase ownerOf(const Suspect& suspect); // "“cache”", "the 50 Array objects at “lists”"
// "UserProfile objects", "strings"
[[nodiscard]] Phrase itemsOf(const std::string& className);
// … of what the holder holds: "objects of 4 classes (CartHandler and others)"
[[nodiscard]] Phrase itemsOf(const Suspect& suspect);

} // namespace heapsight
