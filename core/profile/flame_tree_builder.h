// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the shape of a FlameTree out of stacks or parent links that come in any order. One thread.
#pragma once

#include "profile/flame_tree.h"

namespace heapsight {

// Open addressing; values are given out by the caller, never removed. ~16 bytes an entry at half load.
class PairMap {
public:
    // The value kept for (a, b), or `value` after keeping it. Amortised O(1). Throws std::bad_alloc.
    uint32_t findOrAdd(uint32_t a, uint32_t b, uint32_t value);

private:
    struct Slot {
        uint32_t a = 0;
        uint32_t b = 0;
        uint32_t value = 0xffffffffU;
    };
    void grow();
    [[nodiscard]] size_t slotOf(uint32_t a, uint32_t b) const;

    std::vector<Slot> m_slots;
    size_t m_used = 0;
};

class FlameTreeBuilder {
public:
    // `rootFrame`: row of the frame table for node 0, which exists from the start.
    explicit FlameTreeBuilder(uint32_t rootFrame);

    [[nodiscard]] uint32_t nodeCount() const { return static_cast<uint32_t>(m_parent.size()); }
    [[nodiscard]] uint32_t parent(uint32_t node) const { return m_parent[node]; }
    // The child of `parent` with this frame, made if there is none. Amortised O(1). Throws std::bad_alloc;
    // also when there would be 2^32 - 1 nodes.
    uint32_t child(uint32_t parent, uint32_t frame);

    struct Finished {
        std::shared_ptr<const FlameShape> shape;
        std::vector<uint32_t> nodeOf; // node of the builder → node of the shape
    };
    // Children keep the order in which they were made. O(N). The builder is empty afterwards.
    [[nodiscard]] Finished finish();

private:
    std::vector<uint32_t> m_parent;
    std::vector<uint32_t> m_frame;
    PairMap m_children;
};

// The depth-first order of a forest given by parent links, `parent[0] == 0` the root, parents anywhere;
// children of a node in the order of `order` (all nodes, each once; empty: by number). Nodes that are not
// reached from the root have no place in it. O(N).
[[nodiscard]] std::vector<uint32_t> depthFirstOrder(std::span<const uint32_t> parent,
                                                    std::span<const uint32_t> order = {});

// The same tree with the children of every node in `order` (node numbers; see depthFirstOrder()).
[[nodiscard]] FlameTree reordered(const FlameTree& tree, std::span<const uint32_t> order);

} // namespace heapsight
