// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/snapshot_times.h"

#include <array>
#include <chrono>
#include <filesystem>

namespace heapsight {

namespace {

constexpr double kLeastStep = 5; // seconds between two changes of files

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// The digits of `count` from `at` on, -1 if others stand there.
int digits(std::string_view text, size_t at, size_t count)
{
    int value = 0;
    for (size_t i = at; i < at + count; ++i) {
        if (i >= text.size() || !isDigit(text[i]))
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

// Year, month, day, hour, minute and second from `at` on, with at most one character between them.
std::optional<double> timeAt(std::string_view text, size_t at)
{
    constexpr std::array<size_t, 6> kWidths{4, 2, 2, 2, 2, 2};
    std::array<int, 6> parts{};
    for (size_t i = 0; i < parts.size(); ++i) {
        if (i != 0 && at < text.size() && !isDigit(text[at]))
            ++at;
        parts[i] = digits(text, at, kWidths[i]);
        if (parts[i] < 0)
            return std::nullopt;
        at += kWidths[i];
    }
    const std::chrono::year_month_day day{std::chrono::year(parts[0]),
                                          std::chrono::month(static_cast<unsigned>(parts[1])),
                                          std::chrono::day(static_cast<unsigned>(parts[2]))};
    if (!day.ok() || parts[0] < 1990 || parts[0] > 2200 || parts[3] > 23 || parts[4] > 59 || parts[5] > 60)
        return std::nullopt;
    const auto days = static_cast<double>(std::chrono::sys_days(day).time_since_epoch().count());
    return days * 86400 + parts[3] * 3600 + parts[4] * 60 + parts[5];
}

std::optional<double> timeOfFile(const std::string& path)
{
    std::error_code error;
    const auto time = std::filesystem::last_write_time(path, error);
    if (error)
        return std::nullopt;
    return std::chrono::duration<double>(time.time_since_epoch()).count();
}

template <class TimeOf>
bool collect(const std::vector<std::string>& paths, double leastStep, TimeOf&& timeOf, std::vector<double>& seconds)
{
    seconds.clear();
    double first = 0;
    for (const std::string& path : paths) {
        const std::optional<double> time = timeOf(path);
        if (!time)
            return false;
        if (seconds.empty())
            first = *time;
        else if (*time - first < seconds.back() + leastStep)
            return false;
        seconds.push_back(*time - first);
    }
    return seconds.size() > 1;
}

} // namespace

std::optional<double> timeInName(std::string_view fileName)
{
    for (size_t at = 0; at < fileName.size(); ++at)
        if (isDigit(fileName[at]) && (at == 0 || !isDigit(fileName[at - 1])))
            if (const auto time = timeAt(fileName, at))
                return time;
    return std::nullopt;
}

SnapshotTimes snapshotTimes(const std::vector<std::string>& paths)
{
    SnapshotTimes times;
    const auto inName = [](const std::string& path) { return timeInName(path.substr(path.find_last_of("/\\") + 1)); };
    if (collect(paths, 1, inName, times.seconds))
        times.source = SnapshotTimes::Source::Names;
    else if (collect(paths, kLeastStep, timeOfFile, times.seconds))
        times.source = SnapshotTimes::Source::FileTimes;
    else
        times.seconds.clear();
    return times;
}

} // namespace heapsight
