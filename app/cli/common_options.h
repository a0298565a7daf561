// SPDX-License-Identifier: GPL-3.0-or-later
// Options that every command takes, and the small languages of their values.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heapsight::cli {

// Options that make sense for a command.
enum class CommonGroups : uint8_t {
    Format = 1,   // --json, --csv, --quiet
    Rows = 3,     // and --limit, --sort, --filter
    Progress = 5, // Format, and --progress
    All = 15,     // and what reading a snapshot takes
};
[[nodiscard]] constexpr bool includes(CommonGroups all, CommonGroups group)
{
    return (static_cast<uint8_t>(all) & static_cast<uint8_t>(group)) == static_cast<uint8_t>(group);
}

enum class OutputFormat : uint8_t { Table, Json, Csv };

struct CommonOptions {
    bool json = false;
    bool csv = false;
    std::optional<uint64_t> limit;
    std::string sort;
    std::string filter;
    bool rawSizes = false;
    unsigned threads = 0; // 0: one per processor
    bool noCache = false;
    bool quiet = false;
    std::string progress = "auto";
    std::string maxMemory;
    std::string outOfCore = "auto";

    [[nodiscard]] OutputFormat format() const
    {
        return json ? OutputFormat::Json : csv ? OutputFormat::Csv : OutputFormat::Table;
    }
    // Rows to print: what the user said (0: all), else `tableDefault` for people and all for programs.
    [[nodiscard]] size_t rowLimit(size_t tableDefault = kTableRows) const;
    static constexpr size_t kTableRows = 50;
};

// What a column holds decides how people see it and which way it sorts unless told.
enum class ColumnStyle : uint8_t {
    Text,
    Id,
    Distance,
    Count,
    Bytes,
    CountDelta,
    ByteDelta,
    Share,
    Location,
    Flag,
    Ids
};

struct SortOrder {
    std::string column;
    bool descending = false;
};

// A column that --sort knows.
struct SortColumn {
    std::string_view key;
    ColumnStyle style;
};

// "COLUMN", "COLUMN:asc", "COLUMN:desc"; empty text gives nullopt. Numbers sort descending unless told,
// everything else ascending. Throws CommandFailure (Usage) that lists the columns.
[[nodiscard]] std::optional<SortOrder> parseSort(std::string_view text, std::span<const SortColumn> columns);

// "1500000", "10MB", "1.5 GiB", "512k": kB, MB, GB are powers of 1000, KiB, MiB, GiB of 1024.
[[nodiscard]] std::optional<uint64_t> parseSize(std::string_view text);
// "123" or "@123"
[[nodiscard]] std::optional<uint32_t> parseObjectId(std::string_view text);

// Up to `limit` of `candidates` that look like `text`, most alike first.
[[nodiscard]] std::vector<std::string> similarTo(std::string_view text, std::span<const std::string> candidates,
                                                 size_t limit);

} // namespace heapsight::cli
