// SPDX-License-Identifier: GPL-3.0-or-later
// .cpuprofile, .heapprofile and folded stacks → Profile. Plain, .gz, .zst or standard input ("-"); what a
// file is, its content says, never its name. Text is read in windows and not kept: memory is the tree,
// the functions and 8 bytes a CPU sample.
// Thread rule: any thread; blocks; cancel within 100 ms. Progress: Phase::ReadNodes, in bytes of the file.
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "profile/profile.h"

#include <memory>
#include <string>
#include <string_view>

namespace heapsight {

enum class ProfileFileKind : uint8_t {
    Unknown,
    Snapshot, // .heapsnapshot, .heaptimeline: openSnapshot() reads it, AllocationTimeline shows it
    CpuProfile,
    HeapProfile,
    Folded
};
// Looks at the first few hundred kilobytes only. Errors: CannotOpen, CannotRead, Cancelled.
[[nodiscard]] Result<ProfileFileKind> detectProfileFile(const std::string& path, const JobContext& job);

struct ProfileReaderOptions {
    size_t windowBytes = size_t{256} * 1024; // tests use tiny windows to cross every border
};

// Errors carry the byte offset in the uncompressed document and Error::source = path: CannotOpen, CannotRead,
// NotASnapshot (no profile: the detail says what it looks like), BadNumber, Truncated (before anything could
// be shown), TooLarge, OutOfMemory, Cancelled. A file cut later gives a profile with complete == false and a
// warning. O(file).
[[nodiscard]] Result<std::shared_ptr<const Profile>> readProfile(const std::string& path, const JobContext& job,
                                                                 const ProfileReaderOptions& options = {});
[[nodiscard]] Result<std::shared_ptr<const Profile>> readProfileFromMemory(std::string_view document,
                                                                           const JobContext& job,
                                                                           const ProfileReaderOptions& options = {},
                                                                           std::string_view name = "memory");

} // namespace heapsight
