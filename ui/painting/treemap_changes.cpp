// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/treemap_changes.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace heapsight {

namespace {

// Less than this of its own size, and of the heap, is no change worth a colour.
constexpr uint64_t kOwnShare = 20;
constexpr uint64_t kHeapShare = 1000;

// Small objects by class inside an object.
void markClasses(const SnapshotDiff& diff, const TreemapLayout& layout, const TreemapTile& parent,
                 std::vector<TileChange>& changes)
{
    std::unordered_map<uint32_t, uint32_t> tileOfClass;
    std::unordered_set<uint32_t> large; // objects with a tile of their own
    for (uint32_t i = parent.firstChild; i < parent.firstChild + parent.childCount; ++i) {
        const TreemapTile& tile = layout.tiles[i];
        if (tile.kind == TreemapTile::Kind::Class)
            tileOfClass.emplace(tile.classId.value, i);
        else if (tile.kind == TreemapTile::Kind::Object)
            large.insert(tile.node.value);
    }
    if (tileOfClass.empty())
        return;
    diff.target().dominators().forEachChild(parent.node, [&](NodeIndex child) {
        if (!diff.newNodes().test(child.value) || large.count(child.value) != 0)
            return;
        if (const auto tile = tileOfClass.find(diff.target().classOf(child).value); tile != tileOfClass.end())
            ++changes[tile->second].newObjects;
    });
    for (const auto& [classId, tile] : tileOfClass)
        if (changes[tile].newObjects > 0 && changes[tile].newObjects >= layout.tiles[tile].objects / kOwnShare)
            changes[tile].mark = RowMark::Grew;
}

} // namespace

std::vector<TileChange> treemapChanges(const SnapshotDiff& diff, const TreemapLayout& layout)
{
    std::vector<TileChange> changes(layout.tiles.size());
    if (!diff.sameProcess())
        return {};
    for (size_t i = 0; i < layout.tiles.size(); ++i) {
        const TreemapTile& tile = layout.tiles[i];
        if (tile.childCount > 0)
            markClasses(diff, layout, tile, changes);
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
