// SPDX-License-Identifier: GPL-3.0-or-later
// Node ids of a profile file → places in its tree. One thread.
#pragma once

#include "io/profile_parts.h"

namespace heapsight {

// Ids are nearly always 1…N: a table then, else a sorted list.
class NodeIds {
public:
    explicit NodeIds(ProfileParts& parts); // warns of ids that are there twice: the first counts
    // Index of the node in the file, kNoParent if there is none. O(1), or O(log N).
    [[nodiscard]] uint32_t find(uint32_t id) const;
    // From now on find() gives nodeOf[index] instead of the index: one look-up for millions of samples, not two.
    void relabel(std::vector<uint32_t> nodeOf);
    void prefetch(uint32_t id) const
    {
        if (id < m_table.size())
            __builtin_prefetch(&m_table[id]);
    }

private:
    std::vector<uint32_t> m_table;  // id → index
    std::vector<uint32_t> m_sorted; // indices by id
    std::vector<uint32_t> m_nodeOf; // after relabel(), beside m_sorted
    const std::vector<uint32_t>& m_ids;
};

struct LinkedNodes {
    std::shared_ptr<const FlameShape> shape;
    std::vector<uint32_t> nodeOf; // index in the file → node of the shape
};
// Uses up parents, children and frames' rows of `parts`.
[[nodiscard]] LinkedNodes linkNodes(ProfileParts& parts, const NodeIds& ids);

} // namespace heapsight
