// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the open snapshots as files: rename, show in the folder, save a copy, watch a
// folder for new ones, and open again what was open last time.
// Thread rule: GUI thread.
#pragma once

#include "pages/page.h"
#include "workspace/folder_watcher.h"
#include "workspace/saved_session.h"

#include <QObject>

class QSettings;

namespace heapsight {

struct Actions;

class DocumentCommands : public QObject {
    Q_OBJECT
public:
    // Connects the actions. All arguments outlive this; `window` is what dialogs belong to.
    DocumentCommands(const Workspace& workspace, QSettings& settings, const Actions& actions, QWidget* window);

    [[nodiscard]] FolderWatcher& watcher() { return m_watcher; }
    void watchFolder(const QString& folder); // empty: none; kept for the next start
    // Writes `document`'s file to `path` in a job; says if that failed.
    void saveCopy(const Document* document, const QString& path);
    // Opens what was open at the end of the last run, unless the user does not want that.
    // Returns what was left out because the program ended while loading it.
    QStringList restoreSession();
    void saveSession(bool isLast);

Q_SIGNALS:
    void fileAppeared(const QString& path); // in the watched folder, complete
    void sessionRestored();
    void said(const QString& message); // for the status bar

private:
    void chooseFolderToWatch();
    void reveal(const Document* document);

    Workspace m_workspace;
    QSettings& m_settings;
    const Actions& m_actions;
    QWidget* m_window;
    FolderWatcher m_watcher;
    SavedSession m_session{m_settings};
    bool m_restoring = false;
};

} // namespace heapsight
