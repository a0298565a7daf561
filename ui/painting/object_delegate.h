// SPDX-License-Identifier: GPL-3.0-or-later
// The name cell: NameParts in their colours, elided in the middle of the name when it is too long (the
// whole text is then the tool tip). Draws plain text only: names come from untrusted files.
#pragma once

#include "models/roles.h"

#include <QStyledItemDelegate>

namespace heapsight {

class ObjectDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ObjectDelegate(QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

protected:
    [[nodiscard]] virtual NameParts nameParts(const QModelIndex& index) const; // NamePartsRole, else DisplayRole
};

} // namespace heapsight
