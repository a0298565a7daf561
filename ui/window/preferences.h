// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chose for good, put into effect: theme, how sizes are counted, how many threads work.
// Thread rule: GUI thread.
#pragma once

#include "pages/page.h"

#include <QObject>

class QSettings;

namespace heapsight {

struct Actions;

class Preferences : public QObject {
    Q_OBJECT
public:
    // Connects the actions and applies what is kept in `settings`. All arguments outlive this.
    Preferences(DocumentList& documents, QSettings& settings, const Actions& actions, QWidget* window);

private:
    void change();
    void apply();
    void chooseTheme(const QString& name);

    DocumentList& m_documents;
    QSettings& m_settings;
    const Actions& m_actions;
    QWidget* m_window;
};

} // namespace heapsight
