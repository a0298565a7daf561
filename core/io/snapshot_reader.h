// SPDX-License-Identifier: GPL-3.0-or-later
// .heapsnapshot / .heaptimeline → HeapSnapshot. Plain, .gz, .zst (told apart by content, never by
// name) or standard input ("-"). Nothing is kept of the text but the columns: integer arrays are read
// in windows, windows in parallel. Keys in any order, unknown keys skipped.
// Format: V8's heap-snapshot-generator; written down per Node version in the user guide.
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "graph/heap_snapshot.h"

#include <memory>
#include <string>
#include <string_view>

namespace heapsight {

struct ReaderOptions {
    size_t windowBytes = size_t{256} * 1024; // tests use tiny windows to cross every border
};

// Errors carry the byte offset in the uncompressed document and Error::source = path. A file cut
// inside strings, locations, samples, traces or scopes gives a snapshot with info().complete == false
// and a warning. O(file), memory bounded by the columns. Blocks; cancel within 100 ms.
[[nodiscard]] Result<std::shared_ptr<const HeapSnapshot>> readSnapshot(const std::string& path, const JobContext& job,
                                                                       const ReaderOptions& options = {});

// The same from memory (plain or compressed); `name` stands in messages.
[[nodiscard]] Result<std::shared_ptr<const HeapSnapshot>> readSnapshotFromMemory(std::string_view document,
                                                                                 const JobContext& job,
                                                                                 const ReaderOptions& options = {},
                                                                                 std::string_view name = "memory");

} // namespace heapsight
