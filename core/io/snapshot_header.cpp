// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/snapshot_header.h"

#include "io/text_cursor.h"

#include <string>
#include <utility>

namespace heapsight {

namespace {

constexpr size_t kBufferBytes = size_t{64} << 10;
constexpr size_t kMaxKeyBytes = 64;

tl::unexpected<Error> notFirst()
{
    return fail(ErrorCode::NotFound, "the header is not the first part of the document");
}

} // namespace

Result<SnapshotHeader> readSnapshotHeader(ByteSource& source, const JobContext& job)
{
    TextCursor cursor(source, job, kBufferBytes);
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    if (cursor.ahead().substr(0, kByteOrderMark.size()) == kByteOrderMark)
        cursor.advance(kByteOrderMark.size());
    if (cursor.skipSpace() != '{')
        return notFirst();
    cursor.advance();
    if (cursor.skipSpace() != '"' || cursor.rawString(kMaxKeyBytes) != "snapshot" || cursor.skipSpace() != ':')
        return notFirst();
    cursor.advance();
    if (cursor.skipSpace() != '{')
        return notFirst();
    const uint64_t begin = cursor.offset();
    if (!cursor.skipValue() || cursor.offset() - begin > kMaxHeaderBytes)
        return notFirst();
    std::string json(static_cast<size_t>(cursor.offset() - begin), '\0');
    const auto got = source.read(begin, json.data(), json.size());
    if (!got)
        return tl::unexpected(got.error());
    json.resize(*got);
    return parseSnapshotLayout(json, begin).map([&](SnapshotLayout&& layout) {
        return SnapshotHeader{std::move(layout), cursor.offset()};
    });
}

} // namespace heapsight
