// SPDX-License-Identifier: GPL-3.0-or-later
// The text of --help: what it answers, what it takes, examples. Included by main.cpp only (CLI11).
#pragma once

#include <CLI/CLI.hpp>

#include <map>
#include <string>

namespace heapsight::cli {

class HelpFormatter : public CLI::FormatterBase {
public:
    // `descriptions`: command → its long description; the parser's own is the line in the list.
    explicit HelpFormatter(std::map<std::string, std::string> descriptions) : m_descriptions(std::move(descriptions)) {}

    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;

private:
    std::map<std::string, std::string> m_descriptions;
};

} // namespace heapsight::cli
