// SPDX-License-Identifier: GPL-3.0-or-later
// Merged paths as indented text: what a test compares, and what a person reads to judge them.
#pragma once

#include "analysis/merged_paths.h"

#include <string>

namespace heapsight::test {

// "  cache Map @17  1500 · 84000 B  [accumulates] (table) program.js:20" per row.
[[nodiscard]] std::string printPaths(const MergedPaths& paths, int deepest = 64);

} // namespace heapsight::test
