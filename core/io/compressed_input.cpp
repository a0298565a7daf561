// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/compressed_input.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <vector>

namespace heapsight {

namespace {

constexpr size_t kPackedBytes = size_t{64} << 10;
// A zstd frame may ask for any window; above this the file is not one of ours but an attack.
constexpr int kZstdWindowLog = 27;
// No deflate stream unpacks to more than 1032 times its size.
constexpr uint64_t kDeflateRatio = 1032;

class Decoder {
public:
    struct Step {
        size_t consumed = 0;
        size_t produced = 0;
        bool memberEnded = false;
        const char* error = nullptr;
    };
    Decoder() = default;
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    virtual ~Decoder() = default;
    virtual Step run(const char* in, size_t inSize, char* out, size_t outSize) = 0;
    virtual void restart() = 0;
    [[nodiscard]] virtual bool canBegin(const unsigned char* bytes, size_t size) const = 0;
    [[nodiscard]] virtual uint64_t ratioLimit() const = 0; // 0 = none
};

bool looksLikeGzip(const unsigned char* bytes, size_t size)
{
    return size >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b;
}

bool looksLikeZstd(const unsigned char* bytes, size_t size)
{
    if (size < 4)
        return false;
    const bool frame = bytes[0] == 0x28 && bytes[1] == 0xb5 && bytes[2] == 0x2f && bytes[3] == 0xfd;
    const bool skippable = (bytes[0] & 0xf0) == 0x50 && bytes[1] == 0x2a && bytes[2] == 0x4d && bytes[3] == 0x18;
    return frame || skippable;
}

class GzipDecoder : public Decoder {
public:
    GzipDecoder()
    {
        if (inflateInit2(&m_stream, 15 + 16) != Z_OK)
            throw std::bad_alloc();
    }
    ~GzipDecoder() override { inflateEnd(&m_stream); }

    Step run(const char* in, size_t inSize, char* out, size_t outSize) override
    {
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in));
        m_stream.avail_in = static_cast<uInt>(inSize);
        m_stream.next_out = reinterpret_cast<Bytef*>(out);
        m_stream.avail_out = static_cast<uInt>(outSize);
        const int code = inflate(&m_stream, Z_NO_FLUSH);
        if (code == Z_MEM_ERROR)
            throw std::bad_alloc();
        Step step;
        step.consumed = inSize - m_stream.avail_in;
        step.produced = outSize - m_stream.avail_out;
        step.memberEnded = code == Z_STREAM_END;
        if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
            step.error = m_stream.msg ? m_stream.msg : "damaged gzip data";
        return step;
    }
    void restart() override { inflateReset(&m_stream); }
    bool canBegin(const unsigned char* bytes, size_t size) const override { return looksLikeGzip(bytes, size); }
    uint64_t ratioLimit() const override { return kDeflateRatio; }

private:
    z_stream m_stream{};
};

class ZstdDecoder : public Decoder {
public:
    ZstdDecoder() : m_context(ZSTD_createDCtx())
    {
        if (!m_context)
            throw std::bad_alloc();
        ZSTD_DCtx_setParameter(m_context, ZSTD_d_windowLogMax, kZstdWindowLog);
    }
    ~ZstdDecoder() override { ZSTD_freeDCtx(m_context); }

    Step run(const char* in, size_t inSize, char* out, size_t outSize) override
    {
        ZSTD_inBuffer input{in, inSize, 0};
        ZSTD_outBuffer output{out, outSize, 0};
        const size_t code = ZSTD_decompressStream(m_context, &output, &input);
        Step step;
        step.consumed = input.pos;
        step.produced = output.pos;
        if (ZSTD_isError(code))
            step.error = ZSTD_getErrorName(code);
        step.memberEnded = code == 0;
        return step;
    }
    void restart() override { ZSTD_DCtx_reset(m_context, ZSTD_reset_session_only); }
    bool canBegin(const unsigned char* bytes, size_t size) const override { return looksLikeZstd(bytes, size); }
    uint64_t ratioLimit() const override { return 0; }

private:
    ZSTD_DCtx* m_context;
};

class UnpackingSource : public ByteSource {
public:
    UnpackingSource(std::unique_ptr<ByteSource> packed, std::unique_ptr<Decoder> decoder, const JobContext& job)
        : m_source(std::move(packed)),
          m_decoder(std::move(decoder)),
          m_job(job),
          m_packed(kPackedBytes),
          m_block(kHistoryBytes),
          m_before(kHistoryBytes)
    {}

