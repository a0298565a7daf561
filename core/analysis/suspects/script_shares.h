// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes by the source that made or holds them: by npm package and by file.
#pragma once

#include "analysis/suspects/leak_report.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace heapsight {

// Script → shallow bytes of what its constructors made and its functions hold: an object belongs to the
// script of its constructor, otherwise to that of the nearest dominator that has one. "" = cannot be told.
// Node's own scripts and the engine's are "node:". One pass down the dominator tree. Errors: Cancelled.
using BytesByScript = std::unordered_map<std::string, uint64_t>;
[[nodiscard]] Result<BytesByScript> bytesByScript(const SnapshotAnalysis& analysis, const JobContext& job);

// "express", "@scope/name"; "" for scripts that are in no package.
[[nodiscard]] std::string_view packageOf(std::string_view script);

// Rows of the first and last snapshot, by growth and then bytes descending.
[[nodiscard]] std::vector<ScriptShare> sharesByFile(const BytesByScript& first, const BytesByScript& last);
[[nodiscard]] std::vector<ScriptShare> sharesByPackage(const BytesByScript& first, const BytesByScript& last);

} // namespace heapsight
