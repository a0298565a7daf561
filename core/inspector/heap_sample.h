// SPDX-License-Identifier: GPL-3.0-or-later
// What a running process says of its memory at one moment, and what happened to it meanwhile.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heapsight {

// In the order of process.memoryUsage(); the names are those of the recordings and of `watch --json`.
enum class MemoryField : uint8_t { Rss, HeapTotal, HeapUsed, External, ArrayBuffers, Count_ };
inline constexpr size_t kMemoryFields = static_cast<size_t>(MemoryField::Count_);
inline constexpr std::array<std::string_view, kMemoryFields> kMemoryFieldNames{"rss", "heapTotal", "heapUsed",
                                                                               "external", "arrayBuffers"};

// One of V8's heap spaces: what is used of it.
struct HeapSpace {
    std::string name{}; // V8's: "old_space"; letters, digits and underscores only
    int64_t used = 0;   // bytes
};
inline constexpr size_t kMostHeapSpaces = 16;
[[nodiscard]] inline bool isHeapSpaceName(std::string_view name)
{
    constexpr size_t kLongest = 40;
    return !name.empty() && name.size() <= kLongest &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") ==
               std::string_view::npos;
}

struct HeapSample {
    static constexpr int64_t kUnknown = -1; // the target cannot tell this field

    int64_t timeMs = 0; // UTC, milliseconds since 1970, when the answer arrived
    std::array<int64_t, kMemoryFields> bytes{kUnknown, kUnknown, kUnknown, kUnknown, kUnknown};
    double cpu = -1;                 // share of one core since the sample before, < 0: not known
    double loopBusy = -1;            // event-loop utilisation since the sample before, 0..1, < 0: not known
    int64_t domNodes = kUnknown;     // of a page
    int64_t domListeners = kUnknown; // of a page
    std::vector<HeapSpace> spaces{}; // if they were asked for
    bool startsAnew = false;         // something lies between this sample and the one before: no line joins them

    [[nodiscard]] int64_t at(MemoryField field) const { return bytes[static_cast<size_t>(field)]; }
};

enum class TargetEventKind : uint8_t {
    GarbageCollection, // seen from a fall of heapUsed between two samples
    Blocked,           // no answer for `seconds`: the event loop was in native code, or the process stopped
    Lost,              // the connection broke
    Back,              // attached again, perhaps to a restarted process
    Exit,              // the process wanted to end, and we let go
    Snapshot,          // text: the file
    Note,              // the user's
    Alert,             // a threshold was passed
};

struct TargetEvent {
    int64_t timeMs = 0;
    TargetEventKind kind = TargetEventKind::Note;
    std::string text{}; // technical or the user's; for Snapshot the file
    double seconds = 0; // how long it lasted, 0: a moment
    int64_t bytes = 0;  // GarbageCollection: what heapUsed fell by
};

} // namespace heapsight
