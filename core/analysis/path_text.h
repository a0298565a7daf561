// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a path row: how it is held, what stands there, what was folded, where it is in the source.
#pragma once

#include "analysis/path_rows.h"

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
        std::string text;
    };
    [[nodiscard]] std::string edge(const PathRow& row) const;
    [[nodiscard]] std::string label(const PathRow& row) const;
    [[nodiscard]] Folded folded(const PathRow& row);
    [[nodiscard]] std::optional<SourceLocation> location(const PathRow& row) const;
    [[nodiscard]] std::string describe(uint32_t node) const; // "Map", "handler()", without its id

private:
    [[nodiscard]] std::string describeFunction(uint32_t node) const;
    [[nodiscard]] std::string moduleName(const ModuleScope& scope) const;
    [[nodiscard]] std::string plumbingName(uint32_t node) const;
    [[nodiscard]] Folded foldedAboveModule(uint32_t context) const;
    [[nodiscard]] std::string weakMapText(uint32_t value) const;
    [[nodiscard]] std::string variableName(uint32_t node) const;

    const SnapshotAnalysis& m_analysis;
    const HeapSnapshot& m_snapshot;
    const PathBasis& m_basis;
    const ExplanationTree& m_tree;
    const PathRowBuilder& m_builder;
    uint32_t m_stepsLeft = 4'000'000; // over all rows: texts are examples, not work without bound
};

} // namespace heapsight
