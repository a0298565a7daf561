// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what an index gave can be used without another look: lengths that belong together, and every
// number that is used as an index within its table. Nothing else is believed of an index, for its
// hashes tell accidents, not intent.
#pragma once

#include "analysis/snapshot_analysis.h"

namespace heapsight {

// The lengths and the small tables. Reads no column. Errors: BadLayout.
[[nodiscard]] Result<void> checkIndexShape(const SnapshotAnalysis& analysis);
// The columns, each once, on several threads; after checkIndexShape(). Errors: BadLayout, Cancelled.
[[nodiscard]] Result<void> checkIndexContents(const SnapshotAnalysis& analysis, const JobContext& job);

} // namespace heapsight
