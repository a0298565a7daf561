// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/foreign_document.h"

#include <array>

namespace heapsight {

std::string foreignByStart(std::string_view start)
{
    const auto begins = [&](std::string_view text) { return start.substr(0, text.size()) == text; };
    if (begins("<"))
        return "this is HTML or XML, not a heap snapshot";
    if (begins("["))
        return "this is a JSON array, not a heap snapshot";
    if (begins("PK\x03\x04"))
        return "this is a zip archive: unpack it first";
    if (begins("BZh") || begins("\xfd"
                                "7zXZ"))
        return "this is compressed in a way other than gzip and zstd: unpack it first";
    if (begins(std::string_view("\0\0\0", 3)) || begins("\x7f"
                                                        "ELF"))
        return "this is a binary file, not a heap snapshot";
    return "this is no JSON object";
}

void noteForeignKey(std::string_view key, std::string& what)
{
    struct Sign {
        std::string_view key;
        std::string_view what;
    };
    static constexpr std::array<Sign, 4> kSigns{{
        {"timeDeltas", "this is a CPU profile, not a heap snapshot"},
        {"startTime", "this is a CPU profile, not a heap snapshot"},
        {"head", "this is a sampling heap profile, not a heap snapshot"},
        {"traceEvents", "this is a performance trace, not a heap snapshot"},
    }};
    for (const Sign& sign : kSigns)
        if (what.empty() && key == sign.key)
            what = sign.what;
}

} // namespace heapsight
