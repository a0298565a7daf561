// SPDX-License-Identifier: GPL-3.0-or-later
// The options of one command. A thin front of CLI11, whose headers take seconds to compile: only
// option_set.cpp and main.cpp include them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace heapsight::cli {

struct CommonOptions;
enum class CommonGroups : uint8_t;

class OptionSet {
public:
    explicit OptionSet(CLI::App& command) : m_command(command) {}

    // Positional arguments, in the order they are added.
    void required(const std::string& name, std::string& value, const std::string& description);
    void optional(const std::string& name, std::string& value, const std::string& description);
    // One or more; comes last.
    void requiredList(const std::string& name, std::vector<std::string>& values, const std::string& description);

    void flag(const std::string& name, bool& value, const std::string& description);
    void text(const std::string& name, std::string& value, const std::string& type, const std::string& description,
              bool isRequired = false);
    // May be given several times, one value each time.
    void list(const std::string& name, std::vector<std::string>& values, const std::string& type,
              const std::string& description);
    void number(const std::string& name, std::optional<uint32_t>& value, uint32_t least, uint32_t most,
                const std::string& description);

    void common(CommonOptions& options, CommonGroups groups);

private:
    CLI::App& m_command;
};

} // namespace heapsight::cli
