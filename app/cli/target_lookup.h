// SPDX-License-Identifier: GPL-3.0-or-later
// From the TARGET of a command line to an inspector that answers.
#pragma once

#include "event_loop.h"
#include "inspector/heap_sample.h"
#include "inspector/target_discovery.h"
#include "option_set.h"

namespace heapsight::cli {

inline constexpr const char* kTargetText =
    "TARGET is the number of a process, host:port (:port on this machine) or a ws:// URL;\n"
    "\"heapsight-cli targets\" lists them.";

struct TargetOptions {
    std::string target;
    std::string worker;
    bool opens = false;
    bool yes = false;

    void add(OptionSet& options);
};

struct FoundTarget {
    InspectorTarget target;
    std::optional<WorkerThread> worker; // if one was asked for
    HeapSample sample;                  // its memory now
};

// Throws CommandFailure: Usage (TARGET cannot be understood), Target (it cannot be reached).
[[nodiscard]] FoundTarget findTarget(Session& session, EventLoop& loop, const TargetOptions& options);
// A question on the terminal; false if there is no terminal to ask on.
[[nodiscard]] bool confirm(const std::string& question);
// The seconds that `option` was given as `text`. Throws CommandFailure (Usage) unless they are in the range.
[[nodiscard]] double secondsOf(const std::string& text, const char* option, double least, double most);
[[nodiscard]] CommandFailure targetFailure(const Error& error);

} // namespace heapsight::cli
