// SPDX-License-Identifier: GPL-3.0-or-later
// Most names stand in the file and many objects share them, so texts are matched once per string; only
// plain objects and joined strings, whose names are made, are matched one by one.
#include "analysis/object_search.h"

#include "analysis/name_reader.h"
#include "analysis/plain_objects.h"
#include "analysis/text_numbers.h"
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <optional>

namespace heapsight {

namespace {

constexpr size_t kStringsPerPiece = size_t{16} * 1024;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlank = " \t\r\n";
    const size_t begin = text.find_first_not_of(kBlank);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

// The number of "@123".
std::optional<uint64_t> parseId(std::string_view query)
{
    uint64_t id = 0;
    const auto [end, error] = std::from_chars(query.data() + 1, query.data() + query.size(), id);
    if (query.size() < 2 || query[0] != '@' || end != query.data() + query.size())
        return std::nullopt;
    return error == std::errc() ? id : UINT64_MAX;
}

Result<std::vector<NodeIndex>> findById(const HeapSnapshot& snapshot, uint64_t id)
{
    if (id <= UINT32_MAX)
        if (const auto node = snapshot.find(ObjectId(static_cast<uint32_t>(id))))
            return std::vector<NodeIndex>{*node};
    return fail(ErrorCode::NotFound, "no object @" + std::to_string(id));
}

// The names of most plain objects are few: those with the same list of properties share one. Per thread.
class PlainMatches {
public:
    explicit PlainMatches(const HeapSnapshot& snapshot) : m_snapshot(snapshot) {}

    // Whether the name of a plain object matches; `decide` is asked for names not seen before.
    template <class Decide> bool matches(uint32_t node, Decide&& decide)
    {
        m_labels.clear();
        const EdgeRange range = m_snapshot.edges(NodeIndex(node));
        for (uint32_t e = range.begin; e < range.end; ++e) {
            const EdgeCode code = m_snapshot.edgeColumn()[e].code();
            if (code == EdgeCode::Property)
                m_labels.push_back(m_snapshot.edgeLabels()[e]);
            else if (code == EdgeCode::Special)
                return decide();
        }
        if (m_labels.size() > kMostProperties || m_lists.size() >= kMostLists)
            return decide();
        const uint32_t list = m_lists.insert(m_labels);
        if (list == m_matches.size())
            m_matches.push_back(decide() ? 1 : 0);
        return m_matches[list] != 0;
    }

private:
    static constexpr size_t kMostProperties = 64; // what has more is seldom there twice
    static constexpr uint32_t kMostLists = 1U << 20;

    const HeapSnapshot& m_snapshot;
    SequenceTable m_lists; // of the strings that name the properties
    std::vector<uint8_t> m_matches;
    std::vector<uint32_t> m_labels;
};

class Search {
public:
    Search(const SnapshotAnalysis& analysis, const TextFilter& filter, const SearchOptions& options,
           const JobContext& job)
        : m_analysis(analysis),
          m_snapshot(analysis.snapshot()),
          m_filter(filter),
          m_options(options),
          m_job(job),
          m_doesMatch(m_snapshot.strings().size()),
          m_plainNames(stringsWithText(m_snapshot.strings(), "Object"))
    {}

    Result<std::vector<NodeIndex>> run()
    {
        const StringTable& strings = m_snapshot.strings();
        m_job.begin(Phase::Search, uint64_t{strings.size()} + m_snapshot.nodeCount());
        parallelChunks(strings.size(), kStringsPerPiece, [&](size_t begin, size_t end) {
            if (m_job.cancelled())
                return;
            for (size_t i = begin; i < end; ++i)
                m_doesMatch[i] = m_filter.matches(strings.at(static_cast<uint32_t>(i))) ? 1 : 0;
            m_job.advance(Phase::Search, end - begin);
        });
        const size_t pieces = (m_snapshot.nodeCount() + kItemsPerCheck - 1) / kItemsPerCheck;
        m_found.resize(pieces);
        parallelWorkers(static_cast<unsigned>(std::clamp<size_t>(pieces, 1, threadLimit())),
                        [&](unsigned) { searchPieces(); });
        if (m_job.cancelled())
            return fail(ErrorCode::Cancelled, "cancelled");
        m_job.finish(Phase::Search);
        return collect();
    }

private:
    // Pieces are taken in file order, so once those taken hold enough the first `limit` are among them.
    void searchPieces()
    {
        NameReader reader(m_snapshot);
        PlainMatches plain(m_snapshot);
        for (size_t i = m_next.fetch_add(1); i < m_found.size(); i = m_next.fetch_add(1)) {
            if (m_job.cancelled() || (m_options.limit != 0 && m_hits.load() >= m_options.limit))
                return;
            searchPiece(i, reader, plain);
            m_hits.fetch_add(m_found[i].size());
            m_job.advance(Phase::Search, kItemsPerCheck);
        }
    }

    void searchPiece(size_t piece, NameReader& reader, PlainMatches& plain)
    {
        const auto begin = static_cast<uint32_t>(piece * kItemsPerCheck);
        const uint32_t end = std::min(begin + kItemsPerCheck, m_snapshot.nodeCount());
        for (uint32_t n = begin; n < end; ++n) {
            if (m_analysis.shallowSizes().isZero(n) || (m_options.filter && !m_options.filter->test(n)))
                continue;
            const uint32_t name = m_snapshot.nameColumn()[n];
            const NodeKind kind = m_snapshot.kind(NodeIndex(n));
            const bool isPlain = kind == NodeKind::Object && m_plainNames.test(name);
            const bool isMade = kind == NodeKind::ConcatenatedString || isPlain;
            const auto matchesMade = [&] { return m_filter.matches(reader.read(NodeIndex(n))); };
            if (isPlain ? plain.matches(n, matchesMade) : isMade ? matchesMade() : m_doesMatch[name] != 0)
                m_found[piece].emplace_back(n);
            if (isMade && n % 1024 == 0 && m_job.cancelled())
                return;
        }
    }

    std::vector<NodeIndex> collect() const
    {
        std::vector<NodeIndex> nodes;
        for (const std::vector<NodeIndex>& piece : m_found)
            nodes.insert(nodes.end(), piece.begin(), piece.end());
        if (m_options.limit != 0 && nodes.size() > m_options.limit)
            nodes.resize(m_options.limit);
        return nodes;
    }

    const SnapshotAnalysis& m_analysis;
    const HeapSnapshot& m_snapshot;
    const TextFilter& m_filter;
    const SearchOptions& m_options;
    const JobContext& m_job;
    Column<uint8_t> m_doesMatch; // by string
    BitColumn m_plainNames;      // by string
    std::vector<std::vector<NodeIndex>> m_found;
    std::atomic<size_t> m_next{0};
    std::atomic<size_t> m_hits{0};
};

} // namespace

Result<std::vector<NodeIndex>> searchObjects(const SnapshotAnalysis& analysis, std::string_view query,
                                             const SearchOptions& options, const JobContext& job)
{
    query = trimmed(query);
    if (query.empty())
        return std::vector<NodeIndex>();
    if (const auto id = parseId(query))
        return findById(analysis.snapshot(), *id);
    auto filter = TextFilter::parse(query, options.matchCase);
    if (!filter)
        return tl::unexpected(std::move(filter.error()));
    return guarded([&] { return Search(analysis, *filter, options, job).run(); });
}

} // namespace heapsight
