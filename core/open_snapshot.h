// SPDX-License-Identifier: GPL-3.0-or-later
// File → analysed snapshot: the one way in for the command line and the window.
#pragma once

#include "analysis/snapshot_analysis.h"
#include "base/job.h"
#include "base/result.h"
#include "index/index_cache.h"

#include <optional>
#include <string>

namespace heapsight {

struct OpenedSnapshot {
    std::shared_ptr<const SnapshotAnalysis> analysis;
    double readSeconds = 0;
    double totalSeconds = 0;
    bool isFromIndex = false;
    bool isOutOfCore = false; // columns are in files
    // Set where storeIndex() has something to do: the state of the file that `analysis` was read from.
    std::optional<IndexKey> indexKey;
};

enum class OutOfCore : uint8_t {
    Never,  // what will not fit in memory is refused before memory is spent
    Auto,   // what will not fit in memory is worked on on the disk
    Always, // on the disk, whether it fits or not
};

struct OpenWays {
    const IndexCache* cache = nullptr; // null: read the file itself, keep nothing
    IndexScope scope = IndexScope::Everything;
    OutOfCore outOfCore = OutOfCore::Never;
    EarlyClassesListener onClasses{}; // may be null: see SnapshotAnalysis; again if an index fails behind its rows
};

// Blocks; cancel within 100 ms. Takes the snapshot from its index where there is one that fits. Errors:
// those of readSnapshot() and SnapshotAnalysis::compute(), with Error::source = path; std::bad_alloc
// becomes OutOfMemory, and so does a snapshot that will not fit where it may go (estimateOpening()).
[[nodiscard]] Result<OpenedSnapshot> openSnapshot(const std::string& path, const AnalysisOptions& options,
                                                  const JobContext& job, const OpenWays& ways = {});

// Keeps what was read from the file for the next time, if that pays and the file is still the same. For
// the background: a second per 2 GB. Errors: as IndexCache::store().
[[nodiscard]] Result<void> storeIndex(const OpenedSnapshot& opened, const IndexCache& cache, const JobContext& job);

} // namespace heapsight
