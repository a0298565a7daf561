// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/dominator_groups.h"

#include <algorithm>

namespace heapsight {

Result<DominatorGroups> groupDominated(const SnapshotAnalysis& analysis, std::span<const uint32_t> dominators,
                                       const JobContext& job)
{
    DominatorGroups result;
    size_t untilCheck = 0;
    for (const uint32_t dominator : dominators) {
        analysis.dominators().forEachChild(NodeIndex(dominator),
                                           [&result](NodeIndex child) { result.nodes.push_back(child.value); });
        if (result.nodes.size() >= untilCheck) {
            if (job.cancelled())
                return fail(ErrorCode::Cancelled, {});
            untilCheck = result.nodes.size() + kItemsPerCheck;
        }
    }
    const std::span<const uint32_t> classOf = analysis.classes().classColumn();
    std::sort(result.nodes.begin(), result.nodes.end(),
              [classOf](uint32_t a, uint32_t b) { return classOf[a] != classOf[b] ? classOf[a] < classOf[b] : a < b; });
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, {});
    for (uint32_t i = 0; i < result.nodes.size(); ++i) {
        const NodeIndex node(result.nodes[i]);
        if (result.groups.empty() || result.groups.back().id != analysis.classOf(node))
            result.groups.push_back({analysis.classOf(node), i, 0, 0, 0});
        DominatorGroup& group = result.groups.back();
        ++group.count;
        group.shallow += analysis.shallow(node);
        group.retained += analysis.retained(node);
    }
    std::stable_sort(result.groups.begin(), result.groups.end(),
                     [](const DominatorGroup& a, const DominatorGroup& b) { return a.retained > b.retained; });
    return result;
}

} // namespace heapsight
