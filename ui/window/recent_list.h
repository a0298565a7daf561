// SPDX-License-Identifier: GPL-3.0-or-later
// What was opened and compared lately: noted once it was really read, shown in the menu and on the start page.
// Thread rule: GUI thread.
#pragma once

#include "pages/page.h"

#include <QObject>

class QSettings;

namespace heapsight {

class RecentMenu;
class StartPage;

class RecentList : public QObject {
    Q_OBJECT
public:
    // All arguments outlive this.
    RecentList(DocumentList& documents, QSettings& settings, RecentMenu& menu, StartPage& start, QObject* parent);

Q_SIGNALS:
    void fileChosen(const QString& path);
    void pairChosen(const QString& base, const QString& target);

private:
    void note(const Document* document);
    void show();

    DocumentList& m_documents;
    RecentMenu& m_menu;
    StartPage& m_start;
};

} // namespace heapsight
