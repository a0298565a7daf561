// SPDX-License-Identifier: GPL-3.0-or-later
// File → analysed snapshot: the one way in for the command line and the window.
#pragma once

#include "analysis/snapshot_analysis.h"
#include "base/job.h"
#include "base/result.h"

#include <string>

namespace heapsight {

struct OpenedSnapshot {
    std::shared_ptr<const SnapshotAnalysis> analysis;
    double readSeconds = 0;
    double totalSeconds = 0;
};

// Blocks; cancel within 100 ms. Errors: those of readSnapshot() and SnapshotAnalysis::compute(), with
// Error::source = path; std::bad_alloc becomes OutOfMemory. `onClasses` (may be null): see SnapshotAnalysis.
[[nodiscard]] Result<OpenedSnapshot> openSnapshot(const std::string& path, const AnalysisOptions& options,
                                                  const JobContext& job, const EarlyClassesListener& onClasses = {});

} // namespace heapsight
