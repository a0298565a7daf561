// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/class_trends.h"

#include "analysis/id_order.h"
#include "analysis/same_process.h"

#include <algorithm>
#include <optional>

namespace heapsight {

bool ClassTrend::grewAtEveryStep() const
{
    return shallow.size() > 1 &&
           std::adjacent_find(shallow.begin(), shallow.end(), std::greater_equal<>()) == shallow.end();
}

int64_t ClassTrend::growth() const
{
    return shallow.empty() ? 0 : static_cast<int64_t>(shallow.back() - shallow.front());
}

const ClassTrend* ClassTrends::find(const std::string& key) const
{
    const auto at = m_trends.find(key);
    return at == m_trends.end() ? nullptr : &at->second;
}

Result<std::shared_ptr<const ClassTrends>> ClassTrends::compute(const std::vector<AnalysisPointer>& snapshots,
                                                                const AnalysisPointer& target, const JobContext& job)
{
    return guarded([&]() -> Result<std::shared_ptr<const ClassTrends>> {
        job.begin(Phase::Compare, snapshots.size());
        const JobContext silent{job.stop, nullptr};
        auto trends = std::make_shared<ClassTrends>();
        trends->m_snapshots = snapshots.size();
        const IdOrder targetById = orderById(target->snapshot().idColumn(), silent);
        for (size_t i = 0; i < snapshots.size(); ++i) {
            if (job.cancelled())
                return fail(ErrorCode::Cancelled, "cancelled");
            const HeapSnapshot& snapshot = snapshots[i]->snapshot();
            if (snapshots[i] == target ||
                areOfOneProcess(snapshot, tellingNodes(snapshot, silent), target->snapshot(), targetById, silent))
                trends->m_order.push_back(i);
        }
        std::stable_sort(trends->m_order.begin(), trends->m_order.end(), [&](size_t a, size_t b) {
            return snapshots[a]->snapshot().maxJsObjectId() < snapshots[b]->snapshot().maxJsObjectId();
        });
        for (size_t step = 0; step < trends->m_order.size(); ++step) {
            if (auto added = trends->add(*snapshots[trends->m_order[step]], *target, step, silent); !added)
                return tl::unexpected(std::move(added.error()));
            job.advance(Phase::Compare, 1);
        }
        job.finish(Phase::Compare);
        return trends;
    });
}

Result<void> ClassTrends::add(const SnapshotAnalysis& snapshot, const SnapshotAnalysis& target, size_t step,
                              const JobContext& job)
{
    std::optional<ClassTable> renamed;
    std::vector<ClassRow> rows;
    if (std::ranges::equal(snapshot.interfaces(), target.interfaces(), {}, &InterfaceShape::properties,
                           &InterfaceShape::properties)) {
        rows = snapshot.classRows();
    } else {
        auto classes = ClassTable::compute(snapshot.snapshot(), target.interfaces(), job);
        if (!classes)
            return tl::unexpected(std::move(classes.error()));
        renamed = std::move(*classes);
        auto counted = classHistogram({.classes = *renamed,
                                       .shallow = snapshot.shallowSizes(),
                                       .dominators = snapshot.dominators(),
                                       .retained = snapshot.retainedColumn(),
                                       .distances = snapshot.distanceColumn()},
                                      job);
        if (!counted)
            return tl::unexpected(std::move(counted.error()));
        rows = std::move(*counted);
    }
    const ClassTable& classes = renamed ? *renamed : snapshot.classes();
    for (const ClassRow& row : rows) {
        ClassTrend& trend = m_trends[classes.key(snapshot.snapshot(), row.id)];
        if (trend.counts.empty()) {
            trend.counts.resize(m_order.size());
            trend.shallow.resize(m_order.size());
        }
        trend.counts[step] += row.count;
        trend.shallow[step] += row.shallow;
    }
    return {};
}

} // namespace heapsight
