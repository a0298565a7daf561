// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/loss_cause.h"

#include "base/byte_count.h"
#include "inspector/node_process.h"

#include <fstream>

namespace heapsight {

namespace {

// Between two samples a program can fill a good part of its heap.
constexpr double kNearLimit = 0.75;
constexpr double kNearLimitWhenSilent = 0.5;

std::optional<uint64_t> oomKillsOf(const std::string& folder)
{
    for (const char* file : {"/memory.events", "/memory.oom_control"}) { // version 2, version 1
        std::ifstream events(folder + file);
        std::string name;
        uint64_t count = 0;
        while (events >> name >> count) {
            if (name == "oom_kill")
                return count;
        }
    }
    return std::nullopt;
}

} // namespace

ProcessWatch watchProcess(int pid, uint64_t startTicks, uint64_t heapLimit)
{
    ProcessWatch watch;
    watch.pid = pid;
    watch.startTicks = startTicks;
    watch.heapLimit = heapLimit;
    if (pid > 0)
        watch.groupFolder = memoryGroupFolder(pid);
    if (!watch.groupFolder.empty())
        watch.oomKills = oomKillsOf(watch.groupFolder);
    return watch;
}

LossCause lossCause(const ProcessWatch& watch, const std::optional<HeapSample>& last, bool wasSilent)
{
    if (watch.pid <= 0 || processIsAlive(watch.pid, watch.startTicks))
        return LossCause::Connection;
    if (watch.oomKills) {
        const auto now = oomKillsOf(watch.groupFolder);
        if (now && *now > *watch.oomKills)
            return LossCause::KilledForGroup;
    }
    const int64_t used = last ? last->at(MemoryField::HeapUsed) : HeapSample::kUnknown;
    if (watch.heapLimit > 0 && used > 0) {
        const double share = static_cast<double>(used) / static_cast<double>(watch.heapLimit);
        if (share >= (wasSilent ? kNearLimitWhenSilent : kNearLimit))
            return LossCause::HeapLimit;
    }
    return LossCause::Ended;
}

std::string lossText(LossCause cause, const ProcessWatch& watch, const std::optional<HeapSample>& last)
{
    switch (cause) {
    case LossCause::Connection:
        return "the connection broke";
    case LossCause::KilledForGroup:
        return "out of memory: the kernel killed it at the limit of its container";
    case LossCause::HeapLimit:
        return "out of memory: V8 had used " +
               formatBytes(static_cast<uint64_t>(last ? last->at(MemoryField::HeapUsed) : 0)) + " of its limit of " +
               formatBytes(watch.heapLimit);
    case LossCause::Ended:
        return "the process was killed or crashed";
    }
    return {};
}

} // namespace heapsight
