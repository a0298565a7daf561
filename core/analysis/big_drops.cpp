// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/big_drops.h"

#include <algorithm>

namespace heapsight {

namespace {
constexpr uint64_t kLeastShare = 100;
}

Result<std::vector<BigDrop>> bigDrops(const SnapshotAnalysis& analysis, uint64_t least, const JobContext& job)
{
    if (least == 0)
        least = std::max<uint64_t>(analysis.totalSize() / kLeastShare, 1);
    const DominatorTree& tree = analysis.dominators();
    const std::span<const uint32_t> preorder = tree.preorder();
    const std::span<const uint32_t> subtree = tree.subtreeColumn();
    const std::span<const uint64_t> retained = analysis.retainedColumn();
    std::vector<BigDrop> drops;
    uint32_t untilCheck = kItemsPerCheck;
    for (size_t position = 0; position < preorder.size();) {
        const NodeIndex node(preorder[position]);
        if (retained[node.value] < least) { // so does everything below
            position += subtree[position];
        } else {
            uint64_t largest = 0;
            tree.forEachChild(node, [&](NodeIndex child) { largest = std::max(largest, retained[child.value]); });
            if (retained[node.value] - largest >= least && analysis.snapshot().kind(node) != NodeKind::Synthetic)
                drops.push_back({node, retained[node.value] - largest});
            ++position;
        }
        if (--untilCheck == 0) {
            if (job.cancelled())
                return fail(ErrorCode::Cancelled, {});
            untilCheck = kItemsPerCheck;
        }
    }
    std::sort(drops.begin(), drops.end(),
              [](const BigDrop& a, const BigDrop& b) { return a.drop != b.drop ? a.drop > b.drop : a.node < b.node; });
    return drops;
}

} // namespace heapsight
