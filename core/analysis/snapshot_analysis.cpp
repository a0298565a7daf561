// SPDX-License-Identifier: GPL-3.0-or-later
// Order of the passes on two threads. With a listener for the classes first of all
//   A: shallow sizes                     B: classes
// and then, or at once, the rest. Dominators are serial, the longest and need both of what is made first;
// everything that does not need them runs beside them. Neither thread waits for the other longer than it must
// (measured: 0.17 s of the 3.3 s of a 1.2 GB file).
//   A: depth-first order                 B: reverse edges
//   A: distances, shallow sizes          B: dominators, when both are there
//      and classes, unless they are there
//   If A is done first it makes the statistics, B the retained sizes if it can.
//   Then what is left of these and the rows of the classes, each on both.
#include "analysis/snapshot_analysis.h"

#include "analysis/depth_first_order.h"
#include "analysis/path_basis.h"
#include "analysis/plain_objects.h"
#include "analysis/shallow_sizes.h"
#include "base/parallel.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>

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

// A step that two threads need: the first to ask does it, the other waits. On one thread alone nobody waits.
class SharedStep {
public:
    explicit SharedStep(std::function<Outcome(const JobContext&)> work) : m_work(std::move(work)) {}
    Outcome operator()(const JobContext& job)
    {
        std::call_once(m_once, [&] { m_outcome = guarded([&] { return m_work(job); }); });
        return m_outcome;
    }

private:
    std::function<Outcome(const JobContext&)> m_work;
    std::once_flag m_once;
    Outcome m_outcome;
};

// `reverse` may be null.
Outcome measure(const HeapSnapshot& heap, const ReverseEdges* reverse, const AnalysisOptions& options,
                const JobContext& job, SizeColumn& sizes, AnalysisTimings& timings)
{
    const Stopwatch watch;
    auto outcome = keep(shallowSizes(heap, reverse, options.rawSizes, job), sizes);
    job.finish(Phase::Sizes);
    timings.sizes = watch.seconds();
    return outcome;
}

Outcome classify(const HeapSnapshot& heap, const JobContext& job, std::vector<InterfaceShape>& shapes,
                 ClassTable& classes, AnalysisTimings& timings)
{
    const Stopwatch watch;
    job.begin(Phase::Classes, uint64_t{heap.nodeCount()} * 2);
    PlainObjects plain;
    if (auto outcome = keep(PlainObjects::scan(heap, job), plain); !outcome)
        return outcome;
    if (auto outcome = keep(plain.inferShapes(job), shapes); !outcome)
        return outcome;
    if (auto outcome = keep(ClassTable::compute(heap, shapes, plain, job), classes); !outcome)
        return outcome;
    job.finish(Phase::Classes);
    timings.classes = watch.seconds();
    return {};
}

Outcome sumRetained(const DominatorTree& tree, const SizeColumn& shallow, const JobContext& job,
                    Column<uint64_t>& retained, AnalysisTimings& timings)
{
    const Stopwatch watch;
    auto outcome = keep(retainedSizes(tree, shallow, job), retained);
    timings.retained += watch.seconds();
    return outcome;
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
    if (onClasses) // somebody waits for a first table, which does not need the graph linked
        if (auto outcome = measureAndClassify(job, onClasses); !outcome)
            return outcome;

    const Stopwatch linkWatch;
    DepthFirstOrder order;
    SharedStep putInOrder([&](const JobContext& inner) { return keep(DepthFirstOrder::compute(heap, inner), order); });
    SharedStep reverse([&](const JobContext& inner) { return keep(ReverseEdges::build(heap, inner), m_reverse); });
    std::atomic<bool> areSizesKnown = m_shallow.size() > 0;
    std::atomic<bool> areDominatorsKnown = false;
    const auto measureAndGoOn = [&](const JobContext& inner) -> Outcome {
        if (auto result = putInOrder(inner); !result)
            return result;
        const Stopwatch watch;
        if (auto result = keep(rootDistances(heap, nullptr, inner), m_distances); !result)
            return result;
        inner.finish(Phase::Distances);
        m_timings.distances = watch.seconds();
        if (auto result = reverse(inner); !result)
            return result;
        if (!areSizesKnown) {
            if (auto result = measure(heap, &m_reverse, m_options, inner, m_shallow, m_timings); !result)
                return result;
            areSizesKnown = true;
            if (auto result = classify(heap, inner, m_interfaces, m_classes, m_timings); !result)
                return result;
        }
        if (!areDominatorsKnown) // else both threads have nothing else to do
            takeStatistics();
        return {};
    };
    const auto dominate = [&](const JobContext& inner) -> Outcome {
        if (auto result = reverse(inner); !result)
            return result;
        if (auto result = putInOrder(inner); !result)
            return result;
        inner.finish(Phase::Link);
        m_timings.link = linkWatch.seconds();
        m_pageOwned = order.pageOwned.clone(); // the dominators consume the order
        const Stopwatch watch;
        auto tree = DominatorTree::compute(heap, m_reverse, std::move(order), inner);
        m_timings.dominators = watch.seconds();
        inner.finish(Phase::Dominators);
        if (auto result = keep(std::move(tree), m_dominators); !result)
            return result;
        areDominatorsKnown = true;
        return areSizesKnown ? sumRetained(m_dominators, m_shallow, inner, m_retained, m_timings) : Outcome();
    };
    return runBoth(job, measureAndGoOn, dominate);
}

void SnapshotAnalysis::takeStatistics()
{
    // Every node hangs under the root: it retains the sum of all sizes.
    m_statistics = memoryStatistics(*m_snapshot, m_reverse, m_shallow, sum(m_shallow));
}

Result<void> SnapshotAnalysis::measureAndClassify(const JobContext& job, const EarlyClassesListener& onClasses)
{
    auto outcome = runBoth(
        job,
        [&](const JobContext& inner) { return measure(*m_snapshot, nullptr, m_options, inner, m_shallow, m_timings); },
        [&](const JobContext& inner) { return classify(*m_snapshot, inner, m_interfaces, m_classes, m_timings); });
    if (outcome)
        onClasses(std::make_shared<const EarlyClasses>(countEarly(*m_snapshot, m_classes, m_shallow)));
    return outcome;
}

Result<void> SnapshotAnalysis::sumUp(const JobContext& job)
{
    if (m_retained.empty())
        if (auto outcome = sumRetained(m_dominators, m_shallow, job, m_retained, m_timings); !outcome)
            return outcome;
    if (m_statistics.total == 0)
        takeStatistics();
    const Stopwatch watch;
    const HistogramInput input{m_classes, m_shallow, m_dominators, retainedColumn(), distanceColumn(), nullptr};
    if (auto rows = keep(classHistogram(input, job), m_rows); !rows)
        return rows;
    job.finish(Phase::Retained);
    m_timings.retained += watch.seconds();
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
