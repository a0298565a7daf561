// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_file.h"

#include "base/parallel.h"
#include "io/file_descriptor.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>

namespace heapsight {

namespace {

constexpr uint64_t kPage = 4096;
constexpr uint64_t kBlock = uint64_t{1} << 20; // hashed at once: fits the second-level cache
constexpr uint64_t kWriteStep = uint64_t{4} << 20;
constexpr size_t kMaxSections = 64;
constexpr std::array<char, 8> kMagic{'H', 'e', 'a', 'p', 'I', 'd', 'x', '\n'};
constexpr uint32_t kByteOrder = 0x01020304;

struct Header {
    std::array<char, 8> magic{};
    uint32_t version = 0;
    uint32_t byteOrder = 0;
    IndexKey key;
    uint64_t totalBytes = 0;
    IndexSection blob;
    uint64_t hashesOffset = 0;
    uint64_t hashCount = 0;
    uint64_t hashOfHashes = 0;
    uint64_t sectionCount = 0;
    std::array<IndexSection, kMaxSections> sections{};
    uint64_t hash = 0; // of all before
};
static_assert(sizeof(Header) <= kPage && std::has_unique_object_representations_v<Header>);

uint64_t hashOf(const void* data, size_t bytes)
{
    return XXH3_64bits(data, bytes);
}

uint64_t hashOfHeader(const Header& header)
{
    return hashOf(&header, offsetof(Header, hash));
}

tl::unexpected<Error> damaged(std::string what)
{
    return fail(ErrorCode::BadLayout, "index: " + std::move(what));
}

bool lies(const IndexSection& section, uint64_t end)
{
    return section.offset % kPage == 0 && section.offset >= kPage && section.offset <= end &&
           section.bytes <= end - section.offset;
}

} // namespace

IndexWriter::IndexWriter(int file, const JobContext& job)
    : m_file(file), m_job(job), m_end(kPage), m_hash(XXH3_createState())
{
    if (!m_hash)
        throw std::bad_alloc();
    XXH3_64bits_reset(m_hash);
}

IndexWriter::~IndexWriter()
{
    XXH3_freeState(m_hash);
}

void IndexWriter::write(const char* data, uint64_t bytes, uint64_t offset)
{
    while (bytes > 0 && m_status) {
        if (m_job.cancelled()) {
            m_status = fail(ErrorCode::Cancelled, "cancelled");
            return;
        }
        const ssize_t written = pwrite(m_file, data, std::min(bytes, kWriteStep), static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            m_status = fail(ErrorCode::CannotWrite, systemErrorText(written < 0 ? errno : ENOSPC));
            return;
        }
        data += written;
        offset += static_cast<uint64_t>(written);
        bytes -= static_cast<uint64_t>(written);
    }
}

void IndexWriter::endBlock()
{
    m_hashes.push_back(XXH3_64bits_digest(m_hash));
    XXH3_64bits_reset(m_hash);
    m_blockBytes = 0;
}

// A piece is hashed right before it is written, while it is in the cache.
void IndexWriter::append(const char* data, uint64_t bytes)
{
    while (bytes > 0 && m_status) {
        const uint64_t piece = std::min(bytes, kBlock - m_blockBytes);
        XXH3_64bits_update(m_hash, data, piece);
        m_blockBytes += piece;
        write(data, piece, m_end);
        if (m_blockBytes == kBlock)
            endBlock();
        data += piece;
        m_end += piece;
        bytes -= piece;
    }
}

void IndexWriter::alignToPage()
{
    static constexpr std::array<char, kPage> kZeros{};
    append(kZeros.data(), (kPage - m_end % kPage) % kPage);
}

void IndexWriter::addSection(const void* data, uint64_t bytes, uint64_t itemBytes)
{
    m_sections.push_back({m_end, bytes, itemBytes});
    append(static_cast<const char*>(data), bytes);
    alignToPage();
}

Result<void> IndexWriter::finish(const IndexKey& key, std::string_view blob)
{
    Header header;
    header.blob = {m_end, blob.size(), 1};
    append(blob.data(), blob.size());
    alignToPage();
    if (m_blockBytes > 0)
        endBlock();
    header.magic = kMagic;
    header.version = kIndexVersion;
    header.byteOrder = kByteOrder;
    header.key = key;
    header.hashesOffset = m_end;
    header.hashCount = m_hashes.size();
    header.hashOfHashes = hashOf(m_hashes.data(), m_hashes.size() * sizeof(uint64_t));
    header.totalBytes = m_end + m_hashes.size() * sizeof(uint64_t);
    if (m_sections.size() > kMaxSections)
        return fail(ErrorCode::TooLarge, "index: too many sections");
    header.sectionCount = m_sections.size();
    std::copy(m_sections.begin(), m_sections.end(), header.sections.begin());
    header.hash = hashOfHeader(header);
    write(reinterpret_cast<const char*>(m_hashes.data()), m_hashes.size() * sizeof(uint64_t), m_end);
    write(reinterpret_cast<const char*>(&header), sizeof header, 0);
    return m_status;
}

Result<std::shared_ptr<const IndexFile>> IndexFile::map(int file, const IndexKey& key)
{
    struct stat status {};
    if (fstat(file, &status) != 0)
        return fail(ErrorCode::CannotOpen, systemErrorText(errno));
    if (!S_ISREG(status.st_mode) || status.st_size < static_cast<off_t>(kPage))
        return damaged("no file of this kind");
    const auto size = static_cast<size_t>(status.st_size);
    void* begin = mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0);
    if (begin == MAP_FAILED)
        return fail(ErrorCode::CannotOpen, systemErrorText(errno));
    const std::shared_ptr<IndexFile> index(new IndexFile);
    index->m_bytes = {static_cast<const char*>(begin), size};
    index->m_isMapped = true;
    if (auto header = index->readHeader(key); !header)
        return tl::unexpected(std::move(header.error()));
    return index;
}

