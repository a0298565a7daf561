// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shown_profile.h"

#include "profile/cpu_profile.h"
#include "profile/flame_tree_builder.h"
#include "profile/profile_tables.h"
#include "text/format.h"
#include "text/profile_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace heapsight {

namespace {

constexpr int kNameLength = 60;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heapsight::ShownProfile)
};

Result<FlameTree> measured(const Profile& profile, ProfileMeasure::What what)
{
    if (const ProfileMeasure* measure = profile.find(what))
        return profile.tree(*measure);
    return fail(ErrorCode::NotFound, std::string(measureKey(what)));
}

// A function that a tree does not have cannot be focused on, and need not be excluded.
Result<NarrowedTree> narrowedBySteps(const FlameTree& tree, const std::vector<ProfileStep>& steps,
                                     const JobContext& job)
{
    std::vector<FlameStep> resolved;
    for (const ProfileStep& step : steps) {
        FlameStep made;
        made.kind = step.kind;
        made.text = step.text;
        made.package = step.text;
        made.frame = tree.frames().find({step.name, step.script, step.line, step.column});
        const bool isOfFunction = step.kind <= FlameStep::Kind::MergeIntoCaller;
        const bool keeps = step.kind == FlameStep::Kind::Focus || step.kind == FlameStep::Kind::KeepStacks;
        if (isOfFunction && made.frame == kNoFrame && !keeps)
            continue;
        if (isOfFunction && made.frame == kNoFrame) {
            std::vector<uint64_t> nothing(tree.nodeCount(), 0);
            return NarrowedTree{tree.withWeights(std::move(nothing), tree.unit()),
                                std::vector<uint32_t>(tree.nodeCount(), FlameTree::root())};
        }
        resolved.push_back(std::move(made));
    }
    return narrowedWithNodes(tree, resolved, job);
}

Result<FlameTree> afterSteps(FlameTree tree, const std::vector<ProfileStep>& steps, const JobContext& job)
{
    if (steps.empty())
        return tree;
    auto after = narrowedBySteps(tree, steps, job);
    if (!after)
        return tl::unexpected(std::move(after.error()));
    return std::move(after->tree);
}

// All nodes by total descending: the children of every node in that order are left-heavy.
std::vector<uint32_t> byTotal(const FlameTree& tree)
{
    std::vector<uint32_t> order(tree.nodeCount());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&tree](uint32_t a, uint32_t b) { return tree.total(a) > tree.total(b); });
    return order;
}

Result<std::vector<LegendEntry>> legendOf(const FlameTree& tree, const JobContext& job)
{
    auto packages = profileRows(tree, ProfileGrouping::Package, job);
    if (!packages)
        return tl::unexpected(std::move(packages.error()));
    std::vector<LegendEntry> legend;
    std::vector<std::string_view> names; // of npm packages, heaviest first
    std::vector<size_t> places;
    std::stable_sort(packages->begin(), packages->end(),
                     [](const ProfileRow& a, const ProfileRow& b) { return a.self > b.self; });
    for (const ProfileRow& row : *packages) {
        const FrameOrigin origin = tree.frames().origin(row.frame);
        LegendEntry entry{packageText(tree.frames(), row.frame),
                          static_cast<int>(origin),
                          row.self,
                          row.total,
                          displayText(tree.frames().package(row.frame), kNameLength),
                          {}};
        if (origin == FrameOrigin::Package) {
            names.push_back(tree.frames().package(row.frame));
            entry.package = names.back();
            places.push_back(legend.size());
        }
        legend.push_back(std::move(entry));
    }
    const uint32_t root = tree.frame(FlameTree::root());
    const auto isOfRoot = [&](const LegendEntry& entry) {
        return entry.color == static_cast<int>(tree.frames().origin(root));
    };
    if (std::none_of(legend.begin(), legend.end(), isOfRoot)) // its rectangle has a colour even if it did nothing
        legend.push_back({packageText(tree.frames(), root),
                          static_cast<int>(tree.frames().origin(root)),
                          0,
                          tree.total(FlameTree::root()),
                          displayText(tree.frames().package(root), kNameLength),
                          {}});
    const std::vector<int> hues = packageColors(names);
    for (size_t i = 0; i < places.size(); ++i)
        legend[places[i]].color = hues[i];
    return legend;
}

