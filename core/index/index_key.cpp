// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_key.h"

#include "io/file_descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <vector>

namespace heapsight {

namespace {

constexpr size_t kPiece = size_t{64} << 10;
constexpr uint64_t kPieces = 16;

bool readPiece(int file, uint64_t offset, char* into, size_t size)
{
    for (size_t done = 0; done < size;) {
        const ssize_t got = pread(file, into + done, size - done, static_cast<off_t>(offset + done));
        if (got <= 0)
            return false;
        done += static_cast<size_t>(got);
    }
    return true;
}

struct HashStateDeleter {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

} // namespace

std::optional<IndexKey> IndexKey::of(const std::string& path, const AnalysisOptions& options)
{
    struct stat status {};
    // Opening a named pipe and closing it again would take it from its writer.
    if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    const FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen() || fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    IndexKey key;
    key.fileBytes = static_cast<uint64_t>(status.st_size);
    key.modifiedNs = int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
    key.rawSizes = options.rawSizes ? 1 : 0;

    const std::unique_ptr<XXH3_state_t, HashStateDeleter> state(XXH3_createState());
    if (!state || XXH3_128bits_reset(state.get()) != XXH_OK)
        return std::nullopt;
    std::vector<char> piece(kPiece);
    const auto add = [&](uint64_t offset, size_t size) {
        return readPiece(file.get(), offset, piece.data(), size) &&
               XXH3_128bits_update(state.get(), piece.data(), size) == XXH_OK;
    };
    if (key.fileBytes <= kPiece * kPieces) {
        for (uint64_t at = 0; at < key.fileBytes; at += kPiece)
            if (!add(at, std::min<uint64_t>(kPiece, key.fileBytes - at)))
                return std::nullopt;
    } else {
        const uint64_t last = key.fileBytes - kPiece;
        for (uint64_t i = 0; i < kPieces; ++i)
            if (!add(last / (kPieces - 1) * i + (i + 1 == kPieces ? last % (kPieces - 1) : 0), kPiece))
                return std::nullopt;
    }
    const XXH128_hash_t hash = XXH3_128bits_digest(state.get());
    key.hashLow = hash.low64;
    key.hashHigh = hash.high64;
    return key;
}

std::string IndexKey::fileName() const
{
    const std::array<uint64_t, 5> parts{fileBytes, static_cast<uint64_t>(modifiedNs), hashLow, hashHigh, rawSizes};
    const XXH128_hash_t hash = XXH3_128bits(parts.data(), sizeof parts);
    std::array<char, 40> name{};
    std::snprintf(name.data(), name.size(), "%016llx%016llx", static_cast<unsigned long long>(hash.high64),
                  static_cast<unsigned long long>(hash.low64));
    return std::string(name.data()) + ".index";
}

} // namespace heapsight
