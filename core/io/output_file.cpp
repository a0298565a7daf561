// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/output_file.h"

#include "io/file_descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <vector>

namespace heapsight {

namespace {

constexpr size_t kCopyBytes = size_t{1} << 20;

} // namespace

OutputFile::OutputFile(std::string path, std::string part, int descriptor)
    : m_path(std::move(path)), m_part(std::move(part)), m_descriptor(descriptor), m_error(std::make_unique<int>(0))
{}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : m_path(std::move(other.m_path)),
      m_part(std::move(other.m_part)),
      m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_error(std::move(other.m_error))
{}

OutputFile::~OutputFile()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    ::unlink(m_part.c_str());
}

Result<OutputFile> OutputFile::create(const std::string& path)
{
    static std::atomic<unsigned> count{0};
    std::string part = path + ".part-" + std::to_string(::getpid()) + "-" + std::to_string(count.fetch_add(1));
    const int descriptor = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        const int error = errno;
        return tl::unexpected<Error>(Error{ErrorCode::CannotWrite, systemErrorText(error), kNoOffset, path});
    }
    return OutputFile(path, std::move(part), descriptor);
}

Error OutputFile::failure(int error) const
{
    return Error{ErrorCode::CannotWrite, systemErrorText(error), kNoOffset, m_path};
}

Result<void> OutputFile::commit()
{
    if (*m_error != 0)
        return tl::unexpected<Error>(failure(*m_error));
    if (::close(std::exchange(m_descriptor, -1)) != 0 || std::rename(m_part.c_str(), m_path.c_str()) != 0) {
        const int error = errno;
        ::unlink(m_part.c_str());
        return tl::unexpected<Error>(failure(error));
    }
    return {};
}

Result<void> copyFile(const std::string& from, const std::string& to, const JobContext& job)
{
    const FileDescriptor source(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
    if (!source.isOpen()) {
        const int error = errno;
        return tl::unexpected<Error>(Error{ErrorCode::CannotOpen, systemErrorText(error), kNoOffset, from});
    }
    struct stat facts {};
    const uint64_t size = ::fstat(source.get(), &facts) == 0 ? static_cast<uint64_t>(facts.st_size) : 0;
    auto output = OutputFile::create(to);
    if (!output)
        return tl::unexpected(std::move(output.error()));
    job.begin(kWritePhase, size);
    const TextWriter::Sink write = output->sink();
    std::vector<char> block(kCopyBytes);
    for (;;) {
        if (job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        const ssize_t got = ::read(source.get(), block.data(), block.size());
        if (got == 0)
            break;
        if (got < 0) {
            const int error = errno;
            if (error == EINTR)
                continue;
            return tl::unexpected<Error>(Error{ErrorCode::CannotRead, systemErrorText(error), kNoOffset, from});
        }
        if (!write({block.data(), static_cast<size_t>(got)}))
            break; // commit() says why
        job.advance(kWritePhase, static_cast<uint64_t>(got));
    }
    job.finish(kWritePhase);
    return output->commit();
}

} // namespace heapsight
