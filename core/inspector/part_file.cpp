// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/part_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace heapsight {

namespace {

constexpr size_t kBlock = size_t{1024} * 1024;
constexpr int kMostParts = 100;
constexpr uint64_t kCheckEvery = 32 * kBlock;
constexpr uint64_t kReserve = 64 * kBlock; // of the disk: left for everybody else

tl::unexpected<Error> writeError(int error, const std::string& path)
{
    return tl::unexpected<Error>(Error{ErrorCode::CannotWrite, std::strerror(error), kNoOffset, path});
}

} // namespace

PartFile::PartFile(std::string path, std::string partPath, int file, bool replaces)
    : m_path(std::move(path)), m_partPath(std::move(partPath)), m_file(file), m_replaces(replaces)
{
    m_buffer.reserve(kBlock);
}

PartFile::PartFile(PartFile&& other) noexcept
    : m_path(std::move(other.m_path)),
      m_partPath(std::move(other.m_partPath)),
      m_file(std::exchange(other.m_file, -1)),
      m_replaces(other.m_replaces),
      m_buffer(std::move(other.m_buffer)),
      m_size(other.m_size),
      m_checkedAt(other.m_checkedAt),
      m_lastByte(other.m_lastByte)
{}

PartFile::~PartFile()
{
    if (m_file >= 0)
        (void)keep();
}

Result<PartFile> PartFile::create(const std::string& path, bool replaces)
{
    struct stat existing {};
    const bool exists = lstat(path.c_str(), &existing) == 0;
    if (exists && S_ISDIR(existing.st_mode))
        return writeError(EISDIR, path);
    if (exists && !replaces)
        return writeError(EEXIST, path);
    // An older part is somebody's data: it stays.
    for (int number = 1; number <= kMostParts; ++number) {
        const std::string part = path + (number == 1 ? ".part" : ".part" + std::to_string(number));
        const int file = open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (file >= 0)
            return PartFile(path, part, file, replaces);
        if (errno != EEXIST)
            return writeError(errno, part);
    }
    return writeError(EEXIST, path + ".part");
}

Result<void> PartFile::write(std::string_view bytes)
{
    m_buffer.append(bytes);
    m_size += bytes.size();
    const size_t last = bytes.find_last_not_of(" \r\n\t");
    if (last != std::string_view::npos)
        m_lastByte = bytes[last];
    if (m_buffer.size() < kBlock)
        return {};
    const auto flushed = flush();
    return flushed ? checkRoom() : flushed;
}

// A target that never ends its snapshot must not fill the disk to the last byte.
Result<void> PartFile::checkRoom()
{
    if (m_size - m_checkedAt < kCheckEvery)
        return {};
    m_checkedAt = m_size;
    struct statvfs disk {};
    if (fstatvfs(m_file, &disk) == 0 && uint64_t{disk.f_bavail} * disk.f_frsize < kReserve)
        return writeError(ENOSPC, m_partPath);
    return {};
}

Result<void> PartFile::flush()
{
    size_t written = 0;
    while (written < m_buffer.size()) {
        const ssize_t got = ::write(m_file, m_buffer.data() + written, m_buffer.size() - written);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            const int error = errno;
            m_size -= m_buffer.size() - written;
            m_buffer.clear();
            return writeError(error, m_partPath);
        }
        written += static_cast<size_t>(got);
    }
    m_buffer.clear();
    return {};
}

Result<void> PartFile::finish()
{
    if (auto flushed = flush(); !flushed)
        return flushed;
    if (::close(std::exchange(m_file, -1)) != 0)
        return writeError(errno, m_partPath);
    // A name given to something else meanwhile is not overwritten unless that was asked for.
    const int renamed = m_replaces
                            ? rename(m_partPath.c_str(), m_path.c_str())
                            : renameat2(AT_FDCWD, m_partPath.c_str(), AT_FDCWD, m_path.c_str(), RENAME_NOREPLACE);
    return renamed == 0 ? Result<void>() : writeError(errno, m_path);
}

void PartFile::close()
{
    if (m_file >= 0)
        ::close(std::exchange(m_file, -1));
}

void PartFile::discard()
{
    close();
    unlink(m_partPath.c_str());
}

bool PartFile::keep()
{
    if (m_file >= 0)
        (void)flush();
    close();
    if (m_size == 0)
        unlink(m_partPath.c_str());
    return m_size > 0;
}

} // namespace heapsight
