// SPDX-License-Identifier: GPL-3.0-or-later
#include "node_table.h"

#include "analysis/object_names.h"
#include "io/output_file.h"

#include <algorithm>

namespace heapsight {

std::string_view displayNameView(const HeapSnapshot& snapshot, NodeIndex node, std::string& scratch)
{
    const NodeKind kind = snapshot.kind(node);
    const std::string_view name = snapshot.name(node);
    if (kind != NodeKind::ConcatenatedString && !(kind == NodeKind::Object && name == "Object"))
        return name;
    scratch = displayName(snapshot, node);
    return scratch;
}

NodeRowReader::NodeRowReader(const SnapshotAnalysis& analysis) : m_analysis(analysis)
{
    const SourcePlaces& places = analysis.snapshot().places();
    m_places.reserve(places.placeCount());
    for (uint32_t id = 0; id < places.placeCount(); ++id) {
        const SourcePlace& place = places.place(PlaceId(id));
        m_places.push_back({analysis.scriptNames().name(place.scriptId), place.line + 1, place.column + 1, true});
    }
}

NodeRowReader::Place NodeRowReader::place(NodeIndex node)
{
    const auto nodes = m_analysis.snapshot().places().nodes();
    const bool isBehind = m_next > 0 && nodes[m_next - 1] >= node.value;
    if (isBehind || (m_next < nodes.size() && nodes[m_next] < node.value))
        m_next = static_cast<size_t>(std::lower_bound(nodes.begin(), nodes.end(), node.value) - nodes.begin());
    if (m_next == nodes.size() || nodes[m_next] != node.value)
        return {};
    return m_places[m_analysis.snapshot().places().placeIds()[m_next++]];
}

void writeNodeHeader(CsvWriter& csv)
{
    for (const std::string_view column : kNodeTableColumns)
        csv.text(column);
    csv.endRow();
}

Result<void> exportNodes(const SnapshotAnalysis& analysis, const std::string& path, const JobContext& job)
{
    constexpr uint32_t kRowsPerCheck = 8 * 1024; // names of plain objects take their time
    return guarded([&]() -> Result<void> {
        auto output = OutputFile::create(path);
        if (!output)
            return tl::unexpected(std::move(output.error()));
        TextWriter out(output->sink());
        CsvWriter csv(out);
        writeNodeHeader(csv);
        NodeRowReader reader(analysis);
        const uint32_t count = analysis.snapshot().nodeCount();
        job.begin(kWritePhase, count);
        for (uint32_t n = 0; n < count && !out.failed(); ++n) {
            if (n % kRowsPerCheck == 0) {
                if (job.cancelled())
                    return fail(ErrorCode::Cancelled, "cancelled");
                job.advance(kWritePhase, n == 0 ? 0 : kRowsPerCheck);
            }
            writeNodeRow(csv, analysis, reader, NodeIndex(n), [&csv](std::string_view text) { csv.text(text); });
        }
        out.flush();
        job.finish(kWritePhase);
        return output->commit();
    });
}

} // namespace heapsight
