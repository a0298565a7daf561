// SPDX-License-Identifier: GPL-3.0-or-later
// Whole-graph listings ("nodes", "edges") for programs: millions of rows, nothing allocated per row
// (plain objects and joined strings excepted: their names are made on the spot).
#pragma once

#include "object_fields.h"

namespace heapsight::cli {

// One row of the table of all nodes, as fast as it goes. Cheap to make, one per thread.
class NodeRowReader {
public:
    explicit NodeRowReader(const SnapshotAnalysis& analysis);

    struct Place { // 1-based; null script name: the file does not tell
        std::string_view script;
        uint32_t line = 0;
        uint32_t column = 0;
        bool isKnown = false;
    };

    [[nodiscard]] std::string_view name(NodeIndex node)
    {
        return displayNameView(m_analysis.snapshot(), node, m_scratch);
    }
    [[nodiscard]] std::string_view className(NodeIndex node) const { return m_analysis.className(node); }
    // O(1) while nodes ascend, O(log n) otherwise.
    [[nodiscard]] Place place(NodeIndex node);

private:
    const SnapshotAnalysis& m_analysis;
    std::vector<Place> m_places; // by PlaceId
    std::string m_scratch;
    size_t m_next = 0; // position in SourcePlaces::nodes()
};

} // namespace heapsight::cli
