// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting/row_delegate.h"

#include "painting/cell_painting.h"

#include <algorithm>

namespace heapsight {

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width(), std::max(hint.height(), rowHeight(option.fontMetrics))};
}

} // namespace heapsight
