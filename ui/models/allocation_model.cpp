// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/allocation_model.h"

#include "models/object_rows.h"
#include "profile/profile_tables.h"
#include "text/format.h"
#include "text/profile_text.h"
#include "text/tr.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <numeric>
#include <unordered_map>

namespace heapsight {

namespace {

constexpr uint64_t kStepsPerNode = 16;
constexpr uint32_t kNoRow = 0xffffffffU;
enum Figure4 : size_t { AllocatedCountOf, AllocatedOf, LiveCountOf, LiveOf };
using Trees = std::array<std::shared_ptr<const FlameTree>, 4>; // by Figure4; null: not known

// Four bottom-up trees side by side, opened together.
struct AllocationTable {
    Trees trees;
    mutable std::mutex mutex;
    mutable std::array<std::unique_ptr<CallerTree>, 4> callers;

    [[nodiscard]] const FlameTree& any() const { return *trees[LiveOf]; }
    [[nodiscard]] bool knowsDead() const { return trees[AllocatedOf] != nullptr; }
    [[nodiscard]] uint64_t whole() const
    {
        return (knowsDead() ? *trees[AllocatedOf] : any()).total(FlameTree::root());
    }
};

struct Entry {
    uint32_t frame = kNoFrame;
    std::array<uint32_t, 4> rows{kNoRow, kNoRow, kNoRow, kNoRow}; // of the four caller trees
    std::array<uint64_t, 4> figures{};
    bool canOpen = false;

    [[nodiscard]] uint64_t dead() const
    {
        return figures[AllocatedOf] > figures[LiveOf] ? figures[AllocatedOf] - figures[LiveOf] : 0;
    }
};

class AllocationRows final : public RowList {
public:
    AllocationRows(std::shared_ptr<const AllocationTable> table, std::vector<Entry> entries)
        : m_table(std::move(table)), m_entries(std::move(entries))
    {}

    // Rows of the four trees with one function as one. `rowsOf(figure)` gives the rows of one tree.
    template <class RowsOf> static std::vector<Entry> joined(const AllocationTable& table, RowsOf&& rowsOf)
    {
        std::vector<Entry> entries;
        std::unordered_map<uint32_t, size_t> places;
        for (size_t figure = 0; figure < table.trees.size(); ++figure) {
            CallerTree* tree = table.callers[figure].get();
            if (!tree)
                continue;
            for (const uint32_t row : rowsOf(figure, *tree)) {
                const CallerTree::Row& from = tree->row(row);
                const auto [place, isNew] = places.emplace(from.frame, entries.size());
                if (isNew)
                    entries.emplace_back().frame = from.frame;
                Entry& entry = entries[place->second];
                entry.rows[figure] = row;
                entry.figures[figure] = from.self;
                entry.canOpen = entry.canOpen || from.hasCallers;
            }
        }
        std::erase_if(entries, [](const Entry& entry) {
            return std::all_of(entry.figures.begin(), entry.figures.end(), [](uint64_t each) { return each == 0; });
        });
        return entries;
    }

    [[nodiscard]] uint32_t size() const override { return static_cast<uint32_t>(m_entries.size()); }
    [[nodiscard]] uint32_t frame(uint32_t row) const { return m_entries[row].frame; }
    [[nodiscard]] const FrameTable& frames() const { return m_table->any().frames(); }
    // What was allocated outside of all functions.
    [[nodiscard]] bool isOutside(uint32_t row) const { return isRoot(m_entries[row].frame); }
    [[nodiscard]] bool matches(uint32_t row, const TextFilter& filter) const
    {
        const uint32_t frame = m_entries[row].frame;
        if (isRoot(frame))
            return filter.matches(nameOf(frame).toStdString());
        return filter.matches(frames().shownName(frame)) || filter.matches(frames().script(frame)) ||
               filter.matches(frames().package(frame));
    }

    [[nodiscard]] QVariant cell(uint32_t row, int column, int role) const override
    {
        const Entry& entry = m_entries[row];
        if (role == KindRole)
            return static_cast<int>(RowKind::Path);
        switch (column) {
        case AllocationModel::Name:
            return nameCell(entry.frame, role);
        case AllocationModel::AllocatedCount:
            return m_table->knowsDead() ? countCell(entry.figures[AllocatedCountOf], role) : QVariant();
        case AllocationModel::Allocated:
            return m_table->knowsDead() ? bytesCell(entry.figures[AllocatedOf], m_table->whole(), role) : QVariant();
        case AllocationModel::LiveCount:
            return countCell(entry.figures[LiveCountOf], role);
        case AllocationModel::Live:
            return bytesCell(entry.figures[LiveOf], m_table->whole(), role);
        default:
            return m_table->knowsDead() ? bytesCell(entry.dead(), m_table->whole(), role) : QVariant();
        }
    }

