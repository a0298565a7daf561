// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile_model.h"

#include "models/profile_rows.h"
#include "models/profile_table_rows.h"
#include "text/format.h"
#include "text/profile_text.h"
#include "text/tr.h"

namespace heapsight {

namespace {

constexpr uint64_t kStepsPerNode = 12;

ColumnSpecs profileColumns(ProfileModel::Table table)
{
    using Table = ProfileModel::Table;
    const QString title = table == Table::Files      ? tr("File")
                          : table == Table::Packages ? tr("Package")
                                                     : tr("Function");
    return {
        {QStringLiteral("name"), title, tr("Functions, files or packages"), ColumnKind::Text},
        {QStringLiteral("package"), tr("Package"), tr("Whose code it is"), ColumnKind::Text, {}, false, 14},
        {QStringLiteral("self"), tr("Self"), tr("Without what it calls"), ColumnKind::Bytes, {}, false, 9},
        {QStringLiteral("selfShare"), tr("Self %"), tr("Self, of everything shown"), ColumnKind::Percent, {}, false, 8},
        {QStringLiteral("total"),
         tr("Total"),
         tr("With all it calls; recursion counts once"),
         ColumnKind::Bytes,
         {},
         false,
         9},
        {QStringLiteral("totalShare"),
         tr("Total %"),
         tr("Total, of everything shown"),
         ColumnKind::Percent,
         {},
         false,
         8},
        {QStringLiteral("baseSelf"),
         tr("Self before"),
         tr("Self in the earlier profile"),
         ColumnKind::Bytes,
         {},
         false,
         10},
        {QStringLiteral("selfChange"),
         tr("Self change"),
         tr("Self now, less what it was before"),
         ColumnKind::ByteDelta,
         {},
         false,
         10},
        {QStringLiteral("baseTotal"),
         tr("Total before"),
         tr("Total in the earlier profile"),
         ColumnKind::Bytes,
         {},
         false,
         10},
        {QStringLiteral("totalChange"),
         tr("Total change"),
         tr("Total now, less what it was before"),
         ColumnKind::ByteDelta,
         {},
         false,
         10},
    };
}

const ProfileRows& profileRows(const RowList& rows)
{
    return static_cast<const ProfileRows&>(rows); // every list of this model is one
}

} // namespace

ProfileModel::ProfileModel(JobRunner* jobs, QObject* parent)
    : TreeWindowModel(profileColumns(Table::BottomUp), jobs, parent)
{
    setInitialSort(Self, Qt::DescendingOrder);
}

void ProfileModel::setTrees(const ProfileTrees& trees, Table table)
{
    if (trees == m_trees && table == m_table)
        return;
    if (table != m_table)
        setColumns(profileColumns(table));
    m_trees = trees;
    m_table = table;
    applyFilter();
    if (!trees.target) {
        setTopRows(nullptr);
        return;
    }
    setTopRowsLater([trees, table](const JobContext& job) { return profileTableRows(trees, table, job); },
                    trees.target->nodeCount() * kStepsPerNode);
}

void ProfileModel::setTextFilter(const TextFilter& filter)
{
    m_filter = filter;
    applyFilter();
}

void ProfileModel::applyFilter()
{
    if (m_filter.isEmpty() || m_table == Table::TopDown) {
        setTopFilter({});
        return;
    }
    setTopFilter([this](const RowList& list, uint32_t row) { return profileRows(list).matches(row, m_filter); });
}

uint32_t ProfileModel::frameAt(const QModelIndex& index) const
{
    const RowPosition at = position(index);
    if (!at.rows || !profileRows(*at.rows).isFunction())
        return kNoFrame;
    return profileRows(*at.rows).entry(at.row).frame;
}

std::string ProfileModel::groupAt(const QModelIndex& index) const
{
    const RowPosition at = position(index);
    if (!at.rows || profileRows(*at.rows).isFunction())
        return {};
    const FrameTable& frames = m_trees.target->frames();
    const uint32_t frame = profileRows(*at.rows).entry(at.row).frame;
    return std::string(m_table == Table::Files ? frames.script(frame) : frames.package(frame));
}

QModelIndex ProfileModel::indexOfFrame(uint32_t frame)
{
    if (!topRows() || frame == kNoFrame || !profileRows(*topRows()).isFunction())
        return {};
    const ProfileRows& rows = profileRows(*topRows());
    for (uint32_t row = 0; row < rows.size(); ++row)
        if (rows.entry(row).frame == frame)
            return reveal({}, row);
    return {};
}

QString ProfileModel::totalsText() const
{
    if (!topRows())
        return {};
    uint32_t total = topRowsTotal();
    uint32_t shown = topRowsShown();
    bool showsOutside = false;
    const ProfileRows& list = profileRows(*topRows());
    for (uint32_t row = 0; row < list.size(); ++row) {
        if (!list.isOutside(row))
            continue;
        total -= 1;
        showsOutside = shown > 0 && (m_filter.isEmpty() || list.matches(row, m_filter));
        shown -= showsOutside ? 1 : 0;
        break;
    }
    const bool isOne = total == 1;
    const QString all = countText(total);
    const QString rows = shown == total ? all : tr("%1 of %2").arg(countText(shown), all);
    const QString functions = (isOne ? tr("%1 function") : tr("%1 functions")).arg(rows);
    switch (m_table) {
    case Table::BottomUp:
        return showsOutside ? andOutsideText(functions) : functions;
    case Table::TopDown:
        return (isOne ? tr("%1 outermost function") : tr("%1 outermost functions")).arg(rows);
    case Table::Files:
        return (isOne ? tr("%1 file") : tr("%1 files")).arg(rows);
    case Table::Packages:
        break;
    }
    return (isOne ? tr("%1 package") : tr("%1 packages")).arg(rows);
}

} // namespace heapsight
