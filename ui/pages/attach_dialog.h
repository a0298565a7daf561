// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses what to attach to: a program of this machine, or an address. Opens inspectors on request and
// says what went wrong. A target that is not on this machine is confirmed first.
#pragma once

#include "workspace/live_list.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace heapsight {

class TargetList;

class AttachDialog : public QDialog {
    Q_OBJECT
public:
    explicit AttachDialog(LiveList& live, QWidget* parent = nullptr);

    [[nodiscard]] TargetList* list() const { return m_list; }
    [[nodiscard]] QLineEdit* address() const { return m_address; }
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void attached(); // LiveList::current() is the new session

private:
    void update();
    void attach();

    LiveList& m_live;
    TargetList* m_list;
    QLineEdit* m_address;
    QLabel* m_explanation;
    QPushButton* m_attach;
    bool m_isBusy = false;
    bool m_tellsProblem = false; // stays until something else is chosen
};

// Attaches to a target of a list, opening its inspector first where that is needed. `done` gets an empty
// text, or why it did not work.
void attachTo(LiveList& live, QWidget* owner, const InspectorTarget& target, const std::optional<WorkerThread>& worker,
              std::function<void(const QString&)> done);
// The same by what a person wrote: a process number, host:port, a ws:// URL.
void attachByName(LiveList& live, QWidget* owner, const QString& text, std::function<void(const QString&)> done);

} // namespace heapsight
