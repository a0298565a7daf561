// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_estimate.h"

#include "base/column.h"
#include "base/memory_room.h"
#include "io/snapshot_header.h"

#include <sys/stat.h>

#include <algorithm>

namespace heapsight {

namespace {

// Bytes a record takes, in the columns that stay, in memory while the dominators are computed (the
// peak of a load), and in the text of the file.
constexpr uint64_t kNodeStays = 60;
constexpr uint64_t kNodePeak = 72;
constexpr uint64_t kNodeText = 25;
constexpr uint64_t kEdgeStays = 12;
constexpr uint64_t kEdgeText = 15;
constexpr uint64_t kProgram = 40'000'000; // code, buffers, small tables
// Files without counts, and compressed ones without either.
constexpr uint64_t kTextPerNode = 84;
constexpr uint64_t kEdgesPerNode = 4;
constexpr uint64_t kCompression = 6;
constexpr double kNodeSeconds = 110e-9;
constexpr double kEdgeSeconds = 30e-9;

void fill(OpenEstimate& e)
{
    const uint64_t text = e.fileBytes * (e.isCompressed ? kCompression : 1);
    const uint64_t nodes = e.nodes.value_or(text / kTextPerNode);
    const uint64_t edges = e.edges.value_or(nodes * kEdgesPerNode);
    const uint64_t graphText = nodes * kNodeText + edges * kEdgeText;
    const uint64_t strings = text > graphText ? text - graphText : 0;
    e.openBytes = nodes * kNodeStays + edges * kEdgeStays + strings;
    e.peakBytes = nodes * kNodePeak + edges * kEdgeStays + strings + kProgram;
    e.seconds = static_cast<double>(nodes) * kNodeSeconds + static_cast<double>(edges) * kEdgeSeconds;
}

} // namespace

Result<OpenEstimate> estimateOpening(const std::string& path, const JobContext& job)
{
    struct stat status {};
    if (path == "-" || (::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)))
        return fail(ErrorCode::NotFound, "no file that can be looked at beforehand");
    return guarded([&]() -> Result<OpenEstimate> {
        auto source = openByteSource(path, job);
        if (!source)
            return tl::unexpected(std::move(source.error()));
        OpenEstimate estimate;
        estimate.fileBytes = static_cast<uint64_t>(status.st_size);
        estimate.isCompressed = !(*source)->isRandomAccess();
        const auto header = readSnapshotHeader(**source, job);
        if (!header && header.error().code == ErrorCode::TooLarge)
            return tl::unexpected(header.error());
        if (header) {
            const SnapshotLayout& layout = header->layout;
            // A count that the file cannot hold says nothing.
            const uint64_t most = estimate.isCompressed ? ~uint64_t{0} : estimate.fileBytes / 2;
            if (layout.nodeCount && *layout.nodeCount * layout.node.fields <= most)
                estimate.nodes = layout.nodeCount;
            if (layout.edgeCount && *layout.edgeCount * layout.edge.fields <= most)
                estimate.edges = layout.edgeCount;
        }
        fill(estimate);
        return estimate;
    });
}

uint64_t availableMemory()
{
    uint64_t room = systemMemoryRoom();
    if (const uint64_t limit = memoryLimit(); limit != 0)
        room = std::min(room, limit - std::min(limit, columnBytesInUse()));
    return room;
}

} // namespace heapsight
