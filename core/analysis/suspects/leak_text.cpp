// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/leak_text.h"

#include "base/byte_count.h"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace heapsight {

namespace {

struct PatternWords {
    std::string_view code;
    std::string_view name;
    std::string_view fix;
};

// In the order of LeakPattern.
constexpr PatternWords kPatterns[] = {
    {"unknown", "growth of an unknown kind",
     "Look at the path: the first name of yours on it decides how long these live."},
    {"growing-map", "growing Map",
     "Give the Map a limit (an LRU with a maximum and a time to live), or delete entries when they are done with."},
    {"growing-set", "growing Set", "Delete members when they are done with, or give the Set a limit."},
    {"growing-array", "growing array",
     "Remove what was handled (shift, splice or a queue that frees its front), cap the length, or let producers wait."},
    {"growing-dictionary", "object used as dictionary",
     "Delete keys when they are done with, or use a Map with a limit."},
    {"growing-string", "growing string", "Write the text out piece by piece and start again, or cap its length."},
    {"own-storage", "growing list of plain values", "Cap it, or keep totals instead of every value."},
    {"linked-list", "growing linked list", "Cut the list behind what is still needed, or cap its length."},
    {"shared-context-chain", "chain of closures through a shared scope",
     "Set the variable that points at the previous one to null, or create the inner functions outside that scope."},
    {"event-listeners", "event listeners",
     "Remove the listener when its object is done with (removeListener), or use once() or an AbortSignal. Do not just "
     "raise setMaxListeners."},
    {"abort-signal-listeners", "listeners of an AbortSignal",
     "Give each operation its own signal (AbortSignal.any with a fresh controller) or remove the listener when the "
     "operation ends."},
    {"closures", "kept callbacks", "Drop callbacks after they ran; keep large values out of the scopes they share."},
    {"pending-promises", "promises that never settle",
     "Give every wait a timeout and settle it on errors and on shutdown; do not race against a promise that lives as "
     "long as the process."},
    {"timers", "timers never cleared", "clearInterval or clearTimeout when the object they serve is done with."},
    {"buffers", "buffers not consumed",
     "Consume or destroy the stream, respect what write() returns, and copy small parts out of large buffers "
     "(Buffer.from) before keeping them."},
    {"sliced-strings", "slices that keep large strings",
     "Copy the slice before keeping it, for example Buffer.from(text).toString()."},
    {"weakmap-live-keys", "WeakMap whose keys live",
     "A WeakMap lets go of a value only with its key: drop the keys, or delete the entries."},
    {"async-local-storage", "context of AsyncLocalStorage",
     "Create what is pooled or lives long outside run(), or leave the store with exit() before."},
    {"finalization-registry", "FinalizationRegistry",
     "Keep the held value small and without a reference to the target, and unregister what is done with."},
    {"module-cache", "modules kept in the cache",
     "Do not load modules by generated paths; read data with fs and JSON.parse."},
    {"compiled-functions", "functions compiled at run time",
     "Cache compiled functions by their source, with a limit; avoid new Function and vm.Script per call."},
    {"engine-data", "compiled code and data of V8",
     "Usually nothing: it levels off when all code has run. If it goes on, look for new Function, vm or eval per "
     "call."},
    {"errors", "kept errors",
     "Keep message and code instead of the Error: its stack holds functions and what they see."},
    {"native-handles", "open handles",
     "Close or destroy what was opened (sockets, servers, ports, workers) when done; cap agents and pools."},
    {"realms", "whole JavaScript realms", "Reuse vm contexts instead of making one per call."},
    {"detached-dom", "detached DOM nodes",
     "Drop references to nodes that were removed from the document, and listeners on them."},
};
static_assert(std::size(kPatterns) == static_cast<size_t>(LeakPattern::DetachedDom) + 1);

const PatternWords& words(LeakPattern pattern)
{
    return kPatterns[static_cast<size_t>(pattern)];
}

uint64_t sum(const std::vector<uint64_t>& values)
{
    return std::accumulate(values.begin(), values.end(), uint64_t{0});
}

std::string plural(uint64_t count, std::string_view one, std::string_view many)
{
    return formatCount(count) + ' ' + std::string(count == 1 ? one : many);
}

// "1 500 in each step", "300 to 900 per step", "1 500" for two snapshots.
std::string perStep(const std::vector<uint64_t>& steps)
{
    if (steps.empty())
        return "0";
    const auto [least, most] = std::minmax_element(steps.begin(), steps.end());
    if (steps.size() == 1 || *least == *most)
        return formatCount(*most);
    return formatCount(*least) + " to " + formatCount(*most);
}

std::string stepWords(const Suspect& suspect)
{
    return suspect.newItems.size() == 1 ? "between the two snapshots" : "in each step";
}

std::string arrows(const std::vector<uint64_t>& values, bool areBytes)
{
    std::string text;
    for (const uint64_t value : values)
        text += (text.empty() ? "" : " → ") + (areBytes ? formatBytes(value) : formatCount(value));
    return text;
}

std::string itemWords(const Suspect& suspect)
{
    if (suspect.itemClass == "(string)" || suspect.itemClass == "(concatenated string)")
        return "strings";
    if (suspect.itemClass == "(sliced string)")
        return "slices of strings";
    if (suspect.itemClass == "Function" || suspect.itemClass == "(closure)")
        return "functions";
    if (suspect.itemClass == "Array")
        return "arrays";
    return suspect.itemClass + " objects";
}

// "each holds a Connection" where items and class differ.
std::string carried(const Suspect& suspect)
{
    if (suspect.className == suspect.itemClass || suspect.className.empty())
        return {};
    const uint64_t items = sum(suspect.newItems);
    const uint64_t count = sum(suspect.newCount);
    if (items != 0 && count > items + items / 2)
        return formatCount((count + items / 2) / items) + " " + suspect.className;
    const bool startsWithVowel =
        std::string_view("AEIOUaeio").find(suspect.className.front()) != std::string_view::npos;
    return (startsWithVowel ? "an " : "a ") + suspect.className;
}

std::string eachKeeps(const Suspect& suspect)
{
    const std::string what = carried(suspect);
    return what.empty() ? "" : "; each keeps " + what;
}

std::string owner(const Suspect& suspect)
{
    std::string text = suspect.holderName.empty() ? suspect.holderClass : "“" + suspect.holderName + "”";
    if (suspect.holders > 1)
        text = "the " + formatCount(suspect.holders) + " " + suspect.holderClass + " objects" +
               (suspect.holderName.empty() ? "" : " at “" + suspect.holderName + "”");
    return text;
}

std::string growthSentence(const Suspect& s)
{
    std::string text = owner(s) + (s.holders > 1 ? " together" : "") + " gained " + perStep(s.newItems) + ' ' +
                       itemWords(s) + ' ' + stepWords(s);
    const uint64_t gone = sum(s.goneItems);
    text += gone == 0 ? " and lost none" : " and lost " + formatCount(gone);
    return text + eachKeeps(s) + ".";
}

std::string mainSentence(const Suspect& s)
{
    const std::string n = perStep(s.newItems);
    const std::string when = stepWords(s);
    switch (s.pattern) {
    case LeakPattern::EngineData:
        return "V8 keeps " + n + " more of its own objects (" + s.className + ") " + when + ".";
    case LeakPattern::NativeHandles:
        return n + " open " + s.className + " handles (sockets, ports, files …) were added " + when +
               " and are kept by Node itself.";
    case LeakPattern::Timers:
        return n + " more timers are still scheduled " + when + eachKeeps(s) + ".";
    case LeakPattern::EventListeners:
        return n + " listeners" + (s.event.empty() ? "" : " for “" + s.event + "”") + " were added to " + owner(s) +
               ' ' + when + " and " + (sum(s.goneItems) == 0 ? "never removed" : "few were removed") + eachKeeps(s) +
               ".";
    case LeakPattern::AbortSignalListeners:
        return n + " listeners were added to a long-lived AbortSignal " + when + " and never removed" + eachKeeps(s) +
               ".";
    case LeakPattern::ModuleCache:
        return n + " modules were loaded " + when + " and are kept in the module cache.";
    case LeakPattern::GrowingString:
        return owner(s) + " is appended to and never cut: " + formatBytes(sum(s.newBytes)) + " more text.";
    case LeakPattern::CompiledFunctions:
        return n + " functions were created at run time " + when + " and are kept by " + owner(s) + ".";
    case LeakPattern::FinalizationRegistry:
        return n + " registrations were added " + when + " and their targets are still alive" + eachKeeps(s) + ".";
    case LeakPattern::AsyncLocalStorage:
        return n + ' ' + itemWords(s) + " were added to " + owner(s) + ' ' + when +
               ", and each carries the async context it was created in" +
               (carried(s).empty() ? "" : " (" + carried(s) + ")") + ".";
    case LeakPattern::Realms:
        return n + " whole JavaScript realms (vm contexts) are kept by " + owner(s) + ' ' + when + ".";
    case LeakPattern::PendingPromises:
        if (s.holderClass == "Promise")
            return n + " more callbacks wait for " + owner(s) + ", a promise that has not settled" + eachKeeps(s) + ".";
        return n + " promises that have not settled were added to " + owner(s) + ' ' + when +
               "; what waits for them stays" + (carried(s).empty() ? "" : ", with " + carried(s) + " each") + ".";
    case LeakPattern::Buffers:
        return "Buffers queue up in " + owner(s) + ": " + n + " more " + when + ", " + formatBytes(sum(s.newBytes)) +
               " in all.";
    case LeakPattern::SlicedStrings:
        return n + " short slices kept by " + owner(s) + ' ' + when + " hold on to " + formatBytes(sum(s.newBytes)) +
               " of the strings they were cut from.";
    case LeakPattern::Errors:
        return n + ' ' + s.itemClass + " objects are kept by " + owner(s) + ' ' + when +
               "; their stacks hold frames and receivers.";
    case LeakPattern::Closures:
        return n + " functions were added to " + owner(s) + ' ' + when + " and are kept" +
               (carried(s).empty() ? std::string() : "; the scope of each holds " + carried(s)) + ".";
    case LeakPattern::SharedContextChain:
        return "Each " + s.className + " keeps the previous one alive through a scope they share: " + n + " more " +
               when + ".";
    case LeakPattern::LinkedList:
        return "A list of " + s.className + " objects at " + owner(s) + " grew by " + n + ' ' + when + ".";
    case LeakPattern::OwnStorage:
        return owner(s) + (s.holders > 1 ? " hold" : " holds") + " plain values and grew by " +
               formatBytes(sum(s.newBytes)) + ' ' + (s.newBytes.size() == 1 ? "between the two snapshots" : "in all") +
               ".";
    case LeakPattern::DetachedDom:
        return n + ' ' + s.className + " objects that are in no document any more were added " + when +
               " and are kept by " + owner(s) + ".";
    case LeakPattern::WeakMapLiveKeys:
        return n + ' ' + itemWords(s) + " were added as values of a WeakMap " + when + ", and their keys are alive.";
    default:
        return growthSentence(s);
    }
}

std::string oneSnapshotSentence(const Suspect& s)
{
    std::string text = owner(s) + " holds " + plural(s.population.front(), s.className + " object", itemWords(s)) +
                       ", " + formatBytes(s.share) + " with all that only they keep. ";
    return text + (s.confidence == Confidence::Medium
                       ? "That is a large part of the heap, and looks like something that accumulates."
                       : "Whether it grows, one snapshot cannot tell.");
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
    return words(pattern).code;
}

std::string_view patternName(LeakPattern pattern)
{
    return words(pattern).name;
}

std::string suspectFix(const Suspect& suspect)
{
    return std::string(words(suspect.pattern).fix);
}

std::string holderText(const Suspect& s)
{
    std::string text = s.holderName.empty()       ? s.holderClass
                       : s.holderClass == "scope" ? s.holderName
                                                  : s.holderName + " (" + s.holderClass + ")";
    if (s.holders > 1)
        text += " × " + formatCount(s.holders);
    return text;
}

std::string suspectTitle(const Suspect& s)
{
    if (s.pattern == LeakPattern::EngineData)
        return s.className + " grew";
    std::string what = s.isOwnStorage                                            ? "Plain values"
                       : s.className == "(string)"                               ? "Strings"
                       : s.className == "(sliced string)"                        ? "Slices of strings"
                       : s.className == "Function" || s.className == "(closure)" ? "Functions"
                       : s.className == "Array"                                  ? "Arrays"
                                                                                 : s.className + " objects";
    const bool isHeld = s.heldBytes.size() == 1 && s.population.size() == 1;
    what += isHeld ? " held by " : " pile up in ";
    if (s.holderClass != "scope" || s.holderName.empty())
        what += (s.holderName.empty() ? "a " : "the ") + s.holderClass + (s.holderName.empty() ? "" : " ");
    return what + s.holderName;
}

std::string suspectExplanation(const Suspect& s)
{
    if (s.population.size() == 1)
        return oneSnapshotSentence(s);
    std::string text = mainSentence(s);
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    if (!s.weakMap.empty() && s.pattern != LeakPattern::WeakMapLiveKeys)
        text += " They are keys of a WeakMap (" + s.weakMap + "): while they live, so do its values.";
    if (!s.mostlyOf.empty() && s.pattern != LeakPattern::Buffers && s.pattern != LeakPattern::SlicedStrings &&
        s.pattern != LeakPattern::OwnStorage && s.pattern != LeakPattern::EngineData)
        text += " Most of the bytes are " + s.mostlyOf + ".";
    if (!s.alsoHeldBy.empty())
        text += " Also held by " + s.alsoHeldBy.front() + ".";
    if (s.evicts)
        text += " Old entries leave again, so it may be a cache at its limit.";
    else if (s.levelsOff)
        text += " It grew less in the end, so it may level off.";
    if (s.mayBeOnce && s.confidence == Confidence::Low)
        text += " Two snapshots cannot tell this from something loaded once.";
    return text;
}

std::string suspectNumbers(const Suspect& s)
{
    if (s.population.size() == 1)
        return plural(s.population.front(), "object", "objects") + ", " + formatBytes(s.share);
    std::string text;
    if (!s.isOwnStorage) {
        text = arrows(s.population, false);
        const uint64_t gone = sum(s.goneItems);
        text += gone == 0 ? "; none gone" : "; " + formatCount(gone) + " gone";
        text += "; ";
    }
    return text + arrows(s.heldBytes, true);
}

std::string suspectGrowth(const Suspect& s)
{
    if (s.population.size() == 1)
        return formatBytes(s.share);
    const std::vector<uint64_t>& counts = sum(s.newCount) != 0 ? s.newCount : s.newItems;
    if (s.isOwnStorage || sum(counts) == 0)
        return "+" + formatBytes(sum(s.newBytes));
    return "+" + perStep(counts) + (counts.size() == 1 ? "" : " per step") + " · " + formatBytes(sum(s.newBytes));
}

std::string verdictText(const LeakReport& report)
{
    const size_t leaks = report.count(Confidence::High) + report.count(Confidence::Medium);
    const size_t doubtful = report.count(Confidence::Low);
    switch (report.verdict) {
    case LeakVerdict::Leak:
        return plural(leaks, "leak found", "leaks found") +
               (doubtful != 0 ? ", " + formatCount(doubtful) + " to look at" : "");
    case LeakVerdict::Maybe:
        return "no leak found, " + formatCount(doubtful) + " to look at";
    case LeakVerdict::Clean:
        return "no leak found";
    case LeakVerdict::OneSnapshot:
        return report.suspects.empty()
                   ? "nothing dominates this heap"
                   : plural(report.suspects.size(), "holder dominates", "holders dominate") + " this heap";
    case LeakVerdict::CannotTell:
        break;
    }
    return "cannot tell: the snapshots are not of one process";
}

std::string coverageText(const LeakReport& report)
{
    if (report.snapshots.size() == 1)
        return "1 snapshot; " + plural(report.classesChecked, "class", "classes") + " and " +
               plural(report.holdersChecked, "large holder", "large holders") + " checked";
    return plural(report.snapshots.size(), "snapshot", "snapshots") + "; " +
           plural(report.classesChecked, "class", "classes") + " and " +
           plural(report.holdersChecked, "holder that gained objects", "holders that gained objects") + " checked";
}

std::string adviceText(const LeakReport& report)
{
    switch (report.verdict) {
    case LeakVerdict::CannotTell:
        return "Object ids mean the same object only within one process. Take all snapshots in one run of the program.";
    case LeakVerdict::OneSnapshot:
        return "One snapshot shows what is large, not what grows. Take a second one after the same load, and a third "
               "to "
               "be sure.";
    default:
        break;
    }
    if (report.snapshots.size() == 2 && !report.suspects.empty())
        return "Two snapshots cannot tell a leak from something loaded once: a third one after the same load does.";
    return {};
}

std::string checkedText(const CheckedHolder& checked)
{
    const std::string counts = arrows(checked.population, false);
    switch (checked.reason) {
    case CheckedHolder::Reason::Bounded:
        return counts + ": old ones leave as new ones come";
    case CheckedHolder::Reason::Once:
        return counts + ": grew once";
    case CheckedHolder::Reason::Small:
        break;
    }
    return counts + ": did not grow in every step, or hardly";
}

} // namespace heapsight
