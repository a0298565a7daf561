// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/path_basis.h"

#include "analysis/path_node_role.h"
#include "analysis/shallow_sizes.h"
#include "base/column_copy.h"
#include "base/prefetch.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <unordered_set>

namespace heapsight {

namespace {

// As far from the root as something the global object holds directly.
constexpr uint32_t kModuleScopeDepth = 2;

} // namespace

class PathBasisBuilder {
public:
    PathBasisBuilder(const SnapshotAnalysis& analysis, const JobContext& job, const PathBasis* sameSnapshot)
        : m_analysis(analysis), m_snapshot(analysis.snapshot()), m_job(job), m_sameSnapshot(sameSnapshot)
    {}

    Result<PathBasis> build()
    {
        if (auto held = findHolders(); !held)
            return tl::unexpected(held.error());
        const uint32_t nodes = m_snapshot.nodeCount();
        findModules();
        m_basis.m_depth.resize(nodes);
        m_basis.m_depth.fill(PathBasis::kUnreached);
        m_reached = BitColumn(nodes);
        m_queue.resize(nodes);
        m_job.begin(Phase::Paths, uint64_t{nodes} + nodes / 2);
        if (!reachFromRoot() || !reachFromDeferred())
            return cancelled();
        findModuleScopes();
        if (!approachThroughModules())
            return cancelled();
        m_job.finish(Phase::Paths);
        return std::move(m_basis);
    }

private:
    static tl::unexpected<Error> cancelled() { return fail(ErrorCode::Cancelled, "paths"); }

    Result<bool> findHolders()
    {
        if (m_sameSnapshot) {
            m_basis.m_holder = copyOf(m_sameSnapshot->m_holder);
            return true;
        }
        // Who cuts references hands over `sameSnapshot`: these are the snapshot's own reverse edges.
        auto owners = storageOwners(m_snapshot, &m_analysis.reverseEdges(), m_job);
        if (!owners)
            return tl::unexpected(owners.error());
        m_basis.m_holder = std::move(*owners);
        Column<uint32_t>& holder = m_basis.m_holder;
        for (uint32_t n = 0; n < holder.size(); ++n) {
            const uint32_t owner = holder[n];
            if (owner == n)
                continue;
            const bool isSingle = owner != kManyOwners && owner != kNoOwner;
            // Roots own nothing in the sense people mean.
            if (!isSingle || owner == m_snapshot.root().value ||
                m_snapshot.kind(NodeIndex(owner)) == NodeKind::Synthetic)
                holder[n] = n;
        }
        return true;
    }

    // Whether the edge from `source` retains. `entersOwned`: isOutsideOwned() of the source.
    [[gnu::always_inline]] bool retains(uint32_t source, uint32_t edge, EdgeWord word, bool entersOwned) const
    {
        if (word.code() >= EdgeCode::Shortcut && !isRetaining(m_snapshot, source, edge))
            return false;
        return !(entersOwned && m_analysis.pageOwned().test(word.target())) && !m_analysis.isCut(source, word.target());
    }

    [[nodiscard]] bool isOutsideOwned(uint32_t source) const
    {
        const BitColumn& owned = m_analysis.pageOwned();
        return !owned.empty() && source != m_snapshot.root().value && !owned.test(source);
    }

    bool mayGoOn(uint32_t done)
    {
        if ((done & (kItemsPerCheck - 1)) != 0)
            return true;
        m_job.advance(Phase::Paths, kItemsPerCheck);
        return !m_job.cancelled();
    }

    // Breadth first over [m_head, m_tail) of the queue and what it leads to: to nodes that were not reached yet or,
    // when it goes on from modules, to those that are nearer that way.
    template <bool kThroughModules> bool drain()
    {
        const EdgeWord* const edges = m_snapshot.edgeColumn().data();
        for (; m_head < m_tail; ++m_head) {
            if (!mayGoOn(m_head))
                return false;
            prefetch<kThroughModules>();
            const uint32_t source = m_queue[m_head];
            const bool isSynthetic = m_snapshot.kind(NodeIndex(source)) == NodeKind::Synthetic;
            if (isSynthetic && isDeferredRoot(source))
                continue;
            const uint32_t next = m_basis.m_depth[source] + 1;
            const bool entersOwned = isOutsideOwned(source);
            const EdgeRange range = m_snapshot.edges(NodeIndex(source));
            for (uint32_t e = range.begin; e < range.end; ++e) {
                const EdgeWord word = edges[e];
                const uint32_t target = word.target();
                if (kThroughModules ? next >= m_basis.m_depth[target] : m_reached.test(target))
                    continue; // most; so this is asked first
                if (!retains(source, e, word, entersOwned))
                    continue;
                if constexpr (kThroughModules)
                    if (next == kModuleScopeDepth + 1 &&
                        (isEngineNode(m_snapshot, NodeIndex(target)) || !isPartOfModule(source, target)))
                        continue; // the realm around the scope, the modules that a module imports
                if (isSynthetic && isConsoleHandle(m_snapshot, e)) {
                    m_deferredTargets.push_back(target);
                    continue;
                }
                reach(target, next);
            }
        }
        return true;
    }

