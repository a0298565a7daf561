// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/main_window.h"

#include "pages/allocations_page.h"
#include "pages/classes_page.h"
#include "pages/compare_page.h"
#include "pages/containment_page.h"
#include "pages/detail_pane.h"
#include "pages/dominators_page.h"
#include "pages/live_page.h"
#include "pages/object_pane.h"
#include "pages/profile_page.h"
#include "pages/retainers_pane.h"
#include "pages/start_page.h"
#include "pages/statistics_page.h"
#include "pages/strings_page.h"
#include "pages/summary_page.h"
#include "pages/suspects_page.h"
#include "widgets/column_header_view.h"
#include "widgets/copyable_tree_view.h"
#include "window/actions.h"
#include "window/bookmarks_view.h"
#include "window/command_palette.h"
#include "window/document_commands.h"
#include "window/export_commands.h"
#include "window/file_dialogs.h"
#include "window/guide_window.h"
#include "window/live_controller.h"
#include "window/live_side.h"
#include "window/object_commands.h"
#include "window/page_tabs.h"
#include "window/preferences.h"
#include "window/profile_controller.h"
#include "window/profile_side.h"
#include "window/recent_list.h"
#include "window/search_box.h"
#include "window/status_line.h"
#include "window/workspace_view.h"
#include "workspace/object_notes.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>

#include <algorithm>
#include <array>

// In a static library nothing else refers to the icons and the guide.
static void initIcons()
{
    Q_INIT_RESOURCE(resources);
    Q_INIT_RESOURCE(guide);
}

