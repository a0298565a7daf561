// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_check.h"

#include "base/parallel.h"
#include "index/index_access.h"

#include <atomic>
#include <limits>

namespace heapsight {

namespace {

constexpr size_t kChunk = size_t{4} * kItemsPerCheck;

tl::unexpected<Error> wrong(std::string what)
{
    return fail(ErrorCode::BadLayout, "index: " + std::move(what));
}

bool largeSizesFit(const SizeColumn& sizes, size_t nodes)
{
    for (const auto& [node, size] : IndexAccess::large(sizes))
        if (node >= nodes)
            return false;
    return sizes.size() == nodes;
}

bool infoFits(const SnapshotInfo& info, uint32_t strings)
{
    if (info.format > SnapshotFormat::HeapTimeline ||
        info.otherNodeKinds.size() > kMaxNodeKinds - static_cast<size_t>(NodeKind::FirstOther) ||
        info.otherEdgeKinds.size() > std::numeric_limits<uint8_t>::max() - static_cast<size_t>(EdgeKind::FirstOther))
        return false;
    for (const SnapshotWarning& warning : info.warnings)
        if (warning.code > WarningCode::NoUserRoots)
            return false;
    for (const TraceFunction& function : info.traceFunctions)
        if (function.name >= strings || function.scriptName >= strings)
            return false;
    for (size_t i = 0; i < info.traceNodes.size(); ++i)
        if (info.traceNodes[i].function >= info.traceFunctions.size() ||
            info.traceNodes[i].parent > (i == 0 ? 0 : i - 1))
            return false;
    return true;
}

bool specialsFit(const SnapshotColumns& c)
{
    const size_t kinds = static_cast<size_t>(EdgeKind::FirstOther) + c.info.otherEdgeKinds.size();
    uint64_t next = 0;
    for (const SpecialEdge& special : c.specialEdges) {
        if (special.edge < next || special.edge >= c.edges.size() || static_cast<size_t>(special.kind) >= kinds ||
            special.role > SpecialRole::SloppyFunctionMap)
            return false;
        next = uint64_t{special.edge} + 1;
    }
    return true;
}

bool classesFit(const SnapshotAnalysis& a)
{
    const uint32_t places = a.snapshot().places().placeCount();
    for (const ClassInfo& one : IndexAccess::classes(a.classes()))
        if (one.place.isValid() && one.place.value >= places)
            return false;
    uint64_t next = 0;
    for (const ClassRow& row : a.classRows()) {
        if (row.id.value < next || row.id.value >= a.classes().size())
            return false;
        next = uint64_t{row.id.value} + 1;
    }
    return true;
}

// Sweeps of columns, in pieces, on several threads; remembers whether anything was out of place.
class Sweeps {
public:
    explicit Sweeps(const JobContext& job) : m_job(job) {}

