// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/string_section.h"

#include "base/memory_guard.h"

#include <cstring>
#include <limits>

namespace heapsight {

namespace {

constexpr std::string_view kReplacement = "\xef\xbf\xbd";
constexpr uint32_t kStringsPerProgress = 1024;

// Number of leading bytes that stand for themselves: no quote, backslash or byte of 0x80 and above.
size_t plainPrefix(std::string_view text)
{
    constexpr uint64_t kOnes = 0x0101010101010101;
    constexpr uint64_t kHighs = 0x8080808080808080;
    const auto zeroBytes = [](uint64_t x) { return (x - kOnes) & ~x & kHighs; };
    size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        uint64_t word = 0;
        std::memcpy(&word, text.data() + i, 8);
        if ((word & kHighs) | zeroBytes(word ^ (kOnes * '"')) | zeroBytes(word ^ (kOnes * '\\')))
            break;
    }
    while (i < text.size() && text[i] != '"' && text[i] != '\\' && static_cast<unsigned char>(text[i]) < 0x80)
        ++i;
    return i;
}

void appendUtf8(std::string& text, uint32_t code)
{
    const auto put = [&](uint32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | (code >> 6));
        put(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        put(0xe0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3f));
        put(0x80 | (code & 0x3f));
    } else {
        put(0xf0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3f));
        put(0x80 | ((code >> 6) & 0x3f));
        put(0x80 | (code & 0x3f));
    }
}

