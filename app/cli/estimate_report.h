// SPDX-License-Identifier: GPL-3.0-or-later
// What opening a snapshot will take, and whether that is there: from its header alone.
#pragma once

#include "session.h"

namespace heapsight::cli {

// Throws CommandFailure where the file cannot be looked at.
void reportEstimate(Session& session, const std::string& path);

} // namespace heapsight::cli
