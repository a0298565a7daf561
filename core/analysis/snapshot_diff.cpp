// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/snapshot_diff.h"

#include "analysis/class_join.h"
#include "analysis/diff_counts.h"
#include "analysis/id_order.h"
#include "analysis/same_process.h"
#include "base/parallel.h"

#include <algorithm>
#include <array>
#include <functional>

namespace heapsight {

namespace {

// For each class the number of its row.
std::vector<uint32_t> rowsOfClasses(const std::vector<JoinedClass>& joined, uint32_t classes, bool isBase)
{
    std::vector<uint32_t> rowOf(classes);
    for (uint32_t row = 0; row < joined.size(); ++row)
        if (const ClassId id = isBase ? joined[row].base : joined[row].target; id.isValid())
            rowOf[id.value] = row;
    return rowOf;
}

void addTotals(std::vector<DiffRow>& rows, const std::vector<ClassRow>& classRows, const std::vector<uint32_t>& rowOf,
               bool isBase)
{
    for (const ClassRow& from : classRows) {
        DiffRow& row = rows[rowOf[from.id.value]];
        (isBase ? row.baseCount : row.targetCount) = from.count;
        (isBase ? row.baseShallow : row.targetShallow) = from.shallow;
        (isBase ? row.baseRetained : row.targetRetained) = from.retained;
    }
}

void addCounts(DiffRow& row, const DiffCounts& counts)
{
    row.newCount = counts.newCount;
    row.deletedCount = counts.deletedCount;
    row.allocSize = counts.allocSize;
    row.freedSize = counts.freedSize;
    row.grownCount = counts.grownCount;
    row.grownSize = counts.grownSize;
    row.retainedGrownCount = counts.retainedGrownCount;
}

// Ids tell nothing: what the class has more or less of.
void addNetCounts(DiffRow& row)
{
    row.newCount = row.targetCount - std::min(row.targetCount, row.baseCount);
    row.deletedCount = row.baseCount - std::min(row.targetCount, row.baseCount);
    row.allocSize = row.targetShallow - std::min(row.targetShallow, row.baseShallow);
    row.freedSize = row.baseShallow - std::min(row.targetShallow, row.baseShallow);
}

NodeIndex findById(const HeapSnapshot& snapshot, const Column<uint32_t>& byId, ObjectId id)
{
    const auto ids = snapshot.idColumn();
    const auto* found = std::lower_bound(byId.begin(), byId.end(), id.value,
                                         [ids](uint32_t node, uint32_t wanted) { return ids[node] < wanted; });
    return found != byId.end() && ids[*found] == id.value ? NodeIndex(*found) : NodeIndex::none();
}

} // namespace

Result<std::shared_ptr<const SnapshotDiff>> SnapshotDiff::compute(std::shared_ptr<const SnapshotAnalysis> base,
                                                                  std::shared_ptr<const SnapshotAnalysis> target,
                                                                  const JobContext& job)
{
    return guarded([&]() -> Result<std::shared_ptr<const SnapshotDiff>> {
        const HeapSnapshot& baseSnapshot = base->snapshot();
        const HeapSnapshot& targetSnapshot = target->snapshot();
        const uint64_t nodes = uint64_t{baseSnapshot.nodeCount()} + targetSnapshot.nodeCount();
        job.begin(Phase::Compare, 2 * nodes);
        const JobContext silent{job.stop, nullptr}; // what is part of a load as well has its own phase

        std::shared_ptr<SnapshotDiff> diff(new SnapshotDiff());
        diff->m_base = std::move(base);
        diff->m_target = std::move(target);

        IdOrder baseById;
        IdOrder targetById;
        std::vector<uint32_t> telling;
        std::vector<ClassRow> baseRows;
        std::optional<Error> error;
        const std::array<std::function<void()>, 4> parts{[&] {
                                                             auto rows = diff->classifyBase(silent);
                                                             if (rows)
                                                                 baseRows = std::move(*rows);
                                                             else
                                                                 error = std::move(rows.error());
                                                         },
                                                         [&] {
                                                             baseById = orderById(baseSnapshot.idColumn(), job);
                                                             job.advance(Phase::Compare, baseSnapshot.nodeCount());
                                                         },
                                                         [&] {
                                                             targetById = orderById(targetSnapshot.idColumn(), job);
                                                             job.advance(Phase::Compare, targetSnapshot.nodeCount());
                                                         },
                                                         [&] { telling = tellingNodes(baseSnapshot, silent); }};
        parallelChunks(parts.size(), 1, [&](size_t part, size_t) { parts[part](); });
        if (error)
            return tl::unexpected(std::move(*error));
        if (job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");

        diff->m_sameProcess = diff->m_base == diff->m_target ||
                              areOfOneProcess(baseSnapshot, std::move(telling), targetSnapshot, targetById, silent);
        diff->fillRows(baseRows, baseById, targetById, job);
        diff->m_baseById = std::move(baseById.nodes);
        diff->m_targetById = std::move(targetById.nodes);
        if (job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        job.finish(Phase::Compare);
        return diff;
    });
}

// Names the base's plain objects with the target's shapes, as DevTools does, and sums up its classes.
Result<std::vector<ClassRow>> SnapshotDiff::classifyBase(const JobContext& job)
{
    if (std::ranges::equal(m_base->interfaces(), m_target->interfaces(), {}, &InterfaceShape::properties,
                           &InterfaceShape::properties))
        return m_base->classRows(); // nothing would change
    auto classes = ClassTable::compute(m_base->snapshot(), m_target->interfaces(), job);
    if (!classes)
        return tl::unexpected(std::move(classes.error()));
    m_renamedClasses = std::move(*classes);
    return classHistogram({.classes = baseClasses(),
                           .shallow = m_base->shallowSizes(),
                           .dominators = m_base->dominators(),
                           .retained = m_base->retainedColumn(),
                           .distances = m_base->distanceColumn()},
                          job);
}

void SnapshotDiff::fillRows(const std::vector<ClassRow>& baseRows, const IdOrder& baseById, const IdOrder& targetById,
                            const JobContext& job)
{
    const std::vector<JoinedClass> joined = joinClasses(*m_base, baseClasses(), *m_target, m_sameProcess);
    const std::vector<uint32_t> rowOfBase = rowsOfClasses(joined, baseClasses().size(), true);
    const std::vector<uint32_t> rowOfTarget = rowsOfClasses(joined, m_target->classes().size(), false);

    m_rows.reserve(joined.size());
    for (const JoinedClass& row : joined) {
        const ClassInfo& info = row.target.isValid() ? m_target->classes().at(row.target) : baseClasses().at(row.base);
        m_rows.push_back({.name = info.name, .key = row.key, .baseClass = row.base, .targetClass = row.target});
    }
    addTotals(m_rows, baseRows, rowOfBase, true);
    addTotals(m_rows, m_target->classRows(), rowOfTarget, false);

    m_newNodes = BitColumn(m_target->snapshot().nodeCount());
    if (!m_sameProcess) {
        m_newNodes.setAll();
        std::for_each(m_rows.begin(), m_rows.end(), addNetCounts);
    } else {
        const DiffSide base{*m_base, baseClasses(), baseById, rowOfBase};
        const DiffSide target{*m_target, m_target->classes(), targetById, rowOfTarget};
        const std::vector<DiffCounts> counts = countDifferences(base, target, m_rows.size(), m_newNodes, job);
        for (size_t i = 0; i < m_rows.size(); ++i)
            addCounts(m_rows[i], counts[i]);
    }
    // Classes of nothing but zero-sized objects are no rows.
    std::erase_if(m_rows, [](const DiffRow& row) { return row.baseCount == 0 && row.targetCount == 0; });
}

std::vector<DiffObject> SnapshotDiff::objects(const DiffRow& row, bool changedOnly) const
{
    if (!m_sameProcess)
        return {};
    const auto membersById = [](const SnapshotAnalysis& analysis, const ClassTable& classes, ClassId id) {
        std::vector<uint32_t> members;
        if (id.isValid())
            members = classInstances(classes, analysis.shallowSizes(), id);
        return orderById(analysis.snapshot().idColumn(), members, {});
    };
    const IdOrder base = membersById(*m_base, baseClasses(), row.baseClass);
    const IdOrder target = membersById(*m_target, m_target->classes(), row.targetClass);

    std::vector<DiffObject> added;
    std::vector<DiffObject> deleted;
    std::vector<DiffObject> survived;
    size_t b = 0;
    size_t t = 0;
    while (b < base.nodes.size() || t < target.nodes.size()) {
        const bool hasBoth = b < base.nodes.size() && t < target.nodes.size();
        if (t == target.nodes.size() || (hasBoth && base.ids[b] < target.ids[t])) {
            deleted.push_back({DiffMember::Deleted, NodeIndex(base.nodes[b++]), NodeIndex::none()});
        } else if (b == base.nodes.size() || (hasBoth && base.ids[b] > target.ids[t])) {
            added.push_back({DiffMember::New, NodeIndex::none(), NodeIndex(target.nodes[t++])});
        } else {
            const DiffObject object{DiffMember::Survived, NodeIndex(base.nodes[b++]), NodeIndex(target.nodes[t++])};
            if (!changedOnly || m_base->shallow(object.base) != m_target->shallow(object.target) ||
                m_base->retained(object.base) != m_target->retained(object.target))
                survived.push_back(object);
        }
    }
    added.insert(added.end(), deleted.begin(), deleted.end());
    added.insert(added.end(), survived.begin(), survived.end());
    return added;
}

NodeIndex SnapshotDiff::inBase(NodeIndex target) const
{
    return m_sameProcess ? findById(m_base->snapshot(), m_baseById, m_target->snapshot().id(target))
                         : NodeIndex::none();
}

NodeIndex SnapshotDiff::inTarget(NodeIndex base) const
{
    return m_sameProcess ? findById(m_target->snapshot(), m_targetById, m_base->snapshot().id(base))
                         : NodeIndex::none();
}

} // namespace heapsight
