// SPDX-License-Identifier: GPL-3.0-or-later
// The objects a selection stands for. Made in the GUI thread, resolved in a job: it owns what it reads.
#pragma once

#include "analysis/snapshot_diff.h"
#include "models/roles.h"
#include "workspace/selection.h"

#include <QString>

#include <memory>
#include <vector>

namespace heapsight {

struct SelectedObjects {
    Selection::Kind kind = Selection::Kind::None;
    Selection::Scope scope = Selection::Scope::All;
    std::shared_ptr<const SnapshotAnalysis> analysis;
    std::shared_ptr<const SnapshotDiff> diff; // may be null
    ClassId classId;
    NodeIndex node;
    std::shared_ptr<const BitColumn> among; // may be null

    // Empty if the selection is, or if what it was made from is gone.
    [[nodiscard]] static SelectedObjects of(const Selection& selection);
    [[nodiscard]] bool isEmpty() const { return kind == Selection::Kind::None; }

    // Any thread from here on. O(N) for a class.
    [[nodiscard]] std::vector<uint32_t> nodes() const;
    [[nodiscard]] QString className() const; // of the class, or of the object
    [[nodiscard]] std::optional<SourceLocation> location() const;
};

// "1 500 new objects", "12 objects that grew"; `count` objects of a selection with this scope.
[[nodiscard]] QString objectsText(Selection::Scope scope, uint64_t count);
// "Map @99847"
[[nodiscard]] QString objectTitle(const ObjectRef& object);

} // namespace heapsight
