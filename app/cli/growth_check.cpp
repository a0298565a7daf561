// SPDX-License-Identifier: GPL-3.0-or-later
#include "growth_check.h"

#include "base/byte_count.h"
#include "common_options.h"
#include "exit_status.h"
#include "terminal_text.h"

#include <algorithm>
#include <charconv>

namespace heapsight::cli {

GrowthCheck GrowthCheck::parse(const std::string& text)
{
    const auto refuse = [&](const std::string& why) {
        failUsage("--fail-on " + text + ": " + why + " Write CLASS:+N (objects) or total:+SIZE (bytes, e.g. 10MB).");
    };
    const size_t divider = text.rfind(":+");
    if (divider == std::string::npos || divider == 0)
        refuse("that is no check.");
    GrowthCheck check;
    check.m_text = text;
    const std::string name = text.substr(0, divider);
    const std::string_view amount = std::string_view(text).substr(divider + 2);
    if (name == "total") {
        const auto bytes = parseSize(amount);
        if (!bytes)
            refuse("\"" + std::string(amount) + "\" is no size.");
        check.m_growth = static_cast<int64_t>(*bytes);
    } else {
        check.m_class = name;
        const auto parsed = std::from_chars(amount.data(), amount.data() + amount.size(), check.m_growth);
        if (parsed.ec != std::errc() || parsed.ptr != amount.data() + amount.size())
            refuse("\"" + std::string(amount) + "\" is no number of objects.");
    }
    if (check.m_growth <= 0)
        refuse("the growth must be at least 1.");
    return check;
}

std::optional<std::string> GrowthCheck::violation(const SnapshotDiff& diff) const
{
    if (m_class.empty()) {
        const auto grown = static_cast<int64_t>(diff.target().totalSize() - diff.base().totalSize());
        if (grown < m_growth)
            return std::nullopt;
        return "check " + m_text + " failed: all memory grew by " + std::to_string(grown) + " bytes (" +
               formatByteDelta(grown) + ").";
    }
    int64_t delta = 0;
    for (const DiffRow& row : diff.rows())
        if (row.name == m_class)
            delta += row.countDelta();
    if (delta < m_growth)
        return std::nullopt;
    return "check " + m_text + " failed: " + m_class + " has " + std::to_string(delta) + " objects more than before.";
}

std::optional<std::string> GrowthCheck::doubt(const SnapshotDiff& diff) const
{
    const bool isKnown = m_class.empty() || std::any_of(diff.rows().begin(), diff.rows().end(),
                                                        [&](const DiffRow& row) { return row.name == m_class; });
    if (isKnown)
        return std::nullopt;
    return "check " + m_text + ": neither file has a class \"" + m_class + "\".";
}

} // namespace heapsight::cli
