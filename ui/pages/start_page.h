// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows while nothing is open: what can be done, and what was open lately.
#pragma once

#include <QStringList>
#include <QWidget>

class QAction;
class QLabel;
class QListWidget;
class QVBoxLayout;

namespace heapsight {

class StartPage : public QWidget {
    Q_OBJECT
public:
    // What can be done: a button that triggers the action, and what it is good for beside it.
    struct Choice {
        QAction* action = nullptr;
        QString text;
    };
    explicit StartPage(const QList<Choice>& choices, QWidget* parent = nullptr);

    // `pairs`: base and target each.
    void setRecent(const QList<QStringList>& pairs, const QStringList& paths);
    // Between the choices and the recent files: for what can be attached to on this machine.
    void addSection(QWidget* section);
    // A line about what was not opened, above everything; empty: none.
    void setNotice(const QString& text);
    [[nodiscard]] QString notice() const;

Q_SIGNALS:
    void fileChosen(const QString& path);
    void pairChosen(const QString& base, const QString& target);

private:
    QVBoxLayout* m_column;
    QLabel* m_notice;
    QLabel* m_recentTitle;
    QListWidget* m_recent;
};

} // namespace heapsight
