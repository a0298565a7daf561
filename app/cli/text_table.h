// SPDX-License-Identifier: GPL-3.0-or-later
// Aligned columns of text for people. Cells are escaped and elided here; numbers stand right. The
// first elastic column gives way first when the terminal is narrow.
#pragma once

#include "io/text_writer.h"

#include <string>
#include <vector>

namespace heapsight::cli {

struct TextColumn {
    std::string title;
    bool alignRight = false;
    bool isElastic = false;  // may be cut to fit the terminal
    bool keepsEnd = false;   // cut at the front: paths, places
    bool isOptional = false; // left out where the terminal is too narrow for all
};

class TextTable {
public:
    explicit TextTable(std::vector<TextColumn> columns) : m_columns(std::move(columns)) {}

    void addRow(std::vector<std::string> cells) { m_rows.push_back(std::move(cells)); } // one cell a column
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    // Title line, rows. O(cells).
    void print(TextWriter& out, size_t columns) const;

private:
    static constexpr size_t kHidden = 0; // width of a column that is left out
    [[nodiscard]] std::vector<size_t> widths(size_t available) const;
    bool shrinkWidest(std::vector<size_t>& widths, size_t narrowest) const; // by one column; false: none is wider
    void printRow(TextWriter& out, const std::vector<std::string>& cells, const std::vector<size_t>& widths) const;

    std::vector<TextColumn> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace heapsight::cli
