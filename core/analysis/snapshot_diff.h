// SPDX-License-Identifier: GPL-3.0-or-later
// Comparison of two snapshots per class (devtools-semantics §11), and beyond DevTools: objects in both
// that grew, and what to do when the files are not of one process.
// Keeps both analyses alive. Immutable; any thread may read.
#pragma once

#include "analysis/snapshot_analysis.h"

#include <optional>
#include <string>
#include <vector>

namespace heapsight {

struct IdOrder; // id_order.h

struct DiffRow {
    std::string name;
    std::string key;
    ClassId baseClass;   // in SnapshotDiff::baseClasses(), none() if the base has no such class
    ClassId targetClass; // in target().classes(), none() if only the base has it
    // Totals of the class on both sides (counted objects)
    uint32_t baseCount = 0;
    uint32_t targetCount = 0;
    uint64_t baseShallow = 0;
    uint64_t targetShallow = 0;
    uint64_t baseRetained = 0;
    uint64_t targetRetained = 0;
    // DevTools' Comparison. If the files are not of one process: from the totals, net.
    uint32_t newCount = 0;
    uint32_t deletedCount = 0;
    uint64_t allocSize = 0;
    uint64_t freedSize = 0;
    // Objects in both that changed size (same process only)
    uint32_t grownCount = 0; // shallow size greater in the target
    int64_t grownSize = 0;   // Σ shallow change over all objects in both (may be negative)
    uint32_t retainedGrownCount = 0;

    [[nodiscard]] int64_t countDelta() const { return int64_t{newCount} - int64_t{deletedCount}; }
    [[nodiscard]] int64_t sizeDelta() const { return static_cast<int64_t>(allocSize - freedSize); }
    [[nodiscard]] int64_t retainedDelta() const { return static_cast<int64_t>(targetRetained - baseRetained); }
    [[nodiscard]] bool isInDevTools() const { return newCount != 0 || deletedCount != 0; }
};

enum class DiffMember : uint8_t { New, Deleted, Survived };

struct DiffObject {
    DiffMember member = DiffMember::New;
    NodeIndex base;   // none() for new objects
    NodeIndex target; // none() for deleted ones
};

class SnapshotDiff {
public:
    // O(N log N) for the id order of both. Errors: Cancelled, OutOfMemory.
    [[nodiscard]] static Result<std::shared_ptr<const SnapshotDiff>>
    compute(std::shared_ptr<const SnapshotAnalysis> base, std::shared_ptr<const SnapshotAnalysis> target,
            const JobContext& job);

    [[nodiscard]] const SnapshotAnalysis& base() const { return *m_base; }
    [[nodiscard]] const SnapshotAnalysis& target() const { return *m_target; }
    [[nodiscard]] const std::shared_ptr<const SnapshotAnalysis>& basePointer() const { return m_base; }
    [[nodiscard]] const std::shared_ptr<const SnapshotAnalysis>& targetPointer() const { return m_target; }
    // True if ids identify objects across the two (same_process.h says how that is found out). If not,
    // classes are matched by name and place in the script, their counts and sizes are net.
    [[nodiscard]] bool sameProcess() const { return m_sameProcess; }
    // Classes of the base named with the target's interfaces.
    [[nodiscard]] const ClassTable& baseClasses() const
    {
        return m_renamedClasses ? *m_renamedClasses : m_base->classes();
    }
    // Every class with counted objects on either side, ascending by key; DevTools shows those with isInDevTools().
    [[nodiscard]] const std::vector<DiffRow>& rows() const { return m_rows; }
    // Objects of a row by kind, new ones first, then deleted, then survivors that changed
    // (`changedOnly`) in shallow or retained size (or all survivors), each kind ascending by id. Empty unless
    // sameProcess(). O(N).
    [[nodiscard]] std::vector<DiffObject> objects(const DiffRow& row, bool changedOnly = true) const;
    // Nodes of the target that are not in the base (by id), in classes or not: one bit per target node.
    // All of them unless sameProcess().
    [[nodiscard]] const BitColumn& newNodes() const { return m_newNodes; }
    // The same object in the other snapshot, none() if it is not there.
    [[nodiscard]] NodeIndex inBase(NodeIndex target) const;
    [[nodiscard]] NodeIndex inTarget(NodeIndex base) const;

private:
    SnapshotDiff() = default;

    [[nodiscard]] Result<std::vector<ClassRow>> classifyBase(const JobContext& job);
    void fillRows(const std::vector<ClassRow>& baseRows, const IdOrder& baseById, const IdOrder& targetById,
                  const JobContext& job);

    std::shared_ptr<const SnapshotAnalysis> m_base;
    std::shared_ptr<const SnapshotAnalysis> m_target;
    bool m_sameProcess = true;
    std::optional<ClassTable> m_renamedClasses; // none: base and target have the same interfaces
    std::vector<DiffRow> m_rows;
    BitColumn m_newNodes;
    Column<uint32_t> m_baseById;   // nodes of the base, ascending by id
    Column<uint32_t> m_targetById; // nodes of the target, ascending by id
};

} // namespace heapsight
