// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a flame graph that is laid out: for the screen as far as rows are seen, and whole for picture files.
// All texts are plain. Thread rule: functions of what is given; GUI thread, for the fonts.
#pragma once

#include "painting/flame_colors.h"
#include "profile/flame_layout.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

class QPainter;

namespace heapsight {

// What a graph is of. Immutable once made: made in a job, painted in the GUI thread.
struct FlameContent {
    FlameTree tree;
    std::vector<uint8_t> colors; // by frame: for frameFill()
    QString title;               // of the root: "server.cpuprofile"
    // Of a comparison, else empty. By node: totals in the earlier and in the later profile.
    std::vector<uint64_t> before;
    std::vector<uint64_t> after;
    uint64_t greatestChange = 0; // of a node below the root; the scale of the colours

    [[nodiscard]] bool isDifference() const { return !before.empty(); }
    [[nodiscard]] int64_t change(uint32_t node) const { return static_cast<int64_t>(after[node] - before[node]); }
};
using FlameContentPointer = std::shared_ptr<const FlameContent>;

struct FlamePicture {
    FlameContentPointer content;
    std::vector<FlameRect> rects;
    std::vector<uint8_t> frameMatches; // by frame, of a search; empty: no search
    bool isFlame = false;              // the root at the bottom; else at the top
    double height = 0;                 // in pixels, of all rows
    double rowHeight = 18;

    [[nodiscard]] double rowTop(uint32_t depth) const
    {
        return isFlame ? height - (depth + 1) * rowHeight : depth * rowHeight;
    }
    [[nodiscard]] QRectF rectOf(const FlameRect& rect) const
    {
        return {rect.x, rowTop(rect.depth), rect.width, rowHeight};
    }
};

[[nodiscard]] double flameRowHeight(const QFont& font);
void paintFlame(QPainter& painter, const FlamePicture& picture, const QPalette& palette, const QFont& font);
// What stands in a rectangle if there is room: "handler", "+1.2 MB handler".
[[nodiscard]] QString flameLabel(const FlameContent& content, const FlameRect& rect);
// Name, place, package, self and total with their shares, what changed: as lines.
[[nodiscard]] QString flameDescription(const FlameContent& content, const FlameRect& rect);

} // namespace heapsight
