// SPDX-License-Identifier: GPL-3.0-or-later
// An index somebody tampered with who knows how to compute its hashes: refused, or used without harm.
// The input is a list of eight-byte patches (offset, value) on a good index; one that begins with '!'
// is an index itself.
#include "base/column.h"
#include "base/parallel.h"
#include "index/snapshot_index.h"
#include "io/snapshot_reader.h"
#include "support/analysis_text.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <vector>

using namespace heapsight;

namespace {

constexpr IndexKey kKey{};

constexpr std::string_view kDocument =
    R"({"snapshot":{"meta":{"node_fields":["type","name","id","self_size","edge_count","trace_node_id","detachedness"],
"node_types":[["hidden","array","string","object","code","closure","regexp","number","native","synthetic","strange"],"string","number","number","number","number","number"],
"edge_fields":["type","name_or_index","to_node"],
"edge_types":[["context","element","property","internal","hidden","shortcut","weak","odd"],"string_or_number","node"],
"location_fields":["object_index","script_id","line","column"]},"node_count":5,"edge_count":6,"extra_native_bytes":7},
"nodes":[9,0,1,0,2,0,0, 3,1,3,16,2,0,0, 5,2,5,4294967296,1,0,0, 8,3,7,40,1,0,2, 10,4,9,8,0,0,0],
"edges":[1,1,7, 5,2,14, 2,2,14, 1,3,21, 7,4,28, 6,1,28],
"locations":[14,33,11,6],
"strings":["","global","leak","<div>","text \u00e4"]})";

using Words = std::vector<uint64_t>;

std::vector<char> goodIndex()
{
    const auto snapshot = readSnapshotFromMemory(kDocument, JobContext{});
    if (!snapshot)
        std::abort();
    const auto analysis = SnapshotAnalysis::compute(*snapshot, {}, {});
    const int file = memfd_create("index", MFD_CLOEXEC);
    if (!analysis || !writeIndex(file, kKey, **analysis, {}))
        std::abort();
    std::vector<char> bytes(static_cast<size_t>(lseek(file, 0, SEEK_END)));
    if (pread(file, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        std::abort();
    close(file);
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    setThreadLimit(1);
    static const std::vector<char> good = goodIndex();
    std::vector<char> bytes = good;
    if (size > 0 && data[0] == '!') {
        bytes.assign(data + 1, data + size);
    } else {
        for (; size >= 8; data += 8, size -= 8) {
            uint32_t offset = 0;
            std::memcpy(&offset, data, sizeof offset);
            std::memcpy(bytes.data() + offset % (bytes.size() - 4), data + 4, 4);
        }
    }
    resealIndex(bytes);
    const auto words = std::make_shared<Words>(bytes.size() / 8 + 1);
    if (!bytes.empty())
        std::memcpy(words->data(), bytes.data(), bytes.size());
    const std::string_view view(reinterpret_cast<const char*>(words->data()), bytes.size());
    for (const IndexScope scope : {IndexScope::Everything, IndexScope::Rows}) {
        const auto analysis = IndexFile::over(view, kKey).and_then([&](auto index) {
            return readIndex(std::move(index), scope, "fuzz", {});
        });
        if (!analysis)
            continue;
        uint64_t seen = 0;
        for (const ClassRow& row : (*analysis)->classRows()) {
            seen += (*analysis)->classes().at(row.id).name.size() + row.count;
            if (const auto place = (*analysis)->location(row.id))
                seen += place->script.size();
        }
        if (scope == IndexScope::Everything && test::textOf(**analysis).size() + seen == 0)
            std::abort();
    }
    return 0;
}
