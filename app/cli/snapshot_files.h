// SPDX-License-Identifier: GPL-3.0-or-later
// Files and folders named on the command line → the snapshots to read, oldest first.
#pragma once

#include <string>
#include <vector>

namespace heapsight::cli {

// Folders are replaced by the snapshots in them (not in folders below), in the order of their names, with
// numbers in names counted: 2.heapsnapshot before 10.heapsnapshot. Throws CommandFailure for a folder that
// cannot be read or has none.
[[nodiscard]] std::vector<std::string> snapshotFiles(const std::vector<std::string>& named);

} // namespace heapsight::cli
