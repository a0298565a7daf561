// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/node_process.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <set>

namespace heapsight {

namespace {

constexpr size_t kLargestFile = size_t{1024} * 1024; // of /proc; the kernel bounds command lines
constexpr uint16_t kDefaultPort = 9229;

std::string readText(const std::string& path)
{
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return {};
    std::string text;
    std::array<char, 8192> block{};
    while (text.size() < kLargestFile) {
        const ssize_t got = read(file, block.data(), block.size());
        if (got <= 0)
            break;
        text.append(block.data(), static_cast<size_t>(got));
    }
    close(file);
    return text;
}

std::string linkTarget(const std::string& path)
{
    std::array<char, 4096> buffer{};
    const ssize_t length = readlink(path.c_str(), buffer.data(), buffer.size());
    return length > 0 ? std::string(buffer.data(), static_cast<size_t>(length)) : std::string();
}

std::vector<std::string> splitAtNul(const std::string& text)
{
    std::vector<std::string> parts;
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find('\0', at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

template <class Number> std::optional<Number> numberOf(std::string_view text, int base = 10)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    return error == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(value)
                                                                                     : std::nullopt;
}

// The value of "Key:   value" in /proc/PID/status and /proc/meminfo.
std::string_view statusValue(std::string_view status, std::string_view key)
{
    for (size_t at = 0; at < status.size();) {
        const size_t end = std::min(status.find('\n', at), status.size());
        const std::string_view line = status.substr(at, end - at);
        if (line.starts_with(key) && line.size() > key.size() && line[key.size()] == ':') {
            std::string_view value = line.substr(key.size() + 1);
            value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
            return value;
        }
        at = end + 1;
    }
    return {};
}

uint64_t kilobytes(std::string_view value)
{
    return numberOf<uint64_t>(value.substr(0, value.find(' '))).value_or(0) * 1024;
}

std::string_view baseName(std::string_view path)
{
    if (path.ends_with(" (deleted)")) // the package was upgraded meanwhile
        path.remove_suffix(10);
    return path.substr(path.rfind('/') + 1); // npos + 1 = 0
}

// node, nodejs, node20, node-22
bool isNodeName(std::string_view name)
{
    if (!name.starts_with("node"))
        return false;
    name.remove_prefix(4);
    if (name.starts_with("js"))
        name.remove_prefix(2);
    return name.find_first_not_of("-.0123456789") == std::string_view::npos;
}

std::string folderOf(int pid)
{
    return "/proc/" + std::to_string(pid) + "/";
}

// Field 22 of stat; the command in field 2 may hold blanks and brackets.
uint64_t startTicksOf(const std::string& stat, char* state)
{
    size_t at = stat.rfind(')');
    if (at == std::string::npos || at + 2 >= stat.size())
        return 0;
    at += 2;
    if (state)
        *state = stat[at];
    for (int field = 3; field < 22; ++field) {
        at = stat.find(' ', at);
        if (at == std::string::npos)
            return 0;
        ++at;
    }
    return numberOf<uint64_t>(std::string_view(stat).substr(at, stat.find(' ', at) - at)).value_or(0);
}

std::set<std::string> socketInodes(const std::string& folder)
{
    std::set<std::string> inodes;
    DIR* files = opendir((folder + "fd").c_str());
    if (!files)
        return inodes;
    while (const dirent* entry = readdir(files)) {
        const std::string target = linkTarget(folder + "fd/" + entry->d_name);
        if (target.starts_with("socket:[") && target.ends_with(']'))
            inodes.insert(target.substr(8, target.size() - 9));
    }
    closedir(files);
    return inodes;
}

// Addresses are little-endian words in hexadecimal.
bool reachableOnLoopback(std::string_view address)
{
    return address == "00000000" || address.ends_with("7F") || // 0.0.0.0, 127.x.x.x
           address == "00000000000000000000000000000000" || address == "0000000000000000FFFF00000100007F";
}

void addPorts(const std::string& table, const std::set<std::string>& inodes, std::vector<ListeningPort>& ports)
{
    for (size_t at = table.find('\n'); at != std::string::npos && at + 1 < table.size();) {
        const size_t end = std::min(table.find('\n', at + 1), table.size());
        std::vector<std::string_view> fields;
        const std::string_view line = std::string_view(table).substr(at + 1, end - at - 1);
        for (size_t from = line.find_first_not_of(' '); from != std::string_view::npos && fields.size() < 10;) {
            const size_t to = std::min(line.find(' ', from), line.size());
            fields.push_back(line.substr(from, to - from));
            from = line.find_first_not_of(' ', to);
        }
        at = end < table.size() ? end : std::string::npos;
        if (fields.size() < 10 || fields[3] != "0A" || !inodes.contains(std::string(fields[9])))
            continue;
        const size_t colon = fields[1].find(':');
        const auto port =
            colon == std::string_view::npos ? std::nullopt : numberOf<uint16_t>(fields[1].substr(colon + 1), 16);
        if (port)
            ports.push_back({*port, reachableOnLoopback(fields[1].substr(0, colon))});
    }
}

// Options whose value is the next argument.
bool takesValue(std::string_view option)
{
    constexpr std::array<std::string_view, 13> kOptions{
        "-r",           "--require",           "--import",      "--loader",   "--experimental-loader",
        "-C",           "--conditions",        "--title",       "--env-file", "--icu-data-dir",
        "--input-type", "--stack-trace-limit", "--inspect-port"};
    return std::find(kOptions.begin(), kOptions.end(), option) != kOptions.end();
}

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> found;
    for (size_t at = text.find_first_not_of(' '); at != std::string_view::npos;) {
        const size_t end = std::min(text.find(' ', at), text.size());
        found.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(' ', end);
    }
    return found;
}

// Options that Node itself reads: NODE_OPTIONS first, the command line wins.
std::vector<std::string_view> nodeOptionsOf(const NodeProcess& process)
{
    std::vector<std::string_view> options = words(process.nodeOptions);
    for (size_t i = 1; i < process.arguments.size(); ++i) {
        const std::string_view argument = process.arguments[i];
        if (!argument.starts_with('-') || argument == "--")
            break;
        options.push_back(argument);
        if (takesValue(argument) && i + 1 < process.arguments.size())
            options.push_back(process.arguments[++i]);
    }
    return options;
}

} // namespace

std::string NodeProcess::script() const
{
    for (size_t i = 1; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "-e" || argument == "--eval" || argument == "-p" || argument == "--print")
            return "node -e";
        if (takesValue(argument))
            ++i;
        else if (!argument.starts_with('-'))
            return argument;
    }
    return arguments.empty() ? std::string() : arguments.front();
}

