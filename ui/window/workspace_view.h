// SPDX-License-Identifier: GPL-3.0-or-later
// The side bar: the open snapshots with their A and B tags, sizes, memory, progress and failures; what
// they take together, and the folder that is watched.
#pragma once

#include "workspace/document_list.h"

#include <QWidget>

class QLabel;
class QListView;
class QVBoxLayout;

namespace heapsight {

class FolderWatcher;
class JobRunner;

class WorkspaceView : public QWidget {
    Q_OBJECT
public:
    // The context menu shows `actions`; they act on current(). What is made of a snapshot later counts once `jobs`
    // have nothing left to do.
    WorkspaceView(DocumentList& documents, const FolderWatcher& watcher, const JobRunner& jobs,
                  const QList<QAction*>& actions, QWidget* parent = nullptr);
    // Places a further section between the snapshots and the foot.
    void addSection(QWidget* section);
    void rename();                   // the current snapshot, in place
    void setPageShown(bool isShown); // one list of the side bar has a selection: that of the page in front
    [[nodiscard]] QListView* list() const { return m_list; }

Q_SIGNALS:
    void chosen();    // a click on a snapshot, not on one of the letters of its row
    void activated(); // Enter or double click on the current snapshot

private:
    void showCurrent();
    void showFoot();

    DocumentList& m_documents;
    const FolderWatcher& m_watcher;
    QListView* m_list;
    QVBoxLayout* m_column;
    QLabel* m_none;
    QLabel* m_memory;
    QLabel* m_watched;
    bool m_isSideClick = false; // the click that is going on was for a letter
};

} // namespace heapsight
