// SPDX-License-Identifier: GPL-3.0-or-later
// From populations to suspects without names: which groups are places of accumulation, what of the growth
// is theirs, how sure that is. Every new byte counts for one candidate, the nearest above it.
// O(groups) and one pass over the last snapshot.
#pragma once

#include "analysis/suspects/leak_report.h"
#include "analysis/suspects/populations.h"

#include <set>

namespace heapsight {

struct Candidate {
    std::vector<uint32_t> groups; // of one kind of holder, held alike
    uint32_t itemGroup = 0;       // the first of the groups of the class that counts
    uint32_t itemClass = 0;       // its number
    // All that count: as a rule those of one class, of a mixed collection those of every class.
    std::vector<uint32_t> itemGroups; // ascending
    uint32_t itemClasses = 1;         // of the new ones, unless most are of itemClass
    std::vector<uint64_t> items;      // per snapshot
    std::vector<uint64_t> newItems;   // per step 1 … (index step - 1)
    std::vector<uint64_t> gone;
    std::vector<uint64_t> held;      // bytes per snapshot
    std::vector<uint64_t> newBytes;  // per step
    std::vector<uint64_t> growth;    // bytes per step: in population and among survivors
    std::vector<uint64_t> ownGrowth; // per step: of the holders themselves
    uint64_t holders = 0;
    uint32_t holder = 0;             // node of the last snapshot
    std::vector<uint32_t> coHolders; // nodes
    bool isEngine = false;
    bool isChain = false; // runs: what it holds holds the next
    bool isList = false;  // … one after the other, not as a tree or table of tables
    bool isSharedChain = false;
    bool isInNode = false;  // held by a variable of one of Node's own modules
    bool isForeign = false; // of Node's own
    bool isNodes = false;   // … or within something that Node gives every program
    bool isLoading = false; // code of packages, when it is first used
    bool isAcross = false;  // holders that one object has under several names
    bool isInner = false;   // the holder is newer than the first snapshot
    bool isModules = false; // their outermost scopes
    bool isPart = false;    // of the things of another candidate
    bool isOwnStorage = false;
    bool isReplaced = false; // by a larger one in every step
    bool evicts = false;
    bool losesOld = false;
    bool levelsOff = false;
    double churn = 0;
    double score = 0;
    bool isSuspect = false; // confidence counts
    Confidence confidence = Confidence::Low;
};

// Objects that people wrote or asked for: neither plain values nor what V8 makes for itself.
[[nodiscard]] bool isObjectClass(std::string_view className);

class Candidates {
public:
    // Errors: Cancelled.
    [[nodiscard]] static Result<Candidates> find(const Populations& populations, const JobContext& job);

    // Suspects first, best first.
    [[nodiscard]] const std::vector<Candidate>& list() const { return m_list; }
    // Of a position of the last snapshot: index into list(), kNone if it belongs to none.
    static constexpr uint32_t kNone = 0xffffffffU;
    [[nodiscard]] uint32_t of(uint32_t position) const { return m_ofGroup[m_populations->groupAbove(position)]; }

private:
    explicit Candidates(const Populations& populations) : m_populations(&populations) {}

    void chooseGroups();
    void dropPartners();
    void attribute();
    void merge();
    void addOwnStorage();
    void noteReplaced(Candidate& candidate) const;
    void sumUp(Candidate& candidate) const;
    void chooseItems(Candidate& candidate) const;
    [[nodiscard]] std::vector<uint32_t> onItemSide(const std::vector<uint32_t>& groups, uint32_t itemGroup) const;
    [[nodiscard]] Result<void> findForeign(const JobContext& job);
    void judge(Candidate& candidate) const;
    void rank();
    [[nodiscard]] uint64_t holderPath(uint32_t position, bool isAcross) const;
    [[nodiscard]] std::set<uint64_t> pathsAcross() const;
    [[nodiscard]] uint64_t heldKey(uint32_t group) const;
    [[nodiscard]] bool isOwnValue(uint32_t group) const;
    void findLoading(const PathBasis& basis);
    void findParts();
    [[nodiscard]] bool gainsItself(uint32_t group) const;
    [[nodiscard]] uint64_t newHolders(uint32_t group, uint32_t snapshot) const;
    [[nodiscard]] bool isChain(uint32_t group) const;
    [[nodiscard]] bool hasEnginePath(uint32_t node) const;
    [[nodiscard]] bool isEngineHolder(uint32_t node) const;
    [[nodiscard]] bool isNewPrototype(const Candidate& candidate) const;

    static constexpr uint32_t kLongestPath = 96; // steps of a holder's path that are looked at

    const Populations* m_populations;
    std::vector<uint8_t> m_state;    // by group: GroupState
    std::vector<uint8_t> m_isShared; // by group: its run alternates with others
    std::vector<uint32_t> m_ofGroup; // group → candidate
    std::vector<Candidate> m_list;
};

} // namespace heapsight
