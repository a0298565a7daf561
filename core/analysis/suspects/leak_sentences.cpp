// SPDX-License-Identifier: GPL-3.0-or-later
// What happened, for each kind of leak.
#include "analysis/suspects/leak_text.h"
#include "analysis/suspects/leak_words.h"

#include <algorithm>

namespace heapsight {

namespace {

Phrase none()
{
    return {};
}

// What each item holds, where that is something else.
Phrase eachHolds(const Suspect& s)
{
    if (s.className == s.itemClass || s.className.empty())
        return none();
    const uint64_t items = total(s.newItems);
    const uint64_t count = total(s.newCount);
    if (items == 0 || count * 2 < items)
        return none();
    const uint64_t perItem = (count + items / 2) / items;
    const bool isText = s.className == "(string)" || s.className == "(concatenated string)";
    if (isText && s.itemClass.ends_with("string)")) // the item itself
        return none();
    if (isText)
        return words(TRANSLATABLE("LeakText", "Each keeps text."));
    if (s.className == "Function" || s.className == "(closure)")
        return words(TRANSLATABLE("LeakText", "Each keeps a function."));
    return perItem > 1 ? words(TRANSLATABLE("LeakText", "Each keeps %1 %2."), {countOf(perItem), nameOf(s.className)})
                       : words(TRANSLATABLE("LeakText", "Each keeps one %1."), {nameOf(s.className)});
}

Phrase growthSentence(const Suspect& s)
{
    const Phrase gained = perStep(s.newItems);
    const uint64_t gone = total(s.goneItems);
    const bool isMany = s.holders > 1;
    if (gone == 0)
        return words(isMany ? TRANSLATABLE("LeakText", "%1 together gained %2 %3 %4 and lost none.")
                            : TRANSLATABLE("LeakText", "%1 gained %2 %3 %4 and lost none."),
                     {ownerOf(s), gained, itemsOf(s), whenOf(s)});
    return words(isMany ? TRANSLATABLE("LeakText", "%1 together gained %2 %3 %4 and lost %5 in all.")
                        : TRANSLATABLE("LeakText", "%1 gained %2 %3 %4 and lost %5 in all."),
                 {ownerOf(s), gained, itemsOf(s), whenOf(s), countOf(gone)});
}

Phrase listenerSentence(const Suspect& s)
{
    std::vector<Phrase> parts{perStep(s.newItems), ownerOf(s), whenOf(s), nameOf(s.event)};
    const bool isKept = total(s.goneItems) == 0;
    if (s.event.empty())
        return words(isKept ? TRANSLATABLE("LeakText", "%1 listeners were added to %2 %3 and none was removed.")
                            : TRANSLATABLE("LeakText", "%1 listeners were added to %2 %3 and few were removed."),
                     std::move(parts));
    return words(isKept ? TRANSLATABLE("LeakText", "%1 listeners for “%4” were added to %2 %3 and none was removed.")
                        : TRANSLATABLE("LeakText", "%1 listeners for “%4” were added to %2 %3 and few were removed."),
                 std::move(parts));
}

Phrase mainSentence(const Suspect& s)
{
    const Phrase n = perStep(s.newItems);
    const Phrase when = whenOf(s);
    switch (s.pattern) {
    case LeakPattern::EngineData:
        return words(TRANSLATABLE("LeakText", "V8 keeps %1 more of its own objects (%2) %3."),
                     {n, nameOf(s.className), when});
    case LeakPattern::NativeHandles:
        return words(TRANSLATABLE("LeakText", "%1 more handles (sockets, ports, files …) are open %2, and Node itself "
                                              "keeps what belongs to an open handle."),
                     {n, when});
    case LeakPattern::Timers:
        if (s.delayMs != 0)
            return words(TRANSLATABLE("LeakText", "%1 more timers (of %3 ms) are still scheduled %2, and a scheduled "
                                                  "timer keeps all that its callback can see."),
                         {n, when, countOf(s.delayMs)});
        return words(TRANSLATABLE("LeakText", "%1 more timers are still scheduled %2, and a scheduled timer keeps "
                                              "all that its callback can see."),
                     {n, when});
    case LeakPattern::EventListeners:
        return listenerSentence(s);
    case LeakPattern::AbortSignalListeners:
        return words(TRANSLATABLE("LeakText", "%1 listeners were added to a long-lived AbortSignal %2 and none was "
                                              "removed."),
                     {n, when});
    case LeakPattern::ModuleCache:
        return words(TRANSLATABLE("LeakText", "%1 modules were loaded %2 and stay in the module cache."), {n, when});
    case LeakPattern::GrowingString:
        return words(TRANSLATABLE("LeakText", "%1 is appended to and never cut: %2 more text."),
                     {ownerOf(s), bytesOf(total(s.newBytes))});
    case LeakPattern::CompiledFunctions:
        return words(TRANSLATABLE("LeakText", "%1 functions were compiled at run time %2 and are kept by %3."),
                     {n, when, ownerOf(s)});
    case LeakPattern::FinalizationRegistry:
        return words(TRANSLATABLE("LeakText", "%1 registrations were added %2 and their targets are still alive."),
                     {n, when});
    case LeakPattern::AsyncLocalStorage:
        return words(TRANSLATABLE("LeakText", "%1 %2 were added to %3 %4, and each carries the async context it was "
                                              "created in."),
                     {n, itemsOf(s), ownerOf(s), when});
    case LeakPattern::Realms:
        return words(TRANSLATABLE("LeakText", "%1 whole JavaScript realms (vm contexts, each with its own globals) "
                                              "were added %2 and are kept by %3."),
                     {n, when, ownerOf(s)});
    case LeakPattern::PendingPromises:
        if (s.holderClass == "Promise")
            return words(TRANSLATABLE("LeakText", "%1 more callbacks %2 wait for %3, a promise that has not settled."),
                         {n, when, ownerOf(s)});
        return words(TRANSLATABLE("LeakText", "%1 promises that have not settled were added to %2 %3; the functions "
                                              "that wait for them stay, with their local variables."),
                     {n, ownerOf(s), when});
    case LeakPattern::Buffers:
        return words(TRANSLATABLE("LeakText", "Buffers queue up in %1: %2 more %3, %4 in all."),
                     {ownerOf(s), n, when, bytesOf(total(s.newBytes))});
    case LeakPattern::SlicedStrings:
        return words(TRANSLATABLE("LeakText", "%1 short slices kept by %2 %3 hold on to %4 of the strings they were "
                                              "cut from."),
                     {n, ownerOf(s), when, bytesOf(total(s.newBytes))});
    case LeakPattern::Errors:
        return words(TRANSLATABLE("LeakText", "%1 %2 are kept by %3 %4; their stacks hold functions and what those "
                                              "can see."),
                     {n, itemsOf(s), ownerOf(s), when});
    case LeakPattern::Closures:
        return words(TRANSLATABLE("LeakText", "%1 functions were added to %2 %3 and are kept, with the variables "
                                              "they can see."),
                     {n, ownerOf(s), when});
    case LeakPattern::SharedContextChain:
        return words(TRANSLATABLE("LeakText", "Each %1 keeps the previous one alive through a variable of a scope "
                                              "they share: %2 more %3."),
                     {nameOf(s.className), n, when});
    case LeakPattern::LinkedList:
        return words(TRANSLATABLE("LeakText", "A list of %1 at %2 grew by %3 %4: each element keeps the next."),
                     {itemsOf(s.className), ownerOf(s), n, when});
    case LeakPattern::OwnStorage:
        return words(s.holders > 1 ? TRANSLATABLE("LeakText", "%1 hold plain values (numbers, for example) and grew "
                                                              "by %2.")
                                   : TRANSLATABLE("LeakText", "%1 holds plain values (numbers, for example) and grew "
                                                              "by %2."),
                     {ownerOf(s), bytesOf(total(s.newBytes))});
    case LeakPattern::DetachedDom:
        return words(TRANSLATABLE("LeakText", "%1 %2 that are in no document any more were added %3 and are kept by "
                                              "%4."),
                     {n, itemsOf(s), when, ownerOf(s)});
    case LeakPattern::WeakMapLiveKeys:
        return words(TRANSLATABLE("LeakText", "%1 %2 were added as values of a WeakMap %3, and their keys are alive."),
                     {n, itemsOf(s), when});
    default:
        return growthSentence(s);
    }
}

// Why what is large looks like accumulation, or does not.
Phrase oneSnapshotReason(const Suspect& s)
{
    switch (s.looks) {
    case OneSnapshotLook::Dominates:
        return words(TRANSLATABLE("LeakText",
                                  "So many alike in one place, and so much of the heap, look like something "
                                  "that accumulates."));
    case OneSnapshotLook::Many:
        return words(TRANSLATABLE("LeakText",
                                  "Many alike in one place may be a cache, a table that was loaded once, or "
                                  "the beginning of a leak."));
    case OneSnapshotLook::Table:
        return words(TRANSLATABLE("LeakText", "Plain values without objects of the program look like a table that was "
                                              "loaded once rather than a leak."));
    case OneSnapshotLook::Waiting:
        break;
    }
    return words(TRANSLATABLE("LeakText", "What is still scheduled, listening or waiting in such numbers is seldom "
                                          "meant."));
}

Phrase oneSnapshotExplanation(const Suspect& s)
{
    const Phrase facts =
        words(TRANSLATABLE("LeakText", "%1 keeps %2 %3: %4, or %5 of the heap, with all that only "
                                       "they keep."),
              {ownerOf(s), countOf(s.population.front()), itemsOf(s), bytesOf(s.share),
               s.sharePercent == 0 ? words(TRANSLATABLE("LeakText", "less than 1 %")) : percentOf(s.sharePercent)});
    return joined(" ", {facts, oneSnapshotReason(s),
                        words(TRANSLATABLE("LeakText", "Whether it grows, one snapshot cannot tell."))});
}

bool isSaidAlready(const Suspect& s)
{
    return s.pattern == LeakPattern::Buffers || s.pattern == LeakPattern::SlicedStrings ||
           s.pattern == LeakPattern::OwnStorage || s.pattern == LeakPattern::EngineData ||
           s.pattern == LeakPattern::GrowingString;
}

Phrase mostlySentence(const Suspect& s)
{
    if (s.mostlyOf.empty() || isSaidAlready(s))
        return none();
    if (s.mostlyOf == "(string)" || s.mostlyOf == "(concatenated string)")
        return words(TRANSLATABLE("LeakText", "Most of the bytes are text."));
    if (s.mostlyOf == "system / JSArrayBufferData")
        return words(TRANSLATABLE("LeakText", "Most of the bytes are the contents of buffers."));
    if (s.mostlyOf == "(array)")
        return words(TRANSLATABLE("LeakText", "Most of the bytes are the arrays within them."));
    return words(TRANSLATABLE("LeakText", "Most of the bytes are %1."), {itemsOf(s.mostlyOf)});
}

Phrase doubtSentence(const Suspect& s, bool besideAdvice)
{
    if (s.evicts && s.pattern != LeakPattern::EngineData)
        return words(TRANSLATABLE("LeakText", "Old entries leave again, so it may be a cache at its limit."));
    if (s.levelsOff)
        return words(TRANSLATABLE("LeakText", "It grew less in the end, so it may level off: take one more snapshot "
                                              "later."));
    if (!s.mayBeOnce || besideAdvice)
        return none();
    if (s.confidence == Confidence::Low)
        return words(TRANSLATABLE("LeakText", "Two snapshots cannot tell this from something loaded once."));
    return words(TRANSLATABLE("LeakText", "Two snapshots cannot tell a leak from a cache that still fills: a third, "
                                          "after the same load, can."));
}

} // namespace

Phrase suspectExplanation(const Suspect& s, bool besideAdvice)
{
    if (s.population.size() == 1)
        return oneSnapshotExplanation(s);
    std::vector<Phrase> sentences{mainSentence(s)};
    if (s.pattern != LeakPattern::LinkedList && !isSaidAlready(s))
        sentences.push_back(eachHolds(s));
    if (!s.weakMap.empty() && s.pattern != LeakPattern::WeakMapLiveKeys)
        sentences.push_back(words(TRANSLATABLE("LeakText", "They are keys of %1: while they live, so do its values."),
                                  {nameOf(s.weakMap)}));
    sentences.push_back(mostlySentence(s));
    if (!s.alsoHeldBy.empty()) {
        std::vector<Phrase> holders;
        for (const std::string& holder : s.alsoHeldBy)
            if (holder != s.weakMap)
                holders.push_back(nameOf(holder));
        if (!holders.empty())
            sentences.push_back(words(TRANSLATABLE("LeakText", "Also held by %1: to free them, both must let go."),
                                      {joined(TRANSLATABLE("LeakText", ", "), std::move(holders))}));
    }
    sentences.push_back(doubtSentence(s, besideAdvice));
    return joined(" ", std::move(sentences));
}

} // namespace heapsight
