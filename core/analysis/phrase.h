// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences whose parameters are still apart from their words: the command line and the written report
// put them together in English, the window in the user's language. Names of the heap are parameters and
// stay as they are; whoever shows a phrase escapes or shortens them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

// Marks English words for the tool that collects what is to be translated; the words stay as they are.
#define TRANSLATABLE(context, words) words

namespace heapsight {

struct Phrase {
    enum class Kind : uint8_t {
        Words,  // `words` with %1 … %9 for `parts`
        Joined, // `parts` with `words` between them
        Name,   // `name` as it is
        Count,  // `number`
        Bytes,  // `number`
        Percent // `number` hundredths
    };
    Kind kind = Kind::Words;
    const char* words = ""; // English, static; the key of its translations in the context "LeakText"
    std::string name;
    uint64_t number = 0;
    std::vector<Phrase> parts;

    [[nodiscard]] bool isEmpty() const { return kind == Kind::Words && *words == '\0'; }
};

[[nodiscard]] Phrase words(const char* text, std::vector<Phrase> parts = {});
[[nodiscard]] Phrase nameOf(std::string name);
[[nodiscard]] Phrase countOf(uint64_t number);
[[nodiscard]] Phrase bytesOf(uint64_t number);
[[nodiscard]] Phrase percentOf(uint64_t number);
// `separator` static; marked as translatable where languages write it in signs of their own. Empty parts are left out.
[[nodiscard]] Phrase joined(const char* separator, std::vector<Phrase> parts);

// The phrase in English. Linear.
[[nodiscard]] std::string english(const Phrase& phrase);
// False if it begins with a name, which must keep its letters.
[[nodiscard]] bool beginsWithWords(const Phrase& phrase);

// The phrase in another language: `translate` gives the words of a static text, `show` a name or number.
// A translation without its place for a part loses that part; places without a part stay empty. Linear.
[[nodiscard]] std::string putTogether(const Phrase& phrase,
                                      const std::function<std::string(const char* words)>& translate,
                                      const std::function<std::string(const Phrase& part)>& show);

} // namespace heapsight
