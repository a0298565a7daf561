// SPDX-License-Identifier: GPL-3.0-or-later
// The plain objects of a snapshot (type object, name "Object") and which properties each has, read in
// one pass: most share few lists of properties, so naming works on the distinct lists only.
// Immutable once scanned; any thread may read.
#pragma once

#include "analysis/class_table.h"
#include "analysis/text_numbers.h"

#include <span>
#include <vector>

namespace heapsight {

inline constexpr uint32_t kNoShape = 0xffffffffU;

// Distinct sequences of numbers; equal sequences get the same number, counted from 0 as they come.
class SequenceTable {
public:
    SequenceTable();
    [[nodiscard]] uint32_t insert(std::span<const uint32_t> sequence); // expected O(length)
    [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(m_hashes.size()); }
    [[nodiscard]] std::span<const uint32_t> at(uint32_t i) const
    {
        return {m_items.data() + m_begins[i], static_cast<size_t>(m_begins[i + 1] - m_begins[i])};
    }

private:
    [[nodiscard]] uint64_t hash(std::span<const uint32_t> sequence) const;
    void grow();

    std::vector<uint32_t> m_items;
    std::vector<uint64_t> m_begins{0}; // size() + 1
    std::vector<uint64_t> m_hashes;
    std::vector<uint32_t> m_slots; // sequence + 1, 0 = free; a power of two, at most half full
    uint64_t m_multiplier = 1;
};

class PlainObjects {
public:
    // O(N + edges of plain objects). Errors: Cancelled.
    [[nodiscard]] static Result<PlainObjects> scan(const HeapSnapshot& snapshot, const JobContext& job);

    // DevTools' interfaces, most frequent first (devtools-semantics §7). O(text of the distinct lists).
    // Errors: Cancelled.
    [[nodiscard]] Result<std::vector<InterfaceShape>> inferShapes(const JobContext& job) const;
    // For each distinct list the shape that names its objects, or kNoShape. Errors: Cancelled.
    [[nodiscard]] Result<std::vector<uint32_t>> matchShapes(const std::vector<InterfaceShape>& shapes,
                                                            const JobContext& job) const;

    [[nodiscard]] std::span<const uint32_t> nodes() const { return m_nodes; } // ascending
    [[nodiscard]] std::span<const uint32_t> lists() const { return m_lists; } // beside each node: its list

private:
    std::vector<uint32_t> m_nodes;
    std::vector<uint32_t> m_lists;
    TextNumbers m_texts;        // of property names
    SequenceTable m_properties; // property names in edge order, __proto__ included
};

} // namespace heapsight
