// SPDX-License-Identifier: GPL-3.0-or-later
// Every pass of a load by itself, one after another, on one file: bench_load FILE [ROUNDS].
// Prints the best of the rounds per pass as JSON: seconds, nanoseconds per edge, peak RSS.
#include "analysis/class_histogram.h"
#include "analysis/root_distances.h"
#include "analysis/shallow_sizes.h"
#include "analysis/snapshot_analysis.h"
#include "io/snapshot_reader.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>

using namespace heapsight;

namespace {

class Stopwatch {
public:
    template <class Work> auto measure(const char* name, Work&& work)
    {
        const auto start = std::chrono::steady_clock::now();
        auto result = work();
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        if (!result) {
            std::fprintf(stderr, "%s: %s\n", name, result.error().detail.c_str());
            std::exit(1);
        }
        const auto [entry, isNew] = m_best.try_emplace(name, seconds);
        entry->second = std::min(entry->second, seconds);
        return std::move(*result);
    }
    [[nodiscard]] const std::map<std::string, double>& best() const { return m_best; }

private:
    std::map<std::string, double> m_best;
};

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_load FILE [ROUNDS]\n");
        return 2;
    }
    const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 5;
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
            const auto shallow = watch.measure("6 shallow sizes", [&] { return shallowSizes(*snapshot, false, job); });
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
    for (const auto& [name, seconds] : watch.best()) {
        std::printf("%s\n  \"%s\":{\"seconds\":%.4f,\"nsPerEdge\":%.2f}", separator, name.c_str(), seconds,
                    seconds * 1e9 / static_cast<double>(edges));
        separator = ",";
    }
    std::printf("\n}}\n");
    return 0;
}
