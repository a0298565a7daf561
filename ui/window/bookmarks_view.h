// SPDX-License-Identifier: GPL-3.0-or-later
// The bookmarks of the open snapshots, in the side bar; nothing to see while there are none. Choosing
// one selects its object. Also asks for notes.
#pragma once

#include "pages/page.h"
#include "workspace/object_notes.h"

class QListWidget;

namespace heapsight {

struct ObjectRef;

class BookmarksView : public QWidget {
    Q_OBJECT
public:
    BookmarksView(const Workspace& workspace, ObjectNotes& notes, QWidget* parent = nullptr);

    [[nodiscard]] QListWidget* list() const { return m_list; }
    // Asks for the note on an object and keeps it; an empty one is a bookmark.
    void edit(const ObjectRef& object);
    void setNote(const ObjectRef& object, const QString& text);
    void editCurrent(); // the note of the current row

private:
    void refresh();
    void choose();
    void removeCurrent();
    [[nodiscard]] ObjectRef currentObject() const;
    void report(const Result<void>& written);

    Workspace m_workspace;
    ObjectNotes& m_notes;
    QListWidget* m_list;
};

} // namespace heapsight
