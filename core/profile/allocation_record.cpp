// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/allocation_record.h"

#include <charconv>
#include <fstream>
#include <string_view>

namespace heapsight {

namespace {

constexpr std::string_view kHeader = "bucket,bytes";
constexpr uint64_t kMostBuckets = 10'000'000; // some twenty a second: six days

} // namespace

std::string allocationRecordPath(const std::string& snapshotFile)
{
    return snapshotFile + ".allocated.csv";
}

std::vector<uint64_t> readAllocationRecord(const std::string& snapshotFile)
{
    std::ifstream file(allocationRecordPath(snapshotFile), std::ios::binary);
    std::string line(64, '\0');
    const auto nextLine = [&] { // longer lines are none of ours
        file.getline(line.data(), static_cast<std::streamsize>(line.size()));
        return static_cast<bool>(file);
    };
    if (snapshotFile == "-" || !nextLine() || std::string_view(line.c_str()) != kHeader)
        return {};
    std::vector<uint64_t> sizes;
    while (nextLine()) {
        const std::string_view text(line.c_str());
        const char* const end = text.data() + text.size();
        uint64_t bucket = 0;
        uint64_t bytes = 0;
        const auto first = std::from_chars(text.data(), end, bucket);
        if (first.ec != std::errc() || first.ptr == end || *first.ptr != ',' || bucket >= kMostBuckets)
            return {};
        const auto second = std::from_chars(first.ptr + 1, end, bytes);
        if (second.ec != std::errc() || second.ptr != end)
            return {};
        if (bucket >= sizes.size())
            sizes.resize(bucket + 1, 0);
        sizes[bucket] = bytes;
    }
    return file.eof() ? sizes : std::vector<uint64_t>();
}

std::string allocationRecordText(std::span<const uint64_t> bytesOfBucket)
{
    std::string text(kHeader);
    text += '\n';
    for (size_t bucket = 0; bucket < bytesOfBucket.size(); ++bucket)
        text += std::to_string(bucket) + "," + std::to_string(bytesOfBucket[bucket]) + "\n";
    return text;
}

} // namespace heapsight
