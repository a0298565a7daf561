// SPDX-License-Identifier: GPL-3.0-or-later
// The objects of one class in a comparison: new, gone, changed.
#include "models/compare_model.h"
#include "models/compare_pairs.h"
#include "models/compare_rows.h"
#include "text/format.h"

namespace heapsight {

namespace {

int64_t difference(uint64_t after, uint64_t before)
{
    return static_cast<int64_t>(after - before);
}

} // namespace

CompareObjectRows::Sizes CompareObjectRows::sizes(const DiffObject& object) const
{
    Sizes sizes;
    if (object.base.isValid()) {
        sizes.baseShallow = m_table->diff->base().shallow(object.base);
        sizes.baseRetained = m_table->diff->base().retained(object.base);
    }
    if (object.target.isValid()) {
        sizes.targetShallow = m_table->diff->target().shallow(object.target);
        sizes.targetRetained = m_table->diff->target().retained(object.target);
    }
    return sizes;
}

const ObjectTablePointer& CompareObjectRows::side(const DiffObject& object) const
{
    return object.member == DiffMember::Deleted ? m_table->base : m_table->target;
}

ObjectRef CompareObjectRows::reference(const DiffObject& object) const
{
    return {side(object)->analysis, object.member == DiffMember::Deleted ? object.base : object.target};
}

RowMark CompareObjectRows::mark(uint32_t row) const
{
    const DiffObject& object = at(row);
    if (object.member == DiffMember::New)
        return RowMark::New;
    if (object.member == DiffMember::Deleted)
        return RowMark::Gone;
    const Sizes both = sizes(object);
    const int64_t shallow = difference(both.targetShallow, both.baseShallow);
    const int64_t change = shallow != 0 ? shallow : difference(both.targetRetained, both.baseRetained);
    return change > 0 ? RowMark::Grew : change < 0 ? RowMark::Shrank : RowMark::None;
}

int64_t CompareObjectRows::key(const DiffObject& object, int column) const
{
    const Sizes both = sizes(object);
    const bool isNew = object.member == DiffMember::New;
    const bool isGone = object.member == DiffMember::Deleted;
    switch (column) {
    case CompareModel::BaseShallow:
        return static_cast<int64_t>(both.baseShallow);
    case CompareModel::BaseRetained:
        return static_cast<int64_t>(both.baseRetained);
    case CompareModel::TargetShallow:
        return static_cast<int64_t>(both.targetShallow);
    case CompareModel::TargetRetained:
        return static_cast<int64_t>(both.targetRetained);
    case CompareModel::New:
        return isNew ? 1 : 0;
    case CompareModel::Deleted:
        return isGone ? 1 : 0;
    case CompareModel::CountDelta:
        return isNew ? 1 : isGone ? -1 : 0;
    case CompareModel::AllocSize:
        return isNew ? static_cast<int64_t>(both.targetShallow) : 0;
    case CompareModel::FreedSize:
        return isGone ? static_cast<int64_t>(both.baseShallow) : 0;
    case CompareModel::SizeDelta: // as DevTools: nothing for objects in both
        return object.member == DiffMember::Survived ? 0 : difference(both.targetShallow, both.baseShallow);
    case CompareModel::Grown:
        return object.member == DiffMember::Survived ? difference(both.targetShallow, both.baseShallow) : 0;
    case CompareModel::RetainedDelta:
        return difference(both.targetRetained, both.baseRetained);
    default:
        return 0;
    }
}

QVariant CompareObjectRows::presenceCell(bool isThere, int sign, int role) const
{
    if (role == SortRole)
        return isThere ? qint64{1} : qint64{0};
    return isThere ? countDeltaCell(sign, role) : QVariant();
}

QVariant CompareObjectRows::cell(uint32_t row, int column, int role) const
{
    const DiffObject& object = at(row);
    if (role == KindRole)
        return static_cast<int>(kind());
    if (role == NodeRole)
        return QVariant::fromValue(reference(object));
    const auto bytesIf = [&](bool isThere) {
        return isThere ? bytesCell(static_cast<uint64_t>(key(object, column)), 0, role) : QVariant();
    };
    switch (column) {
    case CompareModel::Name:
        return nameCell(row, role);
    case CompareModel::BaseShallow:
    case CompareModel::BaseRetained:
        return bytesIf(object.base.isValid());
    case CompareModel::TargetShallow:
    case CompareModel::TargetRetained:
        return bytesIf(object.target.isValid());
    case CompareModel::New:
        return presenceCell(object.member == DiffMember::New, 1, role);
    case CompareModel::Deleted:
        return presenceCell(object.member == DiffMember::Deleted, -1, role);
    case CompareModel::AllocSize:
        return bytesIf(object.member == DiffMember::New);
    case CompareModel::FreedSize:
        return bytesIf(object.member == DiffMember::Deleted);
    case CompareModel::SizeDelta:
        return object.member == DiffMember::Survived ? QVariant() : byteDeltaCell(key(object, column), 0, role);
    case CompareModel::Grown:
        return object.member == DiffMember::Survived ? byteDeltaCell(key(object, column), 0, role) : QVariant();
    case CompareModel::RetainedDelta:
        return byteDeltaCell(key(object, column), 0, role);
    default:
        return {};
    }
}

NameParts CompareObjectRows::parts(uint32_t row) const
{
    const ObjectRef where = reference(at(row));
    return objectParts(*where.analysis, where.node);
}

QVariant CompareObjectRows::nameCell(uint32_t row, int role) const
{
    const DiffObject& object = at(row);
    const ObjectRef where = reference(object);
    if (role == Qt::ToolTipRole) {
        QString text = objectDescription(*where.analysis, where.node);
        if (const QString word = markWord(mark(row)); !word.isEmpty())
            text.prepend(word + QStringLiteral(": "));
        return toolTipText(text);
    }
    if (role == LocationRole)
        return locationText(where.analysis->location(where.node));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role < Qt::UserRole)
        return {};
    NameParts shown = parts(row);
    shown.mark = mark(row);
    shown.keepsMarkRoom = true;
    return partsCell(shown, role);
}

