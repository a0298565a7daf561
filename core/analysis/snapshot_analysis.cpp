// SPDX-License-Identifier: GPL-3.0-or-later
// Order of the passes on two threads. The chain depth-first order → dominators is serial and the
// longest; everything that does not need it runs beside it:
//   A: depth-first order                 B: reverse edges
//   A: dominators                        B: shallow sizes, classes, which a listener may have, distances, statistics
//   then retained sizes and the rows of the classes, each on both.
#include "analysis/snapshot_analysis.h"

#include "analysis/depth_first_order.h"
#include "analysis/path_basis.h"
#include "analysis/plain_objects.h"
#include "analysis/shallow_sizes.h"
#include "base/parallel.h"

#include <chrono>
#include <functional>

namespace heapsight {

namespace {

using Outcome = Result<void>;

class Stopwatch {
public:
    [[nodiscard]] double seconds() const { return std::chrono::duration<double>(Clock::now() - m_start).count(); }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_start = Clock::now();
};

// Two pieces of work side by side; an error in one stops the other early. The error that is reported
// is the cause, not the cancellation it led to.
Outcome runBoth(const JobContext& job, const std::function<Outcome(const JobContext&)>& first,
                const std::function<Outcome(const JobContext&)>& second)
{
    std::stop_source stop;
    const std::stop_callback forward(job.stop, [&stop] { stop.request_stop(); });
    const JobContext inner{stop.get_token(), job.progress};
    Outcome firstOutcome;
    Outcome secondOutcome;
    const auto run = [&](const auto& work, Outcome& outcome) {
        outcome = guarded([&] { return work(inner); });
        if (!outcome)
            stop.request_stop();
    };
    parallelInvoke([&] { run(first, firstOutcome); }, [&] { run(second, secondOutcome); });
    if (!firstOutcome && (secondOutcome || firstOutcome.error().code != ErrorCode::Cancelled))
        return firstOutcome;
    return secondOutcome;
}

// Moves a step's result to its place, or hands its error on.
template <class T> Outcome keep(Result<T>&& result, T& place)
{
    if (!result)
        return tl::unexpected(std::move(result.error()));
    place = std::move(*result);
    return {};
}

uint64_t sum(const SizeColumn& sizes)
{
    uint64_t total = 0;
    for (uint32_t n = 0; n < sizes.size(); ++n)
        total += sizes.at(n);
    return total;
}

} // namespace

Result<std::shared_ptr<const SnapshotAnalysis>> SnapshotAnalysis::compute(std::shared_ptr<const HeapSnapshot> snapshot,
                                                                          const AnalysisOptions& options,
                                                                          const JobContext& job,
                                                                          const EarlyClassesListener& onClasses)
{
    return guarded([&]() -> Result<std::shared_ptr<const SnapshotAnalysis>> {
        const std::shared_ptr<SnapshotAnalysis> analysis(new SnapshotAnalysis);
        analysis->m_snapshot = std::move(snapshot);
        analysis->m_options = options;
        const Stopwatch watch;
        auto outcome = analysis->linkAndDominate(job, onClasses);
        if (outcome)
            outcome = analysis->sumUp(job);
        if (!outcome)
            return tl::unexpected(std::move(outcome.error()));
        analysis->m_timings.total = watch.seconds();
        return analysis;
    });
}

Result<void> SnapshotAnalysis::linkAndDominate(const JobContext& job, const EarlyClassesListener& onClasses)
{
    const HeapSnapshot& heap = *m_snapshot;
    DepthFirstOrder order;
    const Stopwatch linkWatch;
    auto outcome = runBoth(
        job, [&](const JobContext& inner) { return keep(DepthFirstOrder::compute(heap, inner), order); },
        [&](const JobContext& inner) { return keep(ReverseEdges::build(heap, inner), m_reverse); });
    if (!outcome)
        return outcome;
    job.finish(Phase::Link);
    m_timings.link = linkWatch.seconds();
    m_pageOwned = order.pageOwned.clone(); // the dominators consume the order

    return runBoth(
        job,
        [&](const JobContext& inner) {
            const Stopwatch watch;
            auto result = keep(DominatorTree::compute(heap, m_reverse, std::move(order), inner), m_dominators);
            m_timings.dominators = watch.seconds();
            inner.finish(Phase::Dominators);
            return result;
        },
        [&](const JobContext& inner) { return measureAndClassify(inner, onClasses); });
}

Result<void> SnapshotAnalysis::measureAndClassify(const JobContext& job, const EarlyClassesListener& onClasses)
{
    const HeapSnapshot& heap = *m_snapshot;
    const Stopwatch sizeWatch;
    if (auto outcome = keep(heapsight::shallowSizes(heap, m_options.rawSizes, job), m_shallow); !outcome)
        return outcome;
    job.finish(Phase::Sizes);
    m_timings.sizes = sizeWatch.seconds();

    const Stopwatch classWatch;
    job.begin(Phase::Classes, uint64_t{heap.nodeCount()} * 2);
    PlainObjects plain;
    if (auto outcome = keep(PlainObjects::scan(heap, job), plain); !outcome)
        return outcome;
    if (auto outcome = keep(plain.inferShapes(job), m_interfaces); !outcome)
        return outcome;
    if (auto outcome = keep(ClassTable::compute(heap, m_interfaces, plain, job), m_classes); !outcome)
        return outcome;
    if (onClasses)
        onClasses(std::make_shared<const EarlyClasses>(countEarly(heap, m_classes, m_shallow)));
    job.finish(Phase::Classes);
    m_timings.classes = classWatch.seconds();

    const Stopwatch distanceWatch;
    if (auto outcome = keep(rootDistances(heap, nullptr, job), m_distances); !outcome)
        return outcome;
    job.finish(Phase::Distances);
    m_timings.distances = distanceWatch.seconds();

    // Every node hangs under the root: it retains the sum of all sizes.
    m_statistics = memoryStatistics(heap, m_reverse, m_shallow, sum(m_shallow));
    return {};
}

Result<void> SnapshotAnalysis::sumUp(const JobContext& job)
{
    const Stopwatch watch;
    if (auto outcome = keep(retainedSizes(m_dominators, m_shallow, job), m_retained); !outcome)
        return outcome;
    const HistogramInput input{m_classes, m_shallow, m_dominators, retainedColumn(), distanceColumn(), nullptr};
    if (auto rows = keep(classHistogram(input, job), m_rows); !rows)
        return rows;
    job.finish(Phase::Retained);
    m_timings.retained = watch.seconds();
    return {};
}

bool SnapshotAnalysis::isEssential(NodeIndex source, EdgeIndex edge) const
{
    if (!isRetaining(*m_snapshot, source.value, edge.value) || isCut(source.value, m_snapshot->target(edge).value))
        return false;
    if (m_pageOwned.empty() || source == m_snapshot->root())
        return true;
    const uint32_t target = m_snapshot->target(edge).value;
    return !m_pageOwned.test(target) || m_pageOwned.test(source.value);
}

const ScriptNames& SnapshotAnalysis::scriptNames() const
{
    std::call_once(m_scriptNamesOnce, [this] {
        auto names = guarded([this] { return ScriptNames::infer(*m_snapshot, JobContext{}); });
        if (names) // without memory for them scripts stay nameless: nothing else depends on the names
            m_scriptNames = std::move(*names);
    });
    return m_scriptNames;
}

std::optional<SourceLocation> SnapshotAnalysis::location(NodeIndex n) const
{
    const auto place = m_snapshot->places().find(n);
    if (!place)
        return std::nullopt;
    return scriptNames().locate(*place);
}

std::optional<SourceLocation> SnapshotAnalysis::location(ClassId id) const
{
    const PlaceId place = m_classes.at(id).place;
    if (!place.isValid())
        return std::nullopt;
    return scriptNames().locate(m_snapshot->places().place(place));
}

uint64_t SnapshotAnalysis::memoryBytes() const
{
    uint64_t later = 0; // made on first use; while it is being made it does not count yet
    if (const std::unique_lock lock(m_pathBasisMutex, std::try_to_lock); lock.owns_lock() && m_pathBasis)
        later = m_pathBasis->memoryBytes();
    return later + m_snapshot->memoryBytes() + m_reverse.memoryBytes() + m_dominators.memoryBytes() +
           m_shallow.memoryBytes() + m_retained.byteCount() + m_distances.byteCount() + m_pageOwned.size() / 8 +
           m_classes.memoryBytes() + m_rows.size() * sizeof(ClassRow);
}

} // namespace heapsight