    // `isRight(i)` for every i below `count`. Without branches out of the loop: it is to be vectorised.
    template <class IsRight> void all(size_t count, IsRight&& isRight)
    {
        parallelChunks(count, kChunk, [&](size_t begin, size_t end) {
            if (m_job.cancelled() || !m_right)
                return;
            bool right = true;
            for (size_t i = begin; i < end; ++i)
                right &= isRight(i);
            if (!right)
                m_right = false;
        });
    }
    template <class T> void below(std::span<const T> column, uint64_t end)
    {
        all(column.size(), [column, end](size_t i) { return column[i] < end; });
    }
    // Rows of something: from 0 to `end`, never back.
    template <class T> void ascend(std::span<const T> column, uint64_t end)
    {
        require(column.empty() || (column.front() == 0 && column.back() == end));
        if (!column.empty())
            all(column.size() - 1, [column](size_t i) { return column[i] <= column[i + 1]; });
    }
    void require(bool right)
    {
        if (!right)
            m_right = false;
    }
    [[nodiscard]] Result<void> outcome() const
    {
        if (m_job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        if (!m_right)
            return wrong("a number points outside its table");
        return {};
    }

private:
    const JobContext& m_job;
    std::atomic<bool> m_right{true};
};

void checkSizes(Sweeps& sweeps, const SizeColumn& sizes)
{
    const std::span<const uint32_t> small = IndexAccess::small(sizes).span();
    std::atomic<uint64_t> marked{0};
    parallelChunks(small.size(), kChunk, [&](size_t begin, size_t end) {
        uint32_t here = 0;
        for (size_t i = begin; i < end; ++i)
            here += small[i] == SizeColumn::kLarge;
        marked += here;
    });
    sweeps.require(marked == IndexAccess::large(sizes).size());
    for (const auto& [node, size] : IndexAccess::large(sizes))
        sweeps.require(small[node] == SizeColumn::kLarge);
}

void checkNodes(Sweeps& sweeps, const HeapSnapshot& heap)
{
    const SnapshotColumns& c = IndexAccess::columns(heap);
    const uint32_t kinds =
        static_cast<uint32_t>(NodeKind::FirstOther) + static_cast<uint32_t>(c.info.otherNodeKinds.size());
    sweeps.all(c.kinds.size(), [&](size_t i) {
        return (c.kinds[i] & 0x3fU) < kinds && (c.kinds[i] >> 6U) <= static_cast<uint32_t>(Detachedness::Detached);
    });
    sweeps.below(c.names.span(), c.strings.size());
    sweeps.ascend(c.firstEdges.span(), c.edges.size());
    checkSizes(sweeps, c.selfSizes);
    const auto places = c.places.nodes();
    sweeps.below(places, heap.nodeCount());
    sweeps.all(places.empty() ? 0 : places.size() - 1, [places](size_t i) { return places[i] < places[i + 1]; });
    sweeps.below(c.places.placeIds(), c.places.placeCount());
    const std::span<const uint64_t> ends = IndexAccess::stringEnds(c.strings).span();
    sweeps.require(ends.empty() ? c.strings.textBytes() == 0 : ends.back() == c.strings.textBytes());
    sweeps.all(ends.empty() ? 0 : ends.size() - 1, [ends](size_t i) { return ends[i] <= ends[i + 1]; });
}

void checkEdges(Sweeps& sweeps, const HeapSnapshot& heap)
{
    const SnapshotColumns& c = IndexAccess::columns(heap);
    const uint32_t nodes = heap.nodeCount();
    const uint32_t strings = c.strings.size();
    std::atomic<uint64_t> specials{0};
    parallelChunks(c.edges.size(), kChunk, [&](size_t begin, size_t end) {
        uint32_t here = 0;
        bool right = true;
        for (size_t e = begin; e < end; ++e) {
            const EdgeCode code = c.edges[e].code();
            const bool isSpecial = code == EdgeCode::Special;
            const bool isNumber = code == EdgeCode::Element || code == EdgeCode::Hidden;
            here += isSpecial;
            right &= c.edges[e].target() < nodes && (isNumber || isSpecial || c.edgeLabels[e] < strings);
        }
        specials += here;
        sweeps.require(right);
    });
    sweeps.require(specials == c.specialEdges.size());
    for (const SpecialEdge& special : c.specialEdges)
        sweeps.require(c.edges[special.edge].code() == EdgeCode::Special &&
                       (hasNumericLabel(special.kind) || c.edgeLabels[special.edge] < strings));
}

void checkAnalysis(Sweeps& sweeps, const SnapshotAnalysis& a)
{
    const uint32_t nodes = a.snapshot().nodeCount();
    sweeps.ascend(a.reverseEdges().firstColumn(), a.snapshot().edgeCount());
    const auto words = a.reverseEdges().wordColumn();
    sweeps.all(words.size(), [words, nodes](size_t i) { return words[i].source() < nodes; });

    const DominatorTree& tree = a.dominators();
    const std::span<const uint32_t> idom = tree.dominatorColumn();
    const std::span<const uint32_t> positions = IndexAccess::positions(tree).span();
    const std::span<const uint32_t> subtrees = tree.subtreeColumn();
    sweeps.below(idom, nodes);
    sweeps.below(tree.preorder(), nodes);
    sweeps.below(positions, nodes);
    sweeps.all(nodes, [subtrees, nodes](size_t p) { return subtrees[p] >= 1 && subtrees[p] <= nodes - p; });
    if (!sweeps.outcome())
        return;
    // A way up the tree must end at the root.
    const uint32_t root = a.snapshot().root().value;
    sweeps.all(nodes, [=](size_t n) { return positions[idom[n]] < positions[n] || n == root; });
    sweeps.require(idom[root] == root);

    checkSizes(sweeps, a.shallowSizes());
    sweeps.below(a.classes().classColumn(), a.classes().size());
}

} // namespace

Result<void> checkIndexShape(const SnapshotAnalysis& a)
{
    const HeapSnapshot& heap = a.snapshot();
    const SnapshotColumns& c = IndexAccess::columns(heap);
    const size_t nodes = c.ids.size();
    const size_t edges = c.edges.size();
    if (nodes == 0 || nodes > kMaxNodes || edges > std::numeric_limits<uint32_t>::max() || c.root >= nodes)
        return wrong("impossible counts");
    if (c.kinds.size() != nodes || c.names.size() != nodes || c.firstEdges.size() != nodes + 1 ||
        (!c.traceNodeIds.empty() && c.traceNodeIds.size() != nodes) || c.edgeLabels.size() != edges ||
        c.places.nodes().size() > nodes || c.places.nodes().size() != c.places.placeIds().size() ||
        IndexAccess::stringEnds(c.strings).size() != c.strings.size() ||
        IndexAccess::stringText(c.strings).size() != c.strings.textBytes())
        return wrong("columns of the snapshot differ in length");
    const DominatorTree& tree = a.dominators();
    const BitColumn& owned = a.pageOwned();
    if (a.reverseEdges().firstColumn().size() != nodes + 1 || a.reverseEdges().wordColumn().size() != edges ||
        tree.dominatorColumn().size() != nodes || tree.preorder().size() != nodes ||
        IndexAccess::positions(tree).size() != nodes || tree.subtreeColumn().size() != nodes ||
        a.retainedColumn().size() != nodes || a.distanceColumn().size() != nodes ||
        (!owned.empty() && owned.size() != nodes) || IndexAccess::words(owned).size() != (owned.size() + 63) / 64 ||
        a.classes().classColumn().size() != nodes)
        return wrong("columns of the analysis differ in length");
    if (!largeSizesFit(c.selfSizes, nodes) || !largeSizesFit(a.shallowSizes(), nodes) ||
        !infoFits(c.info, c.strings.size()) || !specialsFit(c) || !classesFit(a))
        return wrong("a table contradicts itself");
    return {};
}

Result<void> checkIndexContents(const SnapshotAnalysis& analysis, const JobContext& job)
{
    Sweeps sweeps(job);
    checkNodes(sweeps, analysis.snapshot());
    checkEdges(sweeps, analysis.snapshot());
    checkAnalysis(sweeps, analysis);
    return sweeps.outcome();
}

} // namespace heapsight
