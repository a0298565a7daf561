// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/report_tables.h"

#include "analysis/suspects/leak_words.h"
#include "analysis/suspects/names.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr size_t kMostChecked = 12;
constexpr size_t kMostGrowthRows = 60;
constexpr size_t kMostHolders = 60;
constexpr uint64_t kWorthNaming = 10; // items that moved in a holder that is no suspect

bool growsInEveryStep(const std::vector<uint64_t>& values)
{
    return values.size() > 1 && std::adjacent_find(values.begin(), values.end(), std::greater_equal()) == values.end();
}

int64_t growthOf(const std::vector<uint64_t>& values)
{
    return values.size() == 1 ? static_cast<int64_t>(values.front())
                              : static_cast<int64_t>(values.back() - values.front());
}

std::string holderName(const Populations& populations, const Candidate& candidate)
{
    return variablePath(populations.last(), populations.tree(), populations.tree().position(candidate.holder),
                        candidate.isAcross);
}

} // namespace

void GrowthTable::add(size_t index, const SnapshotAnalysis& analysis)
{
    for (const ClassRow& row : analysis.classRows()) {
        GrowthRow& growth = m_rows[analysis.classes().at(row.id).name];
        growth.count.resize(m_snapshots);
        growth.shallow.resize(m_snapshots);
        growth.retained.resize(m_snapshots);
        growth.count[index] += row.count;
        growth.shallow[index] += row.shallow;
        growth.retained[index] += row.retained;
    }
}

std::vector<GrowthRow> GrowthTable::take()
{
    std::vector<GrowthRow> rows;
    for (auto& [name, row] : m_rows) {
        row.name = name;
        row.growsInEveryStep = growsInEveryStep(row.count);
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const GrowthRow& a, const GrowthRow& b) {
        return std::tuple(growthOf(b.retained), a.name) < std::tuple(growthOf(a.retained), b.name);
    });
    if (rows.size() > kMostGrowthRows)
        rows.resize(kMostGrowthRows);
    return rows;
}

std::vector<HolderTrend> holderTrends(const Populations& populations, const Candidates& candidates, size_t suspects)
{
    std::vector<HolderTrend> rows;
    const SnapshotAnalysis& last = populations.last();
    std::vector<uint32_t> order;
    for (uint32_t c = 0; c < candidates.list().size(); ++c)
        if (!candidates.list()[c].isEngine)
            order.push_back(c);
    std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
        return growthOf(candidates.list()[b].held) < growthOf(candidates.list()[a].held);
    });
    for (const uint32_t c : order) {
        const Candidate& candidate = candidates.list()[c];
        if (rows.size() == kMostHolders || (growthOf(candidate.held) <= 0 && c >= suspects))
            break;
        HolderTrend& row = rows.emplace_back();
        row.name = holderName(populations, candidate);
        row.className = last.className(NodeIndex(candidate.holder));
        if (!candidate.isOwnStorage)
            row.itemClass = populations.className(candidate.itemGroup);
        row.holder = NodeIndex(candidate.holder);
        row.holders = candidate.holders;
        row.count = candidate.items;
        row.bytes = candidate.held;
        row.newItems = candidate.newItems;
        row.growsInEveryStep = growsInEveryStep(candidate.isOwnStorage ? candidate.held : candidate.items);
        row.suspect = c < suspects ? static_cast<int>(c) : -1;
    }
    return rows;
}

std::vector<CheckedHolder> checkedHolders(const Populations& populations, const Candidates& candidates)
{
    std::vector<const Candidate*> moved;
    for (const Candidate& candidate : candidates.list())
        if (!candidate.isSuspect && !candidate.isOwnStorage && !candidate.isEngine &&
            total(candidate.newItems) >= kWorthNaming)
            moved.push_back(&candidate);
    std::stable_sort(moved.begin(), moved.end(), [](const Candidate* a, const Candidate* b) {
        return std::tuple(a->isForeign, total(b->newBytes)) < std::tuple(b->isForeign, total(a->newBytes));
    });
    if (moved.size() > kMostChecked)
        moved.resize(kMostChecked);
    std::vector<CheckedHolder> rows;
    for (const Candidate* candidate : moved) {
        CheckedHolder& checked = rows.emplace_back();
        checked.name = holderName(populations, *candidate);
        if (checked.name.empty())
            checked.name = populations.last().className(NodeIndex(candidate->holder));
        checked.className = populations.className(candidate->itemGroup);
        checked.population = candidate->items;
        checked.reason = total(candidate->gone) != 0 ? CheckedHolder::Reason::Bounded
                         : candidate->levelsOff      ? CheckedHolder::Reason::Once
                                                     : CheckedHolder::Reason::Small;
    }
    return rows;
}

} // namespace heapsight
