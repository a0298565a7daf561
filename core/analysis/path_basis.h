// SPDX-License-Identifier: GPL-3.0-or-later
// What explanations of "who holds this" rest on, for a whole snapshot: how far every node is from
// something people know (a root, the global object, a variable of one of their modules), which backing
// stores belong to whom, and which scopes are those of modules.
// Immutable; any thread may read. 8 bytes a node.
#pragma once

#include "analysis/snapshot_analysis.h"
#include "base/prefetch.h"

#include <unordered_map>
#include <vector>

namespace heapsight {

// The outermost scope of a script: the variables a developer calls "at the top of the file".
struct ModuleScope {
    NodeIndex closure; // one that runs in the scope, from a script with a name if there is one
    uint32_t scriptId = 0;
    bool isOwn = false; // of a script that is neither Node's nor the engine's
};

// A variable that a module exports: V8 moves it out of the module's scope into a cell of its own.
struct ExportedVariable {
    uint32_t name = 0;  // StringId value
    uint32_t table = 0; // node: the module's table of exports, which holds the cell
};

class PathBasis {
public:
    static constexpr uint32_t kUnreached = 0xffffffffU;  // held by nothing that retains
    static constexpr uint32_t kArtefactDepth = 1U << 30; // and above: held by the taking of the snapshot only

    // O(N + E). Errors: Cancelled. `sameSnapshot` (may be null): of another analysis of the snapshot, from which
    // is taken what no cut changes.
    [[nodiscard]] static Result<PathBasis> compute(const SnapshotAnalysis& analysis, const JobContext& job,
                                                   const PathBasis* sameSnapshot = nullptr);

    // Steps over retaining edges, strictly less for a node's best retainer than for the node. Scopes of
    // the user's modules count as near the root, for no matter which closure keeps them, a variable at
    // the top of a file is an explanation; nodes only the snapshot's taking holds are farthest.
    [[nodiscard]] uint32_t depth(uint32_t node) const { return m_depth[node]; }
    [[nodiscard]] bool isReached(uint32_t node) const { return m_depth[node] != kUnreached; }
    [[nodiscard]] bool isArtefact(uint32_t node) const
    {
        return m_depth[node] >= kArtefactDepth && m_depth[node] != kUnreached;
    }
    [[gnu::always_inline]] void prefetch(uint32_t node) const
    {
        prefetchForReading(m_depth.data() + node);
        prefetchForReading(m_holder.data() + node);
    }
    // The object a backing store belongs to; every other node is its own.
    [[nodiscard]] uint32_t holder(uint32_t node) const { return m_holder[node]; }
    [[nodiscard]] bool isStorage(uint32_t node) const { return m_holder[node] != node; }
    // null for everything but module scopes. What V8 keeps of a module that exports counts as one, too.
    [[nodiscard]] const ModuleScope* moduleScope(uint32_t node) const
    {
        return m_isModuleScope.test(node) ? &m_moduleScopes.at(node) : nullptr;
    }
    // null for everything but the cells of exported variables.
    [[nodiscard]] const ExportedVariable* exported(uint32_t node) const
    {
        return !m_exports.empty() && m_isExported.test(node) ? &m_exports.at(node) : nullptr;
    }
    [[nodiscard]] const std::vector<uint32_t>& sortedModuleScopes() const { return m_sortedScopes; }
    [[nodiscard]] uint64_t memoryBytes() const { return m_depth.byteCount() + m_holder.byteCount(); }

private:
    friend class PathBasisBuilder;
    Column<uint32_t> m_depth;
    Column<uint32_t> m_holder;
    std::unordered_map<uint32_t, ModuleScope> m_moduleScopes; // by node
    std::vector<uint32_t> m_sortedScopes;                     // their nodes
    BitColumn m_isModuleScope;
    std::unordered_map<uint32_t, ExportedVariable> m_exports; // by cell
    BitColumn m_isExported;
};

// True if the retainer word of `target` takes part in dominators (devtools-semantics §3, all rules).
[[nodiscard]] inline bool isStrongRetainer(const SnapshotAnalysis& analysis, RetainerWord word, uint32_t target)
{
    if (word.code() != RetainerCode::Strong)
        return false;
    const BitColumn& owned = analysis.pageOwned();
    return owned.empty() || !owned.test(target) || owned.test(word.source()) ||
           word.source() == analysis.snapshot().root().value;
}

} // namespace heapsight
