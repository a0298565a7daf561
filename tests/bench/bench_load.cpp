// SPDX-License-Identifier: GPL-3.0-or-later
// Every pass of a load by itself, one after another, on one file: bench_load FILE [ROUNDS [THREADS]].
// Prints the best of the rounds per pass as JSON: seconds of wall time and of both kinds of processor
// time (which say more on a busy machine), nanoseconds per edge, peak RSS.
#include "analysis/class_histogram.h"
#include "analysis/root_distances.h"
#include "analysis/shallow_sizes.h"
#include "analysis/snapshot_analysis.h"
#include "base/parallel.h"
#include "io/snapshot_reader.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>

using namespace heapsight;

namespace {

struct Seconds {
    double wall = 1e9;
    double user = 1e9;
    double system = 1e9;
};

double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

Seconds now()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return {std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(),
            seconds(usage.ru_utime), seconds(usage.ru_stime)};
}

class Stopwatch {
public:
    template <class Work> auto measure(const char* name, Work&& work)
    {
        const Seconds start = now();
        auto result = work();
        const Seconds end = now();
        if (!result) {
            std::fprintf(stderr, "%s: %s\n", name, result.error().detail.c_str());
            std::exit(1);
        }
        Seconds& best = m_best[name]; // of each kind by itself: another program may have had the machine
        best.wall = std::min(best.wall, end.wall - start.wall);
        best.user = std::min(best.user, end.user - start.user);
        best.system = std::min(best.system, end.system - start.system);
        return std::move(*result);
    }
    [[nodiscard]] const std::map<std::string, Seconds>& best() const { return m_best; }

private:
    std::map<std::string, Seconds> m_best;
};

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_load FILE [ROUNDS [THREADS]]\n");
        return 2;
    }
    const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 5;
    if (argc > 3)
        setThreadLimit(static_cast<unsigned>(std::max(0, std::atoi(argv[3]))));
    const JobContext job;
    Stopwatch watch;
    uint64_t edges = 1;
    for (int round = 0; round < rounds; ++round) {
        const auto snapshot = watch.measure("1 read", [&] { return readSnapshot(argv[1], job); });
        edges = std::max<uint64_t>(1, snapshot->edgeCount());
        {
            const auto reverse = watch.measure("2 reverse edges", [&] { return ReverseEdges::build(*snapshot, job); });
            auto order = watch.measure("3 depth-first order", [&] { return DepthFirstOrder::compute(*snapshot, job); });
            const auto tree = watch.measure(
                "4 dominators", [&] { return DominatorTree::compute(*snapshot, reverse, std::move(order), job); });
            const auto distances = watch.measure("5 distances", [&] { return rootDistances(*snapshot, nullptr, job); });
            const auto shallow =
                watch.measure("6 shallow sizes", [&] { return shallowSizes(*snapshot, nullptr, false, job); });
            const auto shapes = watch.measure("7 interfaces", [&] { return inferInterfaces(*snapshot, job); });
            const auto classes =
                watch.measure("8 classes", [&] { return ClassTable::compute(*snapshot, shapes, job); });
            const auto retained = watch.measure("9 retained", [&] { return retainedSizes(tree, shallow, job); });
            const HistogramInput input{classes, shallow, tree, retained.span(), distances.span(), nullptr};
            const auto rows = watch.measure("10 histogram", [&] { return classHistogram(input, job); });
        }
        const auto all = watch.measure("all analysis", [&] { return SnapshotAnalysis::compute(snapshot, {}, job); });
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("{\"file\":\"%s\",\"edges\":%llu,\"peakRssBytes\":%lld,\"seconds\":{", argv[1],
                static_cast<unsigned long long>(edges), static_cast<long long>(usage.ru_maxrss) * 1024);
    const char* separator = "";
    for (const auto& [name, best] : watch.best()) {
        std::printf("%s\n  \"%s\":{\"seconds\":%.4f,\"user\":%.4f,\"system\":%.4f,\"nsPerEdge\":%.2f}", separator,
                    name.c_str(), best.wall, best.user, best.system, best.wall * 1e9 / static_cast<double>(edges));
        separator = ",";
    }
    std::printf("\n}}\n");
    return 0;
}
