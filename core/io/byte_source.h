// SPDX-License-Identifier: GPL-3.0-or-later
// Where the bytes of a document come from. Files are read with pread into the caller's buffer: mapped
// pages would count as memory of this process (measured: +1.2 GB for a 1.2 GB file).
// Pipes and standard input are first copied to an unlinked temporary file, so that every source can be
// read again from an earlier offset (keys come in any order).
#pragma once

#include "base/job.h"
#include "base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace heapsight {

class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    // Copies up to `size` bytes from `offset`; fewer only at the end of the document. Several threads
    // may call it at once if isRandomAccess(), else one at a time.
    [[nodiscard]] virtual Result<size_t> read(uint64_t offset, char* into, size_t size) = 0;
    // False: going back further than kHistoryBytes starts again from the first byte.
    [[nodiscard]] virtual bool isRandomAccess() const = 0;
    // The document is not longer than this; exact if isRandomAccess().
    [[nodiscard]] virtual uint64_t sizeLimit() const = 0;
    // The container ended early (cut compressed data): what was read is a prefix of the document.
    [[nodiscard]] virtual bool isCut() const { return false; }
};

inline constexpr size_t kHistoryBytes = size_t{256} << 10;

// Opens a file, a pipe or "-" (standard input) and unpacks .gz and .zst, told by their first bytes.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> openByteSource(const std::string& path, const JobContext& job);
// `document` must outlive the source.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> openByteSource(std::string_view document, const JobContext& job);

} // namespace heapsight
