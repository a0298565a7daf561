// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/weight_text.h"

#include "base/byte_count.h"

#include <cstdio>

namespace heapsight {

namespace {

// Three digits; std::snprintf's point is that of the C locale, which no program here changes.
std::string threeDigits(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", value < 10 ? 2 : value < 100 ? 1 : 0, value);
    return text;
}

std::string durationText(uint64_t microseconds)
{
    if (microseconds < 1000)
        return std::to_string(microseconds) + " \u00b5s";
    const auto us = static_cast<double>(microseconds);
    return us < 999'500 ? threeDigits(us / 1000) + " ms" : threeDigits(us / 1'000'000) + " s";
}

} // namespace

std::string weightText(uint64_t weight, ProfileUnit unit)
{
    switch (unit) {
    case ProfileUnit::Microseconds:
        return durationText(weight);
    case ProfileUnit::Bytes:
        return formatBytes(weight);
    case ProfileUnit::Samples:
        return formatCount(weight) + (weight == 1 ? " sample" : " samples");
    case ProfileUnit::Objects:
        return formatCount(weight) + (weight == 1 ? " object" : " objects");
    case ProfileUnit::Plain:
        break;
    }
    return formatCount(weight);
}

std::string weightDeltaText(int64_t delta, ProfileUnit unit)
{
    const uint64_t magnitude = delta < 0 ? ~static_cast<uint64_t>(delta) + 1 : static_cast<uint64_t>(delta);
    return (delta < 0 ? "\u2212" : delta > 0 ? "+" : "") + weightText(magnitude, unit);
}

std::string weightShareText(uint64_t part, uint64_t whole)
{
    if (whole == 0 || part == 0)
        return "0 %";
    char text[32];
    std::snprintf(text, sizeof text, "%.1f %%", 100 * static_cast<double>(part) / static_cast<double>(whole));
    return text;
}

} // namespace heapsight
