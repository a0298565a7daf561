// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the menu bar in one list, found by typing parts of its name.
// Thread rule: GUI thread.
#pragma once

#include <QDialog>
#include <QPointer>

#include <vector>

class QAction;
class QLineEdit;
class QListWidget;
class QMenuBar;

namespace heapsight {

class CommandPalette : public QDialog {
    Q_OBJECT
public:
    // Lists what `menus` offer at this moment; commands that are disabled are left out.
    explicit CommandPalette(const QMenuBar* menus, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* lineEdit() const { return m_edit; }
    [[nodiscard]] QListWidget* list() const { return m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Command {
        QString text; // "View › Theme › Dark"
        QPointer<QAction> action;
    };

    void collect(const QList<QAction*>& actions, const QString& path);
    void refresh();
    void run();

    std::vector<Command> m_commands;
    QLineEdit* m_edit;
    QListWidget* m_list;
};

} // namespace heapsight
