// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/weak_map_name.h"

#include <limits>

namespace heapsight {

namespace {

constexpr std::string_view kKeyOpens = " / part of key (";
constexpr std::string_view kValueOpens = ") -> value (";
constexpr std::string_view kTableOpens = ") pair in WeakMap (table @";
constexpr std::string_view kIdOpens = " @";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Cuts the digits at the end of `text` off; empty if there are none.
std::string_view takeDigits(std::string_view& text)
{
    size_t begin = text.size();
    while (begin > 0 && isDigit(text[begin - 1]))
        --begin;
    const std::string_view digits = text.substr(begin);
    text.remove_suffix(digits.size());
    return digits;
}

bool takeSuffix(std::string_view& text, std::string_view suffix)
{
    if (!text.ends_with(suffix))
        return false;
    text.remove_suffix(suffix.size());
    return true;
}

// What "." does not match in a JavaScript pattern.
bool hasLineBreak(std::string_view text)
{
    return text.find_first_of("\n\r") != text.npos || text.find("\u2028") != text.npos ||
           text.find("\u2029") != text.npos;
}

uint64_t saturatedNumber(std::string_view digits)
{
    constexpr uint64_t limit = std::numeric_limits<uint64_t>::max() / 10 - 1;
    uint64_t value = 0;
    for (const char c : digits)
        value = value > limit ? std::numeric_limits<uint64_t>::max() / 10 : value * 10 + static_cast<uint64_t>(c - '0');
    return value;
}

// "<name> @<digits>" in its parts.
std::optional<WeakMapName::End> parseEnd(std::string_view text)
{
    const std::string_view digits = takeDigits(text);
    if (digits.empty() || !takeSuffix(text, kIdOpens))
        return std::nullopt;
    return WeakMapName::End{text, saturatedNumber(digits)};
}

} // namespace

std::optional<WeakMapName> parseWeakMapName(std::string_view text)
{
    // Cheap tests first: this is asked for every string of a snapshot.
    if (text.size() < kKeyOpens.size() + kTableOpens.size() || !isDigit(text.front()) || text.back() != ')')
        return std::nullopt;
    size_t digits = 1;
    while (isDigit(text[digits])) // ends at the ")" at the latest
        ++digits;
    WeakMapName name;
    name.pairText = text.substr(digits);
    if (!name.pairText.starts_with(kKeyOpens))
        return std::nullopt;

    // From the end, where the numbers leave no choice.
    std::string_view rest = name.pairText.substr(kKeyOpens.size());
    takeSuffix(rest, ")");
    const std::string_view table = takeDigits(rest);
    if (table.empty() || !takeSuffix(rest, kTableOpens) || hasLineBreak(rest))
        return std::nullopt;
    name.tableId = saturatedNumber(table);

    // `rest` is "<key name> @<id>) -> value (<value name> @<id>": split at the first place that will do.
    for (size_t at = rest.find(kValueOpens); at != rest.npos; at = rest.find(kValueOpens, at + 1)) {
        const auto key = parseEnd(rest.substr(0, at));
        const auto value = parseEnd(rest.substr(at + kValueOpens.size()));
        if (key && value) {
            name.key = *key;
            name.value = *value;
            return name;
        }
    }
    return std::nullopt;
}

} // namespace heapsight
