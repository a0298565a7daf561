// SPDX-License-Identifier: GPL-3.0-or-later
// What tells one state of a snapshot file, opened in one way, from every other: size, time of the last
// change, and a hash over its first and last 64 KiB and fourteen more pieces in between. The name does
// not count: a file that was moved keeps its index.
#pragma once

#include "analysis/snapshot_analysis.h"

#include <cstdint>
#include <optional>
#include <string>

namespace heapsight {

struct IndexKey {
    uint64_t fileBytes = 0;
    int64_t modifiedNs = 0; // since 1970
    uint64_t hashLow = 0;
    uint64_t hashHigh = 0;
    uint32_t rawSizes = 0; // AnalysisOptions
    uint32_t reserved = 0;

    // nullopt for what is no regular file or cannot be read. Reads at most 1 MiB.
    [[nodiscard]] static std::optional<IndexKey> of(const std::string& path, const AnalysisOptions& options);

    [[nodiscard]] std::string fileName() const; // 32 hexadecimal digits and ".index"
    friend bool operator==(const IndexKey&, const IndexKey&) = default;
};

} // namespace heapsight
