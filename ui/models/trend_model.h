// SPDX-License-Identifier: GPL-3.0-or-later
// TrendModel: classes over all snapshots of a leak report, how their counts and sizes went.
#pragma once

#include "analysis/suspects/leak_report.h"
#include "models/tree_window_model.h"

namespace heapsight {

class TrendModel final : public TreeWindowModel {
    Q_OBJECT
public:
    enum Column : int { Name, Trend, Count, CountDelta, LeastPerStep, ShallowDelta, Retained, RetainedDelta };

    explicit TrendModel(QObject* parent = nullptr);
    void setReport(std::shared_ptr<const LeakReport> report); // null: empty
    [[nodiscard]] const GrowthRow* rowAt(const QModelIndex& index) const;
};

} // namespace heapsight
