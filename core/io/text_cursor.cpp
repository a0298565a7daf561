// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/text_cursor.h"

#include <algorithm>
#include <cstring>

namespace heapsight {

namespace {

bool isSpace(int c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace

TextCursor::TextCursor(ByteSource& source, const JobContext& job, size_t bufferBytes)
    : m_source(source), m_job(job), m_buffer(std::max<size_t>(bufferBytes, 1))
{}

void TextCursor::seek(uint64_t offset)
{
    if (offset >= m_bufferOffset && offset <= m_bufferOffset + m_filled) {
        m_next = static_cast<size_t>(offset - m_bufferOffset);
        return;
    }
    m_bufferOffset = offset;
    m_next = m_filled = 0;
}

bool TextCursor::refill()
{
    if (m_failure)
        return false;
    if (m_job.cancelled()) {
        m_failure = Error{ErrorCode::Cancelled, "cancelled", kNoOffset, {}};
        return false;
    }
    m_bufferOffset += m_next;
    m_next = m_filled = 0;
    auto got = m_source.read(m_bufferOffset, m_buffer.data(), m_buffer.size());
    if (!got) {
        m_failure = std::move(got.error());
        return false;
    }
    m_filled = *got;
    return m_filled > 0;
}

std::string_view TextCursor::ahead()
{
    if (peek() == kEnd)
        return {};
    return {m_buffer.data() + m_next, m_filled - m_next};
}

int TextCursor::skipSpace()
{
    int c = peek();
    while (isSpace(c)) {
        advance();
        c = peek();
    }
    return c;
}

bool TextCursor::skipValue()
{
    uint64_t depth = 0;
    do {
        const int c = skipSpace();
        if (c == kEnd)
            return false;
        if (c == '"') {
            if (!skipString())
                return false;
        } else if (c == '[' || c == '{') {
            ++depth;
            advance();
        } else if (c == ']' || c == '}') {
            if (depth == 0)
                return true; // no value here: the caller sees the bracket
            --depth;
            advance();
        } else if (c == ',' || c == ':') {
            if (depth == 0)
                return true;
            advance();
        } else if (!skipScalar() && depth > 0) {
            return false;
        }
    } while (depth > 0);
    return true;
}

bool TextCursor::skipString()
{
    advance();
    for (std::string_view text = ahead(); !text.empty(); text = ahead()) {
        const size_t stop = text.find_first_of("\"\\");
        if (stop == std::string_view::npos) {
            advance(text.size());
            continue;
        }
        advance(stop + 1);
        if (text[stop] == '"')
            return true;
        if (peek() == kEnd)
            return false;
        advance();
    }
    return false;
}

// Numbers, true, false, null: all up to the next structural character. False at the end of the text.
bool TextCursor::skipScalar()
{
    for (int c = peek(); c != kEnd; c = peek()) {
        if (isSpace(c) || c == ',' || c == ':' || c == ']' || c == '}' || c == '[' || c == '{' || c == '"')
            return true;
        advance();
    }
    return false;
}

std::optional<std::string> TextCursor::rawString(size_t limit)
{
    std::string text;
    advance();
    bool escaped = false;
    for (int c = peek(); c != kEnd && text.size() <= limit; c = peek()) {
        advance();
        if (c == '"' && !escaped)
            return text;
        escaped = c == '\\' && !escaped;
        text.push_back(static_cast<char>(c));
    }
    return std::nullopt;
}

} // namespace heapsight
