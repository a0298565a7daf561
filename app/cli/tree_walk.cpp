// SPDX-License-Identifier: GPL-3.0-or-later
#include "tree_walk.h"

#include "base/byte_count.h"
#include "terminal_text.h"

#include <algorithm>

namespace heapsight::cli {

namespace {

constexpr size_t kNumberColumns = 10;
constexpr size_t kFewestTextColumns = 30;

} // namespace

TreePrinter::TreePrinter(TextWriter& out, std::vector<std::string> numberTitles, size_t columns)
    : m_out(out),
      m_titles(std::move(numberTitles)),
      m_textColumns(std::max(kFewestTextColumns, columns - std::min(columns, kNumberColumns * m_titles.size())))
{}

std::string TreePrinter::branches(const TreePosition& position) const
{
    // A deep tree keeps its innermost branches and says how deep they are.
    const size_t fitting = std::max<size_t>(1, m_textColumns / 2 / 3);
    const size_t first = position.size() > fitting ? position.size() - fitting : 0;
    std::string text = first > 0 ? "(" + std::to_string(position.size()) + ") " : "";
    for (size_t level = first; level < position.size(); ++level) {
        const bool isRow = level + 1 == position.size();
        if (position[level])
            text += isRow ? "\u2514\u2500 " : "   ";
        else
            text += isRow ? "\u251c\u2500 " : "\u2502  ";
    }
    return text;
}

void TreePrinter::printTitles()
{
    printRow({}, "", "", m_titles);
}

void TreePrinter::printRow(const TreePosition& position, const std::string& label, const std::string& note,
                           const std::vector<std::string>& numbers)
{
    std::string line = branches(position);
    const size_t available = m_textColumns - std::min(m_textColumns, displayWidth(line));
    const std::string safeNote = note.empty() ? std::string() : "  " + escapedForTerminal(note);
    const size_t noteWidth = displayWidth(safeNote);
    constexpr size_t kFewestLabelColumns = 16;
    const bool hasNote = noteWidth + kFewestLabelColumns <= available;
    line += fitted(label, std::max(kFewestLabelColumns, hasNote ? available - noteWidth : available));
    if (hasNote)
        line += safeNote;
    const size_t width = displayWidth(line);
    line.append(width < m_textColumns ? m_textColumns - width : 0, ' ');
    for (const std::string& number : numbers) {
        const size_t numberWidth = displayWidth(number);
        line.append(numberWidth < kNumberColumns ? kNumberColumns - numberWidth : 1, ' ');
        line += number;
    }
    line.resize(line.find_last_not_of(' ') + 1);
    m_out.append(line);
    m_out.put('\n');
}

void TreePrinter::printOmitted(const TreePosition& position, size_t count)
{
    TreePosition below = position;
    below.push_back(1);
    printRow(below, "\u2026 " + formatCount(count) + " more; --limit shows more", "", {});
}

} // namespace heapsight::cli
