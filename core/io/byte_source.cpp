// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/byte_source.h"

#include "io/compressed_input.h"
#include "io/pipe_spool.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace heapsight {

namespace {

class FileSource : public ByteSource {
public:
    FileSource(FileDescriptor file, uint64_t size) : m_file(std::move(file)), m_size(size) {}

    Result<size_t> read(uint64_t offset, char* into, size_t size) override
    {
        size_t done = 0;
        while (done < size && offset + done < m_size) {
            const size_t wanted = std::min<uint64_t>(size - done, m_size - offset - done);
            const ssize_t got = pread(m_file.get(), into + done, wanted, static_cast<off_t>(offset + done));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return fail(ErrorCode::CannotRead, systemErrorText(errno), offset + done);
            if (got == 0)
                break; // the file became shorter meanwhile: it ends here
            done += static_cast<size_t>(got);
        }
        return done;
    }
    bool isRandomAccess() const override { return true; }
    uint64_t sizeLimit() const override { return m_size; }

private:
    FileDescriptor m_file;
    uint64_t m_size;
};

class MemorySource : public ByteSource {
public:
    explicit MemorySource(std::string_view document) : m_document(document) {}

    Result<size_t> read(uint64_t offset, char* into, size_t size) override
    {
        if (offset >= m_document.size())
            return size_t{0};
        const size_t count = std::min<size_t>(size, m_document.size() - static_cast<size_t>(offset));
        std::memcpy(into, m_document.data() + offset, count);
        return count;
    }
    bool isRandomAccess() const override { return true; }
    uint64_t sizeLimit() const override { return m_document.size(); }

private:
    std::string_view m_document;
};

Result<std::unique_ptr<ByteSource>> openFile(FileDescriptor file, const JobContext& job)
{
    struct stat status {};
    if (fstat(file.get(), &status) != 0)
        return fail(ErrorCode::CannotOpen, systemErrorText(errno));
    if (S_ISDIR(status.st_mode))
        return fail(ErrorCode::CannotOpen, "this is a folder");
    if (!S_ISREG(status.st_mode)) {
        auto spooled = spoolPipe(file, job);
        if (!spooled)
            return tl::unexpected(std::move(spooled.error()));
        file = std::move(*spooled);
        if (fstat(file.get(), &status) != 0)
            return fail(ErrorCode::CannotOpen, systemErrorText(errno));
    }
    return unpacked(std::make_unique<FileSource>(std::move(file), static_cast<uint64_t>(status.st_size)), job);
}

} // namespace

Result<std::unique_ptr<ByteSource>> openByteSource(const std::string& path, const JobContext& job)
{
    if (path == "-") {
        FileDescriptor input(dup(STDIN_FILENO));
        if (!input.isOpen())
            return fail(ErrorCode::CannotOpen, systemErrorText(errno));
        return openFile(std::move(input), job);
    }
    // Without O_NONBLOCK opening a named pipe would wait, beyond reach of a cancel, for its writer.
    FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen())
        return fail(ErrorCode::CannotOpen, systemErrorText(errno));
    return openFile(std::move(file), job);
}

Result<std::unique_ptr<ByteSource>> openByteSource(std::string_view document, const JobContext& job)
{
    return unpacked(std::make_unique<MemorySource>(document), job);
}

} // namespace heapsight
