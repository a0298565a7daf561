// SPDX-License-Identifier: GPL-3.0-or-later
// An entry of the side bar: tag, file name, and below it size and objects, or how far loading is.
// Colours come from the palette and its semantic colours; text is drawn as plain text.
#pragma once

#include <QStyledItemDelegate>

namespace heapsight {

class DocumentDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace heapsight
