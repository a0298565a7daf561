// SPDX-License-Identifier: GPL-3.0-or-later
// RowLists of objects: instances of a class, fields of an object, retainers of an object. The same lists
// serve every model; what their columns mean is told by an ObjectTable.
#pragma once

#include "analysis/object_edges.h"
#include "analysis/object_search.h"
#include "models/roles.h"
#include "models/row_list.h"

#include <vector>

namespace heapsight {

enum class Figure : uint8_t { None, Name, Distance, Shallow, Retained, Share, Kind };

// Shared by all lists of one snapshot in one model; immutable.
struct ObjectTable {
    std::shared_ptr<const SnapshotAnalysis> analysis;
    std::vector<Figure> figures; // by column

    [[nodiscard]] Figure figure(int column) const { return figures[static_cast<size_t>(column)]; }
};
using ObjectTablePointer = std::shared_ptr<const ObjectTable>;

// Objects that are open above a row, nearest first: how cycles are recognised. O(depth) to search.
struct ObjectPath {
    NodeIndex node;
    std::shared_ptr<const ObjectPath> above;
    [[nodiscard]] static bool contains(const ObjectPath* path, NodeIndex node);
};
using ObjectPathPointer = std::shared_ptr<const ObjectPath>;

// "handler()", "(root)", the class of what has no name of its own; without the id.
[[nodiscard]] QString nameText(const SnapshotAnalysis& analysis, NodeIndex node, int limit);
[[nodiscard]] NameParts objectParts(const SnapshotAnalysis& analysis, NodeIndex node);
// Everything about the object that a name cell has no room for, as plain text.
[[nodiscard]] QString objectDescription(const SnapshotAnalysis& analysis, NodeIndex node);
[[nodiscard]] QString locationText(const std::optional<SourceLocation>& location);
// "cache", "[3]", "(empty)" as DevTools writes edges.
[[nodiscard]] QString edgeText(const HeapSnapshot& snapshot, EdgeIndex edge);

// Cells of sizes for all models. `share`: denominator of percentage and bar, 0 for none.
[[nodiscard]] QVariant bytesCell(uint64_t bytes, uint64_t share, int role);
[[nodiscard]] QVariant countCell(uint64_t count, int role);
// "15 %" with a bar; `total` 0: nothing.
[[nodiscard]] QVariant shareCell(uint64_t bytes, uint64_t total, int role);
// "concatenated string": the file's word for the type of the node.
[[nodiscard]] QVariant kindCell(const HeapSnapshot& snapshot, NodeIndex node, int role);
// Place of a node's type among all types by name, for sorting.
[[nodiscard]] int64_t kindRank(const HeapSnapshot& snapshot, NodeIndex node);
[[nodiscard]] QVariant distanceCell(int32_t distance, int role);
// `scale`: the length 1 of the bar, 0 for none.
[[nodiscard]] QVariant byteDeltaCell(int64_t bytes, uint64_t scale, int role);
[[nodiscard]] QVariant countDeltaCell(int64_t count, int role);
// Name cell: display, accessible, edge, location, mark, parts. Tool tips are the caller's.
[[nodiscard]] QVariant partsCell(const NameParts& parts, int role);

class ObjectRows : public RowList {
public:
    explicit ObjectRows(ObjectTablePointer table) : m_table(std::move(table)) {}

    [[nodiscard]] QVariant cell(uint32_t row, int column, int role) const override;
    void sortEntries(int column, Qt::SortOrder order, std::span<SortEntry> entries,
                     const JobContext& job) const override;

protected:
    [[nodiscard]] virtual NodeIndex node(uint32_t row) const = 0;
    [[nodiscard]] virtual NameParts parts(uint32_t row) const = 0;
    [[nodiscard]] virtual RowKind kind() const = 0;
    [[nodiscard]] virtual int32_t distance(uint32_t row) const { return analysis().distance(node(row)); }
    // Key and tie of the name column.
    virtual void sortByName(Qt::SortOrder order, std::span<SortEntry> entries, const JobContext& job) const = 0;
    [[nodiscard]] virtual uint32_t tie(uint32_t row) const { return row; } // equal figures: by this, ascending

