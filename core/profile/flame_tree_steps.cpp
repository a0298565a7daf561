// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/flame_tree_steps.h"

#include "analysis/object_search.h"
#include "base/parallel.h"
#include "profile/flame_tree_builder.h"

#include <algorithm>
#include <numeric>

namespace heapsight {

namespace {

// A step as a set of functions and what becomes of the stacks through them.
struct Selection {
    enum class Effect : uint8_t { Reroot, Keep, Drop, Merge };
    Effect effect = Effect::Keep;
    std::vector<bool> frames;
};

Result<std::vector<bool>> matchingFrames(const FrameTable& frames, std::string_view pattern)
{
    auto filter = TextFilter::parse(pattern);
    if (!filter)
        return tl::unexpected(std::move(filter.error()));
    std::vector<bool> matches(frames.size(), false);
    for (uint32_t frame = 0; frame < frames.size(); ++frame)
        matches[frame] = filter->matches(frames.shownName(frame)) || filter->matches(frames.script(frame)) ||
                         filter->matches(frames.package(frame));
    return matches;
}

Result<Selection> selectionOf(const FlameStep& step, const FrameTable& frames)
{
    using Kind = FlameStep::Kind;
    using Effect = Selection::Effect;
    Selection selection;
    selection.frames.assign(frames.size(), false);
    switch (step.kind) {
    case Kind::Focus:
        selection.effect = Effect::Reroot;
        break;
    case Kind::KeepStacks:
    case Kind::KeepMatching:
    case Kind::FocusPackage:
        selection.effect = Effect::Keep;
        break;
    case Kind::Exclude:
    case Kind::DropMatching:
    case Kind::ExcludePackage:
        selection.effect = Effect::Drop;
        break;
    case Kind::MergeIntoCaller:
        selection.effect = Effect::Merge;
        break;
    }
    if (step.kind == Kind::KeepMatching || step.kind == Kind::DropMatching) {
        auto matches = matchingFrames(frames, step.text);
        if (!matches)
            return tl::unexpected(std::move(matches.error()));
        selection.frames = std::move(*matches);
    } else if (step.kind == Kind::FocusPackage || step.kind == Kind::ExcludePackage) {
        for (uint32_t frame = 0; frame < frames.size(); ++frame)
            selection.frames[frame] = frames.package(frame) == step.package;
    } else if (step.frame < frames.size()) {
        selection.frames[step.frame] = true;
    }
    return selection;
}

// Nodes whose own weight stays: all but those outside (Reroot, Keep) or inside (Drop) the selected functions.
std::vector<bool> keptNodes(const FlameTree& tree, const Selection& selection)
{
    using Effect = Selection::Effect;
    std::vector<bool> keeps(tree.nodeCount(), true);
    if (selection.effect == Effect::Merge)
        return keeps;
    const bool keepsInside = selection.effect != Effect::Drop;
    uint32_t insideEnd = 0;
    for (uint32_t node = 0; node < tree.nodeCount(); ++node) {
        if (node >= insideEnd && selection.frames[tree.frame(node)] && (node != 0 || keepsInside))
            insideEnd = tree.end(node);
        keeps[node] = (node < insideEnd) == keepsInside;
    }
    return keeps;
}

NarrowedTree applied(const FlameTree& tree, const Selection& selection)
{
    using Effect = Selection::Effect;
    const std::vector<bool> keeps = keptNodes(tree, selection);
    std::vector<uint64_t> keptSelf(tree.selfColumn().begin(), tree.selfColumn().end());
    for (uint32_t node = 0; node < tree.nodeCount(); ++node)
        keptSelf[node] = keeps[node] ? keptSelf[node] : 0;
    const FlameTree kept = tree.withWeights(std::move(keptSelf), tree.unit());
    FlameTreeBuilder builder(tree.frame(0));
    std::vector<uint32_t> nodeOf(tree.nodeCount(), 0);
    std::vector<uint64_t> self{kept.self(0)};
    for (uint32_t node = 1; node < tree.nodeCount(); ++node) {
        if (kept.total(node) == 0)
            continue;
        const uint32_t parent = nodeOf[tree.parent(node)];
        const bool isSelected = selection.frames[tree.frame(node)];
        // Above the selected function there is nothing left: it, and only it, begins below the root.
        const bool isAbove = selection.effect == Effect::Reroot && parent == 0 && !isSelected;
        const bool isMerged = selection.effect == Effect::Merge && isSelected;
        nodeOf[node] = isAbove ? 0 : isMerged ? parent : builder.child(parent, tree.frame(node));
        self.resize(builder.nodeCount(), 0);
        self[nodeOf[node]] += kept.self(node);
    }
    const FlameTreeBuilder::Finished finished = builder.finish();
    std::vector<uint64_t> weights(self.size());
    for (size_t i = 0; i < self.size(); ++i)
        weights[finished.nodeOf[i]] = self[i];
    for (uint32_t node = 0; node < tree.nodeCount(); ++node)
        nodeOf[node] = keeps[node] ? finished.nodeOf[nodeOf[node]] : FlameTree::root();
    return {FlameTree(finished.shape, tree.framesPointer(), std::move(weights), tree.unit()), std::move(nodeOf)};
}

} // namespace

Result<FlameTree> narrowed(const FlameTree& tree, std::span<const FlameStep> steps, const JobContext& job)
{
    auto result = narrowedWithNodes(tree, steps, job);
    if (!result)
        return tl::unexpected(std::move(result.error()));
    return std::move(result->tree);
}

Result<NarrowedTree> narrowedWithNodes(const FlameTree& tree, std::span<const FlameStep> steps, const JobContext& job)
{
    return guarded([&]() -> Result<NarrowedTree> {
        NarrowedTree result{tree, std::vector<uint32_t>(tree.nodeCount())};
        std::iota(result.nodeOf.begin(), result.nodeOf.end(), 0U);
        for (const FlameStep& step : steps) {
            if (job.cancelled())
                return fail(ErrorCode::Cancelled, "cancelled");
            const auto selection = selectionOf(step, tree.frames());
            if (!selection)
                return tl::unexpected(selection.error());
            NarrowedTree next = applied(result.tree, *selection);
            for (uint32_t& node : result.nodeOf)
                node = next.nodeOf[node];
            result.tree = std::move(next.tree);
        }
        return result;
    });
}

Result<FlameTree> leftHeavy(const FlameTree& tree, const JobContext& job)
{
    return guarded([&]() -> Result<FlameTree> {
        std::vector<uint32_t> order(tree.nodeCount());
        std::iota(order.begin(), order.end(), 0U);
        parallelSort(order, [&](uint32_t a, uint32_t b) {
            return tree.total(a) != tree.total(b) ? tree.total(a) > tree.total(b) : a < b;
        });
        if (job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        return reordered(tree, order);
    });
}

namespace {

// Bottom up, a row at a time: a row is the stacks that end the same way, as places in the tree.
class Inversion {
public:
    Inversion(const FlameTree& tree, uint64_t least) : m_tree(tree), m_least(least), m_builder(tree.frame(0)) {}

    Result<FlameTree> run(const JobContext& job)
    {
        openTop();
        while (!m_open.empty()) {
            if (job.cancelled())
                return fail(ErrorCode::Cancelled, "cancelled");
            Row row = std::move(m_open.back());
            m_open.pop_back();
            follow(std::move(row));
        }
        const FlameTreeBuilder::Finished finished = m_builder.finish();
        std::vector<uint64_t> weights(m_self.size());
        for (size_t i = 0; i < m_self.size(); ++i)
            weights[finished.nodeOf[i]] = m_self[i];
        return FlameTree(finished.shape, m_tree.framesPointer(), std::move(weights), m_tree.unit());
    }

private:
    struct Place {
        uint32_t at;   // how far up the stack is followed
        uint32_t from; // whose weight it is
    };
    struct Row {
        uint32_t node; // of the builder
        std::vector<Place> places;
    };

    void openTop()
    {
        std::vector<Place> places;
        for (uint32_t node = 1; node < m_tree.nodeCount(); ++node)
            if (m_tree.self(node) > 0)
                places.push_back({node, node});
        m_self.assign(1, m_tree.self(0));
        group(0, std::move(places));
    }

    // The callers of a row become rows; what came from the root ends here.
    void follow(Row row)
    {
        std::vector<Place> callers;
        for (const Place& place : row.places) {
            const uint32_t caller = m_tree.parent(place.at);
            if (caller == FlameTree::root())
                m_self[row.node] += m_tree.self(place.from);
            else
                callers.push_back({caller, place.from});
        }
        group(row.node, std::move(callers));
    }

    void group(uint32_t below, std::vector<Place> places)
    {
        const auto frameOf = [&](const Place& place) { return m_tree.frame(place.at); };
        std::ranges::stable_sort(places, {}, frameOf);
        for (auto begin = places.begin(); begin != places.end();) {
            const auto end = std::find_if(begin, places.end(),
                                          [&](const Place& place) { return frameOf(place) != frameOf(*begin); });
            const uint32_t node = m_builder.child(below, frameOf(*begin));
            m_self.resize(m_builder.nodeCount(), 0);
            uint64_t weight = 0;
            for (auto place = begin; place != end; ++place)
                weight += m_tree.self(place->from);
            if (weight < m_least)
                m_self[node] += weight;
            else
                m_open.push_back({node, std::vector<Place>(begin, end)});
            begin = end;
        }
    }

    const FlameTree& m_tree;
    uint64_t m_least;
    FlameTreeBuilder m_builder;
    std::vector<uint64_t> m_self; // per node of the builder
    std::vector<Row> m_open;
};

} // namespace

Result<FlameTree> inverted(const FlameTree& tree, const JobContext& job, uint64_t least)
{
    constexpr uint64_t kShare = 10'000;
    const uint64_t cut = least > 0 ? least : std::max<uint64_t>(tree.total(0) / kShare, 1);
    return guarded([&] { return Inversion(tree, cut).run(job); });
}

Result<FlameMatches> findFrames(const FlameTree& tree, std::string_view pattern)
{
    FlameMatches matches;
    matches.frames.assign(tree.frames().size(), false);
    if (pattern.empty())
        return matches;
    auto frames = matchingFrames(tree.frames(), pattern);
    if (!frames)
        return tl::unexpected(std::move(frames.error()));
    matches.frames = std::move(*frames);
    uint32_t insideEnd = 0;
    for (uint32_t node = 0; node < tree.nodeCount(); ++node) {
        if (!matches.frames[tree.frame(node)] || node == 0)
            continue;
        ++matches.nodes;
        if (node >= insideEnd) {
            matches.weight += tree.total(node);
            insideEnd = tree.end(node);
        }
    }
    return matches;
}

} // namespace heapsight
