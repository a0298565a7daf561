// SPDX-License-Identifier: GPL-3.0-or-later
// A file that appears under its name only once it is complete: written beside it, then renamed. What is
// not committed leaves nothing behind. One thread at a time.
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "io/text_writer.h"

#include <memory>
#include <string>

namespace heapsight {

// What writers report their progress under: the last phase there is, behind all of a load.
inline constexpr Phase kWritePhase = Phase::Search;

class OutputFile {
public:
    // Errors: CannotWrite.
    [[nodiscard]] static Result<OutputFile> create(const std::string& path);
    OutputFile(OutputFile&& other) noexcept;
    OutputFile& operator=(OutputFile&&) = delete;
    ~OutputFile();

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] TextWriter::Sink sink() { return fileSink(m_descriptor, m_error.get()); }
    // Errors: CannotWrite, also for what the sink could not write.
    [[nodiscard]] Result<void> commit();

private:
    OutputFile(std::string path, std::string part, int descriptor);
    [[nodiscard]] Error failure(int error) const;

    std::string m_path;
    std::string m_part;
    int m_descriptor = -1;
    std::unique_ptr<int> m_error; // errno of the sink
};

// Errors: CannotOpen, CannotRead, CannotWrite, Cancelled. Progress: kWritePhase in bytes.
[[nodiscard]] Result<void> copyFile(const std::string& from, const std::string& to, const JobContext& job);

} // namespace heapsight
