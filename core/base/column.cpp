// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/column.h"

#include "base/column_files.h"
#include "base/memory_reuse.h"

#include <sys/mman.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstdlib>

namespace heapsight {

namespace {

constexpr size_t kHugePage = size_t{2} << 20;
// Below this a column is an ordinary heap block: huge pages would waste more than they bring.
constexpr size_t kSmallBlock = size_t{1} << 20;

std::atomic<uint64_t> g_bytesInUse{0};
std::atomic<uint64_t> g_limit{0};

size_t mappedLength(size_t bytes)
{
    return (bytes + kHugePage - 1) / kHugePage * kHugePage;
}

void account(uint64_t bytes)
{
    const uint64_t before = g_bytesInUse.fetch_add(bytes, std::memory_order_relaxed);
    const uint64_t limit = g_limit.load(std::memory_order_relaxed);
    if (limit != 0 && before + bytes > limit) {
        g_bytesInUse.fetch_sub(bytes, std::memory_order_relaxed);
        throw std::bad_alloc();
    }
}

void unaccount(uint64_t bytes) noexcept
{
    g_bytesInUse.fetch_sub(bytes, std::memory_order_relaxed);
}

// Maps `length` bytes (a multiple of the huge page size) at a huge-page boundary: maps one page more
// and gives the ends back.
void* mapAligned(size_t length)
{
    const size_t reserved = length + kHugePage;
    void* raw = mmap(nullptr, reserved, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (raw == MAP_FAILED)
        return nullptr;
    const auto start = reinterpret_cast<uintptr_t>(raw);
    const uintptr_t aligned = (start + kHugePage - 1) / kHugePage * kHugePage;
    if (aligned > start)
        munmap(raw, aligned - start);
    const uintptr_t tail = start + reserved - (aligned + length);
    if (tail > 0)
        munmap(reinterpret_cast<void*>(aligned + length), tail);
    void* block = reinterpret_cast<void*>(aligned);
    madvise(block, length, MADV_HUGEPAGE); // advice only: without huge pages it is slower, not wrong
    return block;
}

} // namespace

namespace detail {

void* allocateZeroed(size_t bytes)
{
    if (bytes > SIZE_MAX / 2)
        throw std::bad_alloc();
    if (bytes >= kSmallBlock)
        if (void* onDisk = mapColumnFile(mappedLength(bytes)))
            return onDisk;
    account(bytes);
    void* block = nullptr;
    if (bytes < kSmallBlock)
        block = std::calloc(1, bytes);
    else if (block = takeKept(mappedLength(bytes)); !block)
        block = mapAligned(mappedLength(bytes));
    if (!block) {
        unaccount(bytes);
        throw std::bad_alloc();
    }
    return block;
}

void releaseBlock(void* block, size_t bytes) noexcept
{
    if (bytes < kSmallBlock) {
        std::free(block);
        unaccount(bytes);
        return;
    }
    const bool isOnDisk = forgetColumnFile(block);
    if (isOnDisk || !keepForReuse(block, mappedLength(bytes)))
        munmap(block, mappedLength(bytes));
    if (!isOnDisk)
        unaccount(bytes);
}

void* resizeBlock(void* block, size_t oldBytes, size_t newBytes)
{
    if (oldBytes >= kSmallBlock && newBytes >= kSmallBlock && newBytes < oldBytes) {
        // Shrinking gives whole pages back in place; the part of the last page behind the new end
        // must read as zero if the column grows again.
        const size_t oldLength = mappedLength(oldBytes);
        const size_t newLength = mappedLength(newBytes);
        if (oldLength > newLength)
            munmap(static_cast<char*>(block) + newLength, oldLength - newLength);
        std::memset(static_cast<char*>(block) + newBytes, 0, std::min(oldBytes, newLength) - newBytes);
        if (!shrinkColumnFile(block, newLength))
            unaccount(oldBytes - newBytes);
        return block;
    }
    void* moved = allocateZeroed(newBytes);
    std::memcpy(moved, block, std::min(oldBytes, newBytes));
    releaseBlock(block, oldBytes);
    return moved;
}

} // namespace detail

void setMemoryLimit(uint64_t bytes)
{
    g_limit.store(bytes, std::memory_order_relaxed);
}

uint64_t memoryLimit()
{
    return g_limit.load(std::memory_order_relaxed);
}

uint64_t columnBytesInUse()
{
    return g_bytesInUse.load(std::memory_order_relaxed);
}

BitColumn BitColumn::clone() const
{
    BitColumn copy(m_bits);
    if (!m_words.empty())
        std::memcpy(copy.m_words.data(), m_words.data(), m_words.byteCount());
    return copy;
}

uint64_t BitColumn::count() const
{
    uint64_t total = 0;
    for (size_t i = 0; i < m_words.size(); ++i) {
        uint64_t word = m_words[i];
        if (i + 1 == m_words.size() && m_bits % 64 != 0)
            word &= (uint64_t{1} << (m_bits % 64)) - 1;
        total += static_cast<uint64_t>(std::popcount(word));
    }
    return total;
}

} // namespace heapsight
