// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/snapshot_reader.h"

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

Result<SnapshotPtr> readDocument(ByteSource& source, const JobContext& job, const ReaderOptions& options,
                                 std::string_view name)
{
    DocumentWalk walk(source, job, options.windowBytes);
    auto columns = walk.run();
    if (!columns)
        return tl::unexpected(std::move(columns.error()));
    columns->info.source = name;
    if (source.isCut())
        columns->info.warnings.push_back(
            {WarningCode::TruncatedSection, "the compressed file ends early", columns->info.fileBytes});
    auto snapshot = buildSnapshot(std::move(*columns), job);
    // The builder knows records, not bytes. What it refuses it leaves in place.
    if (!snapshot && snapshot.error().code == ErrorCode::IndexOutOfRange)
        snapshot.error().offset = walk.offsetOfBadName(*columns);
    return snapshot;
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
