// SPDX-License-Identifier: GPL-3.0-or-later
// One snapshot on its way into the populations: classes as numbers of the common pool, runs (linked lists,
// tries) folded, and the key of the group each object belongs to.
// For one thread at a time; prepare() of several passes may run side by side.
#pragma once

#include "analysis/suspects/holder_tree.h"
#include "analysis/suspects/text_pool.h"

#include <vector>

namespace heapsight {

// (holder, how it holds them, class): equal for what is held alike in two snapshots.
struct PopulationKey {
    // Kinds of holder, in the two highest bits.
    static constexpr uint64_t kOldHolder = uint64_t{1} << 62;   // low bits: id
    static constexpr uint64_t kNamedHolder = uint64_t{2} << 62; // low bits: number of the name
    static constexpr uint64_t kGroupHolder = uint64_t{3} << 62; // low bits: group
    static constexpr uint64_t kHolderKind = uint64_t{3} << 62;

    uint64_t holder = 0;
    uint32_t label = 0;
    uint32_t classNumber = 0;
    friend bool operator==(const PopulationKey&, const PopulationKey&) = default;
};

// Roots and things of Node's C++ side: they get new ids in every file, and are told by their names.
[[nodiscard]] bool isSyntheticNode(const HeapSnapshot& snapshot, uint32_t node);

class PopulationPass {
public:
    // Gives class names their numbers. O(classes).
    PopulationPass(TextPool& pool, const SnapshotAnalysis& analysis, const HolderTree& tree);

    // Classes of all positions, and which position each one is folded into, itself if none. Ancestors come
    // first. Does not touch the pool. O(N).
    void prepare(bool notePartners);

    [[nodiscard]] PopulationKey keyOf(uint32_t position, const Column<uint32_t>& groupOf, const BitColumn& isOld);
    [[nodiscard]] uint32_t representative(uint32_t position) const { return m_representative[position]; }
    // Pairs of positions that alternate along a run.
    [[nodiscard]] const std::vector<std::pair<uint32_t, uint32_t>>& partnerPositions() const { return m_partners; }
    [[nodiscard]] Column<uint32_t>&& takeClasses() { return std::move(m_classOf); }
    [[nodiscard]] Column<uint32_t>&& takeRepresentatives() { return std::move(m_representative); }

private:
    void readClasses();
    [[nodiscard]] BitColumn continued() const;
    [[nodiscard]] bool isSecondOfRun(uint32_t position, const BitColumn& continues) const;
    [[nodiscard]] bool isLike(uint32_t a, uint32_t b) const
    {
        return m_classOf[a] == m_classOf[b] && m_tree.label(a) == m_tree.label(b);
    }
    void notePartnersBetween(uint32_t position, uint32_t ancestor);
    [[nodiscard]] uint64_t holderKey(uint32_t position, const Column<uint32_t>& groupOf, const BitColumn& isOld);

    const SnapshotAnalysis& m_analysis;
    const HeapSnapshot& m_snapshot;
    const HolderTree& m_tree;
    PooledStrings m_strings;
    std::vector<uint32_t> m_numbers;  // by class id
    std::vector<uint8_t> m_makesRuns; // by number: a class of its own next to itself is a run, whatever holds it
    Column<uint32_t> m_classOf;
    Column<uint32_t> m_representative;
    std::vector<std::pair<uint32_t, uint32_t>> m_partners; // positions
};

} // namespace heapsight
