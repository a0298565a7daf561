// SPDX-License-Identifier: GPL-3.0-or-later
// The tree view every table uses: uniform rows, our header and delegates by column kind, Ctrl+C copies the
// selection as TSV, export as CSV, "… more" rows load on Enter, click or double click.
#pragma once

#include "base/result.h"

#include <QTreeView>

class QIODevice;

namespace heapsight {

class ColumnHeaderView;
class TreeWindowModel;
struct TableCopy;

class CopyableTreeView : public QTreeView {
    Q_OBJECT

public:
    // `stateKey`: see ColumnHeaderView::setStateKey(); empty: nothing is remembered.
    explicit CopyableTreeView(const QString& stateKey = {}, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override; // sets the delegates by ColumnKind
    [[nodiscard]] ColumnHeaderView* columnHeader() const { return m_header; }
    // Shown in the middle of the view while it has no rows: why it is empty and what to do.
    void setEmptyText(const QString& text);

    void copySelection() const; // TSV with exact numbers, visible columns, no header
    [[nodiscard]] QString selectionText() const;
    // Everything opened, whole, with the visible columns in their order; empty without a TreeWindowModel.
    [[nodiscard]] TableCopy tableCopy() const;
    // Top rows and everything opened below, visible columns in their order; header of column ids.
    // Sizes and counts as plain integers. `device` must be open for writing.
    [[nodiscard]] bool exportCsv(QIODevice* device) const;
    [[nodiscard]] Result<bool> exportCsvFile(const QString& path) const;

Q_SIGNALS:
    void currentRowChanged(const QModelIndex& index); // column 0; by mouse, keyboard or program

protected:
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void initViewItemOption(QStyleOptionViewItem* option) const override;

private:
    void loadMoreAt(const QModelIndex& index);

    ColumnHeaderView* m_header;
    QString m_emptyText;
    bool m_isTakingFocus = false;
    mutable bool m_drawsSelectedBranch = false; // while it is drawn
};

} // namespace heapsight
