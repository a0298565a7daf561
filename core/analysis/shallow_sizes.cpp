// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/shallow_sizes.h"

#include "analysis/root_distances.h"
#include "base/work_count.h"

#include <vector>

namespace heapsight {

namespace {

// Owners are first given to what hangs directly under the nodes that own themselves, and then passed on from
// store to store until nothing changes. The result does not hang on the order: what is known of an owner
// only ever goes from none to one and from one to many.
class OwnerSpread {
public:
    OwnerSpread(const HeapSnapshot& snapshot, const JobContext& job)
        : m_firstEdges(snapshot.firstEdges()),
          m_edges(snapshot.edgeColumn()),
          m_job(job),
          m_isStore(snapshot.nodeCount()),
          m_owners(snapshot.nodeCount())
    {
        for (uint32_t node = 0; node < snapshot.nodeCount(); ++node) {
            m_owners[node] = node;
            const NodeKind kind = snapshot.kind(NodeIndex(node));
            if (kind == NodeKind::Hidden || kind == NodeKind::Array ||
                (kind == NodeKind::Native && snapshot.name(NodeIndex(node)) == "system / ExternalStringData")) {
                m_owners[node] = kNoOwner;
                m_isStore.set(node);
                m_stores.push_back(node);
            }
        }
    }

    // False if cancelled, as the next two.
    [[nodiscard]] bool giveAlongAllEdges()
    {
        for (uint32_t node = 0; node < m_owners.size(); ++node) {
            if (node % kItemsPerCheck == 0 && m_job.cancelled())
                return false;
            if (!m_isStore.test(node))
                giveToTargets(node, [](uint32_t) {});
        }
        return true;
    }

    // The same for who has the reverse edges: a tenth of the nodes are stores, and most of those that more than one
    // node holds show it by their first retainers (measured: a fifth of the edges looked at, a third of the time).
    [[nodiscard]] bool takeFromRetainers(const ReverseEdges& reverse)
    {
        for (size_t i = 0; i < m_stores.size(); ++i) {
            if (i % kItemsPerCheck == 0 && m_job.cancelled())
                return false;
            uint32_t& owner = m_owners[m_stores[i]];
            for (const RetainerWord word : reverse.retainers(m_stores[i])) {
                ++m_lookedAt;
                if (word.code() != RetainerCode::Weak && !m_isStore.test(word.source()))
                    owner = joined(owner, word.source());
                if (owner == kManyOwners)
                    break;
            }
        }
        return true;
    }

    [[nodiscard]] bool passOn()
    {
        std::vector<uint32_t> changed; // each store at most twice
        uint32_t untilCheck = kItemsPerCheck;
        for (const uint32_t store : m_stores) {
            if (m_owners[store] == kNoOwner)
                continue;
            changed.push_back(store);
            while (!changed.empty()) {
                const uint32_t node = changed.back();
                changed.pop_back();
                giveToTargets(node, [&changed](uint32_t target) { changed.push_back(target); });
                if (--untilCheck == 0) {
                    untilCheck = kItemsPerCheck;
                    if (m_job.cancelled())
                        return false;
                }
            }
        }
        return true;
    }

    [[nodiscard]] const std::vector<uint32_t>& stores() const { return m_stores; }
    [[nodiscard]] Column<uint32_t>& owners() { return m_owners; }
    [[nodiscard]] uint64_t lookedAt() const { return m_lookedAt; } // edges

private:
    // What is known of a store's owner when `owner` holds it, too.
    static uint32_t joined(uint32_t known, uint32_t owner)
    {
        return known == kNoOwner || known == owner ? owner : kManyOwners;
    }

    template <class OnChange> void giveToTargets(uint32_t node, OnChange&& onChange)
    {
        const uint32_t owner = m_owners[node];
        const uint32_t end = m_firstEdges[node + 1];
        m_lookedAt += end - m_firstEdges[node];
        for (uint32_t e = m_firstEdges[node]; e < end; ++e) {
            const uint32_t target = m_edges[e].target();
            // Most edges lead to nodes that own themselves: the bitmap settles that without a look at the owners.
            if (!m_isStore.test(target) || m_edges[e].code() == EdgeCode::Weak)
                continue;
            const uint32_t known = m_owners[target];
            if (known == owner || known == kManyOwners)
                continue;
            m_owners[target] = joined(known, owner);
            onChange(target);
        }
    }

    const std::span<const uint32_t> m_firstEdges;
    const std::span<const EdgeWord> m_edges;
    const JobContext& m_job;
    BitColumn m_isStore;
    std::vector<uint32_t> m_stores; // ascending
    Column<uint32_t> m_owners;
    uint64_t m_lookedAt = 0;
};

Result<OwnerSpread> spreadOwners(const HeapSnapshot& snapshot, const ReverseEdges* reverse, const JobContext& job)
{
    job.begin(Phase::Sizes, snapshot.nodeCount());
    OwnerSpread spread(snapshot, job);
    if (!(reverse != nullptr ? spread.takeFromRetainers(*reverse) : spread.giveAlongAllEdges()) || !spread.passOn())
        return fail(ErrorCode::Cancelled, "cancelled");
    WorkCounts::add(Work::LookedAtForOwners, spread.lookedAt());
    job.finish(Phase::Sizes);
    return spread;
}

} // namespace

Result<Column<uint32_t>> storageOwners(const HeapSnapshot& snapshot, const ReverseEdges* reverse, const JobContext& job)
{
    return spreadOwners(snapshot, reverse, job).map([](OwnerSpread&& spread) { return std::move(spread.owners()); });
}

Result<SizeColumn> shallowSizes(const HeapSnapshot& snapshot, const ReverseEdges* reverse, bool rawSizes,
                                const JobContext& job)
{
    SizeColumn sizes = snapshot.selfSizes().clone();
    if (rawSizes || userRoots(snapshot).empty()) {
        job.finish(Phase::Sizes);
        return sizes;
    }
    return spreadOwners(snapshot, reverse, job).map([&](OwnerSpread&& spread) {
        for (const uint32_t store : spread.stores()) {
            const uint32_t owner = spread.owners()[store];
            if (owner >= kNoOwner || owner == snapshot.root().value ||
                snapshot.kind(NodeIndex(owner)) == NodeKind::Synthetic)
                continue;
            sizes.set(owner, sizes.at(owner) + sizes.at(store));
            sizes.set(store, 0);
        }
        return std::move(sizes);
    });
}

} // namespace heapsight
