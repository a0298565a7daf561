// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_profile.h"

#include "io/profile_reader.h"
#include "open_snapshot.h"

#include <chrono>

namespace heapsight {

namespace {

Result<OpenedProfile> open(const std::string& path, const JobContext& job)
{
    // Standard input can be read once only, so there is no looking at it first.
    const Result<ProfileFileKind> kind =
        path == "-" ? Result<ProfileFileKind>(ProfileFileKind::Unknown) : detectProfileFile(path, job);
    if (!kind)
        return tl::unexpected(kind.error());
    OpenedProfile opened;
    if (*kind != ProfileFileKind::Snapshot) {
        auto profile = readProfile(path, job);
        if (!profile)
            return tl::unexpected(std::move(profile.error()));
        opened.profile = std::move(*profile);
        return opened;
    }
    auto snapshot = openSnapshot(path, {}, job);
    if (!snapshot)
        return tl::unexpected(std::move(snapshot.error()));
    auto timeline = AllocationTimeline::of(std::move(snapshot->analysis), job);
    if (!timeline)
        return tl::unexpected(std::move(timeline.error()));
    opened.profile = (*timeline)->profile();
    opened.timeline = std::move(*timeline);
    return opened;
}

} // namespace

Result<OpenedProfile> openProfile(const std::string& path, const JobContext& job)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    auto opened = guarded([&] { return open(path, job); });
    if (!opened && opened.error().source.empty())
        opened.error().source = path;
    if (opened)
        opened->seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return opened;
}

} // namespace heapsight