void CompareObjectRows::sortEntries(int column, Qt::SortOrder, std::span<SortEntry> entries,
                                    const JobContext& job) const
{
    if (column == CompareModel::Name) { // the same name, mostly: by id
        for (SortEntry& entry : entries) {
            const ObjectRef object = reference(at(entry.row));
            entry.key = object.analysis->snapshot().id(object.node).value;
        }
        return;
    }
    uint32_t untilCheck = kItemsPerCheck;
    for (SortEntry& entry : entries) {
        entry.key = key(at(entry.row), column);
        entry.tie = entry.row;
        if (--untilCheck == 0) {
            if (job.cancelled())
                return;
            untilCheck = kItemsPerCheck;
        }
    }
}

bool CompareObjectRows::canOpen(uint32_t row) const
{
    const ObjectRef object = reference(at(row));
    return object.analysis->snapshot().edges(object.node).size() > 0;
}

Result<std::shared_ptr<const RowList>> CompareObjectRows::open(uint32_t row, const JobContext&) const
{
    const DiffObject& object = at(row);
    if (object.member != DiffMember::Survived)
        return openOneSide(row, nullptr);
    return std::make_shared<ComparePairRows>(m_table, fieldPairs(diff(), object.base, object.target),
                                             std::make_shared<const ObjectPath>(ObjectPath{object.target, nullptr}));
}

std::shared_ptr<const RowList> CompareObjectRows::openOneSide(uint32_t row, ObjectPathPointer above) const
{
    auto path = std::make_shared<const ObjectPath>(ObjectPath{reference(at(row)).node, std::move(above)});
    return std::make_shared<FieldRows>(side(at(row)), std::move(path));
}

uint64_t CompareObjectRows::openCost(uint32_t row) const
{
    const ObjectRef object = reference(at(row));
    return fieldsCost(*object.analysis, object.node);
}

} // namespace heapsight
