// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/heap_snapshot.h"

#include <algorithm>

namespace heapsight {

std::string_view warningCodeName(WarningCode code)
{
    switch (code) {
    case WarningCode::TruncatedStrings:
        return "truncated-strings";
    case WarningCode::TruncatedSection:
        return "truncated-section";
    case WarningCode::MissingSection:
        return "missing-section";
    case WarningCode::BadLocations:
        return "bad-locations";
    case WarningCode::BadTraces:
        return "bad-traces";
    case WarningCode::TextReplaced:
        return "text-replaced";
    case WarningCode::TraceCountMismatch:
        return "trace-count-mismatch";
    case WarningCode::DuplicateIds:
        return "duplicate-ids";
    case WarningCode::UnknownTypes:
        return "unknown-types";
    case WarningCode::TrailingData:
        return "trailing-data";
    case WarningCode::OldFormat:
        return "old-format";
    case WarningCode::NoUserRoots:
        return "no-user-roots";
    }
    return "unknown";
}

HeapSnapshot::HeapSnapshot(SnapshotColumns&& columns) : m(std::move(columns))
{
    uint32_t greatest = 0;
    for (const uint32_t id : m.ids)
        greatest = std::max(greatest, id & (0U - (id & 1U))); // an even one counts as 0: no branch to guess
    m_maxJsObjectId = greatest;
}

std::string_view HeapSnapshot::kindName(NodeIndex n) const
{
    const NodeKind k = kind(n);
    if (k < NodeKind::FirstOther)
        return nodeKindName(k);
    return m.info.otherNodeKinds[static_cast<size_t>(k) - static_cast<size_t>(NodeKind::FirstOther)];
}

std::optional<NodeIndex> HeapSnapshot::find(ObjectId id) const
{
    const auto* found = std::find(m.ids.begin(), m.ids.end(), id.value);
    if (found == m.ids.end())
        return std::nullopt;
    return NodeIndex(static_cast<uint32_t>(found - m.ids.begin()));
}

NodeIndex HeapSnapshot::source(EdgeIndex e) const
{
    // Last node whose first edge is at or before e; nodes without edges share a value with the next.
    const auto* after = std::upper_bound(m.firstEdges.begin(), m.firstEdges.end(), e.value);
    return NodeIndex(static_cast<uint32_t>(after - m.firstEdges.begin()) - 1);
}

std::string_view HeapSnapshot::edgeKindText(EdgeIndex e) const
{
    const EdgeKind k = edgeKind(e);
    if (k < EdgeKind::FirstOther)
        return edgeKindName(k);
    return m.info.otherEdgeKinds[static_cast<size_t>(k) - static_cast<size_t>(EdgeKind::FirstOther)];
}

std::string HeapSnapshot::labelText(EdgeIndex e) const
{
    const EdgeLabel l = label(e);
    return l.isIndex ? std::to_string(l.value) : std::string(m.strings.at(l.value));
}

const SpecialEdge* HeapSnapshot::special(EdgeIndex e) const
{
    const auto found = std::lower_bound(m.specialEdges.begin(), m.specialEdges.end(), e.value,
                                        [](const SpecialEdge& s, uint32_t edge) { return s.edge < edge; });
    return found != m.specialEdges.end() && found->edge == e.value ? &*found : nullptr;
}

uint64_t HeapSnapshot::memoryBytes() const
{
    return m.kinds.byteCount() + m.names.byteCount() + m.ids.byteCount() + m.selfSizes.memoryBytes() +
           m.firstEdges.byteCount() + m.traceNodeIds.byteCount() + m.edges.byteCount() + m.edgeLabels.byteCount() +
           m.specialEdges.size() * sizeof(SpecialEdge) + m.strings.memoryBytes() +
           (m.places.nodes().size() + m.places.placeIds().size()) * sizeof(uint32_t);
}

bool isRetaining(const HeapSnapshot& snapshot, uint32_t source, uint32_t edge)
{
    const EdgeWord word = snapshot.edgeColumn()[edge];
    if (word.target() == source)
        return false;
    switch (word.code()) {
    case EdgeCode::Weak:
        return false;
    case EdgeCode::Shortcut:
        return source == snapshot.root().value;
    case EdgeCode::Special: {
        const SpecialEdge* special = snapshot.special(EdgeIndex(edge));
        return special->role != SpecialRole::WeakMapTableHalf &&
               (special->kind != EdgeKind::Shortcut || source == snapshot.root().value);
    }
    default:
        return true;
    }
}

} // namespace heapsight
