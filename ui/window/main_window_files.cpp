// SPDX-License-Identifier: GPL-3.0-or-later
// The window's wiring of files: opened, dropped on it, back from the last run.
#include "pages/classes_page.h"
#include "pages/compare_page.h"
#include "pages/start_page.h"
#include "widgets/copyable_tree_view.h"
#include "window/actions.h"
#include "window/document_commands.h"
#include "window/file_dialogs.h"
#include "window/live_controller.h"
#include "window/main_window.h"
#include "window/page_tabs.h"
#include "window/profile_controller.h"
#include "window/recent_menu.h"
#include "window/status_line.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>

namespace heapsight {

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
        if (document->state() == Document::State::Loading)
            m_selection.forget(document); // reloaded: what was selected is no longer there
        changed();
    });
    connect(&m_documents, &DocumentList::documentClosing, this, [this, changed](const Document* document) {
        m_selection.forget(document);
        changed();
    });
}

void MainWindow::openFiles(const QStringList& given)
{
    const QStringList paths = m_profiles->takeProfiles(m_live->takeRecordings(given));
    const bool hadPair = m_documents.target() != nullptr;
    Document* first = nullptr;
    Document* last = nullptr;
    for (const QString& path : paths) {
        last = m_documents.open(path);
        first = first ? first : last;
    }
    if (!first)
        return;
    const bool isFirstPair = m_documents.target() && !hadPair; // what two files are opened for
    if (isFirstPair && paths.size() > 2 && first != last)
        m_documents.setSides(first, last); // of a series, the whole way
    m_documents.setCurrent(isFirstPair ? m_documents.target() : first);
    m_pages->setCurrentWidget(isFirstPair ? static_cast<QWidget*>(m_compare) : m_classes);
    m_pages->currentPage()->table()->setFocus();
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

void MainWindow::restoreSession()
{
    m_profiles->restoreSession();
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
    m_status->say(text);
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
