// SPDX-License-Identifier: GPL-3.0-or-later
// Dominators over shapes of growing size: the time per node must stay near constant (random graphs
// leave the caches and grow by cache misses, not by steps).
#include "analysis/dominator_tree.h"
#include "graph_shapes.h"

#include <benchmark/benchmark.h>

using namespace heapsight;

namespace {

void dominators(benchmark::State& state, bench::Shape shape)
{
    const auto snapshot = bench::makeShape(shape, static_cast<uint32_t>(state.range(0)));
    const JobContext job;
    const auto reverse = ReverseEdges::build(*snapshot, job);
    for (auto _ : state) {
        auto order = DepthFirstOrder::compute(*snapshot, job);
        auto tree = DominatorTree::compute(*snapshot, *reverse, std::move(*order), job);
        benchmark::DoNotOptimize(tree->dominatorColumn().data());
    }
    state.SetItemsProcessed(state.iterations() * (snapshot->nodeCount() + int64_t{snapshot->edgeCount()}));
}

} // namespace

int main(int argc, char** argv)
{
    for (const bench::Shape shape : {bench::Shape::List, bench::Shape::Clique, bench::Shape::Star, bench::Shape::Ladder,
                                     bench::Shape::RandomGraph, bench::Shape::ChainWithLeaves})
        benchmark::RegisterBenchmark(bench::shapeName(shape).c_str(), dominators, shape)
            ->RangeMultiplier(2)
            ->Range(1 << 20, 1 << 22)
            ->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
