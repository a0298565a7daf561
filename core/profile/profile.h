// SPDX-License-Identifier: GPL-3.0-or-later
// One opened profile of any kind: the tree of stacks, the measures its file holds, and what is special
// to CPU profiles and allocation sampling.
// Thread rule: immutable once made, shared; any thread may read. tree() is work for a job when there are
// more than about a million nodes (8 bytes a node are copied).
#pragma once

#include "profile/flame_tree.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace heapsight {

struct CpuSamples;        // cpu_profile.h
struct AllocationSamples; // allocation_profile.h

enum class ProfileKind : uint8_t {
    Cpu,                // .cpuprofile
    AllocationSampling, // .heapprofile
    AllocationTimeline, // allocation stacks of a .heaptimeline or .heapsnapshot
    Folded              // "a;b;c 12"
};
[[nodiscard]] std::string_view profileKindKey(ProfileKind kind); // "cpu", "heap", "timeline", "folded"

// A column of weights, one per node of the shape.
struct ProfileMeasure {
    enum class What : uint8_t {
        Time,           // Microseconds
        Samples,        // Samples: CPU, times seen; allocation sampling, number of kept samples
        Size,           // Bytes: estimated live bytes of allocation sampling
        AllocatedSize,  // Bytes: everything allocated while recording, dead or alive
        AllocatedCount, // Objects
        LiveSize,       // Bytes: still there when the snapshot was taken
        LiveCount,      // Objects
        Weight          // Plain
    };
    What what = What::Weight;
    ProfileUnit unit = ProfileUnit::Plain;
    bool isEstimated = false;     // derived: time of a profile without time stamps
    std::vector<uint64_t> self{}; // per node of the shape
};
[[nodiscard]] std::string_view measureKey(ProfileMeasure::What what); // "time", "allocatedSize", …

struct ProfileWarning {
    enum class Code : uint8_t {
        Truncated,       // the file ends early: what came before is shown
        NodeCycle,       // children that are their own ancestors: cut and put below the root
        UnknownNode,     // samples or children name a node that is not there
        TwoParents,      // a node is the child of two: the first counts
        DuplicateIds,    // two nodes with one id: the first counts
        TimesDisordered, // time stamps go backwards (V8 does this): samples were sorted
        NoTimes,         // no time stamps: time was shared out by samples
        CountMismatch,   // samples without time, or times without sample: the shorter list counts
        BadLine,         // lines that are no folded stack were left out
        BadValue,        // a number that is none: taken as 0
        TextReplaced,    // no UTF-8, or lone surrogates: U+FFFD
        TrailingData
    };
    Code code = Code::Truncated;
    std::string detail;      // technical, English
    uint64_t offset = ~0ULL; // byte offset in the uncompressed file, or kNoOffset
};
[[nodiscard]] std::string_view profileWarningKey(ProfileWarning::Code code); // "truncated", "node-cycle", …

struct Profile {
    ProfileKind kind = ProfileKind::Folded;
    std::string source;     // file name as given
    uint64_t fileBytes = 0; // uncompressed
    bool complete = true;   // false: the file was cut
    std::shared_ptr<const FlameShape> shape;
    std::shared_ptr<const FrameTable> frames;
    std::vector<ProfileMeasure> measures;                 // at least one; the first is the one to show at first
    std::shared_ptr<const CpuSamples> cpu;                // Cpu with samples only
    std::shared_ptr<const AllocationSamples> allocations; // AllocationSampling with samples only
    std::vector<ProfileWarning> warnings;

    [[nodiscard]] const ProfileMeasure* find(ProfileMeasure::What what) const; // null: not in this file
    // The tree weighted by a measure. O(nodes).
    [[nodiscard]] FlameTree tree(const ProfileMeasure& measure) const;
    [[nodiscard]] FlameTree tree() const { return tree(measures.front()); }
    [[nodiscard]] uint64_t memoryBytes() const;
};

} // namespace heapsight
