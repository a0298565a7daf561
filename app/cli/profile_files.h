// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles of a command line: opened, with their warnings, and narrowed down to a tree of stacks.
#pragma once

#include "open_profile.h"
#include "option_set.h"
#include "profile/flame_tree_steps.h"
#include "session.h"

namespace heapsight::cli {

struct ProfileOptions {
    std::string measure;
    std::vector<std::string> focus;
    std::vector<std::string> exclude;

    void add(OptionSet& options);
    // Opens a file and narrows it down. Throws CommandFailure.
    [[nodiscard]] FlameTree read(Session& session, const std::string& file);
    // In time order: CPU profiles only.
    [[nodiscard]] FlameTree readInTimeOrder(Session& session, const std::string& file);

    [[nodiscard]] std::vector<FlameStep> steps() const; // --focus and --exclude

    std::string shownMeasure{}; // of the last read(): "time", "size", …
    std::string shownKind{};    // "cpu", "heap", …
};

[[nodiscard]] std::string profileWarningText(const ProfileWarning& warning);

} // namespace heapsight::cli
