// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the classes among what was added says most about a leak.
#pragma once

#include "analysis/snapshot_analysis.h"

namespace heapsight {

inline constexpr int kOwnRank = 6;     // made by a script of the program itself
inline constexpr int kPackageRank = 5; // … by one of the packages it uses
inline constexpr int kPlainRank = 4;   // plain objects, by their fields
inline constexpr int kBuiltInRank = 3; // of the language and of Node; below: strings, arrays, functions

// What people wrote says more than what the engine gave them. 0: nobody wrote it.
[[nodiscard]] int classRank(const SnapshotAnalysis& analysis, ClassId id);
// Classes that carry what people gave them rather than being it.
[[nodiscard]] bool isWrapperClass(std::string_view name);

} // namespace heapsight
