// SPDX-License-Identifier: GPL-3.0-or-later
// The side bar's part about running programs: each with its state and the latest minutes of its memory.
// Takes no room while there is none.
#pragma once

#include "workspace/live_list.h"

#include <QWidget>

class QAction;
class QListView;

namespace heapsight {

class LiveSide : public QWidget {
    Q_OBJECT
public:
    // The context menu shows `actions`; they act on LiveList::current().
    LiveSide(LiveList& live, const QList<QAction*>& actions, QWidget* parent = nullptr);
    void setPageShown(bool isShown); // one list of the side bar has a selection: that of the page in front
    [[nodiscard]] QListView* list() const { return m_list; }

Q_SIGNALS:
    void chosen(); // clicked, or Enter

private:
    void showCurrent();
    void fit();

    LiveList& m_live;
    QListView* m_list;
};

} // namespace heapsight
