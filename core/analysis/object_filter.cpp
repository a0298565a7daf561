// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/object_filter.h"

#include "analysis/duplicate_groups.h"
#include "analysis/retained_by.h"

namespace heapsight {

namespace {

template <class IsMember> BitColumn nodesWhere(const HeapSnapshot& snapshot, IsMember&& isMember)
{
    BitColumn nodes(snapshot.nodeCount());
    for (uint32_t node = 0; node < snapshot.nodeCount(); ++node)
        if (isMember(node))
            nodes.set(node);
    return nodes;
}

Result<BitColumn> duplicatedStrings(const SnapshotAnalysis& analysis, const JobContext& job)
{
    auto groups = DuplicateGroups::find(analysis, job);
    if (!groups)
        return tl::unexpected(std::move(groups.error()));
    return nodesWhere(analysis.snapshot(), [&](uint32_t node) { return groups->isDuplicate(node); });
}

Result<BitColumn> ofContext(const SnapshotAnalysis& analysis, uint32_t owner, const JobContext& job)
{
    auto contexts = nativeContexts(analysis, job);
    if (!contexts)
        return tl::unexpected(std::move(contexts.error()));
    return nodesWhere(analysis.snapshot(), [&](uint32_t node) { return contexts->ownerOf[node] == owner; });
}

Result<BitColumn> match(const SnapshotAnalysis& analysis, const ObjectFilter& filter, const JobContext& job)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    switch (filter.kind) {
    case FilterKind::All:
        break;
    case FilterKind::IdRange:
        return nodesWhere(snapshot, [&, ids = snapshot.idColumn()](uint32_t node) {
            return ids[node] > filter.minId && ids[node] <= filter.maxId;
        });
    case FilterKind::DuplicatedStrings:
        return duplicatedStrings(analysis, job);
    case FilterKind::RetainedByDetachedDom:
    case FilterKind::RetainedByContexts:
    case FilterKind::RetainedByConsole:
    case FilterKind::RetainedByEventHandlers:
        return retainedBy(analysis, filter.kind, job);
    case FilterKind::NativeContext:
        return ofContext(analysis, filter.context.value, job);
    case FilterKind::SharedContexts:
        return ofContext(analysis, NativeContexts::kSharedContext, job);
    case FilterKind::NoContext:
        return ofContext(analysis, NativeContexts::kNoContext, job);
    case FilterKind::Given:
        if (filter.nodes && filter.nodes->size() == snapshot.nodeCount())
            return filter.nodes->clone();
        return fail(ErrorCode::BadArgument, "the given objects are not of this snapshot");
    }
    BitColumn all(snapshot.nodeCount());
    all.setAll();
    return all;
}

} // namespace

Result<BitColumn> matchingNodes(const SnapshotAnalysis& analysis, const ObjectFilter& filter, const JobContext& job)
{
    return guarded([&] { return match(analysis, filter, job); });
}

} // namespace heapsight
