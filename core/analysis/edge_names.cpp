// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/edge_names.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace heapsight {

EdgeName edgeName(const HeapSnapshot& snapshot, EdgeIndex edge)
{
    const EdgeKind kind = snapshot.edgeKind(edge);
    const uint32_t label = snapshot.edgeLabels()[edge.value];
    if (hasNumericLabel(kind))
        return {true, label, {}};
    const std::string_view text = snapshot.strings().at(label);
    // The root's shortcuts are numbered like its elements, only as texts.
    if (kind == EdgeKind::Shortcut && !text.empty() && text.front() >= '0' && text.front() <= '9') {
        uint64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + std::min<size_t>(text.size(), 15), number);
        if (error == std::errc())
            return {true, number, {}};
    }
    return {false, 0, text};
}

uint64_t utf16Prefix(std::string_view text)
{
    // UTF-8 sorts by code point. UTF-16 differs in one thing: what takes a surrogate pair (lead bytes F0
    // to F4) comes before U+E000 to U+FFFF (lead bytes EE and EF).
    uint64_t key = 0;
    for (size_t i = 0; i < 8; ++i) {
        uint64_t byte = i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
        if (byte >= 0xf0)
            byte -= 2;
        else if (byte >= 0xee)
            byte += 0x0f;
        key = key << 8 | byte;
    }
    return key;
}

uint64_t digitsPrefix(uint64_t number)
{
    std::array<char, 24> text{};
    const char* end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    uint64_t key = 0;
    for (size_t i = 0; i < 16; ++i) { // four bits a digit, 0 = no digit
        const bool isDigit = text.data() + i < end;
        key = key << 4 | (isDigit ? static_cast<uint64_t>(text[i] - '0' + 1) : 0U);
    }
    return key;
}

} // namespace heapsight
