// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a path row: how it is held, what stands there, what was folded, where it is in the source.
// As phrases: names of the heap stay as they are, words of heapsight's own are translated by the window.
#pragma once

#include "analysis/path_rows.h"
#include "analysis/phrase.h"

#include <optional>
#include <string>
#include <vector>

namespace heapsight {

class PathText {
public:
    PathText(const SnapshotAnalysis& analysis, const PathBasis& basis, const ExplanationTree& tree,
             const PathRowBuilder& builder)
        : m_analysis(analysis), m_snapshot(analysis.snapshot()), m_basis(basis), m_tree(tree), m_builder(builder)
    {}

    struct Folded {
        uint32_t steps = 0;
        Phrase text;
    };
    [[nodiscard]] Phrase edge(const PathRow& row) const;
    // Where it ends in an id or a count: what stands there, and that end as a name.
    [[nodiscard]] Phrase label(const PathRow& row) const;
    [[nodiscard]] Folded folded(const PathRow& row);
    [[nodiscard]] std::optional<SourceLocation> location(const PathRow& row) const;
    [[nodiscard]] Phrase describe(uint32_t node) const; // "Map", "handler()", without its id

private:
    [[nodiscard]] Phrase describeFunction(uint32_t node) const;
    [[nodiscard]] Phrase moduleName(const ModuleScope& scope) const;
    [[nodiscard]] Phrase plumbingName(uint32_t node) const;
    [[nodiscard]] Folded foldedAboveModule(uint32_t context) const;
    [[nodiscard]] Phrase weakMapText(uint32_t value) const;
    [[nodiscard]] std::string variableName(uint32_t node) const;

    const SnapshotAnalysis& m_analysis;
    const HeapSnapshot& m_snapshot;
    const PathBasis& m_basis;
    const ExplanationTree& m_tree;
    const PathRowBuilder& m_builder;
    uint32_t m_stepsLeft = 4'000'000; // over all rows: texts are examples, not work without bound
};

// "Map" and its end, " @123" or " × 1 500".
[[nodiscard]] Phrase withEnd(Phrase what, std::string end);
// The English text, and the phrase itself if the window is to put it together anew; else `phrase` stays empty.
[[nodiscard]] std::string takeEnglish(Phrase&& text, Phrase& phrase);

} // namespace heapsight
