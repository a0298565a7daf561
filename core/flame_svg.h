// SPDX-License-Identifier: GPL-3.0-or-later
// A flame graph as one SVG file: no script, no network, every name escaped, light and dark, with a title
// (tool tip) per rectangle. Drawn by the layout the window uses. One thread; O(visible rectangles).
#pragma once

#include "io/text_writer.h"
#include "profile/flame_tree.h"
#include "profile/profile_diff.h"

#include <string>

namespace heapsight {

struct FlameSvgOptions {
    std::string title{};
    double width = 1200;               // pixels
    bool isIcicle = false;             // the root on top
    const ProfileDiff* diff = nullptr; // colours by change; the tree must be one of its trees
};
void writeFlameSvg(const FlameTree& tree, const FlameSvgOptions& options, TextWriter& out);

} // namespace heapsight
