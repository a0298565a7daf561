// SPDX-License-Identifier: GPL-3.0-or-later
// Fork-join helpers, type-erased so that the thread library stays in parallel.cpp.
// Results never depend on the number of threads: chunk borders depend on `count` and `grain` only.
// An exception thrown by a piece of work is rethrown by the call, after all pieces have ended.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

namespace heapsight {

// Upper limit on threads that work at the same time, calling thread included. 0 = one per processor.
// Process-wide; set once at start (or by tests between runs, while no work is under way).
void setThreadLimit(unsigned threads);
[[nodiscard]] unsigned threadLimit();

// Calls work(begin, end) for [0, count) cut every `grain` items; order and concurrency unspecified.
void parallelChunks(size_t count, size_t grain, const std::function<void(size_t begin, size_t end)>& work);

// Runs both, at the same time if more than one thread is allowed, else first then second.
void parallelInvoke(const std::function<void()>& first, const std::function<void()>& second);

// Starts up to min(threadLimit(), wanted) workers that run `work(index)` at the same time and waits for
// all; for loops in which the workers take their pieces themselves.
void parallelWorkers(unsigned wanted, const std::function<void(unsigned worker)>& work);

// Sorts a permutation; `less` must be a strict total order (break ties by the value itself).
void parallelSort(std::span<uint32_t> permutation, const std::function<bool(uint32_t, uint32_t)>& less);

} // namespace heapsight
