// SPDX-License-Identifier: GPL-3.0-or-later
// findLeaks(): populations → candidates → suspects, and what goes beside them in a report.
#include "analysis/same_process.h"
#include "analysis/suspects/evidence.h"
#include "analysis/suspects/one_snapshot.h"
#include "analysis/suspects/report_tables.h"
#include "analysis/suspects/script_shares.h"
#include "analysis/suspects/snapshot_times.h"
#include "base/parallel.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr size_t kMostSuspects = 40;

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
        std::vector<std::string> sources;
        for (const SnapshotFacts& facts : m_report->snapshots)
            sources.push_back(facts.source);
        m_report->times = snapshotTimes(sources);
        if (m_report->last)
            m_report->origin = snapshotOrigin(m_report->last->snapshot());
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
        SnapshotIndex firstIndex;
        SnapshotIndex lastIndex;
        std::vector<uint32_t> telling;
        Result<BytesByScript> firstShares;
        Result<BytesByScript> lastShares;
        parallelInvoke(
            [&] {
                firstIndex = SnapshotIndex::of((*first)->snapshot(), m_job);
                telling = tellingNodes((*first)->snapshot(), m_job);
            },
            [&] { lastIndex = SnapshotIndex::of((*last)->snapshot(), m_job); });
        if (!areOfOneProcess((*first)->snapshot(), std::move(telling), (*last)->snapshot(), lastIndex.byId, m_job))
            return strange(m_count - 1);
        parallelInvoke([&] { firstShares = bytesByScript(**first, m_job); },
                       [&] { lastShares = bytesByScript(**last, m_job); });
        if (!firstShares || !lastShares)
            return fail(ErrorCode::Cancelled, "suspects");
        m_report->files = sharesByFile(*firstShares, *lastShares);
        m_report->packages = sharesByPackage(*firstShares, *lastShares);

        Populations populations(static_cast<uint32_t>(m_count));
        if (auto done = populations.addEnds(**first, std::move(firstIndex), *last, std::move(lastIndex), m_job); !done)
            return done;
        first->reset();
        for (uint32_t i = 1; i + 1 < m_count; ++i) {
            auto between = take(i);
            if (!between)
                return tl::unexpected(between.error());
            const HeapSnapshot& heap = (*between)->snapshot();
            if (!areOfOneProcess(heap, tellingNodes(heap, m_job), (*last)->snapshot(), populations.lastById(), m_job))
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
        m_report->holders = holderTrends(populations, *candidates, m_report->suspects.size());
        m_report->checked = checkedHolders(populations, *candidates);
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
