// SPDX-License-Identifier: GPL-3.0-or-later
// StatisticsModel: bytes by kind, as DevTools' Statistics, of one snapshot or of two and the change.
#pragma once

#include "analysis/memory_statistics.h"
#include "models/tree_window_model.h"

#include <array>

namespace heapsight {

struct StatisticsKind {
    QString id; // stable and untranslated
    QString name;
    QString shortName; // beside a slice of a chart
    QString toolTip;
    uint64_t (*bytes)(const MemoryStatistics&);
};
// Kinds that share the total between them, in DevTools' order.
[[nodiscard]] const std::vector<StatisticsKind>& statisticsKinds();

class StatisticsModel final : public TreeWindowModel {
    Q_OBJECT

public:
    enum Column : int { Name, Size, Share, Base, Change, ColumnCount_ };

    explicit StatisticsModel(QObject* parent = nullptr);
    void setStatistics(const MemoryStatistics& statistics, const std::optional<MemoryStatistics>& base);
    void clear();
};

} // namespace heapsight
