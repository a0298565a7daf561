// SPDX-License-Identifier: GPL-3.0-or-later
// The window's wiring of running programs.
#include "pages/allocations_page.h"
#include "pages/classes_page.h"
#include "pages/compare_page.h"
#include "pages/detail_pane.h"
#include "pages/live_page.h"
#include "pages/object_pane.h"
#include "pages/peek_pane.h"
#include "window/actions.h"
#include "window/live_controller.h"
#include "window/live_side.h"
#include "window/main_window.h"
#include "window/page_tabs.h"
#include "window/profile_controller.h"
#include "window/profile_side.h"
#include "window/workspace_view.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QToolBar>

namespace heapsight {

void MainWindow::connectLive()
{
    auto* menu = new QMenu(tr("&Live"), this);
    menu->addActions(m_live->actions());
    const QList<QAction*> menus = menuBar()->actions();
    menuBar()->insertMenu(menus.size() >= 2 ? menus[menus.size() - 2] : nullptr, menu);
    const QList<QAction*> tools = m_actions->toolBar->actions();
    const auto compare = tools.indexOf(m_actions->compare);
    m_actions->toolBar->insertAction(compare + 1 < tools.size() ? tools[compare + 1] : nullptr, m_live->attachAction());

    m_details->object()->peek()->setPeeker(makePeeker());
    const auto showPage = [this] {
        updateCenter();
        m_pages->setCurrentWidget(m_live->page());
    };
    const auto showsSnapshot = [this] { return m_pages->currentWidget() != m_live->page() && !showsProfile(); };
    // Allocations are of functions and times: below them is only what was chosen elsewhere.
    const auto fitPanes = [this, showsSnapshot] {
        const bool isOfFunctions =
            m_pages->currentWidget() == m_allocations && m_selection.current().kind == Selection::Kind::None;
        m_details->setVisible(showsSnapshot() && !isOfFunctions);
    };
    connect(m_pages, &QTabWidget::currentChanged, this, fitPanes);
    connect(&m_selection, &SelectionHistory::changed, this, fitPanes);
    const auto markSide = [this, showsSnapshot] {
        m_side->setPageShown(showsSnapshot());
        m_live->side()->setPageShown(m_pages->currentWidget() == m_live->page());
        m_profiles->side()->setPageShown(showsProfile());
    };
    connect(m_pages, &QTabWidget::currentChanged, m_side, markSide);
    markSide();
    connect(m_side, &WorkspaceView::chosen, this, [this, showsSnapshot] {
        if (!showsSnapshot())
            m_pages->setCurrentWidget(m_classes);
    });
    connect(m_live.get(), &LiveController::shown, this, showPage);
    connect(m_live.get(), &LiveController::changed, this, [this] {
        updateCenter();
        updateActions();
        updateStatus();
    });
    connect(m_live->page(), &LivePage::snapshotTaken, this, [this](const QString& file) {
        Document* document = m_documents.open(file);
        m_documents.setCurrent(document);
    });
    connect(m_live->page(), &LivePage::classesWanted, this, [this](const QString& file) {
        m_documents.setCurrent(m_documents.open(file));
        m_pages->setCurrentWidget(m_classes);
    });
    connect(m_live->page(), &LivePage::compareWanted, this, &MainWindow::openPair);
}

Peeker MainWindow::makePeeker()
{
    // The snapshot an object is of, while the process it was taken of is attached.
    const auto sessionOf = [this](const ObjectRef& object) -> const LiveSession* {
        for (int row = 0; row < m_documents.count(); ++row) {
            const Document* document = m_documents.at(row);
            if (document->analysis() == object.analysis)
                return m_live->list().sessionToPeek(document->path());
        }
        return nullptr;
    };
    Peeker peeker;
    peeker.process = [sessionOf](const ObjectRef& object) {
        const LiveSession* session = sessionOf(object);
        return session ? session->title() : QString();
    };
    peeker.peek = [this, sessionOf](QObject* owner, const ObjectRef& object,
                                    std::function<void(const PeekOutcome&)> done) {
        const LiveSession* session = sessionOf(object);
        const uint64_t id = object.analysis->snapshot().id(object.node).value;
        if (session)
            m_live->list().peek(owner, *session, id, std::move(done));
        else
            done({Error{ErrorCode::Disconnected, "the process has ended", kNoOffset, {}}});
    };
    return peeker;
}

void MainWindow::updateCenter()
{
    const bool isAnythingOpen = m_documents.count() > 0 || m_live->list().count() > 0 || m_profiles->list().count() > 0;
    m_center->setCurrentIndex(isAnythingOpen ? 1 : 0);
}

} // namespace heapsight
