// SPDX-License-Identifier: GPL-3.0-or-later
// Names of properties are matched once per string, then the edges are swept; of millions of hits only
// the best `limit` are ever kept.
#include "analysis/snapshot_search.h"

#include "analysis/object_search.h"
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <mutex>
#include <numeric>

namespace heapsight {

namespace {

constexpr size_t kStringsPerPiece = size_t{16} * 1024;

// The `limit` greatest keys; equal keys by index, ascending. O(1) amortised per item.
class BestHits {
public:
    struct Item {
        uint64_t key = 0;
        uint32_t node = 0;
        uint32_t edge = 0;
    };

    explicit BestHits(size_t limit) : m_limit(limit) {}

    void add(const Item& item)
    {
        ++m_count;
        m_items.push_back(item);
        if (m_items.size() >= 2 * m_limit + 1024)
            cut();
    }
    void merge(const BestHits& other)
    {
        m_count += other.m_count;
        m_items.insert(m_items.end(), other.m_items.begin(), other.m_items.end());
        cut();
    }
    [[nodiscard]] uint64_t count() const { return m_count; }
    [[nodiscard]] const std::vector<Item>& sorted()
    {
        cut();
        std::sort(m_items.begin(), m_items.end(), isBetter);
        return m_items;
    }

private:
    static bool isBetter(const Item& a, const Item& b)
    {
        if (a.key != b.key)
            return a.key > b.key;
        return a.node != b.node ? a.node < b.node : a.edge < b.edge;
    }
    void cut()
    {
        if (m_items.size() <= m_limit)
            return;
        const auto end = m_items.begin() + static_cast<ptrdiff_t>(m_limit);
        std::nth_element(m_items.begin(), end, m_items.end(), isBetter);
        m_items.erase(end, m_items.end());
    }

    size_t m_limit;
    uint64_t m_count = 0;
    std::vector<Item> m_items;
};

bool isString(NodeKind kind)
{
    return kind == NodeKind::String || kind == NodeKind::ConcatenatedString || kind == NodeKind::SlicedString;
}

// Names people wrote: the engine's own links and weak ones are not what is searched for.
bool isNamedByPeople(EdgeKind kind)
{
    return kind == EdgeKind::Property || kind == EdgeKind::Context;
}

BestHits matchingClasses(const SnapshotAnalysis& analysis, const TextFilter& filter, size_t limit)
{
    BestHits best(limit);
    for (const ClassRow& row : analysis.classRows())
        if (filter.matches(analysis.classes().at(row.id).name))
            best.add({row.retained, row.id.value, 0});
    return best;
}

BestHits matchingProperties(const SnapshotAnalysis& analysis, const TextFilter& filter, size_t limit,
                            const JobContext& job)
{
    const HeapSnapshot& snapshot = analysis.snapshot();
    const StringTable& strings = snapshot.strings();
    Column<uint8_t> matches(strings.size());
    std::atomic<bool> any = false;
    parallelChunks(strings.size(), kStringsPerPiece, [&](size_t begin, size_t end) {
        if (job.cancelled())
            return;
        for (size_t i = begin; i < end; ++i)
            if (filter.matches(strings.at(static_cast<uint32_t>(i)))) {
                matches[i] = 1;
                any.store(true, std::memory_order_relaxed);
            }
    });

    BestHits best(limit);
    if (!any)
        return best;
    std::mutex mutex;
    parallelChunks(snapshot.nodeCount(), kItemsPerCheck, [&](size_t begin, size_t end) {
        if (job.cancelled())
            return;
        BestHits found(limit);
        for (auto n = static_cast<uint32_t>(begin); n < end; ++n) {
            const EdgeRange edges = snapshot.edges(NodeIndex(n));
            for (uint32_t e = edges.begin; e < edges.end; ++e) {
                const EdgeIndex edge(e);
                if (isNamedByPeople(snapshot.edgeKind(edge)) && matches[snapshot.edgeLabels()[e]])
                    found.add({analysis.retained(NodeIndex(n)), n, e});
            }
        }
        if (found.count() == 0)
            return;
        const std::lock_guard lock(mutex);
        best.merge(found);
    });
    return best;
}

void append(SearchResults& results, HitKind kind, BestHits& best)
{
    results.counts[static_cast<size_t>(kind)] = best.count();
    for (const BestHits::Item& item : best.sorted()) {
        SearchHit hit;
        hit.kind = kind;
        if (kind == HitKind::Class)
            hit.classId = ClassId(item.node);
        else
            hit.node = NodeIndex(item.node);
        if (kind == HitKind::Property)
            hit.edge = EdgeIndex(item.edge);
        results.hits.push_back(hit);
    }
}

std::optional<NodeIndex> objectOfNumber(const HeapSnapshot& snapshot, std::string_view query)
{
    uint32_t id = 0;
    const auto [end, error] = std::from_chars(query.data(), query.data() + query.size(), id);
    if (query.empty() || error != std::errc() || end != query.data() + query.size())
        return std::nullopt;
    return snapshot.find(ObjectId(id));
}

} // namespace

uint64_t SearchResults::total() const
{
    return std::accumulate(counts.begin(), counts.end(), uint64_t{0});
}

Result<SearchResults> searchSnapshot(const SnapshotAnalysis& analysis, std::string_view query, bool matchCase,
                                     size_t limit, const JobContext& job)
{
    SearchResults results;
    if (query.empty())
        return results;
    auto filter = TextFilter::parse(query, matchCase);
    if (!filter)
        return tl::unexpected(std::move(filter.error()));
    const HeapSnapshot& snapshot = analysis.snapshot();
    return guarded([&]() -> Result<SearchResults> {
        const auto numbered = objectOfNumber(snapshot, query);
        const bool isId = query.front() == '@';
        if (!isId) {
            BestHits classes = matchingClasses(analysis, *filter, limit);
            append(results, HitKind::Class, classes);
        }
        BestHits properties(limit);
        if (!isId)
            properties = matchingProperties(analysis, *filter, limit, job);
        auto nodes = searchObjects(analysis, query, {.matchCase = matchCase}, job);
        if (!nodes)
            return tl::unexpected(std::move(nodes.error()));
        if (job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        BestHits objects(limit);
        BestHits strings(limit);
        if (numbered)
            objects.add({UINT64_MAX, numbered->value, 0}); // asked for by name, so to speak: comes first
        for (const NodeIndex node : *nodes) {
            if (numbered && node == *numbered)
                continue;
            const bool goesToStrings = !isId && isString(snapshot.kind(node));
            (goesToStrings ? strings : objects).add({analysis.retained(node), node.value, 0});
        }
        append(results, HitKind::Object, objects);
        append(results, HitKind::Property, properties);
        append(results, HitKind::String, strings);
        return results;
    });
}

} // namespace heapsight
