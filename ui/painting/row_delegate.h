// SPDX-License-Identifier: GPL-3.0-or-later
// For lists of plain texts: their rows are as high as those of the tables.
#pragma once

#include <QStyledItemDelegate>

namespace heapsight {

class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace heapsight
