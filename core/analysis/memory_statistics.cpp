// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/memory_statistics.h"

#include "analysis/text_numbers.h"

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
    for (uint32_t n = 0; n < snapshot.nodeCount(); ++n) {
        const uint64_t size = shallow.at(n);
        switch (snapshot.kind(NodeIndex(n))) {
        case NodeKind::Hidden:
            statistics.system += size;
            break;
        case NodeKind::Native:
            statistics.nativeTotal += size;
            if (isTypedArray.test(names[n]))
                statistics.typedArrays += size;
            break;
        case NodeKind::Code:
            statistics.code += size;
            break;
        case NodeKind::String:
        case NodeKind::ConcatenatedString:
        case NodeKind::SlicedString:
            statistics.strings += size;
            break;
        default:
            if (isArray.test(names[n]))
                statistics.jsArrays += arraySize(snapshot, reverse, shallow, n, isElements);
        }
    }
    statistics.v8Total = statistics.total - statistics.nativeTotal;
    return statistics;
}

} // namespace heapsight
