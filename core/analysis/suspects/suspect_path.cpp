// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/merged_paths.h"
#include "analysis/suspects/evidence.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr size_t kMostPathObjects = 100'000; // more tell the same path

// "Map @123" and "UserProfile × 1 500" without the number.
std::string plainLabel(const std::string& label)
{
    for (const std::string_view mark : {" × ", " @"})
        if (const size_t at = label.rfind(mark); at != std::string::npos && at != 0)
            return label.substr(0, at);
    return label;
}

} // namespace

Result<std::vector<PathStep>> pathTo(const SnapshotAnalysis& analysis, uint32_t holder, std::string_view holderClass,
                                     const std::vector<uint32_t>& objects, const JobContext& job)
{
    const std::vector<uint32_t> some(
        objects.begin(), objects.begin() + static_cast<ptrdiff_t>(std::min(objects.size(), kMostPathObjects)));
    const auto paths = mergedPaths(analysis, some, job);
    if (!paths)
        return tl::unexpected(paths.error());
    std::vector<PathStep> steps;
    int byMark = -1;
    int byClass = -1;
    int byNode = -1;
    for (const PathNode* row = (*paths)->root.get(); row;) {
        PathStep& step = steps.emplace_back();
        step.edge = row->edge;
        step.name = plainLabel(row->label);
        step.edgePhrase = row->edgePhrase;
        const Phrase& label = row->labelPhrase;
        step.namePhrase = label.kind == Phrase::Kind::Joined ? label.parts.front() : label;
        step.foldedPhrase = row->foldedPhrase;
        step.className = row->className;
        step.node = row->node;
        step.objects = row->objects;
        step.isArtefact = row->artefact;
        step.folded = row->foldedText;
        step.location = row->location;
        const int at = static_cast<int>(steps.size()) - 1;
        if (row->node.value == holder)
            byNode = at;
        if (row->className == holderClass)
            byClass = at;
        if (row->accumulates)
            byMark = at;
        const PathNode* heaviest = nullptr;
        for (const auto& child : row->children)
            if (!heaviest || child->count > heaviest->count)
                heaviest = child.get();
        // Objects of the set may hold others of it: the path ends where the first are.
        row = row->isTarget && row->count > (heaviest ? heaviest->count : 0) ? nullptr : heaviest;
    }
    const int mark = byNode >= 0 ? byNode : byMark >= 0 ? byMark : byClass;
    for (int i = 0; i < static_cast<int>(steps.size()); ++i) {
        steps[static_cast<size_t>(i)].isHolder = i == mark;
        steps[static_cast<size_t>(i)].isLeaked = mark >= 0 && i > mark;
    }
    return steps;
}

} // namespace heapsight
