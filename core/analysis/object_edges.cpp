// SPDX-License-Identifier: GPL-3.0-or-later
// Sort keys are made once per edge: eight bytes of name, distance or size, and only names whose first
// eight bytes agree are compared in full. So a hub with a million edges sorts like numbers.
#include "analysis/object_edges.h"

#include "analysis/edge_names.h"
#include "analysis/name_reader.h"
#include "analysis/object_names.h"

#include <algorithm>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>

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
    uint32_t rank = 0; // of the name
    EdgeRow row;
};

bool isRetainerBefore(const RetainerKey& a, const RetainerKey& b)
{
    return std::tuple(a.distance, a.rank, b.row.edge) < std::tuple(b.distance, b.rank, a.row.edge);
}

// Numbers for the display names of objects that, once all are known, become ranks. Retainers of one
// object share few distinct names.
class NameRanks {
public:
    explicit NameRanks(const HeapSnapshot& snapshot) : m_snapshot(snapshot), m_reader(snapshot) {}

    uint32_t numberOf(NodeIndex node)
    {
        if (m_reader.isJoined(node)) {
            const auto [entry, isNew] = m_ofJoined.try_emplace(m_reader.textNumber(node), 0);
            if (isNew)
                entry->second = numberOf(m_reader.read(node));
            return entry->second;
        }
        if (!m_reader.isRaw(node))
            return numberOf(m_reader.read(node));
        const auto [entry, isNew] = m_ofString.try_emplace(m_snapshot.nameId(node), count());
        if (isNew)
            m_names.push_back({utf16Prefix(m_snapshot.name(node)), m_snapshot.name(node)});
        return entry->second;
    }

    // Rank by number; equal names share one.
    [[nodiscard]] std::vector<uint32_t> ranks() const
    {
        std::vector<uint32_t> order(m_names.size());
        for (uint32_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::sort(order, [this](uint32_t a, uint32_t b) { return compare(a, b) < 0; });
        std::vector<uint32_t> ranks(m_names.size());
        for (size_t i = 1; i < order.size(); ++i)
            ranks[order[i]] = ranks[order[i - 1]] + (compare(order[i - 1], order[i]) != 0 ? 1 : 0);
        return ranks;
    }

private:
    struct Name {
        uint64_t prefix = 0;
        std::string_view text;
    };

    uint32_t numberOf(std::string_view made)
    {
        const auto [entry, isNew] = m_ofText.try_emplace(std::string(made), count());
        if (isNew)
            m_names.push_back({utf16Prefix(entry->first), entry->first});
        return entry->second;
    }
    [[nodiscard]] uint32_t count() const { return static_cast<uint32_t>(m_names.size()); }
    [[nodiscard]] int compare(uint32_t a, uint32_t b) const
    {
        if (m_names[a].prefix != m_names[b].prefix)
            return m_names[a].prefix < m_names[b].prefix ? -1 : 1;
        return compareAsUtf16(m_names[a].text, m_names[b].text);
    }

    const HeapSnapshot& m_snapshot;
    NameReader m_reader;
    std::vector<Name> m_names;
    std::unordered_map<StringId, uint32_t> m_ofString;
    std::unordered_map<uint32_t, uint32_t> m_ofJoined;  // by text number
    std::unordered_map<std::string, uint32_t> m_ofText; // names that do not stand in the file
};

void rankByName(const HeapSnapshot& snapshot, std::span<RetainerKey> keys)
{
    NameRanks names(snapshot);
    for (size_t i = 0; i < keys.size(); ++i) { // parallel edges are neighbours: one name
        const bool isParallel = i > 0 && keys[i].row.node == keys[i - 1].row.node;
        keys[i].rank = isParallel ? keys[i - 1].rank : names.numberOf(keys[i].row.node);
    }
    const std::vector<uint32_t> ranks = names.ranks();
    for (RetainerKey& key : keys)
        key.rank = ranks[key.rank];
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

    rankByName(snapshot, keys);
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