std::vector<uint8_t> colorsOf(const FrameTable& frames, const std::vector<LegendEntry>& legend)
{
    std::unordered_map<std::string_view, int> hues;
    for (const LegendEntry& entry : legend)
        if (!entry.package.empty())
            hues.emplace(entry.package, entry.color);
    std::vector<uint8_t> colors(frames.size());
    for (uint32_t frame = 0; frame < frames.size(); ++frame) {
        const FrameOrigin origin = frames.origin(frame);
        int color = static_cast<int>(origin);
        if (origin == FrameOrigin::Package)
            if (const auto hue = hues.find(frames.package(frame)); hue != hues.end())
                color = hue->second;
        colors[frame] = static_cast<uint8_t>(color);
    }
    return colors;
}

using TreePointer = std::shared_ptr<const FlameTree>;

TreePointer shared(FlameTree&& tree)
{
    return std::make_shared<const FlameTree>(std::move(tree));
}

Result<std::shared_ptr<const ProfileDiff>> difference(const ProfileRequest& request, const FlameTree& target,
                                                      const JobContext& job)
{
    auto base = measured(*request.base, request.measure);
    if (!base)
        return tl::unexpected(std::move(base.error()));
    // Scaling goes by the whole recordings, narrowing comes after it.
    auto diff = ProfileDiff::between(*base, target, {request.normalises, false}, job);
    if (!diff || request.steps.empty())
        return diff;
    auto narrowBase = afterSteps((*diff)->base(), request.steps, job);
    if (!narrowBase)
        return tl::unexpected(std::move(narrowBase.error()));
    auto narrowTarget = afterSteps((*diff)->target(), request.steps, job);
    if (!narrowTarget)
        return tl::unexpected(std::move(narrowTarget.error()));
    return ProfileDiff::between(*narrowBase, *narrowTarget, {}, job);
}

// Fills trees and content of a comparison: three trees of one shape.
Result<void> compare(ShownProfile& shown, FlameContent& content, const FlameTree& whole, const JobContext& job)
{
    auto diff = difference(shown.request, whole, job);
    if (!diff)
        return tl::unexpected(std::move(diff.error()));
    FlameTree larger = (*diff)->tree(DiffWidth::Larger);
    const std::vector<uint32_t> order = byTotal(larger);
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, {});
    content.tree = reordered(larger, order);
    shown.baseTree = shared(reordered((*diff)->base(), order));
    shown.targetTree = shared(reordered((*diff)->target(), order));
    shown.tree = shared(FlameTree(content.tree));
    const uint32_t nodes = content.tree.nodeCount();
    content.before.resize(nodes);
    content.after.resize(nodes);
    for (uint32_t node = 0; node < nodes; ++node) {
        content.before[node] = shown.baseTree->total(node);
        content.after[node] = shown.targetTree->total(node);
        const auto [least, most] = std::minmax(content.before[node], content.after[node]);
        if (node != FlameTree::root())
            content.greatestChange = std::max(content.greatestChange, most - least);
    }
    return {};
}

// The root is none, even where something was recorded outside of all functions.
uint32_t functionsOf(const FlameTree& tree)
{
    std::vector<uint8_t> seen(tree.frames().size(), 0);
    seen[tree.frame(FlameTree::root())] = 1;
    uint32_t count = 0;
    for (uint32_t node = 0; node < tree.nodeCount(); ++node)
        if (tree.total(node) > 0 && std::exchange(seen[tree.frame(node)], uint8_t{1}) == 0)
            ++count;
    return count;
}

