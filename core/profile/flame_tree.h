// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of call stacks of a profile and one weight per stack: what flame graphs and tables show.
// Nodes are numbered in depth-first order: node 0 is the root, a child follows its parent, the subtree of
// node i is [i, end(i)). So every sum over subtrees is one loop, and nothing recurses however deep a
// stack is. Siblings have different frames (stacks that are equal are one node) except in time order.
//
// Thread rule: immutable once made; copies share the shape and the frames; any thread may read. Every
// function below is O(1) unless it says otherwise. Making trees is work for a job: O(nodes).
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "profile/frame_table.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace heapsight {

inline constexpr uint32_t kNoFlameNode = 0xffffffffU;

// What the weights of a tree count.
enum class ProfileUnit : uint8_t {
    Microseconds,
    Bytes,
    Samples, // times the profiler looked
    Objects, // allocations, or live objects
    Plain    // numbers without a unit (folded stacks)
};
[[nodiscard]] std::string_view profileUnitKey(ProfileUnit unit); // "microseconds", "bytes", …: for JSON

struct FlameShape {               // columns of N nodes
    std::vector<uint32_t> parent; // of the root: the root
    std::vector<uint32_t> end;    // of the subtree, exclusive
    std::vector<uint32_t> frame;  // row of the frame table
    std::vector<uint32_t> depth;  // of the root: 0
    uint32_t deepest = 0;         // greatest depth

    [[nodiscard]] uint32_t nodeCount() const { return static_cast<uint32_t>(parent.size()); }
    // Fills end, depth and deepest from parent and frame, which are in depth-first order. O(N).
    void complete();
};

class FlameTree {
public:
    // A root alone, weight 0.
    FlameTree();
    // `self` has one weight per node of the shape. O(N).
    FlameTree(std::shared_ptr<const FlameShape> shape, std::shared_ptr<const FrameTable> frames,
              std::vector<uint64_t> self, ProfileUnit unit);

    [[nodiscard]] uint32_t nodeCount() const { return m_shape->nodeCount(); }
    [[nodiscard]] static constexpr uint32_t root() { return 0; }
    [[nodiscard]] uint32_t parent(uint32_t node) const { return m_shape->parent[node]; } // root's: the root
    [[nodiscard]] uint32_t firstChild(uint32_t node) const { return end(node) > node + 1 ? node + 1 : kNoFlameNode; }
    [[nodiscard]] uint32_t nextSibling(uint32_t node) const
    {
        return node != 0 && end(node) < end(parent(node)) ? end(node) : kNoFlameNode;
    }
    [[nodiscard]] uint32_t end(uint32_t node) const { return m_shape->end[node]; }
    [[nodiscard]] bool contains(uint32_t ancestor, uint32_t node) const // also itself
    {
        return node >= ancestor && node < end(ancestor);
    }
    [[nodiscard]] uint32_t depth(uint32_t node) const { return m_shape->depth[node]; }
    [[nodiscard]] uint32_t deepest() const { return m_shape->deepest; }
    [[nodiscard]] uint32_t frame(uint32_t node) const { return m_shape->frame[node]; }
    [[nodiscard]] uint64_t self(uint32_t node) const { return m_self[node]; }   // in unit()
    [[nodiscard]] uint64_t total(uint32_t node) const { return m_total[node]; } // self and everything below
    [[nodiscard]] ProfileUnit unit() const { return m_unit; }
    [[nodiscard]] const FrameTable& frames() const { return *m_frames; }
    [[nodiscard]] const std::shared_ptr<const FrameTable>& framesPointer() const { return m_frames; }
    [[nodiscard]] const FlameShape& shape() const { return *m_shape; }
    [[nodiscard]] const std::shared_ptr<const FlameShape>& shapePointer() const { return m_shape; }
    [[nodiscard]] std::span<const uint64_t> selfColumn() const { return m_self; }

    // Trees in time order only (cpu_profile.h): where a node starts, in unit() from the root's start.
    // Empty for all others: children stand side by side from their parent's start, its own part behind.
    [[nodiscard]] std::span<const uint64_t> starts() const { return m_starts; }
    void setStarts(std::vector<uint64_t> starts) { m_starts = std::move(starts); }

    // Where a node's rectangle starts, in unit() from the root's start. O(depth × siblings).
    [[nodiscard]] uint64_t startOf(uint32_t node) const;
    // Frames from `node` up to below the root. O(depth).
    [[nodiscard]] std::vector<uint32_t> stack(uint32_t node) const;
    // The same tree with other weights. O(N).
    [[nodiscard]] FlameTree withWeights(std::vector<uint64_t> self, ProfileUnit unit) const;
    [[nodiscard]] uint64_t memoryBytes() const;

private:
    std::shared_ptr<const FlameShape> m_shape;
    std::shared_ptr<const FrameTable> m_frames;
    std::vector<uint64_t> m_self;
    std::vector<uint64_t> m_total;
    std::vector<uint64_t> m_starts;
    ProfileUnit m_unit = ProfileUnit::Plain;
};

} // namespace heapsight
