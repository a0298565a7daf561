// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/actions.h"

#include "text/mnemonic.h"
#include "window/recent_menu.h"
#include "window/theme.h"
#include "workspace/document_list.h"
#include "workspace/selection.h"

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

QIcon icon(const char* name)
{
    return QIcon(QStringLiteral(":/icons/") + QLatin1String(name) + QStringLiteral(".svg"));
}

QAction* make(QMainWindow* window, const QString& text, const QKeySequence& shortcut = {}, const QString& tip = {})
{
    auto* action = new QAction(text, window);
    action->setShortcut(shortcut);
    if (!tip.isEmpty()) {
        const QString keys = shortcut.toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? tip : tip + QStringLiteral(" (") + keys + QLatin1Char(')'));
    }
    return action;
}

} // namespace

Actions::Actions(QMainWindow* window)
    : open(make(window, tr("&Open…"), QKeySequence::Open, tr("Open one or more snapshots"))),
      compare(make(window, tr("&Compare…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                   tr("Open two snapshots side by side: base and target"))),
      demo(make(window, tr("Try the &Demo Leak"))),
      watchFolder(make(window, tr("&Watch a Folder…"), {}, tr("Open snapshots as they appear in a folder"))),
      saveCopy(make(window, tr("&Save a Copy…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S))),
      redactedCopy(make(window, tr("Save a Redacted Co&py…"))),
      exportTable(make(window, tr("&Export Table as CSV…"), QKeySequence(Qt::CTRL | Qt::Key_E))),
      exportNodes(make(window, tr("Export All &Nodes as CSV…"))),
      copyCommand(make(window, tr("Cop&y heapsight-cli Command"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C))),
      settings(make(window, tr("Se&ttings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma))),
      quit(make(window, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q))),
      filter(make(window, tr("&Filter"), QKeySequence::Find)),
      commands(make(window, tr("&Commands…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                    tr("Find any command by typing its name"))),
      nextPane(make(window, tr("&Next Pane"), QKeySequence(Qt::Key_F6))),
      clearSelection(make(window, tr("C&lear Selection"), QKeySequence(Qt::Key_Escape))),
      openSource(make(window, tr("Open Source &Line"), QKeySequence(Qt::Key_F4))),
      bookmark(make(window, tr("Book&mark or Note…"), QKeySequence(Qt::CTRL | Qt::Key_D))),
      showInClasses(make(window, tr("Show in &Classes"), QKeySequence(Qt::CTRL | Qt::Key_L))),
      entryObjects(make(window, tr("Go to &WeakMap Entry"))),
      showWorkspace(make(window, tr("&Workspace"), QKeySequence(Qt::CTRL | Qt::Key_B))),
      back(make(window, tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left), tr("The selection before this one"))),
      forward(make(window, tr("&Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), tr("The selection after this one"))),
      search(make(window, tr("&Search Snapshot"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F))),
      goToId(make(window, tr("&Object by Id…"), QKeySequence(Qt::CTRL | Qt::Key_G))),
      nextHit(make(window, tr("&Next Result"), QKeySequence(Qt::Key_F3))),
      previousHit(make(window, tr("&Previous Result"), QKeySequence(Qt::SHIFT | Qt::Key_F3))),
      useAsBase(make(window, tr("Use as &Base (A)"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A))),
      useAsTarget(make(window, tr("Use as &Target (B)"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B))),
      swapSides(make(window, tr("S&wap Base and Target"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                     tr("Exchange base and target of the comparison"))),
      rename(make(window, tr("Re&name"), QKeySequence(Qt::Key_F2))),
      reveal(make(window, tr("Show in &Folder"))),
      reload(make(window, tr("&Reload"), QKeySequence(Qt::CTRL | Qt::Key_R))),
      close(make(window, tr("C&lose Snapshot"), QKeySequence::Close)),
      closeAll(make(window, tr("Close &All Snapshots"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W))),
      cancelLoading(make(window, tr("Cancel &Loading"))),
      guide(make(window, tr("User &Guide"), QKeySequence::HelpContents)),
      about(make(window, tr("&About heapsight"))),
      themes(new QActionGroup(window)),
      recentMenu(new RecentMenu(tr("Open &Recent"), window))
{
    open->setIcon(icon("open"));
    compare->setIcon(icon("compare"));
    back->setIcon(icon("back"));
    forward->setIcon(icon("forward"));
    swapSides->setIcon(icon("swap"));
    entryObjects->setMenu(new QMenu(window));
    entryObjects->setVisible(false); // until a row is one
    watchFolder->setCheckable(true);
    showWorkspace->setCheckable(true);
    showWorkspace->setChecked(true);
    close->setShortcuts(QKeySequence::keyBindings(QKeySequence::Close));
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    settings->setMenuRole(QAction::PreferencesRole);
    const struct {
        Theme theme;
        QString text;
    } choices[] = {{Theme::System, tr("&System")}, {Theme::Light, tr("&Light")}, {Theme::Dark, tr("&Dark")}};
    for (const auto& choice : choices) {
        QAction* action = themes->addAction(choice.text);
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
    file->addAction(watchFolder);
    file->addSeparator();
    file->addActions({saveCopy, redactedCopy, exportTable, exportNodes, copyCommand});
    file->addSeparator();
    file->addActions({close, closeAll, settings, quit});

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
    snapshot->addActions({rename, reveal});
    snapshot->addSeparator();
    snapshot->addActions({reload, cancelLoading});

    QMenu* go = window->menuBar()->addMenu(tr("&Go"));
    go->addActions({back, forward});
    go->addSeparator();
    go->addActions({search, goToId, nextHit, previousHit});
    go->addSeparator();
    go->addActions({showInClasses, entryObjects, openSource, bookmark});
    window->menuBar()->addMenu(tr("&Help"))->addActions({guide, about});

    QToolBar* bar = toolBar = window->addToolBar(tr("Main tool bar"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QAction* action : {back, forward, open, compare, swapSides})
        action->setIconText(withoutMnemonic(action->text()));
    bar->addActions({back, forward});
    bar->addSeparator();
    bar->addActions({open, compare});
    bar->addSeparator();
    bar->addAction(swapSides);
}

void Actions::enableFor(const DocumentList& documents, const SelectionHistory& selection)
{
    const Document* current = documents.current();
    const bool isLoading = current && current->state() == Document::State::Loading;
    const bool hasPair = documents.target() != nullptr;
    back->setEnabled(selection.canGoBack());
    forward->setEnabled(selection.canGoForward());
    useAsBase->setEnabled(hasPair && current != documents.base());
    useAsTarget->setEnabled(hasPair && current != documents.target());
    swapSides->setEnabled(hasPair);
    reload->setEnabled(current && !isLoading);
    cancelLoading->setEnabled(isLoading);
    for (QAction* action :
         {close, closeAll, showInClasses, rename, reveal, saveCopy, redactedCopy, exportNodes, copyCommand, openSource,
          bookmark, filter, exportTable, nextPane, search, goToId, nextHit, previousHit})
        action->setEnabled(current != nullptr);
}

} // namespace heapsight
