// SPDX-License-Identifier: GPL-3.0-or-later
// findLeaks(): populations → candidates → suspects, and what goes beside them in a report.
#include "analysis/same_process.h"
#include "analysis/suspects/evidence.h"
#include "analysis/suspects/names.h"
#include "analysis/suspects/one_snapshot.h"
#include "analysis/suspects/script_shares.h"
#include "base/parallel.h"

#include <algorithm>
#include <map>

namespace heapsight {

namespace {

constexpr size_t kMostSuspects = 40;
constexpr size_t kMostChecked = 12;
constexpr size_t kMostGrowthRows = 60;
constexpr uint64_t kWorthNaming = 10; // items that moved in a holder that is no suspect

class GrowthTable {
public:
    explicit GrowthTable(size_t snapshots) : m_snapshots(snapshots) {}

    void add(size_t index, const SnapshotAnalysis& analysis)
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

    [[nodiscard]] size_t classes() const { return m_rows.size(); }

    std::vector<GrowthRow> take()
    {
        std::vector<GrowthRow> rows;
        for (auto& [name, row] : m_rows) {
            row.name = name;
            row.growsInEveryStep = m_snapshots > 1 && std::adjacent_find(row.count.begin(), row.count.end(),
                                                                         std::greater_equal()) == row.count.end();
            rows.push_back(std::move(row));
        }
        const auto growth = [](const GrowthRow& row) {
            return row.retained.size() == 1 ? static_cast<int64_t>(row.retained.front())
                                            : static_cast<int64_t>(row.retained.back() - row.retained.front());
        };
        std::sort(rows.begin(), rows.end(), [&](const GrowthRow& a, const GrowthRow& b) {
            return std::tuple(growth(b), a.name) < std::tuple(growth(a), b.name);
        });
        if (rows.size() > kMostGrowthRows)
            rows.resize(kMostGrowthRows);
        return rows;
    }

private:
    size_t m_snapshots;
    std::map<std::string, GrowthRow, std::less<>> m_rows;
};

class LeakSearch {
public:
    LeakSearch(size_t count, const SnapshotSource& source, const JobContext& job)
        : m_count(count), m_source(source), m_job(job), m_growth(count), m_report(std::make_shared<LeakReport>())
    {}

    Result<std::shared_ptr<const LeakReport>> run()
    {
        if (m_count == 0 || m_count > 0xffff)
            return fail(ErrorCode::BadArgument, "no snapshots, or too many");
        m_report->snapshots.resize(m_count);
        if (auto done = m_count == 1 ? searchOne() : searchMany(); !done)
            return tl::unexpected(done.error());
        m_job.finish(Phase::Compare);
        m_report->classesChecked = m_growth.classes();
        m_report->growth = m_growth.take();
        return std::shared_ptr<const LeakReport>(m_report);
    }

private:
    Result<std::shared_ptr<const SnapshotAnalysis>> take(size_t index)
    {
        auto analysis = m_source(index);
        if (analysis) {
            m_report->snapshots[index] = {(*analysis)->snapshot().info().source, (*analysis)->totalSize(),
                                          (*analysis)->snapshot().nodeCount()};
            m_growth.add(index, **analysis);
        }
        return analysis;
    }

    Result<void> searchOne()
    {
        auto only = take(0);
        if (!only)
            return tl::unexpected(only.error());
        m_job.begin(Phase::Compare, (*only)->snapshot().nodeCount() * uint64_t{2});
        m_report->last = *only;
        m_report->verdict = LeakVerdict::OneSnapshot;
        auto found = dominatingHolders(**only, m_job);
        if (!found)
            return tl::unexpected(found.error());
        m_report->holdersChecked = found->holdersChecked;
        m_report->suspects = std::move(found->suspects);
        const auto shares = bytesByScript(**only, m_job);
        if (!shares)
            return tl::unexpected(shares.error());
        m_report->files = sharesByFile({}, *shares);
        m_report->packages = sharesByPackage({}, *shares);
        return {};
    }

    // Telling nodes of the first, so that it need not stay.
    [[nodiscard]] bool isOfProcess(const SnapshotAnalysis& first, const SnapshotAnalysis& other) const
    {
        const IdOrder order = orderById(other.snapshot().idColumn(), m_job);
        return areOfOneProcess(first.snapshot(), tellingNodes(first.snapshot(), m_job), other.snapshot(), order, m_job);
    }

