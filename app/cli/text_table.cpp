// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_table.h"

#include "terminal_text.h"

#include <algorithm>

namespace heapsight::cli {

namespace {

constexpr size_t kGap = 2;
constexpr size_t kReadableElastic = 24;
constexpr size_t kNarrowestElastic = 10;
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
    size_t total = 0;
    for (size_t width : widths)
        total += width + kGap;
    available += kGap;
    // Cuts names while they stay readable, then leaves out optional columns, then cuts names further.
    for (const size_t narrowest : {kReadableElastic, kNarrowestElastic}) {
        while (total > available && shrinkWidest(widths, narrowest))
            --total;
        for (size_t c = widths.size(); c-- > 0 && total > available;)
            if (m_columns[c].isOptional && widths[c] != kHidden) {
                total -= widths[c] + kGap;
                widths[c] = kHidden;
            }
    }
    return widths;
}

bool TextTable::shrinkWidest(std::vector<size_t>& widths, size_t narrowest) const
{
    size_t* widest = nullptr;
    for (size_t c = 0; c < widths.size(); ++c)
        if (m_columns[c].isElastic && widths[c] > narrowest && (!widest || widths[c] > *widest))
            widest = &widths[c];
    if (widest)
        --*widest;
    return widest != nullptr;
}

void TextTable::printRow(TextWriter& out, const std::vector<std::string>& cells,
                         const std::vector<size_t>& widths) const
{
    std::string line;
    for (size_t c = 0; c < cells.size(); ++c) {
        if (widths[c] == kHidden)
            continue;
        const std::string cell = m_columns[c].keepsEnd ? fittedAtEnd(cells[c], widths[c]) : fitted(cells[c], widths[c]);
        const size_t width = displayWidth(cell);
        const std::string padding(width < widths[c] ? widths[c] - width : 0, ' ');
        if (!line.empty())
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
