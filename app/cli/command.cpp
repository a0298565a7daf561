// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include <CLI/CLI.hpp>

namespace heapsight::cli {

void Command::attach(CLI::App& program)
{
    CLI::App* command = program.add_subcommand(m_help.name, m_help.summary);
    command->footer(m_help.footer);
    command->set_help_flag("-h,--help", "This help")->group("Running");
    OptionSet options(*command);
    addOptions(options);
    options.common(m_common, commonGroups());
}

} // namespace heapsight::cli
