// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/string_texts.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr uint32_t kNoRow = 0xffffffffU;

bool isString(NodeKind kind)
{
    return kind == NodeKind::String || kind == NodeKind::ConcatenatedString || kind == NodeKind::SlicedString;
}

} // namespace

Result<std::shared_ptr<const StringTexts>> StringTexts::compute(const SnapshotAnalysis& analysis, const JobContext& job)
{
    return guarded([&]() -> Result<std::shared_ptr<const StringTexts>> {
        auto groups = DuplicateGroups::find(analysis, job);
        if (!groups)
            return tl::unexpected(std::move(groups.error()));
        std::shared_ptr<StringTexts> texts(new StringTexts);
        texts->m_groups = std::move(*groups);
        texts->m_nodeCount = analysis.snapshot().nodeCount();
        std::vector<uint32_t> rowOf(texts->m_groups.groupCount(), kNoRow);
        std::vector<uint64_t> largest; // copy, by row
        for (uint32_t n = 0; n < texts->m_nodeCount; ++n) {
            if (n % kItemsPerCheck == 0 && job.cancelled())
                return fail(ErrorCode::Cancelled, {});
            if (!isString(analysis.snapshot().kind(NodeIndex(n))) || analysis.shallowSizes().isZero(n))
                continue;
            const uint64_t shallow = analysis.shallow(NodeIndex(n));
            const uint32_t group = texts->m_groups.groupOf(n);
            if (group == DuplicateGroups::kNoGroup || rowOf[group] == kNoRow) {
                if (group != DuplicateGroups::kNoGroup)
                    rowOf[group] = static_cast<uint32_t>(texts->m_rows.size());
                texts->m_rows.push_back({n, 1, shallow, analysis.retained(NodeIndex(n)), 0});
                largest.push_back(shallow);
            } else {
                StringText& row = texts->m_rows[rowOf[group]];
                ++row.count;
                row.shallow += shallow;
                row.retained += analysis.retained(NodeIndex(n));
                largest[rowOf[group]] = std::max(largest[rowOf[group]], shallow);
            }
            ++texts->m_strings;
            texts->m_shallow += shallow;
        }
        for (size_t i = 0; i < texts->m_rows.size(); ++i) {
            texts->m_rows[i].wasted = texts->m_rows[i].shallow - largest[i];
            texts->m_wasted += texts->m_rows[i].wasted;
        }
        return texts;
    });
}

std::vector<uint32_t> StringTexts::members(const StringText& row) const
{
    if (row.count == 1)
        return {row.node};
    const uint32_t group = m_groups.groupOf(row.node);
    std::vector<uint32_t> nodes;
    nodes.reserve(row.count);
    for (uint32_t n = row.node; n < m_nodeCount && nodes.size() < row.count; ++n)
        if (m_groups.groupOf(n) == group)
            nodes.push_back(n);
    return nodes;
}

} // namespace heapsight
