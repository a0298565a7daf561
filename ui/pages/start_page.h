// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows while nothing is open: what can be done, and what was open lately.
#pragma once

#include <QStringList>
#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;
class QListWidget;

namespace heapsight {

class StartPage : public QWidget {
    Q_OBJECT
public:
    // Buttons trigger these actions; `demo` may be null (no demo files on this machine).
    StartPage(QAction* open, QAction* compare, QAction* demo, QWidget* parent = nullptr);

    void addSection(QWidget* section); // above the recent files
    void setRecentFiles(const QStringList& paths);

Q_SIGNALS:
    void fileChosen(const QString& path);

private:
    QBoxLayout* m_column = nullptr;
    QLabel* m_recentTitle;
    QListWidget* m_recent;
};

} // namespace heapsight
