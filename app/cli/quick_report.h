// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes and their own bytes by type, without loading the graph.
#pragma once

#include "session.h"

namespace heapsight::cli {

// Throws CommandFailure where the file cannot be read.
void reportQuickTotals(Session& session, const std::string& path);

} // namespace heapsight::cli
