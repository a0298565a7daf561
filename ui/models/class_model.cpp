// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/class_model.h"

#include "analysis/object_names.h"
#include "models/object_rows.h"
#include "text/format.h"

#include <algorithm>
#include <numeric>

namespace heapsight {

namespace {

constexpr uint64_t kStepsPerNode = 2; // classInstances() scans them all, then what it found is sorted

// Classes by retained size descending, then name: DevTools' order, and the tie of every other one.
class ClassRows final : public RowList {
public:
    ClassRows(ObjectTablePointer table, std::shared_ptr<const BitColumn> filter, std::vector<ClassRow> rows)
        : m_table(std::move(table)), m_filter(std::move(filter)), m_rows(std::move(rows)), m_nameRanks(m_rows.size())
    {
        std::vector<uint32_t> byName(m_rows.size());
        std::iota(byName.begin(), byName.end(), 0U);
        std::sort(m_rows.begin(), m_rows.end(), [this](const ClassRow& a, const ClassRow& b) {
            if (a.retained != b.retained)
                return a.retained > b.retained;
            const int order = compareAsUtf16(name(a), name(b));
            return order != 0 ? order < 0 : a.id < b.id;
        });
        std::stable_sort(byName.begin(), byName.end(), [this](uint32_t a, uint32_t b) {
            return compareAsUtf16(name(m_rows[a]), name(m_rows[b])) < 0;
        });
        for (uint32_t rank = 0; rank < byName.size(); ++rank)
            m_nameRanks[byName[rank]] = rank;
    }

    [[nodiscard]] const ClassRow& at(uint32_t row) const { return m_rows[row]; }
    [[nodiscard]] const std::vector<ClassRow>& rows() const { return m_rows; }
    [[nodiscard]] std::string_view name(const ClassRow& row) const { return analysis().classes().at(row.id).name; }

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_rows.size()); }

    [[nodiscard]] QVariant cell(uint32_t row, int column, int role) const override
    {
        const ClassRow& entry = m_rows[row];
        if (role == KindRole)
            return static_cast<int>(RowKind::Class);
        switch (column) {
        case ClassModel::Name:
            return nameCell(entry, role);
        case ClassModel::Distance:
            return distanceCell(entry.distance, role);
        case ClassModel::Count:
            return countCell(entry.count, role);
        case ClassModel::Shallow:
            return bytesCell(entry.shallow, analysis().totalSize(), role);
        case ClassModel::Retained:
            return bytesCell(entry.retained, analysis().totalSize(), role);
        default:
            return {};
        }
    }

    void sortEntries(int column, Qt::SortOrder, std::span<SortEntry> entries, const JobContext&) const override
    {
        for (SortEntry& entry : entries) {
            const ClassRow& row = m_rows[entry.row];
            entry.tie = column == ClassModel::Shallow ? m_nameRanks[entry.row] : entry.row;
            switch (column) {
            case ClassModel::Name:
                entry.key = m_nameRanks[entry.row];
                break;
            case ClassModel::Distance:
                entry.key = row.distance;
                break;
            case ClassModel::Count:
                entry.key = row.count;
                break;
            case ClassModel::Shallow:
                entry.key = static_cast<int64_t>(row.shallow);
                break;
            default:
                entry.key = static_cast<int64_t>(row.retained);
            }
        }
    }

    [[nodiscard]] bool canOpen(uint32_t) const override { return true; } // a row has a member at least
    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext&) const override
    {
        return std::make_shared<InstanceRows>(m_table, instances(m_rows[row].id));
    }
    [[nodiscard]] uint64_t openCost(uint32_t) const override
    {
        return analysis().snapshot().nodeCount() * kStepsPerNode;
    }

    [[nodiscard]] std::vector<uint32_t> instances(ClassId id) const
    {
        return classInstances(analysis().classes(), analysis().shallowSizes(), id, m_filter.get());
    }

private:
    [[nodiscard]] const SnapshotAnalysis& analysis() const { return *m_table->analysis; }

    [[nodiscard]] QVariant nameCell(const ClassRow& row, int role) const
    {
        if (role == Qt::ToolTipRole) {
            QString text = displayText(name(row), 2000);
            if (const auto location = analysis().location(row.id))
                text += QStringLiteral("\n%1:%2:%3")
                            .arg(displayText(location->script))
                            .arg(location->line)
                            .arg(location->column);
            return toolTipText(text);
        }
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role < Qt::UserRole)
            return {};
        NameParts parts;
        parts.name = displayText(name(row));
        parts.bold = true;
        if (row.count > 1)
            parts.detail = QStringLiteral("× ") + countText(row.count);
        parts.location = locationText(analysis().location(row.id));
        return role == SortRole ? QVariant(parts.name) : partsCell(parts, role);
    }

    ObjectTablePointer m_table;
    std::shared_ptr<const BitColumn> m_filter;
    std::vector<ClassRow> m_rows;
    std::vector<uint32_t> m_nameRanks;
};

const ClassRows& classRows(const RowList& rows)
{
    return static_cast<const ClassRows&>(rows); // the top list of this model is always one
}

} // namespace

ColumnSpecs classColumns()
{
    return {
        {QStringLiteral("class"), ClassModel::tr("Class"), ClassModel::tr("Constructor, or kind of object"),
         ColumnKind::Text},
        {QStringLiteral("distance"),
         ClassModel::tr("Distance"),
         ClassModel::tr("Steps from the roots to the nearest instance"),
         ColumnKind::Count,
         {},
         false,
         8},
        {QStringLiteral("count"),
         ClassModel::tr("Count"),
         ClassModel::tr("Instances"),
         ColumnKind::Count,
         {},
         false,
         10},
        {QStringLiteral("shallow"), ClassModel::tr("Shallow size"), ClassModel::tr("Bytes of the objects themselves"),
         ColumnKind::Bytes},
        {QStringLiteral("retained"), ClassModel::tr("Retained size"),
         ClassModel::tr("Bytes that would be free if these objects were gone"), ColumnKind::Bytes},
    };
}

