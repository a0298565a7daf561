// SPDX-License-Identifier: GPL-3.0-or-later
// The table of all nodes, for other programs: "heapsight-cli nodes" and the window's export. Millions of
// rows; nothing is allocated per row (plain objects and joined strings excepted: their names are made).
#pragma once

#include "analysis/snapshot_analysis.h"
#include "io/csv_writer.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace heapsight {

inline constexpr std::array<std::string_view, 12> kNodeTableColumns{"id",       "type",     "name",     "class",
                                                                    "shallow",  "retained", "distance", "dominator_id",
                                                                    "detached", "script",   "line",     "column"};

// Display name without a copy where the file's own name is it; `scratch` holds the others.
[[nodiscard]] std::string_view displayNameView(const HeapSnapshot& snapshot, NodeIndex node, std::string& scratch);

// What a row needs beyond the columns of the analysis. Cheap to make, one per thread.
class NodeRowReader {
public:
    explicit NodeRowReader(const SnapshotAnalysis& analysis);

    struct Place { // 1-based; empty script name: the file does not tell
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

void writeNodeHeader(CsvWriter& csv);
// `text(std::string_view)` writes a cell of text.
template <class Text>
void writeNodeRow(CsvWriter& csv, const SnapshotAnalysis& analysis, NodeRowReader& reader, NodeIndex node, Text&& text)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    csv.number(snapshot.id(node).value);
    text(snapshot.kindName(node));
    text(reader.name(node));
    text(reader.className(node));
    csv.number(analysis.shallow(node));
    csv.number(analysis.retained(node));
    csv.number(analysis.distance(node));
    csv.number(snapshot.id(analysis.dominators().immediateDominator(node)).value);
    csv.boolean(snapshot.detachedness(node) == Detachedness::Detached);
    const NodeRowReader::Place place = reader.place(node);
    text(place.script);
    place.isKnown ? csv.number(place.line) : csv.empty();
    place.isKnown ? csv.number(place.column) : csv.empty();
    csv.endRow();
}

// All nodes in the file's order as CSV; the file appears once it is complete. Errors: CannotWrite,
// Cancelled, OutOfMemory. Progress: kWritePhase. O(N).
[[nodiscard]] Result<void> exportNodes(const SnapshotAnalysis& analysis, const std::string& path,
                                       const JobContext& job);

} // namespace heapsight