Result<std::shared_ptr<const IndexFile>> IndexFile::over(std::string_view bytes, const IndexKey& key)
{
    const std::shared_ptr<IndexFile> index(new IndexFile);
    index->m_bytes = bytes;
    if (auto header = index->readHeader(key); !header)
        return tl::unexpected(std::move(header.error()));
    return index;
}

IndexFile::~IndexFile()
{
    if (m_isMapped)
        munmap(const_cast<char*>(m_bytes.data()), m_bytes.size());
}

Result<void> IndexFile::readHeader(const IndexKey& key)
{
    if (m_bytes.size() < kPage)
        return damaged("too short");
    Header header;
    std::memcpy(&header, m_bytes.data(), sizeof header);
    if (header.magic != kMagic || header.byteOrder != kByteOrder || header.version != kIndexVersion)
        return damaged("of another program version");
    if (header.hash != hashOfHeader(header))
        return damaged("the header is damaged");
    if (header.key != key)
        return damaged("of another file");
    const uint64_t end = header.hashesOffset;
    if (header.totalBytes != m_bytes.size() || end < kPage || end % kPage != 0 || end > m_bytes.size() ||
        header.hashCount != (end - kPage + kBlock - 1) / kBlock ||
        m_bytes.size() - end != header.hashCount * sizeof(uint64_t) || header.sectionCount > kMaxSections ||
        !lies(header.blob, end))
        return damaged("cut off");
    m_sections.assign(header.sections.begin(), header.sections.begin() + static_cast<ptrdiff_t>(header.sectionCount));
    for (const IndexSection& section : m_sections)
        if (!lies(section, end) || section.itemBytes == 0 || section.bytes % section.itemBytes != 0)
            return damaged("a section lies outside");
    if (hashOf(m_bytes.data() + end, m_bytes.size() - end) != header.hashOfHashes)
        return damaged("the list of hashes is damaged");
    m_blob = header.blob;
    m_hashesOffset = end;
    m_hashCount = header.hashCount;
    return {};
}

bool IndexFile::isIntact(uint64_t block) const
{
    const uint64_t begin = kPage + block * kBlock;
    const uint64_t bytes = std::min(kBlock, m_hashesOffset - begin);
    uint64_t expected = 0;
    std::memcpy(&expected, m_bytes.data() + m_hashesOffset + block * sizeof expected, sizeof expected);
    return hashOf(m_bytes.data() + begin, bytes) == expected;
}

Result<void> IndexFile::verifyBlob() const
{
    if (m_blob.bytes == 0)
        return {};
    for (uint64_t block = (m_blob.offset - kPage) / kBlock; block * kBlock + kPage < m_blob.offset + m_blob.bytes;
         ++block)
        if (!isIntact(block))
            return damaged("the part of small things is damaged");
    return {};
}

Result<void> IndexFile::verifyAll(const JobContext& job) const
{
    std::atomic<bool> intact{true};
    constexpr size_t kBlocksAtOnce = 8;
    parallelChunks(m_hashCount, kBlocksAtOnce, [&](size_t begin, size_t end) {
        for (size_t block = begin; block < end && intact && !job.cancelled(); ++block)
            if (!isIntact(block))
                intact = false;
    });
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, "cancelled");
    if (!intact)
        return damaged("a column is damaged");
    return {};
}

bool resealIndex(std::span<char> bytes)
{
    if (bytes.size() < kPage)
        return false;
    Header header;
    std::memcpy(&header, bytes.data(), sizeof header);
    const uint64_t end = header.hashesOffset;
    if (end < kPage || end > bytes.size() || header.hashCount != (end - kPage + kBlock - 1) / kBlock ||
        header.hashCount * sizeof(uint64_t) > bytes.size() - end)
        return false;
    std::vector<uint64_t> hashes;
    for (uint64_t at = kPage; at < end; at += kBlock)
        hashes.push_back(hashOf(bytes.data() + at, std::min(kBlock, end - at)));
    header.magic = kMagic;
    header.byteOrder = kByteOrder;
    header.version = kIndexVersion;
    header.hashOfHashes = hashOf(hashes.data(), hashes.size() * sizeof(uint64_t));
    header.totalBytes = bytes.size();
    header.hash = hashOfHeader(header);
    std::memcpy(bytes.data() + end, hashes.data(), hashes.size() * sizeof(uint64_t));
    std::memcpy(bytes.data(), &header, sizeof header);
    return true;
}

} // namespace heapsight
