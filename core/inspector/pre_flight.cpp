// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/pre_flight.h"

#include <sys/statvfs.h>

#include <algorithm>

namespace heapsight {

namespace {

// Measured with Node 20 on two slow processors, on heaps of very many small objects (the dearest kind):
// a heap of 50 MB stood still for 3.0-5.9 s and took 460 MB more, one of 500 MB 43-59 s and 4280 MB,
// one of 340 MB in the smallest objects there are 6600 MB. Buffers and long strings cost a fraction of
// that, which is the lower bound.
constexpr double kSecondsPerByteLow = 0.012e-6;
constexpr double kSecondsPerByteHigh = 0.25e-6; // a busy machine included
constexpr uint64_t kMemoryPerByte = 20;
constexpr uint64_t kFilePerByte = 2;
constexpr double kLeastSeconds = 0.1;

} // namespace

PreFlight preFlight(uint64_t heapUsed, int pid, const std::string& file)
{
    PreFlight flight;
    flight.secondsLow = std::max(kLeastSeconds, static_cast<double>(heapUsed) * kSecondsPerByteLow);
    flight.secondsHigh = std::max(2 * kLeastSeconds, static_cast<double>(heapUsed) * kSecondsPerByteHigh);
    flight.processBytes = heapUsed * kMemoryPerByte;
    flight.fileBytes = heapUsed * kFilePerByte;
    if (pid > 0) {
        const MemoryRoom room = memoryRoom(pid);
        flight.memoryRoom = room.available;
        if (room.containerLimit) {
            const uint64_t left = *room.containerLimit - std::min(room.containerUsed, *room.containerLimit);
            flight.isContainerLimit = left < room.available;
            flight.memoryRoom = std::min(left, room.available);
        }
    }
    const size_t slash = file.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : slash == 0 ? "/" : file.substr(0, slash);
    struct statvfs disk {};
    if (statvfs(folder.c_str(), &disk) == 0)
        flight.diskRoom = uint64_t{disk.f_bavail} * disk.f_frsize;
    return flight;
}

} // namespace heapsight
