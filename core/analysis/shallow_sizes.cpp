// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/shallow_sizes.h"

#include "analysis/root_distances.h"
#include "base/work_count.h"

#include <vector>

namespace heapsight {

namespace {

BitColumn ownableNodes(const HeapSnapshot& snapshot)
{
    BitColumn ownable(snapshot.nodeCount());
    for (uint32_t node = 0; node < snapshot.nodeCount(); ++node) {
        const NodeKind kind = snapshot.kind(NodeIndex(node));
        if (kind == NodeKind::Hidden || kind == NodeKind::Array ||
            (kind == NodeKind::Native && snapshot.name(NodeIndex(node)) == "system / ExternalStringData"))
            ownable.set(node);
    }
    return ownable;
}

} // namespace

Result<Column<uint32_t>> storageOwners(const HeapSnapshot& snapshot, const JobContext& job)
{
    const uint32_t nodes = snapshot.nodeCount();
    const uint32_t* const firstEdges = snapshot.firstEdges().data();
    const EdgeWord* const edges = snapshot.edgeColumn().data();
    job.begin(Phase::Sizes, nodes);
    // Most edges lead to nodes that own themselves: the bitmap settles that without a look at the owners.
    const BitColumn ownable = ownableNodes(snapshot);
    Column<uint32_t> owners(nodes);
    for (uint32_t node = 0; node < nodes; ++node)
        owners[node] = ownable.test(node) ? kNoOwner : node;

    std::vector<uint32_t> changed; // ownable nodes, each at most twice
    uint32_t untilCheck = kItemsPerCheck;
    uint64_t lookedAt = 0; // edges
    const auto spread = [&](uint32_t node) {
        const uint32_t owner = owners[node];
        lookedAt += firstEdges[node + 1] - firstEdges[node];
        for (uint32_t e = firstEdges[node]; e < firstEdges[node + 1]; ++e) {
            const uint32_t target = edges[e].target();
            if (!ownable.test(target) || edges[e].code() == EdgeCode::Weak)
                continue;
            const uint32_t known = owners[target];
            if (known == owner || known == kManyOwners)
                continue;
            owners[target] = known == kNoOwner ? owner : kManyOwners;
            changed.push_back(target);
        }
    };
    for (uint32_t node = 0; node < nodes; ++node) {
        if (ownable.test(node))
            continue;
        spread(node);
        while (!changed.empty()) {
            const uint32_t next = changed.back();
            changed.pop_back();
            spread(next);
            if (--untilCheck == 0) {
                untilCheck = kItemsPerCheck;
                if (job.cancelled())
                    return fail(ErrorCode::Cancelled, "cancelled");
            }
        }
        if (node % kItemsPerCheck == 0 && job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
    }
    WorkCounts::add(Work::LookedAtForOwners, lookedAt);
    job.finish(Phase::Sizes);
    return owners;
}

Result<SizeColumn> shallowSizes(const HeapSnapshot& snapshot, bool rawSizes, const JobContext& job)
{
    SizeColumn sizes = snapshot.selfSizes().clone();
    if (rawSizes || userRoots(snapshot).empty()) {
        job.finish(Phase::Sizes);
        return sizes;
    }
    return storageOwners(snapshot, job).map([&](const Column<uint32_t>& owners) {
        for (uint32_t node = 0; node < snapshot.nodeCount(); ++node) {
            const uint32_t owner = owners[node];
            if (owner == node || owner >= kNoOwner || owner == snapshot.root().value ||
                snapshot.kind(NodeIndex(owner)) == NodeKind::Synthetic)
                continue;
            sizes.set(owner, sizes.at(owner) + sizes.at(node));
            sizes.set(node, 0);
        }
        return std::move(sizes);
    });
}

} // namespace heapsight
