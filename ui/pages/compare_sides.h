// SPDX-License-Identifier: GPL-3.0-or-later
// Which two of the open snapshots are compared, and in which form.
// Thread rule: GUI thread.
#pragma once

#include <QWidget>

class QAction;
class QComboBox;
class QToolButton;

namespace heapsight {

class DocumentList;

class CompareSides : public QWidget {
    Q_OBJECT
public:
    CompareSides(DocumentList& documents, QAction* swap, QWidget* parent = nullptr);

    [[nodiscard]] QComboBox* base() const { return m_base; }
    [[nodiscard]] QComboBox* target() const { return m_target; }
    [[nodiscard]] bool showsTrees() const;
    void setShowsTrees(bool trees);

Q_SIGNALS:
    void formChanged(bool trees);

private:
    void refresh();

    DocumentList& m_documents;
    QComboBox* m_base;
    QComboBox* m_target;
    QToolButton* m_table;
    QToolButton* m_trees;
};

} // namespace heapsight
