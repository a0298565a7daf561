// SPDX-License-Identifier: GPL-3.0-or-later
// What the sections of a profile file say, before anything is linked: node ids are still unchecked.
#pragma once

#include "profile/block_list.h"
#include "profile/profile.h"

#include <optional>
#include <utility>
#include <vector>

namespace heapsight {

inline constexpr uint32_t kNoParent = 0xffffffffU;

// Differences of time stamps; hardly any needs more than 32 bits.
class DeltaList {
public:
    void push_back(int64_t delta)
    {
        const bool isSmall = delta > kEscape && delta <= 0x7fffffff;
        if (!isSmall)
            m_large.emplace_back(m_small.size(), delta);
        m_small.push_back(static_cast<uint32_t>(isSmall ? static_cast<int32_t>(delta) : kEscape));
    }
    [[nodiscard]] size_t size() const { return m_small.size(); }
    [[nodiscard]] bool hasLarge() const { return !m_large.empty(); }
    // Items in their order, from the first.
    class Walk {
    public:
        explicit Walk(const DeltaList& list) : m_list(list) {}
        int64_t next()
        {
            const auto small = static_cast<int32_t>(m_list.m_small[m_at++]);
            return small != kEscape ? small : m_list.m_large[m_atLarge++].second;
        }

    private:
        const DeltaList& m_list;
        size_t m_at = 0;
        size_t m_atLarge = 0;
    };

    // The storage, when nothing is large: int32_t as uint32_t. The list is empty afterwards.
    [[nodiscard]] BlockList<uint32_t> takeSmall() { return std::exchange(m_small, {}); }

private:
    static constexpr int32_t kEscape = -0x7fffffff - 1;
    BlockList<uint32_t> m_small;
    std::vector<std::pair<size_t, int64_t>> m_large;
};

struct ProfileParts {
    // Nodes, in the file's order.
    std::shared_ptr<FrameTable> frames = std::make_shared<FrameTable>();
    std::vector<uint32_t> ids;
    std::vector<uint32_t> frameOf;
    std::vector<uint64_t> weights;   // hitCount or selfSize
    std::vector<uint32_t> parents;   // index; trees only (isTree)
    std::vector<uint32_t> childEnds; // lists only: of node i's ids in `children`, which begin where i - 1's end
    std::vector<uint32_t> children;  // ids
    std::vector<uint32_t> parentIds; // lists with "parent" instead of "children"; else empty
    bool isTree = false;
    bool hasHits = false;
    bool hasSizes = false;

    // CPU samples.
    BlockList<uint32_t> samples;              // node ids
    DeltaList deltas;                         // "timeDeltas"
    std::vector<double> stamps;               // "timestamps", as in the file
    std::optional<double> startTime, endTime; // as in the file
    bool hasSamples = false;

    // Samples of allocations.
    std::vector<uint32_t> allocationNodes; // ids
    std::vector<uint64_t> allocationSizes, allocationOrdinals;

    std::vector<ProfileWarning> warnings;
    bool isCut = false;
    // Notes a warning once per code, with the first place it was seen at.
    void warn(ProfileWarning::Code code, std::string detail, uint64_t offset);
    [[nodiscard]] size_t nodeCount() const { return ids.size(); }
};

} // namespace heapsight