    template <bool kThroughModules> [[gnu::always_inline]] void prefetch() const
    {
        constexpr uint32_t kNodeAhead = 24;
        constexpr uint32_t kEdgesAhead = 12;
        constexpr uint32_t kTargetsAhead = 4;
        if (m_tail - m_head <= kNodeAhead)
            return;
        const uint32_t* const firstEdges = m_snapshot.firstEdges().data();
        const EdgeWord* const edges = m_snapshot.edgeColumn().data();
        const uint32_t* const node = &m_queue[m_head];
        prefetchForReading(&firstEdges[node[kNodeAhead]]);
        prefetchForReading(&m_basis.m_depth[node[kNodeAhead]]);
        prefetchForReading(&edges[firstEdges[node[kEdgesAhead]]]);
        if constexpr (kThroughModules) {
            const uint32_t begin = firstEdges[node[kTargetsAhead]];
            const uint32_t end = std::min(firstEdges[node[kTargetsAhead] + 1], begin + kTargetsAhead);
            for (uint32_t e = begin; e < end; ++e)
                prefetchForReading(&m_basis.m_depth[edges[e].target()]);
        }
    }

    void reach(uint32_t node, uint32_t depth)
    {
        m_reached.set(node);
        m_basis.m_depth[node] = depth;
        m_queue[m_tail++] = node;
    }

    bool isDeferredRoot(uint32_t node)
    {
        if (!isCaptureRoot(m_snapshot, NodeIndex(node)))
            return false;
        if (!m_isSecondRound)
            m_deferredRoots.push_back(node);
        return !m_isSecondRound;
    }

    bool reachFromRoot()
    {
        reach(m_snapshot.root().value, 0);
        return drain<false>();
    }

    // What only the running stack, open handles and the console hold.
    bool reachFromDeferred()
    {
        m_isSecondRound = true;
        const auto reachUnlessReached = [this](uint32_t target) {
            if (!m_reached.test(target))
                reach(target, PathBasis::kArtefactDepth);
        };
        for (const uint32_t root : m_deferredRoots) {
            const EdgeRange range = m_snapshot.edges(NodeIndex(root));
            for (uint32_t e = range.begin; e < range.end; ++e)
                if (const EdgeWord word = m_snapshot.edgeColumn()[e]; retains(root, e, word, isOutsideOwned(root)))
                    reachUnlessReached(word.target());
        }
        for (const uint32_t target : m_deferredTargets)
            reachUnlessReached(target);
        return drain<false>();
    }

    // What V8 keeps of the program's modules: the script from the function that ran the module's body, the variables
    // from the table of exports, which has a name in one slot and the cell with the value in the next.
    void findModules()
    {
        m_basis.m_isExported = BitColumn(m_snapshot.nodeCount());
        for (uint32_t n = 0; n < m_snapshot.nodeCount(); ++n) {
            if (m_snapshot.kind(NodeIndex(n)) != NodeKind::Hidden || !isSourceTextModule(m_snapshot, NodeIndex(n)))
                continue;
            const NodeIndex body = bodyOf(n);
            const PlaceId place = body.isValid() ? m_snapshot.places().placeOf(body) : PlaceId();
            if (!place.isValid())
                continue;
            const uint32_t scriptId = m_snapshot.places().place(place).scriptId;
            m_basis.m_moduleScopes[n] = {body, scriptId, isOwnScript(m_analysis.scriptNames().name(scriptId))};
            m_basis.m_holder[n] = n;
            const EdgeRange range = m_snapshot.edges(NodeIndex(n));
            for (uint32_t e = range.begin; e < range.end; ++e)
                if (const uint32_t table = m_snapshot.edgeColumn()[e].target();
                    m_snapshot.kind(NodeIndex(table)) == NodeKind::Array)
                    readExports(n, table);
        }
    }

    [[nodiscard]] NodeIndex bodyOf(uint32_t module) const
    {
        const EdgeRange range = m_snapshot.edges(NodeIndex(module));
        for (uint32_t e = range.begin; e < range.end; ++e) {
            const NodeIndex code(m_snapshot.edgeColumn()[e].target());
            if (m_snapshot.kind(code) == NodeKind::Closure)
                return code;
            if (m_snapshot.kind(code) == NodeKind::Object && internalTarget(m_snapshot, code, "context").isValid())
                if (const NodeIndex function = internalTarget(m_snapshot, code, "function"); function.isValid())
                    return function; // of the generator that runs it
        }
        return NodeIndex::none();
    }

