// SPDX-License-Identifier: GPL-3.0-or-later
// heapsight-cli: command line → command → exit status.
#include "command.h"
#include "help_formatter.h"

#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <new>

namespace heapsight::cli {

namespace {

constexpr const char* kDescription =
    "heapsight-cli reads heap snapshots of Node.js, Chrome and other programs with V8, and\n"
    "answers what is in memory, what grew between two snapshots, and what keeps it alive.\n"
    "Its numbers are those of Chrome DevTools.";

constexpr const char* kFooter =
    "A leak in three steps:\n"
    "  heapsight-cli compare before.heapsnapshot after.heapsnapshot      which class grew?\n"
    "  heapsight-cli paths after.heapsnapshot --class Session --base before.heapsnapshot\n"
    "                                                                    what holds the new ones?\n"
    "  heapsight-cli retainers after.heapsnapshot @127143                and one of them?\n"
    "\n"
    "Snapshots of a running Node.js process: \"targets\" finds it, \"capture\" takes one, \"watch\" shows\n"
    "its memory.\n"
    "\n"
    "FILE may be a .heapsnapshot or a .heaptimeline, either also compressed with gzip or zstd, or -\n"
    "for standard input. Every command takes --json, --csv, --limit, --sort, --filter and more:\n"
    "\"heapsight-cli COMMAND --help\" explains them with examples.\n"
    "\n"
    "Exit status: 0 done; 1 a check (--fail-on) found something; 2 the command line is wrong or names\n"
    "a class or object the file does not have; 3 a file cannot be read or is no snapshot; 4 out of\n"
    "memory or over --max-memory; 5 a running process cannot be reached or was lost; 130 interrupted.";

std::string usageHint(const std::string& command)
{
    return "Try \"heapsight-cli " + (command.empty() ? "" : command + " ") + "--help\".";
}

// The parser's messages are lines without an end: "FILE is required".
std::string sentence(std::string text)
{
    if (const size_t newline = text.find('\n'); newline != std::string::npos)
        text.resize(newline);
    return text.ends_with('.') ? text : text + ".";
}

// CLI11 would call an unknown command an unexpected argument.
void checkCommandName(const std::string& name, const std::vector<std::unique_ptr<Command>>& commands)
{
    std::vector<std::string> names;
    for (const auto& command : commands)
        names.emplace_back(command->help().name);
    for (const std::string& known : names)
        if (known == name)
            return;
    std::string message = "there is no command \"" + name + "\".";
    const std::vector<std::string> similar = similarTo(name, names, 1);
    if (!similar.empty())
        message += " Did you mean \"" + similar.front() + "\"?";
    failUsage(message, usageHint({}));
}

void setUp(CLI::App& program, const std::vector<std::unique_ptr<Command>>& commands)
{
    program.name("heapsight-cli");
    program.footer(kFooter);
    program.set_version_flag("--version", "heapsight-cli " HEAPSIGHT_VERSION);
    program.get_option("--version")->description("The version of this program");
    program.set_help_flag("-h,--help", "This help");
    program.require_subcommand(1);
    std::map<std::string, std::string> descriptions;
    for (const auto& command : commands) // commands inherit the formatter: set it first
        descriptions[command->help().name] = command->help().description;
    program.formatter(std::make_shared<HelpFormatter>(std::move(descriptions)));
    for (const auto& command : commands)
        command->attach(program);
}

ExitStatus runCommand(Command& command)
{
    try {
        (void)parseSort(command.commonOptions().sort, command.sortColumns()); // a wrong column fails before the load
        Session session(command.commonOptions());
        ExitStatus status = command.run(session);
        session.finishJobs();
        session.finishOutput();
        return status;
    } catch (const std::bad_alloc&) {
        throw failureOf(Error{ErrorCode::OutOfMemory, {}, kNoOffset, {}});
    }
}

ExitStatus runProgram(int argc, char** argv)
{
    const auto commands = allCommands();
    CLI::App program(kDescription);
    setUp(program, commands);
    if (argc < 2)
        failUsage("a command is missing.", usageHint({}));
    if (argv[1][0] != '-')
        checkCommandName(argv[1], commands);
    try {
        program.parse(argc, argv);
    } catch (const CLI::Success& information) { // --help, --version
        const int status = program.exit(information);
        return std::fflush(stdout) == 0 || errno == EPIPE ? static_cast<ExitStatus>(status) : ExitStatus::BadFile;
    } catch (const CLI::ParseError& error) {
        const auto parsed = program.get_subcommands();
        failUsage(sentence(error.what()), usageHint(parsed.empty() ? "" : parsed.front()->get_name()));
    }
    for (const auto& command : commands)
        if (program.got_subcommand(command->help().name))
            return runCommand(*command);
    return ExitStatus::Usage;
}

} // namespace

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeOverviewCommand());
    commands.push_back(makeSummaryCommand());
    commands.push_back(makeClassesCommand());
    commands.push_back(makeCompareCommand());
    commands.push_back(makeLeaksCommand());
    commands.push_back(makePathsCommand());
    commands.push_back(makeObjectsCommand());
    commands.push_back(makeObjectCommand());
    commands.push_back(makeRetainersCommand());
    commands.push_back(makeDominatorsCommand());
    commands.push_back(makeStringsCommand());
    commands.push_back(makeNodesCommand());
    commands.push_back(makeEdgesCommand());
    commands.push_back(makeRedactCommand());
    commands.push_back(makeCacheCommand());
    commands.push_back(makeProfileCommand());
    commands.push_back(makeFlameCommand());
    commands.push_back(makeTargetsCommand());
    commands.push_back(makeCaptureCommand());
    commands.push_back(makeWatchCommand());
    commands.push_back(makeRecordCommand());
    return commands;
}

} // namespace heapsight::cli

int main(int argc, char** argv)
{
    using namespace heapsight::cli;
    std::setlocale(LC_CTYPE, "C.UTF-8"); // widths of characters; numbers and messages stay as they are
    std::signal(SIGPIPE, SIG_IGN);       // a reader that has gone shows as EPIPE
    blockSignals();
    try {
        return static_cast<int>(runProgram(argc, argv));
    } catch (const CommandFailure& failure) {
        if (!failure.message.empty())
            printMessage(failure.message);
        if (!failure.hint.empty())
            std::fprintf(stderr, "%s\n", failure.hint.c_str());
        return static_cast<int>(failure.status);
    } catch (const std::bad_alloc&) {
        printMessage("out of memory.");
        return static_cast<int>(ExitStatus::Memory);
    }
}
