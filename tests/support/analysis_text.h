// SPDX-License-Identifier: GPL-3.0-or-later
// All that an analysed snapshot answers, as text: to compare two of them, and to touch everything there
// is in one that should not be trusted.
#pragma once

#include "analysis/snapshot_analysis.h"

#include <string>

namespace heapsight::test {

// One line for each node, edge, class and row. Follows every index there is.
inline std::string textOf(const SnapshotAnalysis& a)
{
    const HeapSnapshot& heap = a.snapshot();
    std::string text;
    const auto add = [&text](const auto&... parts) {
        const auto one = [&text](const auto& part) {
            if constexpr (std::is_arithmetic_v<std::decay_t<decltype(part)>>)
                text += std::to_string(part);
            else
                text += part;
            text += ' ';
        };
        (one(parts), ...);
        text += '\n';
    };
    const SnapshotInfo& info = heap.info();
    add("root", heap.root().value, info.fileBytes, info.extraNativeBytes, info.complete, info.hasDetachedness,
        info.hasTraces, static_cast<int>(info.format), heap.maxJsObjectId(), a.options().rawSizes);
    for (uint32_t n = 0; n < heap.nodeCount(); ++n) {
        const NodeIndex node(n);
        add("node", heap.kindName(node), static_cast<int>(heap.detachedness(node)), heap.name(node),
            heap.id(node).value, heap.selfSize(node), heap.traceNodeId(node), a.shallow(node), a.retained(node),
            a.distance(node), a.className(node), a.dominators().immediateDominator(node).value,
            a.dominators().position(node), a.dominators().subtreeSize(node),
            !a.pageOwned().empty() && a.pageOwned().test(n));
        if (const auto place = a.location(node))
            add(" place", place->script, place->scriptId, place->line, place->column);
        const EdgeRange edges = heap.edges(node);
        for (uint32_t e = edges.begin; e < edges.end; ++e)
            add(" edge", heap.edgeKindText(EdgeIndex(e)), heap.labelText(EdgeIndex(e)), heap.target(EdgeIndex(e)).value,
                a.isEssential(node, EdgeIndex(e)));
        for (const RetainerWord word : a.reverseEdges().retainers(node))
            add(" held by", word.source(), static_cast<int>(word.code()), heap.id(NodeIndex(word.source())).value);
        a.dominators().forEachChild(node, [&](NodeIndex child) { add(" child", heap.id(child).value); });
        uint32_t depth = 0;
        for (NodeIndex up = node; up != heap.root(); up = a.dominators().immediateDominator(up))
            ++depth;
        add(" depth", depth);
    }
    for (uint32_t i = 0; i < heap.strings().size(); ++i)
        add("string", heap.strings().at(i));
    for (const SpecialEdge& special : heap.specialEdges())
        add("special", special.edge, static_cast<int>(special.kind), static_cast<int>(special.role), special.pair);
    for (const TimelineSample& sample : info.samples)
        add("sample", sample.timestampUs, sample.lastAssignedId);
    for (const TraceFunction& function : info.traceFunctions)
        add("function", function.functionId, heap.strings().at(function.name), heap.strings().at(function.scriptName),
            function.scriptId, function.line, function.column);
    for (const TraceNode& trace : info.traceNodes)
        add("trace", trace.id, info.traceFunctions[trace.function].functionId, info.traceNodes[trace.parent].id,
            trace.count, trace.size);
    for (const SnapshotWarning& warning : info.warnings)
        add("warning", warningCodeName(warning.code), warning.detail, warning.offset);
    for (const InterfaceShape& shape : a.interfaces()) {
        add("interface", shape.name);
        for (const std::string& property : shape.properties)
            add(" property", property);
    }
    for (const ClassRow& row : a.classRows()) {
        const auto place = a.location(row.id);
        add("class", a.classes().at(row.id).name, a.classes().key(heap, row.id), place ? place->script : "", row.count,
            row.shallow, row.retained, row.distance);
    }
    const MemoryStatistics& s = a.statistics();
    add("statistics", s.total, s.nativeTotal, s.typedArrays, s.v8Total, s.code, s.jsArrays, s.strings, s.system);
    return text;
}

} // namespace heapsight::test