ClassModel::ClassModel(JobRunner* jobs, QObject* parent) : TreeWindowModel(classColumns(), jobs, parent)
{
    setInitialSort(Retained, Qt::DescendingOrder);
}

void ClassModel::setAnalysis(std::shared_ptr<const SnapshotAnalysis> analysis)
{
    m_analysis = std::move(analysis);
    m_nodeFilter.reset();
    rebuild(m_analysis ? m_analysis->classRows() : std::vector<ClassRow>());
}

void ClassModel::rebuild(std::vector<ClassRow> rows)
{
    if (!m_analysis) {
        setTopRows(nullptr);
        return;
    }
    auto table = std::make_shared<ObjectTable>();
    table->analysis = m_analysis;
    table->figures = {Figure::Name, Figure::Distance, Figure::None, Figure::Shallow, Figure::Retained};
    setTopRows(std::make_shared<ClassRows>(std::move(table), m_nodeFilter, std::move(rows)));
}

void ClassModel::setTextFilter(const TextFilter& filter)
{
    m_textFilter = filter;
    if (filter.isEmpty()) {
        setTopFilter({});
        return;
    }
    setTopFilter([this](const RowList& list, uint32_t row) {
        const ClassRows& rows = classRows(list);
        return m_textFilter.matches(rows.name(rows.at(row)));
    });
}

void ClassModel::setNodeFilter(std::shared_ptr<const BitColumn> nodes)
{
    if (!m_analysis)
        return;
    if (jobs())
        jobs()->drop(this, QStringLiteral("histogram"));
    m_nodeFilter = std::move(nodes);
    if (!m_nodeFilter) {
        rebuild(m_analysis->classRows());
        return;
    }
    using Rows = std::vector<ClassRow>;
    const auto count = [analysis = m_analysis, filter = m_nodeFilter](const JobContext& job) {
        const HistogramInput input{analysis->classes(),        analysis->shallowSizes(),   analysis->dominators(),
                                   analysis->retainedColumn(), analysis->distanceColumn(), filter.get()};
        return classHistogram(input, job);
    };
    const auto show = [this](Result<Rows> rows) {
        if (rows)
            rebuild(std::move(*rows));
        else
            Q_EMIT loadFailed(rows.error());
    };
    if (jobs())
        jobs()->run<Rows>(this, QStringLiteral("histogram"), tr("Filtering"), count, show);
    else
        show(count(JobContext{}));
}

ClassModel::Totals ClassModel::totals() const
{
    Totals totals;
    if (!topRows())
        return totals;
    totals.allClasses = topRowsTotal();
    totals.classes = topRowsShown();
    for (const ClassRow& row : classRows(*topRows()).rows()) {
        if (!m_textFilter.isEmpty() && !m_textFilter.matches(classRows(*topRows()).name(row)))
            continue;
        totals.objects += row.count;
        totals.shallow += row.shallow;
    }
    return totals;
}

QString ClassModel::totalsText() const
{
    const Totals all = totals();
    const bool isOne = all.objects == 1;
    if (all.classes == all.allClasses)
        return (isOne ? tr("%1 object (%2)") : tr("%1 objects (%2)"))
            .arg(countText(all.objects), bytesText(all.shallow));
    return (isOne ? tr("%1 of %2 classes: %3 object (%4)") : tr("%1 of %2 classes: %3 objects (%4)"))
        .arg(countText(all.classes), countText(all.allClasses), countText(all.objects), bytesText(all.shallow));
}

std::optional<ClassId> ClassModel::classAt(const QModelIndex& index) const
{
    const RowPosition at = position(index);
    if (!at.rows || at.rows != topRows())
        return std::nullopt;
    return classRows(*at.rows).at(at.row).id;
}

std::optional<uint32_t> ClassModel::childOf(ClassId id) const
{
    if (!topRows())
        return std::nullopt;
    const std::vector<ClassRow>& rows = classRows(*topRows()).rows();
    const auto at = std::find_if(rows.begin(), rows.end(), [id](const ClassRow& row) { return row.id == id; });
    return at == rows.end() ? std::nullopt : std::optional(static_cast<uint32_t>(at - rows.begin()));
}

QModelIndex ClassModel::indexOf(ClassId id)
{
    const std::optional<uint32_t> child = childOf(id);
    return child ? reveal({}, *child) : QModelIndex();
}

QModelIndex ClassModel::revealObject(NodeIndex node)
{
    if (!m_analysis || node.value >= m_analysis->snapshot().nodeCount())
        return {};
    const QModelIndex row = indexOf(m_analysis->classOf(node));
    const std::shared_ptr<const RowList> list = row.isValid() ? childrenOf(row) : nullptr;
    if (!list)
        return row;
    const std::vector<uint32_t>& nodes = static_cast<const InstanceRows&>(*list).nodes();
    const auto at = std::lower_bound(nodes.begin(), nodes.end(), node.value);
    if (at == nodes.end() || *at != node.value)
        return row;
    return reveal(row, static_cast<uint32_t>(at - nodes.begin()));
}

std::vector<uint32_t> ClassModel::instances(const QModelIndex& index) const
{
    const std::optional<ClassId> id = classAt(index);
    return id ? classRows(*topRows()).instances(*id) : std::vector<uint32_t>();
}

} // namespace heapsight
