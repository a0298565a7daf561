// SPDX-License-Identifier: GPL-3.0-or-later
// Trees that are made while they are written: a walk with a stack of its own (no recursion, whatever
// the depth), and the lines of a tree for people.
#pragma once

#include "io/text_writer.h"

#include <string>
#include <vector>

namespace heapsight::cli {

// Where a row stands: per level from the top, 1 if it is the last of its siblings.
using TreePosition = std::vector<char>;

// Item has `size_t omitted`: children that exist and are not shown.
//   expand(item, ancestors) → std::vector<Item>: called once, before enter(); may change the item
//   enter(item, position), leave(item, position)
// `ancestors` are the items above, top first. Both ends of the walk may stop it by throwing.
template <class Item, class Expand, class Enter, class Leave>
void walkTree(std::vector<Item> top, size_t topOmitted, Expand&& expand, Enter&& enter, Leave&& leave)
{
    struct Level {
        std::vector<Item> items;
        size_t next = 0;
        size_t omitted = 0;
    };
    std::vector<Level> levels;
    levels.push_back({std::move(top), 0, topOmitted});
    TreePosition position;
    std::vector<const Item*> ancestors;
    while (true) {
        Level& level = levels.back();
        if (level.next == level.items.size()) {
            levels.pop_back();
            if (levels.empty())
                return;
            ancestors.pop_back();
            leave(levels.back().items[levels.back().next - 1], position);
            position.pop_back();
            continue;
        }
        Item& item = level.items[level.next++];
        position.push_back(level.next == level.items.size() && level.omitted == 0 ? 1 : 0);
        std::vector<Item> children = expand(item, ancestors);
        enter(item, position);
        ancestors.push_back(&item);
        const size_t omitted = item.omitted;
        levels.push_back({std::move(children), 0, omitted});
    }
}

// Lines of a tree: branches and label on the left, numbers in columns on the right.
class TreePrinter {
public:
    TreePrinter(TextWriter& out, std::vector<std::string> numberTitles, size_t columns);

    void printTitles();
    // `label` and `note` are escaped and cut here; the note (a place, a mark) is kept if it fits.
    void printRow(const TreePosition& position, const std::string& label, const std::string& note,
                  const std::vector<std::string>& numbers);
    // "… 12 more" below the last child of the row at `position`.
    void printOmitted(const TreePosition& position, size_t count);

private:
    [[nodiscard]] std::string branches(const TreePosition& position) const;

    TextWriter& m_out;
    std::vector<std::string> m_titles;
    size_t m_textColumns;
};

} // namespace heapsight::cli
