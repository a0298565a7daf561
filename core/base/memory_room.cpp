// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memory_room.h"

#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <limits>
#include <sstream>
#include <string_view>

namespace heapsight {

namespace {

constexpr uint64_t kNoLimit = std::numeric_limits<uint64_t>::max();

// The number after `key` at the beginning of a line; without a key the first of the file.
uint64_t numberIn(const std::string& path, std::string_view key, uint64_t otherwise)
{
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(key))
            continue;
        const size_t digit = line.find_first_of("0123456789", key.size());
        uint64_t number = 0;
        if (digit != std::string::npos &&
            std::from_chars(line.data() + digit, line.data() + line.size(), number).ec == std::errc())
            return number;
        return otherwise; // "max"
    }
    return otherwise;
}

// Of one control group. Pages of files that were not used lately go when room is needed.
uint64_t roomIn(const std::string& folder, const char* limitName, const char* usageName, const char* idleName)
{
    const uint64_t limit = numberIn(folder + limitName, {}, kNoLimit);
    if (limit >= kNoLimit / 4) // version 1 writes a huge number for none
        return kNoLimit;
    const uint64_t used = numberIn(folder + usageName, {}, 0);
    const uint64_t idle = numberIn(folder + "/memory.stat", idleName, 0);
    const uint64_t busy = used - std::min(used, idle);
    return limit - std::min(limit, busy);
}

// A group is limited by all groups above it.
template <class Room> uint64_t leastUpwards(std::string group, const Room& room)
{
    uint64_t least = kNoLimit;
    for (;;) {
        least = std::min(least, room(group));
        const size_t slash = group.rfind('/');
        if (slash == std::string::npos || group.empty())
            return least;
        group.resize(slash);
    }
}

uint64_t controlGroupRoom(const std::string& root)
{
    uint64_t least = kNoLimit;
    std::ifstream groups(root + "/proc/self/cgroup"); // "4:memory:/some/group" or "0::/some/group"
    for (std::string line; std::getline(groups, line);) {
        std::istringstream parts(line);
        std::string number;
        std::string controllers;
        std::string group;
        std::getline(parts, number, ':');
        std::getline(parts, controllers, ':');
        std::getline(parts, group);
        if (group == "/")
            group.clear();
        const std::string mount = root + "/sys/fs/cgroup";
        if (controllers.empty())
            least = std::min(least, leastUpwards(group, [&](const std::string& at) {
                                 return roomIn(mount + at, "/memory.max", "/memory.current", "inactive_file ");
                             }));
        else if (("," + controllers + ",").find(",memory,") != std::string::npos)
            least = std::min(least, leastUpwards(group, [&](const std::string& at) {
                                 return roomIn(mount + "/memory" + at, "/memory.limit_in_bytes",
                                               "/memory.usage_in_bytes", "total_inactive_file ");
                             }));
    }
    return least;
}

uint64_t addressSpaceRoom(const std::string& root)
{
    rlimit limit{};
    uint64_t room = kNoLimit;
    const uint64_t mapped = numberIn(root + "/proc/self/status", "VmSize:", 0) * 1024;
    if (getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
        room = limit.rlim_cur - std::min<uint64_t>(limit.rlim_cur, mapped);
    return room;
}

} // namespace

uint64_t systemMemoryRoom(const std::string& root)
{
    const uint64_t kilobytes = numberIn(root + "/proc/meminfo", "MemAvailable:", kNoLimit / 1024);
    const uint64_t machine = kilobytes >= kNoLimit / 1024 ? kNoLimit : kilobytes * 1024;
    return std::min({machine, controlGroupRoom(root), addressSpaceRoom(root)});
}

uint64_t systemMemoryRoom()
{
    return systemMemoryRoom({});
}

} // namespace heapsight
