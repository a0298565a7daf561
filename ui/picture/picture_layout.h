// SPDX-License-Identifier: GPL-3.0-or-later
// Where the boxes of a picture stand: layers from left to right, no two boxes on one another, parents in
// the middle of their children.
// Thread rule: any thread; pure.
#pragma once

#include "picture/picture_graph.h"

#include <QRectF>

#include <vector>

namespace heapsight {

struct PictureMetrics { // all in the same unit, of the unzoomed picture
    QSizeF box{200, 54};
    QSizeF gap{38, 12};
    double margin = 16;
};

struct PictureLayout {
    std::vector<QRectF> boxes; // by node
    QSizeF size;
};

// O(nodes).
[[nodiscard]] PictureLayout layOutPicture(const PictureGraph& graph, const PictureMetrics& metrics);

struct Picture {
    PictureGraph graph;
    PictureLayout layout;
    PictureMetrics metrics;
    std::shared_ptr<const SnapshotAnalysis> analysis; // the objects are of it
};

} // namespace heapsight
