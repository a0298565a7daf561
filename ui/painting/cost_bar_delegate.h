// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers with a quiet bar behind: reads FractionRole, MarkRole and the display text. Right-aligned
// tabular digits; positive and negative deltas in the colours for growing and gone; focus, selection and
// alternating rows come from the style.
#pragma once

#include <QStyledItemDelegate>

namespace heapsight {

class CostBarDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CostBarDelegate(QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace heapsight
