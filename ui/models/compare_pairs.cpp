// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_pairs.h"

#include "models/compare_model.h"

#include <algorithm>
#include <map>
#include <string>

namespace heapsight {

namespace {

std::vector<DiffObject> endsOf(const std::vector<FieldPair>& pairs)
{
    std::vector<DiffObject> ends;
    ends.reserve(pairs.size());
    for (const FieldPair& pair : pairs)
        ends.push_back(pair.ends);
    return ends;
}

// Another object stands there now.
bool isReplaced(const SnapshotDiff& diff, const DiffObject& ends)
{
    return ends.member == DiffMember::Survived &&
           diff.base().snapshot().id(ends.base) != diff.target().snapshot().id(ends.target);
}

} // namespace

std::vector<FieldPair> fieldPairs(const SnapshotDiff& diff, NodeIndex base, NodeIndex target)
{
    const HeapSnapshot& baseHeap = diff.base().snapshot();
    const HeapSnapshot& targetHeap = diff.target().snapshot();
    // Parallel fields of one name pair up in their order.
    std::multimap<std::pair<EdgeKind, std::string>, EdgeRow> left;
    for (const EdgeRow& row : fieldsOf(diff.base(), base))
        left.emplace(std::pair(baseHeap.edgeKind(row.edge), baseHeap.labelText(row.edge)), row);
    std::vector<FieldPair> pairs;
    for (const EdgeRow& row : fieldsOf(diff.target(), target)) {
        const auto found = left.find({targetHeap.edgeKind(row.edge), targetHeap.labelText(row.edge)});
        if (found == left.end()) {
            pairs.push_back({{DiffMember::New, NodeIndex::none(), row.node}, EdgeIndex::none(), row.edge});
            continue;
        }
        pairs.push_back({{DiffMember::Survived, found->second.node, row.node}, found->second.edge, row.edge});
        left.erase(found);
    }
    for (const auto& [key, row] : left)
        pairs.push_back({{DiffMember::Deleted, row.node, NodeIndex::none()}, row.edge, EdgeIndex::none()});
    return pairs;
}

ComparePairRows::ComparePairRows(CompareTablePointer table, std::vector<FieldPair> pairs, ObjectPathPointer path)
    : CompareObjectRows(std::move(table), endsOf(pairs)), m_pairs(std::move(pairs)), m_path(std::move(path))
{}

NameParts ComparePairRows::parts(uint32_t row) const
{
    const FieldPair& pair = m_pairs[row];
    NameParts parts = CompareObjectRows::parts(row);
    const bool isGone = pair.ends.member == DiffMember::Deleted;
    const HeapSnapshot& heap = (isGone ? diff().base() : diff().target()).snapshot();
    const EdgeIndex edge = isGone ? pair.baseEdge : pair.targetEdge;
    parts.edge = edgeText(heap, edge);
    parts.separator = QStringLiteral("::");
    const EdgeKind kind = heap.edgeKind(edge);
    parts.dimEdge = kind == EdgeKind::Weak || kind == EdgeKind::Hidden || kind == EdgeKind::Internal;
    if (isReplaced(diff(), pair.ends))
        parts.note = CompareModel::tr("was @%1").arg(diff().base().snapshot().id(pair.ends.base).value);
    else if (!isGone && ObjectPath::contains(m_path.get(), pair.ends.target))
        parts.note = CompareModel::tr("already on this path");
    return parts;
}

// What a field holds may be new while the field is not, and the other way round: the object decides.
RowMark ComparePairRows::mark(uint32_t row) const
{
    const DiffObject& ends = m_pairs[row].ends;
    if (isReplaced(diff(), ends))
        return diff().newNodes().test(ends.target.value) ? RowMark::New : RowMark::None;
    return CompareObjectRows::mark(row);
}

bool ComparePairRows::canOpen(uint32_t row) const
{
    return CompareObjectRows::canOpen(row) &&
           !(m_pairs[row].ends.target.isValid() && ObjectPath::contains(m_path.get(), m_pairs[row].ends.target));
}

Result<std::shared_ptr<const RowList>> ComparePairRows::open(uint32_t row, const JobContext& job) const
{
    const DiffObject& ends = m_pairs[row].ends;
    if (ends.member != DiffMember::Survived || isReplaced(diff(), ends))
        return CompareObjectRows::openOneSide(row, ends.member == DiffMember::Deleted ? nullptr : m_path);
    static_cast<void>(job);
    return std::make_shared<ComparePairRows>(tablePointer(), fieldPairs(diff(), ends.base, ends.target),
                                             std::make_shared<const ObjectPath>(ObjectPath{ends.target, m_path}));
}

} // namespace heapsight
