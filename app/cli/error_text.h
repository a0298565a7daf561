// SPDX-License-Identifier: GPL-3.0-or-later
// Errors and warnings of the engine as English sentences: which file, what is wrong, where, what to do.
#pragma once

#include "base/result.h"
#include "exit_status.h"
#include "graph/snapshot_info.h"

#include <string>

namespace heapsight::cli {

[[nodiscard]] ExitStatus exitStatusOf(const Error& error);
[[nodiscard]] std::string errorText(const Error& error);
[[nodiscard]] CommandFailure failureOf(const Error& error);
[[nodiscard]] std::string warningText(const SnapshotWarning& warning); // one sentence, without the offset
// "before.heapsnapshot", "standard input" for "-".
[[nodiscard]] std::string fileText(const std::string& path);

// The value, or throws the failure.
template <class T> [[nodiscard]] T valueOrFail(Result<T>&& result)
{
    if (!result)
        throw failureOf(result.error());
    return std::move(*result);
}

} // namespace heapsight::cli
