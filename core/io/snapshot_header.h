// SPDX-License-Identifier: GPL-3.0-or-later
// What a snapshot file says of itself before anything large is read.
#pragma once

#include "io/byte_source.h"
#include "io/snapshot_layout.h"

namespace heapsight {

struct SnapshotHeader {
    SnapshotLayout layout;
    uint64_t end = 0; // offset behind it
};

// The "snapshot" object where it is the first in the document, as V8 writes it. Errors: NotFound where it
// is not, and those of parseSnapshotLayout(): counts beyond what is supported are TooLarge. O(header).
[[nodiscard]] Result<SnapshotHeader> readSnapshotHeader(ByteSource& source, const JobContext& job);

} // namespace heapsight
