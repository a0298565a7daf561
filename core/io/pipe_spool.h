// SPDX-License-Identifier: GPL-3.0-or-later
// Copies what comes through a pipe to a temporary file without a name, readable by nobody else, so
// that it can be read in windows and in any order. Gone when the descriptor is closed.
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "io/file_descriptor.h"

namespace heapsight {

// O(bytes). Looks at the stop token at least each 50 ms, also while nothing arrives. Stops early
// when the first bytes cannot begin a document (an endless device, for instance).
[[nodiscard]] Result<FileDescriptor> spoolPipe(const FileDescriptor& pipe, const JobContext& job);

} // namespace heapsight
