// SPDX-License-Identifier: GPL-3.0-or-later
#include "option_set.h"

#include "common_options.h"

#include <CLI/CLI.hpp>

namespace heapsight::cli {

void OptionSet::required(const std::string& name, std::string& value, const std::string& description)
{
    m_command.add_option(name, value, description)->required();
}

void OptionSet::optional(const std::string& name, std::string& value, const std::string& description)
{
    m_command.add_option(name, value, description);
}

void OptionSet::requiredList(const std::string& name, std::vector<std::string>& values, const std::string& description)
{
    m_command.add_option(name, values, description)->option_text(" ")->required();
}

void OptionSet::flag(const std::string& name, bool& value, const std::string& description)
{
    m_command.add_flag(name, value, description);
}

void OptionSet::text(const std::string& name, std::string& value, const std::string& type,
                     const std::string& description, bool isRequired)
{
    m_command.add_option(name, value, description)->option_text(type)->required(isRequired);
}

void OptionSet::list(const std::string& name, std::vector<std::string>& values, const std::string& type,
                     const std::string& description)
{
    m_command.add_option(name, values, description)->option_text(type)->allow_extra_args(false);
}

void OptionSet::number(const std::string& name, std::optional<uint32_t>& value, uint32_t least, uint32_t most,
                       const std::string& description)
{
    m_command.add_option(name, value, description)->option_text("N")->check(CLI::Range(least, most));
}

void OptionSet::common(CommonOptions& options, CommonGroups groups)
{
    constexpr const char* kOutput = "Output";
    constexpr const char* kRunning = "Running";
    const auto flag = [&](const char* group, const char* name, bool& value, const char* description) {
        return m_command.add_flag(name, value, description)->group(group);
    };
    auto* json = flag(kOutput, "--json", options.json, "One JSON document");
    auto* csv = flag(kOutput, "--csv", options.csv, "A header row and RFC 4180 rows");
    json->excludes(csv);
    if (includes(groups, CommonGroups::Rows)) {
        m_command
            .add_option("--limit", options.limit,
                        "Rows to print, 0 for all. Default: 50 in tables,\nall with --json and --csv")
            ->option_text("N")
            ->group(kOutput);
        m_command
            .add_option("--sort", options.sort,
                        "Column to sort by, named as in --json. Without a\ndirection numbers fall and all else rises")
            ->option_text("COLUMN[:asc|:desc]")
            ->group(kOutput);
        m_command
            .add_option("--filter", options.filter,
                        "Only rows whose name contains TEXT, in any case;\n/TEXT/ is a regular expression")
            ->option_text("TEXT")
            ->group(kOutput);
    }
    if (groups == CommonGroups::All) {
        flag(kOutput, "--raw-sizes", options.rawSizes,
             "V8's own shallow sizes: backing stores are not\ncounted to the object that owns them");
        m_command.add_option("--threads", options.threads, "Threads to use at most; 0 (default): one per\nprocessor")
            ->option_text("N")
            ->check(CLI::Range(0U, 1024U))
            ->group(kRunning);
        m_command
            .add_option("--max-memory", options.maxMemory, "Give up (exit status 4) rather than use more,\ne.g. 2GB")
            ->option_text("SIZE")
            ->group(kRunning);
        m_command
            .add_option(
                "--out-of-core", options.outOfCore,
                "Work on the disk instead of in memory: auto (default:\nwhat does not fit in memory), always or never")
            ->option_text("WHEN")
            ->check(CLI::IsMember({"auto", "always", "never"}))
            ->group(kRunning);
        flag(kRunning, "--no-cache", options.noCache,
             "Read the file itself, and keep no index of it for\nthe next time (see \"cache\")");
    }
    flag(kRunning, "--quiet", options.quiet, "No progress, no warnings");
    if (includes(groups, CommonGroups::Progress)) {
        m_command.add_option("--progress", options.progress, "auto (default: on a terminal), always or never")
            ->option_text("WHEN")
            ->check(CLI::IsMember({"auto", "always", "never"}))
            ->group(kRunning);
    }
}

} // namespace heapsight::cli
