// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/class_histogram.h"

#include "base/parallel.h"

#include <algorithm>

namespace heapsight {

namespace {

class HistogramBuilder {
public:
    HistogramBuilder(const HistogramInput& input, const JobContext& job)
        : m(input), m_job(job), m_rows(input.classes.size()), m_retained(input.classes.size())
    {}

    // Count, shallow size and distance of every class: one sweep in file order.
    void countMembers()
    {
        const auto classOf = m.classes.classColumn();
        for (uint32_t n = 0; n < classOf.size(); ++n) {
            if (n % kItemsPerCheck == 0 && m_job.cancelled())
                return;
            if (!isMember(n))
                continue;
            ClassRow& row = m_rows[classOf[n]];
            row.distance = row.count == 0 ? m.distances[n] : std::min(row.distance, m.distances[n]);
            row.shallow += m.shallow.at(n);
            ++row.count;
        }
    }

    // Retained sizes: in preorder of the dominator tree the subtree of an instance is a run, so it is
    // enough to remember where the run of the last counted instance of each class ends.
    void addRetained()
    {
        const auto preorder = m.dominators.preorder();
        const auto subtree = m.dominators.subtreeColumn();
        const auto classOf = m.classes.classColumn();
        std::vector<uint32_t> openUntil(m.classes.size());
        for (uint32_t p = 0; p < preorder.size(); ++p) {
            if (p % kItemsPerCheck == 0) {
                if (m_job.cancelled())
                    return;
                m_job.advance(Phase::Retained, kItemsPerCheck);
            }
            if (p + kAhead < preorder.size()) {
                __builtin_prefetch(&classOf[preorder[p + kAhead]]);
                __builtin_prefetch(m.shallow.address(preorder[p + kAhead]));
            }
            const uint32_t n = preorder[p];
            if (!isMember(n) || p < openUntil[classOf[n]])
                continue;
            m_retained[classOf[n]] += m.retained[n];
            openUntil[classOf[n]] = p + subtree[p];
        }
    }

    [[nodiscard]] std::vector<ClassRow> rows()
    {
        std::vector<ClassRow> rows;
        for (uint32_t i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i].count == 0)
                continue;
            m_rows[i].id = ClassId(i);
            m_rows[i].retained = m_retained[i];
            rows.push_back(m_rows[i]);
        }
        return rows;
    }

private:
    static constexpr uint32_t kAhead = 16; // far enough for a cache miss to be over when we get there

    [[nodiscard]] bool isMember(uint32_t n) const
    {
        return !m.shallow.isZero(n) && (m.filter == nullptr || m.filter->test(n));
    }

    const HistogramInput& m;
    const JobContext& m_job;
    std::vector<ClassRow> m_rows;
    std::vector<uint64_t> m_retained; // apart from the rows: both sweeps may run at the same time
};

} // namespace

Result<std::vector<ClassRow>> classHistogram(const HistogramInput& input, const JobContext& job)
{
    HistogramBuilder builder(input, job);
    parallelInvoke([&] { builder.addRetained(); }, [&] { builder.countMembers(); });
    if (job.cancelled())
        return fail(ErrorCode::Cancelled, "class rows");
    return builder.rows();
}

std::vector<uint32_t> classInstances(const ClassTable& classes, const SizeColumn& shallow, ClassId id,
                                     const BitColumn* filter)
{
    std::vector<uint32_t> nodes;
    const auto classOf = classes.classColumn();
    for (uint32_t n = 0; n < classOf.size(); ++n)
        if (classOf[n] == id.value && !shallow.isZero(n) && (filter == nullptr || filter->test(n)))
            nodes.push_back(n);
    return nodes;
}

} // namespace heapsight
