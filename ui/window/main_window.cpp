// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/main_window.h"

#include "base/parallel.h"
#include "jobs/job_status_widget.h"
#include "pages/classes_page.h"
#include "pages/compare_page.h"
#include "pages/containment_page.h"
#include "pages/detail_pane.h"
#include "pages/dominators_page.h"
#include "pages/live_page.h"
#include "pages/object_pane.h"
#include "pages/retainers_pane.h"
#include "pages/start_page.h"
#include "pages/statistics_page.h"
#include "pages/strings_page.h"
#include "pages/summary_page.h"
#include "pages/suspects_page.h"
#include "text/format.h"
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
#include "window/recent_menu.h"
#include "window/search_box.h"
#include "window/settings_dialog.h"
#include "window/theme.h"
#include "window/workspace_view.h"
#include "workspace/object_notes.h"
#include "workspace/source_opener.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
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

const QString kThemeKey = QStringLiteral("window/theme");
const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kColumnsKey = QStringLiteral("window/columns");
const QString kRowsKey = QStringLiteral("window/rows");
const QString kDetailsKey = QStringLiteral("window/details");
constexpr QSize kFirstSize{1440, 900};
constexpr int kSideWidth = 226;
constexpr int kMessageMs = 12'000; // how long the status bar says what happened
constexpr int kPageHeight = 470;
constexpr int kDetailsHeight = 320;

// What a page shows in place of its table, if it does.
QWidget* viewOf(const Page& page)
{
    QWidget* const other = page.focusProxy();
    return other && (!page.table() || page.table()->isHidden()) ? other : page.table();
}

} // namespace

MainWindow::MainWindow(QStringList demoFiles, QWidget* parent) : QMainWindow(parent), m_demoFiles(std::move(demoFiles))
{
    initIcons();
    setWindowTitle(QStringLiteral("heapsight"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/org.heapsight.Heapsight.svg")));
    setAcceptDrops(true);
    const QString forced = qEnvironmentVariable("HEAPSIGHT_THEME");
    m_actions = std::make_unique<Actions>(this);
    m_live = std::make_unique<LiveController>(this, m_settings);
    m_actions->demo->setVisible(!m_demoFiles.isEmpty());
    chooseTheme(forced.isEmpty() ? m_settings.value(kThemeKey).toString() : forced);
    m_commands = std::make_unique<DocumentCommands>(m_workspace, m_settings, *m_actions, this);
    m_exports = std::make_unique<ExportCommands>(
        m_workspace, m_settings, *m_actions, [this] { return tableInUse(); }, this);
    m_notes = std::make_unique<ObjectNotes>(m_documents);
    applySettings();
    buildLayout();
    m_actions->install(this, addPages());
    addSearch();
    addTableCommands();
    connectCommands();
    connectDocuments();
    connectLive();
    restoreLayout();
    updateActions();
    updateStatus();
}

MainWindow::~MainWindow()
{
    // Views first: they use the documents and jobs that are members here.
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
        {m_actions->watchFolder, tr("Snapshots open by themselves once a process has written them there.")}};
    if (!m_demoFiles.isEmpty())
        choices.append({m_actions->demo, tr("Two snapshots of a small server that leaks its sessions.")});
    m_start = new StartPage(choices);
    m_start->addSection(m_live->startSection());
    m_columns = new QSplitter(Qt::Horizontal);
    m_rows = new QSplitter(Qt::Vertical);
    m_side = new WorkspaceView(m_documents, m_commands->watcher(), m_actions->ofSnapshot());
    m_side->addSection(m_live->side());
    m_bookmarks = new BookmarksView(m_workspace, *m_notes);
    m_side->addSection(m_bookmarks);
    m_pages = new QTabWidget;
    m_pages->setDocumentMode(true);
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

    m_pageStatus = new QLabel(this);
    m_heapStatus = new QLabel(this);
    for (QLabel* label : {m_pageStatus, m_heapStatus}) {
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(8, 0, 8, 0);
        statusBar()->addWidget(label);
    }
    statusBar()->addPermanentWidget(new JobStatusWidget(&m_jobs, this));
}

QList<QAction*> MainWindow::addPages()
{
    m_classes = new ClassesPage(m_workspace);
    m_compare = new ComparePage(m_workspace, m_actions->open, m_actions->swapSides);
    m_suspects = new SuspectsPage(m_workspace);
    connect(m_suspects, &SuspectsPage::sourceWanted, this,
            [this](const SourceLocation& location) { openSource(location); });
    QList<QAction*> shown{addPage(m_classes, tr("Classes")),
                          addPage(m_compare, tr("Compare")),
                          addPage(m_suspects, tr("Suspects")),
                          addPage(new DominatorsPage(m_workspace), tr("Dominators")),
                          addPage(new ContainmentPage(m_workspace), tr("Containment")),
                          addPage(new StringsPage(m_workspace), tr("Strings")),
                          addPage(new StatisticsPage(m_workspace), tr("Statistics")),
                          addPage(new SummaryPage(m_workspace), tr("Summary")),
                          addPage(m_live->page(), tr("Live"))};
    connect(m_pages, &QTabWidget::currentChanged, this, [this, shown](int index) {
        if (index >= 0 && index < shown.size())
            shown[index]->setChecked(true);
        updateStatus();
    });
    return shown;
}

QAction* MainWindow::addPage(Page* page, const QString& title)
{
    const int number = m_pages->addTab(page, title) + 1;
    auto* action = new QAction(tr("&%1 %2").arg(number).arg(title), this);
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)));
    action->setCheckable(true);
    action->setChecked(number == 1);
    m_pages->setTabToolTip(number - 1, action->shortcut().toString(QKeySequence::NativeText));
    connect(action, &QAction::triggered, this, [this, page] {
        m_pages->setCurrentWidget(page);
        viewOf(*page)->setFocus(Qt::ShortcutFocusReason);
    });
    connect(page, &Page::statusTextChanged, this, &MainWindow::updateStatus);
    if (!m_pageGroup)
        m_pageGroup = new QActionGroup(this);
    m_pageGroup->addAction(action);
    return action;
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
    connect(m_search, &SearchBox::chosen, this, [this] { m_details->retainers()->setFocus(); });
}

