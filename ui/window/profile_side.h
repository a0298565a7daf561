// SPDX-License-Identifier: GPL-3.0-or-later
// The side bar's group of profiles; takes no room while there are none. Thread rule: GUI thread.
#pragma once

#include "workspace/profile_list.h"

#include <QWidget>

class QListView;

namespace heapsight {

class ProfileSide : public QWidget {
    Q_OBJECT
public:
    // The context menu shows `actions`; they act on current().
    ProfileSide(ProfileList& profiles, const QList<QAction*>& actions, QWidget* parent = nullptr);
    void rename();                   // the current profile, in place
    void setPageShown(bool isShown); // one list of the side bar has a selection: that of the page in front
    [[nodiscard]] QListView* list() const { return m_list; }

Q_SIGNALS:
    void chosen(); // a click, Enter or double click

private:
    void showCurrent();
    void fit();

    ProfileList& m_profiles;
    QListView* m_list;
};

} // namespace heapsight
