// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/snapshot_builder.h"

#include "base/parallel.h"
#include "base/work_count.h"
#include "graph/detachedness.h"
#include "graph/duplicate_ids.h"
#include "graph/root_rules.h"
#include "graph/special_edges.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <limits>
#include <string>

namespace heapsight {

namespace {

constexpr size_t kChunk = size_t{4} * kItemsPerCheck;
constexpr size_t kEdgeChunk = size_t{32} * 1024; // what is looked at twice stays in the cache
constexpr uint64_t kNowhere = std::numeric_limits<uint64_t>::max();
constexpr std::string_view kLostName = "(name lost)";

// The least index at which something was wrong, over all threads.
class FirstBad {
public:
    void report(uint64_t index)
    {
        uint64_t known = m_index.load(std::memory_order_relaxed);
        while (index < known && !m_index.compare_exchange_weak(known, index, std::memory_order_relaxed)) {
        }
    }
    [[nodiscard]] uint64_t index() const { return m_index.load(std::memory_order_relaxed); }
    [[nodiscard]] bool any() const { return index() != kNowhere; }

private:
    std::atomic<uint64_t> m_index{kNowhere};
};

tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled, "cancelled");
}

struct EdgeSummary {
    uint32_t greatestTarget = 0;
    uint32_t greatestName = 0; // of the edges that have names
    uint32_t specials = 0;
};

// Without branches and without a look at anything else, so that the compiler makes vectors of it.
[[gnu::always_inline]] inline EdgeSummary summarizeAnyhow(std::span<const EdgeWord> edges, const uint32_t* labels)
{
    static_assert(kEdgeChunk <= std::numeric_limits<uint32_t>::max());
    EdgeSummary summary;
    for (size_t i = 0; i < edges.size(); ++i) {
        const uint32_t code = edges[i].bits >> kNodeBits;
        const uint32_t hasNumber =
            (code == static_cast<uint32_t>(EdgeCode::Element)) | (code == static_cast<uint32_t>(EdgeCode::Hidden));
        summary.greatestTarget = std::max(summary.greatestTarget, edges[i].target());
        summary.greatestName = std::max(summary.greatestName, labels[i] & (hasNumber - 1)); // a number counts as 0
        summary.specials += code == static_cast<uint32_t>(EdgeCode::Special);
    }
    return summary;
}

#ifdef __x86_64__
// The least set of instructions that has the maximum of unsigned numbers without a detour.
[[gnu::target("avx2")]] EdgeSummary summarizeWithAvx2(std::span<const EdgeWord> edges, const uint32_t* labels)
{
    return summarizeAnyhow(edges, labels);
}
#endif

EdgeSummary summarize(std::span<const EdgeWord> edges, const uint32_t* labels)
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx2"))
        return summarizeWithAvx2(edges, labels);
#endif
    return summarizeAnyhow(edges, labels);
}

class Builder {
public:
    Builder(SnapshotColumns& columns, const JobContext& job, std::optional<EdgeFindings> findings)
        : m(columns),
          m_job(job),
          m_findings(std::move(findings)),
          m_nodes(columns.ids.size()),
          m_edges(columns.edges.size()),
          m_strings(columns.strings.size())
    {}

    Result<void> run()
    {
        if (auto shape = checkShape(); !shape)
            return shape;
        // What is looked at beside each other is not the same; the names that nodes get anew wait, for only those of
        // the file make an edge special.
        Result<void> checked;
        Result<void> named;
        parallelInvoke([&] { checked = firstEdges().and_then([&] { return checkNames(); }); },
                       [&] {
                           named = findNames();
                           m_duplicateId = findDuplicateId(m.ids.span());
                       });
        if (checked && m_isNameLost)
            useLostName();
        checked = checked.and_then([&] { return named; }).and_then([&] { return lookAtEdges(); });
        return checked.and_then([&]() -> Result<void> {
            checkTraces();
            if (!resolveDetachedness(m, m_job) ||
                !markSpecialEdges(m, m_findings->names, m_findings->weakMapEdges, m_job))
                return cancelled();
            m.strings.shrinkToFit();
            warn();
            return {};
        });
    }

private:
    Result<void> checkShape() const
    {
        if (m_nodes == 0)
            return fail(ErrorCode::NotASnapshot, "the snapshot has no nodes");
        if (m_nodes > kMaxNodes)
            return fail(ErrorCode::TooLarge, std::to_string(m_nodes) + " nodes, at most " + std::to_string(kMaxNodes));
        if (m_edges > std::numeric_limits<uint32_t>::max())
            return fail(ErrorCode::TooLarge, std::to_string(m_edges) + " edges, at most 2^32 - 1");
        if (m.kinds.size() != m_nodes || m.names.size() != m_nodes || m.selfSizes.size() != m_nodes ||
            m.firstEdges.size() != m_nodes + 1 || m.edgeLabels.size() != m_edges ||
            (!m.traceNodeIds.empty() && m.traceNodeIds.size() != m_nodes))
            return fail(ErrorCode::CountMismatch, "columns of different lengths");
        if (m.root >= m_nodes)
            return fail(ErrorCode::IndexOutOfRange,
                        "root " + std::to_string(m.root) + " of " + std::to_string(m_nodes) + " nodes");
        return {};
    }

