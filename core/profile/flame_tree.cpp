// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/flame_tree.h"

#include <algorithm>

namespace heapsight {

std::string_view profileUnitKey(ProfileUnit unit)
{
    switch (unit) {
    case ProfileUnit::Microseconds:
        return "microseconds";
    case ProfileUnit::Bytes:
        return "bytes";
    case ProfileUnit::Samples:
        return "samples";
    case ProfileUnit::Objects:
        return "objects";
    case ProfileUnit::Plain:
        break;
    }
    return "none";
}

void FlameShape::complete()
{
    const uint32_t count = nodeCount();
    end.resize(count);
    depth.resize(count);
    deepest = 0;
    for (uint32_t node = 0; node < count; ++node) {
        end[node] = node + 1;
        depth[node] = node == 0 ? 0 : depth[parent[node]] + 1;
        deepest = std::max(deepest, depth[node]);
    }
    for (uint32_t node = count; node-- > 1;)
        end[parent[node]] = std::max(end[parent[node]], end[node]);
}

namespace {

std::shared_ptr<const FlameShape> loneRoot()
{
    auto shape = std::make_shared<FlameShape>();
    shape->parent = {0};
    shape->frame = {0};
    shape->complete();
    return shape;
}

std::shared_ptr<const FrameTable> rootFrame()
{
    auto frames = std::make_shared<FrameTable>();
    frames->add({"(root)", {}, 0, 0});
    return frames;
}

} // namespace

FlameTree::FlameTree() : FlameTree(loneRoot(), rootFrame(), {0}, ProfileUnit::Plain) {}

FlameTree::FlameTree(std::shared_ptr<const FlameShape> shape, std::shared_ptr<const FrameTable> frames,
                     std::vector<uint64_t> self, ProfileUnit unit)
    : m_shape(std::move(shape)), m_frames(std::move(frames)), m_self(std::move(self)), m_total(m_self), m_unit(unit)
{
    for (uint32_t node = nodeCount(); node-- > 1;)
        m_total[parent(node)] += m_total[node];
}

uint64_t FlameTree::startOf(uint32_t node) const
{
    if (!m_starts.empty())
        return m_starts[node];
    uint64_t start = 0;
    for (; node != 0; node = parent(node))
        for (uint32_t before = firstChild(parent(node)); before != node; before = nextSibling(before))
            start += total(before);
    return start;
}

std::vector<uint32_t> FlameTree::stack(uint32_t node) const
{
    std::vector<uint32_t> frames;
    for (; node != 0; node = parent(node))
        frames.push_back(frame(node));
    return frames;
}

FlameTree FlameTree::withWeights(std::vector<uint64_t> self, ProfileUnit unit) const
{
    return FlameTree(m_shape, m_frames, std::move(self), unit);
}

uint64_t FlameTree::memoryBytes() const
{
    return nodeCount() * uint64_t{4 * 4 + 2 * 8} + m_starts.size() * 8 + m_frames->memoryBytes();
}

} // namespace heapsight
