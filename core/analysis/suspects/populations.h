// SPDX-License-Identifier: GPL-3.0-or-later
// How many of what each holder holds, in every snapshot of one process. Objects are gathered in groups
// (holder, how it holds them, class); runs of a linked list or of a tree are one group. Only groups
// that gained members are kept, so time and memory follow the growth, not the heap.
//
// A holder that is in the first and the last snapshot is told by its id, any other one by its own group:
// a container that was replaced by a copy still matches itself.
//
// Snapshots are added one by one: the first and the last, then those between in order; none but the last
// is needed afterwards. For one thread at a time.
#pragma once

#include "analysis/id_order.h"
#include "analysis/suspects/population_pass.h"

#include <unordered_map>
#include <vector>

namespace heapsight {

struct PopulationGroup {
    static constexpr uint32_t kNone = 0;
    uint64_t holderKey = 0; // see Populations::holderIsOld()
    uint32_t label = 0;     // number of a text of the pool, or a HoldLabel
    uint32_t classNumber = 0;
    uint32_t above = kNone;   // the group whose member holds these
    uint32_t example = 0;     // position in the last snapshot: the first member not folded into another
    uint32_t newMembers = 0;  // in the last snapshot, not in the first
    uint32_t folded = 0;      // members of the last snapshot that are held by other members
    uint32_t unfolded = 0;    // … and those that are not
    uint32_t links = 0;       // members of the last snapshot that hold folded ones: nearly all, in a list
    uint32_t votes = 0;       // new members that are no part of a run …
    uint32_t votesForOld = 0; // … and are held by something old
};

// What is looked up in a snapshot by id, and which objects are dictionaries. O(N + E).
struct SnapshotIndex {
    IdOrder byId;
    BitColumn dictionaries;

    [[nodiscard]] static SnapshotIndex of(const HeapSnapshot& snapshot, const JobContext& job);
};

class Populations {
public:
    explicit Populations(uint32_t snapshots);

    // At least two snapshots: the ends first, then those between, `index` 1, 2 … Errors: Cancelled.
    [[nodiscard]] Result<void> addEnds(const SnapshotAnalysis& first, SnapshotIndex firstIndex,
                                       std::shared_ptr<const SnapshotAnalysis> last, SnapshotIndex lastIndex,
                                       const JobContext& job);
    [[nodiscard]] Result<void> addBetween(uint32_t index, const SnapshotAnalysis& snapshot, const JobContext& job);
    // Before groups are read: what depends on all snapshots.
    void finish();

    [[nodiscard]] uint32_t snapshotCount() const { return m_count; }
    [[nodiscard]] const SnapshotAnalysis& last() const { return *m_last; }
    [[nodiscard]] const HolderTree& tree() const { return m_tree; }
    [[nodiscard]] const IdOrder& lastById() const { return m_lastById; }

    // Groups are numbered from 1.
    [[nodiscard]] uint32_t groupCount() const { return static_cast<uint32_t>(m_groups.size()); }
    [[nodiscard]] const PopulationGroup& group(uint32_t g) const { return m_groups[g]; }
    [[nodiscard]] uint32_t count(uint32_t g, uint32_t snapshot) const { return m_counts[at(g, snapshot)]; }
    [[nodiscard]] uint32_t born(uint32_t g, uint32_t step) const { return m_born[at(g, step)]; } // step 1 …
    [[nodiscard]] uint32_t gone(uint32_t g, uint32_t step) const { return m_gone[at(g, step)]; }
    // Shallow bytes of the members and of what they hold that is in no group of its own.
    [[nodiscard]] uint64_t bytes(uint32_t g, uint32_t snapshot) const { return m_bytes[at(g, snapshot)]; }
    [[nodiscard]] uint64_t bornBytes(uint32_t g, uint32_t step) const { return m_bornBytes[at(g, step)]; }
    [[nodiscard]] bool holderIsOld(uint32_t g) const;
    [[nodiscard]] std::string_view className(uint32_t g) const { return m_pool.text(m_groups[g].classNumber); }
    [[nodiscard]] std::string labelText(uint32_t g) const;
    // Pairs of groups that alternate along a run: closure → scope → object → closure.
    [[nodiscard]] const std::vector<std::pair<uint32_t, uint32_t>>& partners() const { return m_partners; }

