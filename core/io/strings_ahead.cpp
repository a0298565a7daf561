// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/strings_ahead.h"

#include "base/column.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace heapsight {

namespace {

constexpr std::string_view kKey = "\"strings\":[";
constexpr size_t kPiece = size_t{1} << 20;
constexpr size_t kCursorBytes = size_t{128} << 10;

// Offset of the last '[' behind such a key; kNoOffset if there is none.
uint64_t findLast(ByteSource& source, const JobContext& job)
{
    std::vector<char> piece(kPiece + kKey.size() - 1); // pieces overlap: the key may lie across a border
    for (uint64_t end = source.sizeLimit(); end > 0 && !job.cancelled();) {
        const uint64_t begin = end - std::min<uint64_t>(end, kPiece);
        const size_t wanted = static_cast<size_t>(end - begin) + kKey.size() - 1;
        const auto got = source.read(begin, piece.data(), wanted);
        if (!got)
            return kNoOffset;
        const std::string_view text(piece.data(), *got);
        size_t last = std::string_view::npos;
        for (size_t at = text.find(kKey); at != std::string_view::npos; at = text.find(kKey, at + 1))
            last = at;
        if (last != std::string_view::npos)
            return begin + last + kKey.size() - 1;
        end = begin;
    }
    return kNoOffset;
}

} // namespace

void StringsAhead::read(ByteSource& source, const JobContext& job)
{
    const uint64_t offset = findLast(source, job);
    if (offset == kNoOffset)
        return;
    const uint64_t bytes = source.sizeLimit() - offset;
    job.begin(Phase::ReadStrings, bytes);
    // Room is only touched when it is needed; growing step by step touched three times as much.
    constexpr uint64_t kMostReserved = uint64_t{1} << 30;
    constexpr uint64_t kBytesPerString = 12; // quotes and comma included; real files have 14 and more
    if (memoryLimit() == 0 && bytes <= kMostReserved)
        m_strings.reserve(static_cast<uint32_t>(bytes / kBytesPerString), bytes);
    TextCursor cursor(source, job, kCursorBytes);
    cursor.seek(offset + 1);
    m_end = readStrings(cursor, m_strings, job);
    m_names = findSpecialNames(m_strings, job);
    m_offset = offset;
}

Result<StringsEnd> StringsAhead::take(StringTable& strings)
{
    m_offset = kNoOffset;
    strings = std::move(m_strings);
    return std::move(m_end);
}

} // namespace heapsight
