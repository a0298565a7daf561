// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dominators.h"

#include <stdexcept>

namespace heapsight::test {

DominatorTree dominatorsOf(const HeapSnapshot& snapshot)
{
    const JobContext job;
    const auto reverse = ReverseEdges::build(snapshot, job);
    auto order = DepthFirstOrder::compute(snapshot, job);
    if (!reverse || !order)
        throw std::runtime_error("linking failed");
    auto tree = DominatorTree::compute(snapshot, *reverse, std::move(*order), job);
    if (!tree)
        throw std::runtime_error(tree.error().detail);
    return std::move(*tree);
}

std::vector<uint32_t> immediateDominators(const DominatorTree& tree)
{
    return {tree.dominatorColumn().begin(), tree.dominatorColumn().end()};
}

std::string findTreeError(const DominatorTree& tree, uint32_t root)
{
    const auto nodes = static_cast<uint32_t>(tree.preorder().size());
    if (nodes == 0 || tree.preorder()[0] != root || tree.immediateDominator(NodeIndex(root)).value != root)
        return "the root is not first, or not its own dominator";
    if (tree.subtreeSize(NodeIndex(root)) != nodes)
        return "the root's subtree is not everything";
    std::vector<uint32_t> sizes(nodes, 1);
    for (uint32_t p = nodes; p-- > 0;) {
        const NodeIndex node(tree.preorder()[p]);
        const NodeIndex above = tree.immediateDominator(node);
        if (tree.position(node) != p)
            return "position of node " + std::to_string(node.value);
        if (tree.subtreeSize(node) != sizes[node.value] || tree.subtreeColumn()[p] != sizes[node.value])
            return "subtree size of node " + std::to_string(node.value);
        if (p != 0 && (tree.position(above) >= p || !tree.dominates(above, node) || tree.dominates(node, above)))
            return "dominator of node " + std::to_string(node.value) + " does not enclose it";
        if (p != 0)
            sizes[above.value] += sizes[node.value];
        uint32_t inChildren = 1;
        std::string error;
        tree.forEachChild(node, [&](NodeIndex child) {
            inChildren += tree.subtreeSize(child);
            if (tree.immediateDominator(child) != node)
                error = "a child of node " + std::to_string(node.value) + " belongs to another";
        });
        if (!error.empty() || inChildren != tree.subtreeSize(node))
            return error.empty() ? "children of node " + std::to_string(node.value) : error;
    }
    return {};
}

std::string asText(const std::vector<uint32_t>& immediate)
{
    std::string text;
    for (size_t node = 0; node < immediate.size(); ++node)
        text += std::to_string(node) + ">" + std::to_string(immediate[node]) + " ";
    return text;
}

} // namespace heapsight::test
