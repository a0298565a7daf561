// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/document_commands.h"

#include "io/output_file.h"
#include "window/actions.h"
#include "window/file_dialogs.h"

#include <QAction>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QUrl>
#include <QWidget>

namespace heapsight {

namespace {
const QString kWatchKey = QStringLiteral("session/watchedFolder");
}

DocumentCommands::DocumentCommands(const Workspace& workspace, QSettings& settings, const Actions& actions,
                                   QWidget* window)
    : QObject(window), m_workspace(workspace), m_settings(settings), m_actions(actions), m_window(window)
{
    const auto on = [this](QAction* action, auto&& slot) { connect(action, &QAction::triggered, this, slot); };
    DocumentList& documents = m_workspace.documents;
    on(m_actions.reveal, [this, &documents] { reveal(documents.current()); });
    on(m_actions.saveCopy, [this, &documents] {
        if (const Document* document = documents.current())
            saveCopy(document,
                     chooseSaveFile(m_window, m_settings, tr("Save a Copy"), document->fileName(), snapshotFilter()));
    });
    on(m_actions.watchFolder, [this] { chooseFolderToWatch(); });
    connect(&m_watcher, &FolderWatcher::changed, this,
            [this] { m_actions.watchFolder->setChecked(m_watcher.isWatching()); });
    connect(&m_watcher, &FolderWatcher::fileReady, this, [this](const QString& path) {
        Q_EMIT said(tr("%1 was written and is being opened").arg(QFileInfo(path).fileName()));
        Q_EMIT fileAppeared(path);
    });
    const auto save = [this] { saveSession(false); };
    connect(&documents, &DocumentList::rowsInserted, this, save); // before it is read: it may be the last thing done
    connect(&documents, &DocumentList::documentChanged, this, save);
    connect(&documents, &DocumentList::documentClosing, this, save);
    connect(&documents, &DocumentList::sidesChanged, this, save);
    connect(&documents, &DocumentList::currentChanged, this, save);
}

// --- Files ----------------------------------------------------------------------------------------

void DocumentCommands::reveal(const Document* document)
{
    if (document)
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(document->path()).absolutePath()));
}

void DocumentCommands::saveCopy(const Document* document, const QString& path)
{
    if (!document || path.isEmpty())
        return;
    if (QFileInfo(path) == QFileInfo(document->path())) {
        Q_EMIT said(tr("This is the file itself"));
        return;
    }
    const QString name = QFileInfo(path).fileName();
    m_workspace.jobs.run<bool>(
        this, QStringLiteral("copy/") + path, tr("Saving %1").arg(name),
        [from = QFile::encodeName(document->path()).toStdString(),
         to = QFile::encodeName(path).toStdString()](const JobContext& job) -> Result<bool> {
            if (job.progress)
                job.progress->expectOnly({kWritePhase});
            return copyFile(from, to, job).map([] { return true; });
        },
        [this, name](const Result<bool>& result) {
            if (result)
                Q_EMIT said(tr("%1 was saved").arg(name));
            else if (result.error().code != ErrorCode::Cancelled)
                showError(m_window, tr("Save a Copy"), result.error());
        });
}

// --- Watching -------------------------------------------------------------------------------------

void DocumentCommands::chooseFolderToWatch()
{
    if (m_watcher.isWatching()) {
        watchFolder({});
        return;
    }
    watchFolder(chooseFolder(m_window, m_settings, tr("Watch a Folder for New Snapshots")));
}

void DocumentCommands::watchFolder(const QString& folder)
{
    const bool watches = m_watcher.watch(folder);
    m_settings.setValue(kWatchKey, m_watcher.folder());
    if (watches)
        Q_EMIT said(tr("Snapshots written to %1 are opened once they are complete").arg(m_watcher.folder()));
    else if (!folder.isEmpty())
        Q_EMIT said(tr("%1 cannot be watched").arg(folder));
}

// --- The session ----------------------------------------------------------------------------------

QStringList DocumentCommands::restoreSession()
{
    const SavedSession::Content last = m_session.load();
    if (!m_session.isEnabled())
        return {};
    m_restoring = true; // half of it must not become what is saved
    DocumentList& documents = m_workspace.documents;
    for (const SavedSession::Entry& entry : last.files)
        documents.open(entry.path)->setLabel(entry.label);
    Document* base = last.base.isEmpty() ? nullptr : documents.find(last.base);
    Document* target = last.target.isEmpty() ? nullptr : documents.find(last.target);
    if (base && target && base != target)
        documents.setSides(base, target);
    if (Document* current = last.current.isEmpty() ? nullptr : documents.find(last.current))
        documents.setCurrent(current);
    m_restoring = false;
    saveSession(false);
    if (const QString folder = m_settings.value(kWatchKey).toString(); !folder.isEmpty())
        m_watcher.watch(folder);
    if (!last.isEmpty())
        Q_EMIT sessionRestored();
    return last.leftOut;
}

void DocumentCommands::saveSession(bool isLast)
{
    if (!m_restoring)
        m_session.save(m_workspace.documents, isLast);
}

} // namespace heapsight
