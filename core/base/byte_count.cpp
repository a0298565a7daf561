// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/byte_count.h"

#include <array>
#include <cstdio>

namespace heapsight {

std::string formatBytes(uint64_t bytes)
{
    if (bytes < 1000)
        return std::to_string(bytes) + " B";
    constexpr std::array<const char*, 6> kUnits{"kB", "MB", "GB", "TB", "PB", "EB"};
    double value = static_cast<double>(bytes) / 1000;
    size_t unit = 0;
    // 999.95 would print as "1000": the next unit begins where rounding would reach it.
    while (value >= 999.5 && unit + 1 < kUnits.size()) {
        value /= 1000;
        ++unit;
    }
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), value < 99.95 ? "%.1f %s" : "%.0f %s", value, kUnits[unit]);
    return text.data();
}

std::string formatByteDelta(int64_t bytes)
{
    if (bytes == 0)
        return "0 B";
    const uint64_t magnitude = bytes < 0 ? ~static_cast<uint64_t>(bytes) + 1 : static_cast<uint64_t>(bytes);
    return (bytes < 0 ? "\u2212" : "+") + formatBytes(magnitude);
}

std::string formatCount(uint64_t count)
{
    const std::string digits = std::to_string(count);
    std::string text;
    for (size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            text += "\u202f";
        text += digits[i];
    }
    return text;
}

} // namespace heapsight
