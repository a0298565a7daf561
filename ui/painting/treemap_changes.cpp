// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/treemap_changes.h"

#include <algorithm>

namespace heapsight {

namespace {

// Less than this of its own size, and of the heap, is no change worth a colour.
constexpr uint64_t kOwnShare = 20;
constexpr uint64_t kHeapShare = 1000;

} // namespace

std::vector<TileChange> treemapChanges(const SnapshotDiff& diff, const TreemapLayout& layout)
{
    std::vector<TileChange> changes(layout.tiles.size());
    if (!diff.sameProcess())
        return {};
    for (size_t i = 0; i < layout.tiles.size(); ++i) {
        const TreemapTile& tile = layout.tiles[i];
        if (tile.kind != TreemapTile::Kind::Object)
            continue;
        const NodeIndex before = diff.inBase(tile.node);
        TileChange& change = changes[i];
        if (!before.isValid()) {
            change = {RowMark::New, static_cast<int64_t>(tile.weight)};
            continue;
        }
        const uint64_t then = diff.base().retained(before);
        change.bytes = static_cast<int64_t>(tile.weight - then);
        const uint64_t amount = std::max(tile.weight, then) - std::min(tile.weight, then);
        if (amount > 0 && (amount >= then / kOwnShare || amount >= diff.target().totalSize() / kHeapShare))
            change.mark = change.bytes > 0 ? RowMark::Grew : RowMark::Shrank;
    }
    return changes;
}

} // namespace heapsight
