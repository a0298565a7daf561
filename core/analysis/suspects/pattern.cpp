// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of leak it looks like. The first rule that fits decides; the names are those of V8 and Node.
#include "analysis/path_node_role.h"
#include "analysis/suspects/evidence.h"

#include <algorithm>

namespace heapsight {

namespace {

template <class Texts> bool contains(const Texts& texts, std::string_view wanted)
{
    return std::find(texts.begin(), texts.end(), wanted) != texts.end();
}

bool isFunctionClass(std::string_view name)
{
    return name == "Function" || name == "(closure)";
}

// At least `percent` per 100 new items.
bool hasPerItem(const SuspectFacts& facts, std::string_view className, uint64_t percent)
{
    return facts.items != 0 && facts.count(className) * 100 >= facts.items * percent;
}

bool isTimers(const SuspectFacts& facts)
{
    for (const std::string_view timer : {"Timeout", "TimersList", "Immediate"})
        if (facts.itemClass == timer)
            return true;
    return !facts.classesAbove.empty() && facts.classesAbove.front() == "TimersList";
}

bool isListeners(const SuspectFacts& facts)
{
    const size_t near = std::min<size_t>(facts.labelsAbove.size(), 3);
    const auto nearby = std::span(facts.labelsAbove).first(near);
    return facts.itemClass == "Listener" || facts.label == "_events" || contains(nearby, "_events") ||
           contains(nearby, "<symbol kEvents>") || facts.count("Listener") * 2 >= std::max<uint64_t>(facts.items, 1);
}

bool isAbortSignal(const SuspectFacts& facts)
{
    // Combined signals somebody listens to are in a table of Node's own.
    return facts.itemClass == "AbortSignal" || contains(facts.classesAbove, "AbortSignal") ||
           contains(facts.classesAbove, "AbortController") || contains(facts.labelsAbove, "#signal") ||
           contains(facts.labelsAbove, "gcPersistentSignals");
}

bool isPromises(const SuspectFacts& facts)
{
    const uint64_t promises = facts.count("Promise");
    if (promises != 0 && facts.settledPromises * 2 > promises) // a cache of results
        return false;
    for (const std::string_view waiting : {"Generator", "AsyncFunctionObject", "AsyncGenerator"})
        if (hasPerItem(facts, waiting, 40))
            return true;
    return facts.itemClass == "Promise" || hasPerItem(facts, "Promise", 80) ||
           (!facts.classesAbove.empty() && facts.classesAbove.front() == "Promise");
}

uint64_t bufferBytes(const SuspectFacts& facts)
{
    uint64_t bytes = 0;
    for (const std::string_view name :
         {"Buffer", "FastBuffer", "Uint8Array", "ArrayBuffer", "system / JSArrayBufferData"})
        bytes += facts.byteCount(name);
    return bytes;
}

bool hasCarriedContext(const SuspectFacts& facts)
{
    return contains(facts.labelsInside, "<symbol kResourceStore>") ||
           contains(facts.labelsInside, "<symbol async_context_frame>") || hasPerItem(facts, "AsyncContextFrame", 40);
}

LeakPattern byContainer(const SnapshotAnalysis& analysis, const SuspectFacts& facts)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    const NodeIndex holder(facts.holder);
    const std::string_view name = analysis.className(holder);
    if (internalTarget(snapshot, holder, "table").isValid())
        return name.find("Set") != std::string_view::npos ? LeakPattern::GrowingSet : LeakPattern::GrowingMap;
    if (name == "Array" || facts.label == "[*]") {
        const bool isDictionary = snapshot.kind(holder) == NodeKind::Object && name != "Array" &&
                                  !internalTarget(snapshot, holder, "elements").isValid();
        return isDictionary || isPlainObject(snapshot, holder) ? LeakPattern::GrowingDictionary
                                                               : LeakPattern::GrowingArray;
    }
    if (isContext(snapshot, holder) || snapshot.kind(holder) == NodeKind::Synthetic)
        return LeakPattern::Unknown;
    return snapshot.kind(holder) == NodeKind::Object ? LeakPattern::GrowingDictionary : LeakPattern::Unknown;
}

} // namespace

LeakPattern patternOf(const SnapshotAnalysis& analysis, const SuspectFacts& facts)
{
    const Candidate& candidate = *facts.candidate;
    const std::string_view item = facts.itemClass;
    if (candidate.isModules)
        return LeakPattern::ModuleCache;
    if (candidate.isEngine)
        return LeakPattern::EngineData;
    if (candidate.isOwnStorage)
        return item == "(string)" || item == "(concatenated string)" ? LeakPattern::GrowingString
                                                                     : LeakPattern::OwnStorage;
    if (hasPerItem(facts, "JSON", 50) || hasPerItem(facts, "Intl", 50)) // each has its own
        return LeakPattern::Realms;
    if (facts.isDetached)
        return LeakPattern::DetachedDom;
    if (facts.isHandle)
        return LeakPattern::NativeHandles;
    if (isTimers(facts))
        return LeakPattern::Timers;
    if (contains(facts.classesAbove, "FinalizationRegistry") && facts.classesAbove.front() == "FinalizationRegistry")
        return LeakPattern::FinalizationRegistry;
    if (isListeners(facts))
        return isAbortSignal(facts) ? LeakPattern::AbortSignalListeners : LeakPattern::EventListeners;
    if (item == "Module" || item == "ModuleWrap" || hasPerItem(facts, "Module", 90))
        return LeakPattern::ModuleCache;
    if (item == "(string)" && candidate.isChain)
        return LeakPattern::GrowingString;
    if (isFunctionClass(item) &&
        (facts.byteCount("(compiled code)") + facts.byteCount("(code)")) * 10 >= facts.bytes * 3)
        return LeakPattern::CompiledFunctions;
    if (facts.label == "WeakMap value")
        return LeakPattern::WeakMapLiveKeys;
    if (hasCarriedContext(facts))
        return LeakPattern::AsyncLocalStorage;
    if (isPromises(facts))
        return LeakPattern::PendingPromises;
    if (hasPerItem(facts, "(sliced string)", 50) && facts.byteCount("(string)") * 2 >= facts.bytes)
        return LeakPattern::SlicedStrings;
    const bool areStreams = hasPerItem(facts, "ReadableState", 50) || hasPerItem(facts, "WritableState", 50);
    if ((!facts.isMainOwn || areStreams) && bufferBytes(facts) * 2 >= facts.bytes)
        return LeakPattern::Buffers;
    if (item.ends_with("Error"))
        return LeakPattern::Errors;
    if (candidate.isSharedChain)
        return LeakPattern::SharedContextChain;
    if (candidate.isList)
        return LeakPattern::LinkedList;
    if (isFunctionClass(item))
        return LeakPattern::Closures;
    return byContainer(analysis, facts);
}

} // namespace heapsight
