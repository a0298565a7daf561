// SPDX-License-Identifier: GPL-3.0-or-later
// What the tiles of a treemap say about the base of a comparison.
#pragma once

#include "analysis/snapshot_diff.h"
#include "painting/treemap_painting.h"

namespace heapsight {

// By tile. Empty if the two snapshots are not of one process: their ids say nothing about each other.
// A class has grown where enough of its small objects in that place are new.
// Any thread; O(tiles · log objects + children of the tiles with small objects).
[[nodiscard]] std::vector<TileChange> treemapChanges(const SnapshotDiff& diff, const TreemapLayout& layout);

} // namespace heapsight
