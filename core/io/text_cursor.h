// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a document byte by byte through one buffer: for keys, headers, values to skip, strings and
// other text that is no large integer array. One thread. Read errors and cancellation look like the
// end of the text; failure() tells them apart, so that loops need a single check.
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "io/byte_source.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heapsight {

class TextCursor {
public:
    static constexpr int kEnd = -1;

    TextCursor(ByteSource& source, const JobContext& job, size_t bufferBytes);
    TextCursor(ByteSource& source, const JobContext&& job, size_t bufferBytes) = delete; // it is kept

    [[nodiscard]] int peek() { return m_next < m_filled || refill() ? byteAt(m_next) : kEnd; }
    void advance() { ++m_next; } // only after peek() said that there is a byte
    void stepBack() { seek(offset() - 1); }
    [[nodiscard]] uint64_t offset() const { return m_bufferOffset + m_next; }
    void seek(uint64_t offset);
    // What is in the buffer from offset() on, at least one byte unless the text is at its end.
    [[nodiscard]] std::string_view ahead();
    void advance(size_t bytes) { m_next += bytes; } // at most ahead().size()

    // Passes spaces, tabs and line ends; the byte behind them, or kEnd.
    int skipSpace();
    // Passes one JSON value of any kind and depth without looking at its grammar, only at brackets and
    // quotes. False if the text ends inside it.
    bool skipValue();
    // Passes a JSON string that starts at offset() and gives its raw text (escapes as they are); nullopt
    // if the text ends inside it or it is longer than `limit`.
    std::optional<std::string> rawString(size_t limit);

    // Set after a read error or a cancellation.
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

private:
    [[nodiscard]] int byteAt(size_t i) const { return static_cast<unsigned char>(m_buffer[i]); }
    bool refill();
    bool skipString();
    bool skipScalar();

    ByteSource& m_source;
    const JobContext& m_job;
    std::vector<char> m_buffer;
    uint64_t m_bufferOffset = 0;
    size_t m_next = 0;
    size_t m_filled = 0;
    std::optional<Error> m_failure;
};

} // namespace heapsight
