// SPDX-License-Identifier: GPL-3.0-or-later
// The side bar: the open snapshots with their A and B tags, sizes, progress and failures.
#pragma once

#include "workspace/document_list.h"

#include <QWidget>

class QListView;

namespace heapsight {

class WorkspaceView : public QWidget {
    Q_OBJECT
public:
    // The context menu shows `actions`; they act on current().
    WorkspaceView(DocumentList& documents, const QList<QAction*>& actions, QWidget* parent = nullptr);
    void addSection(QWidget* section); // below the snapshots
    [[nodiscard]] QListView* list() const { return m_list; }

Q_SIGNALS:
    void activated(); // Enter or double click on the current snapshot

private:
    void showCurrent();

    DocumentList& m_documents;
    QListView* m_list;
};

} // namespace heapsight
