// SPDX-License-Identifier: GPL-3.0-or-later
// A whole snapshot as a tree: every object once, below the one thing that explains why it is there
// (explanation_tree.h), backing stores folded into their owners. Positions are in breadth-first order, so
// a parent comes before its children and passes from the root down run along the columns.
// Immutable once computed; any thread may read. 20 bytes an object.
#pragma once

#include "analysis/path_basis.h"

namespace heapsight {

// How the parent holds an object, general enough that all entries of a collection agree: the id of a
// name (StringId value of the snapshot), or one of these.
struct HoldLabel {
    static constexpr uint32_t kElements = 0xfffffff0U; // of an array, Map or Set; dictionary entries, too
    static constexpr uint32_t kWeakMapValue = 0xfffffff1U;
    static constexpr uint32_t kNone = 0xfffffff2U; // the root's own, or a scope of a module
    static constexpr uint32_t kFirstSpecial = kElements;
};

// Objects that are used as dictionaries: their property names are keys, not fields. One bit a node. O(N + E).
[[nodiscard]] BitColumn dictionaryObjects(const HeapSnapshot& snapshot);
// False for what is no object of the program's, or has names of its own: realms, and what the engine keeps.
[[nodiscard]] bool mayBeDictionary(const HeapSnapshot& snapshot, uint32_t node);

class HolderTree {
public:
    static constexpr uint32_t kNowhere = 0xffffffffU;

    // `dictionaries`: bits of dictionaryObjects(), possibly more. O(N + E). Errors: Cancelled.
    [[nodiscard]] static Result<HolderTree> compute(const SnapshotAnalysis& analysis, const BitColumn& dictionaries,
                                                    const JobContext& job);

    [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(m_nodes.size()); }
    [[nodiscard]] uint32_t node(uint32_t position) const { return m_nodes[position]; }
    [[nodiscard]] uint32_t parent(uint32_t position) const { return m_parents[position]; } // the root: itself
    [[nodiscard]] uint32_t label(uint32_t position) const { return m_labels[position]; }
    // True if a property or variable is meant, false for numbers and for the engine's own fields.
    [[nodiscard]] bool isNamed(uint32_t position) const { return m_isNamed.test(position); }
    // kNowhere for backing stores and for what nothing holds.
    [[nodiscard]] uint32_t position(uint32_t node) const { return m_positions[node] - 1; }

private:
    void arrange(const SnapshotAnalysis& analysis, const Column<uint32_t>& holders);
    void readLabels(const SnapshotAnalysis& analysis, const PathBasis& basis, const class ExplanationTree& tree,
                    const BitColumn& dictionaries);

    Column<uint32_t> m_nodes;   // position → node
    Column<uint32_t> m_parents; // position → position
    Column<uint32_t> m_labels;  // position → HoldLabel
    BitColumn m_isNamed;
    Column<uint32_t> m_positions; // node → position + 1
};

} // namespace heapsight
