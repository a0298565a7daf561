// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/memory_statistics.h"

#include "analysis/text_numbers.h"

#include <array>

namespace heapsight {

namespace {

// An array's own size and that of its elements, if nothing else points at them.
uint64_t arraySize(const HeapSnapshot& snapshot, const ReverseEdges& reverse, const SizeColumn& shallow, uint32_t node,
                   const BitColumn& isElements)
{
    const uint64_t own = shallow.at(node);
    const EdgeRange range = snapshot.edges(NodeIndex(node));
    for (uint32_t e = range.begin; e < range.end; ++e) {
        const EdgeWord word = snapshot.edgeColumn()[e];
        if (word.code() != EdgeCode::Internal || !isElements.test(snapshot.edgeLabels()[e]))
            continue;
        const bool isOnlyRetainer = reverse.retainerCount(NodeIndex(word.target())) == 1;
        return own + (isOnlyRetainer ? shallow.at(word.target()) : 0);
    }
    return own;
}

bool mayBeArray(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Hidden:
    case NodeKind::Native:
    case NodeKind::Code:
    case NodeKind::String:
    case NodeKind::ConcatenatedString:
    case NodeKind::SlicedString:
        return false;
    default:
        return true;
    }
}

} // namespace

MemoryStatistics memoryStatistics(const HeapSnapshot& snapshot, const ReverseEdges& reverse, const SizeColumn& shallow,
                                  uint64_t rootRetained)
{
    const BitColumn isTypedArray = stringsWithText(snapshot.strings(), "system / JSArrayBufferData");
    const BitColumn isArray = stringsWithText(snapshot.strings(), "Array");
    const BitColumn isElements = stringsWithText(snapshot.strings(), "elements");
    const auto names = snapshot.nameColumn();
    MemoryStatistics statistics;
    statistics.total = rootRetained + snapshot.info().extraNativeBytes;
    statistics.nativeTotal = snapshot.info().extraNativeBytes;
    // Kinds come in no order that a processor could guess: sums of all of them take half the time of a choice.
    std::array<uint64_t, kMaxNodeKinds> sizeOfKind{};
    for (uint32_t n = 0; n < snapshot.nodeCount(); ++n) {
        const NodeKind kind = snapshot.kind(NodeIndex(n));
        sizeOfKind[static_cast<size_t>(kind)] += shallow.at(n);
        if (isArray.test(names[n]) && mayBeArray(kind))
            statistics.jsArrays += arraySize(snapshot, reverse, shallow, n, isElements);
        if (isTypedArray.test(names[n]) && kind == NodeKind::Native)
            statistics.typedArrays += shallow.at(n);
    }
    const auto sizeOf = [&](NodeKind kind) { return sizeOfKind[static_cast<size_t>(kind)]; };
    statistics.system = sizeOf(NodeKind::Hidden);
    statistics.nativeTotal += sizeOf(NodeKind::Native);
    statistics.code = sizeOf(NodeKind::Code);
    statistics.strings =
        sizeOf(NodeKind::String) + sizeOf(NodeKind::ConcatenatedString) + sizeOf(NodeKind::SlicedString);
    statistics.v8Total = statistics.total - statistics.nativeTotal;
    return statistics;
}

} // namespace heapsight
