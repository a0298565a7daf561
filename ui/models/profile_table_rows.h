// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of each table of a profile: functions with their callers, stacks from the root down, files and
// packages with their functions. Thread rule: as RowList.
#pragma once

#include "models/profile_model.h"
#include "models/row_list.h"

namespace heapsight {

// The top rows of each kind of table. Null if cancelled. O(N + R log R).
[[nodiscard]] std::shared_ptr<const RowList> profileTableRows(const ProfileTrees& trees, ProfileModel::Table table,
                                                              const JobContext& job);

} // namespace heapsight
