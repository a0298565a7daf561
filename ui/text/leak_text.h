// SPDX-License-Identifier: GPL-3.0-or-later
// Phrases of a leak report and of paths in the user's language, with the numbers of the user's locale.
#pragma once

#include "analysis/phrase.h"

#include <QString>

namespace heapsight {

// Names are made fit for display; parts longer than `longestName` are cut. Linear.
[[nodiscard]] QString phraseText(const Phrase& phrase, int longestName = 200);
// The phrase, or where it is empty the text, in which no word is to be translated.
[[nodiscard]] QString phraseText(const Phrase& phrase, const std::string& otherwise, int longestName = 512);
// The same as the first, its first letter in upper case unless it is part of a name.
[[nodiscard]] QString sentenceText(const Phrase& phrase, int longestName = 200);

} // namespace heapsight