void MainWindow::connectCommands()
{
    const auto on = [this](QAction* action, auto&& slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions->open, [this] { openFiles(chooseSnapshots(this, m_settings)); });
    on(m_actions->compare, [this] { openPair(chooseBaseAndTarget(this, m_settings)); });
    on(m_actions->demo, [this] { openPair(m_demoFiles); });
    on(m_actions->openSource, [this] { openSource(); });
    on(m_actions->bookmark, [this] {
        if (const ObjectRef& object = m_details->object()->object(); object.isValid())
            m_bookmarks->edit(object);
        else
            statusBar()->showMessage(tr("Choose an object to bookmark it"), kMessageMs);
    });
    on(m_actions->settings, [this] { changeSettings(); });
    on(m_actions->guide, [this] { (new GuideWindow(this))->show(); });
    connect(m_exports.get(), &ExportCommands::said, this,
            [this](const QString& text) { statusBar()->showMessage(text, kMessageMs); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->filter, [this] { currentPage()->focusFilter(); });
    on(m_actions->commands, [this] { (new CommandPalette(menuBar(), this))->open(); });
    on(m_actions->nextPane, [this] { focusNextPane(); });
    on(m_actions->clearSelection, [this] { clearSelection(); });
    connect(m_actions->showWorkspace, &QAction::toggled, m_side, &QWidget::setVisible);
    connect(m_actions->back, &QAction::triggered, &m_selection, &SelectionHistory::back);
    connect(m_actions->forward, &QAction::triggered, &m_selection, &SelectionHistory::forward);
    connect(&m_selection, &SelectionHistory::availabilityChanged, this, &MainWindow::updateActions);
    on(m_actions->useAsBase, [this] { m_documents.setBase(m_documents.current()); });
    on(m_actions->useAsTarget, [this] { m_documents.setTarget(m_documents.current()); });
    connect(m_actions->swapSides, &QAction::triggered, &m_documents, &DocumentList::swapSides);
    on(m_actions->reload, [this] { m_documents.current()->load(); });
    on(m_actions->cancelLoading, [this] { m_documents.current()->cancel(); });
    on(m_actions->close, [this] { m_documents.close(m_documents.current()); });
    on(m_actions->about, [this] { showAbout(this); });
    connect(m_actions->themes, &QActionGroup::triggered, this, [this](const QAction* action) {
        m_settings.setValue(kThemeKey, action->data());
        chooseTheme(action->data().toString());
    });
    const auto openOne = [this](const QString& path) { openFiles({path}); };
    const auto openTwo = [this](const QString& base, const QString& target) { openPair({base, target}); };
    connect(m_start, &StartPage::fileChosen, this, openOne);
    connect(m_commands.get(), &DocumentCommands::fileAppeared, this, openOne);
    connect(m_commands.get(), &DocumentCommands::said, this,
            [this](const QString& text) { statusBar()->showMessage(text, kMessageMs); });
    on(m_actions->rename, [this] {
        m_actions->showWorkspace->setChecked(true);
        m_side->rename();
    });
    connect(m_actions->recentMenu, &RecentMenu::fileChosen, this, openOne);
    connect(m_actions->recentMenu, &RecentMenu::listChanged, this, &MainWindow::showRecent);
    connect(m_actions->recentMenu, &RecentMenu::pairChosen, this, openTwo);
    connect(m_start, &StartPage::pairChosen, this, openTwo);
    m_actions->recentMenu->setSettings(m_settings);
    connect(m_side, &WorkspaceView::activated, this, [this] { m_pages->setCurrentWidget(m_classes); });
}

void MainWindow::connectDocuments()
{
    const auto changed = [this] {
        updateCenter();
        updateActions();
        updateStatus();
    };
    connect(&m_documents, &DocumentList::rowsInserted, this, changed);
    connect(&m_documents, &DocumentList::currentChanged, this, changed);
    connect(&m_documents, &DocumentList::sidesChanged, this, changed);
    connect(&m_documents, &DocumentList::documentChanged, this, [this, changed](const Document* document) {
        if (document->isReady()) {
            m_actions->recentMenu->add(document->path());
            rememberPair();
        } else if (document->state() == Document::State::Loading) {
            m_selection.forget(document); // reloaded: what was selected is no longer there
        }
        changed();
    });
    connect(&m_documents, &DocumentList::documentClosing, this, [this, changed](const Document* document) {
        m_selection.forget(document);
        changed();
    });
}

void MainWindow::openFiles(const QStringList& given)
{
    const QStringList paths = m_live->takeRecordings(given);
    const bool hadPair = m_documents.target() != nullptr;
    Document* first = nullptr;
    for (const QString& path : paths) {
        Document* document = m_documents.open(path);
        first = first ? first : document;
    }
    if (!first)
        return;
    const bool isFirstPair = m_documents.target() && !hadPair; // what two files are opened for
    m_documents.setCurrent(isFirstPair ? m_documents.target() : first);
    m_pages->setCurrentWidget(isFirstPair ? static_cast<QWidget*>(m_compare) : m_classes);
    currentPage()->table()->setFocus();
}

void MainWindow::openPair(const QStringList& baseAndTarget)
{
    if (baseAndTarget.size() != 2)
        return;
    Document* base = m_documents.open(baseAndTarget.front());
    Document* target = m_documents.open(baseAndTarget.back());
    if (base == target)
        return;
    m_documents.setSides(base, target);
    m_documents.setCurrent(target);
    m_pages->setCurrentWidget(m_compare);
    m_compare->table()->setFocus();
}

// What can be done with the row under the cursor, in every table there is.
void MainWindow::addTableCommands()
{
    for (CopyableTreeView* table : findChildren<CopyableTreeView*>()) {
        table->addActions(m_actions->ofTable());
        table->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
}

CopyableTreeView* MainWindow::tableInUse() const
{
    auto* focused = qobject_cast<CopyableTreeView*>(QApplication::focusWidget());
    return focused && isAncestorOf(focused) ? focused : currentPage()->table();
}

std::optional<SourceLocation> MainWindow::sourceInUse() const
{
    if (const auto* focused = qobject_cast<CopyableTreeView*>(QApplication::focusWidget())) {
        const ObjectRef object = focused->currentIndex().siblingAtColumn(0).data(NodeRole).value<ObjectRef>();
        if (object.isValid()) {
            if (auto location = object.analysis->location(object.node))
                return location;
        }
    }
    return SelectedObjects::of(m_selection.current()).location();
}

void MainWindow::openSource()
{
    openSource(sourceInUse());
}

void MainWindow::openSource(const std::optional<SourceLocation>& location)
{
    const QString problem =
        location ? SourceOpener(m_settings).open(*location) : tr("The snapshot does not tell where this comes from");
    if (!problem.isEmpty())
        statusBar()->showMessage(problem, kMessageMs);
}

void MainWindow::changeSettings()
{
    if (SettingsDialog(m_settings, kThemeKey, this).exec() != QDialog::Accepted)
        return;
    chooseTheme(m_settings.value(kThemeKey).toString());
    applySettings();
}

void MainWindow::applySettings()
{
    setThreadLimit(m_settings.value(kThreadsKey).toUInt());
    AnalysisOptions options;
    options.rawSizes = m_settings.value(kRawSizesKey).toBool();
    m_documents.setOptions(options);
}

void MainWindow::restoreSession()
{
    const QStringList leftOut = m_commands->restoreSession();
    if (m_documents.target())
        m_pages->setCurrentWidget(m_compare);
    if (leftOut.isEmpty())
        return;
    QStringList names;
    for (const QString& path : leftOut) {
        m_actions->recentMenu->add(path);
        names.append(QFileInfo(path).fileName());
    }
    const QString text =
        tr("Not opened again, because the program ended while loading it: %1.").arg(names.join(tr(", ")));
    m_start->setNotice(text);
    statusBar()->showMessage(text, kMessageMs);
}

// Two that were really compared, not two that were asked for.
void MainWindow::rememberPair()
{
    const Document* base = m_documents.base();
    const Document* target = m_documents.target();
    if (base && target && base->isReady() && target->isReady())
        m_actions->recentMenu->addPair({base->path(), target->path()});
}

void MainWindow::showRecent()
{
    QList<QStringList> pairs;
    for (const RecentPairs::Pair& pair : m_actions->recentMenu->pairs())
        pairs.append({pair.base, pair.target});
    m_start->setRecent(pairs, m_actions->recentMenu->paths());
}

Page* MainWindow::currentPage() const
{
    return static_cast<Page*>(m_pages->currentWidget());
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
    const std::array<QWidget*, 5> panes{m_side->list(), m_pages->tabBar(), viewOf(*currentPage()),
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

void MainWindow::updateActions()
{
    const Document* current = m_documents.current();
    const bool isLoading = current && current->state() == Document::State::Loading;
    const bool hasPair = m_documents.target() != nullptr;
    m_actions->back->setEnabled(m_selection.canGoBack());
    m_actions->forward->setEnabled(m_selection.canGoForward());
    m_actions->useAsBase->setEnabled(hasPair && current != m_documents.base());
    m_actions->useAsTarget->setEnabled(hasPair && current != m_documents.target());
    m_actions->swapSides->setEnabled(hasPair);
    m_actions->reload->setEnabled(current && !isLoading);
    m_actions->cancelLoading->setEnabled(isLoading);
    for (QAction* action :
         {m_actions->close, m_actions->rename, m_actions->reveal, m_actions->saveCopy, m_actions->redactedCopy,
          m_actions->exportNodes, m_actions->copyCommand, m_actions->openSource, m_actions->bookmark, m_actions->filter,
          m_actions->exportTable, m_actions->nextPane, m_actions->search, m_actions->goToId, m_actions->nextHit,
          m_actions->previousHit})
        action->setEnabled(current != nullptr);
    m_search->setEnabled(current != nullptr);
}

void MainWindow::updateStatus()
{
    const bool isOpen = m_documents.count() > 0;
    const bool isLive = m_pages->currentWidget() == m_live->page();
    m_pageStatus->setText(isOpen || isLive ? currentPage()->statusText() : QString());
    const bool compares = m_pages->currentWidget() == m_compare;
    const Document* shown = compares && m_documents.target() ? m_documents.target() : m_documents.current();
    QString text;
    if (shown && shown->isReady()) {
        const QString tag = m_documents.tagOf(shown);
        text =
            tr("%1 in %2 objects")
                .arg(bytesText(shown->analysis()->totalSize()), countText(shown->analysis()->snapshot().nodeCount()));
        if (!tag.isEmpty())
            text.prepend(tag + QStringLiteral(": "));
    }
    m_heapStatus->setText(text);
    const Document* current = m_documents.current();
    setWindowTitle(current ? tr("%1 – heapsight").arg(m_documents.displayName(current)) : QStringLiteral("heapsight"));
}

void MainWindow::chooseTheme(const QString& name)
{
    const Theme theme = themeFromName(name);
    applyTheme(theme);
    for (QAction* action : m_actions->themes->actions())
        action->setChecked(action->data().toString() == themeName(theme));
}

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(m_settings.value(kGeometryKey).toByteArray()))
        resize(kFirstSize);
    m_columns->restoreState(m_settings.value(kColumnsKey).toByteArray());
    m_rows->restoreState(m_settings.value(kRowsKey).toByteArray());
    m_details->restoreState(m_settings.value(kDetailsKey).toByteArray());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_commands->saveSession(true);
    m_settings.setValue(kGeometryKey, saveGeometry());
    m_settings.setValue(kColumnsKey, m_columns->saveState());
    m_settings.setValue(kRowsKey, m_rows->saveState());
    m_settings.setValue(kDetailsKey, m_details->saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList paths = droppedFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    openFiles(paths);
}

} // namespace heapsight
