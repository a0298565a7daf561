// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile_rows.h"

#include "analysis/script_names.h"
#include "models/object_rows.h"
#include "text/format.h"
#include "text/profile_text.h"

#include <algorithm>

namespace heapsight {

NameParts ProfileRows::parts(uint32_t row) const
{
    const FrameTable& frames = m_table->frames();
    const uint32_t frame = m_entries[row].frame;
    NameParts parts;
    parts.name = isOutside(row) ? ProfileModel::tr("(outside of any function)") : frameName(frames, frame);
    parts.bold = frames.origin(frame) == FrameOrigin::OwnCode;
    parts.location = framePlace(frames, frame);
    parts.keepsMarkRoom = m_table->trees.base != nullptr;
    if (m_table->trees.base && m_entries[row].selfChange() != 0)
        parts.mark = m_entries[row].selfChange() > 0 ? RowMark::Grew : RowMark::Shrank;
    return parts;
}

std::string_view ProfileRows::sortName(uint32_t row) const
{
    return m_table->frames().shownName(m_entries[row].frame);
}

QVariant ProfileRows::nameCell(uint32_t row, int role) const
{
    const FrameTable& frames = m_table->frames();
    const uint32_t frame = m_entries[row].frame;
    if (role == Qt::ToolTipRole) {
        QStringList lines{parts(row).name};
        if (isFunction())
            lines << wholeFramePlace(frames, frame);
        lines << packageText(frames, frame);
        lines.removeAll(QString());
        return toolTipText(lines.join(QLatin1Char('\n')));
    }
    if (role == SourceRole) {
        if (frames.script(frame).empty())
            return {};
        SourceLocation location;
        location.script = frames.script(frame);
        location.line = isFunction() ? frames.line(frame) : 1;
        location.column = isFunction() ? frames.column(frame) : 1;
        return QVariant::fromValue(location);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role < Qt::UserRole)
        return {};
    return partsCell(parts(row), role);
}

QVariant ProfileRows::weightCell(uint64_t weight, uint64_t whole, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return weightText(weight, m_table->unit());
    case Qt::ToolTipRole: {
        const QString share = shareText(weight, whole);
        const QString exact = exactWeightText(weight, m_table->unit());
        return toolTipText(share.isEmpty() ? exact : ProfileModel::tr("%1, %2 of all").arg(exact, share));
    }
    case SortRole:
        return static_cast<qint64>(weight);
    case FractionRole:
        return whole == 0 ? QVariant()
                          : QVariant(std::min(1.0, static_cast<double>(weight) / static_cast<double>(whole)));
    default:
        return {};
    }
}

QVariant ProfileRows::changeCell(int64_t change, uint64_t greatest, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return weightDeltaText(change, m_table->unit());
    default:
        return byteDeltaCell(change, greatest, role);
    }
}

QVariant ProfileRows::cell(uint32_t row, int column, int role) const
{
    if (role == KindRole)
        return static_cast<int>(RowKind::Path);
    const ProfileEntry& entry = m_entries[row];
    switch (column) {
    case ProfileModel::Name:
        return nameCell(row, role);
    case ProfileModel::Package:
        return role == Qt::DisplayRole || role == SortRole || role == Qt::AccessibleTextRole
                   ? QVariant(packageText(m_table->frames(), entry.frame))
                   : QVariant();
    case ProfileModel::Self:
        return weightCell(entry.self, m_table->whole, role);
    case ProfileModel::SelfShare:
        return role == FractionRole ? QVariant() : shareCell(entry.self, m_table->whole, role);
    case ProfileModel::Total:
        return weightCell(entry.total, m_table->whole, role);
    case ProfileModel::TotalShare:
        return role == FractionRole ? QVariant() : shareCell(entry.total, m_table->whole, role);
    case ProfileModel::BaseSelf:
        return weightCell(entry.baseSelf, 0, role);
    case ProfileModel::SelfChange:
        return changeCell(entry.selfChange(), m_table->greatestSelfChange, role);
    case ProfileModel::BaseTotal:
        return weightCell(entry.baseTotal, 0, role);
    case ProfileModel::TotalChange:
        return changeCell(entry.totalChange(), m_table->greatestTotalChange, role);
    default:
        return {};
    }
}

bool ProfileRows::matches(uint32_t row, const TextFilter& filter) const
{
    const FrameTable& frames = m_table->frames();
    const uint32_t frame = m_entries[row].frame;
    if (!isFunction() || isOutside(row))
        return filter.matches(parts(row).name.toStdString());
    return filter.matches(frames.shownName(frame)) || filter.matches(frames.script(frame)) ||
           filter.matches(frames.package(frame));
}

int64_t ProfileRows::figure(const ProfileEntry& entry, int column) const
{
    switch (column) {
    case ProfileModel::Self:
    case ProfileModel::SelfShare:
        return static_cast<int64_t>(entry.self);
    case ProfileModel::BaseSelf:
        return static_cast<int64_t>(entry.baseSelf);
    case ProfileModel::SelfChange:
        return entry.selfChange();
    case ProfileModel::BaseTotal:
        return static_cast<int64_t>(entry.baseTotal);
    case ProfileModel::TotalChange:
        return entry.totalChange();
    default:
        return static_cast<int64_t>(entry.total);
    }
}

void ProfileRows::sortEntries(int column, Qt::SortOrder, std::span<SortEntry> entries, const JobContext&) const
{
    if (column != ProfileModel::Name && column != ProfileModel::Package) {
        for (SortEntry& entry : entries) {
            entry.key = figure(m_entries[entry.row], column);
            entry.tie = entry.row;
        }
        return;
    }
    std::vector<uint32_t> order(entries.size());
    for (uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto text = [&](uint32_t i) {
        return column == ProfileModel::Name ? sortName(entries[i].row)
                                            : m_table->frames().package(m_entries[entries[i].row].frame);
    };
    std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return text(a) < text(b); });
    int64_t rank = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && text(order[i]) != text(order[i - 1]))
            ++rank;
        entries[order[i]].key = rank;
        entries[order[i]].tie = entries[order[i]].row;
    }
}

} // namespace heapsight
