// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memory_reuse.h"

#include "base/column.h"

#include <sys/mman.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <span>

namespace heapsight {

namespace {

// Small blocks come in great numbers, and pieces of them fit nothing.
constexpr size_t kLeastKept = size_t{16} << 20;
constexpr size_t kMostPieces = 64; // in a table of fixed size: giving memory back must not need memory

struct Piece {
    char* begin = nullptr;
    size_t length = 0;
};

std::mutex g_mutex; // of what follows
unsigned g_users = 0;
std::array<Piece, kMostPieces> g_kept;
size_t g_pieces = 0;

} // namespace

MemoryReuse::MemoryReuse()
{
    const std::lock_guard lock(g_mutex);
    ++g_users;
}

MemoryReuse::~MemoryReuse()
{
    const std::lock_guard lock(g_mutex);
    if (--g_users > 0)
        return;
    for (; g_pieces > 0; --g_pieces)
        munmap(g_kept[g_pieces - 1].begin, g_kept[g_pieces - 1].length);
}

namespace detail {

void* takeKept(size_t length)
{
    char* block = nullptr;
    {
        const std::lock_guard lock(g_mutex);
        // The shortest that is long enough. Less than half of one would leave a rest that waits in vain for a
        // column of its length, while that one is made anew.
        Piece* best = nullptr;
        for (Piece& piece : std::span(g_kept).first(g_pieces))
            if (piece.length >= length && piece.length / 2 <= length && (!best || piece.length < best->length))
                best = &piece;
        if (!best)
            return nullptr;
        best->length -= length;
        block = best->begin + best->length;
        if (best->length == 0)
            *best = g_kept[--g_pieces];
    }
    std::memset(block, 0, length);
    return block;
}

bool keepForReuse(void* block, size_t length) noexcept
{
    if (length < kLeastKept || memoryLimit() != 0)
        return false;
    const std::lock_guard lock(g_mutex);
    if (g_users == 0 || g_pieces == kMostPieces)
        return false;
    g_kept[g_pieces++] = {static_cast<char*>(block), length};
    return true;
}

} // namespace detail

} // namespace heapsight
