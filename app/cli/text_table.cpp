// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_table.h"

#include "terminal_text.h"

#include <algorithm>

namespace heapsight::cli {

namespace {

constexpr size_t kGap = 2;
constexpr size_t kNarrowestElastic = 12;
constexpr size_t kWidestElastic = 100; // a longer name is cut even where there is room: rows stay readable

} // namespace

std::vector<size_t> TextTable::widths(size_t available) const
{
    std::vector<size_t> widths;
    for (size_t c = 0; c < m_columns.size(); ++c) {
        size_t width = displayWidth(m_columns[c].title);
        for (const auto& row : m_rows) {
            const std::string safe = escapedForTerminal(row[c], kWidestElastic);
            width = std::max(width, displayWidth(safe));
        }
        widths.push_back(m_columns[c].isElastic ? std::min(width, kWidestElastic) : width);
    }
    size_t total = kGap * (widths.size() - 1);
    for (size_t width : widths)
        total += width;
    // Takes columns one by one from the widest elastic column.
    while (total > available) {
        size_t widest = widths.size();
        for (size_t c = 0; c < widths.size(); ++c)
            if (m_columns[c].isElastic && widths[c] > kNarrowestElastic &&
                (widest == widths.size() || widths[c] > widths[widest]))
                widest = c;
        if (widest == widths.size())
            break;
        --widths[widest];
        --total;
    }
    return widths;
}

void TextTable::printRow(TextWriter& out, const std::vector<std::string>& cells,
                         const std::vector<size_t>& widths) const
{
    std::string line;
    for (size_t c = 0; c < cells.size(); ++c) {
        const std::string cell = m_columns[c].keepsEnd ? fittedAtEnd(cells[c], widths[c]) : fitted(cells[c], widths[c]);
        const size_t width = displayWidth(cell);
        const std::string padding(width < widths[c] ? widths[c] - width : 0, ' ');
        if (c > 0)
            line.append(kGap, ' ');
        line += m_columns[c].alignRight ? padding + cell : cell + padding;
    }
    line.resize(line.find_last_not_of(' ') + 1);
    out.append(line);
    out.put('\n');
}

void TextTable::print(TextWriter& out, size_t columns) const
{
    const std::vector<size_t> columnWidths = widths(columns);
    std::vector<std::string> titles;
    for (const TextColumn& column : m_columns)
        titles.push_back(column.title);
    printRow(out, titles, columnWidths);
    for (const auto& row : m_rows)
        printRow(out, row, columnWidths);
}

} // namespace heapsight::cli
