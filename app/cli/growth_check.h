// SPDX-License-Identifier: GPL-3.0-or-later
// A check of "compare --fail-on": "Session:+100" or "total:+10MB".
#pragma once

#include "analysis/snapshot_diff.h"

#include <optional>
#include <string>

namespace heapsight::cli {

class GrowthCheck {
public:
    // Throws CommandFailure (Usage). Class names may contain colons: the last ":+" divides.
    [[nodiscard]] static GrowthCheck parse(const std::string& text);

    // What was found, as a sentence; nullopt if the check passes.
    [[nodiscard]] std::optional<std::string> violation(const SnapshotDiff& diff) const;
    // Why the check may not mean what the user thinks: no class of that name anywhere.
    [[nodiscard]] std::optional<std::string> doubt(const SnapshotDiff& diff) const;

private:
    std::string m_text;
    std::string m_class; // empty: the total
    int64_t m_growth = 0;
};

} // namespace heapsight::cli
