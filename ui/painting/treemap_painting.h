// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a treemap: tiles with their names, and what changed since the base by sign and colour.
// The same drawing serves the screen and saved pictures.
#pragma once

#include "models/roles.h"
#include "painting/treemap_layout.h"

#include <QFont>
#include <QPalette>

class QPainter;

namespace heapsight {

struct TileChange { // of a tile's object, or of its objects of one class, since the base
    RowMark mark = RowMark::None;
    int64_t bytes = 0;       // retained size now less that of the base; 0 for a class
    uint32_t newObjects = 0; // of a class
};

struct TreemapPicture {
    std::shared_ptr<const SnapshotAnalysis> analysis;
    TreemapLayout layout;
    std::vector<TileChange> changes; // by tile; empty: there is no base
};

// "Map", "the object itself", "41 200 smaller objects": plain text.
[[nodiscard]] QString tileName(const TreemapPicture& picture, uint32_t tile);
// Everything a tool tip or a screen reader should say, as lines.
[[nodiscard]] QString tileDescription(const TreemapPicture& picture, uint32_t tile);
void paintTreemap(QPainter& painter, const TreemapPicture& picture, const QPalette& palette, const QFont& font);

} // namespace heapsight