uint16_t NodeProcess::inspectorPort() const
{
    uint16_t port = kDefaultPort;
    const std::vector<std::string_view> options = nodeOptionsOf(*this);
    for (size_t i = 0; i < options.size(); ++i) {
        std::string_view value;
        for (const std::string_view name : {"--inspect-port", "--debug-port", "--inspect-brk", "--inspect"}) {
            if (options[i].starts_with(name) && options[i].size() > name.size() && options[i][name.size()] == '=')
                value = options[i].substr(name.size() + 1);
            else if (options[i] == name && name == "--inspect-port" && i + 1 < options.size())
                value = options[i + 1];
        }
        if (const auto given = numberOf<uint16_t>(value.substr(value.rfind(':') + 1)))
            port = *given;
    }
    return port;
}

std::optional<NodeProcess> nodeProcess(int pid, bool* isNode)
{
    if (isNode)
        *isNode = false;
    const std::string folder = folderOf(pid);
    char state = 'Z';
    const std::string stat = readText(folder + "stat");
    NodeProcess process;
    process.pid = pid;
    process.startTicks = startTicksOf(stat, &state);
    if (stat.empty() || state == 'Z' || state == 'X')
        return std::nullopt;
    process.executable = linkTarget(folder + "exe");
    const std::string status = readText(folder + "status");
    const std::string_view name = statusValue(status, "Name");
    const bool byName = process.executable.empty() && (isNodeName(name) || name == "node-MainThread");
    if (isNode)
        *isNode = byName || isNodeName(baseName(process.executable));
    else if (!byName && !isNodeName(baseName(process.executable)))
        return process;

    process.parentPid = numberOf<int>(statusValue(status, "PPid")).value_or(0);
    process.rss = kilobytes(statusValue(status, "VmRSS"));
    const uint64_t caught = numberOf<uint64_t>(statusValue(status, "SigCgt"), 16).value_or(0);
    process.survivesSigusr1 = (caught >> (SIGUSR1 - 1) & 1U) != 0;
    process.arguments = splitAtNul(readText(folder + "cmdline"));
    process.folder = linkTarget(folder + "cwd");
    process.isOtherUsers = process.executable.empty() || (kill(pid, 0) != 0 && errno == EPERM);
    const std::string network = linkTarget(folder + "ns/net");
    process.isElsewhere = !network.empty() && network != linkTarget("/proc/self/ns/net");
    for (const std::string& variable : splitAtNul(readText(folder + "environ"))) {
        if (variable.starts_with("NODE_OPTIONS="))
            process.nodeOptions = variable.substr(13);
    }
    if (const std::set<std::string> inodes = socketInodes(folder); !inodes.empty()) {
        addPorts(readText(folder + "net/tcp"), inodes, process.ports);
        addPorts(readText(folder + "net/tcp6"), inodes, process.ports);
    }
    return process;
}

