// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/element_windows.h"

#include "base/memory_guard.h"

#include <array>

namespace heapsight {

namespace {

enum class Byte : uint8_t { Plain, Quote, Open, Close, Comma };

constexpr std::array<Byte, 256> byteTable()
{
    std::array<Byte, 256> table{};
    table['"'] = Byte::Quote;
    table['['] = table['{'] = Byte::Open;
    table[']'] = table['}'] = Byte::Close;
    table[','] = Byte::Comma;
    return table;
}

constexpr std::array<Byte, 256> kBytes = byteTable();

} // namespace

// Goes on to the bracket that closes the array (Closed, m_scanned at it) or to the end of what there is.
ElementWindows::Stop ElementWindows::scan()
{
    const char* const text = m_text.data();
    const size_t size = m_text.size();
    size_t i = m_scanned;
    while (i < size) {
        if (m_inString) {
            if (m_isEscaped) {
                m_isEscaped = false;
                ++i;
                continue;
            }
            while (i < size && text[i] != '"' && text[i] != '\\')
                ++i;
            if (i == size)
                break;
            m_isEscaped = text[i] == '\\';
            m_inString = m_isEscaped;
            ++i;
            continue;
        }
        Byte kind = Byte::Plain;
        while (i < size && (kind = kBytes[static_cast<unsigned char>(text[i])]) == Byte::Plain)
            ++i;
        if (i == size)
            break;
        if (kind == Byte::Quote) {
            m_inString = true;
        } else if (kind == Byte::Open) {
            ++m_depth;
        } else if (kind == Byte::Close) {
            if (m_depth == 0) {
                m_scanned = i;
                return Stop::Closed;
            }
            --m_depth;
        } else if (m_depth == 0) {
            m_lastComma = i;
        }
        ++i;
    }
    m_scanned = i;
    return Stop::Ran;
}

void ElementWindows::giveOut(size_t cut)
{
    m_text[cut] = ']';
    m_end = cut + 1;
    m_text.reserve(m_end + kPadding);
}

Result<bool> ElementWindows::next()
{
    if (!m_hasStarted) {
        m_hasStarted = true;
        m_textOffset = m_cursor.offset();
        m_cursor.advance();
        m_text.assign("[");
        m_scanned = 1;
    } else if (m_isClosed || m_isCut) {
        return false;
    } else {
        // What lies behind the last window's cut begins the next one.
        m_textOffset += m_end - 1;
        m_text.erase(0, m_end - 1);
        m_text[0] = '[';
        m_scanned -= m_end - 1;
        m_lastComma = 0;
    }
    for (;;) {
        if (scan() == Stop::Closed) {
            m_isClosed = true;
            m_cursor.seek(m_textOffset + m_scanned + 1);
            giveOut(m_scanned);
            return true;
        }
        if (m_text.size() >= m_windowBytes && m_lastComma != 0) {
            giveOut(m_lastComma);
            return true;
        }
        const std::string_view more = m_cursor.ahead();
        if (m_cursor.failure())
            return tl::unexpected(*m_cursor.failure());
        if (more.empty()) {
            m_isCut = true;
            if (m_lastComma == 0)
                return false;
            giveOut(m_lastComma);
            return true;
        }
        if (m_text.size() > kLargestElement)
            return fail(ErrorCode::TooLarge, "an element of a list is larger than this program supports", m_textOffset);
        if (m_text.size() + more.size() + kPadding > m_text.capacity()) {
            requireMemory(2 * (m_text.size() + more.size() + kPadding));
            m_text.reserve(std::max(2 * m_text.capacity(), m_text.size() + more.size() + kPadding));
        }
        m_text.append(more);
        m_cursor.advance(more.size());
    }
}

} // namespace heapsight