    Result<size_t> read(uint64_t offset, char* into, size_t size) override
    {
        if (offset < m_blockBegin - m_beforeSize)
            rewind();
        size_t done = 0;
        while (done < size) {
            const uint64_t at = offset + done;
            if (at < m_blockBegin) {
                const uint64_t beforeBegin = m_blockBegin - m_beforeSize;
                done += copy(m_before, m_beforeSize, at - beforeBegin, into + done, size - done);
            } else if (at < m_blockBegin + m_blockSize) {
                done += copy(m_block, m_blockSize, at - m_blockBegin, into + done, size - done);
            } else if (m_ended) {
                break;
            } else if (auto filled = fillBlock(); !filled) {
                return tl::unexpected(std::move(filled.error()));
            }
        }
        return done;
    }
    bool isRandomAccess() const override { return false; }
    uint64_t sizeLimit() const override
    {
        const uint64_t ratio = m_decoder->ratioLimit();
        const uint64_t packed = m_source->sizeLimit();
        constexpr uint64_t kNone = std::numeric_limits<uint64_t>::max();
        return ratio == 0 || packed > kNone / ratio ? kNone : packed * ratio;
    }
    bool isCut() const override { return m_cut; }

private:
    static size_t copy(const std::vector<char>& from, size_t fromSize, uint64_t at, char* into, size_t size)
    {
        const size_t count = std::min<size_t>(size, fromSize - static_cast<size_t>(at));
        std::memcpy(into, from.data() + at, count);
        return count;
    }

    void rewind()
    {
        m_decoder->restart();
        m_packedOffset = m_packedBegin = m_packedEnd = 0;
        m_blockBegin = 0;
        m_blockSize = m_beforeSize = 0;
        m_ended = m_cut = m_inMember = false;
    }

    // The next block of the document; what was the current one stays readable behind it.
    Result<bool> fillBlock()
    {
        if (m_job.cancelled()) // a bomb makes gigabytes of one block of packed bytes
            return fail(ErrorCode::Cancelled, "cancelled");
        std::swap(m_block, m_before);
        m_blockBegin += m_blockSize;
        m_beforeSize = m_blockSize;
        m_blockSize = 0;
        while (m_blockSize < m_block.size() && !m_ended) {
            if (auto step = unpackSome(); !step)
                return step;
        }
        return true;
    }

    Result<bool> unpackSome()
    {
        if (!m_inMember) {
            if (auto begun = beginMember(); !begun || m_ended)
                return begun;
        }
        if (m_packedBegin == m_packedEnd) {
            if (auto filled = fillPacked(); !filled)
                return filled;
        }
        const size_t available = m_packedEnd - m_packedBegin;
        const auto step = m_decoder->run(m_packed.data() + m_packedBegin, available, m_block.data() + m_blockSize,
                                         m_block.size() - m_blockSize);
        m_packedBegin += step.consumed;
        m_blockSize += step.produced;
        if (step.error)
            return fail(ErrorCode::CannotRead, std::string("damaged compression: ") + step.error,
                        m_blockBegin + m_blockSize);
        if (step.memberEnded) {
            m_inMember = false;
            m_decoder->restart();
        } else if (available == 0 && step.produced == 0) {
            m_ended = m_cut = true; // the compressed file ends inside a member
        }
        return true;
    }

    // Another member may follow, or padding, which ends the document.
    Result<bool> beginMember()
    {
        constexpr size_t kMagicBytes = 4;
        if (m_packedEnd - m_packedBegin < kMagicBytes) {
            if (auto filled = fillPacked(); !filled)
                return filled;
        }
        const auto* bytes = reinterpret_cast<const unsigned char*>(m_packed.data()) + m_packedBegin;
        if (m_decoder->canBegin(bytes, m_packedEnd - m_packedBegin))
            m_inMember = true;
        else
            m_ended = true;
        return true;
    }

    // Keeps what is left and reads more behind it.
    Result<bool> fillPacked()
    {
        if (m_job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        const size_t left = m_packedEnd - m_packedBegin;
        std::memmove(m_packed.data(), m_packed.data() + m_packedBegin, left);
        m_packedBegin = 0;
        m_packedEnd = left;
        const auto got = m_source->read(m_packedOffset, m_packed.data() + left, m_packed.size() - left);
        if (!got)
            return tl::unexpected(got.error());
        m_packedOffset += *got;
        m_packedEnd += *got;
        return true;
    }

    std::unique_ptr<ByteSource> m_source;
    std::unique_ptr<Decoder> m_decoder;
    JobContext m_job;
    std::vector<char> m_packed;
    size_t m_packedBegin = 0;
    size_t m_packedEnd = 0;
    uint64_t m_packedOffset = 0;
    std::vector<char> m_block;
    std::vector<char> m_before;
    uint64_t m_blockBegin = 0;
    size_t m_blockSize = 0;
    size_t m_beforeSize = 0;
    bool m_inMember = false;
    bool m_ended = false;
    bool m_cut = false;
};

} // namespace

Result<std::unique_ptr<ByteSource>> unpacked(std::unique_ptr<ByteSource> packed, const JobContext& job)
{
    std::array<char, 4> start{};
    const auto got = packed->read(0, start.data(), start.size());
    if (!got)
        return tl::unexpected(got.error());
    const auto* bytes = reinterpret_cast<const unsigned char*>(start.data());
    std::unique_ptr<Decoder> decoder;
    if (looksLikeGzip(bytes, *got))
        decoder = std::make_unique<GzipDecoder>();
    else if (looksLikeZstd(bytes, *got))
        decoder = std::make_unique<ZstdDecoder>();
    else
        return packed;
    return std::make_unique<UnpackingSource>(std::move(packed), std::move(decoder), job);
}

} // namespace heapsight
