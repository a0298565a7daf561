// SPDX-License-Identifier: GPL-3.0-or-later
// From what the user names on the command line to classes and objects of a snapshot. What the file does
// not have ends the command with exit status 2 and a message that helps to find the right name.
#pragma once

#include "analysis/snapshot_analysis.h"
#include "exit_status.h"

#include <string>
#include <vector>

namespace heapsight::cli {

// All classes of that name; several if their constructors stand in different places.
[[nodiscard]] std::vector<ClassId> classesNamed(const SnapshotAnalysis& analysis, const std::string& name);
// "@123" or "123".
[[nodiscard]] NodeIndex objectWithId(const SnapshotAnalysis& analysis, const std::string& id);
// Fails early, before a file is read, if the text is no id.
void checkObjectId(const std::string& id);

} // namespace heapsight::cli