std::vector<NodeProcess> listNodeProcesses()
{
    std::vector<NodeProcess> processes;
    DIR* folder = opendir("/proc");
    if (!folder)
        return processes;
    while (const dirent* entry = readdir(folder)) {
        const auto pid = numberOf<int>(entry->d_name);
        if (!pid)
            continue;
        // Cheap look first: most processes are not Node's.
        const std::string executable = linkTarget(folderOf(*pid) + "exe");
        if (!executable.empty() && !isNodeName(baseName(executable)))
            continue;
        bool isNode = false;
        auto process = nodeProcess(*pid, &isNode);
        if (process && isNode)
            processes.push_back(std::move(*process));
    }
    closedir(folder);
    std::sort(processes.begin(), processes.end(),
              [](const NodeProcess& a, const NodeProcess& b) { return a.pid < b.pid; });
    return processes;
}

bool processIsAlive(int pid, uint64_t startTicks)
{
    char state = 'Z';
    const uint64_t started = startTicksOf(readText(folderOf(pid) + "stat"), &state);
    return state != 'Z' && state != 'X' && (startTicks == 0 || started == startTicks);
}

MemoryRoom memoryRoom(int pid)
{
    MemoryRoom room;
    room.available = kilobytes(statusValue(readText("/proc/meminfo"), "MemAvailable"));
    const std::string groups = readText(folderOf(pid) + "cgroup");
    const auto consider = [&room](const std::string& limitFile, const std::string& usedFile) {
        std::string text = readText(limitFile);
        text.erase(text.find_last_not_of('\n') + 1);
        const auto limit = numberOf<uint64_t>(text);
        constexpr uint64_t kNoLimit = uint64_t{1} << 60; // version 1 writes a huge number for "max"
        if (!limit || *limit >= kNoLimit || (room.containerLimit && *room.containerLimit <= *limit))
            return;
        std::string used = readText(usedFile);
        used.erase(used.find_last_not_of('\n') + 1);
        room.containerLimit = limit;
        room.containerUsed = numberOf<uint64_t>(used).value_or(0);
    };
    for (size_t at = 0; at < groups.size();) {
        const size_t end = std::min(groups.find('\n', at), groups.size());
        const std::string_view line = std::string_view(groups).substr(at, end - at);
        at = end + 1;
        const bool isUnified = line.starts_with("0::");
        const size_t memory = line.find(":memory:");
        if (!isUnified && memory == std::string_view::npos)
            continue;
        std::string path(isUnified ? line.substr(3) : line.substr(memory + 8));
        const std::string base = isUnified ? "/sys/fs/cgroup" : "/sys/fs/cgroup/memory";
        for (;;) { // the limits of the groups above hold too
            const std::string group = base + (path == "/" ? "" : path) + "/";
            isUnified ? consider(group + "memory.max", group + "memory.current")
                      : consider(group + "memory.limit_in_bytes", group + "memory.usage_in_bytes");
            if (path.size() < 2 || path.front() != '/')
                break;
            path.erase(path.rfind('/'));
        }
    }
    return room;
}

std::string memoryGroupFolder(int pid)
{
    const std::string groups = readText(folderOf(pid) + "cgroup");
    for (size_t at = 0; at < groups.size();) {
        const size_t end = std::min(groups.find('\n', at), groups.size());
        const std::string_view line = std::string_view(groups).substr(at, end - at);
        at = end + 1;
        const size_t memory = line.find(":memory:");
        const bool isUnified = line.starts_with("0::");
        if (!isUnified && memory == std::string_view::npos)
            continue;
        std::string folder = isUnified ? "/sys/fs/cgroup" : "/sys/fs/cgroup/memory";
        folder += isUnified ? line.substr(3) : line.substr(memory + 8);
        while (folder.ends_with('/'))
            folder.pop_back();
        if (access((folder + (isUnified ? "/memory.events" : "/memory.oom_control")).c_str(), R_OK) == 0)
            return folder;
    }
    return {};
}

std::optional<uint64_t> oldSpaceLimit(const NodeProcess& process)
{
    std::optional<uint64_t> limit;
    for (std::string_view option : nodeOptionsOf(process)) {
        for (const std::string_view name : {"--max-old-space-size=", "--max_old_space_size="}) {
            if (!option.starts_with(name))
                continue;
            if (const auto megabytes = numberOf<uint64_t>(option.substr(name.size())))
                limit = *megabytes * 1024 * 1024;
        }
    }
    return limit;
}

} // namespace heapsight
