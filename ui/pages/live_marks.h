// SPDX-License-Identifier: GPL-3.0-or-later
// The snapshots of a watched program as numbered buttons: two are selected and compared.
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace heapsight {

class LiveSession;

class LiveMarks : public QWidget {
    Q_OBJECT
public:
    explicit LiveMarks(QWidget* parent = nullptr);

    void setSession(const LiveSession* session); // may be null; nothing is selected then
    void refresh();                              // after a snapshot
    void selectLatestPair();                     // what two snapshots are taken for
    void toggle(int number);                     // from 0
    [[nodiscard]] const QList<int>& selected() const { return m_selected; }

Q_SIGNALS:
    void selectionChanged(const QList<int>& numbers);
    void compareWanted(const QStringList& baseAndTarget);

private:
    void select(int number, bool selected);
    void showSelection();
    void compare();

    const LiveSession* m_session = nullptr;
    QHBoxLayout* m_row;
    QList<QPushButton*> m_buttons;
    QPushButton* m_compare;
    QList<int> m_selected; // at most two, in the order they were chosen
};

} // namespace heapsight
