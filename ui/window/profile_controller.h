// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of the window about profiles: the list of those that are open, their page, their part of the side
// bar, their commands; and which profiles come back with the next start. MainWindow gives them their places
// (main_window_profiles.cpp).
#pragma once

#include "workspace/profile_list.h"

#include <QObject>

class QAction;
class QSettings;

namespace heapsight {

class Document;
class ProfilePage;
class ProfileSide;
struct Workspace;

class ProfileController : public QObject {
    Q_OBJECT
public:
    ProfileController(const Workspace& workspace, QSettings& settings, QAction* open, QWidget* window);

    [[nodiscard]] ProfileList& list() { return m_list; }
    [[nodiscard]] ProfilePage* page() const { return m_page; }
    [[nodiscard]] ProfileSide* side() const { return m_side; }

    // Opens the profiles among the files and returns the others. What a file is, its content says; its name
    // only where it cannot be read. Two profiles of a kind are compared at once, the first is the earlier one.
    [[nodiscard]] QStringList takeProfiles(const QStringList& paths);
    // The allocation stacks of a snapshot.
    void show(const Document& document);
    void restoreSession();
    void saveSession() const;
    void closeCurrent();

Q_SIGNALS:
    void shown();                     // a profile wants to be seen
    void changed();                   // profiles came, went, or are ready
    void opened(const QString& path); // and could be read
    void said(const QString& text);

private:
    QWidget* m_window;
    QSettings& m_settings;
    ProfileList m_list;
    ProfilePage* m_page; // of the window, as the one below
    ProfileSide* m_side;
};

} // namespace heapsight
