// SPDX-License-Identifier: GPL-3.0-or-later
// LeakTableModel: tables of a leak report beside the classes: its holders, npm packages and source files.
#pragma once

#include "analysis/suspects/leak_report.h"
#include "models/tree_window_model.h"

namespace heapsight {

class LeakTableModel final : public TreeWindowModel {
    Q_OBJECT
public:
    enum class Table : uint8_t { Holders, Packages, Files };
    enum HolderColumn : int {
        Holder,
        Holds,
        Trend,
        Count,
        CountPerStep,
        LeastPerStep,
        Bytes,
        BytesDelta,
        BytesPerStep,
        BytesPerHour
    };
    enum ShareColumn : int { Name, ShareBytes, ShareGrowth };

    explicit LeakTableModel(Table table, QObject* parent = nullptr);
    void setReport(std::shared_ptr<const LeakReport> report);                  // null: empty
    [[nodiscard]] const HolderTrend* holderAt(const QModelIndex& index) const; // null for other tables

private:
    Table m_table;
};

} // namespace heapsight
