// SPDX-License-Identifier: GPL-3.0-or-later
// Where the rectangles of a flame graph are: pure arithmetic, shared by the window and the SVG writer.
// x runs over weight. Zooming is choosing a range of it: FlameLayout::rangeOf(node) zooms into a node, its
// ancestors then fill the width. Rectangles narrower than `leastWidth` become one "…" with their neighbours
// of the same parent; their weight is kept in it, never lost. What is outside the range is not visited.
// Thread rule: pure functions, O(visible rectangles + siblings of visible ones).
#pragma once

#include "profile/flame_tree.h"

namespace heapsight {

struct FlameRange { // in tree.unit(), from the root's start
    double from = 0;
    double to = 0;
    friend bool operator==(const FlameRange&, const FlameRange&) = default;
};

struct FlameRect {
    uint32_t node = 0;   // of the tree; of "…": the first that was merged
    uint32_t depth = 0;  // row; the root's is 0
    uint32_t merged = 0; // 0: one node. Else "…": this many siblings (each with all below it)
    uint64_t weight = 0; // total of the node, or of all merged ones
    double x = 0;        // in pixels, clipped to [0, width]
    double width = 0;
};

struct FlameLayoutOptions {
    double width = 0;        // pixels of the whole range
    double leastWidth = 1;   // pixels; 0 merges nothing
    FlameRange range{};      // to <= from: the whole tree
    uint32_t firstDepth = 0; // rows outside [firstDepth, lastDepth] make no rectangles
    uint32_t lastDepth = 0xffffffffU;
};

// Rectangles in depth-first order (so: by x within a row). Nodes without weight have none.
[[nodiscard]] std::vector<FlameRect> layoutFlame(const FlameTree& tree, const FlameLayoutOptions& options);

// The range that shows this node full width. O(depth × siblings).
[[nodiscard]] FlameRange flameRangeOf(const FlameTree& tree, uint32_t node);

// The rectangle at a point, or null. `rects` as layoutFlame() gave them. O(rects).
[[nodiscard]] const FlameRect* flameRectAt(std::span<const FlameRect> rects, double x, uint32_t depth);

} // namespace heapsight
