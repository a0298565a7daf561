// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/text_writer.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace heapsight {

TextWriter::TextWriter(Sink sink) : m_sink(std::move(sink)), m_block(new char[kBlockBytes]) {}

bool TextWriter::flush()
{
    if (m_used > 0 && !m_failed)
        m_failed = !m_sink({m_block.get(), m_used});
    m_used = 0;
    return !m_failed;
}

void TextWriter::appendLarge(std::string_view text)
{
    while (!text.empty()) {
        if (m_used == kBlockBytes)
            flush();
        const size_t part = std::min(text.size(), kBlockBytes - m_used);
        std::memcpy(m_block.get() + m_used, text.data(), part);
        m_used += part;
        text.remove_prefix(part);
    }
}

void TextWriter::appendReal(double value, int decimals)
{
    std::array<char, 400> digits{}; // the longest double in fixed notation has 309 digits before the point
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed,
                                   std::clamp(decimals, 0, 60));
    append({digits.data(), static_cast<size_t>(end.ptr - digits.data())});
}

TextWriter::Sink fileSink(int fileDescriptor, int* error)
{
    return [fileDescriptor, error](std::string_view block) {
        while (!block.empty()) {
            const ssize_t written = ::write(fileDescriptor, block.data(), block.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0) {
                if (error)
                    *error = written < 0 ? errno : EIO;
                return false;
            }
            block.remove_prefix(static_cast<size_t>(written));
        }
        return true;
    };
}

DecodedCharacter decodeUtf8(std::string_view text, size_t position)
{
    constexpr DecodedCharacter kInvalid{kInvalidCodePoint, 1};
    const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[position + i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || text.size() - position < length)
        return kInvalid;
    char32_t codePoint = lead & (0xffU >> (length + 1));
    for (size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return kInvalid;
        codePoint = (codePoint << 6) | (byte(i) & 0x3fU);
    }
    const bool overlong = (length == 3 && codePoint < 0x800) || (length == 4 && codePoint < 0x10000);
    const bool surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    if (overlong || surrogate || codePoint > 0x10ffff)
        return kInvalid;
    return {codePoint, length};
}

} // namespace heapsight
