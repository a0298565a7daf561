// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/leak_words.h"

#include "analysis/suspects/leak_text.h"

#include <algorithm>
#include <numeric>

namespace heapsight {

namespace {

struct PatternWords {
    const char* code;
    const char* name;
    const char* fix;
};

// In the order of LeakPattern.
constexpr PatternWords kPatterns[] = {
    {"unknown", TRANSLATABLE("LeakText", "growth of an unknown kind"),
     TRANSLATABLE("LeakText", "Look at the path: the first name of yours on it decides how long these live.")},
    {"growing-map", TRANSLATABLE("LeakText", "growing Map"),
     TRANSLATABLE("LeakText", "Give the Map a limit (an LRU cache with a maximum and a time to live), or delete "
                              "entries when they are done with.")},
    {"growing-set", TRANSLATABLE("LeakText", "growing Set"),
     TRANSLATABLE("LeakText", "Delete members when they are done with, or give the Set a limit.")},
    {"growing-array", TRANSLATABLE("LeakText", "growing array"),
     TRANSLATABLE("LeakText", "Remove what was handled (shift, splice, or a queue that frees its front), cap the "
                              "length, or let producers wait.")},
    {"growing-dictionary", TRANSLATABLE("LeakText", "object used as dictionary"),
     TRANSLATABLE("LeakText", "Delete keys when they are done with, or use a Map with a limit.")},
    {"growing-string", TRANSLATABLE("LeakText", "growing string"),
     TRANSLATABLE("LeakText", "Write the text out piece by piece and start again, or cap its length.")},
    {"own-storage", TRANSLATABLE("LeakText", "growing list of plain values"),
     TRANSLATABLE("LeakText", "Cap it, or keep totals instead of every value.")},
    {"linked-list", TRANSLATABLE("LeakText", "growing linked list"),
     TRANSLATABLE("LeakText", "Cut the list behind what is still needed, or cap its length.")},
    {"shared-context-chain", TRANSLATABLE("LeakText", "chain of closures through a shared scope"),
     TRANSLATABLE("LeakText", "Set the variable that points at the previous one to null, or create the inner "
                              "functions outside that scope.")},
    {"event-listeners", TRANSLATABLE("LeakText", "event listeners"),
     TRANSLATABLE("LeakText", "Remove the listener when its object is done with (removeListener), or use once() or "
                              "an AbortSignal. Raising setMaxListeners only hides it.")},
    {"abort-signal-listeners", TRANSLATABLE("LeakText", "listeners of an AbortSignal"),
     TRANSLATABLE("LeakText", "Give each operation its own signal (AbortSignal.any with a fresh controller) or "
                              "remove the listener when the operation ends.")},
    {"closures", TRANSLATABLE("LeakText", "kept callbacks"),
     TRANSLATABLE("LeakText", "Drop callbacks after they ran or when their owner is done with (keep what subscribe() "
                              "returns and call it); keep large values out of the scopes they share.")},
    {"pending-promises", TRANSLATABLE("LeakText", "promises that never settle"),
     TRANSLATABLE("LeakText", "Give every wait a timeout and settle it on errors and on shutdown; do not race against "
                              "a promise that lives as long as the process.")},
    {"timers", TRANSLATABLE("LeakText", "timers never cleared"),
     TRANSLATABLE("LeakText", "Call clearInterval or clearTimeout when the object they serve is done with.")},
    {"buffers", TRANSLATABLE("LeakText", "buffers not consumed"),
     TRANSLATABLE("LeakText", "Consume or destroy the stream, respect what write() returns, and copy small parts out "
                              "of large buffers (Buffer.from) before keeping them.")},
    {"sliced-strings", TRANSLATABLE("LeakText", "slices that keep large strings"),
     TRANSLATABLE("LeakText", "Copy the slice before keeping it, for example Buffer.from(text).toString().")},
    {"weakmap-live-keys", TRANSLATABLE("LeakText", "WeakMap whose keys live"),
     TRANSLATABLE("LeakText", "A WeakMap lets go of a value only with its key: drop the keys, or delete the "
                              "entries.")},
    {"async-local-storage", TRANSLATABLE("LeakText", "context of AsyncLocalStorage"),
     TRANSLATABLE("LeakText", "Create what is pooled or lives long outside run(), or leave the store with exit() "
                              "before.")},
    {"finalization-registry", TRANSLATABLE("LeakText", "FinalizationRegistry"),
     TRANSLATABLE("LeakText", "Keep the held value small and without a reference to the target, and unregister what "
                              "is done with.")},
    {"module-cache", TRANSLATABLE("LeakText", "modules kept in the cache"),
     TRANSLATABLE("LeakText", "Do not load modules by generated paths; read data with fs and JSON.parse.")},
    {"compiled-functions", TRANSLATABLE("LeakText", "functions compiled at run time"),
     TRANSLATABLE("LeakText", "Cache compiled functions by their source, with a limit; avoid new Function and "
                              "vm.Script per call.")},
    {"engine-data", TRANSLATABLE("LeakText", "compiled code and data of V8"),
     TRANSLATABLE("LeakText", "Usually nothing: it levels off when all code has run. If it goes on, look for new "
                              "Function, vm or eval per call.")},
    {"errors", TRANSLATABLE("LeakText", "kept errors"),
     TRANSLATABLE("LeakText", "Keep message and code instead of the Error: its stack holds functions and what they "
                              "see.")},
    {"native-handles", TRANSLATABLE("LeakText", "open handles"),
     TRANSLATABLE("LeakText", "Close or destroy what was opened (sockets, servers, ports, workers) when done; cap "
                              "agents and pools.")},
    {"realms", TRANSLATABLE("LeakText", "whole JavaScript realms"),
     TRANSLATABLE("LeakText", "Reuse vm contexts instead of making one per call.")},
    {"detached-dom", TRANSLATABLE("LeakText", "detached DOM nodes"),
     TRANSLATABLE("LeakText", "Drop references to nodes that were removed from the document, and listeners on "
                              "them.")},
};
static_assert(std::size(kPatterns) == static_cast<size_t>(LeakPattern::DetachedDom) + 1);

const PatternWords& wordsOf(LeakPattern pattern)
{
    return kPatterns[static_cast<size_t>(pattern)];
}

} // namespace

std::string_view confidenceName(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High:
        return "high";
    case Confidence::Medium:
        return "medium";
    case Confidence::Low:
        break;
    }
    return "low";
}