int hexValue(int c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// Length of the well-formed sequence at the start of `text` (Unicode, table 3-7); 0 if there is none.
size_t wellFormedLength(std::string_view text)
{
    const auto byte = [&](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto follows = [&](size_t i, unsigned low = 0x80, unsigned high = 0xbf) {
        return byte(i) >= low && byte(i) <= high;
    };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return follows(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        const unsigned low = first == 0xe0 ? 0xa0 : 0x80;
        const unsigned high = first == 0xed ? 0x9f : 0xbf;
        return follows(1, low, high) && follows(2) ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const unsigned low = first == 0xf0 ? 0x90 : 0x80;
        const unsigned high = first == 0xf4 ? 0x8f : 0xbf;
        return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

class StringReader {
public:
    StringReader(TextCursor& cursor, StringTable& strings, const JobContext& job)
        : m_cursor(cursor), m_strings(strings), m_job(job), m_published(cursor.offset())
    {}

    Result<StringsEnd> read()
    {
        int c = m_cursor.skipSpace();
        if (c == ']')
            return closed();
        for (;;) {
            if (c == TextCursor::kEnd)
                return ended();
            if (c != '"')
                return malformed("\"strings\": a text is expected");
            if (auto done = readOne(); !done)
                return tl::unexpected(std::move(done.error()));
            else if (!*done)
                return ended();
            publish();
            c = m_cursor.skipSpace();
            if (c == ']')
                return closed();
            if (c == TextCursor::kEnd)
                return ended();
            if (c != ',')
                return malformed("\"strings\": a comma is missing");
            m_cursor.advance();
            c = m_cursor.skipSpace();
        }
    }

private:
    tl::unexpected<Error> malformed(const char* text) const
    {
        return fail(ErrorCode::NotASnapshot, text, m_cursor.offset());
    }

    StringsEnd closed()
    {
        m_cursor.advance();
        m_end.offset = m_cursor.offset();
        return m_end;
    }

    Result<StringsEnd> ended()
    {
        if (m_cursor.failure())
            return tl::unexpected(*m_cursor.failure());
        m_end.isCut = true;
        m_end.offset = m_cursor.offset();
        return m_end;
    }

    void publish()
    {
        if (m_strings.size() % kStringsPerProgress != 0)
            return;
        m_job.advance(Phase::ReadStrings, m_cursor.offset() - m_published);
        m_published = m_cursor.offset();
    }

    // One string, from its quote. False if the text ends inside it.
    Result<bool> readOne()
    {
        const uint64_t begin = m_cursor.offset();
        m_cursor.advance();
        m_text.clear();
        m_replaced = 0;
        bool hasHighBytes = false;
        for (std::string_view text = m_cursor.ahead(); !text.empty(); text = m_cursor.ahead()) {
            const size_t plain = plainPrefix(text);
            if (plain < text.size() && text[plain] == '"' && m_text.empty()) {
                // By far the most frequent: the whole string stands in the buffer as it is.
                if (auto room = append(text.substr(0, plain), begin); !room)
                    return room;
                m_cursor.advance(plain + 1);
                return true;
            }
            if (m_text.size() + text.size() > kMaxStringBytes)
                return fail(ErrorCode::TooLarge, "a string is larger than this program supports", begin);
            extend(text.substr(0, plain));
            m_cursor.advance(plain);
            if (plain == text.size())
                continue;
            if (text[plain] == '"') {
                m_cursor.advance();
                if (hasHighBytes)
                    m_replaced += replaceInvalidUtf8(m_text);
                return append(m_text, begin);
            }
            if (text[plain] == '\\') {
                if (auto escape = readEscape(); !escape || !*escape)
                    return escape;
            } else {
                hasHighBytes = true;
                extend(text.substr(plain, 1));
                m_cursor.advance();
            }
        }
        return false;
    }

    Result<bool> append(std::string_view text, uint64_t begin)
    {
        if (m_strings.size() == std::numeric_limits<uint32_t>::max())
            return fail(ErrorCode::TooLarge, "more strings than this program supports", begin);
        m_strings.append(text);
        if (m_replaced > 0) {
            m_end.replaced += m_replaced;
            m_end.firstReplaced = std::min(m_end.firstReplaced, begin);
        }
        return true;
    }

    void extend(std::string_view text)
    {
        if (m_text.size() + text.size() > m_text.capacity())
            requireMemory(2 * (m_text.size() + text.size()));
        m_text.append(text);
    }

    Result<bool> readEscape()
    {
        constexpr std::string_view kFrom = "\"\\/bfnrt";
        constexpr std::string_view kTo = "\"\\/\b\f\n\r\t";
        m_cursor.advance();
        const int c = m_cursor.peek();
        if (c == TextCursor::kEnd)
            return false;
        if (c == 'u') {
            m_cursor.advance();
            return readUnicodeEscape();
        }
        const size_t known = kFrom.find(static_cast<char>(c));
        if (known == std::string_view::npos)
            return malformed("\"strings\": an unknown escape");
        m_cursor.advance();
        m_text.push_back(kTo[known]);
        return true;
    }

    // Behind "\u". A high surrogate waits for the low one; alone, either becomes U+FFFD.
    Result<bool> readUnicodeEscape()
    {
        uint32_t unit = 0;
        if (auto read = readHex(unit); !read || !*read)
            return read;
        while (unit >= 0xd800 && unit <= 0xdbff) {
            if (m_cursor.peek() != '\\')
                break;
            m_cursor.advance();
            const int next = m_cursor.peek();
            if (next == TextCursor::kEnd)
                return false;
            if (next != 'u') {
                replace();
                m_cursor.stepBack(); // to the backslash, which starts an escape of its own
                return true;
            }
            m_cursor.advance();
            uint32_t low = 0;
            if (auto read = readHex(low); !read || !*read)
                return read;
            if (low >= 0xdc00 && low <= 0xdfff) {
                appendUtf8(m_text, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
                return true;
            }
            replace();
            unit = low;
        }
        if (unit >= 0xd800 && unit <= 0xdfff)
            replace();
        else
            appendUtf8(m_text, unit);
        return true;
    }

    Result<bool> readHex(uint32_t& unit)
    {
        for (int i = 0; i < 4; ++i) {
            const int c = m_cursor.peek();
            if (c == TextCursor::kEnd)
                return false;
            const int digit = hexValue(c);
            if (digit < 0)
                return malformed("\"strings\": a malformed \\u escape");
            unit = unit * 16 + static_cast<uint32_t>(digit);
            m_cursor.advance();
        }
        return true;
    }

    void replace()
    {
        m_text.append(kReplacement);
        ++m_replaced;
    }

    TextCursor& m_cursor;
    StringTable& m_strings;
    const JobContext& m_job;
    StringsEnd m_end;
    std::string m_text;
    uint64_t m_replaced = 0;
    uint64_t m_published;
};

} // namespace

Result<StringsEnd> readStrings(TextCursor& cursor, StringTable& strings, const JobContext& job)
{
    auto end = StringReader(cursor, strings, job).read();
    if (end)
        strings.shrinkToFit();
    return end;
}

uint64_t replaceInvalidUtf8(std::string& text)
{
    std::string clean;
    uint64_t replaced = 0;
    for (size_t i = 0; i < text.size();) {
        const std::string_view rest = std::string_view(text).substr(i);
        if (const size_t length = wellFormedLength(rest)) {
            clean.append(rest.substr(0, length));
            i += length;
        } else {
            clean.append(kReplacement);
            ++replaced;
            ++i;
        }
    }
    if (replaced > 0)
        text = std::move(clean);
    return replaced;
}

} // namespace heapsight
