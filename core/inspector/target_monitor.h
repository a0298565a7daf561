// SPDX-License-Identifier: GPL-3.0-or-later
// Watches one target: attaches, samples, says what happens, and never holds a process open: when it
// wants to exit the connection is closed at once. After a loss it looks for the target again, at the
// same address and by its command line, and goes on.
// Thread rule: lives in one thread with an event loop; signals may be connected across threads.
#pragma once

#include "inspector/loss_cause.h"
#include "inspector/memory_sampler.h"
#include "inspector/target_discovery.h"
#include "inspector/worker_sessions.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace heapsight {

enum class MonitorState : uint8_t {
    Connecting,
    Attached,
    Blocked, // connected, but no answer for a while: native code, a stopped process, a snapshot
    Lost,    // the connection broke; it is looked for again
    Exited,  // the process ended; looked for again in case it is restarted
    Failed,  // could not be attached to
};

struct MonitorStatus {
    MonitorState state = MonitorState::Connecting;
    std::string detail{}; // technical
};

struct MonitorOptions {
    int intervalMs = 1000;
    bool follows = true;                  // looks for the target again after a loss
    std::optional<WorkerThread> worker{}; // samples this worker thread
    bool listsWorkers = false;            // keeps workers() up to date
    bool asksSpaces = false;              // V8's heap spaces with every sample
};

class TargetMonitor : public QObject {
    Q_OBJECT
public:
    explicit TargetMonitor(MonitorOptions options, QObject* parent = nullptr);
    ~TargetMonitor() override;

    void start(const InspectorTarget& target);
    void setInterval(int milliseconds); // 100 to 60 000
    void setAsksSpaces(bool asks) { m_sampler.setAsksSpaces(asks); }
    void stop(); // closes the connection; no signal follows
    void collectGarbage();
    // Until a snapshot of ours ends, silence has a reason.
    void setSnapshotRuns(bool runs) { m_snapshotRuns = runs; }

    [[nodiscard]] const InspectorTarget& target() const { return m_target; }
    [[nodiscard]] MonitorState state() const { return m_state; }

Q_SIGNALS:
    void statusChanged(const heapsight::MonitorStatus& status);
    void attached(const heapsight::InspectorTarget& target, const heapsight::TargetIdentity& identity);
    void sampled(const heapsight::HeapSample& sample);
    void happened(const heapsight::TargetEvent& event);
    void workersChanged(const std::vector<heapsight::WorkerThread>& workers);

private:
    void connectToTarget();
    void begin();
    void identify();
    void tick();
    void ask();
    void take(const HeapSample& sample);
    void checkSilence();
    void letGo();
    void explainLoss(const std::string& detail, const std::optional<HeapSample>& last, bool wasSilent);
    void lose(const Error& error);
    void search();
    void found(InspectorTarget target);
    [[nodiscard]] bool isSameProgram(const InspectorTarget& candidate) const;
    void setState(MonitorState state, std::string detail = {});
    void report(TargetEventKind kind, std::string text = {}, double seconds = 0, int64_t bytes = 0);

    MonitorOptions m_options;
    InspectorTarget m_target;
    TargetDiscovery m_discovery;
    CdpConnection m_connection;
    MemorySampler m_sampler;
    WorkerSessions m_workers;
    std::string m_session; // of the worker that is sampled
    QTimer m_timer;
    QTimer m_search;
    QElapsedTimer m_asked; // since the open question, invalid: none
    QElapsedTimer m_probed;
    std::optional<HeapSample> m_last;
    ProcessWatch m_watch; // of the process that is attached
    MonitorState m_state = MonitorState::Connecting;
    bool m_wasAttached = false;
    bool m_startsAnew = false;
    bool m_snapshotRuns = false;
    bool m_wantsExit = false;
    bool m_isSearching = false;
};

} // namespace heapsight
