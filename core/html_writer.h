// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of a page for a TextWriter. All text is escaped, control characters and those that turn the direction of
// writing are replaced, and what is longer than kLongestText is cut. For one thread at a time.
#pragma once

#include "io/text_writer.h"

#include <string>
#include <string_view>
#include <vector>

namespace heapsight {

class HtmlWriter {
public:
    static constexpr size_t kLongestText = 2000; // bytes

    explicit HtmlWriter(TextWriter& out) : m_out(out) {}

    void text(std::string_view words);
    void heading(std::string_view words);
    void paragraph(std::string_view words, std::string_view cssClass = {});
    void openTable(const std::vector<std::string>& head, std::string_view cssClass = {});
    void row(const std::vector<std::string>& cells, bool isHead = false);
    void closeTable();
    // Pictures are closed by "</svg>".
    void openPicture(std::string_view label, uint64_t width, uint64_t height);
    void rectangle(uint64_t x, uint64_t y, uint64_t width, uint64_t height, std::string_view cssClass = {});

protected:
    TextWriter& m_out;
};

} // namespace heapsight
