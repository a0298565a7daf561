// SPDX-License-Identifier: GPL-3.0-or-later
// Whole documents, plain or compressed: no crash, no hang, no memory beyond the limit, and the same
// snapshot or the same error whatever the size of the windows.
#include "base/column.h"
#include "base/parallel.h"
#include "io/snapshot_reader.h"

#include <cstdio>
#include <cstdlib>
#include <string>

using namespace heapsight;

namespace {

constexpr uint64_t kMemoryLimit = uint64_t{64} << 20;

template <class Span> void addBytes(std::string& text, const Span& span)
{
    text.append(reinterpret_cast<const char*>(span.data()), span.size_bytes());
}

std::string outcome(std::string_view document, size_t window)
{
    const auto result = readSnapshotFromMemory(document, JobContext{}, {window});
    if (!result) {
        const Error& error = result.error();
        // How much memory is needed depends on the windows.
        if (error.code == ErrorCode::OutOfMemory)
            return "out of memory";
        return "error " + std::to_string(static_cast<int>(error.code)) + ' ' + error.detail + " @" +
               std::to_string(error.offset);
    }
    const HeapSnapshot& snapshot = **result;
    std::string text = "snapshot " + std::to_string(snapshot.info().complete);
    addBytes(text, snapshot.kindColumn());
    addBytes(text, snapshot.nameColumn());
    addBytes(text, snapshot.idColumn());
    addBytes(text, snapshot.firstEdges());
    addBytes(text, snapshot.edgeColumn());
    addBytes(text, snapshot.edgeLabels());
    addBytes(text, snapshot.places().nodes());
    addBytes(text, snapshot.places().placeIds());
    for (uint32_t i = 0; i < snapshot.nodeCount(); ++i)
        text += std::to_string(snapshot.selfSize(NodeIndex(i)));
    for (uint32_t i = 0; i < snapshot.strings().size(); ++i)
        text.append(snapshot.strings().at(i)) += '\n';
    for (const SnapshotWarning& warning : snapshot.info().warnings)
        text.append(warningCodeName(warning.code)) += warning.detail + std::to_string(warning.offset);
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    setThreadLimit(1);
    setMemoryLimit(kMemoryLimit);
    const std::string_view document(reinterpret_cast<const char*>(data), size);
    const std::string wide = outcome(document, 65536);
    const std::string narrow = outcome(document, 16);
    if (wide != narrow && wide != "out of memory" && narrow != "out of memory") {
        std::fprintf(stderr, "wide windows: %.300s\nnarrow windows: %.300s\n", wide.c_str(), narrow.c_str());
        std::abort();
    }
    return 0;
}
