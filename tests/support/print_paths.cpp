// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/print_paths.h"

namespace heapsight::test {

namespace {

void printRow(const PathNode& row, int depth, int deepest, std::string& text)
{
    text.append(static_cast<size_t>(depth) * 2, ' ');
    text += row.edge + (row.edge.empty() ? "" : "  ") + row.label;
    text += "  " + std::to_string(row.count) + " · " + std::to_string(row.retained) + " B";
    if (row.isTarget)
        text += "  [target]";
    if (row.accumulates)
        text += "  [accumulates here]";
    if (row.artefact)
        text += "  [artefact]";
    if (row.folded != 0)
        text += "  (" + std::to_string(row.folded) + " folded: " + row.foldedText + ")";
    if (row.location)
        text += "  " + shortLocation(*row.location);
    text += '\n';
    if (depth < deepest)
        for (const auto& child : row.children)
            printRow(*child, depth + 1, deepest, text);
}

} // namespace

std::string printPaths(const MergedPaths& paths, int deepest)
{
    std::string text;
    printRow(*paths.root, 0, deepest, text);
    return text;
}

} // namespace heapsight::test
