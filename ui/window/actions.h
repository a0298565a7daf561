// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window, with its text, shortcut and place in menus and tool bar. What a command
// does is connected in MainWindow.
#pragma once

#include <QCoreApplication>
#include <QList>

class QAction;
class QActionGroup;
class QMainWindow;
class QToolBar;

namespace heapsight {

class DocumentList;
class RecentMenu;
class SelectionHistory;

struct Actions {
    Q_DECLARE_TR_FUNCTIONS(heapsight::Actions)
public:
    explicit Actions(QMainWindow* window);

    // Makes menu bar and tool bar; `pages` (checkable, Ctrl+1…) stand in the View menu.
    void install(QMainWindow* window, const QList<QAction*>& pages);
    // Only what can be done now is enabled.
    void enableFor(const DocumentList& documents, const SelectionHistory& selection);
    // Of the side bar's entries.
    [[nodiscard]] QList<QAction*> ofSnapshot() const
    {
        return {useAsBase, useAsTarget, swapSides, rename, reveal, saveCopy, reload, close, closeAll};
    }

    QAction* open;
    QAction* compare;
    QAction* demo;
    QAction* watchFolder; // checked while a folder is watched
    QAction* saveCopy;
    QAction* redactedCopy;
    QAction* exportTable;
    QAction* exportNodes;
    QAction* copyCommand; // of heapsight-cli, for the table in use
    QAction* settings;
    QAction* quit;
    QAction* filter;
    QAction* commands;
    QAction* nextPane;
    QAction* clearSelection;
    QAction* openSource;
    QAction* bookmark;
    QAction* showInClasses;
    QAction* entryObjects; // a menu: key, value and table of the WeakMap entry in use
    QAction* showWorkspace;
    QAction* back;
    QAction* forward;
    QAction* search;
    QAction* goToId;
    QAction* nextHit;
    QAction* previousHit;
    QAction* useAsBase;
    QAction* useAsTarget;
    QAction* swapSides;
    QAction* rename;
    QAction* reveal;
    QAction* reload;
    QAction* close;
    QAction* closeAll;
    QAction* cancelLoading;
    QAction* guide;
    QAction* about;
    // Of every table's context menu.
    [[nodiscard]] QList<QAction*> ofTable() const
    {
        return {showInClasses, entryObjects, openSource, bookmark, copyCommand, exportTable};
    }

    QActionGroup* themes; // data(): theme name
    RecentMenu* recentMenu;
    QToolBar* toolBar = nullptr; // from install() on
};

} // namespace heapsight
