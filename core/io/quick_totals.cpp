// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/quick_totals.h"

#include "graph/edge_word.h"
#include "io/integer_section.h"
#include "io/snapshot_header.h"
#include "io/text_cursor.h"

#include <algorithm>
#include <array>

namespace heapsight {

namespace {

constexpr size_t kBufferBytes = size_t{4} << 10;
constexpr size_t kWindowBytes = size_t{256} << 10;
constexpr size_t kMaxKeyBytes = 64;

// Gets the numbers in order: a record may begin in one window and end in the next.
class KindSums : public NumberSink {
public:
    explicit KindSums(const NodeLayout& layout) : m_layout(layout) {}

    std::optional<NumberError> take(uint64_t first, std::span<const uint64_t> numbers) override
    {
        auto field = static_cast<uint32_t>(first % m_layout.fields);
        for (size_t i = 0; i < numbers.size(); ++i) {
            if (field == m_layout.type)
                m_type = numbers[i];
            else if (field == m_layout.selfSize)
                m_size = numbers[i];
            if (++field < m_layout.fields)
                continue;
            field = 0;
            if (m_type >= m_layout.kinds.size())
                return NumberError{i, ErrorCode::IndexOutOfRange,
                                   "node " + std::to_string((first + i) / m_layout.fields) + ": type " +
                                       std::to_string(m_type) + " is not in the file's list"};
            Sum& sum = m_sums[static_cast<size_t>(m_layout.kinds[m_type])];
            ++sum.nodes;
            sum.bytes += m_size;
        }
        return std::nullopt;
    }

    struct Sum {
        uint64_t nodes = 0;
        uint64_t bytes = 0;
    };
    [[nodiscard]] const auto& sums() const { return m_sums; }

private:
    const NodeLayout& m_layout;
    std::array<Sum, kMaxNodeKinds> m_sums{}; // by NodeKind
    uint64_t m_type = 0;
    uint64_t m_size = 0;
};

std::string kindText(const SnapshotLayout& layout, size_t kind)
{
    constexpr auto kFirstOther = static_cast<size_t>(NodeKind::FirstOther);
    return kind < kFirstOther ? std::string(nodeKindName(static_cast<NodeKind>(kind)))
                              : layout.otherNodeKinds[kind - kFirstOther];
}

QuickTotals totalsOf(const SnapshotLayout& layout, const KindSums& sums)
{
    QuickTotals totals;
    totals.edges = layout.edgeCount.value_or(0);
    for (size_t kind = 0; kind < sums.sums().size(); ++kind) {
        const KindSums::Sum& sum = sums.sums()[kind];
        if (sum.nodes == 0)
            continue;
        totals.rows.push_back({kindText(layout, kind), sum.nodes, sum.bytes});
        totals.nodes += sum.nodes;
        totals.bytes += sum.bytes;
    }
    std::stable_sort(totals.rows.begin(), totals.rows.end(),
                     [](const QuickTotals::Row& a, const QuickTotals::Row& b) { return a.bytes > b.bytes; });
    return totals;
}

Result<QuickTotals> totalsIn(ByteSource& source, const JobContext& job)
{
    const auto header = readSnapshotHeader(source, job);
    if (!header)
        return tl::unexpected(header.error());
    TextCursor cursor(source, job, kBufferBytes);
    cursor.seek(header->end);
    const auto pass = [&](int wanted) {
        if (cursor.skipSpace() != wanted)
            return false;
        cursor.advance();
        return true;
    };
    if (!pass(',') || cursor.skipSpace() != '"' || cursor.rawString(kMaxKeyBytes) != "nodes" || !pass(':') ||
        !pass('['))
        return fail(ErrorCode::NotFound, "the nodes do not follow the header", header->end);
    const NodeLayout& layout = header->layout.node;
    KindSums sums(layout);
    IntegerSection section;
    section.name = "nodes";
    section.begin = cursor.offset();
    section.maxNumbers = uint64_t{kMaxNodes} * layout.fields;
    section.phase = Phase::ReadNodes;
    section.windowBytes = kWindowBytes;
    section.inOrder = true;
    job.begin(Phase::ReadNodes, header->layout.nodeCount.value_or(0) * layout.fields);
    const auto end = readIntegerSection(source, section, sums, job);
    if (!end)
        return tl::unexpected(end.error());
    if (end->isCut)
        return fail(ErrorCode::Truncated, "the file ends inside \"nodes\"", end->offset);
    job.finish(Phase::ReadNodes);
    return totalsOf(header->layout, sums);
}

} // namespace

Result<QuickTotals> quickTotals(const std::string& path, const JobContext& job)
{
    auto totals = guarded([&]() -> Result<QuickTotals> {
        auto source = openByteSource(path, job);
        if (!source)
            return tl::unexpected(std::move(source.error()));
        return totalsIn(**source, job);
    });
    if (!totals && totals.error().source.empty())
        totals.error().source = path;
    return totals;
}

} // namespace heapsight
