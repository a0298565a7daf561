// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/snapshot_reader.h"

#include "base/parallel.h"
#include "graph/snapshot_builder.h"
#include "io/byte_source.h"
#include "io/document_walk.h"

namespace heapsight {

namespace {

using SnapshotPtr = std::shared_ptr<const HeapSnapshot>;

// A cancelled source reports the end of its data in many ways; the caller wants one answer.
Error finalError(Error error, const JobContext& job, std::string_view name)
{
    if (job.cancelled())
        error = Error{ErrorCode::Cancelled, "cancelled", kNoOffset, {}};
    error.source = name;
    return error;
}

enum class Places : uint8_t { Later, InTheirPlace };

// Two threads' work: the numbers of the locations beside everything that is done with the finished graph.
// Nothing: the places have to be read in their place.
Result<std::optional<SnapshotPtr>> readDocument(ByteSource& source, const JobContext& job, const ReaderOptions& options,
                                                std::string_view name, Places placesWhen)
{
    DocumentWalk walk(source, job, options.windowBytes, placesWhen == Places::Later);
    auto columns = walk.run();
    if (!columns)
        return tl::unexpected(std::move(columns.error()));
    columns->info.source = name;
    if (source.isCut())
        columns->info.warnings.push_back(
            {WarningCode::TruncatedSection, "the compressed file ends early", columns->info.fileBytes});
    Result<void> completed;
    Result<std::optional<SourcePlaces>> places;
    std::vector<SnapshotWarning> warnings;
    std::optional<EdgeFindings> findings = walk.takeFindings();
    parallelInvoke([&] { completed = completeColumns(*columns, job, std::move(findings)); },
                   [&] { places = walk.readPlaces(warnings); });
    if (!completed) {
        // The builder knows records, not bytes. What it refuses it leaves in place.
        if (completed.error().code == ErrorCode::IndexOutOfRange)
            completed.error().offset = walk.offsetOfBadName(*columns);
        return tl::unexpected(std::move(completed.error()));
    }
    if (!places)
        return tl::unexpected(std::move(places.error()));
    if (!*places)
        return std::nullopt;
    if (placesWhen == Places::Later && (*places)->placeCount() > 0)
        columns->places = std::move(**places);
    columns->info.warnings.insert(columns->info.warnings.end(), warnings.begin(), warnings.end());
    return makeSnapshot(std::move(*columns));
}

Result<SnapshotPtr> readDocument(ByteSource& source, const JobContext& job, const ReaderOptions& options,
                                 std::string_view name)
{
    for (const Places places : {Places::Later, Places::InTheirPlace}) {
        auto snapshot = readDocument(source, job, options, name, places);
        if (!snapshot)
            return tl::unexpected(std::move(snapshot.error()));
        if (*snapshot)
            return std::move(**snapshot);
    }
    return fail(ErrorCode::CannotRead, "the file changed while it was read");
}

template <class Open>
Result<SnapshotPtr> readFrom(Open&& open, const JobContext& job, const ReaderOptions& options, std::string_view name)
{
    auto snapshot = guarded([&]() -> Result<SnapshotPtr> {
        auto source = open();
        if (!source)
            return tl::unexpected(std::move(source.error()));
        return readDocument(**source, job, options, name);
    });
    if (!snapshot)
        return tl::unexpected(finalError(std::move(snapshot.error()), job, name));
    return snapshot;
}

} // namespace

Result<SnapshotPtr> readSnapshot(const std::string& path, const JobContext& job, const ReaderOptions& options)
{
    return readFrom([&] { return openByteSource(path, job); }, job, options, path);
}

Result<SnapshotPtr> readSnapshotFromMemory(std::string_view document, const JobContext& job,
                                           const ReaderOptions& options, std::string_view name)
{
    return readFrom([&] { return openByteSource(document, job); }, job, options, name);
}

} // namespace heapsight
