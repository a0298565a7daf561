// SPDX-License-Identifier: GPL-3.0-or-later
// The targets that are watched, which of them is looked at, and what could be attached to on this
// machine. Thread rule: GUI thread.
#pragma once

#include "inspector/object_peek.h"
#include "workspace/live_session.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace heapsight {

class LiveList : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role : int {
        DetailRole = Qt::UserRole + 1, // QString: what it is
        StatusRole,                    // QString: state and latest numbers
        TrendRole,                     // QList<double> 0..1: the latest minutes of heapUsed
        IsTroubleRole,                 // bool: lost, blocked, failed
    };
    using Targets = std::vector<InspectorTarget>;

    explicit LiveList(QObject* parent = nullptr);
    ~LiveList() override;

    // Watches it, or returns the session that does already; it becomes current.
    LiveSession* attach(const InspectorTarget& target, const std::optional<WorkerThread>& worker = {});
    LiveSession* open(Recording recording, const QString& file);
    void detach(LiveSession* session);

    [[nodiscard]] int count() const { return static_cast<int>(m_sessions.size()); }
    [[nodiscard]] LiveSession* at(int row) const;
    [[nodiscard]] int rowOf(const LiveSession* session) const;
    [[nodiscard]] LiveSession* current() const { return m_current; }
    void setCurrent(LiveSession* session);

    // `done` in this thread, unless `owner` is gone by then.
    void findAll(QObject* owner, std::function<void(const Targets&)> done);
    void resolve(QObject* owner, const TargetName& name, std::function<void(const Result<InspectorTarget>&)> done);
    void openInspectorOf(QObject* owner, int pid, std::function<void(const Result<InspectorTarget>&)> done);

    // Attaches for a moment; empty if it has none or cannot be asked.
    void findWorkers(QObject* owner, const TargetAddress& address,
                     std::function<void(const std::vector<WorkerThread>&)> done);
    // The attached session whose process this snapshot is of; null if it is gone, or was none of ours.
    [[nodiscard]] const LiveSession* sessionToPeek(const QString& file) const;
    void peek(QObject* owner, const LiveSession& session, uint64_t objectId,
              std::function<void(const PeekOutcome&)> done);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void currentChanged();
    void sessionAdded(heapsight::LiveSession* session);
    void sessionClosing(heapsight::LiveSession* session);

private:
    LiveSession* add(std::unique_ptr<LiveSession> session);

    InspectorThread m_thread; // ends after the sessions below
    TargetDiscovery* m_discovery;
    std::vector<std::unique_ptr<LiveSession>> m_sessions;
    LiveSession* m_current = nullptr;
};

} // namespace heapsight