    // Edge counts become indices of first edges.
    Result<void> firstEdges()
    {
        uint64_t next = 0;
        for (size_t node = 0; node < m_nodes; ++node) {
            const uint32_t count = m.firstEdges[node];
            m.firstEdges[node] = static_cast<uint32_t>(next); // wraps only if the sum is wrong anyway
            next += count;
        }
        if (next != m_edges)
            return fail(ErrorCode::CountMismatch,
                        "the nodes announce " + std::to_string(next) + " edges, there are " + std::to_string(m_edges));
        m.firstEdges[m_nodes] = static_cast<uint32_t>(next);
        return {};
    }

    Result<void> checkNames()
    {
        FirstBad bad;
        parallelChunks(m_nodes, kChunk, [&](size_t begin, size_t end) {
            if (m_job.cancelled())
                return;
            uint32_t greatest = 0;
            for (size_t i = begin; i < end; ++i)
                greatest = std::max(greatest, m.names[i]);
            if (greatest < m_strings)
                return;
            for (size_t i = begin; i < end; ++i) {
                if (m.names[i] < m_strings)
                    continue;
                bad.report(i);
                if (m.info.complete)
                    return;
                m.names[i] = m_strings;
            }
        });
        if (m_job.cancelled())
            return cancelled();
        if (!bad.any())
            return {};
        m_isNameLost = !m.info.complete;
        if (m_isNameLost)
            return {};
        return outOfRange("node", bad.index(), "name", m.names[bad.index()]);
    }

    Result<void> findNames()
    {
        if (m_findings)
            return {};
        auto names = findSpecialNames(m.strings, m_job);
        if (!names)
            return cancelled();
        m_findings = EdgeFindings{std::move(*names), {}, kNotLookedFor};
        return {};
    }

    Result<void> lookAtEdges()
    {
        if (m_findings->greatestName < m_strings)
            return {};
        m_findings->weakMapEdges.clear();
        return checkEdges().and_then([&] { return checkSpecials(); });
    }

    // Everything that has to be seen of each edge, in one sweep.
    Result<void> checkEdges()
    {
        FirstBad badTarget;
        FirstBad badLabel;
        std::vector<std::vector<uint32_t>> weakMapEdges((m_edges + kEdgeChunk - 1) / kEdgeChunk);
        parallelChunks(m_edges, kEdgeChunk, [&](size_t begin, size_t end) {
            if (m_job.cancelled())
                return;
            const EdgeSummary summary = summarize(m.edges.span().subspan(begin, end - begin), &m.edgeLabels[begin]);
            m_specials.fetch_add(summary.specials, std::memory_order_relaxed);
            if (summary.greatestTarget >= m_nodes)
                reportTarget(begin, end, badTarget);
            if (summary.greatestName >= m_strings)
                resolveLabels(begin, end, badLabel);
            if (!m_findings->names.weakMap.empty() && !(badLabel.any() && m.info.complete))
                findWeakMapEdges(begin, end, weakMapEdges[begin / kEdgeChunk]);
        });
        if (m_job.cancelled())
            return cancelled();
        WorkCounts::add(Work::SweptByBuilder, m_edges);
        for (const std::vector<uint32_t>& list : weakMapEdges)
            m_findings->weakMapEdges.insert(m_findings->weakMapEdges.end(), list.begin(), list.end());
        if (badTarget.any())
            return fail(ErrorCode::IndexOutOfRange, "edge " + std::to_string(badTarget.index()) + ": target " +
                                                        std::to_string(m.edges[badTarget.index()].target()) + " of " +
                                                        std::to_string(m_nodes) + " nodes");
        if (!badLabel.any())
            return {};
        if (!m.info.complete)
            return useLostName();
        return outOfRange("edge", badLabel.index(), "name", m.edgeLabels[badLabel.index()]);
    }

    static bool hasNumber(EdgeWord word) { return word.code() == EdgeCode::Element || word.code() == EdgeCode::Hidden; }

    // Of a chunk's edges. Internal ones are listed first: a third of all, in no order that a processor
    // could guess, so the list is made without a branch.
    void findWeakMapEdges(size_t begin, size_t end, std::vector<uint32_t>& found) const
    {
        std::array<uint32_t, kEdgeChunk> internal;
        size_t count = 0;
        for (size_t e = begin; e < end; ++e) {
            internal[count] = static_cast<uint32_t>(e);
            count += m.edges[e].code() == EdgeCode::Internal;
        }
        for (const uint32_t e : std::span(internal).first(count))
            if (m_findings->names.weakMap.test(m.edgeLabels[e]))
                found.push_back(e);
    }

    void reportTarget(size_t begin, size_t end, FirstBad& bad) const
    {
        for (size_t e = begin; e < end; ++e)
            if (m.edges[e].target() >= m_nodes)
                return bad.report(e);
    }

