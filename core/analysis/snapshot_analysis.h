// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the views read of one snapshot, computed once: dominators, sizes, distances, classes.
// Immutable and shared; any thread may read. Further results are made on first use and kept.
#pragma once

#include "analysis/class_histogram.h"
#include "analysis/class_table.h"
#include "analysis/dominator_tree.h"
#include "analysis/early_classes.h"
#include "analysis/memory_statistics.h"
#include "analysis/root_distances.h"
#include "analysis/script_names.h"
#include "graph/reverse_edges.h"

#include <memory>
#include <mutex>

namespace heapsight {

class PathBasis;
struct DepthFirstOrder;

struct AnalysisOptions {
    bool rawSizes = false; // V8's own shallow sizes, nothing moved to owners
};

struct AnalysisTimings { // seconds of wall time; phases that run side by side overlap
    double link = 0;
    double dominators = 0;
    double distances = 0;
    double sizes = 0;
    double classes = 0;
    double retained = 0;
    double total = 0;
};

class SnapshotAnalysis {
    friend struct IndexAccess;

public:
    // Uses two threads where it pays. O(E log N). Errors: Cancelled, OutOfMemory. `onClasses` (may be null)
    // gets what is known half-way.
    [[nodiscard]] static Result<std::shared_ptr<const SnapshotAnalysis>>
    compute(std::shared_ptr<const HeapSnapshot> snapshot, const AnalysisOptions& options, const JobContext& job,
            const EarlyClassesListener& onClasses = {});

    // The same snapshot as if those references were cut; see what_if.h. O(E log N). Errors: as compute().
    [[nodiscard]] static Result<std::shared_ptr<const SnapshotAnalysis>>
    computeWithout(const SnapshotAnalysis& whole, const std::vector<Cut>& cuts, const JobContext& job);
    // Whether the reference counts as cut; false for all unless computeWithout() made this.
    [[nodiscard]] bool isCut(uint32_t source, uint32_t target) const
    {
        return m_cuts && m_cuts->contains(source, target);
    }

    [[nodiscard]] const HeapSnapshot& snapshot() const { return *m_snapshot; }
    [[nodiscard]] const std::shared_ptr<const HeapSnapshot>& snapshotPointer() const { return m_snapshot; }
    [[nodiscard]] const AnalysisOptions& options() const { return m_options; }
    [[nodiscard]] const ReverseEdges& reverseEdges() const { return m_reverse; }
    [[nodiscard]] const DominatorTree& dominators() const { return m_dominators; }
    [[nodiscard]] const SizeColumn& shallowSizes() const { return m_shallow; }
    [[nodiscard]] std::span<const uint64_t> retainedColumn() const { return m_retained.span(); }
    [[nodiscard]] std::span<const int32_t> distanceColumn() const { return m_distances.span(); }
    [[nodiscard]] const BitColumn& pageOwned() const { return m_pageOwned; } // empty: none
    [[nodiscard]] const ClassTable& classes() const { return m_classes; }
    [[nodiscard]] const std::vector<InterfaceShape>& interfaces() const { return m_interfaces; }
    [[nodiscard]] const std::vector<ClassRow>& classRows() const { return m_rows; } // ascending by class id
    [[nodiscard]] const MemoryStatistics& statistics() const { return m_statistics; }
    [[nodiscard]] const AnalysisTimings& timings() const { return m_timings; }

    [[nodiscard]] uint64_t shallow(NodeIndex n) const { return m_shallow.at(n.value); }
    [[nodiscard]] uint64_t retained(NodeIndex n) const { return m_retained[n.value]; }
    [[nodiscard]] int32_t distance(NodeIndex n) const { return m_distances[n.value]; }
    [[nodiscard]] ClassId classOf(NodeIndex n) const { return m_classes.classOf(n); }
    [[nodiscard]] std::string_view className(NodeIndex n) const { return m_classes.at(classOf(n)).name; }
    [[nodiscard]] uint64_t totalSize() const { return m_statistics.total; } // denominator of every percentage

    // True if the edge takes part in dominators and retained sizes (all five rules of §3).
    [[nodiscard]] bool isEssential(NodeIndex source, EdgeIndex edge) const;

    // Made on first use, then kept; the first caller waits for it. A few milliseconds per million nodes.
    [[nodiscard]] const ScriptNames& scriptNames() const;
    // Location of the node (closure) or of its constructor (object), as far as the file tells.
    [[nodiscard]] std::optional<SourceLocation> location(NodeIndex n) const;
    [[nodiscard]] std::optional<SourceLocation> location(ClassId id) const;

    // What mergedPaths() reads of the whole snapshot. Made by the first call, then kept; callers that
    // come meanwhile wait for it, or stop when cancelled. Errors: Cancelled.
    [[nodiscard]] Result<std::shared_ptr<const PathBasis>> pathBasis(const JobContext& job) const;

    [[nodiscard]] uint64_t memoryBytes() const; // columns of the snapshot and of the analysis

private:
    SnapshotAnalysis() = default;

    // Steps of compute(), in this order; measureAndClassify() runs beside the dominators.
    [[nodiscard]] Result<void> linkAndDominate(const JobContext& job, const EarlyClassesListener& onClasses);
    [[nodiscard]] Result<void> measureAndClassify(const JobContext& job, const EarlyClassesListener& onClasses);
    [[nodiscard]] Result<void> sumUp(const JobContext& job);
    void takeStatistics();
    // Of computeWithout(), side by side. `before` is of the snapshot without cuts.
    [[nodiscard]] Result<void> dominateAgain(const SnapshotAnalysis& whole, Result<DepthFirstOrder>&& order,
                                             const JobContext& job);
    [[nodiscard]] Result<void> explainAgain(const PathBasis& before, const JobContext& job);

    std::shared_ptr<const HeapSnapshot> m_snapshot;
    AnalysisOptions m_options;
    ReverseEdges m_reverse;
    DominatorTree m_dominators;
    SizeColumn m_shallow;
    Column<uint64_t> m_retained;
    Column<int32_t> m_distances;
    BitColumn m_pageOwned;
    std::vector<InterfaceShape> m_interfaces;
    ClassTable m_classes;
    std::vector<ClassRow> m_rows;
    MemoryStatistics m_statistics;
    std::shared_ptr<const CutReferences> m_cuts; // null: none
    AnalysisTimings m_timings;
    mutable std::once_flag m_scriptNamesOnce;
    mutable ScriptNames m_scriptNames;
    mutable std::timed_mutex m_pathBasisMutex;
    mutable std::shared_ptr<const PathBasis> m_pathBasis;
};

} // namespace heapsight
