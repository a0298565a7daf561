// SPDX-License-Identifier: GPL-3.0-or-later
// An entry of the side bar: tag, file name, and below it size and objects, or how far loading is.
// Two letters at the right of the row under the mouse, and of the current one, make it base or target.
// Colours come from the palette and its semantic colours; text is drawn as plain text.
#pragma once

#include <QStyledItemDelegate>

namespace heapsight {

class DocumentDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    // Where the letter that makes a row base (0) or target (1) stands in a row of this rectangle.
    [[nodiscard]] static QRect sideButton(const QRect& row, const QFont& font, int side);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    void sideClicked(const QModelIndex& index, bool isBase);
};

} // namespace heapsight
