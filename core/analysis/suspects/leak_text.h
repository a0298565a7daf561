// SPDX-License-Identifier: GPL-3.0-or-later
// What a report says, as phrases: english() makes the sentences of the command line and of the written
// report of them, the window translates them.
#pragma once

#include "analysis/phrase.h"
#include "analysis/suspects/leak_report.h"

#include <string>
#include <string_view>

namespace heapsight {

// Codes for scripts: never translated.
[[nodiscard]] std::string_view confidenceName(Confidence confidence); // "high"
[[nodiscard]] std::string_view patternCode(LeakPattern pattern);      // "growing-map"

[[nodiscard]] Phrase patternName(LeakPattern pattern);     // "growing Map"
[[nodiscard]] Phrase suspectTitle(const Suspect& suspect); // "UserProfile objects pile up in the Map cache"
// What happened, in a few sentences. `besideAdvice`: adviceText() is near, and what it says is not said again.
[[nodiscard]] Phrase suspectExplanation(const Suspect& suspect, bool besideAdvice = false);
[[nodiscard]] Phrase suspectNumbers(const Suspect& suspect); // what decides: "80 → 1 580 → 3 080; none gone; 4 kB → …"
[[nodiscard]] Phrase suspectGrowth(const Suspect& suspect); // "+1 500 per step · 374 kB"
// "+1.2 MB an hour, by the times in the names of the files"; empty if no times are known.
[[nodiscard]] Phrase suspectRate(const LeakReport& report, const Suspect& suspect);
[[nodiscard]] Phrase suspectFix(const Suspect& suspect);
// "cache (Map)", "Map" without a name.
[[nodiscard]] Phrase holderText(const Suspect& suspect);

[[nodiscard]] Phrase verdictText(const LeakReport& report);  // "1 leak found, 2 to look at"
[[nodiscard]] Phrase coverageText(const LeakReport& report); // "3 snapshots; 161 classes and 4 holders checked"
// What to do next, where something is in doubt; may be empty.
[[nodiscard]] Phrase adviceText(const LeakReport& report);
[[nodiscard]] Phrase checkedText(const CheckedHolder& checked); // "100 → 100 → 100: as many left as came"
// "(cannot be attributed)", "(Node.js itself)", "(this program)", or the name.
[[nodiscard]] Phrase shareName(const ScriptShare& share);
[[nodiscard]] Phrase timesText(const LeakReport& report); // "over 2.5 hours, by the times …"; empty without

// Suspects of one owner: of one variable of one script. In the order of the best of each.
struct SuspectGroup {
    std::string owner;  // "cache", "" if nothing names it
    std::string script; // "" if unknown
    std::vector<size_t> suspects;
};
[[nodiscard]] std::vector<SuspectGroup> suspectGroups(const LeakReport& report);
[[nodiscard]] Phrase groupText(const LeakReport& report,
                               const SuspectGroup& group); // "“app” in server.js: 3 suspects, …"

// The phrase in English, its first letter in upper case.
[[nodiscard]] std::string englishSentence(const Phrase& phrase);

} // namespace heapsight
