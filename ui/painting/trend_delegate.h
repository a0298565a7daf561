// SPDX-License-Identifier: GPL-3.0-or-later
// A sparkline: the values of TrendRole from left to right, the last one with a dot. The direction is told
// by the line itself; screen readers and copies get the numbers.
#pragma once

#include <QStyledItemDelegate>

namespace heapsight {

class TrendDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace heapsight
