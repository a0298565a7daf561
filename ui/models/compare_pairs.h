// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of one object in both snapshots, side by side: what it holds now and did not, what it held and
// does no longer, what holds another object, what grew.
#pragma once

#include "models/compare_rows.h"

namespace heapsight {

struct FieldPair {
    DiffObject ends;    // what the field holds on each side; Survived: there on both sides
    EdgeIndex baseEdge; // none() where the side has no such field
    EdgeIndex targetEdge;
};

// Fields of `base` and `target` (the same object) joined by name, in the order of the target's fields;
// those only the base has come last. O(d log d).
[[nodiscard]] std::vector<FieldPair> fieldPairs(const SnapshotDiff& diff, NodeIndex base, NodeIndex target);

class ComparePairRows final : public CompareObjectRows {
public:
    // `path`: objects of the target that are open above, the nearest first.
    ComparePairRows(CompareTablePointer table, std::vector<FieldPair> pairs, ObjectPathPointer path);

    [[nodiscard]] bool canOpen(uint32_t row) const override;
    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext& job) const override;

protected:
    [[nodiscard]] NameParts parts(uint32_t row) const override;
    [[nodiscard]] RowMark mark(uint32_t row) const override;
    [[nodiscard]] RowKind kind() const override { return RowKind::Field; }

private:
    std::vector<FieldPair> m_pairs;
    ObjectPathPointer m_path;
};

} // namespace heapsight
