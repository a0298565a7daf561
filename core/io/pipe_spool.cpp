// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/pipe_spool.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace heapsight {

namespace {

constexpr size_t kBlockBytes = size_t{256} << 10;
constexpr int kPollMs = 50;

Result<FileDescriptor> temporaryFile()
{
    const char* configured = std::getenv("TMPDIR");
    const std::string folder = configured && *configured ? configured : "/tmp";
    FileDescriptor file(open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (file.isOpen())
        return file;
    // Not every file system knows O_TMPFILE.
    std::string name = folder + "/heapsight-XXXXXX";
    file = FileDescriptor(mkostemp(name.data(), O_CLOEXEC));
    if (!file.isOpen())
        return fail(ErrorCode::CannotOpen, "temporary file in " + folder + ": " + systemErrorText(errno));
    unlink(name.c_str());
    return file;
}

bool canBeginDocument(std::string_view start)
{
    constexpr std::string_view kStarts = "{ \t\r\n\xef\x1f\x28"; // object, spaces, BOM, gzip, zstd
    const auto first = static_cast<unsigned char>(start.front());
    return kStarts.find(start.front()) != std::string_view::npos || (first >= 0x50 && first <= 0x5f);
}

Result<bool> writeAll(const FileDescriptor& file, const char* data, size_t size)
{
    while (size > 0) {
        const ssize_t written = write(file.get(), data, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fail(ErrorCode::CannotRead, "temporary file: " + systemErrorText(errno));
        data += written;
        size -= static_cast<size_t>(written);
    }
    return true;
}

// Bytes read, 0 at the end; waits for them in short steps.
Result<size_t> readSome(const FileDescriptor& pipe, std::vector<char>& block, uint64_t offset, const JobContext& job)
{
    for (;;) {
        if (job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        pollfd waiting{pipe.get(), POLLIN, 0};
        const int ready = poll(&waiting, 1, kPollMs);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        const ssize_t got = ready < 0 ? -1 : read(pipe.get(), block.data(), block.size());
        if (got >= 0)
            return static_cast<size_t>(got);
        if (errno != EINTR && errno != EAGAIN)
            return fail(ErrorCode::CannotRead, systemErrorText(errno), offset);
    }
}

} // namespace

Result<FileDescriptor> spoolPipe(const FileDescriptor& pipe, const JobContext& job)
{
    auto file = temporaryFile();
    if (!file)
        return file;
    std::vector<char> block(kBlockBytes);
    for (uint64_t offset = 0;;) {
        const auto got = readSome(pipe, block, offset, job);
        if (!got)
            return tl::unexpected(got.error());
        if (*got == 0)
            return file;
        if (auto written = writeAll(*file, block.data(), *got); !written)
            return tl::unexpected(std::move(written.error()));
        if (offset == 0 && !canBeginDocument({block.data(), *got}))
            return file; // the reader says what is wrong with it
        offset += *got;
    }
}

} // namespace heapsight
