// SPDX-License-Identifier: GPL-3.0-or-later
// The running programs that can be attached to, kept up to date while it is on screen; children below
// their parents. All texts are plain: they are the programs'.
#pragma once

#include "workspace/live_list.h"

#include <QTimer>
#include <QTreeWidget>

namespace heapsight {

class TargetList : public QTreeWidget {
    Q_OBJECT
public:
    explicit TargetList(LiveList& live, QWidget* parent = nullptr);

    [[nodiscard]] const InspectorTarget* currentTarget() const; // null: nothing is chosen
    [[nodiscard]] const LiveList::Targets& targets() const { return m_targets; }

Q_SIGNALS:
    void chosen(const heapsight::InspectorTarget& target); // Enter or double click
    void refreshed();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void fill(const LiveList::Targets& targets);

    LiveList& m_live;
    LiveList::Targets m_targets;
    QTimer m_timer;
};

// "An inspector listens on 127.0.0.1:9229." – what attaching to it means, or why it cannot be.
[[nodiscard]] QString attachExplanation(const InspectorTarget& target);

} // namespace heapsight
