// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/lab.h"

#include <simdjson.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace heapsight::lab {

namespace {

namespace fs = std::filesystem;
using simdjson::dom::array;
using simdjson::dom::element;

constexpr std::string_view kExpectedEnd = ".expected.json.gz";

std::string readGzip(const std::string& path)
{
    gzFile file = gzopen(path.c_str(), "rb");
    if (file == nullptr)
        throw std::runtime_error("cannot open " + path);
    std::string text;
    std::vector<char> buffer(1 << 18);
    int got = 0;
    while ((got = gzread(file, buffer.data(), static_cast<unsigned>(buffer.size()))) > 0)
        text.append(buffer.data(), static_cast<size_t>(got));
    gzclose(file);
    if (got < 0)
        throw std::runtime_error("cannot read " + path);
    return text;
}

// Subfolders of programs/ and versions/, by name.
std::vector<fs::path> groups()
{
    std::vector<fs::path> found;
    const std::string root = folder();
    if (root.empty())
        return found;
    for (const char* part : {"programs", "versions"})
        if (fs::is_directory(fs::path(root) / part))
            for (const auto& entry : fs::directory_iterator(fs::path(root) / part))
                if (entry.is_directory())
                    found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

std::string nameOf(const fs::path& path)
{
    return fs::relative(path, folder()).generic_string();
}

uint64_t u64(const element& e)
{
    return e.get_uint64().value();
}
uint32_t u32(const element& e)
{
    const uint64_t value = u64(e);
    if (value > UINT32_MAX)
        throw std::runtime_error("an expected number is too large");
    return static_cast<uint32_t>(value);
}
int32_t i32(const element& e)
{
    return static_cast<int32_t>(e.get_int64().value());
}
std::string text(const element& e)
{
    return std::string(e.get_string().value());
}

// A row of a table: its columns by position.
std::vector<element> columns(const element& row)
{
    const array items = row.get_array().value();
    return {items.begin(), items.end()};
}

template <class T, class Read> std::vector<T> list(const element& items, Read read)
{
    std::vector<T> result;
    const array rows = items.get_array().value(); // by name: the loop would keep a part of a temporary
    for (const element item : rows)
        result.push_back(read(item));
    return result;
}

Filter readFilter(const element& e)
{
    Filter filter;
    filter.classes = u32(e["classes"]);
    filter.count = u32(e["count"]);
    filter.self = u64(e["self"]);
    filter.top = list<FilterRow>(e["top"], [](const element& row) {
        const auto c = columns(row);
        return FilterRow{text(c.at(0)), u32(c.at(1)), u64(c.at(2)), u64(c.at(3))};
    });
    return filter;
}

Statistics readStatistics(const element& e)
{
    const element native = e["native"];
    const element v8 = e["v8heap"];
    return {u64(e["total"]), u64(native["total"]), u64(native["typedArrays"]), u64(v8["total"]),
            u64(v8["code"]), u64(v8["jsArrays"]),  u64(v8["strings"]),         u64(v8["system"])};
}

Nodes readNodes(const element& e)
{
    if (u64(e["ordinal_step"]) != 1)
        throw std::runtime_error("expected numbers that leave nodes out");
    Nodes nodes;
    int64_t id = 0;
    nodes.id = list<uint32_t>(e["id"], [&](const element& delta) {
        id += delta.get_int64().value();
        return static_cast<uint32_t>(id);
    });
    nodes.self = list<uint64_t>(e["self"], u64);
    nodes.retained = list<uint64_t>(e["retained"], u64);
    nodes.distance = list<int32_t>(e["distance"], i32);
    nodes.dominator = list<uint32_t>(e["dominator"], u32);
    nodes.classRow = list<int32_t>(e["class"], i32);
    return nodes;
}

Detail readDetail(const element& row)
{
    const auto c = columns(row);
    Detail detail;
    detail.ordinal = u32(c.at(0));
    detail.id = u32(c.at(1));
    detail.kind = text(c.at(2));
    detail.name = text(c.at(3));
    detail.className = text(c.at(4));
    detail.retainerTotal = u32(c.at(5));
    detail.retainers = list<RetainerRow>(c.at(6), [](const element& retainer) {
        const auto r = columns(retainer);
        return RetainerRow{text(r.at(0)), text(r.at(1)), u32(r.at(2)), text(r.at(3)), i32(r.at(4))};
    });
    detail.edgeTotal = u32(c.at(7));
    detail.edges = list<FieldRow>(c.at(8), [](const element& edge) {
        const auto f = columns(edge);
        return FieldRow{text(f.at(0)), text(f.at(1)), u32(f.at(2)), text(f.at(3)),
                        u64(f.at(4)),  u64(f.at(5)),  i32(f.at(6))};
    });
    return detail;
}

} // namespace

std::string folder()
{
    const char* path = std::getenv("HEAPSIGHT_LAB");
    return path != nullptr && fs::is_directory(path) ? path : "";
}

std::vector<SnapshotFile> snapshotFiles()
{
    std::vector<SnapshotFile> files;
    for (const fs::path& group : groups()) {
        for (const auto& entry : fs::directory_iterator(group)) {
            const std::string name = entry.path().filename().string();
            if (!name.ends_with(kExpectedEnd) || name.starts_with("compare"))
                continue;
            const std::string number = name.substr(0, name.size() - kExpectedEnd.size());
            files.push_back(
                {nameOf(group / number), (group / (number + ".heapsnapshot.gz")).string(), entry.path().string()});
        }
    }
    std::ranges::sort(files, {}, &SnapshotFile::name);
    return files;
}

std::vector<ComparisonFile> comparisonFiles()
{
    std::vector<ComparisonFile> files;
    for (const fs::path& group : groups())
        if (const fs::path expected = group / ("compare" + std::string(kExpectedEnd)); fs::exists(expected))
            files.push_back({nameOf(group), group.string(), expected.string()});
    return files;
}

Expected readExpected(const std::string& path)
{
    const simdjson::padded_string json{readGzip(path)};
    simdjson::dom::parser parser;
    const element document = parser.parse(json).value();
    if (text(document["format"]) != "lab-expected-1")
        throw std::runtime_error("no expected numbers: " + path);

    Expected expected;
    expected.nodeCount = u32(document["node_count"]);
    expected.edgeCount = u32(document["edge_count"]);
    expected.totalSize = u64(document["total_size"]);
    expected.extraNativeBytes = u64(document["extra_native_bytes"]);
    expected.maxJsObjectId = u32(document["max_js_object_id"]);
    expected.nodesWithoutDistance = u32(document["nodes_without_distance"]);
    expected.statistics = readStatistics(document["statistics"]);

    const element contexts = document["native_contexts"];
    expected.nativeContexts = list<NativeContext>(contexts["nativeContexts"], [](const element& c) {
        return NativeContext{u32(c["nodeId"]), text(c["nodeName"]), u64(c["attributedSize"]), u64(c["retainedSize"]),
                             u64(c["selfSize"])};
    });
    expected.sharedContextSize = u64(contexts["sharedSize"]);
    expected.noContextSize = u64(contexts["noAttributionSize"]);

    expected.interfaces = list<std::string>(document["interfaces"], text);
    expected.retainedByContexts = readFilter(document["filters"]["objectsRetainedByContexts"]);
    expected.duplicatedStrings = readFilter(document["filters"]["duplicatedStrings"]);
    expected.duplicates.groups = u32(document["duplicate_strings"]["groups"]);
    expected.duplicates.top = list<DuplicateStrings::Group>(document["duplicate_strings"]["top"], [](const element& g) {
        const auto c = columns(g);
        return DuplicateStrings::Group{text(c.at(0)), u32(c.at(1)), u64(c.at(2)), u64(c.at(3))};
    });
    expected.classes = list<ClassRow>(document["classes"], [](const element& row) {
        const auto c = columns(row);
        return ClassRow{text(c.at(0)), text(c.at(1)), u32(c.at(2)), u64(c.at(3)), u64(c.at(4)), i32(c.at(5))};
    });
    expected.nodes = readNodes(document["nodes"]);
    expected.detail = list<Detail>(document["detail"], readDetail);
    return expected;
}

std::vector<ComparisonPair> readComparison(const ComparisonFile& file)
{
    const simdjson::padded_string json{readGzip(file.expected)};
    simdjson::dom::parser parser;
    const element document = parser.parse(json).value();
    if (text(document["format"]) != "lab-compare-1")
        throw std::runtime_error("no comparison: " + file.expected);
    const auto pathOf = [&](const element& name) { return (fs::path(file.folder) / (text(name) + ".gz")).string(); };
    return list<ComparisonPair>(document["pairs"], [&](const element& e) {
        ComparisonPair pair;
        pair.base = pathOf(e["base"]);
        pair.target = pathOf(e["target"]);
        pair.rows = list<ComparisonRow>(e["rows"], [](const element& row) {
            const auto c = columns(row);
            return ComparisonRow{text(c.at(0)),
                                 text(c.at(1)),
                                 u32(c.at(2)),
                                 u32(c.at(3)),
                                 c.at(4).get_int64().value(),
                                 u64(c.at(5)),
                                 u64(c.at(6)),
                                 c.at(7).get_int64().value()};
        });
        return pair;
    });
}

std::string cut(const std::string& text, size_t units)
{
    size_t offset = 0;
    while (offset < text.size() && units > 0) {
        size_t next = offset + 1;
        while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xc0) == 0x80)
            ++next;
        const size_t width = next - offset == 4 ? 2 : 1;
        if (width > units)
            return text.substr(0, offset) + "\ufffd";
        units -= width;
        offset = next;
    }
    return text.substr(0, offset);
}

} // namespace heapsight::lab
