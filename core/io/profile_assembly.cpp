// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/profile_assembly.h"

#include "io/profile_links.h"
#include "io/profile_times.h"
#include "profile/allocation_profile.h"
#include "profile/cpu_profile.h"

#include <algorithm>
#include <numeric>

namespace heapsight {

void ProfileParts::warn(ProfileWarning::Code code, std::string detail, uint64_t offset)
{
    for (const ProfileWarning& known : warnings)
        if (known.code == code)
            return;
    warnings.push_back({code, std::move(detail), offset});
}

namespace {

using What = ProfileMeasure::What;
__extension__ using Wide = unsigned __int128;
constexpr size_t kAhead = 32; // samples; the ids of a large profile do not fit into a cache

// Whole numbers that share `total` out in proportion to `weights`, and add up to it exactly.
std::vector<uint64_t> sharedOut(const std::vector<uint64_t>& weights, uint64_t total)
{
    const uint64_t sum = std::accumulate(weights.begin(), weights.end(), uint64_t{0});
    std::vector<uint64_t> shares(weights.size(), 0);
    Wide soFar = 0;
    uint64_t given = 0;
    for (size_t i = 0; sum > 0 && i < weights.size(); ++i) {
        soFar += weights[i];
        const auto upTo = static_cast<uint64_t>(soFar * total / sum);
        shares[i] = upTo - given;
        given = upTo;
    }
    return shares;
}

class Assembly {
public:
    Assembly(ProfileParts& parts, const JobContext& job) : m_parts(parts), m_job(job), m_ids(parts) {}

    Result<std::shared_ptr<Profile>> run()
    {
        m_profile = std::make_shared<Profile>();
        LinkedNodes linked = linkNodes(m_parts, m_ids);
        if (m_job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        m_profile->shape = std::move(linked.shape);
        m_nodeOf = std::move(linked.nodeOf);
        const bool isHeap = m_parts.hasSizes || (!m_parts.hasHits && !m_parts.allocationNodes.empty());
        m_profile->kind = isHeap ? ProfileKind::AllocationSampling : ProfileKind::Cpu;
        std::vector<uint64_t> self(m_profile->shape->nodeCount(), 0);
        for (size_t i = 0; i < m_parts.nodeCount(); ++i)
            self[m_nodeOf[i]] += m_parts.weights[i];
        m_parts.weights = {};
        if (isHeap)
            addAllocations(std::move(self));
        else if (auto added = addTimes(std::move(self)); !added)
            return tl::unexpected(std::move(added.error()));
        m_profile->frames = std::move(m_parts.frames);
        m_profile->warnings = std::move(m_parts.warnings);
        return std::move(m_profile);
    }

private:
    // Node of the shape, once m_ids is relabelled; the root for ids that nobody has.
    uint32_t nodeOfId(uint32_t id)
    {
        const uint32_t node = m_ids.find(id);
        if (node != kNoParent)
            return node;
        m_parts.warn(ProfileWarning::Code::UnknownNode, "a sample of node " + std::to_string(id), kNoOffset);
        return FlameTree::root();
    }

    void addAllocations(std::vector<uint64_t> self)
    {
        m_profile->measures.push_back({What::Size, ProfileUnit::Bytes, false, std::move(self)});
        const size_t count = m_parts.allocationNodes.size();
        if (count == 0)
            return;
        std::vector<size_t> order(count);
        std::iota(order.begin(), order.end(), size_t{0});
        std::ranges::stable_sort(order, {}, [&](size_t i) { return m_parts.allocationOrdinals[i]; });
        m_ids.relabel(std::move(m_nodeOf));
        auto samples = std::make_shared<AllocationSamples>();
        std::vector<uint64_t> counts(m_profile->shape->nodeCount(), 0);
        for (const size_t i : order) {
            samples->nodes.push_back(nodeOfId(m_parts.allocationNodes[i]));
            samples->sizes.push_back(m_parts.allocationSizes[i]);
            samples->ordinals.push_back(m_parts.allocationOrdinals[i]);
            counts[samples->nodes.back()] += 1;
        }
        m_profile->allocations = std::move(samples);
        m_profile->measures.push_back({What::Samples, ProfileUnit::Samples, false, std::move(counts)});
    }

    Result<void> addTimes(std::vector<uint64_t> hits)
    {
        m_ids.relabel(std::move(m_nodeOf));
        const size_t count = m_parts.samples.size();
        for (size_t i = 0; i < count; ++i) {
            if (i % kItemsPerCheck == 0 && m_job.cancelled())
                return fail(ErrorCode::Cancelled, "cancelled");
            if (i + kAhead < count)
                m_ids.prefetch(m_parts.samples[i + kAhead]);
            m_parts.samples[i] = nodeOfId(m_parts.samples[i]);
        }
        std::vector<NodeWeight> weights(hits.size());
        std::shared_ptr<const CpuSamples> samples = timedSamples(m_parts, weights);
        if (count > 0)
            std::ranges::transform(weights, hits.begin(), &NodeWeight::samples);
        if (samples) {
            std::vector<uint64_t> time(hits.size());
            std::ranges::transform(weights, time.begin(), &NodeWeight::us);
            m_profile->measures.push_back({What::Time, ProfileUnit::Microseconds, false, std::move(time)});
            m_profile->cpu = std::move(samples);
        } else if (const uint64_t length = recordedUs(m_parts); length > 0) {
            m_parts.warn(ProfileWarning::Code::NoTimes, "no time stamps", kNoOffset);
            m_profile->measures.push_back({What::Time, ProfileUnit::Microseconds, true, sharedOut(hits, length)});
        }
        m_profile->measures.push_back({What::Samples, ProfileUnit::Samples, false, std::move(hits)});
        return {};
    }

    ProfileParts& m_parts;
    const JobContext& m_job;
    NodeIds m_ids;
    std::vector<uint32_t> m_nodeOf; // index in the file → node of the shape
    std::shared_ptr<Profile> m_profile;
};

} // namespace

Result<std::shared_ptr<Profile>> assembleProfile(ProfileParts& parts, const JobContext& job)
{
    if (parts.nodeCount() == 0)
        return fail(ErrorCode::NotAProfile, "there are no nodes");
    return Assembly(parts, job).run();
}

} // namespace heapsight
