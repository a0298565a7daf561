// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/flame_tree_builder.h"

#include "base/memory_guard.h"

#include <new>

namespace heapsight {

size_t PairMap::slotOf(uint32_t a, uint32_t b) const
{
    uint64_t hash = (uint64_t{a} << 32U | b) * 0x9e3779b97f4a7c15U;
    hash ^= hash >> 32U;
    hash *= 0xd6e8feb86659fd93U;
    const size_t mask = m_slots.size() - 1;
    size_t slot = static_cast<size_t>(hash ^ (hash >> 32U)) & mask;
    while (m_slots[slot].value != 0xffffffffU && (m_slots[slot].a != a || m_slots[slot].b != b))
        slot = (slot + 1) & mask;
    return slot;
}

void PairMap::grow()
{
    std::vector<Slot> old = std::move(m_slots);
    const size_t size = old.empty() ? 64 : old.size() * 2;
    requireMemory(size * sizeof(Slot));
    m_slots.assign(size, {});
    for (const Slot& slot : old)
        if (slot.value != 0xffffffffU)
            m_slots[slotOf(slot.a, slot.b)] = slot;
}

uint32_t PairMap::findOrAdd(uint32_t a, uint32_t b, uint32_t value)
{
    if ((m_used + 1) * 2 > m_slots.size())
        grow();
    Slot& slot = m_slots[slotOf(a, b)];
    if (slot.value != 0xffffffffU)
        return slot.value;
    slot = {a, b, value};
    ++m_used;
    return value;
}

FlameTreeBuilder::FlameTreeBuilder(uint32_t rootFrame) : m_parent{0}, m_frame{rootFrame} {}

uint32_t FlameTreeBuilder::child(uint32_t parent, uint32_t frame)
{
    const uint32_t next = nodeCount();
    if (next == 0xfffffffeU)
        throw std::bad_alloc();
    const uint32_t found = m_children.findOrAdd(parent, frame, next);
    if (found == next) {
        appendGuarded(m_parent, parent);
        appendGuarded(m_frame, frame);
    }
    return found;
}

std::vector<uint32_t> depthFirstOrder(std::span<const uint32_t> parent, std::span<const uint32_t> order)
{
    const auto count = static_cast<uint32_t>(parent.size());
    requireMemory(uint64_t{count} * 12);
    // Lists of children, linked so that the first child is taken first.
    std::vector<uint32_t> firstChild(count, kNoFlameNode);
    std::vector<uint32_t> nextSibling(count, kNoFlameNode);
    for (uint32_t i = count; i-- > 0;) {
        const uint32_t node = order.empty() ? i : order[i];
        if (node == 0)
            continue;
        nextSibling[node] = firstChild[parent[node]];
        firstChild[parent[node]] = node;
    }
    std::vector<uint32_t> sequence;
    sequence.reserve(count);
    for (uint32_t node = 0; count > 0;) {
        sequence.push_back(node);
        if (firstChild[node] != kNoFlameNode) {
            node = firstChild[node];
            continue;
        }
        while (node != 0 && nextSibling[node] == kNoFlameNode)
            node = parent[node];
        if (node == 0)
            break;
        node = nextSibling[node];
    }
    return sequence;
}

namespace {

struct Renumbered {
    std::shared_ptr<FlameShape> shape;
    std::vector<uint32_t> nodeOf; // old → new
};

Renumbered renumbered(std::span<const uint32_t> parent, std::span<const uint32_t> frame,
                      std::span<const uint32_t> sequence)
{
    Renumbered result{std::make_shared<FlameShape>(), std::vector<uint32_t>(parent.size(), kNoFlameNode)};
    result.shape->parent.reserve(sequence.size());
    result.shape->frame.reserve(sequence.size());
    for (const uint32_t old : sequence) {
        const uint32_t node = result.shape->nodeCount();
        result.nodeOf[old] = node;
        result.shape->parent.push_back(old == 0 ? 0 : result.nodeOf[parent[old]]);
        result.shape->frame.push_back(frame[old]);
    }
    result.shape->complete();
    return result;
}

} // namespace

FlameTreeBuilder::Finished FlameTreeBuilder::finish()
{
    m_children = {};
    const std::vector<uint32_t> sequence = depthFirstOrder(m_parent);
    Renumbered result = renumbered(m_parent, m_frame, sequence);
    m_parent = {};
    m_frame = {};
    return {std::move(result.shape), std::move(result.nodeOf)};
}

FlameTree reordered(const FlameTree& tree, std::span<const uint32_t> order)
{
    const std::vector<uint32_t> sequence = depthFirstOrder(tree.shape().parent, order);
    Renumbered result = renumbered(tree.shape().parent, tree.shape().frame, sequence);
    std::vector<uint64_t> self;
    self.reserve(sequence.size());
    for (const uint32_t old : sequence)
        self.push_back(tree.self(old));
    return FlameTree(std::move(result.shape), tree.framesPointer(), std::move(self), tree.unit());
}

} // namespace heapsight
