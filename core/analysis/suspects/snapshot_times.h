// SPDX-License-Identifier: GPL-3.0-or-later
// When snapshots were taken: from the time in their file names, as Node's --heapsnapshot-signal and
// v8.writeHeapSnapshot() give them, else from when the files were last changed.
#pragma once

#include "analysis/suspects/leak_report.h"

#include <optional>
#include <string_view>

namespace heapsight {

// Seconds since some fixed day, of "Heap.20260130.140501.4711.0.001.heapsnapshot", "2026-01-30T14-05-01Z" and the
// like; nothing if the name holds no complete date and time.
[[nodiscard]] std::optional<double> timeInName(std::string_view fileName);

// Of files in the order they were taken. Unknown unless every one has a time, each later than the one before;
// changes of files that are less than a few seconds apart tell of copying, not of taking.
[[nodiscard]] SnapshotTimes snapshotTimes(const std::vector<std::string>& paths);

} // namespace heapsight
