// SPDX-License-Identifier: GPL-3.0-or-later
#include "help_formatter.h"

namespace heapsight::cli {

namespace {

constexpr size_t kTextColumn = 28;

// "  --limit N   Rows to print …", continued lines indented.
std::string entry(const std::string& what, const std::string& description)
{
    std::string text = "  " + what;
    if (text.size() + 2 > kTextColumn)
        text += "\n" + std::string(kTextColumn, ' ');
    else
        text.resize(kTextColumn, ' ');
    for (char c : description) {
        text += c;
        if (c == '\n')
            text.append(kTextColumn, ' ');
    }
    return text + "\n";
}

std::string optionName(const CLI::Option& option)
{
    std::string name;
    for (const std::string& letter : option.get_snames())
        name += "-" + letter + ", ";
    name += "--" + option.get_lnames().front();
    const std::string type = option.get_option_text();
    return type.empty() ? name : name + " " + type;
}

std::string group(const CLI::App& app, const std::string& title, const std::string& name)
{
    std::string text;
    for (const CLI::Option* option : app.get_options())
        if (!option->get_positional() && option->get_group() == name)
            text += entry(optionName(*option), option->get_description());
    return text.empty() ? text : "\n" + title + ":\n" + text;
}

} // namespace

std::string HelpFormatter::make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const
{
    const bool isProgram = app->get_parent() == nullptr;
    std::string text =
        (isProgram ? app->get_description() : m_descriptions.at(app->get_name())) + "\n\nUsage: heapsight-cli ";
    if (isProgram) {
        text += "COMMAND [OPTIONS]\n\nCommands:\n";
        for (const CLI::App* command : app->get_subcommands({}))
            text += entry(command->get_name(), command->get_description());
        text += group(*app, "Options", "Options");
    } else {
        std::string arguments;
        text += app->get_name();
        for (const CLI::Option* option : app->get_options()) {
            if (!option->get_positional())
                continue;
            const std::string name = option->get_name(true);
            text += option->get_required() ? " " + name : " [" + name + "]";
            arguments += entry(name, option->get_description());
        }
        text += " [OPTIONS]\n\n" + arguments;
        text += group(*app, "Options of " + app->get_name(), "Options");
        text += group(*app, "Output", "Output");
        text += group(*app, "Running", "Running");
    }
    return text + "\n" + app->get_footer() + "\n";
}

} // namespace heapsight::cli
