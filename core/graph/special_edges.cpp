// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/special_edges.h"

#include "base/parallel.h"
#include "graph/weak_map_name.h"

#include <algorithm>
#include <unordered_map>

namespace heapsight {

namespace {

constexpr size_t kStringsPerPiece = size_t{64} * 1024;
constexpr std::string_view kNativeContext = "system / NativeContext";
constexpr std::string_view kSloppyFunctionMap = "sloppy_function_map";

bool contains(const std::vector<uint32_t>& ids, uint32_t id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// Whether a closer look pays; asked for every string.
bool mayBeSpecial(std::string_view text)
{
    if (text.size() < kSloppyFunctionMap.size())
        return false;
    return (text.back() == ')' && text.front() >= '0' && text.front() <= '9') || text == kNativeContext ||
           text == kSloppyFunctionMap;
}

void addWeakMapHalves(const SnapshotColumns& columns, const SpecialNames& names, const std::vector<uint32_t>& edges,
                      std::vector<SpecialEdge>& specials)
{
    uint32_t source = 0;
    for (const uint32_t edge : edges) {
        while (columns.firstEdges[source + 1] <= edge) // edges ascend, so the sources do
            ++source;
        const WeakMapString& name = names.weakMapStrings.at(columns.edgeLabels[edge]);
        const bool fromTable = columns.ids[source] == name.tableId;
        specials.push_back({edge, EdgeKind::Internal,
                            fromTable ? SpecialRole::WeakMapTableHalf : SpecialRole::WeakMapKeyHalf, name.pair});
    }
}

// Nodes of one of these names, in ascending order. They are few, so pieces are asked first whether they have
// any at all, for which the compiler makes vectors.
std::vector<uint32_t> nodesNamed(const SnapshotColumns& columns, const std::vector<uint32_t>& names)
{
    constexpr uint32_t kPiece = 1024;
    std::vector<uint32_t> nodes;
    const uint32_t* const nameOf = columns.names.data();
    const auto count = static_cast<uint32_t>(columns.names.size());
    for (uint32_t begin = 0; begin < count; begin += kPiece) {
        const uint32_t end = begin + std::min(kPiece, count - begin);
        uint32_t matches = 0;
        for (const uint32_t name : names)
            for (uint32_t node = begin; node < end; ++node)
                matches += nameOf[node] == name;
        for (uint32_t node = begin; node < end && matches > 0; ++node)
            if (contains(names, nameOf[node]))
                nodes.push_back(node);
    }
    return nodes;
}

// Edges sloppy_function_map of native contexts. Those of a type unknown to this program are entered
// already and only get their role. False if cancelled.
bool addSloppyFunctionMaps(SnapshotColumns& columns, const SpecialNames& names, std::vector<SpecialEdge>& specials,
                           const JobContext& job)
{
    const auto known = static_cast<std::ptrdiff_t>(columns.specialEdges.size());
    for (const uint32_t node : nodesNamed(columns, names.nativeContexts)) {
        if (job.cancelled())
            return false;
        if ((columns.kinds[node] & 0x3f) != static_cast<uint8_t>(NodeKind::Hidden))
            continue;
        for (uint32_t e = columns.firstEdges[node]; e < columns.firstEdges[node + 1]; ++e) {
            const EdgeCode code = columns.edges[e].code();
            if (code == EdgeCode::Element || code == EdgeCode::Hidden || code == EdgeCode::Weak ||
                !contains(names.sloppyFunctionMaps, columns.edgeLabels[e]))
                continue;
            if (code != EdgeCode::Special) {
                specials.push_back({e, static_cast<EdgeKind>(code), SpecialRole::SloppyFunctionMap, 0});
                continue;
            }
            const auto entry = std::lower_bound(columns.specialEdges.begin(), columns.specialEdges.begin() + known, e,
                                                [](const SpecialEdge& s, uint32_t edge) { return s.edge < edge; });
            entry->role = SpecialRole::SloppyFunctionMap;
        }
    }
    return true;
}

} // namespace

std::optional<SpecialNames> findSpecialNames(const StringTable& strings, const JobContext& job)
{
    std::vector<std::vector<uint32_t>> candidates((strings.size() + kStringsPerPiece - 1) / kStringsPerPiece);
    parallelChunks(strings.size(), kStringsPerPiece, [&](size_t begin, size_t end) {
        if (job.cancelled())
            return;
        for (size_t id = begin; id < end; ++id)
            if (mayBeSpecial(strings.at(static_cast<uint32_t>(id))))
                candidates[begin / kStringsPerPiece].push_back(static_cast<uint32_t>(id));
    });
    if (job.cancelled())
        return std::nullopt;

    SpecialNames names;
    std::unordered_map<std::string_view, uint32_t> pairs;
    for (const std::vector<uint32_t>& piece : candidates) {
        if (job.cancelled())
            return std::nullopt;
        for (const uint32_t id : piece) {
            const std::string_view text = strings.at(id);
            if (const auto name = parseWeakMapName(text)) {
                if (names.weakMap.empty())
                    names.weakMap = BitColumn(size_t{strings.size()} + 1);
                names.weakMap.set(id);
                const auto pair = pairs.emplace(name->pairText, static_cast<uint32_t>(pairs.size())).first->second;
                names.weakMapStrings.emplace(id, WeakMapString{name->tableId, pair});
            } else if (text == kNativeContext) {
                names.nativeContexts.push_back(id);
            } else if (text == kSloppyFunctionMap) {
                names.sloppyFunctionMaps.push_back(id);
            }
        }
    }
    return names;
}

bool markSpecialEdges(SnapshotColumns& columns, const SpecialNames& names, const std::vector<uint32_t>& weakMapEdges,
                      const JobContext& job)
{
    const auto byEdge = [](const SpecialEdge& a, const SpecialEdge& b) { return a.edge < b.edge; };
    std::vector<SpecialEdge>& entries = columns.specialEdges;
    std::sort(entries.begin(), entries.end(), byEdge);

    std::vector<SpecialEdge> specials;
    addWeakMapHalves(columns, names, weakMapEdges, specials);
    if (!names.nativeContexts.empty() && !names.sloppyFunctionMaps.empty() &&
        !addSloppyFunctionMaps(columns, names, specials, job))
        return false;

    for (const SpecialEdge& special : specials) {
        EdgeWord& word = columns.edges[special.edge];
        word = EdgeWord::make(word.target(), EdgeCode::Special);
    }
    // An edge has one name, so no edge is entered twice.
    entries.insert(entries.end(), specials.begin(), specials.end());
    std::sort(entries.begin(), entries.end(), byEdge);
    entries.shrink_to_fit();
    return true;
}

} // namespace heapsight
