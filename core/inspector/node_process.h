// SPDX-License-Identifier: GPL-3.0-or-later
// The Node.js processes of this machine, as /proc has them. Processes are told by their executable:
// process.title overwrites the command line. Thread rule: pure functions, any thread. Reading all of
// /proc takes some milliseconds; open files are looked at for Node processes only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heapsight {

struct ListeningPort {
    uint16_t port = 0;
    bool onLoopback = false; // reachable at 127.0.0.1 (bound to it or to every address)
};

struct NodeProcess {
    int pid = 0;
    int parentPid = 0;
    uint64_t startTicks = 0; // with the pid it names a process for good
    std::string executable;  // empty: may not be read
    std::vector<std::string> arguments;
    std::string folder; // working directory, empty: may not be read
    uint64_t rss = 0;
    bool isOtherUsers = false;    // we may neither look into it nor signal it
    bool isElsewhere = false;     // another network namespace (a container): its loopback is not ours
    bool survivesSigusr1 = false; // a handler is installed: Node's own, or the program's
    std::vector<ListeningPort> ports;

    // The script it runs as it was given, e.g. "server.js"; "-e" and the REPL give what is there.
    [[nodiscard]] std::string script() const;
    // The port that SIGUSR1 would open, from --inspect-port and its kin; 0: any free port.
    [[nodiscard]] uint16_t inspectorPort() const;
    std::string nodeOptions; // NODE_OPTIONS of its environment, empty if it may not be read
};

[[nodiscard]] std::vector<NodeProcess> listNodeProcesses();
// Nullopt if it does not exist; `isNode` false for processes of other programs.
[[nodiscard]] std::optional<NodeProcess> nodeProcess(int pid, bool* isNode = nullptr);
[[nodiscard]] bool processIsAlive(int pid, uint64_t startTicks = 0); // a zombie is not

// Memory that a process may still take, for the estimate before a snapshot.
struct MemoryRoom {
    uint64_t available = 0;                   // MemAvailable of this machine
    std::optional<uint64_t> containerLimit{}; // the tightest limit of its control groups
    uint64_t containerUsed = 0;
};
[[nodiscard]] MemoryRoom memoryRoom(int pid);
// Folder of its memory control group (of either version) below /sys/fs/cgroup; empty if it has none or it may
// not be read.
[[nodiscard]] std::string memoryGroupFolder(int pid);

// --max-old-space-size in bytes, from its arguments or NODE_OPTIONS.
[[nodiscard]] std::optional<uint64_t> oldSpaceLimit(const NodeProcess& process);

} // namespace heapsight