    void sortEntries(int column, Qt::SortOrder, std::span<SortEntry> entries, const JobContext&) const override
    {
        std::vector<uint32_t> ranks;
        if (column == AllocationModel::Name) {
            std::vector<uint32_t> order(m_entries.size());
            std::iota(order.begin(), order.end(), 0U);
            std::stable_sort(order.begin(), order.end(), [this](uint32_t a, uint32_t b) {
                return frames().shownName(m_entries[a].frame) < frames().shownName(m_entries[b].frame);
            });
            ranks.resize(order.size());
            for (uint32_t rank = 0; rank < order.size(); ++rank)
                ranks[order[rank]] = rank;
        }
        for (SortEntry& entry : entries) {
            const Entry& of = m_entries[entry.row];
            entry.tie = entry.row;
            switch (column) {
            case AllocationModel::Name:
                entry.key = ranks[entry.row];
                break;
            case AllocationModel::Dead:
                entry.key = static_cast<int64_t>(of.dead());
                break;
            default:
                entry.key = static_cast<int64_t>(of.figures[static_cast<size_t>(column) - 1]);
            }
        }
    }

    [[nodiscard]] bool canOpen(uint32_t row) const override { return m_entries[row].canOpen; }
    [[nodiscard]] Result<std::shared_ptr<const RowList>> open(uint32_t row, const JobContext&) const override
    {
        const std::lock_guard lock(m_table->mutex);
        const Entry& entry = m_entries[row];
        std::vector<uint32_t> rows; // of one tree at a time: a span holds until the next call only
        std::vector<Entry> callers = joined(*m_table, [&](size_t figure, CallerTree& tree) {
            rows.clear();
            if (entry.rows[figure] != kNoRow)
                for (const uint32_t caller : tree.callers(entry.rows[figure]))
                    rows.push_back(caller);
            return std::span<const uint32_t>(rows);
        });
        return std::make_shared<AllocationRows>(m_table, std::move(callers));
    }

private:
    [[nodiscard]] bool isRoot(uint32_t frame) const { return frame == m_table->any().frame(FlameTree::root()); }
    [[nodiscard]] QString nameOf(uint32_t frame) const
    {
        return isRoot(frame) ? AllocationModel::tr("(outside of any function)") : frameName(frames(), frame);
    }

    [[nodiscard]] QVariant nameCell(uint32_t frame, int role) const
    {
        NameParts parts;
        parts.name = nameOf(frame);
        parts.bold = frames().origin(frame) == FrameOrigin::OwnCode;
        parts.location = framePlace(frames(), frame);
        if (frames().origin(frame) == FrameOrigin::Package)
            parts.detail = packageText(frames(), frame);
        if (role == Qt::ToolTipRole)
            return toolTipText(parts.name + QLatin1Char('\n') + wholeFramePlace(frames(), frame) + QLatin1Char('\n') +
                               packageText(frames(), frame));
        if (role == SourceRole && !frames().script(frame).empty())
            return QVariant::fromValue(
                SourceLocation{0, frames().line(frame), frames().column(frame), std::string(frames().script(frame))});
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role < Qt::UserRole)
            return {};
        return partsCell(parts, role);
    }