std::string_view patternCode(LeakPattern pattern)
{
    return wordsOf(pattern).code;
}

Phrase patternName(LeakPattern pattern)
{
    return words(wordsOf(pattern).name);
}

Phrase suspectFix(const Suspect& suspect)
{
    return words(wordsOf(suspect.pattern).fix);
}

uint64_t total(const std::vector<uint64_t>& values)
{
    return std::accumulate(values.begin(), values.end(), uint64_t{0});
}

Phrase perStep(const std::vector<uint64_t>& steps)
{
    if (steps.empty())
        return countOf(0);
    const auto [least, most] = std::minmax_element(steps.begin(), steps.end());
    if (*least == *most)
        return countOf(*most);
    return words(TRANSLATABLE("LeakText", "%1 to %2"), {countOf(*least), countOf(*most)});
}

Phrase arrows(const std::vector<uint64_t>& values, Phrase (*of)(uint64_t))
{
    constexpr size_t kShownEnds = 4; // of many snapshots the first and the last few
    std::vector<Phrase> parts;
    for (size_t i = 0; i < values.size(); ++i) {
        if (values.size() > 2 * kShownEnds + 1 && i == kShownEnds) {
            parts.push_back(nameOf("…"));
            i = values.size() - kShownEnds;
        }
        parts.push_back(of(values[i]));
    }
    return joined(" → ", std::move(parts));
}

Phrase whenOf(const Suspect& suspect)
{
    return suspect.newItems.size() == 1 ? words(TRANSLATABLE("LeakText", "between the two snapshots"))
                                        : words(TRANSLATABLE("LeakText", "in each step"));
}

Phrase ownerOf(const Suspect& suspect)
{
    const bool isNamed = !suspect.holderName.empty();
    if (suspect.holders > 1) {
        if (isNamed)
            return words(TRANSLATABLE("LeakText", "the %1 %2 objects at “%3”"),
                         {countOf(suspect.holders), nameOf(suspect.holderClass), nameOf(suspect.holderName)});
        return words(TRANSLATABLE("LeakText", "%1 %2 objects"),
                     {countOf(suspect.holders), nameOf(suspect.holderClass)});
    }
    if (isNamed)
        return words(TRANSLATABLE("LeakText", "“%1”"), {nameOf(suspect.holderName)});
    return suspect.holderClass == "scope" ? words(TRANSLATABLE("LeakText", "a variable of a function"))
                                          : words(TRANSLATABLE("LeakText", "one %1"), {nameOf(suspect.holderClass)});
}

Phrase itemsOf(const std::string& className)
{
    if (className == "(string)" || className == "(concatenated string)")
        return words(TRANSLATABLE("LeakText", "strings"));
    if (className == "(sliced string)")
        return words(TRANSLATABLE("LeakText", "slices of strings"));
    if (className == "Function" || className == "(closure)")
        return words(TRANSLATABLE("LeakText", "functions"));
    if (className == "Array")
        return words(TRANSLATABLE("LeakText", "arrays"));
    return words(TRANSLATABLE("LeakText", "%1 objects"), {nameOf(className)});
}

Phrase itemsOf(const Suspect& suspect)
{
    if (suspect.itemClasses <= 1)
        return itemsOf(suspect.itemClass);
    return words(TRANSLATABLE("LeakText", "objects of %1 classes (%2 and others)"),
                 {countOf(suspect.itemClasses), nameOf(suspect.itemClass)});
}

} // namespace heapsight
