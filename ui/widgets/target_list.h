// SPDX-License-Identifier: GPL-3.0-or-later
// The running programs that can be attached to, kept up to date while it is on screen; children and worker
// threads below their parents. All texts are plain: they are the programs'.
#pragma once

#include "workspace/live_list.h"

#include <QTimer>
#include <QTreeWidget>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace heapsight {

class TargetList : public QTreeWidget {
    Q_OBJECT
public:
    explicit TargetList(LiveList& live, QWidget* parent = nullptr);

    [[nodiscard]] const InspectorTarget* currentTarget() const;      // null: nothing is chosen
    [[nodiscard]] std::optional<WorkerThread> currentWorker() const; // if a worker thread is chosen
    // Asks the program that is chosen for its worker threads, once. Without it those of programs that are
    // watched already are listed.
    void setAsksForWorkers(bool asks) { m_asksForWorkers = asks; }
    [[nodiscard]] const LiveList::Targets& targets() const { return m_targets; }

Q_SIGNALS:
    // Enter or double click
    void chosen(const heapsight::InspectorTarget& target, const std::optional<heapsight::WorkerThread>& worker);
    void refreshed();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void fill(const LiveList::Targets& targets);
    void addWorkers(QTreeWidgetItem* item, const InspectorTarget& target);
    void askForWorkers();
    [[nodiscard]] std::vector<WorkerThread> workersOf(const InspectorTarget& target) const;

    LiveList& m_live;
    LiveList::Targets m_targets;
    std::map<std::string, std::vector<WorkerThread>> m_workers; // by address with its path: a run of a program
    QTimer m_timer;
    bool m_asksForWorkers = false;
};

// "An inspector listens on 127.0.0.1:9229." – what attaching to it means, or why it cannot be.
[[nodiscard]] QString attachExplanation(const InspectorTarget& target);

} // namespace heapsight
