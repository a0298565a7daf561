// SPDX-License-Identifier: GPL-3.0-or-later
// One explaining parent per node: why is it still there? Its dominator where that points at it,
// otherwise the best of its real retainers. Only nodes asked for, and what explains them, are looked at.
// For one thread at a time.
#pragma once

#include "analysis/path_basis.h"
#include "base/prefetch.h"

#include <vector>

namespace heapsight {

class ExplanationTree {
public:
    static constexpr uint32_t kNoParent = 0xffffffffU;

    ExplanationTree(const SnapshotAnalysis& analysis, const PathBasis& basis);

    // Makes parents for `node` (which must be reached) and everything above it. Amortised linear in the
    // retainers of the nodes looked at; never recursive.
    void explain(uint32_t node);
    // All reached nodes, faster than one by one: O(N + E), and 4 bytes a node more meanwhile. False if cancelled.
    [[nodiscard]] bool explainAll(const JobContext& job);
    [[nodiscard]] bool isExplained(uint32_t node) const { return m_done.test(node); }
    // The node that holds an explained one by an edge of its own: the root for module scopes,
    // kNoParent for the root.
    [[nodiscard]] uint32_t parent(uint32_t node) const { return m_parent[node] - 1; }
    [[gnu::always_inline]] void prefetchParent(uint32_t node) const { prefetchForReading(m_parent.data() + node); }
    // Nodes that were put under the root although it does not point at them; there should be none.
    [[nodiscard]] const std::vector<uint32_t>& withoutEdge() const { return m_withoutEdge; }

private:
    // How good a retainer explains; greater is better.
    struct Merit {
        uint32_t node = kNoParent;
        bool isKnownThing = false; // no engine node
        uint64_t fanOut = 0;
        uint32_t depth = 0;
        [[nodiscard]] bool isBetterThan(const Merit& other) const;
    };

    [[nodiscard]] uint32_t chooseParent(uint32_t node);
    [[nodiscard]] uint32_t rootFor(uint32_t node);
    [[nodiscard]] uint32_t parentWithinStorage(uint32_t node) const;
    [[nodiscard]] uint32_t parentFromDominator(uint32_t node) const;
    [[nodiscard]] Merit bestRetainer(uint32_t node, bool allowFarther, bool allowScopes) const;
    [[nodiscard]] uint32_t directRetainer(uint32_t node, uint32_t source) const;
    [[nodiscard]] uint32_t fanOut(uint32_t retainer, uint32_t holder) const;
    [[nodiscard]] uint32_t standing(uint32_t retainer, uint32_t holder) const;
    void measureStandings();
    void prefetchChoice(uint32_t node) const;
    void breakCycle(std::vector<uint32_t>& walk, uint32_t back);

    const SnapshotAnalysis& m_analysis;
    const PathBasis& m_basis;
    Column<uint32_t> m_parent; // + 1; 0 = not chosen yet, or none
    BitColumn m_done;
    BitColumn m_onWalk;
    std::vector<uint32_t> m_withoutEdge;
    BitColumn m_farther;         // parent is not nearer the root: chosen because it holds many
    BitColumn m_nearer;          // must take a parent nearer the root
    Column<uint32_t> m_standing; // of all nodes, as standing() gives it; empty unless all are explained
    uint64_t m_budget = 0;       // walked steps that may be undone before only nearer parents are taken
};

} // namespace heapsight
