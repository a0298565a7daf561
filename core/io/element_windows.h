// SPDX-License-Identifier: GPL-3.0-or-later
// The elements of a JSON array of any length, a window at a time: each window is an array of its own,
// cut between two elements, with the room behind it that simdjson needs. Brackets and quotes decide where
// elements end, so the text need not be sound for the cuts to be right. One thread; O(bytes).
#pragma once

#include "base/result.h"
#include "io/text_cursor.h"

#include <string>
#include <string_view>

namespace heapsight {

class ElementWindows {
public:
    static constexpr size_t kPadding = 64;                        // readable bytes behind a window
    static constexpr size_t kLargestElement = size_t{256} << 20U; // bytes

    // The cursor stands at the '['.
    ElementWindows(TextCursor& cursor, size_t windowBytes) : m_cursor(cursor), m_windowBytes(windowBytes) {}

    // Makes the next window; false behind the last one. The cursor then stands behind the ']', or at the
    // end of the text (isCut()): what was begun there is dropped.
    // Errors: read errors, Cancelled, TooLarge (one element of more than kLargestElement).
    [[nodiscard]] Result<bool> next();
    [[nodiscard]] std::string_view window() const { return {m_text.data(), m_end}; } // "[…]"
    // Offset in the document of a byte of the window.
    [[nodiscard]] uint64_t offsetOf(size_t position) const { return m_textOffset + position; }
    [[nodiscard]] bool isCut() const { return m_isCut; }

private:
    enum class Stop : uint8_t { Cut, Closed, Ran };
    Stop scan();
    void giveOut(size_t cut);

    TextCursor& m_cursor;
    size_t m_windowBytes;
    std::string m_text; // '[', elements; m_text[0] stands at m_textOffset
    uint64_t m_textOffset = 0;
    size_t m_end = 0; // of the window
    size_t m_scanned = 0;
    size_t m_lastComma = 0; // at depth 0; 0: none
    uint64_t m_depth = 0;
    bool m_inString = false;
    bool m_isEscaped = false;
    bool m_hasStarted = false;
    bool m_isClosed = false;
    bool m_isCut = false;
};

} // namespace heapsight
