// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/cpu_profile.h"

#include "base/memory_guard.h"

#include <algorithm>

namespace heapsight {

uint64_t CpuSamples::totalUs() const
{
    uint64_t total = 0;
    for (size_t i = 0; i < durations.size(); ++i)
        total += durations[i];
    return total;
}

namespace {

// Runs that lie in a range, cut at its ends: visit(node, start within the range, duration). False: stopped.
template <class Visit>
bool forEachRun(const CpuSamples& samples, const TimeRange& range, const JobContext& job, Visit&& visit)
{
    uint64_t now = 0;
    for (size_t i = 0; i < samples.nodes.size(); ++i) {
        if (i % kItemsPerCheck == 0 && job.cancelled())
            return false;
        const uint64_t begin = std::max(now, range.fromUs);
        now += samples.durations[i];
        const uint64_t end = std::min(now, range.toUs);
        if (begin < end)
            visit(samples.nodes[i], begin - range.fromUs, end - begin);
        if (now >= range.toUs)
            break;
    }
    return true;
}

// What two nodes have in common: the deepest node above both. O(depth).
uint32_t commonAncestor(const FlameShape& shape, uint32_t a, uint32_t b)
{
    while (a != b) {
        if (a > b)
            std::swap(a, b);
        b = shape.parent[b]; // the larger number is no ancestor of the smaller
    }
    return a;
}

class TimeTree {
public:
    // `nodeOf`: nodes of the samples → nodes of the shape; null: they are that.
    TimeTree(const FlameShape& shape, const std::vector<uint32_t>* nodeOf, uint32_t maxNodes)
        : m_shape(shape), m_nodeOf(nodeOf), m_maxNodes(maxNodes)
    {
        clear();
    }

    // Runs shorter than `grain` are gathered until they are as long together.
    void run(const CpuSamples& samples, const TimeRange& range, uint64_t grain, const JobContext& job)
    {
        clear();
        uint32_t gathered = kNoFlameNode;
        uint64_t gatheredStart = 0;
        uint64_t gatheredLength = 0;
        const auto flush = [&] {
            if (gathered != kNoFlameNode)
                add(gathered, gatheredStart, gatheredLength);
            gathered = kNoFlameNode;
            gatheredLength = 0;
        };
        m_isDone = forEachRun(samples, range, job, [&](uint32_t sampled, uint64_t start, uint64_t duration) {
            if (m_isFull)
                return;
            const uint32_t node = m_nodeOf ? (*m_nodeOf)[sampled] : sampled;
            if (duration >= grain) {
                flush();
                add(node, start, duration);
                return;
            }
            if (gathered == kNoFlameNode)
                gatheredStart = start;
            gathered = gathered == kNoFlameNode ? node : commonAncestor(m_shape, gathered, node);
            gatheredLength += duration;
            if (gatheredLength >= grain)
                flush();
        });
        flush();
    }

    [[nodiscard]] bool isDone() const { return m_isDone; } // false: cancelled
    [[nodiscard]] bool isFull() const { return m_isFull; }

    FlameTree finish(const Profile& profile)
    {
        auto shape = std::make_shared<FlameShape>();
        shape->parent = std::move(m_parent);
        shape->frame = std::move(m_frame);
        shape->complete();
        FlameTree tree(std::move(shape), profile.frames, std::move(m_self), ProfileUnit::Microseconds);
        tree.setStarts(std::move(m_starts));
        return tree;
    }

private:
    struct Open {
        uint32_t node; // of the profile
        uint32_t made; // of this tree
    };

    void clear()
    {
        m_parent = {0};
        m_frame = {m_shape.frame[0]};
        m_self = {0};
        m_starts = {0};
        m_open = {{0, 0}};
        m_isFull = false;
    }

    void add(uint32_t node, uint64_t start, uint64_t duration)
    {
        // Close what this stack does not share with the one before.
        uint32_t shared = node;
        while (m_shape.depth[shared] >= m_open.size() || m_open[m_shape.depth[shared]].node != shared)
            shared = m_shape.parent[shared];
        m_open.resize(m_shape.depth[shared] + 1);
        const size_t wanted = m_shape.depth[node] + 1;
        if (m_parent.size() + wanted - m_open.size() > m_maxNodes) {
            m_isFull = true;
            return;
        }
        const size_t first = m_open.size();
        m_open.resize(wanted);
        uint32_t at = node;
        for (size_t depth = wanted; depth-- > first; at = m_shape.parent[at])
            m_open[depth].node = at;
        for (size_t depth = first; depth < wanted; ++depth) {
            m_open[depth].made = static_cast<uint32_t>(m_parent.size());
            appendGuarded(m_parent, m_open[depth - 1].made);
            appendGuarded(m_frame, m_shape.frame[m_open[depth].node]);
            appendGuarded(m_self, uint64_t{0});
            appendGuarded(m_starts, start);
        }
        m_self[m_open.back().made] += duration;
    }

    const FlameShape& m_shape;
    const std::vector<uint32_t>* m_nodeOf;
    uint32_t m_maxNodes;
    std::vector<uint32_t> m_parent;
    std::vector<uint32_t> m_frame;
    std::vector<uint64_t> m_self;
    std::vector<uint64_t> m_starts;
    std::vector<Open> m_open; // the stack that runs, the root first
    bool m_isFull = false;
    bool m_isDone = true;
};

tl::unexpected<Error> noTimes()
{
    return fail(ErrorCode::NotFound, "the profile has no samples with times");
}

} // namespace

Result<FlameTree> timeOrderTree(const Profile& profile, const JobContext& job, const TimeRange& range,
                                uint32_t maxNodes, const NarrowedTree* narrowed)
{
    if (!profile.cpu)
        return noTimes();
    return guarded([&]() -> Result<FlameTree> {
        const FlameShape& shape = narrowed ? narrowed->tree.shape() : *profile.shape;
        TimeTree tree(shape, narrowed ? &narrowed->nodeOf : nullptr, std::max(maxNodes, shape.deepest + 2));
        const uint64_t total = profile.cpu->totalUs();
        uint64_t grain = 0;
        do {
            tree.run(*profile.cpu, range, grain, job);
            if (!tree.isDone())
                return fail(ErrorCode::Cancelled, "cancelled");
            grain = std::max({grain * 2, total / std::max(maxNodes, 1U), uint64_t{1}});
        } while (tree.isFull());
        return tree.finish(profile);
    });
}

Result<FlameTree> treeOfRange(const Profile& profile, const TimeRange& range, const JobContext& job)
{
    if (!profile.cpu)
        return noTimes();
    return guarded([&]() -> Result<FlameTree> {
        std::vector<uint64_t> self(profile.shape->nodeCount(), 0);
        if (!forEachRun(*profile.cpu, range, job,
                        [&](uint32_t node, uint64_t, uint64_t duration) { self[node] += duration; }))
            return fail(ErrorCode::Cancelled, "cancelled");
        return FlameTree(profile.shape, profile.frames, std::move(self), ProfileUnit::Microseconds);
    });
}

} // namespace heapsight
