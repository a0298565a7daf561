// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/actions.h"

#include "window/recent_menu.h"
#include "window/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QIcon>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace heapsight {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

QIcon icon(const char* name)
{
    return QIcon(QStringLiteral(":/icons/") + QLatin1String(name) + QStringLiteral(".svg"));
}

QAction* make(QMainWindow* window, const char* text, const QKeySequence& shortcut = {}, const char* statusTip = "")
{
    auto* action = new QAction(tr(text), window);
    action->setShortcut(shortcut);
    if (*statusTip) {
        const QString tip = tr(statusTip);
        const QString keys = shortcut.toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? tip : tip + QStringLiteral(" (") + keys + QLatin1Char(')'));
    }
    return action;
}

} // namespace

Actions::Actions(QMainWindow* window)
    : open(make(window, "&Open…", QKeySequence::Open, "Open one or more snapshots")),
      compare(make(window, "&Compare…", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                   "Open two snapshots side by side: base and target")),
      demo(make(window, "Try the &demo leak")),
      exportTable(make(window, "&Export Table as CSV…", QKeySequence(Qt::CTRL | Qt::Key_E))),
      quit(make(window, "&Quit", QKeySequence(Qt::CTRL | Qt::Key_Q))),
      filter(make(window, "&Filter", QKeySequence::Find)),
      commands(make(window, "&Commands…", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                    "Find any command by typing its name")),
      nextPane(make(window, "&Next Pane", QKeySequence(Qt::Key_F6))),
      clearSelection(make(window, "C&lear Selection", QKeySequence(Qt::Key_Escape))),
      showWorkspace(make(window, "&Workspace", QKeySequence(Qt::CTRL | Qt::Key_B))),
      back(make(window, "&Back", QKeySequence(Qt::ALT | Qt::Key_Left), "The selection before this one")),
      forward(make(window, "&Forward", QKeySequence(Qt::ALT | Qt::Key_Right), "The selection after this one")),
      search(make(window, "&Search Snapshot", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F))),
      goToId(make(window, "&Object by Id…", QKeySequence(Qt::CTRL | Qt::Key_G))),
      nextHit(make(window, "&Next Result", QKeySequence(Qt::Key_F3))),
      previousHit(make(window, "&Previous Result", QKeySequence(Qt::SHIFT | Qt::Key_F3))),
      useAsBase(make(window, "Use as &Base (A)")),
      useAsTarget(make(window, "Use as &Target (B)")),
      swapSides(make(window, "&Swap Base and Target", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                     "Exchange base and target of the comparison")),
      reload(make(window, "&Reload", QKeySequence(Qt::CTRL | Qt::Key_R))),
      close(make(window, "C&lose Snapshot", QKeySequence::Close)),
      cancelLoading(make(window, "Cancel &Loading")),
      about(make(window, "&About heapsight")),
      themes(new QActionGroup(window)),
      recentMenu(new RecentMenu(tr("Open &Recent"), window))
{
    open->setIcon(icon("open"));
    compare->setIcon(icon("compare"));
    back->setIcon(icon("back"));
    forward->setIcon(icon("forward"));
    swapSides->setIcon(icon("swap"));
    showWorkspace->setCheckable(true);
    showWorkspace->setChecked(true);
    close->setShortcuts(QKeySequence::keyBindings(QKeySequence::Close));
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    const struct {
        Theme theme;
        const char* text;
    } choices[] = {{Theme::System, "&System"}, {Theme::Light, "&Light"}, {Theme::Dark, "&Dark"}};
    for (const auto& choice : choices) {
        QAction* action = themes->addAction(tr(choice.text));
        action->setCheckable(true);
        action->setData(themeName(choice.theme));
    }
}

void Actions::install(QMainWindow* window, const QList<QAction*>& pages)
{
    QMenu* file = window->menuBar()->addMenu(tr("&File"));
    file->addActions({open, compare});
    file->addMenu(recentMenu);
    if (demo->isVisible())
        file->addAction(demo);
    file->addSeparator();
    file->addActions({exportTable});
    file->addSeparator();
    file->addActions({close, quit});

    QMenu* view = window->menuBar()->addMenu(tr("&View"));
    view->addActions(pages);
    view->addSeparator();
    view->addActions({filter, nextPane, clearSelection, commands});
    view->addSeparator();
    view->addAction(showWorkspace);
    view->addMenu(tr("&Theme"))->addActions(themes->actions());

    QMenu* snapshot = window->menuBar()->addMenu(tr("&Snapshot"));
    snapshot->addActions({useAsBase, useAsTarget, swapSides});
    snapshot->addSeparator();
    snapshot->addActions({reload, cancelLoading});

    QMenu* go = window->menuBar()->addMenu(tr("&Go"));
    go->addActions({back, forward});
    go->addSeparator();
    go->addActions({search, goToId, nextHit, previousHit});
    window->menuBar()->addMenu(tr("&Help"))->addAction(about);

    QToolBar* bar = toolBar = window->addToolBar(tr("Main tool bar"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({back, forward});
    bar->addSeparator();
    bar->addActions({open, compare});
    bar->addSeparator();
    bar->addAction(swapSides);
}

} // namespace heapsight
