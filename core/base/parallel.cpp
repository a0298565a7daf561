// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that knows the thread library: oneTBB, or plain std::jthread with
// HEAPSIGHT_WITH_TBB=OFF (the thread sanitizer needs that: Debian's TBB is not instrumented).
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#ifdef HEAPSIGHT_WITH_TBB
#include <tbb/parallel_sort.h>
#include <tbb/task_arena.h>
#endif

namespace heapsight {

namespace {

std::atomic<unsigned> g_limit{0};

// Asking the system means reading a file each time.
unsigned processors()
{
    static const unsigned count = std::max(1U, std::thread::hardware_concurrency());
    return count;
}

// Runs work(0) … work(n-1) on n threads, this one included; rethrows the first exception.
void runThreads(unsigned n, const std::function<void(unsigned)>& work)
{
    std::mutex mutex;
    std::exception_ptr error;
    const auto guardedWork = [&](unsigned index) {
        try {
            work(index);
        } catch (...) {
            const std::lock_guard lock(mutex);
            if (!error)
                error = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> threads;
        threads.reserve(n);
        for (unsigned i = 1; i < n; ++i)
            threads.emplace_back(guardedWork, i);
        guardedWork(0);
    }
    if (error)
        std::rethrow_exception(error);
}

} // namespace

void setThreadLimit(unsigned threads)
{
    g_limit.store(threads, std::memory_order_relaxed);
}

unsigned threadLimit()
{
    const unsigned limit = g_limit.load(std::memory_order_relaxed);
    return limit != 0 ? limit : processors();
}

void parallelWorkers(unsigned wanted, const std::function<void(unsigned)>& work)
{
    runThreads(std::clamp(wanted, 1U, threadLimit()), work);
}

void parallelChunks(size_t count, size_t grain, const std::function<void(size_t, size_t)>& work)
{
    const size_t chunks = (count + grain - 1) / grain;
    const auto threads = static_cast<unsigned>(std::min<size_t>(chunks, threadLimit()));
    if (threads <= 1) {
        for (size_t chunk = 0; chunk < chunks; ++chunk)
            work(chunk * grain, std::min(count, (chunk + 1) * grain));
        return;
    }
    std::atomic<size_t> next{0};
    runThreads(threads, [&](unsigned) {
        for (size_t chunk = next.fetch_add(1); chunk < chunks; chunk = next.fetch_add(1))
            work(chunk * grain, std::min(count, (chunk + 1) * grain));
    });
}

void parallelInvoke(const std::function<void()>& first, const std::function<void()>& second)
{
    if (threadLimit() <= 1) {
        first();
        second();
        return;
    }
    runThreads(2, [&](unsigned index) { index == 0 ? first() : second(); });
}

void parallelSort(std::span<uint32_t> permutation, const std::function<bool(uint32_t, uint32_t)>& less)
{
#ifdef HEAPSIGHT_WITH_TBB
    // More than the processors would only make TBB complain on stderr.
    const unsigned threads = std::min(threadLimit(), processors());
    tbb::task_arena arena(static_cast<int>(threads));
    arena.execute([&] { tbb::parallel_sort(permutation.begin(), permutation.end(), less); });
#else
    std::sort(permutation.begin(), permutation.end(), less);
#endif
}

} // namespace heapsight
