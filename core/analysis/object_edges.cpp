// SPDX-License-Identifier: GPL-3.0-or-later
// Sort keys are made once per edge: eight bytes of name, distance or size, and only names whose first
// eight bytes agree are compared in full. So a hub with a million edges sorts like numbers.
#include "analysis/object_edges.h"

#include "analysis/edge_names.h"
#include "analysis/name_reader.h"
#include "analysis/object_names.h"

#include <algorithm>
#include <tuple>

namespace heapsight {

namespace {

enum class FieldGroup : uint8_t { Named, Numbered, Prototype };

struct FieldKey {
    FieldGroup group = FieldGroup::Named;
    uint64_t prefix = 0; // of the name, or all digits of the number
    std::string_view name;
    uint64_t retained = 0;
    EdgeRow row;
};

FieldKey fieldKey(const SnapshotAnalysis& analysis, uint32_t edge)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    FieldKey key;
    key.row = {EdgeIndex(edge), snapshot.target(EdgeIndex(edge))};
    key.retained = analysis.retained(key.row.node);
    const EdgeName name = edgeName(snapshot, key.row.edge);
    if (name.isNumber) {
        key.group = FieldGroup::Numbered;
        key.prefix = digitsPrefix(name.number);
    } else if (name.text == "__proto__") {
        key.group = FieldGroup::Prototype;
    } else {
        key.prefix = utf16Prefix(name.text);
        key.name = name.text;
    }
    return key;
}

bool isFieldBefore(const FieldKey& a, const FieldKey& b)
{
    if (a.group != b.group)
        return a.group < b.group;
    if (a.group == FieldGroup::Prototype) // DevTools compares nothing further
        return a.row.edge < b.row.edge;
    if (a.prefix != b.prefix)
        return a.prefix < b.prefix;
    if (a.group == FieldGroup::Named)
        if (const int order = compareAsUtf16(a.name, b.name); order != 0)
            return order < 0;
    return std::tuple(b.retained, a.row.edge) < std::tuple(a.retained, b.row.edge);
}

struct RetainerKey {
    int32_t distance = 0;
    uint32_t rank = 0; // of the name among the retainers that share this distance
    EdgeRow row;
};

bool isRetainerBefore(const RetainerKey& a, const RetainerKey& b)
{
    return std::tuple(a.distance, a.rank, b.row.edge) < std::tuple(b.distance, b.rank, a.row.edge);
}

struct NamedRetainer {
    uint64_t prefix = 0;
    std::string_view name;
    uint32_t index = 0; // into the keys
};

// Ranks keys [begin, end), which share a distance, by name; each source's name is made once.
void rankByName(const HeapSnapshot& snapshot, std::span<RetainerKey> keys, NameReader& reader)
{
    std::vector<NamedRetainer> named(keys.size());
    std::vector<std::unique_ptr<std::string>> made; // texts that do not stand in the file
    for (uint32_t i = 0; i < keys.size(); ++i) {
        const NodeIndex node = keys[i].row.node;
        named[i].index = i;
        if (i > 0 && keys[i - 1].row.node == node) { // parallel edges are neighbours in edge order
            named[i] = named[i - 1];
            named[i].index = i;
            continue;
        }
        if (reader.isRaw(node))
            named[i].name = snapshot.name(node);
        else
            named[i].name = *made.emplace_back(std::make_unique<std::string>(reader.read(node)));
        named[i].prefix = utf16Prefix(named[i].name);
    }
    const auto order = [](const NamedRetainer& a, const NamedRetainer& b) {
        if (a.prefix != b.prefix)
            return a.prefix < b.prefix ? -1 : 1;
        return a.name.data() == b.name.data() && a.name.size() == b.name.size() ? 0 : compareAsUtf16(a.name, b.name);
    };
    std::sort(named.begin(), named.end(),
              [&](const NamedRetainer& a, const NamedRetainer& b) { return order(a, b) < 0; });
    uint32_t rank = 0;
    for (size_t i = 0; i < named.size(); ++i) {
        rank += i > 0 && order(named[i - 1], named[i]) != 0;
        keys[named[i].index].rank = rank;
    }
}

} // namespace

std::vector<EdgeRow> fieldsOf(const SnapshotAnalysis& analysis, NodeIndex node)
{
    const EdgeRange range = analysis.snapshot().edges(node);
    std::vector<FieldKey> keys;
    keys.reserve(range.size());
    for (uint32_t e = range.begin; e < range.end; ++e)
        keys.push_back(fieldKey(analysis, e));
    std::sort(keys.begin(), keys.end(), isFieldBefore);

    std::vector<EdgeRow> rows;
    rows.reserve(keys.size());
    for (const FieldKey& key : keys)
        rows.push_back(key.row);
    return rows;
}

std::vector<EdgeRow> retainersOf(const SnapshotAnalysis& analysis, NodeIndex node, const IgnoredRetainers* ignored)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    std::vector<RetainerKey> keys;
    forEachIncomingEdge(snapshot, analysis.reverseEdges(), node, [&](EdgeIndex edge, NodeIndex source) {
        if (source == snapshot.root() || snapshot.edgeKind(edge) == EdgeKind::Weak)
            return;
        const EdgeRow row{edge, source};
        keys.push_back({ignored ? ignored->distance(analysis, row) : retainerDistance(analysis, source), 0, row});
    });

    std::stable_sort(keys.begin(), keys.end(),
                     [](const RetainerKey& a, const RetainerKey& b) { return a.distance < b.distance; });
    NameReader reader(snapshot);
    for (size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
        while (end < keys.size() && keys[end].distance == keys[begin].distance)
            ++end;
        if (end - begin > 1)
            rankByName(snapshot, std::span(keys).subspan(begin, end - begin), reader);
    }
    std::sort(keys.begin(), keys.end(), isRetainerBefore);

    std::vector<EdgeRow> rows;
    rows.reserve(keys.size());
    for (const RetainerKey& key : keys)
        rows.push_back(key.row);
    return rows;
}

std::vector<NodeIndex> dominatorChain(const SnapshotAnalysis& analysis, NodeIndex node)
{
    std::vector<NodeIndex> chain;
    while (node != analysis.snapshot().root()) {
        node = analysis.dominators().immediateDominator(node);
        chain.push_back(node);
    }
    return chain;
}

} // namespace heapsight
