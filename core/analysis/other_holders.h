// SPDX-License-Identifier: GPL-3.0-or-later
// Merged paths explain each object once. Who else holds the objects below one holder, so that letting
// go of that holder alone would not free them? For one thread at a time.
#pragma once

#include "analysis/merged_paths.h"
#include "analysis/path_text.h"

namespace heapsight {

class OtherHolderFinder {
public:
    static constexpr size_t kMostHolders = 8; // named; the rest is left out

    OtherHolderFinder(const SnapshotAnalysis& analysis, const PathBasis& basis, ExplanationTree& tree,
                      const PathText& text)
        : m_analysis(analysis), m_basis(basis), m_tree(tree), m_text(text)
    {}

    // `set`: the nodes the paths were made for. Looks at those that `holder` explains without dominating
    // them. Linear in their retainers, of which a few hundred per object are looked at.
    // Errors: Cancelled.
    [[nodiscard]] Result<std::vector<OtherHolder>> find(const std::vector<uint32_t>& set, NodeIndex holder,
                                                        const JobContext& job);

private:
    [[nodiscard]] bool isBelow(uint32_t node, uint32_t holder, BitColumn& below, BitColumn& known);
    [[nodiscard]] NodeIndex otherHolderOf(uint32_t node, NodeIndex holder);
    [[nodiscard]] NodeIndex knownThingAbove(uint32_t retainer, NodeIndex holder);

    const SnapshotAnalysis& m_analysis;
    const PathBasis& m_basis;
    ExplanationTree& m_tree;
    const PathText& m_text;
    std::vector<uint32_t> m_walk;
};

} // namespace heapsight
