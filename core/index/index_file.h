// SPDX-License-Identifier: GPL-3.0-or-later
// The container of an index: a header, columns that start at page borders, one blob of small things, and
// a list of hashes, one per MiB of all that lies between. Read by mapping: a column is used where it
// lies, its pages belong to the system's file cache and can be dropped at any time.
// The header and the list are checked when the file is opened, the rest by verify().
//
//   header 4 KiB | column | column … | blob | hashes
#pragma once

#include "base/column.h"
#include "base/job.h"
#include "base/result.h"
#include "index/index_key.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

struct XXH3_state_s;

namespace heapsight {

// Changes with everything that changes what is in an index: members, their order, or a number that an
// analysis gives. An index of another version is made anew.
inline constexpr uint32_t kIndexVersion = 1;

struct IndexSection {
    uint64_t offset = 0;
    uint64_t bytes = 0;
    uint64_t itemBytes = 0;
};

// Writes to a file from its beginning. One thread.
class IndexWriter {
public:
    IndexWriter(int file, const JobContext& job);
    IndexWriter(const IndexWriter&) = delete;
    IndexWriter& operator=(const IndexWriter&) = delete;
    ~IndexWriter();

    template <class T> void column(const Column<T>& items) { addSection(items.data(), items.byteCount(), sizeof(T)); }
    // Errors: CannotWrite, Cancelled, also for what went wrong before.
    [[nodiscard]] Result<void> finish(const IndexKey& key, std::string_view blob);

private:
    void addSection(const void* data, uint64_t bytes, uint64_t itemBytes);
    void append(const char* data, uint64_t bytes);
    void alignToPage();
    void write(const char* data, uint64_t bytes, uint64_t offset);
    void endBlock();

    int m_file;
    const JobContext& m_job;
    uint64_t m_end;
    uint64_t m_blockBytes = 0; // in the hash state
    XXH3_state_s* m_hash;
    std::vector<uint64_t> m_hashes;
    std::vector<IndexSection> m_sections;
    Result<void> m_status;
};

// Immutable; any thread may read.
class IndexFile {
public:
    // Maps the file. Errors: CannotOpen, BadLayout (another version, another key, no index at all, cut,
    // header or hashes damaged).
    [[nodiscard]] static Result<std::shared_ptr<const IndexFile>> map(int file, const IndexKey& key);
    // The same for bytes in memory, aligned to eight.
    [[nodiscard]] static Result<std::shared_ptr<const IndexFile>> over(std::string_view bytes, const IndexKey& key);
    IndexFile(const IndexFile&) = delete;
    IndexFile& operator=(const IndexFile&) = delete;
    ~IndexFile();

    [[nodiscard]] std::span<const IndexSection> sections() const { return m_sections; }
    [[nodiscard]] std::string_view bytesOf(const IndexSection& section) const
    {
        return m_bytes.substr(section.offset, section.bytes);
    }
    [[nodiscard]] std::string_view blob() const { return m_bytes.substr(m_blob.offset, m_blob.bytes); }
    // Whether what was written is what is there. Reads it all; on several threads. Errors: BadLayout,
    // Cancelled.
    [[nodiscard]] Result<void> verifyBlob() const;
    [[nodiscard]] Result<void> verifyAll(const JobContext& job) const;
    [[nodiscard]] uint64_t size() const { return m_bytes.size(); }

private:
    IndexFile() = default;
    [[nodiscard]] Result<void> readHeader(const IndexKey& key);
    [[nodiscard]] bool isIntact(uint64_t block) const;

    std::string_view m_bytes;
    bool m_isMapped = false;
    std::vector<IndexSection> m_sections;
    IndexSection m_blob;
    uint64_t m_hashesOffset = 0;
    uint64_t m_hashCount = 0;
};

// Makes header and hashes fit the bytes, whatever these are: for tests that damage what is behind the
// checksums. False if the header does not say where the hashes are.
bool resealIndex(std::span<char> bytes);

} // namespace heapsight