namespace heapsight {

namespace {

const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kColumnsKey = QStringLiteral("window/columns");
const QString kRowsKey = QStringLiteral("window/rows");
const QString kDetailsKey = QStringLiteral("window/details");
const QString kWorkspaceKey = QStringLiteral("window/workspace"); // shown or not
constexpr QSize kFirstSize{1440, 900};
constexpr int kSideWidth = 226;
constexpr int kPageHeight = 470;
constexpr int kDetailsHeight = 320;

} // namespace

MainWindow::MainWindow(QStringList demoFiles, QWidget* parent) : QMainWindow(parent), m_demoFiles(std::move(demoFiles))
{
    initIcons();
    setWindowTitle(QStringLiteral("heapsight"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/org.heapsight.Heapsight.svg")));
    setAcceptDrops(true);
    m_actions = std::make_unique<Actions>(this);
    m_live = std::make_unique<LiveController>(this, m_settings);
    m_profiles = std::make_unique<ProfileController>(m_workspace, m_settings, m_actions->open, this);
    m_actions->demo->setVisible(!m_demoFiles.isEmpty());
    new Preferences(m_documents, m_settings, *m_actions, this);
    m_commands = std::make_unique<DocumentCommands>(m_workspace, m_settings, *m_actions, this);
    m_objects = std::make_unique<ObjectCommands>(m_workspace, m_settings, *m_actions, this);
    m_exports = std::make_unique<ExportCommands>(
        m_workspace, m_settings, *m_actions, [this] { return tableInUse(); }, this);
    m_notes = std::make_unique<ObjectNotes>(m_documents);
    buildLayout();
    addPages();
    m_actions->install(this, m_pages->pageActions());
    addSearch();
    m_objects->addTo(findChildren<CopyableTreeView*>());
    connectCommands();
    connectDocuments();
    connectLive();
    connectProfiles();
    restoreLayout();
    updateActions();
    updateStatus();
}

MainWindow::~MainWindow()
{
    // Views first: they use the documents and jobs that are members here.
    m_profiles->disconnect(this);
    m_documents.disconnect(this); // an editor that is open hands in its text when it goes
    delete takeCentralWidget();
    delete m_search;
}

void MainWindow::buildLayout()
{
    m_center = new QStackedWidget(this);
    QList<StartPage::Choice> choices{
        {m_actions->open, tr("One file shows its classes, sizes and what retains them.")},
        {m_actions->compare, tr("Two snapshots of one process, side by side: what is new, what is gone, what grew.")},
        {m_live->attachAction(), tr("Watch the memory of a running program, and take snapshots of it.")},
        {m_actions->watchFolder, tr("Snapshots open by themselves once a process has written them there.")}};
    if (!m_demoFiles.isEmpty())
        choices.append({m_actions->demo, tr("Two snapshots of a small server that leaks its sessions.")});
    m_start = new StartPage(choices);
    m_start->addSection(m_live->startSection());
    m_columns = new QSplitter(Qt::Horizontal);
    m_rows = new QSplitter(Qt::Vertical);
    m_side = new WorkspaceView(m_documents, m_commands->watcher(), m_jobs, m_actions->ofSnapshot());
    m_side->addSection(m_profiles->side());
    m_side->addSection(m_live->side());
    m_bookmarks = new BookmarksView(m_workspace, *m_notes);
    m_side->addSection(m_bookmarks);
    m_pages = new PageTabs;
    m_details = new DetailPane(m_workspace);
    m_rows->addWidget(m_pages);
    m_rows->addWidget(m_details);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 2);
    m_rows->setSizes({kPageHeight, kDetailsHeight});
    m_rows->setChildrenCollapsible(false);
    m_columns->addWidget(m_side);
    m_columns->addWidget(m_rows);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({kSideWidth, kFirstSize.width() - kSideWidth});
    m_center->addWidget(m_start);
    m_center->addWidget(m_columns);
    setCentralWidget(m_center);

    m_status = new StatusLine(m_jobs, this);
    setStatusBar(m_status);
}

void MainWindow::addPages()
{
    m_classes = new ClassesPage(m_workspace);
    m_compare = new ComparePage(m_workspace, m_actions->open, m_actions->swapSides);
    m_suspects = new SuspectsPage(m_workspace);
    m_allocations = new AllocationsPage(m_workspace, m_live->attachAction());
    m_pages->add(m_classes, tr("Classes"));
    m_pages->add(m_compare, tr("Compare"));
    m_pages->add(m_suspects, tr("Suspects"));
    m_pages->add(new DominatorsPage(m_workspace), tr("Dominators"));
    m_pages->add(new ContainmentPage(m_workspace), tr("Containment"));
    m_pages->add(new StringsPage(m_workspace), tr("Strings"));
    m_pages->add(new StatisticsPage(m_workspace), tr("Statistics"));
    m_pages->add(new SummaryPage(m_workspace), tr("Summary"));
    m_pages->add(m_live->page(), tr("Live"));
    m_pages->add(m_profiles->page(), tr("Profile"));
    m_pages->add(m_allocations, tr("Allocations"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_A));
    connect(m_pages, &PageTabs::statusTextChanged, this, &MainWindow::updateStatus);
}

void MainWindow::addSearch()
{
    m_search = new SearchBox(m_workspace, this);
    auto* gap = new QWidget(this);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_actions->toolBar->addWidget(gap);
    m_actions->toolBar->addWidget(m_search);
    connect(m_actions->search, &QAction::triggered, m_search, &SearchBox::startSearch);
    connect(m_actions->goToId, &QAction::triggered, m_search, &SearchBox::startWithId);
    connect(m_actions->nextHit, &QAction::triggered, m_search, &SearchBox::next);
    connect(m_actions->previousHit, &QAction::triggered, m_search, &SearchBox::previous);
    connect(m_search, &SearchBox::said, m_status, &StatusLine::say);
    connect(m_search, &SearchBox::chosen, this, [this] { m_details->retainers()->setFocus(); });
}

void MainWindow::connectCommands()
{
    const auto on = [this](QAction* action, auto&& slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions->open, [this] { openFiles(chooseSnapshots(this, m_settings)); });
    on(m_actions->compare, [this] { openPair(chooseBaseAndTarget(this, m_settings)); });
    on(m_actions->demo, [this] { openPair(m_demoFiles); });
    on(m_actions->bookmark, [this] {
        if (const ObjectRef& object = m_details->object()->object(); object.isValid())
            m_bookmarks->edit(object);
        else
            m_status->say(tr("Choose an object to bookmark it"));
    });
    on(m_actions->guide, [this] { (new GuideWindow(this))->show(); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->filter, [this] { m_pages->currentPage()->focusFilter(); });
    on(m_actions->commands, [this] { (new CommandPalette(menuBar(), this))->open(); });
    on(m_actions->nextPane, [this] { focusNextPane(); });
    on(m_actions->clearSelection, [this] { clearSelection(); });
    on(m_actions->useAsBase, [this] { m_documents.setBase(m_documents.current()); });
    on(m_actions->useAsTarget, [this] { m_documents.setTarget(m_documents.current()); });
    on(m_actions->reload, [this] { m_documents.current()->load(); });
    on(m_actions->cancelLoading, [this] { m_documents.current()->cancel(); });
    on(m_actions->close, [this] {
        if (showsProfile() && m_profiles->list().current())
            m_profiles->closeCurrent();
        else
            m_documents.close(m_documents.current());
    });
    on(m_actions->closeAll, [this] {
        while (m_documents.count() > 0)
            m_documents.close(m_documents.at(m_documents.count() - 1));
    });
    connect(m_objects.get(), &ObjectCommands::classesWanted, this, [this](const ObjectRef& object) {
        m_pages->setCurrentWidget(m_classes);
        m_classes->reveal(object);
    });
    on(m_actions->about, [this] { showAbout(this); });
    on(m_actions->rename, [this] {
        if (m_bookmarks->list()->hasFocus()) {
            m_bookmarks->editCurrent();
            return;
        }
        m_actions->showWorkspace->setChecked(true);
        m_side->rename();
    });
    auto* remove = new QShortcut(QKeySequence::Delete, m_side->list(), nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, m_actions->close, &QAction::trigger);
    connect(m_actions->showWorkspace, &QAction::toggled, m_side, &QWidget::setVisible);
    connect(m_actions->swapSides, &QAction::triggered, &m_documents, &DocumentList::swapSides);
    connect(m_actions->back, &QAction::triggered, &m_selection, &SelectionHistory::back);
    connect(m_actions->forward, &QAction::triggered, &m_selection, &SelectionHistory::forward);
    connect(&m_selection, &SelectionHistory::availabilityChanged, this, [this] { updateActions(); });
    connect(m_commands.get(), &DocumentCommands::said, m_status, &StatusLine::say);
    connect(m_objects.get(), &ObjectCommands::said, m_status, &StatusLine::say);
    connect(m_suspects, &SuspectsPage::sourceWanted, m_objects.get(), &ObjectCommands::openSource);
    connect(m_details->object(), &ObjectPane::sourceWanted, m_objects.get(), &ObjectCommands::openSource);
    connect(m_exports.get(), &ExportCommands::said, m_status, &StatusLine::say);
    const auto openOne = [this](const QString& path) { openFiles({path}); };
    const auto* recent = new RecentList(m_documents, m_settings, *m_actions->recentMenu, *m_start, this);
    connect(recent, &RecentList::fileChosen, this, openOne);
    connect(recent, &RecentList::pairChosen, this, [this](const QString& base, const QString& target) {
        openPair({base, target});
    });
    connect(m_commands.get(), &DocumentCommands::fileAppeared, this, openOne);
    connect(m_side, &WorkspaceView::activated, this, [this] { m_pages->setCurrentWidget(m_classes); });
}

CopyableTreeView* MainWindow::tableInUse() const
{
    CopyableTreeView* const focused = m_objects->focusedTable();
    return focused ? focused : m_pages->currentPage()->table();
}

void MainWindow::clearSelection()
{
    auto* edit = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    if (edit && !edit->text().isEmpty())
        edit->clear();
    else
        m_selection.select({});
}

void MainWindow::focusNextPane()
{
    const std::array<QWidget*, 5> panes{m_side->list(), m_pages->tabBar(), m_pages->currentView(),
                                        m_details->retainers()->currentView(), m_details->object()->fields()};
    const QWidget* focused = QApplication::focusWidget();
    const auto at = std::find(panes.begin(), panes.end(), focused);
    const size_t start = at == panes.end() ? panes.size() - 1 : static_cast<size_t>(at - panes.begin());
    for (size_t step = 1; step <= panes.size(); ++step) {
        QWidget* pane = panes[(start + step) % panes.size()];
        if (pane && pane->isVisible()) {
            pane->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainWindow::updateStatus()
{
    const bool isOpen = m_documents.count() > 0;
    const bool isLive = m_pages->currentWidget() == m_live->page() || showsProfile();
    const bool compares = m_pages->currentWidget() == m_compare;
    const Document* current = m_documents.current();
    const ProfileDocument* profile = showsProfile() || !current ? m_profiles->list().current() : nullptr;
    const Document* snapshot = compares && m_documents.target() ? m_documents.target() : current;
    m_status->setTexts(isOpen || isLive ? m_pages->currentPage()->statusText() : QString(), m_documents,
                       profile ? nullptr : snapshot);
    const QString title = profile   ? m_profiles->list().displayName(profile)
                          : current ? m_documents.displayName(current)
                                    : QString();
    setWindowTitle(title.isEmpty() ? QStringLiteral("heapsight") : tr("%1 – heapsight").arg(title));
}

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(m_settings.value(kGeometryKey).toByteArray()))
        resize(kFirstSize);
    m_columns->restoreState(m_settings.value(kColumnsKey).toByteArray());
    m_rows->restoreState(m_settings.value(kRowsKey).toByteArray());
    m_details->restoreState(m_settings.value(kDetailsKey).toByteArray());
    m_actions->showWorkspace->setChecked(m_settings.value(kWorkspaceKey, true).toBool());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_commands->saveSession(true);
    m_profiles->saveSession();
    m_settings.setValue(kGeometryKey, saveGeometry());
    m_settings.setValue(kColumnsKey, m_columns->saveState());
    m_settings.setValue(kRowsKey, m_rows->saveState());
    m_settings.setValue(kDetailsKey, m_details->saveState());
    m_settings.setValue(kWorkspaceKey, m_actions->showWorkspace->isChecked());
    for (ColumnHeaderView* header : findChildren<ColumnHeaderView*>())
        header->saveChanges(); // later their models may be gone before them
    QMainWindow::closeEvent(event);
}

} // namespace heapsight
