// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/column_files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <mutex>
#include <new>
#include <system_error>
#include <unordered_map>
#include <utility>

namespace heapsight {

namespace {

struct Blocks {
    std::mutex mutex;
    std::string folder;                      // of the ColumnFiles that came last
    unsigned active = 0;                     // ColumnFiles alive
    std::unordered_map<void*, size_t> sizes; // of the blocks in files
};
Blocks& blocks()
{
    static Blocks all;
    return all;
}
// Looked at without the lock by every allocation and release of a large column.
std::atomic<unsigned> g_active{0};
std::atomic<size_t> g_blocks{0};
std::atomic<uint64_t> g_bytes{0};

int openUnnamed(const std::string& folder)
{
    int file = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL))
        return file;
    // Not every file system has unnamed files.
    std::string path = folder + "/columnsXXXXXX";
    file = mkostemp(path.data(), O_CLOEXEC);
    if (file >= 0)
        unlink(path.c_str());
    return file;
}

} // namespace

Result<ColumnFiles> ColumnFiles::in(const std::string& folder)
{
    const int file = openUnnamed(folder);
    if (file < 0)
        return fail(ErrorCode::CannotWrite, folder + ": " + std::error_code(errno, std::generic_category()).message());
    close(file);
    const std::lock_guard lock(blocks().mutex);
    blocks().folder = folder;
    ++blocks().active;
    ++g_active;
    return ColumnFiles();
}

ColumnFiles::ColumnFiles(ColumnFiles&& other) noexcept : m_isActive(std::exchange(other.m_isActive, false)) {}

ColumnFiles::~ColumnFiles()
{
    if (!m_isActive)
        return;
    const std::lock_guard lock(blocks().mutex);
    --blocks().active;
    --g_active;
}

uint64_t columnFileBytes()
{
    return g_bytes.load(std::memory_order_relaxed);
}

namespace detail {

void* mapColumnFile(size_t length)
{
    if (g_active.load(std::memory_order_relaxed) == 0)
        return nullptr;
    std::string folder;
    {
        const std::lock_guard lock(blocks().mutex);
        if (blocks().active == 0)
            return nullptr;
        folder = blocks().folder;
    }
    const int file = openUnnamed(folder);
    if (file < 0)
        throw std::bad_alloc();
    void* block = MAP_FAILED;
    if (posix_fallocate(file, 0, static_cast<off_t>(length)) == 0)
        block = mmap(nullptr, length, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (block == MAP_FAILED)
        throw std::bad_alloc();
    const std::lock_guard lock(blocks().mutex);
    blocks().sizes.emplace(block, length);
    ++g_blocks;
    g_bytes += length;
    return block;
}

bool forgetColumnFile(void* block) noexcept
{
    if (g_blocks.load(std::memory_order_relaxed) == 0)
        return false;
    const std::lock_guard lock(blocks().mutex);
    const auto found = blocks().sizes.find(block);
    if (found == blocks().sizes.end())
        return false;
    g_bytes -= found->second;
    --g_blocks;
    blocks().sizes.erase(found);
    return true;
}

bool shrinkColumnFile(void* block, size_t length) noexcept
{
    if (g_blocks.load(std::memory_order_relaxed) == 0)
        return false;
    const std::lock_guard lock(blocks().mutex);
    const auto found = blocks().sizes.find(block);
    if (found == blocks().sizes.end())
        return false;
    g_bytes -= found->second - length;
    found->second = length;
    return true;
}

} // namespace detail

} // namespace heapsight
