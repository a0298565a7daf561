// SPDX-License-Identifier: GPL-3.0-or-later
#include "common_options.h"

#include "exit_status.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <numeric>

namespace heapsight::cli {

namespace {

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return result;
}

// Levenshtein's distance. O(|a| |b|); both are names, cut by the caller.
size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), size_t{0});
    for (size_t i = 1; i <= a.size(); ++i) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.size(); ++j) {
            const size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row[b.size()];
}

bool sortsDescending(ColumnStyle style)
{
    switch (style) {
    case ColumnStyle::Count:
    case ColumnStyle::Bytes:
    case ColumnStyle::CountDelta:
    case ColumnStyle::ByteDelta:
    case ColumnStyle::Share:
        return true;
    default:
        return false;
    }
}

} // namespace

size_t CommonOptions::rowLimit(size_t tableDefault) const
{
    constexpr size_t kAll = std::numeric_limits<size_t>::max();
    if (limit)
        return *limit == 0 ? kAll : *limit;
    return format() == OutputFormat::Table ? tableDefault : kAll;
}

std::optional<SortOrder> parseSort(std::string_view text, std::span<const SortColumn> columns)
{
    if (text.empty())
        return std::nullopt;
    std::string_view name = text;
    std::string_view direction;
    if (const size_t colon = text.rfind(':'); colon != std::string_view::npos) {
        name = text.substr(0, colon);
        direction = text.substr(colon + 1);
        if (direction != "asc" && direction != "desc")
            failUsage("--sort " + std::string(text) + ": the direction is \":asc\" or \":desc\".");
    }
    for (const SortColumn& column : columns)
        if (lowered(column.key) == lowered(name)) {
            const bool descending = direction.empty() ? sortsDescending(column.style) : direction == "desc";
            return SortOrder{std::string(column.key), descending};
        }
    std::string known;
    for (const SortColumn& column : columns)
        known += (known.empty() ? "" : ", ") + std::string(column.key);
    failUsage("--sort " + std::string(text) + ": there is no column \"" + std::string(name) +
              "\". The columns are: " + known + ".");
}

std::optional<uint64_t> parseSize(std::string_view text)
{
    struct Unit {
        std::string_view name;
        double factor;
    };
    constexpr std::array<Unit, 14> kUnits{{{"", 1},
                                           {"b", 1},
                                           {"k", 1e3},
                                           {"kb", 1e3},
                                           {"m", 1e6},
                                           {"mb", 1e6},
                                           {"g", 1e9},
                                           {"gb", 1e9},
                                           {"t", 1e12},
                                           {"tb", 1e12},
                                           {"kib", 1024.0},
                                           {"mib", 1048576.0},
                                           {"gib", 1073741824.0},
                                           {"tib", 1099511627776.0}}};
    uint64_t whole = 0;
    const char* const end = text.data() + text.size();
    if (const auto exact = std::from_chars(text.data(), end, whole); exact.ec == std::errc() && exact.ptr == end)
        return whole;
    double number = 0;
    const auto parsed = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    if (parsed.ec != std::errc() || !(number >= 0))
        return std::nullopt;
    std::string_view unit(parsed.ptr, static_cast<size_t>(end - parsed.ptr));
    while (!unit.empty() && unit.front() == ' ')
        unit.remove_prefix(1);
    for (const Unit& known : kUnits)
        if (known.name == lowered(unit)) {
            const double bytes = std::round(number * known.factor);
            if (bytes >= 0x1p63)
                return std::nullopt;
            return static_cast<uint64_t>(bytes);
        }
    return std::nullopt;
}

std::optional<uint32_t> parseObjectId(std::string_view text)
{
    if (text.starts_with('@'))
        text.remove_prefix(1);
    uint32_t id = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), id);
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size())
        return std::nullopt;
    return id;
}

std::vector<std::string> similarTo(std::string_view text, std::span<const std::string> candidates, size_t limit)
{
    constexpr size_t kLongest = 64; // longer names are not typed by hand
    const std::string wanted = lowered(text.substr(0, kLongest));
    const size_t tolerance = std::max<size_t>(2, wanted.size() / 3);
    std::vector<std::pair<size_t, const std::string*>> found;
    for (const std::string& candidate : candidates) {
        const std::string name = lowered(std::string_view(candidate).substr(0, kLongest));
        const size_t distance = editDistance(wanted, name);
        if (distance <= tolerance)
            found.emplace_back(distance, &candidate);
        else if (wanted.size() >= 3 && name.find(wanted) != std::string::npos)
            found.emplace_back(tolerance + 1, &candidate);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> result;
    for (const auto& [distance, name] : found)
        if (result.size() < limit && std::find(result.begin(), result.end(), *name) == result.end())
            result.push_back(*name);
    return result;
}

} // namespace heapsight::cli
