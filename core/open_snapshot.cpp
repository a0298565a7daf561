// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_snapshot.h"

#include "io/snapshot_reader.h"

#include <chrono>

namespace heapsight {

Result<OpenedSnapshot> openSnapshot(const std::string& path, const AnalysisOptions& options, const JobContext& job,
                                    const EarlyClassesListener& onClasses)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    const auto seconds = [&] { return std::chrono::duration<double>(Clock::now() - start).count(); };

    auto result = guarded([&]() -> Result<OpenedSnapshot> {
        OpenedSnapshot opened;
        auto snapshot = readSnapshot(path, job);
        if (!snapshot)
            return tl::unexpected(std::move(snapshot.error()));
        opened.readSeconds = seconds();
        auto analysis = SnapshotAnalysis::compute(std::move(*snapshot), options, job, onClasses);
        if (!analysis)
            return tl::unexpected(std::move(analysis.error()));
        opened.analysis = std::move(*analysis);
        opened.totalSeconds = seconds();
        return opened;
    });
    if (!result && result.error().source.empty())
        result.error().source = path;
    return result;
}

} // namespace heapsight
