// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture of retainers shows: a few dozen boxes and how each hangs on another. Made from merged
// paths, or from one object and what holds it and what it holds; the rest is folded into "… more" boxes
// that can be opened.
// Thread rule: any thread; the functions are pure.
#pragma once

#include "analysis/merged_paths.h"
#include "analysis/object_edges.h"

#include <QString>

#include <map>
#include <memory>
#include <vector>

namespace heapsight {

struct PictureNode {
    enum class Kind : uint8_t { Thing, Root, Accumulation, Target, Artefact, Center, More };
    Kind kind = Kind::Thing;
    QString edge;    // how it is held, or, above the object in the middle, how it holds
    QString title;   // "Map @99847", "… 12 more"
    QString detail;  // "900 objects, 374 kB"
    QString place;   // "program.js:7"
    QString toolTip; // plain text; all of the above in full
    NodeIndex object;
    int parent = -1;
    bool isAbove = false;  // on the left of its parent: a retainer
    bool isRepeat = false; // the object has a box already
    double share = 0;      // 0..1 of what the picture is about: how thick the line is
    quint64 expandKey = 0; // of More: opens the rest here; 0: there is no room left
};

struct PictureGraph {
    std::vector<PictureNode> nodes; // [0] the root, or the object in the middle; parents before children
    int focus = 0;                  // where to look first
};

// How many children a box shows, by expandKey; what is not in it shows a few.
using PictureExpansion = std::map<quint64, uint32_t>;

inline constexpr size_t kFirstPictureNodes = 28; // boxes before anybody asked for more
inline constexpr size_t kMostPictureNodes = 90;
inline constexpr uint32_t kPictureStep = 6; // boxes that opening "… more" adds

// The heaviest branches first.
[[nodiscard]] PictureGraph pathsPicture(const MergedPaths& paths, const PictureExpansion& expansion);
// Retainers on the left, the first of them up to a root; fields on the right, the heaviest first.
// O(edges of the objects shown).
[[nodiscard]] PictureGraph neighbourhoodPicture(const SnapshotAnalysis& analysis, NodeIndex object,
                                                const PictureExpansion& expansion);

} // namespace heapsight
