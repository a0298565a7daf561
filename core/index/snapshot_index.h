// SPDX-License-Identifier: GPL-3.0-or-later
// An analysed snapshot ↔ an index. What comes back gives the same answers as what was written; its
// columns lie in the index file.
#pragma once

#include "index/index_file.h"

#include <memory>
#include <string>

namespace heapsight {

// How much of an index is checked before it is used. Whoever says Rows reads class rows, class names and
// places, statistics and info() only: with large files reading the rest costs more than the answer.
enum class IndexScope : uint8_t { Rows, Everything };

// Errors: CannotWrite, Cancelled. O(bytes), a second per 2 GB.
[[nodiscard]] Result<void> writeIndex(int file, const IndexKey& key, const SnapshotAnalysis& analysis,
                                      const JobContext& job);

// `source`: what info().source shall say. With Everything all hashes and the range of every number that
// is used as an index are checked. Errors: BadLayout, Cancelled, OutOfMemory.
[[nodiscard]] Result<std::shared_ptr<const SnapshotAnalysis>>
readIndex(std::shared_ptr<const IndexFile> index, IndexScope scope, const std::string& source, const JobContext& job);

} // namespace heapsight
