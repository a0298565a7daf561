// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/flame_layout.h"

#include <algorithm>

namespace heapsight {

namespace {

class Layout {
public:
    Layout(const FlameTree& tree, const FlameLayoutOptions& options) : m_tree(tree), m_options(options)
    {
        m_range = options.range;
        if (!(m_range.to > m_range.from))
            m_range = {0, static_cast<double>(tree.total(FlameTree::root()))};
        const double length = m_range.to - m_range.from;
        m_scale = length > 0 && options.width > 0 ? options.width / length : 0;
    }

    std::vector<FlameRect> run()
    {
        if (m_scale > 0)
            walk();
        return std::move(m_rects);
    }

private:
    struct Level {          // an open node, whose children are being placed
        uint32_t next;      // child to place, or kNoFlameNode
        uint64_t nextStart; // where it starts, unless the tree knows
    };

    // Depth first with a stack of its own: as deep as the drawn rows only.
    void walk()
    {
        if (!place(0, 0))
            return;
        while (!m_levels.empty()) {
            Level& level = m_levels.back();
            const uint32_t node = level.next;
            if (node == kNoFlameNode) {
                m_levels.pop_back();
                m_openRest = kNoRest;
                continue;
            }
            const uint64_t start = m_tree.starts().empty() ? level.nextStart : m_tree.starts()[node];
            level.next = m_tree.nextSibling(node);
            level.nextStart = start + m_tree.total(node);
            if (static_cast<double>(start) >= m_range.to)
                level.next = kNoFlameNode; // nor is any behind it inside
            place(node, start);
        }
    }

    // Makes the rectangle of a node and opens it; false if nothing of it is to be seen.
    bool place(uint32_t node, uint64_t start)
    {
        const uint64_t total = m_tree.total(node);
        const double left = (static_cast<double>(start) - m_range.from) * m_scale;
        const double right = (static_cast<double>(start + total) - m_range.from) * m_scale;
        if (total == 0 || right <= 0 || left >= m_options.width)
            return false;
        const double x = std::max(left, 0.0);
        const double end = std::min(right, m_options.width);
        const uint32_t depth = m_tree.depth(node);
        const bool isDrawn = depth >= m_options.firstDepth && depth <= m_options.lastDepth;
        // The whole width decides, not what is left of it at the border.
        if (right - left < m_options.leastWidth) {
            if (isDrawn)
                merge(node, depth, total, x, end);
            return true;
        }
        m_openRest = kNoRest;
        if (isDrawn)
            m_rects.push_back({node, depth, 0, total, x, end - x});
        if (depth < m_options.lastDepth)
            m_levels.push_back({m_tree.firstChild(node), start});
        return true;
    }

    // Siblings in a row that are too narrow become one. Between two of them only their parent's own time
    // can lie (time order); a gap of a pixel or more ends the row.
    void merge(uint32_t node, uint32_t depth, uint64_t total, double x, double end)
    {
        if (m_openRest != kNoRest) {
            FlameRect& rest = m_rects[m_openRest];
            if (x - (rest.x + rest.width) < std::max(m_options.leastWidth, 1e-6)) {
                rest.merged += 1;
                rest.weight += total;
                rest.width = end - rest.x;
                return;
            }
        }
        m_openRest = m_rects.size();
        m_rects.push_back({node, depth, 1, total, x, end - x});
    }

    static constexpr size_t kNoRest = ~size_t{0};

    const FlameTree& m_tree;
    FlameLayoutOptions m_options;
    FlameRange m_range;
    double m_scale = 0;
    std::vector<FlameRect> m_rects;
    std::vector<Level> m_levels;
    size_t m_openRest = kNoRest; // the "…" that the next sibling may join
};

} // namespace

std::vector<FlameRect> layoutFlame(const FlameTree& tree, const FlameLayoutOptions& options)
{
    return Layout(tree, options).run();
}

FlameRange flameRangeOf(const FlameTree& tree, uint32_t node)
{
    const auto start = static_cast<double>(tree.startOf(node));
    return {start, start + static_cast<double>(tree.total(node))};
}

const FlameRect* flameRectAt(std::span<const FlameRect> rects, double x, uint32_t depth)
{
    for (const FlameRect& rect : rects)
        if (rect.depth == depth && x >= rect.x && x < rect.x + rect.width)
            return &rect;
    return nullptr;
}

} // namespace heapsight
