// SPDX-License-Identifier: GPL-3.0-or-later
// Where a user's program may keep things. Any thread.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>

namespace heapsight {

// For what can be made again: $XDG_CACHE_HOME/heapsight or ~/.cache/heapsight; "" without either.
[[nodiscard]] std::string userCacheFolder();
// For choices: $XDG_CONFIG_HOME/heapsight or ~/.config/heapsight; "" without either.
[[nodiscard]] std::string userConfigFolder();
// Creates the folder and those above it, itself private to the user. Errors: CannotWrite, also for a
// folder that belongs to somebody else.
[[nodiscard]] Result<void> makePrivateFolder(const std::string& path);
// Bytes this user can still write on the disk where the folder is or would be; 0 if that is unknown.
[[nodiscard]] uint64_t freeDiskBytes(const std::string& folder);

} // namespace heapsight
