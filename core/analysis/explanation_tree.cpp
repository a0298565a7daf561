// SPDX-License-Identifier: GPL-3.0-or-later
// Why this is a tree: a parent nearer the root (PathBasis::depth) can never lead back. A collection may
// be preferred although it is a little farther away; where that closes a cycle, the nodes of the cycle
// fall back to nearer parents.
#include "analysis/explanation_tree.h"

#include "analysis/path_node_role.h"

#include <algorithm>
#include <tuple>

namespace heapsight {

namespace {

// A collection this many steps farther than the nearest retainer is still preferred to it …
constexpr uint32_t kFartherSteps = 16;
// … if it holds at least this many things.
constexpr uint64_t kCollectionFanOut = 16;
// Objects with that many fields are used as dictionaries.
constexpr uint64_t kDictionaryFanOut = 64;
// What everything that is no collection counts for, however many variables or methods it has.
constexpr uint64_t kOrdinaryFanOut = 4;

// What a retainer is worth: its fan-out, and whether its holder is something of the engine's.
constexpr uint32_t kEngineHolder = 1U << 31;
constexpr uint32_t kMostFanOut = kEngineHolder - 1;

constexpr uint32_t kAhead = 16;       // nodes between asking for the lines and using them
constexpr size_t kAskedRetainers = 6; // of a node; few have more

} // namespace

bool ExplanationTree::Merit::isBetterThan(const Merit& other) const
{
    // Ties: nearer the root first, then earlier in the file.
    return std::tuple(isKnownThing, fanOut, other.depth, other.node) >
           std::tuple(other.isKnownThing, other.fanOut, depth, node);
}

ExplanationTree::ExplanationTree(const SnapshotAnalysis& analysis, const PathBasis& basis)
    : m_analysis(analysis),
      m_basis(basis),
      m_parent(analysis.snapshot().nodeCount()),
      m_done(analysis.snapshot().nodeCount()),
      m_onWalk(analysis.snapshot().nodeCount()),
      m_farther(analysis.snapshot().nodeCount()),
      m_nearer(analysis.snapshot().nodeCount()),
      m_budget(uint64_t{analysis.snapshot().nodeCount()} * 4 + 1024)
{
    m_done.set(analysis.snapshot().root().value);
}

void ExplanationTree::explain(uint32_t node)
{
    std::vector<uint32_t> walk;
    uint32_t current = node;
    while (!m_done.test(current)) {
        if (m_onWalk.test(current)) {
            breakCycle(walk, current);
            current = walk.back();
            walk.pop_back();
            m_onWalk.reset(current);
        }
        m_onWalk.set(current);
        walk.push_back(current);
        const bool mustChoose =
            m_parent[current] == 0 || (m_farther.test(current) && (m_nearer.test(current) || m_budget == 0));
        if (mustChoose)
            m_parent[current] = chooseParent(current) + 1;
        current = parent(current);
    }
    for (const uint32_t n : walk) {
        m_onWalk.reset(n);
        m_done.set(n);
    }
}

// Parents depend on nothing but the node, as long as no cycle must be broken: they are chosen in the order of
// the file, and only walks through those that are not nearer the root can come back to where they began.
bool ExplanationTree::explainAll(const JobContext& job)
{
    const uint32_t nodes = m_analysis.snapshot().nodeCount();
    measureStandings();
    for (uint32_t n = 0; n < nodes; ++n) {
        if (n % kItemsPerCheck == 0) {
            if (job.cancelled())
                return false;
            job.advance(Phase::Compare, kItemsPerCheck);
        }
        if (n + kAhead < nodes)
            prefetchChoice(n + kAhead);
        if (m_basis.isReached(n) && !m_done.test(n) && m_parent[n] == 0)
            m_parent[n] = chooseParent(n) + 1;
    }
    for (uint32_t n = 0; n < nodes; ++n)
        if (m_farther.test(n))
            explain(n);
    m_standing.release();
    m_done.setAll();
    return true;
}

void ExplanationTree::prefetchChoice(uint32_t node) const
{
    const auto retainers = m_analysis.reverseEdges().retainers(node);
    for (const RetainerWord word : retainers.first(std::min(retainers.size(), kAskedRetainers))) {
        m_basis.prefetch(word.source());
        prefetchForReading(m_standing.data() + word.source());
    }
    m_basis.prefetch(m_analysis.dominators().dominatorColumn()[node]);
}

void ExplanationTree::measureStandings()
{
    const uint32_t nodes = m_analysis.snapshot().nodeCount();
    Column<uint32_t> standings(nodes);
    for (uint32_t n = 0; n < nodes; ++n)
        if (m_basis.isReached(n))
            standings[n] = standing(n, m_basis.holder(n));
    m_standing = std::move(standings);
}

uint32_t ExplanationTree::standing(uint32_t retainer, uint32_t holder) const
{
    if (!m_standing.empty())
        return m_standing[retainer];
    const bool isEngine = isEngineNode(m_analysis.snapshot(), NodeIndex(holder)) && !m_basis.exported(retainer);
    return fanOut(retainer, holder) | (isEngine ? kEngineHolder : 0);
}

// Takes the walk back to the first node of the cycle that can do otherwise; all of the cycle's nodes
// that took a farther parent must take a nearer one now.
void ExplanationTree::breakCycle(std::vector<uint32_t>& walk, uint32_t back)
{
    size_t keep = walk.size();
    for (size_t i = walk.size(); i-- > 0;) {
        if (m_farther.test(walk[i])) {
            m_nearer.set(walk[i]);
            keep = i;
        }
        if (walk[i] == back)
            break;
    }
    if (keep == walk.size()) // nearer parents make no cycle; should they, the walk still ends
        m_parent[walk.back()] = rootFor(walk.back()) + 1;
    while (walk.size() > keep + 1) {
        m_onWalk.reset(walk.back());
        walk.pop_back();
        m_budget -= m_budget != 0 ? 1 : 0;
    }
}

uint32_t ExplanationTree::chooseParent(uint32_t node)
{
    m_farther.reset(node);
    if (m_basis.moduleScope(node))
        return m_analysis.snapshot().root().value;
    if (const ExportedVariable* variable = m_basis.exported(node))
        return variable->table; // modules that import it hold it as well
    if (m_basis.isStorage(node)) {
        const uint32_t parent = parentWithinStorage(node);
        return parent != kNoParent ? parent : rootFor(node);
    }
    if (const uint32_t parent = parentFromDominator(node); parent != kNoParent)
        return parent;
    // Functions are found through the scope that names them, not through a table that lists them.
    const bool isFunction = m_analysis.snapshot().kind(NodeIndex(node)) == NodeKind::Closure;
    const bool allowFarther = !m_nearer.test(node) && m_budget != 0 && !isFunction;
    // A realm is around the scopes of its scripts: they point at it, and explain nothing unless nothing
    // else does.
    const bool isEngine = isEngineNode(m_analysis.snapshot(), NodeIndex(node));
    Merit best = bestRetainer(node, allowFarther, !isEngine);
    if (best.node == kNoParent && isEngine)
        best = bestRetainer(node, allowFarther, true);
    if (best.node == kNoParent)
        return rootFor(node);
    if (m_basis.depth(m_basis.holder(best.node)) >= m_basis.depth(node))
        m_farther.set(node);
    return directRetainer(node, best.node);
}

uint32_t ExplanationTree::rootFor(uint32_t node)
{
    m_withoutEdge.push_back(node);
    return m_analysis.snapshot().root().value;
}

// All that points at a backing store is its holder or more of the holder's storage.
uint32_t ExplanationTree::parentWithinStorage(uint32_t node) const
{
    uint32_t best = kNoParent;
    for (const RetainerWord word : m_analysis.reverseEdges().retainers(node)) {
        const uint32_t source = word.source();
        if (isStrongRetainer(m_analysis, word, node) &&
            (best == kNoParent || m_basis.depth(source) < m_basis.depth(best)))
            best = source;
    }
    return best;
}

uint32_t ExplanationTree::parentFromDominator(uint32_t node) const
{
    const DominatorTree& dominators = m_analysis.dominators();
    NodeIndex dominator = dominators.immediateDominator(NodeIndex(node));
    while (m_basis.isStorage(dominator.value))
        dominator = dominators.immediateDominator(dominator);
    if (m_basis.depth(dominator.value) >= m_basis.depth(node))
        return kNoParent;
    uint32_t best = kNoParent;
    for (const RetainerWord word : m_analysis.reverseEdges().retainers(node)) {
        const uint32_t source = word.source();
        if (m_basis.holder(source) != dominator.value || !isStrongRetainer(m_analysis, word, node))
            continue;
        if (source == dominator.value)
            return source;
        if (best == kNoParent || m_basis.depth(source) < m_basis.depth(best))
            best = source;
    }
    return best;
}

// How many things a collection holds; anything else counts as holding few.
uint32_t ExplanationTree::fanOut(uint32_t retainer, uint32_t holder) const
{
    const HeapSnapshot& snapshot = m_analysis.snapshot();
    const NodeIndex source(retainer);
    const auto edges = static_cast<uint32_t>(std::min<uint64_t>(snapshot.edges(source).size(), kMostFanOut));
    const NodeKind kind = snapshot.kind(source);
    const bool isList =
        kind == NodeKind::Array || retainer != holder || (kind == NodeKind::Object && snapshot.name(source) == "Array");
    const bool isDictionary = kind == NodeKind::Object && edges >= kDictionaryFanOut && !isContext(snapshot, source);
    return isList || isDictionary ? edges : std::min<uint32_t>(edges, kOrdinaryFanOut);
}

ExplanationTree::Merit ExplanationTree::bestRetainer(uint32_t node, bool allowFarther, bool allowScopes) const
{
    Merit best;
    uint32_t last = kNoParent;
    for (const RetainerWord word : m_analysis.reverseEdges().retainers(node)) {
        const uint32_t source = word.source();
        if (source == last || !isStrongRetainer(m_analysis, word, node))
            continue;
        last = source;
        const uint32_t holder = m_basis.holder(source);
        if (!m_basis.isReached(holder) || holder == node || (!allowScopes && m_basis.moduleScope(holder)))
            continue;
        Merit merit;
        merit.node = source;
        merit.depth = m_basis.depth(holder);
        const uint32_t standing = this->standing(source, holder);
        merit.fanOut = standing & kMostFanOut;
        merit.isKnownThing = (standing & kEngineHolder) == 0;
        if (merit.depth >= m_basis.depth(node)) {
            const bool isCollection = allowFarther && merit.isKnownThing && merit.fanOut >= kCollectionFanOut &&
                                      merit.depth < m_basis.depth(node) + kFartherSteps &&
                                      !m_analysis.dominators().dominates(NodeIndex(node), NodeIndex(holder));
            if (!isCollection)
                continue;
        }
        if (best.node == kNoParent || merit.isBetterThan(best))
            best = merit;
    }
    return best;
}

// An object often points at something itself, by name, and through a backing store, by number.
uint32_t ExplanationTree::directRetainer(uint32_t node, uint32_t source) const
{
    const uint32_t holder = m_basis.holder(source);
    for (const RetainerWord word : m_analysis.reverseEdges().retainers(node))
        if (word.source() == holder && isStrongRetainer(m_analysis, word, node))
            return holder;
    return source;
}

} // namespace heapsight
