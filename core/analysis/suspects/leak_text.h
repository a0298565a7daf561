// SPDX-License-Identifier: GPL-3.0-or-later
// What a report says, in English: one table of sentences for the command line, the written report and
// the window. Names of the heap come in as they are; whoever shows them escapes them.
#pragma once

#include "analysis/suspects/leak_report.h"

#include <string>
#include <string_view>

namespace heapsight {

[[nodiscard]] std::string_view confidenceName(Confidence confidence); // "high"
[[nodiscard]] std::string_view patternCode(LeakPattern pattern);      // "growing-map"
[[nodiscard]] std::string_view patternName(LeakPattern pattern);      // "growing Map"

[[nodiscard]] std::string suspectTitle(const Suspect& suspect);       // "UserProfile objects pile up in the Map cache"
[[nodiscard]] std::string suspectExplanation(const Suspect& suspect); // what happened, in one or two sentences
[[nodiscard]] std::string suspectNumbers(const Suspect& suspect); // what decides: "80 → 1 580 → 3 080; none gone"
[[nodiscard]] std::string suspectGrowth(const Suspect& suspect);  // "+1 500 per step · 374 kB"
[[nodiscard]] std::string suspectFix(const Suspect& suspect);
// "cache (Map)", "Map" without a name.
[[nodiscard]] std::string holderText(const Suspect& suspect);

[[nodiscard]] std::string verdictText(const LeakReport& report);  // "1 leak found, 2 to look at"
[[nodiscard]] std::string coverageText(const LeakReport& report); // "3 snapshots; 161 classes and 4 holders checked"
// What to do next, where something is in doubt; may be empty.
[[nodiscard]] std::string adviceText(const LeakReport& report);
[[nodiscard]] std::string checkedText(const CheckedHolder& checked); // "100 → 100 → 100: as many left as came"

} // namespace heapsight
