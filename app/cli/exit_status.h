// SPDX-License-Identifier: GPL-3.0-or-later
// Exit statuses of heapsight-cli: part of its contract, scripts test them. A command that cannot go on
// throws CommandFailure; main() prints the message and exits with the status.
#pragma once

#include <string>
#include <utility>

namespace heapsight::cli {

enum class ExitStatus : int {
    Done = 0,
    CheckFailed = 1, // a check the user asked for found something (--fail-on)
    Usage = 2,       // the command line is wrong, or names a class or object the file does not have
    BadFile = 3,     // a file cannot be read or is no snapshot; the output cannot be written
    Memory = 4,      // out of memory, or over a limit given by the user
    Target = 5,      // a running process cannot be reached, or was lost
    Interrupted = 130,
};

struct CommandFailure {
    ExitStatus status = ExitStatus::Usage;
    std::string message{}; // sentences for people, without the program's name; may be empty
    std::string hint{};    // a line of its own below the message; may be empty
};

[[noreturn]] inline void failUsage(std::string message, std::string hint = {})
{
    throw CommandFailure{ExitStatus::Usage, std::move(message), std::move(hint)};
}

} // namespace heapsight::cli
