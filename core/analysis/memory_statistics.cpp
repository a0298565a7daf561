// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/memory_statistics.h"

#include "base/parallel.h"

#include <array>
#include <mutex>

namespace heapsight {

namespace {

constexpr size_t kPiece = size_t{64} * 1024; // strings or nodes; no two pieces share a word of a bitmap

// The strings that name what is counted by name, found in one pass over all.
struct CountedNames {
    explicit CountedNames(const StringTable& strings)
        : isTypedArray(strings.size()), isArray(strings.size()), isElements(strings.size())
    {
        parallelChunks(strings.size(), kPiece, [&](size_t begin, size_t end) {
            for (auto id = static_cast<uint32_t>(begin); id < end; ++id) {
                const std::string_view text = strings.at(id);
                if (text == "system / JSArrayBufferData")
                    isTypedArray.set(id);
                else if (text == "Array")
                    isArray.set(id);
                else if (text == "elements")
                    isElements.set(id);
            }
        });
    }
    BitColumn isTypedArray; // by string, as the others
    BitColumn isArray;
    BitColumn isElements;
};

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
    const CountedNames counted(snapshot.strings());
    const auto names = snapshot.nameColumn();
    MemoryStatistics statistics;
    statistics.total = rootRetained + snapshot.info().extraNativeBytes;
    statistics.nativeTotal = snapshot.info().extraNativeBytes;
    std::array<uint64_t, kMaxNodeKinds> sizeOfKind{};
    std::mutex mutex; // of all sums
    parallelChunks(snapshot.nodeCount(), kPiece, [&](size_t begin, size_t end) {
        // Kinds come in no order that a processor could guess: sums of all of them take half the time of a choice.
        std::array<uint64_t, kMaxNodeKinds> sizes{};
        uint64_t arrays = 0;
        uint64_t typedArrays = 0;
        for (auto n = static_cast<uint32_t>(begin); n < end; ++n) {
            const NodeKind kind = snapshot.kind(NodeIndex(n));
            sizes[static_cast<size_t>(kind)] += shallow.at(n);
            if (counted.isArray.test(names[n]) && mayBeArray(kind))
                arrays += arraySize(snapshot, reverse, shallow, n, counted.isElements);
            if (counted.isTypedArray.test(names[n]) && kind == NodeKind::Native)
                typedArrays += shallow.at(n);
        }
        const std::lock_guard lock(mutex);
        for (size_t kind = 0; kind < sizes.size(); ++kind)
            sizeOfKind[kind] += sizes[kind];
        statistics.jsArrays += arrays;
        statistics.typedArrays += typedArrays;
    });
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
