// SPDX-License-Identifier: GPL-3.0-or-later
// Everything an analysed snapshot consists of, in one list that writing and reading an index both walk:
// first the columns, then the small rest. Whoever adds a member to one of these classes adds it here;
// tst_index compares every result from an index with the result from the file.
//
// An archive has
//   column(Column&)      one array of numbers, a section of its own
//   value(T&)            one number or enumerator
//   text(std::string&)
//   each(vector&, fn)    a list of things, fn(item) for each
// Writers get const references, readers plain ones.
#pragma once

#include "analysis/snapshot_analysis.h"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <vector>

namespace heapsight {

struct IndexAccess {
    // A snapshot under construction has its columns in SnapshotColumns.
    template <class Archive, class Columns> static void snapshotColumns(Archive& archive, Columns& c)
    {
        archive.column(c.kinds);
        archive.column(c.names);
        archive.column(c.ids);
        archive.column(c.selfSizes.m_small);
        archive.column(c.firstEdges);
        archive.column(c.traceNodeIds);
        archive.column(c.edges);
        archive.column(c.edgeLabels);
        archive.column(c.places.m_nodes);
        archive.column(c.places.m_placeIds);
        archive.column(c.strings.m_text);
        archive.column(c.strings.m_ends);
    }

    template <class Archive, class Analysis> static void analysisColumns(Archive& archive, Analysis& a)
    {
        archive.column(a.m_reverse.m_first);
        archive.column(a.m_reverse.m_words);
        archive.column(a.m_dominators.m_idom);
        archive.column(a.m_dominators.m_preorder);
        archive.column(a.m_dominators.m_position);
        archive.column(a.m_dominators.m_subtree);
        archive.column(a.m_shallow.m_small);
        archive.column(a.m_retained);
        archive.column(a.m_distances);
        archive.column(a.m_pageOwned.m_words);
        archive.column(a.m_classes.m_classOf);
    }

    template <class Archive, class Columns> static void snapshotRest(Archive& archive, Columns& c)
    {
        archive.value(c.root);
        largeSizes(archive, c.selfSizes);
        archive.each(c.specialEdges, [&](auto& edge) {
            archive.value(edge.edge);
            archive.value(edge.kind);
            archive.value(edge.role);
            archive.value(edge.pair);
        });
        archive.each(c.places.m_places, [&](auto& place) {
            archive.value(place.scriptId);
            archive.value(place.line);
            archive.value(place.column);
        });
        archive.value(c.strings.m_used);
        archive.value(c.strings.m_count);
        info(archive, c.info);
    }

    template <class Archive, class Analysis> static void analysisRest(Archive& archive, Analysis& a)
    {
        archive.value(a.m_options.rawSizes);
        largeSizes(archive, a.m_shallow);
        archive.value(a.m_pageOwned.m_bits);
        archive.each(a.m_interfaces, [&](auto& shape) {
            archive.text(shape.name);
            archive.each(shape.properties, [&](auto& property) { archive.text(property); });
        });
        archive.each(a.m_classes.m_classes, [&](auto& one) {
            archive.text(one.name);
            archive.value(one.place.value);
        });
        archive.each(a.m_rows, [&](auto& row) {
            archive.value(row.id.value);
            archive.value(row.count);
            archive.value(row.shallow);
            archive.value(row.retained);
            archive.value(row.distance);
        });
        auto& s = a.m_statistics;
        for (auto* number :
             {&s.total, &s.nativeTotal, &s.typedArrays, &s.v8Total, &s.code, &s.jsArrays, &s.strings, &s.system})
            archive.value(*number);
    }

    // script id → name
    using NamedScripts = std::vector<std::pair<uint32_t, std::string>>;
    template <class Archive, class Scripts> static void scripts(Archive& archive, Scripts& named)
    {
        archive.each(named, [&](auto& script) {
            archive.value(script.first);
            archive.text(script.second);
        });
    }
    [[nodiscard]] static NamedScripts namedScripts(const ScriptNames& names)
    {
        NamedScripts named(names.m_names.begin(), names.m_names.end());
        std::sort(named.begin(), named.end());
        return named;
    }
    static void setScripts(SnapshotAnalysis& a, NamedScripts&& named)
    {
        std::call_once(a.m_scriptNamesOnce, [&] {
            for (auto& [id, name] : named)
                a.m_scriptNames.m_names.emplace(id, std::move(name));
        });
    }

