// SPDX-License-Identifier: GPL-3.0-or-later
// How long a search over all names and strings takes: bench_search FILE [ROUNDS]. One JSON object with the
// best of the rounds in seconds of wall time.
#include "analysis/object_search.h"
#include "open_snapshot.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace heapsight;

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_search FILE [ROUNDS]\n");
        return 2;
    }
    const auto opened = openSnapshot(argv[1], AnalysisOptions{}, JobContext{});
    if (!opened) {
        std::fprintf(stderr, "%s\n", opened.error().detail.c_str());
        return 3;
    }
    const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 5;
    struct Query {
        const char* name;
        const char* text;
    };
    std::printf("{\"strings\":%u", opened->analysis->snapshot().strings().size());
    for (const Query& query : {Query{"text", "needle"}, Query{"shortText", "e1"}, Query{"regex", "/[a-f]+\\d+x?$/"}}) {
        double best = 1e9;
        size_t found = 0;
        for (int round = 0; round < rounds; ++round) {
            const auto start = std::chrono::steady_clock::now();
            const auto nodes = searchObjects(*opened->analysis, query.text, SearchOptions{}, JobContext{});
            best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
            found = nodes ? nodes->size() : 0;
        }
        std::printf(",\"%sSeconds\":%.3f,\"%sFound\":%zu", query.name, best, query.name, found);
    }
    std::printf("}\n");
    return 0;
}
