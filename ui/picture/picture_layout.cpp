// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture/picture_layout.h"

#include <algorithm>

namespace heapsight {

namespace {

// One side of the picture: the boxes on the left of [0], or those on its right. Rows are counted from 0.
class Side {
public:
    Side(const PictureGraph& graph, bool isAbove) : m_graph(graph), m_children(graph.nodes.size())
    {
        for (size_t i = 1; i < graph.nodes.size(); ++i)
            if (graph.nodes[i].isAbove == isAbove)
                m_children[static_cast<size_t>(graph.nodes[i].parent)].push_back(i);
    }

    // Sets `rows` of every box of this side and of [0]; returns how many rows there are.
    double placeRows(std::vector<double>& rows) const
    {
        std::vector<size_t> order{}; // depth first, so that siblings' branches do not mix
        std::vector<size_t> stack{0};
        while (!stack.empty()) {
            const size_t node = stack.back();
            stack.pop_back();
            order.push_back(node);
            stack.insert(stack.end(), m_children[node].rbegin(), m_children[node].rend());
        }
        double next = 0;
        for (const size_t node : order)
            if (m_children[node].empty())
                rows[node] = next++;
        for (auto node = order.rbegin(); node != order.rend(); ++node)
            if (const auto& children = m_children[*node]; !children.empty())
                rows[*node] = (rows[children.front()] + rows[children.back()]) / 2;
        return next;
    }

private:
    const PictureGraph& m_graph;
    std::vector<std::vector<size_t>> m_children;
};

} // namespace

PictureLayout layOutPicture(const PictureGraph& graph, const PictureMetrics& metrics)
{
    PictureLayout layout;
    const size_t count = graph.nodes.size();
    if (count == 0)
        return layout;
    std::vector<int> levels(count, 0);
    int leftmost = 0;
    int rightmost = 0;
    for (size_t i = 1; i < count; ++i) {
        const PictureNode& node = graph.nodes[i];
        levels[i] = levels[static_cast<size_t>(node.parent)] + (node.isAbove ? -1 : 1);
        leftmost = std::min(leftmost, levels[i]);
        rightmost = std::max(rightmost, levels[i]);
    }
    std::vector<double> below(count, 0);
    std::vector<double> above(count, 0);
    const double belowRows = Side(graph, false).placeRows(below);
    const double aboveRows = Side(graph, true).placeRows(above);
    // The middle box stands where both sides want it; the side that begins higher begins at the top.
    const double shift = std::max(below[0], above[0]);
    const double belowTop = shift - below[0];
    const double aboveTop = shift - above[0];
    const double stepX = metrics.box.width() + metrics.gap.width();
    const double stepY = metrics.box.height() + metrics.gap.height();
    layout.boxes.resize(count);
    for (size_t i = 0; i < count; ++i) {
        const double row = graph.nodes[i].isAbove ? above[i] + aboveTop : below[i] + belowTop;
        layout.boxes[i] =
            QRectF(QPointF(metrics.margin + (levels[i] - leftmost) * stepX, metrics.margin + row * stepY), metrics.box);
    }
    const double rows = std::max(belowRows + belowTop, aboveRows + aboveTop);
    layout.size = QSizeF(2 * metrics.margin + (rightmost - leftmost) * stepX + metrics.box.width(),
                         2 * metrics.margin + (rows - 1) * stepY + metrics.box.height());
    return layout;
}

} // namespace heapsight