    [[nodiscard]] static const SnapshotColumns& columns(const HeapSnapshot& snapshot) { return snapshot.m; }
    [[nodiscard]] static std::shared_ptr<const HeapSnapshot> makeSnapshot(SnapshotColumns&& columns,
                                                                          uint32_t maxJsObjectId)
    {
        return std::make_shared<HeapSnapshot>(std::move(columns), maxJsObjectId);
    }
    [[nodiscard]] static std::shared_ptr<SnapshotAnalysis> makeAnalysis()
    {
        return std::shared_ptr<SnapshotAnalysis>(new SnapshotAnalysis);
    }
    static void setSnapshot(SnapshotAnalysis& a, std::shared_ptr<const HeapSnapshot> snapshot)
    {
        a.m_snapshot = std::move(snapshot);
    }

    // For the checks of what was read.
    [[nodiscard]] static const Column<uint32_t>& small(const SizeColumn& sizes) { return sizes.m_small; }
    [[nodiscard]] static const auto& large(const SizeColumn& sizes) { return sizes.m_large; }
    [[nodiscard]] static const Column<uint64_t>& stringEnds(const StringTable& strings) { return strings.m_ends; }
    [[nodiscard]] static const Column<char>& stringText(const StringTable& strings) { return strings.m_text; }
    [[nodiscard]] static const Column<uint64_t>& words(const BitColumn& bits) { return bits.m_words; }
    [[nodiscard]] static const std::vector<ClassInfo>& classes(const ClassTable& table) { return table.m_classes; }
    [[nodiscard]] static const DominatorTree& dominators(const SnapshotAnalysis& a) { return a.m_dominators; }
    [[nodiscard]] static const Column<uint32_t>& positions(const DominatorTree& tree) { return tree.m_position; }

private:
    template <class Archive, class Sizes> static void largeSizes(Archive& archive, Sizes& sizes)
    {
        std::vector<std::pair<uint32_t, uint64_t>> list(sizes.m_large.begin(), sizes.m_large.end());
        std::sort(list.begin(), list.end());
        archive.each(list, [&](auto& entry) {
            archive.value(entry.first);
            archive.value(entry.second);
        });
        if constexpr (!std::is_const_v<Sizes>) {
            sizes.m_large.clear();
            sizes.m_large.insert(list.begin(), list.end());
        }
    }

    template <class Archive, class Info> static void info(Archive& archive, Info& i)
    {
        archive.value(i.format);
        archive.value(i.fileBytes);
        archive.value(i.extraNativeBytes);
        archive.value(i.complete);
        archive.value(i.hasDetachedness);
        archive.value(i.hasTraces);
        archive.each(i.otherNodeKinds, [&](auto& kind) { archive.text(kind); });
        archive.each(i.otherEdgeKinds, [&](auto& kind) { archive.text(kind); });
        archive.each(i.samples, [&](auto& sample) {
            archive.value(sample.timestampUs);
            archive.value(sample.lastAssignedId);
        });
        archive.each(i.traceFunctions, [&](auto& function) {
            for (auto* number : {&function.functionId, &function.name, &function.scriptName, &function.scriptId,
                                 &function.line, &function.column})
                archive.value(*number);
        });
        archive.each(i.traceNodes, [&](auto& node) {
            archive.value(node.id);
            archive.value(node.function);
            archive.value(node.parent);
            archive.value(node.count);
            archive.value(node.size);
        });
        archive.each(i.warnings, [&](auto& warning) {
            archive.value(warning.code);
            archive.text(warning.detail);
            archive.value(warning.offset);
        });
    }
};

} // namespace heapsight