    void resolveLabels(size_t begin, size_t end, FirstBad& bad)
    {
        for (size_t e = begin; e < end; ++e) {
            if (hasNumber(m.edges[e]) || m.edgeLabels[e] < m_strings)
                continue;
            bad.report(e);
            if (m.info.complete)
                return;
            m.edgeLabels[e] = m_strings;
        }
    }

    // Every edge of an unknown type needs its entry, and no other edge may have one.
    Result<void> checkSpecials() const
    {
        uint64_t entered = 0;
        for (const SpecialEdge& special : m.specialEdges)
            entered += special.edge < m_edges && m.edges[special.edge].code() == EdgeCode::Special &&
                       special.kind >= EdgeKind::FirstOther &&
                       static_cast<size_t>(special.kind) - static_cast<size_t>(EdgeKind::FirstOther) <
                           m.info.otherEdgeKinds.size();
        if (entered != m_specials || entered != m.specialEdges.size())
            return fail(ErrorCode::BadLayout, "edges of unknown types are not listed");
        return {};
    }

    // Traces are an extra: contradictory ones are dropped, the graph stays.
    void checkTraces()
    {
        const auto resolve = [&](uint32_t& name) {
            if (name < m_strings)
                return true;
            if (m.info.complete)
                return false;
            name = m_strings;
            useLostName();
            return true;
        };
        for (TraceFunction& function : m.info.traceFunctions) {
            if (resolve(function.name) && resolve(function.scriptName))
                continue;
            m.info.warnings.push_back({WarningCode::BadTraces, "a trace function has no name", kNoOffset});
            m.info.traceFunctions.clear();
            m.info.traceNodes.clear();
            m.info.hasTraces = false;
            return;
        }
    }

    // Index m_strings was given out in place of lost names: now it gets its text.
    Result<void> useLostName()
    {
        if (m.strings.size() == m_strings)
            m.strings.append(kLostName);
        return {};
    }

    tl::unexpected<Error> outOfRange(std::string_view what, uint64_t index, std::string_view field,
                                     uint32_t value) const
    {
        return fail(ErrorCode::IndexOutOfRange, std::string(what) + " " + std::to_string(index) + ": " +
                                                    std::string(field) + " " + std::to_string(value) + " of " +
                                                    std::to_string(m_strings) + " strings");
    }

    void warn()
    {
        const auto add = [&](WarningCode code, std::string detail) {
            m.info.warnings.push_back({code, std::move(detail), kNoOffset});
        };
        const bool unknown = !m.info.otherNodeKinds.empty() || !m.info.otherEdgeKinds.empty();
        if (unknown) {
            std::string names;
            for (const auto* kinds : {&m.info.otherNodeKinds, &m.info.otherEdgeKinds})
                for (const std::string& kind : *kinds)
                    names.append(names.empty() ? "" : ", ").append(kind);
            add(WarningCode::UnknownTypes, std::move(names));
        }
        if (!m.info.hasDetachedness)
            add(WarningCode::OldFormat, "nodes have no field detachedness");
        if (m_duplicateId)
            add(WarningCode::DuplicateIds, "id " + std::to_string(*m_duplicateId) + " stands at two nodes");
        if (!hasUserRoots())
            add(WarningCode::NoUserRoots, "no edge of the root leads to an object of the program");
    }

    [[nodiscard]] bool hasUserRoots() const
    {
        for (uint32_t e = m.firstEdges[m.root]; e < m.firstEdges[m.root + 1]; ++e) {
            const uint32_t target = m.edges[e].target();
            const auto kind = static_cast<NodeKind>(m.kinds[target] & 0x3f);
            if (isUserRoot(kind, m.strings.at(m.names[target])))
                return true;
        }
        return false;
    }

    SnapshotColumns& m;
    const JobContext& m_job;
    static constexpr uint32_t kNotLookedFor = std::numeric_limits<uint32_t>::max(); // beyond the strings of any file
    std::optional<EdgeFindings> m_findings;                                         // the reader's, or made here
    const size_t m_nodes;
    const size_t m_edges;
    const uint32_t m_strings;            // of the file
    bool m_isNameLost = false;           // a node's
    std::atomic<uint64_t> m_specials{0}; // edges of unknown types
    std::optional<uint32_t> m_duplicateId;
};

} // namespace

Result<void> completeColumns(SnapshotColumns& columns, const JobContext& job, std::optional<EdgeFindings> findings)
{
    return Builder(columns, job, std::move(findings)).run();
}

std::shared_ptr<const HeapSnapshot> makeSnapshot(SnapshotColumns&& columns)
{
    return std::make_shared<HeapSnapshot>(std::move(columns));
}

Result<std::shared_ptr<const HeapSnapshot>> buildSnapshot(SnapshotColumns&& columns, const JobContext& job)
{
    return completeColumns(columns, job).map([&] { return makeSnapshot(std::move(columns)); });
}

} // namespace heapsight