    [[nodiscard]] const SnapshotAnalysis& analysis() const { return *m_table->analysis; }
    [[nodiscard]] const ObjectTablePointer& table() const { return m_table; }

private:
    ObjectTablePointer m_table;
};

// Objects without an edge. Ties by object id.
class InstanceRows : public ObjectRows {
public:
    InstanceRows(ObjectTablePointer table, std::vector<uint32_t> nodes)
        : ObjectRows(std::move(table)), m_nodes(std::move(nodes))
    {}

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_nodes.size()); }
    [[nodiscard]] bool canOpen(uint32_t row) const override;
    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext& job) const override;
    [[nodiscard]] uint64_t openCost(uint32_t row) const override;
    [[nodiscard]] const std::vector<uint32_t>& nodes() const { return m_nodes; }

protected:
    [[nodiscard]] NodeIndex node(uint32_t row) const override { return NodeIndex(m_nodes[row]); }
    [[nodiscard]] NameParts parts(uint32_t row) const override;
    [[nodiscard]] RowKind kind() const override { return RowKind::Object; }
    void sortByName(Qt::SortOrder order, std::span<SortEntry> entries, const JobContext& job) const override;
    [[nodiscard]] uint32_t tie(uint32_t row) const override;

private:
    std::vector<uint32_t> m_nodes;
};

// Outgoing edges in DevTools' order.
class FieldRows : public ObjectRows {
public:
    // `path`: the object itself, then those above it.
    FieldRows(ObjectTablePointer table, ObjectPathPointer path);
    [[nodiscard]] bool matches(uint32_t row, const TextFilter& filter) const; // edge, class or name of the object

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_edges.size()); }
    [[nodiscard]] bool canOpen(uint32_t row) const override;
    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext& job) const override;
    [[nodiscard]] uint64_t openCost(uint32_t row) const override;

protected:
    [[nodiscard]] NodeIndex node(uint32_t row) const override { return m_edges[row].node; }
    [[nodiscard]] NameParts parts(uint32_t row) const override;
    [[nodiscard]] RowKind kind() const override { return RowKind::Field; }
    void sortByName(Qt::SortOrder order, std::span<SortEntry> entries, const JobContext& job) const override;

private:
    ObjectPathPointer m_path;
    std::vector<EdgeRow> m_edges;
};

// Incoming edges in DevTools' order; ignored ones are marked and keep their place at the end.
class RetainerRows : public ObjectRows {
public:
    RetainerRows(ObjectTablePointer table, ObjectPathPointer path, std::shared_ptr<const IgnoredRetainers> ignored);

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_edges.size()); }
    [[nodiscard]] bool canOpen(uint32_t row) const override;
    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext& job) const override;
    [[nodiscard]] uint64_t openCost(uint32_t row) const override;
    // True while going on upwards leads closer to a root.
    [[nodiscard]] bool leadsToRoot(uint32_t row) const;

protected:
    [[nodiscard]] NodeIndex node(uint32_t row) const override { return m_edges[row].node; }
    [[nodiscard]] NameParts parts(uint32_t row) const override;
    [[nodiscard]] RowKind kind() const override { return RowKind::Retainer; }
    [[nodiscard]] int32_t distance(uint32_t row) const override;
    void sortByName(Qt::SortOrder order, std::span<SortEntry> entries, const JobContext& job) const override;

private:
    ObjectPathPointer m_path;
    std::shared_ptr<const IgnoredRetainers> m_ignored;
    std::vector<EdgeRow> m_edges;
};

// Steps fieldsOf() takes: it sorts by name.
[[nodiscard]] uint64_t fieldsCost(const SnapshotAnalysis& analysis, NodeIndex node);
// Steps retainersOf() takes: the out-degrees of all that point at the node.
[[nodiscard]] uint64_t retainerCost(const SnapshotAnalysis& analysis, NodeIndex node);

} // namespace heapsight
