// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/suspects/one_snapshot.h"

#include "analysis/path_node_role.h"
#include "analysis/suspects/evidence.h"
#include "analysis/suspects/names.h"

#include <algorithm>
#include <unordered_map>

namespace heapsight {

namespace {

constexpr uint64_t kFewestItems = 50;
constexpr uint64_t kSharePercent = 1;  // of the heap, to be worth showing
constexpr uint64_t kLargePercent = 30; // of the heap, to be more than a guess
constexpr size_t kMostSuspects = 10;

struct Held {            // objects of one class held by one object
    uint32_t holder = 0; // position
    uint32_t classId = 0;
    uint64_t items = 0;
    uint64_t bytes = 0;
    uint32_t example = 0;
};

// Bytes at or below each position.
Column<uint64_t> bytesBelow(const SnapshotAnalysis& analysis, const HolderTree& tree)
{
    Column<uint64_t> bytes(tree.size());
    for (uint32_t p = tree.size(); p-- > 1;) {
        bytes[p] += analysis.shallow(NodeIndex(tree.node(p)));
        bytes[tree.parent(p)] += bytes[p];
    }
    return bytes;
}

// Runs of a list count where they begin.
uint32_t runHead(const SnapshotAnalysis& analysis, const HolderTree& tree, uint32_t position)
{
    const ClassId id = analysis.classOf(NodeIndex(tree.node(position)));
    const std::string_view name = analysis.classes().at(id).name;
    for (const std::string_view structural : {"Object", "Array", "Map", "Set", "Function", "Promise"})
        if (name == structural || name.starts_with('{'))
            return position;
    uint32_t parent = tree.parent(position);
    return parent != 0 && analysis.classOf(NodeIndex(tree.node(parent))) == id ? parent : position;
}

std::vector<Held> collect(const SnapshotAnalysis& analysis, const HolderTree& tree, const Column<uint64_t>& below,
                          Column<uint32_t>& head)
{
    std::unordered_map<uint64_t, Held> held;
    for (uint32_t p = 1; p < tree.size(); ++p) {
        const uint32_t above = runHead(analysis, tree, p);
        head[p] = above == p ? p : head[above];
        const ClassId id = analysis.classOf(NodeIndex(tree.node(p)));
        const uint32_t holder = tree.parent(head[p]);
        if (Populations::isEngineClass(analysis.classes().at(id).name) || holder == 0)
            continue;
        Held& known = held[(uint64_t{holder} << 32) | id.value];
        known.holder = holder;
        known.classId = id.value;
        ++known.items;
        if (head[p] == p) {
            known.bytes += below[p];
            known.example = p;
        }
    }
    std::vector<Held> large;
    const uint64_t least = analysis.totalSize() * kSharePercent / 100;
    for (const auto& [key, candidate] : held)
        if (candidate.items >= kFewestItems && candidate.bytes >= least)
            large.push_back(candidate);
    std::sort(large.begin(), large.end(), [](const Held& a, const Held& b) {
        return std::tuple(b.bytes, a.holder, a.classId) < std::tuple(a.bytes, b.holder, b.classId);
    });
    return large;
}

// Methods of a prototype and the functions of the global object are many, but nobody piled them up.
bool isCollection(const SnapshotAnalysis& analysis, const HolderTree& tree, const Held& held)
{
    const NodeIndex holder(tree.node(held.holder));
    const bool isFunction = analysis.snapshot().kind(NodeIndex(tree.node(held.example))) == NodeKind::Closure;
    return !isFunction || analysis.className(holder) == "Array" ||
           internalTarget(analysis.snapshot(), holder, "table").isValid();
}

bool isWithinNode(const SnapshotAnalysis& analysis, const PathBasis& basis, const HolderTree& tree, const Held& held)
{
    const std::string_view item = analysis.classes().at(ClassId(held.classId)).name;
    if (item == "Timeout" || item == "Immediate" || item == "Listener") // Node keeps them for the program
        return false;
    if (const ModuleScope* scope = moduleAbove(basis, tree, held.holder))
        return !scope->isOwn;
    for (uint32_t p = held.holder; p != 0; p = tree.parent(p)) {
        const std::string_view name = analysis.snapshot().name(NodeIndex(tree.node(p)));
        if (name.starts_with("system / NativeContext") || name == "(Internalized strings)" ||
            name == "(String forwarding table)")
            return true;
    }
    return false;
}

OneSnapshotLook lookOf(const Suspect& suspect)
{
    switch (suspect.pattern) {
    case LeakPattern::Timers:
    case LeakPattern::EventListeners:
    case LeakPattern::AbortSignalListeners:
    case LeakPattern::PendingPromises:
    case LeakPattern::NativeHandles:
    case LeakPattern::DetachedDom:
        return OneSnapshotLook::Waiting;
    default:
        break;
    }
    for (const std::string_view plain : {"(string)", "(number)", "(bigint)", "Array", "(concatenated string)"})
        if (suspect.itemClass == plain)
            return OneSnapshotLook::Table;
    return suspect.confidence == Confidence::Medium ? OneSnapshotLook::Dominates : OneSnapshotLook::Many;
}

} // namespace

Result<DominatingHolders> dominatingHolders(const SnapshotAnalysis& analysis, const JobContext& job)
{
    const auto made = HolderTree::compute(analysis, dictionaryObjects(analysis.snapshot()), job);
    if (!made)
        return tl::unexpected(made.error());
    const auto basis = analysis.pathBasis(job);
    if (!basis)
        return tl::unexpected(basis.error());
    const HolderTree& tree = *made;
    const Column<uint64_t> below = bytesBelow(analysis, tree);
    DominatingHolders result;
    Column<uint32_t> head(tree.size()); // position → where its run begins
    const std::vector<Held> large = collect(analysis, tree, below, head);
    result.holdersChecked = large.size();
    for (const Held& held : large) {
        if (result.suspects.size() == kMostSuspects)
            break;
        if (job.cancelled())
            return fail(ErrorCode::Cancelled, "suspects");
        if (!isCollection(analysis, tree, held) || isWithinNode(analysis, **basis, tree, held))
            continue;
        Suspect suspect;
        suspect.className = analysis.classes().at(ClassId(held.classId)).name;
        suspect.itemClass = suspect.className;
        suspect.holder = NodeIndex(tree.node(held.holder));
        const bool isScope = isContext(analysis.snapshot(), suspect.holder);
        suspect.holderClass = isScope ? "scope" : std::string(analysis.className(suspect.holder));
        suspect.holderName = variablePath(analysis, tree, isScope ? held.example : held.holder);
        suspect.population = {held.items};
        suspect.heldBytes = {held.bytes};
        suspect.share = held.bytes;
        suspect.score = static_cast<double>(held.bytes);
        suspect.confidence =
            held.bytes * 100 >= analysis.totalSize() * kLargePercent ? Confidence::Medium : Confidence::Low;
        suspect.location = analysis.location(ClassId(held.classId));
        suspect.scriptOfHolder = scriptAbove(analysis, **basis, tree, held.holder);
        for (uint32_t p = 1; p < tree.size(); ++p)
            if (tree.parent(head[p]) == held.holder && analysis.classOf(NodeIndex(tree.node(p))).value == held.classId)
                suspect.objects.push_back(tree.node(p));
        Candidate candidate;
        candidate.holder = suspect.holder.value;
        SuspectFacts facts;
        facts.candidate = &candidate;
        facts.holder = suspect.holder.value;
        facts.item = held.example;
        facts.itemClass = suspect.className;
        facts.items = held.items;
        facts.bytes = held.bytes;
        facts.contents[suspect.className] = {suspect.className, held.items, 0};
        facts.label = tree.isNamed(held.example)
                          ? analysis.snapshot().strings().at(tree.label(held.example))
                          : std::string_view(tree.label(held.example) == HoldLabel::kElements ? "[*]" : "");
        for (uint32_t p = held.holder; p != 0; p = tree.parent(p)) {
            facts.labelsAbove.push_back(
                tree.label(p) < HoldLabel::kFirstSpecial ? analysis.snapshot().strings().at(tree.label(p)) : "");
            facts.classesAbove.push_back(analysis.className(NodeIndex(tree.node(p))));
        }
        candidate.isChain =
            runHead(analysis, tree, held.example) == held.example && suspect.objects.size() < held.items;
        candidate.isList = candidate.isChain;
        suspect.pattern = patternOf(analysis, facts);
        suspect.sharePercent = analysis.totalSize() == 0 ? 0 : held.bytes * 100 / analysis.totalSize();
        suspect.looks = lookOf(suspect);
        if (suspect.looks == OneSnapshotLook::Table)
            suspect.confidence = Confidence::Low;
        auto path = pathTo(analysis, suspect.holder.value, suspect.holderClass, suspect.objects, job);
        if (!path)
            return tl::unexpected(path.error());
        suspect.path = std::move(*path);
        result.suspects.push_back(std::move(suspect));
    }
    return result;
}

} // namespace heapsight
