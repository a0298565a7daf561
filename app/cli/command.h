// SPDX-License-Identifier: GPL-3.0-or-later
// A command of heapsight-cli: what it takes, what its help teaches, and its run. One file per command;
// main() makes one object of each, attaches them to the parser and runs the one that was named.
#pragma once

#include "option_set.h"
#include "report_table.h"

#include <memory>

namespace heapsight::cli {

struct CommandHelp {
    const char* name;
    const char* summary;     // one line for the list of commands
    const char* description; // what it answers
    const char* footer;      // examples, how to read the columns
};

class Command {
public:
    explicit Command(const CommandHelp& help) : m_help(help) {}
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;
    virtual ~Command() = default;

    void attach(CLI::App& program);
    [[nodiscard]] const CommandHelp& help() const { return m_help; }
    [[nodiscard]] const CommonOptions& commonOptions() const { return m_common; }

    // Columns that --sort takes; checked before any file is read.
    [[nodiscard]] virtual std::vector<SortColumn> sortColumns() const = 0;
    // Which of the common options it takes.
    [[nodiscard]] virtual CommonGroups commonGroups() const { return CommonGroups::All; }
    // Writes the result. Throws CommandFailure.
    virtual ExitStatus run(Session& session) = 0;

protected:
    virtual void addOptions(OptionSet& options) = 0;

private:
    CommandHelp m_help;
    CommonOptions m_common;
};

[[nodiscard]] std::unique_ptr<Command> makeOverviewCommand();
[[nodiscard]] std::unique_ptr<Command> makeSummaryCommand();
[[nodiscard]] std::unique_ptr<Command> makeClassesCommand();
[[nodiscard]] std::unique_ptr<Command> makeObjectsCommand();
[[nodiscard]] std::unique_ptr<Command> makeObjectCommand();
[[nodiscard]] std::unique_ptr<Command> makeNodesCommand();
[[nodiscard]] std::unique_ptr<Command> makeEdgesCommand();
[[nodiscard]] std::unique_ptr<Command> makeCompareCommand();
[[nodiscard]] std::unique_ptr<Command> makeRetainersCommand();
[[nodiscard]] std::unique_ptr<Command> makePathsCommand();
[[nodiscard]] std::unique_ptr<Command> makeDominatorsCommand();
[[nodiscard]] std::unique_ptr<Command> makeStringsCommand();
[[nodiscard]] std::unique_ptr<Command> makeRedactCommand();
[[nodiscard]] std::unique_ptr<Command> makeCacheCommand();
[[nodiscard]] std::unique_ptr<Command> makeTargetsCommand();
[[nodiscard]] std::unique_ptr<Command> makeCaptureCommand();
[[nodiscard]] std::unique_ptr<Command> makeWatchCommand();
[[nodiscard]] std::unique_ptr<Command> makeLeaksCommand();
[[nodiscard]] std::unique_ptr<Command> makeProfileCommand();
[[nodiscard]] std::unique_ptr<Command> makeFlameCommand();
[[nodiscard]] std::unique_ptr<Command> makeRecordCommand();
[[nodiscard]] std::vector<std::unique_ptr<Command>> allCommands(); // in the order of the help

} // namespace heapsight::cli