    std::shared_ptr<const AllocationTable> m_table;
    std::vector<Entry> m_entries;
};

ColumnSpecs allocationColumns()
{
    return {
        {QStringLiteral("function"), tr("Function"), tr("That allocated; below each its callers"), ColumnKind::Text},
        {QStringLiteral("allocatedCount"), tr("Objects"), tr("Objects allocated while recording"), ColumnKind::Count,
         tr("While recording"), false, 9},
        {QStringLiteral("allocatedSize"), tr("Bytes"), tr("Bytes allocated while recording"), ColumnKind::Bytes,
         tr("While recording"), false, 9},
        {QStringLiteral("liveCount"), tr("Objects"), tr("Objects that are still there"), ColumnKind::Count,
         tr("Still live"), false, 9},
        {QStringLiteral("liveSize"), tr("Bytes"),
         tr("Size now: arrays and maps that grew since can exceed what was allocated"), ColumnKind::Bytes,
         tr("Still live"), false, 9},
        {QStringLiteral("deadSize"), tr("Bytes"), tr("Bytes that were collected"), ColumnKind::Bytes, tr("Gone"), false,
         9},
    };
}

const AllocationRows& allocationRows(const RowList& rows)
{
    return static_cast<const AllocationRows&>(rows); // every list of this model is one
}

std::shared_ptr<const RowList> topRowsOf(const Trees& trees, const JobContext& job)
{
    auto table = std::make_shared<AllocationTable>();
    table->trees = trees;
    for (size_t figure = 0; figure < trees.size(); ++figure) {
        if (job.cancelled())
            return nullptr;
        if (trees[figure])
            table->callers[figure] = std::make_unique<CallerTree>(*trees[figure]);
    }
    std::vector<Entry> entries =
        AllocationRows::joined(*table, [](size_t, const CallerTree& tree) { return tree.topRows(); });
    return std::make_shared<AllocationRows>(std::move(table), std::move(entries));
}

} // namespace

AllocationModel::AllocationModel(JobRunner* jobs, QObject* parent) : TreeWindowModel(allocationColumns(), jobs, parent)
{
    setInitialSort(Live, Qt::DescendingOrder);
}

void AllocationModel::setProfile(std::shared_ptr<const Profile> profile)
{
    if (!profile) {
        setTopRows(nullptr);
        return;
    }
    const auto tree = [&profile](ProfileMeasure::What what) {
        const ProfileMeasure* measure = profile->find(what);
        return measure ? std::make_shared<const FlameTree>(profile->tree(*measure)) : nullptr;
    };
    using What = ProfileMeasure::What;
    show({tree(What::AllocatedCount), tree(What::AllocatedSize), tree(What::LiveCount), tree(What::LiveSize)});
}

void AllocationModel::setLive(std::shared_ptr<const FlameTree> bySize, std::shared_ptr<const FlameTree> byCount)
{
    show({nullptr, nullptr, std::move(byCount), std::move(bySize)});
}

void AllocationModel::show(Trees trees)
{
    if (!trees[LiveOf]) {
        setTopRows(nullptr);
        return;
    }
    const uint64_t nodes = trees[LiveOf]->nodeCount();
    setTopRowsLater([trees = std::move(trees)](const JobContext& job) { return topRowsOf(trees, job); },
                    nodes * kStepsPerNode);
}

void AllocationModel::setTextFilter(const TextFilter& filter)
{
    m_filter = filter;
    if (filter.isEmpty()) {
        setTopFilter({});
        return;
    }
    setTopFilter([this](const RowList& list, uint32_t row) { return allocationRows(list).matches(row, m_filter); });
}

uint32_t AllocationModel::frameAt(const QModelIndex& index) const
{
    const RowPosition at = position(index);
    return at.rows ? allocationRows(*at.rows).frame(at.row) : kNoFrame;
}

QModelIndex AllocationModel::indexOfFrame(uint32_t frame)
{
    if (!topRows())
        return {};
    const AllocationRows& rows = allocationRows(*topRows());
    for (uint32_t row = 0; row < rows.size(); ++row)
        if (rows.frame(row) == frame)
            return reveal({}, row);
    return {};
}

QString AllocationModel::totalsText() const
{
    if (!topRows())
        return {};
    uint32_t total = topRowsTotal();
    uint32_t shown = topRowsShown();
    bool showsOutside = false;
    const AllocationRows& rows = allocationRows(*topRows());
    for (uint32_t row = 0; row < rows.size(); ++row) {
        if (!rows.isOutside(row))
            continue;
        total -= 1; // it is no function
        showsOutside = shown > 0 && (m_filter.isEmpty() || rows.matches(row, m_filter));
        shown -= showsOutside ? 1 : 0;
        break;
    }
    const QString functions = shown != total
                                  ? tr("%1 of %2 functions").arg(countText(shown), countText(total))
                                  : (total == 1 ? tr("%1 function") : tr("%1 functions")).arg(countText(total));
    return showsOutside ? andOutsideText(functions) : functions;
}

} // namespace heapsight
