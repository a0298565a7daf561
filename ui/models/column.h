// SPDX-License-Identifier: GPL-3.0-or-later
// One description per column: header, tool tip, sort direction, delegate and export all read it.
#pragma once

#include <QString>
#include <Qt>

#include <cstdint>
#include <vector>

namespace heapsight {

enum class ColumnKind : uint8_t { Text, Bytes, Count, Percent, Delta, ByteDelta, Trend };

struct ColumnSpec {
    QString id;    // stable and untranslated: key of saved widths, name in CSV
    QString title; // translated
    QString toolTip;
    ColumnKind kind = ColumnKind::Text;
    QString group{}; // upper header row; neighbours with the same group share one cell, "" = none
    bool hiddenByDefault = false;
    int widthInDigits = 12; // default width, in digits of the view's font; the first column stretches

    [[nodiscard]] bool isNumeric() const { return kind != ColumnKind::Text; }
    [[nodiscard]] Qt::Alignment alignment() const
    {
        return (isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    }
    // Numbers begin with the greatest, texts with A.
    [[nodiscard]] Qt::SortOrder initialOrder() const { return isNumeric() ? Qt::DescendingOrder : Qt::AscendingOrder; }
};
using ColumnSpecs = std::vector<ColumnSpec>;

} // namespace heapsight
