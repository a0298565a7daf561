// SPDX-License-Identifier: GPL-3.0-or-later
// Who holds what accumulates, and by which names a developer knows it.
#include "analysis/path_node_role.h"
#include "analysis/suspects/evidence.h"
#include "analysis/suspects/names.h"

namespace heapsight {

namespace {

constexpr uint32_t kLongestWalk = 96;

// The event of an emitter whose listeners the items are, "" if they are none.
std::string_view eventOf(const HeapSnapshot& snapshot, const HolderTree& tree, const SuspectFacts& facts)
{
    uint32_t position = tree.position(facts.holder);
    for (uint32_t step = 0; step < kLongestWalk && position != 0; ++step) {
        const uint32_t above = tree.parent(position);
        if (holdLabelText(snapshot, tree.label(above)) == "_events" && tree.isNamed(position)) {
            const std::string_view event = holdLabelText(snapshot, tree.label(position));
            if (!event.empty())
                return event;
            break;
        }
        position = above;
    }
    const bool isOneListener = facts.item != HolderTree::kNowhere && tree.isNamed(facts.item) &&
                               !facts.labelsAbove.empty() && facts.labelsAbove.front() == "_events";
    return isOneListener ? facts.label : std::string_view();
}

} // namespace

void nameHolder(const Populations& populations, const PathBasis& basis, const SuspectFacts& facts, Suspect& s)
{
    const SnapshotAnalysis& analysis = populations.last();
    const HeapSnapshot& snapshot = analysis.snapshot();
    const HolderTree& tree = populations.tree();
    const uint32_t position = tree.position(facts.holder);
    const bool isSynthetic = snapshot.kind(NodeIndex(facts.holder)) == NodeKind::Synthetic;
    const bool isScope = isContext(snapshot, NodeIndex(facts.holder)) ||
                         isSourceTextModule(snapshot, NodeIndex(facts.holder)) || isSynthetic;
    // A list hangs at the variable that names its first element.
    const bool isList = s.pattern == LeakPattern::LinkedList && tree.isNamed(facts.item);
    s.holder = NodeIndex(facts.holder);
    s.holderClass = isScope ? "scope" : std::string(analysis.className(s.holder));
    if (populations.isDictionary(facts.holder)) // its fields are keys, and tell nothing
        s.holderClass = s.holderClass.starts_with('{') ? "Object" : s.holderClass;
    s.holderName =
        variablePath(analysis, tree, isList || (isScope && facts.item != HolderTree::kNowhere) ? facts.item : position,
                     facts.candidate->isAcross);
    if (s.pattern == LeakPattern::LinkedList && !isList && facts.candidate->holders == 1)
        if (const auto hold = namedHoldOfRun(populations, *facts.candidate)) {
            const std::string owner = isContext(snapshot, NodeIndex(hold->holder))
                                          ? std::string()
                                          : variablePath(analysis, tree, tree.position(hold->holder));
            s.holder = NodeIndex(hold->holder);
            s.holderName = owner + (owner.empty() ? "" : ".") + std::string(hold->name);
            s.holderClass = "list";
        }
    if (isList)
        s.holderClass = "list";
    s.scriptOfHolder = scriptAbove(analysis, basis, tree, position);
    if (isSynthetic)
        s.holderClass = snapshot.name(NodeIndex(facts.holder));
    if (facts.label == "WeakMap value")
        s.weakMap = "WeakMap";
    s.event = eventOf(snapshot, tree, facts);
}

} // namespace heapsight