    Result<void> searchMany()
    {
        auto first = take(0);
        if (!first)
            return tl::unexpected(first.error());
        auto last = take(m_count - 1);
        if (!last)
            return tl::unexpected(last.error());
        m_report->last = *last;
        m_job.begin(Phase::Compare, uint64_t{(*first)->snapshot().nodeCount()} +
                                        uint64_t{(*last)->snapshot().nodeCount()} * (m_count - 1));
        if (!isOfProcess(**first, **last))
            return strange(m_count - 1);
        Result<BytesByScript> firstShares;
        Result<BytesByScript> lastShares;
        parallelInvoke([&] { firstShares = bytesByScript(**first, m_job); },
                       [&] { lastShares = bytesByScript(**last, m_job); });
        if (!firstShares || !lastShares)
            return fail(ErrorCode::Cancelled, "suspects");
        m_report->files = sharesByFile(*firstShares, *lastShares);
        m_report->packages = sharesByPackage(*firstShares, *lastShares);

        Populations populations(static_cast<uint32_t>(m_count));
        if (auto done = populations.addEnds(**first, *last, m_job); !done)
            return done;
        first->reset();
        for (uint32_t i = 1; i + 1 < m_count; ++i) {
            auto between = take(i);
            if (!between)
                return tl::unexpected(between.error());
            if (!isOfProcess(**between, **last))
                return strange(i);
            if (auto done = populations.addBetween(i, **between, m_job); !done)
                return done;
        }
        populations.finish();
        const auto candidates = Candidates::find(populations, m_job);
        if (!candidates)
            return tl::unexpected(candidates.error());
        auto suspects = describeCandidates(populations, *candidates, kMostSuspects, m_job);
        if (!suspects)
            return tl::unexpected(suspects.error());
        m_report->suspects = std::move(*suspects);
        m_report->holdersChecked = candidates->list().size();
        addChecked(populations, *candidates);
        m_report->verdict = m_report->count(Confidence::High) + m_report->count(Confidence::Medium) != 0
                                ? LeakVerdict::Leak
                            : m_report->suspects.empty() ? LeakVerdict::Clean
                                                         : LeakVerdict::Maybe;
        return {};
    }

    Result<void> strange(size_t index)
    {
        if (m_job.cancelled())
            return fail(ErrorCode::Cancelled, "suspects");
        m_report->verdict = LeakVerdict::CannotTell;
        m_report->strangerIndex = index;
        return {};
    }

    // What moved and is no suspect, so that people see it was looked at.
    void addChecked(const Populations& populations, const Candidates& candidates)
    {
        const SnapshotAnalysis& last = populations.last();
        std::vector<const Candidate*> moved;
        for (const Candidate& candidate : candidates.list()) {
            uint64_t came = 0;
            for (const uint64_t n : candidate.newItems)
                came += n;
            if (!candidate.isSuspect && !candidate.isOwnStorage && !candidate.isEngine && came >= kWorthNaming)
                moved.push_back(&candidate);
        }
        const auto weight = [](const Candidate& c) {
            uint64_t bytes = 0;
            for (const uint64_t b : c.newBytes)
                bytes += b;
            return bytes;
        };
        std::stable_sort(moved.begin(), moved.end(), [&](const Candidate* a, const Candidate* b) {
            return std::tuple(a->isForeign, weight(*b)) < std::tuple(b->isForeign, weight(*a));
        });
        if (moved.size() > kMostChecked)
            moved.resize(kMostChecked);
        for (const Candidate* candidate : moved) {
            CheckedHolder checked;
            const uint32_t position = populations.tree().position(candidate->holder);
            checked.name = variablePath(last, populations.tree(), position);
            if (checked.name.empty())
                checked.name = last.className(NodeIndex(candidate->holder));
            checked.className = populations.className(candidate->itemGroup);
            checked.population = candidate->items;
            uint64_t gone = 0;
            for (const uint64_t n : candidate->gone)
                gone += n;
            checked.reason = gone != 0              ? CheckedHolder::Reason::Bounded
                             : candidate->levelsOff ? CheckedHolder::Reason::Once
                                                    : CheckedHolder::Reason::Small;
            m_report->checked.push_back(std::move(checked));
        }
    }

    size_t m_count;
    const SnapshotSource& m_source;
    const JobContext& m_job;
    GrowthTable m_growth;
    std::shared_ptr<LeakReport> m_report;
};

} // namespace

size_t LeakReport::count(Confidence confidence) const
{
    return static_cast<size_t>(
        std::count_if(suspects.begin(), suspects.end(), [&](const Suspect& s) { return s.confidence == confidence; }));
}

Result<std::shared_ptr<const LeakReport>> findLeaks(size_t count, const SnapshotSource& source, const JobContext& job)
{
    return guarded([&] { return LeakSearch(count, source, job).run(); });
}

Result<std::shared_ptr<const LeakReport>>
findLeaks(const std::vector<std::shared_ptr<const SnapshotAnalysis>>& snapshots, const JobContext& job)
{
    return findLeaks(
        snapshots.size(),
        [&](size_t index) { return Result<std::shared_ptr<const SnapshotAnalysis>>(snapshots[index]); }, job);
}

} // namespace heapsight
