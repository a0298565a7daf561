// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicate_groups.h"
#include "analysis/name_reader.h"
#include "analysis/object_filter.h"

#include <algorithm>

namespace heapsight {

namespace {

std::vector<DuplicateStrings> collect(const SnapshotAnalysis& analysis, const DuplicateGroups& groups)
{
    std::vector<uint32_t> resultOf(groups.groupCount(), DuplicateGroups::kNoGroup);
    std::vector<DuplicateStrings> results;
    NameReader reader(analysis.snapshot());
    for (uint32_t node = 0; node < analysis.snapshot().nodeCount(); ++node) {
        if (!groups.isDuplicate(node))
            continue;
        const uint32_t group = groups.groupOf(node);
        if (resultOf[group] == DuplicateGroups::kNoGroup) {
            resultOf[group] = static_cast<uint32_t>(results.size());
            results.emplace_back().value = reader.read(NodeIndex(node));
            results.back().nodes.reserve(groups.count(group));
        }
        DuplicateStrings& result = results[resultOf[group]];
        result.nodes.push_back(node);
        result.shallow += analysis.shallow(NodeIndex(node));
        result.retained += analysis.retained(NodeIndex(node));
    }
    std::ranges::stable_sort(results, std::ranges::greater(), &DuplicateStrings::retained);
    return results;
}

} // namespace

Result<std::vector<DuplicateStrings>> duplicateStrings(const SnapshotAnalysis& analysis, const JobContext& job)
{
    return guarded([&]() -> Result<std::vector<DuplicateStrings>> {
        auto groups = DuplicateGroups::find(analysis, job);
        if (!groups)
            return tl::unexpected(std::move(groups.error()));
        return collect(analysis, *groups);
    });
}

} // namespace heapsight
