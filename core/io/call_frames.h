// SPDX-License-Identifier: GPL-3.0-or-later
// "callFrame" objects → rows of a frame table. V8 writes the same function with the same bytes every
// time, so that all but the first are looked up by their text and never parsed. One thread.
#pragma once

#include "base/result.h"
#include "profile/frame_table.h"

#include <memory>
#include <string_view>

namespace heapsight {

class CallFrames {
public:
    explicit CallFrames(FrameTable& frames);
    ~CallFrames();

    // `json`: an object with functionName, url, lineNumber, columnNumber. `isOneBased`: lines and columns as
    // very old files have them, on the node itself. What is missing or of another type is unknown.
    // Errors: BadNumber… none: NotAProfile (no JSON object), offset 0 = start of `json`.
    [[nodiscard]] Result<uint32_t> frame(std::string_view json, bool isOneBased);
    // Texts in which something was replaced by U+FFFD.
    [[nodiscard]] uint64_t replaced() const { return m_replaced; }

private:
    struct Buffers;
    FrameTable& m_frames;
    std::unique_ptr<Buffers> m_buffers;
    uint64_t m_replaced = 0;
};

} // namespace heapsight
