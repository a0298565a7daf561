// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/json_report.h"

#include <cmath>

namespace heapsight {

namespace {

constexpr std::string_view kReplacement = "\xef\xbf\xbd";

bool isPlainAscii(unsigned char c)
{
    return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
}

void writeEscape(TextWriter& out, char32_t codePoint)
{
    switch (codePoint) {
    case '"':
        out.append("\\\"");
        return;
    case '\\':
        out.append("\\\\");
        return;
    case '\n':
        out.append("\\n");
        return;
    case '\r':
        out.append("\\r");
        return;
    case '\t':
        out.append("\\t");
        return;
    default:
        break;
    }
    constexpr std::string_view kHex = "0123456789abcdef";
    out.append("\\u00"); // only characters below U+00A0 come here
    out.put(kHex[(codePoint >> 4) & 0xf]);
    out.put(kHex[codePoint & 0xf]);
}

} // namespace

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_hasItems.empty())
        return;
    if (m_hasItems.back())
        m_out.put(',');
    m_hasItems.back() = true;
}

void JsonWriter::open(char bracket)
{
    separate();
    m_out.put(bracket);
    m_hasItems.push_back(false);
}

void JsonWriter::close(char bracket)
{
    m_hasItems.pop_back();
    m_out.put(bracket);
}

void JsonWriter::key(std::string_view name)
{
    separate();
    writeText(name);
    m_out.put(':');
    m_afterKey = true;
}

void JsonWriter::real(double value, int decimals)
{
    if (!std::isfinite(value)) {
        null();
        return;
    }
    separate();
    m_out.appendReal(value, decimals);
}

void JsonWriter::writeText(std::string_view value)
{
    m_out.put('"');
    size_t plain = 0; // begin of the run that needs no change
    size_t position = 0;
    while (position < value.size()) {
        if (isPlainAscii(static_cast<unsigned char>(value[position]))) {
            ++position;
            continue;
        }
        const DecodedCharacter character = decodeUtf8(value, position);
        const bool isInvalid = character.codePoint == kInvalidCodePoint;
        if (!isInvalid && character.codePoint >= 0xa0) {
            position += character.length;
            continue;
        }
        m_out.append(value.substr(plain, position - plain));
        if (isInvalid)
            m_out.append(kReplacement);
        else
            writeEscape(m_out, character.codePoint);
        position += character.length;
        plain = position;
    }
    m_out.append(value.substr(plain));
    m_out.put('"');
}

} // namespace heapsight
