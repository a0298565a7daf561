// SPDX-License-Identifier: GPL-3.0-or-later
// Which native context (realm: a window, a vm context) an object belongs to (devtools-semantics §14).
// Objects whose map names their context are certain; from those it floods along the edges, and what two
// contexts reach is shared. A node changes at most twice, so the flood is linear.
#include "analysis/object_filter.h"
#include "analysis/text_numbers.h"

#include <algorithm>

namespace heapsight {

namespace {

constexpr std::string_view kNativeContext = "system / NativeContext";
constexpr std::string_view kNativeContextPrefix = "system / NativeContext / ";
constexpr std::string_view kDetachedPrefix = "Detached ";

bool isContextName(std::string_view name)
{
    if (name.starts_with(kDetachedPrefix))
        name.remove_prefix(kDetachedPrefix.size());
    return name == kNativeContext || name.starts_with(kNativeContextPrefix);
}

class Attribution {
public:
    Attribution(const HeapSnapshot& snapshot, const JobContext& job)
        : m_snapshot(snapshot),
          m_job(job),
          m_maps(snapshot.nodeCount()),
          m_isFixed(snapshot.nodeCount()),
          m_ownerOf(snapshot.nodeCount())
    {
        m_ownerOf.fill(NativeContexts::kNoContext);
    }

    bool run()
    {
        findContexts();
        return findMaps() && fixOwners() && flood();
    }
    [[nodiscard]] const std::vector<uint32_t>& contexts() const { return m_contexts; }
    [[nodiscard]] Column<uint32_t>&& takeOwners() { return std::move(m_ownerOf); }

private:
    static constexpr uint32_t kNone = Index<struct NodeTag>::kNoneValue;

    // Calls visit(node) for all nodes; false once cancelled.
    template <class Visit> bool forEachNode(Visit&& visit)
    {
        for (uint32_t node = 0; node < m_snapshot.nodeCount(); ++node) {
            if (node % kItemsPerCheck == 0 && m_job.cancelled())
                return false;
            visit(node);
        }
        return true;
    }

    // Target of the first internal edge with one of these names.
    [[nodiscard]] uint32_t follow(uint32_t node, const BitColumn& names) const
    {
        const EdgeRange range = m_snapshot.edges(NodeIndex(node));
        for (uint32_t e = range.begin; e < range.end; ++e)
            if (m_snapshot.edgeColumn()[e].code() == EdgeCode::Internal && names.test(m_snapshot.edgeLabels()[e]))
                return m_snapshot.edgeColumn()[e].target();
        return kNone;
    }

    void findContexts()
    {
        const StringTable& strings = m_snapshot.strings();
        BitColumn isContext(strings.size());
        for (uint32_t id = 0; id < strings.size(); ++id)
            if (isContextName(strings.at(id)))
                isContext.set(id);
        m_isContext = BitColumn(m_snapshot.nodeCount());
        for (uint32_t node = 0; node < m_snapshot.nodeCount(); ++node) {
            if (!isContext.test(m_snapshot.nameColumn()[node]))
                continue;
            m_isContext.set(node);
            m_contexts.push_back(node);
        }
    }

    bool findMaps()
    {
        const BitColumn names = stringsWithText(m_snapshot.strings(), "map");
        return forEachNode([&](uint32_t node) { m_maps[node] = follow(node, names); });
    }

    // node → map → map of the map → native context.
    bool fixOwners()
    {
        const BitColumn names = stringsWithText(m_snapshot.strings(), "native_context");
        return forEachNode([&](uint32_t node) {
            uint32_t owner = kNone;
            if (m_isContext.test(node)) {
                owner = node;
            } else if (const uint32_t map = m_maps[node]; map != kNone && m_maps[map] != kNone) {
                owner = follow(m_maps[map], names);
                if (owner == kNone || !m_isContext.test(owner))
                    return;
            }
            if (owner == kNone)
                return;
            m_ownerOf[node] = owner;
            m_isFixed.set(node);
            m_stack.push_back(node);
        });
    }

    bool flood()
    {
        const auto firstEdges = m_snapshot.firstEdges();
        const auto edges = m_snapshot.edgeColumn();
        uint32_t untilCheck = kItemsPerCheck;
        while (!m_stack.empty()) {
            const uint32_t node = m_stack.back();
            m_stack.pop_back();
            if (--untilCheck == 0) {
                untilCheck = kItemsPerCheck;
                if (m_job.cancelled())
                    return false;
            }
            for (uint32_t e = firstEdges[node]; e < firstEdges[node + 1]; ++e) {
                const EdgeCode code = edges[e].code();
                if (code != EdgeCode::Shortcut && code != EdgeCode::Weak)
                    pass(m_ownerOf[node], edges[e].target());
            }
        }
        return true;
    }

    // Hands an owner on to a node, which comes up again if that changes its own.
    void pass(uint32_t owner, uint32_t node)
    {
        uint32_t& known = m_ownerOf[node];
        if (known == owner || known == NativeContexts::kSharedContext || m_isFixed.test(node))
            return;
        known = known == NativeContexts::kNoContext ? owner : NativeContexts::kSharedContext;
        m_stack.push_back(node);
    }

    const HeapSnapshot& m_snapshot;
    const JobContext& m_job;
    std::vector<uint32_t> m_contexts; // in file order
    BitColumn m_isContext;
    Column<uint32_t> m_maps; // node → its map, kNone
    BitColumn m_isFixed;
    Column<uint32_t> m_ownerOf;
    std::vector<uint32_t> m_stack;
};

Result<NativeContexts> attribute(const SnapshotAnalysis& analysis, const JobContext& job)
{
    Attribution attribution(analysis.snapshot(), job);
    if (!attribution.run())
        return fail(ErrorCode::Cancelled, "cancelled");
    NativeContexts result;
    result.ownerOf = attribution.takeOwners();

    std::vector<uint64_t> sizes(attribution.contexts().size()); // beside contexts(), which is ascending
    for (uint32_t node = 0; node < result.ownerOf.size(); ++node) {
        const uint64_t size = analysis.shallow(NodeIndex(node));
        const uint32_t owner = result.ownerOf[node];
        if (owner == NativeContexts::kSharedContext)
            result.shared += size;
        else if (owner == NativeContexts::kNoContext)
            result.none += size;
        else
            sizes[static_cast<size_t>(std::ranges::lower_bound(attribution.contexts(), owner) -
                                      attribution.contexts().begin())] += size;
    }
    for (size_t i = 0; i < sizes.size(); ++i)
        result.contexts.push_back({NodeIndex(attribution.contexts()[i]), sizes[i]});
    std::ranges::stable_sort(result.contexts, std::ranges::greater(), &NativeContexts::Row::attributed);
    return result;
}

} // namespace

Result<NativeContexts> nativeContexts(const SnapshotAnalysis& analysis, const JobContext& job)
{
    return guarded([&] { return attribute(analysis, job); });
}

} // namespace heapsight
