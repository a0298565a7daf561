// SPDX-License-Identifier: GPL-3.0-or-later
// "Objects retained by …": what is no longer reached from the root once certain nodes, or certain edges,
// are taken away (devtools-semantics §9).
#pragma once

#include "analysis/object_filter.h"

namespace heapsight {

// `kind`: one of the RetainedBy… kinds. O(N + E). Errors: Cancelled.
[[nodiscard]] Result<BitColumn> retainedBy(const SnapshotAnalysis& analysis, FilterKind kind, const JobContext& job);

} // namespace heapsight
