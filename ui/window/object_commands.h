// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the object or class in use, in every table there is: open its line of source,
// bookmark it. Gives every table of the window its context menu.
// Thread rule: GUI thread.
#pragma once

#include "analysis/script_names.h"
#include "models/roles.h"
#include "pages/page.h"

#include <QModelIndex>
#include <QObject>

#include <optional>

class QMainWindow;
class QSettings;

namespace heapsight {

struct Actions;

class ObjectCommands : public QObject {
    Q_OBJECT
public:
    // Connects the actions. All arguments outlive this.
    ObjectCommands(const Workspace& workspace, QSettings& settings, const Actions& actions, QMainWindow* window);

    void openSource(const std::optional<SourceLocation>& location); // in the editor
    void addTo(const QList<CopyableTreeView*>& tables);
    // Of the row in use where it has one, else of the page in use, else of the selection.
    [[nodiscard]] std::optional<SourceLocation> sourceInUse() const;
    // The table with the focus; null: the focus is elsewhere.
    [[nodiscard]] CopyableTreeView* focusedTable() const;

Q_SIGNALS:
    void said(const QString& message);                      // for the status bar
    void classesWanted(const heapsight::ObjectRef& object); // to be shown there

private:
    void showInClasses();
    // The menu of the objects that the edge of this row names, if it is one half of a WeakMap's entry.
    void offerEntryOf(const QModelIndex& row);
    [[nodiscard]] ObjectRef objectInUse() const; // of the row in use, else the one that is selected

    Workspace m_workspace;
    QSettings& m_settings;
    const Actions& m_actions;
    QMainWindow* m_window;
};

} // namespace heapsight
