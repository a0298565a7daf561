// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_model.h"

#include "models/compare_rows.h"
#include "text/format.h"

#include <QStringList>

namespace heapsight {

namespace {

const CompareClassRows& classRows(const RowList& rows)
{
    return static_cast<const CompareClassRows&>(rows); // the top list of this model is always one
}

bool isUnchanged(const DiffRow& row)
{
    return !row.isInDevTools() && row.grownSize == 0 && row.grownCount == 0 && row.retainedGrownCount == 0 &&
           row.retainedDelta() == 0 && row.baseCount == row.targetCount;
}

bool hasGrown(const DiffRow& row)
{
    return row.grownCount != 0 || row.retainedGrownCount != 0;
}

} // namespace

ColumnSpecs CompareModel::columnSpecs(const QString& base, const QString& target)
{
    const QString change = tr("Change");
    const auto column = [](const char* id, const QString& title, const QString& tip, ColumnKind kind,
                           const QString& group, int width, bool hidden = false) {
        return ColumnSpec{QString::fromLatin1(id), title, tip, kind, group, hidden, width};
    };
    using Kind = ColumnKind;
    return {
        column("class", tr("Class"), tr("Constructor, or kind of object"), Kind::Text, {}, 30),
        column("base-count", tr("Count"), tr("Objects in the base"), Kind::Count, base, 9),
        column("base-shallow", tr("Shallow"), tr("Bytes of the objects themselves, in the base"), Kind::Bytes, base, 9,
               true),
        column("base-retained", tr("Retained"), tr("Bytes that would be free if these objects were gone"), Kind::Bytes,
               base, 9, true),
        column("target-count", tr("Count"), tr("Objects in the target"), Kind::Count, target, 9),
        column("target-shallow", tr("Shallow"), tr("Bytes of the objects themselves, in the target"), Kind::Bytes,
               target, 9),
        column("target-retained", tr("Retained"), tr("Bytes that would be free if these objects were gone"),
               Kind::Bytes, target, 9),
        column("new", tr("New"), tr("Objects of the target that are not in the base"), Kind::Delta, change, 9),
        column("deleted", tr("Deleted"), tr("Objects of the base that are not in the target"), Kind::Delta, change, 9),
        column("delta", tr("Delta"), tr("New minus deleted"), Kind::Delta, change, 9, true),
        column("alloc-size", tr("Alloc. size"), tr("Bytes of the new objects"), Kind::Bytes, change, 10, true),
        column("freed-size", tr("Freed size"), tr("Bytes of the deleted objects"), Kind::Bytes, change, 10, true),
        column("size-delta", tr("Size delta"), tr("Allocated minus freed"), Kind::ByteDelta, change, 12),
        column("grown", tr("Grown"), tr("Change of the objects that are in both"), Kind::ByteDelta, change, 10),
        column("retained-delta", tr("Retained delta"), tr("Retained size in the target minus in the base"),
               Kind::ByteDelta, change, 13),
        column("trend", tr("Trend"), tr("Bytes of the objects themselves, in all open snapshots of the process"),
               Kind::Trend, change, 12),
    };
}

CompareModel::CompareModel(JobRunner* jobs, QObject* parent)
    : TreeWindowModel(columnSpecs(tr("Base"), tr("Target")), jobs, parent)
{
    setInitialSort(SizeDelta, Qt::DescendingOrder);
    refilter();
}

void CompareModel::setDiff(std::shared_ptr<const SnapshotDiff> diff)
{
    m_diff = std::move(diff);
    m_trends.reset();
    setTopRows(m_diff ? std::make_shared<CompareClassRows>(CompareTable::make(m_diff)) : nullptr);
}

void CompareModel::setTrends(std::shared_ptr<const ClassTrends> trends)
{
    if (!m_diff || trends == m_trends)
        return;
    m_trends = std::move(trends);
    setTopRows(std::make_shared<CompareClassRows>(CompareTable::make(m_diff, m_trends)));
}

void CompareModel::setSideTitles(const QString& base, const QString& target)
{
    setColumns(columnSpecs(base, target));
}

void CompareModel::setTextFilter(const TextFilter& filter)
{
    m_textFilter = filter;
    refilter();
}

void CompareModel::setRowFilter(RowFilter filter)
{
    m_rowFilter = filter;
    refilter();
}

void CompareModel::setShowUnchanged(bool show)
{
    m_showUnchanged = show;
    refilter();
}

void CompareModel::refilter()
{
    setTopFilter([this](const RowList& rows, uint32_t row) { return accepts(classRows(rows), row); });
}

bool CompareModel::accepts(const CompareClassRows& rows, uint32_t number) const
{
    const DiffRow& row = rows.at(number);
    const auto isKind = [&] {
        switch (m_rowFilter) {
        case RowFilter::New:
            return row.newCount != 0;
        case RowFilter::Gone:
            return row.deletedCount != 0;
        case RowFilter::Grew:
            return hasGrown(row);
        case RowFilter::Trend:
            return rows.trend(number) && rows.trend(number)->grewAtEveryStep();
        case RowFilter::All:
            break;
        }
        return m_showUnchanged || !isUnchanged(row);
    };
    return isKind() && (m_textFilter.isEmpty() || m_textFilter.matches(row.name));
}

const DiffRow* CompareModel::rowAt(const QModelIndex& index) const
{
    const RowPosition at = position(index);
    return at.rows && at.rows == topRows() ? &classRows(*at.rows).at(at.row) : nullptr;
}

CompareModel::Selection CompareModel::selectionAt(const QModelIndex& index) const
{
    if (const QVariant object = index.data(NodeRole); object.canConvert<ObjectRef>()) {
        const auto reference = object.value<ObjectRef>();
        return {reference.analysis, {reference.node.value}, index.siblingAtColumn(Name).data().toString()};
    }
    const DiffRow* const row = rowAt(index);
    if (!row)
        return {};
    const QString name = displayText(row->name, 80);
    Selection selection{m_diff->targetPointer(), {}, {}};
    std::vector<uint32_t> grown;
    for (const DiffObject& object : m_diff->objects(*row)) {
        if (object.member == DiffMember::New)
            selection.nodes.push_back(object.target.value);
        else if (object.member == DiffMember::Survived &&
                 m_diff->target().retained(object.target) > m_diff->base().retained(object.base))
            grown.push_back(object.target.value);
    }
    if (!selection.nodes.empty()) {
        selection.title = (selection.nodes.size() == 1 ? tr("%1: %2 new object") : tr("%1: %2 new objects"))
                              .arg(name, countText(selection.nodes.size()));
    } else if (!grown.empty()) {
        selection.nodes = std::move(grown);
        selection.title = (selection.nodes.size() == 1 ? tr("%1: %2 object that grew") : tr("%1: %2 objects that grew"))
                              .arg(name, countText(selection.nodes.size()));
    } else if (row->targetClass.isValid()) {
        selection.nodes = classInstances(m_diff->target().classes(), m_diff->target().shallowSizes(), row->targetClass);
        selection.title = (selection.nodes.size() == 1 ? tr("%1: its %2 object") : tr("%1: all %2 objects"))
                              .arg(name, countText(selection.nodes.size()));
    } else {
        return {};
    }
    return selection;
}

QString CompareModel::totalsText() const
{
    if (!topRows())
        return {};
    uint64_t created = 0;
    uint64_t deleted = 0;
    int64_t bytes = 0;
    int64_t survivors = 0;
    const CompareClassRows& rows = classRows(*topRows());
    for (uint32_t number = 0; number < rows.size(); ++number) {
        if (!accepts(rows, number))
            continue;
        const DiffRow& row = rows.at(number);
        created += row.newCount;
        deleted += row.deletedCount;
        bytes += row.sizeDelta();
        survivors += row.grownSize;
    }
    // "+0 −0" says what the numbers are; "0 0" would not.
    const QString added = created == 0 ? QStringLiteral("+0") : countDeltaText(static_cast<int64_t>(created));
    const QString removed = deleted == 0 ? QStringLiteral("\u22120") : countDeltaText(-static_cast<int64_t>(deleted));
    QString text =
        (topRowsTotal() == 1 ? tr("%1 of %2 class · %3 %4 objects · %5") : tr("%1 of %2 classes · %3 %4 objects · %5"))
            .arg(countText(topRowsShown()), countText(topRowsTotal()), added, removed, byteDeltaText(bytes));
    if (survivors != 0) // the heap changed by both together
        text += tr(" · %1 in survivors").arg(byteDeltaText(survivors));
    return text;
}

} // namespace heapsight