Result<FlameTree> inOrder(const ShownProfile& shown, const FlameTree& tree, const JobContext& job)
{
    const ProfileRequest& request = shown.request;
    if (request.inverted) {
        auto turned = inverted(tree, job);
        return turned ? leftHeavy(*turned, job) : std::move(turned);
    }
    switch (request.order) {
    case FlameOrder::LeftHeavy:
        return leftHeavy(tree, job);
    case FlameOrder::File:
        return tree;
    case FlameOrder::Time:
        break;
    }
    if (request.steps.empty())
        return timeOrderTree(*request.profile, job);
    auto whole = measured(*request.profile, ProfileMeasure::What::Time);
    if (!whole)
        return whole;
    const auto kept = narrowedBySteps(*whole, request.steps, job);
    if (!kept)
        return tl::unexpected(kept.error());
    return timeOrderTree(*request.profile, job, {}, kMostTimedNodes, &*kept);
}

Result<std::shared_ptr<const ShownProfile>> show(const ProfileRequest& request, const JobContext& job)
{
    auto shown = std::make_shared<ShownProfile>();
    shown->request = request;
    auto content = std::make_shared<FlameContent>();
    content->title = request.title;
    auto whole = measured(*request.profile, request.measure);
    if (!whole)
        return tl::unexpected(std::move(whole.error()));
    shown->wholeWeight = whole->total(FlameTree::root());
    if (request.base) {
        if (auto compared = compare(*shown, *content, *whole, job); !compared)
            return tl::unexpected(std::move(compared.error()));
    } else {
        auto tree = afterSteps(std::move(*whole), request.steps, job);
        if (!tree)
            return tl::unexpected(std::move(tree.error()));
        shown->tree = shared(std::move(*tree));
        auto ordered = inOrder(*shown, *shown->tree, job);
        if (!ordered)
            return tl::unexpected(std::move(ordered.error()));
        content->tree = std::move(*ordered);
    }
    shown->functions = functionsOf(*shown->tree);
    auto legend = legendOf(*shown->tree, job);
    if (!legend)
        return tl::unexpected(std::move(legend.error()));
    shown->legend = std::move(*legend);
    content->colors = colorsOf(content->tree.frames(), shown->legend);
    shown->content = std::move(content);
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, {});
    return shown;
}

} // namespace

ProfileStep ProfileStep::ofFrame(FlameStep::Kind kind, const FrameTable& frames, uint32_t frame)
{
    const FrameKey key = frames.key(frame);
    return {kind, std::string(key.name), std::string(key.script), key.line, key.column, {}};
}

QString stepText(const ProfileStep& step)
{
    using Kind = FlameStep::Kind;
    const QString name = displayText(step.name.empty() ? std::string_view("(anonymous)") : step.name, kNameLength);
    const QString text = displayText(step.text, kNameLength);
    switch (step.kind) {
    case Kind::Focus:
        return Words::tr("only %1 and what it calls").arg(name);
    case Kind::KeepStacks:
        return Words::tr("only stacks through %1").arg(name);
    case Kind::Exclude:
        return Words::tr("without %1 and what it calls").arg(name);
    case Kind::MergeIntoCaller:
        return Words::tr("%1 counted for its callers").arg(name);
    case Kind::KeepMatching:
        return Words::tr("only stacks with “%1”").arg(text);
    case Kind::DropMatching:
        return Words::tr("without stacks with “%1”").arg(text);
    case Kind::FocusPackage:
        return Words::tr("only package %1").arg(text);
    case Kind::ExcludePackage:
        return Words::tr("without package %1").arg(text);
    }
    return {};
}

Result<std::shared_ptr<const ShownProfile>> showProfile(const ProfileRequest& request, const JobContext& job)
{
    return guarded([&] { return show(request, job); });
}

} // namespace heapsight
