// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_snapshot.h"

#include "base/byte_count.h"
#include "base/column_files.h"
#include "base/memory_reuse.h"
#include "base/user_folders.h"
#include "io/snapshot_reader.h"
#include "open_estimate.h"

#include <chrono>

namespace heapsight {

namespace {

class Stopwatch {
public:
    [[nodiscard]] double seconds() const { return std::chrono::duration<double>(Clock::now() - m_start).count(); }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_start = Clock::now();
};

Result<OpenedSnapshot> readAndAnalyse(const std::string& path, const AnalysisOptions& options, const JobContext& job,
                                      const EarlyClassesListener& onClasses)
{
    OpenedSnapshot opened;
    const Stopwatch watch;
    auto snapshot = readSnapshot(path, job);
    if (!snapshot)
        return tl::unexpected(std::move(snapshot.error()));
    opened.readSeconds = watch.seconds();
    auto analysis = SnapshotAnalysis::compute(std::move(*snapshot), options, job, onClasses);
    if (!analysis)
        return tl::unexpected(std::move(analysis.error()));
    opened.analysis = std::move(*analysis);
    return opened;
}

EarlyClasses earlyClasses(const SnapshotAnalysis& analysis)
{
    EarlyClasses early;
    early.totalSize = analysis.totalSize();
    for (const ClassRow& row : analysis.classRows())
        early.classes.push_back({analysis.classes().at(row.id).name, row.count, row.shallow});
    return early;
}

tl::unexpected<Error> doesNotFit(const OpenEstimate& estimate, uint64_t available, const std::string& why)
{
    return fail(ErrorCode::OutOfMemory, "loading takes about " + formatBytes(estimate.peakBytes) + " of memory, " +
                                            formatBytes(available) + " can be had" + why);
}

// Decides where the columns go. nullopt: in memory. Errors: OutOfMemory, CannotWrite, TooLarge.
Result<std::optional<ColumnFiles>> placeColumns(const std::string& path, OutOfCore wanted, const JobContext& job)
{
    const auto estimate = estimateOpening(path, job);
    if (!estimate && estimate.error().code == ErrorCode::TooLarge)
        return tl::unexpected(estimate.error());
    if (!estimate && wanted != OutOfCore::Always)
        return std::nullopt; // a pipe, or an error that reading will tell
    const uint64_t available = availableMemory();
    const bool fits = !estimate || estimate->peakBytes <= available;
    if (fits && wanted != OutOfCore::Always)
        return std::nullopt;
    if (wanted == OutOfCore::Never)
        return doesNotFit(*estimate, available, {});
    const std::string folder = userCacheFolder();
    if (folder.empty())
        return fail(ErrorCode::CannotWrite, "there is no cache folder to work in");
    if (auto made = makePrivateFolder(folder); !made)
        return tl::unexpected(Error{ErrorCode::CannotWrite, folder + ": " + made.error().detail, kNoOffset, folder});
    const uint64_t disk = freeDiskBytes(folder);
    if (estimate && disk < estimate->peakBytes)
        return doesNotFit(*estimate, available, ", and " + formatBytes(disk) + " of disk in " + folder);
    return ColumnFiles::in(folder).map([](ColumnFiles&& files) { return std::optional(std::move(files)); });
}

} // namespace

Result<OpenedSnapshot> openSnapshot(const std::string& path, const AnalysisOptions& options, const JobContext& job,
                                    const OpenWays& ways)
{
    const Stopwatch watch;
    const MemoryReuse reuse;
    auto result = guarded([&]() -> Result<OpenedSnapshot> {
        std::optional<IndexKey> key;
        if (ways.cache && ways.cache->settings().isEnabled && path != "-")
            key = IndexKey::of(path, options);
        if (key) {
            OpenedSnapshot opened;
            if (ways.onClasses && ways.scope == IndexScope::Everything)
                // The rows are checked in no time, all of a large index is not.
                if (const auto rows = ways.cache->find(*key, IndexScope::Rows, path, job))
                    ways.onClasses(std::make_shared<const EarlyClasses>(earlyClasses(*rows)));
            opened.analysis = ways.cache->find(*key, ways.scope, path, job);
            opened.readSeconds = watch.seconds();
            opened.isFromIndex = opened.analysis != nullptr;
            if (opened.isFromIndex)
                return opened;
        }
        const auto files = placeColumns(path, ways.outOfCore, job);
        if (!files)
            return tl::unexpected(files.error());
        auto opened = readAndAnalyse(path, options, job, ways.onClasses);
        if (!opened)
            return opened;
        opened->isOutOfCore = files->has_value();
        // A file that changed while it was read has no state to keep anything for.
        if (key && ways.cache->wants(*opened->analysis) && IndexKey::of(path, options) == key)
            opened->indexKey = key;
        return opened;
    });
    if (result)
        result->totalSeconds = watch.seconds();
    if (!result && result.error().source.empty())
        result.error().source = path;
    return result;
}

Result<void> storeIndex(const OpenedSnapshot& opened, const IndexCache& cache, const JobContext& job)
{
    if (!opened.indexKey)
        return {};
    return cache.store(*opened.indexKey, *opened.analysis, job);
}

} // namespace heapsight
