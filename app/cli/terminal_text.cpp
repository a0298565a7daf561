// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal_text.h"

#include "base/byte_count.h"
#include "io/text_writer.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cwchar>

namespace heapsight::cli {

namespace {

constexpr std::string_view kEllipsis = "\u2026";
constexpr size_t kColumnsWithoutTerminal = 120;
constexpr size_t kFewestColumns = 40;

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

// Marks that change the direction of what follows, or break lines.
bool isFormatting(char32_t c)
{
    return c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
           c == 0xfeff;
}

std::string escapeOf(char32_t c)
{
    switch (c) {
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        break;
    }
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), c < 0x100 ? "\\x%02x" : "\\u%04x", static_cast<unsigned>(c));
    return text.data();
}

size_t widthOf(char32_t c)
{
    if (c < 0x7f)
        return 1;
    const int width = wcwidth(static_cast<wchar_t>(c)); // needs a UTF-8 LC_CTYPE, set in main()
    return width < 0 ? 1 : static_cast<size_t>(width);
}

// Byte position where the first `columns` columns end.
size_t prefixOfWidth(std::string_view text, size_t columns)
{
    size_t position = 0;
    size_t width = 0;
    while (position < text.size()) {
        const DecodedCharacter character = decodeUtf8(text, position);
        width += widthOf(character.codePoint);
        if (width > columns)
            break;
        position += character.length;
    }
    return position;
}

} // namespace

std::string escapedForTerminal(std::string_view text, size_t maxColumns)
{
    std::string result;
    size_t width = 0;
    for (size_t position = 0; position < text.size();) {
        if (maxColumns != 0 && width > maxColumns)
            break;
        const DecodedCharacter character = decodeUtf8(text, position);
        if (character.codePoint == kInvalidCodePoint) {
            result += "\ufffd";
            ++width;
        } else if (isControl(character.codePoint) || isFormatting(character.codePoint)) {
            const std::string escape = escapeOf(character.codePoint);
            result += escape;
            width += escape.size();
        } else {
            result += text.substr(position, character.length);
            width += widthOf(character.codePoint);
        }
        position += character.length;
    }
    return result;
}

size_t displayWidth(std::string_view text)
{
    size_t width = 0;
    for (size_t position = 0; position < text.size();) {
        const DecodedCharacter character = decodeUtf8(text, position);
        width += widthOf(character.codePoint);
        position += character.length;
    }
    return width;
}

std::string fitted(std::string_view text, size_t columns)
{
    std::string safe = escapedForTerminal(text, columns);
    if (displayWidth(safe) <= columns)
        return safe;
    safe.resize(prefixOfWidth(safe, columns > 0 ? columns - 1 : 0));
    return safe + std::string(kEllipsis);
}

std::string fittedAtEnd(std::string_view text, size_t columns)
{
    const std::string safe = escapedForTerminal(text);
    const size_t width = displayWidth(safe);
    if (width <= columns)
        return safe;
    size_t position = prefixOfWidth(safe, width - columns + 1);
    return std::string(kEllipsis) + safe.substr(position);
}

std::string formatCountDelta(int64_t count)
{
    if (count == 0)
        return "0";
    const uint64_t magnitude = count < 0 ? ~static_cast<uint64_t>(count) + 1 : static_cast<uint64_t>(count);
    return (count < 0 ? "\u2212" : "+") + formatCount(magnitude);
}

std::string formatShare(uint64_t part, uint64_t whole)
{
    if (whole == 0)
        return {};
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f %%", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
    return text.data();
}

size_t outputColumns()
{
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return std::max<size_t>(size.ws_col, kFewestColumns);
    if (const char* columns = std::getenv("COLUMNS")) {
        const std::string_view text = columns;
        size_t value = 0;
        const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
        if (parsed.ec == std::errc() && value > 0)
            return std::clamp<size_t>(value, kFewestColumns, 10'000);
    }
    return kColumnsWithoutTerminal;
}

} // namespace heapsight::cli
