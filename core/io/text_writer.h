// SPDX-License-Identifier: GPL-3.0-or-later
// Buffered output of text and numbers for reports of any length: nothing is allocated per item, the
// sink is called once per block. A sink that fails (full disk, closed pipe) ends the output: what
// follows is dropped and failed() says so. One thread at a time.
#pragma once

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace heapsight {

class TextWriter {
public:
    // Takes a block; false ends the output.
    using Sink = std::function<bool(std::string_view block)>;

    explicit TextWriter(Sink sink);
    TextWriter(const TextWriter&) = delete;
    TextWriter& operator=(const TextWriter&) = delete;
    ~TextWriter() { flush(); }

    void put(char c)
    {
        if (m_used == kBlockBytes)
            flush();
        m_block[m_used++] = c;
    }
    void append(std::string_view text)
    {
        if (text.size() > kBlockBytes - m_used) {
            appendLarge(text);
            return;
        }
        std::copy(text.begin(), text.end(), m_block.get() + m_used); // a text of nothing may be at no place
        m_used += text.size();
    }
    template <std::integral Number> void appendNumber(Number value)
    {
        if (kBlockBytes - m_used < kLongestNumber)
            flush();
        char* const begin = m_block.get() + m_used;
        m_used += static_cast<size_t>(std::to_chars(begin, begin + kLongestNumber, value).ptr - begin);
    }
    // Fixed notation, `decimals` digits behind the point, whatever the locale.
    void appendReal(double value, int decimals);

    // Hands the block to the sink. Returns !failed().
    bool flush();
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    static constexpr size_t kBlockBytes = size_t{256} * 1024;
    static constexpr size_t kLongestNumber = 24;

    void appendLarge(std::string_view text);

    Sink m_sink;
    std::unique_ptr<char[]> m_block;
    size_t m_used = 0;
    bool m_failed = false;
};

// A sink that writes to an open file descriptor, in full, across interruptions. On failure `error`
// (may be null) holds errno.
[[nodiscard]] TextWriter::Sink fileSink(int fileDescriptor, int* error = nullptr);

// UTF-8 helpers of the report formats. One character at text[position]: its length in bytes, and the
// code point, or kInvalidCodePoint (length 1) where the bytes are no UTF-8.
inline constexpr char32_t kInvalidCodePoint = 0xffffffffU;
struct DecodedCharacter {
    char32_t codePoint;
    size_t length;
};
[[nodiscard]] DecodedCharacter decodeUtf8(std::string_view text, size_t position);

} // namespace heapsight
