// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window, with its text, shortcut and place in menus and tool bar. What a command
// does is connected in MainWindow.
#pragma once

#include <QList>

class QAction;
class QActionGroup;
class QMainWindow;
class QToolBar;

namespace heapsight {

class RecentMenu;

struct Actions {
    explicit Actions(QMainWindow* window);

    // Makes menu bar and tool bar; `pages` (checkable, Ctrl+1…) stand in the View menu.
    void install(QMainWindow* window, const QList<QAction*>& pages);
    // Of the side bar's entries.
    [[nodiscard]] QList<QAction*> ofSnapshot() const { return {useAsBase, useAsTarget, swapSides, reload, close}; }

    QAction* open;
    QAction* compare;
    QAction* demo;
    QAction* exportTable;
    QAction* quit;
    QAction* filter;
    QAction* commands;
    QAction* nextPane;
    QAction* clearSelection;
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
    QAction* reload;
    QAction* close;
    QAction* cancelLoading;
    QAction* about;
    QActionGroup* themes; // data(): theme name
    RecentMenu* recentMenu;
    QToolBar* toolBar = nullptr; // from install() on
};

} // namespace heapsight
