// SPDX-License-Identifier: GPL-3.0-or-later
// One target that is watched, or a recording of one: its samples, what happened, its snapshots and the
// one being taken. The connection lives in the thread of the inspector; here is what the window shows.
// Thread rule: GUI thread.
#pragma once

#include "inspector/growth.h"
#include "inspector/pre_flight.h"
#include "inspector/recording.h"
#include "inspector/sample_series.h"
#include "inspector/snapshot_capture.h"
#include "inspector/target_monitor.h"
#include "workspace/live_alerts.h"
#include "workspace/paced_refresh.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace heapsight {

// A thread with an event loop for connections. What lives in it is deleted there.
class InspectorThread {
public:
    InspectorThread();
    ~InspectorThread(); // ends it; objects of the thread are deleted
    // Runs `work` in the thread.
    void post(std::function<void()> work) const;
    // An object that lives in the thread, as a context and parent for others.
    [[nodiscard]] QObject* context() const { return m_context; }

private:
    std::unique_ptr<QThread> m_thread;
    QObject* m_context;
};

struct TakenSnapshot {
    qint64 timeMs = 0;
    QString file;
    TargetAddress address{}; // of the run of the program it is of; empty in a recording
};

class LiveSession : public QObject {
    Q_OBJECT
public:
    LiveSession(InspectorThread& thread, const InspectorTarget& target, std::optional<WorkerThread> worker,
                QObject* parent = nullptr);
    LiveSession(Recording recording, const QString& file, QObject* parent = nullptr);
    ~LiveSession() override;

    [[nodiscard]] bool isRecording() const { return !m_thread; }
    // Where further connections to the target live; null: a recording.
    [[nodiscard]] InspectorThread* inspectorThread() const { return m_thread; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString detail() const; // "process 4711 · Node.js 20.20.2"
    [[nodiscard]] const MonitorStatus& status() const { return m_status; }
    [[nodiscard]] bool isAttached() const;
    [[nodiscard]] const InspectorTarget& target() const { return m_target; }
    [[nodiscard]] const std::optional<WorkerThread>& worker() const { return m_worker; }
    [[nodiscard]] const std::vector<WorkerThread>& workers() const { return m_workers; }
    // As they are shown: what came since joins them with the next refreshed().
    [[nodiscard]] const SampleSeries& samples() const { return m_samples; }
    [[nodiscard]] const std::vector<TargetEvent>& events() const { return m_events; }
    [[nodiscard]] const std::vector<TakenSnapshot>& snapshots() const { return m_snapshots; }
    [[nodiscard]] uint64_t heapLimit() const { return m_identity.heapLimit; } // 0: not known
    [[nodiscard]] uint64_t heapUsed() const;                                  // latest, 0: not known

    [[nodiscard]] int intervalMs() const { return m_intervalMs; }
    void setIntervalMs(int milliseconds);
    void take(const HeapSample& sample); // the next one
    void take(const TargetEvent& event);
    // Something came that is not shown yet.
    [[nodiscard]] bool isRefreshPending() const { return m_pace.isPending(); }
    void collectGarbage();
    void addNote(const QString& text);
    // V8's heap spaces with every sample from now on, or no longer.
    [[nodiscard]] bool asksSpaces() const { return m_asksSpaces; }
    void setAsksSpaces(bool asks);
    [[nodiscard]] const AlertLimits& alertLimits() const { return m_alerts.limits(); }
    void setAlertLimits(const AlertLimits& limits);

    // A snapshot into a folder, with a name of our own making. One at a time.
    void takeSnapshot(const QString& folder, bool collectGarbage);
    void cancelSnapshot();
    // Whether the objects of this snapshot can be looked at in the process: it is the same run of it.
    [[nodiscard]] bool canPeek(const QString& file) const;
    // An object of the inspector's thread that holds a connection open; deleted with this session.
    void keep(QObject* connected) { m_kept.push_back(connected); }
    [[nodiscard]] bool isTakingSnapshot() const { return m_capture != nullptr; }
    [[nodiscard]] const CaptureProgress& captureProgress() const { return m_captureProgress; }

Q_SIGNALS:
    // Samples or events came. All that shows them does so now, which is why it never shows two samples at a time:
    // the one clock, as fast as it can be read and drawn, however fast they come.
    void refreshed();
    void happened(const heapsight::TargetEvent& event);
    void statusChanged();
    void workersChanged();
    void captureChanged(); // began, went on, ended
    void captureFinished(const heapsight::CaptureOutcome& outcome);

private:
    void refresh();
    void add(const TargetEvent& event);
    void checkLimits();
    void takeSnapshotInTime();

    InspectorThread* m_thread = nullptr;
    TargetMonitor* m_monitor = nullptr;   // in the thread
    SnapshotCapture* m_capture = nullptr; // in the thread
    InspectorTarget m_target;
    std::optional<WorkerThread> m_worker;
    std::vector<WorkerThread> m_workers;
    TargetIdentity m_identity;
    MonitorStatus m_status;
    SampleSeries m_samples;
    std::vector<HeapSample> m_coming; // since the last refresh, as the next
    std::vector<TargetEvent> m_comingCollections;
    std::vector<TargetEvent> m_events;
    std::vector<TakenSnapshot> m_snapshots;
    std::vector<QObject*> m_kept; // in the thread
    CaptureProgress m_captureProgress;
    TargetAddress m_captured; // what the snapshot being taken is of
    LiveAlerts m_alerts;
    QString m_file; // of a recording
    int m_intervalMs = 1000;
    bool m_asksSpaces = false;
    PacedRefresh m_pace{[this] { refresh(); }, nullptr};
};

} // namespace heapsight
