// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/same_process.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr uint8_t kFew = 4;         // nodes that may share a telling name
constexpr size_t kEnoughNodes = 16; // with fewer telling nodes all nodes have a say
constexpr size_t kMaxSamples = 65536;
constexpr size_t kMaxSlices = 16;
constexpr size_t kNodesPerSlice = 64; // at least, so that a slice is more than chance

// Even ids are derived from addresses or given out anew for every snapshot, and what the embedder names
// changes in place ("Detached …"): neither tells processes apart.
bool isHeapObject(const HeapSnapshot& snapshot, uint32_t node)
{
    const NodeKind kind = snapshot.kind(NodeIndex(node));
    return (snapshot.idColumn()[node] & 1U) != 0 && kind != NodeKind::Native && kind != NodeKind::Synthetic;
}

std::vector<uint8_t> countNames(const HeapSnapshot& snapshot)
{
    std::vector<uint8_t> uses(snapshot.strings().size());
    for (const uint32_t name : snapshot.nameColumn())
        if (uses[name] <= kFew)
            ++uses[name];
    return uses;
}

// For the nodes that have a counterpart in the target, in order of their ids: is it the same?
std::vector<bool> agreements(const HeapSnapshot& base, const IdOrder& telling, const HeapSnapshot& target,
                             const IdOrder& targetById)
{
    std::vector<bool> agree;
    const size_t step = 1 + telling.nodes.size() / kMaxSamples;
    for (size_t i = 0; i < telling.nodes.size(); i += step) {
        const auto* found = std::lower_bound(targetById.ids.begin(), targetById.ids.end(), telling.ids[i]);
        if (found == targetById.ids.end() || *found != telling.ids[i])
            continue;
        const NodeIndex inBase(telling.nodes[i]);
        const NodeIndex inTarget(targetById.nodes[static_cast<size_t>(found - targetById.ids.begin())]);
        agree.push_back(base.kindName(inBase) == target.kindName(inTarget) &&
                        base.name(inBase) == target.name(inTarget));
    }
    return agree;
}

bool agreeEverywhere(const std::vector<bool>& agree)
{
    const size_t slices = std::clamp<size_t>(agree.size() / kNodesPerSlice, 1, kMaxSlices);
    for (size_t slice = 0; slice < slices; ++slice) {
        const auto begin = agree.begin() + static_cast<ptrdiff_t>(agree.size() * slice / slices);
        const auto end = agree.begin() + static_cast<ptrdiff_t>(agree.size() * (slice + 1) / slices);
        if (std::count(begin, end, true) * 2 <= end - begin)
            return false;
    }
    return true;
}

} // namespace

std::vector<uint32_t> tellingNodes(const HeapSnapshot& base, const JobContext& job)
{
    const std::vector<uint8_t> uses = countNames(base);
    std::vector<uint32_t> telling;
    std::vector<uint32_t> all; // only in files too small to be choosy
    const auto names = base.nameColumn();
    for (uint32_t node = 0; node < names.size(); ++node) {
        if (node % kItemsPerCheck == 0 && job.cancelled())
            return {};
        if (!isHeapObject(base, node))
            continue;
        if (uses[names[node]] <= kFew)
            telling.push_back(node);
        else if (telling.size() < kEnoughNodes && all.size() < kMaxSamples)
            all.push_back(node);
    }
    if (telling.size() < kEnoughNodes) {
        telling.insert(telling.end(), all.begin(), all.end());
        std::sort(telling.begin(), telling.end());
    }
    return telling;
}

bool areOfOneProcess(const HeapSnapshot& base, std::vector<uint32_t> telling, const HeapSnapshot& target,
                     const IdOrder& targetById, const JobContext& job)
{
    if (telling.empty()) // not written by V8: take what ids there are
        for (uint32_t node = 0; node < base.nodeCount() && telling.size() < kMaxSamples; ++node)
            if (node != base.root().value)
                telling.push_back(node);
    return agreeEverywhere(agreements(base, orderById(base.idColumn(), telling, job), target, targetById));
}

} // namespace heapsight
