// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/packed.h"

#include <zlib.h>
#include <zstd.h>

#include <stdexcept>

namespace heapsight::test {

std::string gzipped(std::string_view text)
{
    z_stream stream{};
    if (deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("deflateInit2");
    std::string packed(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int code = deflate(&stream, Z_FINISH);
    packed.resize(packed.size() - stream.avail_out);
    deflateEnd(&stream);
    if (code != Z_STREAM_END)
        throw std::runtime_error("deflate");
    return packed;
}

std::string zstdPacked(std::string_view text)
{
    std::string packed(ZSTD_compressBound(text.size()), '\0');
    const size_t size = ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 3);
    if (ZSTD_isError(size))
        throw std::runtime_error("ZSTD_compress");
    packed.resize(size);
    return packed;
}

std::string gzippedRepeat(std::string_view head, std::string_view unit, uint64_t bytes, std::string_view tail)
{
    constexpr size_t kBlockBytes = size_t{1} << 20;
    std::string block;
    while (block.size() < kBlockBytes)
        block += unit;
    const std::string member = gzipped(block);
    std::string packed = gzipped(head);
    for (uint64_t done = 0; done < bytes; done += block.size())
        packed += member;
    return packed + gzipped(tail);
}

} // namespace heapsight::test
