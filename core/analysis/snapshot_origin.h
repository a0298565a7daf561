// SPDX-License-Identifier: GPL-3.0-or-later
// What made a snapshot, as far as the heap tells: Node.js keeps its versions in objects of the heap.
// The texts come from the file and may say anything: they are for people to read.
#pragma once

#include "graph/heap_snapshot.h"

#include <string>

namespace heapsight {

struct SnapshotOrigin {
    enum class Kind : uint8_t { Unknown, Node, Browser };
    Kind kind = Kind::Unknown;
    std::string version;  // "v20.20.2" of Node.js
    std::string engine;   // "11.3.244.8-node.38" of V8
    std::string platform; // "linux x64"
    std::string program;  // script that Node.js runs, or address of the page
};

// O(N), a scan of names. Any thread.
[[nodiscard]] SnapshotOrigin snapshotOrigin(const HeapSnapshot& snapshot);

} // namespace heapsight
