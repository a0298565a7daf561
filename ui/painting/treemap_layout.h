// SPDX-License-Identifier: GPL-3.0-or-later
// Where the tiles of a treemap of the dominator tree lie: every object as large as what it retains,
// inside the object that dominates it. What would be too small to see is put together, first by class, then
// into one tile per parent, so that no byte is left out. Pure; any thread.
#pragma once

#include "analysis/snapshot_analysis.h"

#include <QRectF>

#include <vector>

namespace heapsight {

struct TreemapTile {
    enum class Kind : uint8_t {
        Object,
        Itself, // the parent's own bytes, its shallow size
        Class,  // objects of one class that are too small each
        Rest,   // others that are too small, even with those of their class
    };
    Kind kind = Kind::Object;
    uint8_t depth = 0;
    NodeIndex node;          // of all but Object: the parent's
    ClassId classId;         // of Class
    uint32_t parent = 0;     // tile; the top is its own
    uint32_t firstChild = 0; // tiles of one parent lie side by side
    uint32_t childCount = 0;
    uint32_t objects = 1; // of Class and Rest: how many
    uint64_t weight = 0;  // bytes; those of the children and `hidden` add up to the parent's
    uint64_t hidden = 0;  // bytes inside that come to less than a pixel even together
    QRectF rect;
};

struct TreemapMetrics {
    qreal titleHeight = 18; // strip with the name above what lies inside
    qreal padding = 2;      // around what lies inside
    qreal leastArea = 30;   // of a tile of its own, square pixels
    qreal leastInside = 36; // side of a tile that shows what lies inside
    uint8_t levels = 9;     // below the top
    uint32_t mostTiles = 20'000;
};

struct TreemapLayout {
    QSizeF size;
    std::vector<TreemapTile> tiles; // the top first, parents before children; empty: nothing to show

    // The innermost tile at a point, or -1.
    [[nodiscard]] int tileAt(QPointF point) const;
};

// The top fills `size`. O(children of the tiles that are shown). Errors: Cancelled.
[[nodiscard]] Result<TreemapLayout> treemapLayout(const SnapshotAnalysis& analysis, NodeIndex top, QSizeF size,
                                                  const TreemapMetrics& metrics, const JobContext& job);

} // namespace heapsight