    void readExports(uint32_t module, uint32_t table)
    {
        NodeIndex name = NodeIndex::none();
        const EdgeRange range = m_snapshot.edges(NodeIndex(table));
        for (uint32_t e = range.begin; e < range.end; ++e) {
            const NodeIndex target(m_snapshot.edgeColumn()[e].target());
            if (name.isValid() && m_snapshot.kind(target) == NodeKind::Hidden &&
                m_snapshot.name(target) == "system / Cell") {
                m_basis.m_exports.try_emplace(target.value, ExportedVariable{m_snapshot.nameId(name).value, table});
                m_basis.m_isExported.set(target.value);
                m_basis.m_holder[target.value] = m_basis.m_holder[table] = module;
                m_exportTables.insert(table);
            }
            name = m_snapshot.kind(target) == NodeKind::String ? target : NodeIndex::none();
        }
    }

    [[nodiscard]] bool isPartOfModule(uint32_t source, uint32_t target) const
    {
        return !isSourceTextModule(m_snapshot, NodeIndex(source)) || m_exportTables.contains(target);
    }

    // Scopes of modules, from the closures that run in them or in scopes inside them.
    void findModuleScopes()
    {
        const ScriptNames& scripts = m_analysis.scriptNames();
        const SourcePlaces& places = m_snapshot.places();
        for (size_t i = 0; i < places.nodes().size(); ++i) {
            const NodeIndex closure(places.nodes()[i]);
            if (m_snapshot.kind(closure) != NodeKind::Closure)
                continue;
            const NodeIndex context = internalTarget(m_snapshot, closure, "context");
            if (!context.isValid() || !isModuleContext(m_snapshot, context))
                continue;
            const uint32_t scriptId = places.place(PlaceId(places.placeIds()[i])).scriptId;
            const std::string_view script = scripts.name(scriptId);
            const auto [known, isNew] = m_basis.m_moduleScopes.try_emplace(context.value);
            if (isNew || (scripts.name(known->second.scriptId).empty() && !script.empty()))
                known->second = {closure, scriptId, isOwnScript(script)};
        }
        for (const auto& [context, scope] : m_basis.m_moduleScopes)
            m_basis.m_sortedScopes.push_back(context);
        std::sort(m_basis.m_sortedScopes.begin(), m_basis.m_sortedScopes.end());
        m_basis.m_isModuleScope = BitColumn(m_snapshot.nodeCount());
        for (const uint32_t context : m_basis.m_sortedScopes)
            m_basis.m_isModuleScope.set(context);
    }

    bool approachThroughModules()
    {
        m_head = m_tail = 0;
        for (const uint32_t context : m_basis.m_sortedScopes) {
            uint32_t& depth = m_basis.m_depth[context];
            if (!m_basis.m_moduleScopes.at(context).isOwn || depth >= PathBasis::kArtefactDepth ||
                depth <= kModuleScopeDepth)
                continue;
            depth = kModuleScopeDepth;
            m_queue[m_tail++] = context;
        }
        // Every node enters the queue at most once: the queue is in order of depth.
        return drain<true>();
    }

    const SnapshotAnalysis& m_analysis;
    const HeapSnapshot& m_snapshot;
    const JobContext& m_job;
    const PathBasis* const m_sameSnapshot; // may be null
    PathBasis m_basis;
    BitColumn m_reached; // small enough to stay near, unlike the depths
    Column<uint32_t> m_queue;
    uint32_t m_head = 0;
    uint32_t m_tail = 0;
    bool m_isSecondRound = false;
    std::unordered_set<uint32_t> m_exportTables;
    std::vector<uint32_t> m_deferredRoots;
    std::vector<uint32_t> m_deferredTargets;
};

Result<PathBasis> PathBasis::compute(const SnapshotAnalysis& analysis, const JobContext& job,
                                     const PathBasis* sameSnapshot)
{
    return PathBasisBuilder(analysis, job, sameSnapshot).build();
}

Result<std::shared_ptr<const PathBasis>> SnapshotAnalysis::pathBasis(const JobContext& job) const
{
    // Not try_lock_for(): what it calls is unknown to the thread sanitizer of GCC 12.
    constexpr std::chrono::milliseconds kWaitPerCheck(5);
    std::unique_lock lock(m_pathBasisMutex, std::defer_lock);
    while (!lock.try_lock()) {
        if (job.cancelled())
            return fail(ErrorCode::Cancelled, "paths");
        std::this_thread::sleep_for(kWaitPerCheck);
    }
    if (!m_pathBasis) {
        auto basis = PathBasis::compute(*this, job);
        if (!basis)
            return tl::unexpected(basis.error());
        m_pathBasis = std::make_shared<const PathBasis>(std::move(*basis));
    }
    return m_pathBasis;
}

} // namespace heapsight