    // Positions of the last snapshot.
    [[nodiscard]] uint32_t groupOf(uint32_t position) const { return m_groupOf[position]; }
    [[nodiscard]] uint32_t groupAbove(uint32_t position) const { return m_aboveOf[position]; } // own or nearest
    [[nodiscard]] uint32_t birth(uint32_t node) const { return m_birth[node]; } // by node; 0: in the first
    [[nodiscard]] bool isFolded(uint32_t position) const { return m_representative[position] != position; }
    [[nodiscard]] uint32_t representative(uint32_t position) const { return m_representative[position]; }
    [[nodiscard]] uint32_t classNumber(uint32_t position) const { return m_classOf[position]; }
    // Of texts that are many: the pieces they were joined from are no members.
    [[nodiscard]] bool isTexts(uint32_t g) const { return m_isTexts[g] != 0; }
    [[nodiscard]] bool isDictionary(uint32_t node) const { return m_dictionaries.test(node); }

    // Objects that are in all snapshots and were larger in the last than in the first by at least
    // kOwnGrowth bytes: what a Set of numbers or an array of numbers does.
    struct Grown {
        uint32_t node = 0;           // in the last snapshot
        std::vector<uint64_t> bytes; // per snapshot
    };
    static constexpr uint64_t kOwnGrowth = 64;
    [[nodiscard]] const std::vector<Grown>& grown() const { return m_grown; }
    // Classes nobody wrote: compiled code, shapes, synthetic roots …
    [[nodiscard]] static bool isEngineClass(std::string_view name);

private:
    struct KeyHash {
        size_t operator()(const PopulationKey& key) const noexcept;
    };
    struct Member { // of a snapshot that is not there any more
        uint32_t id = 0;
        uint32_t group = 0;
    };

    [[nodiscard]] size_t at(uint32_t group, uint32_t snapshot) const { return size_t{group} * m_count + snapshot; }
    [[nodiscard]] uint32_t intern(const PopulationKey& key, uint32_t example);
    [[nodiscard]] uint32_t find(const PopulationKey& key) const;
    void noteGone(uint32_t step, const IdOrder& now);
    [[nodiscard]] Result<void> count(uint32_t index, const SnapshotAnalysis& snapshot, const HolderTree& tree,
                                     PopulationPass& pass, const IdOrder& order, const Column<uint32_t>& inLast,
                                     const JobContext& job);
    void findGrown(const SnapshotAnalysis& first, const Column<uint32_t>& inLast);
    void findTexts();
    void addGrownDictionaries(const HeapSnapshot& before, const Column<uint32_t>& inLast);
    [[nodiscard]] bool gainsEntries(uint32_t node) const;

    uint32_t m_count = 0;
    TextPool m_pool;
    std::shared_ptr<const SnapshotAnalysis> m_last;
    HolderTree m_tree;
    IdOrder m_lastById;
    BitColumn m_dictionaries; // of the last snapshot
    Column<uint16_t> m_birth; // node of the last → snapshot that has it first
    Column<uint32_t> m_groupOf;
    Column<uint32_t> m_aboveOf;
    Column<uint32_t> m_representative;
    Column<uint32_t> m_classOf;
    BitColumn m_isHolder; // nodes of the last that are some group's holder

    std::unordered_map<PopulationKey, uint32_t, KeyHash> m_groupByKey;
    std::vector<PopulationGroup> m_groups{1};
    std::vector<uint8_t> m_isTexts; // by group
    std::vector<uint32_t> m_counts;
    std::vector<uint32_t> m_born;
    std::vector<uint32_t> m_gone;
    std::vector<uint64_t> m_bytes;
    std::vector<uint64_t> m_bornBytes;
    std::vector<std::pair<uint32_t, uint32_t>> m_partners;
    std::vector<Member> m_before; // members in the snapshot added before, ascending by id
    std::vector<Grown> m_grown;
    std::unordered_map<uint32_t, uint32_t> m_grownByNode; // node of the last → index + 1
};

} // namespace heapsight
