// SPDX-License-Identifier: GPL-3.0-or-later
// Records a profile in a running target and writes it to disk: a CPU profile, allocation sampling, or an
// allocation timeline (a snapshot with what was allocated when, written as it arrives). A connection of its
// own, so that cancelling is closing it. A target that wants to exit meanwhile is let go: the recording is
// stopped and saved first if the target still answers.
// Cost for the target: CPU profile, allocation sampling and a timeline without stacks little (an allocation
// loop: within a factor of two); with stacks (RecordRequest::withStacks) an allocation loop took some 40 times as long.
// Thread rule: lives in one thread with an event loop; signals may be connected across threads.
#pragma once

#include "inspector/cdp_connection.h"
#include "inspector/part_file.h"
#include "inspector/worker_sessions.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace heapsight {

enum class RecordKind : uint8_t { Cpu, AllocationSampling, AllocationTimeline };

struct RecordRequest {
    static constexpr uint32_t kDefaultCpuIntervalUs = 1000;       // as V8
    static constexpr uint32_t kDefaultAllocationInterval = 32768; // bytes, as V8

    TargetAddress address{}; // with its path
    RecordKind kind = RecordKind::Cpu;
    std::string file{}; // full name of the file to make
    bool replacesFile = false;
    // Cpu: microseconds between samples; AllocationSampling: mean bytes between samples. 0: the default.
    uint32_t interval = 0;
    bool includesDead = false;            // AllocationSampling: also what was collected meanwhile
    bool withStacks = false;              // AllocationTimeline: who allocated; expensive
    int durationMs = 0;                   // stops by itself; 0: until stop()
    std::optional<WorkerThread> worker{}; // of this worker thread, not of the target itself
};

struct RecordProgress {
    enum class Stage : uint8_t { Connecting, Starting, Recording, Stopping, Receiving };
    Stage stage = Stage::Connecting;
    double seconds = 0;          // of recording so far
    uint64_t bytes = 0;          // of Receiving: written so far
    uint64_t liveBytes = 0;      // AllocationTimeline, while recording: allocated since the start and still there
    uint64_t liveCount = 0;      // objects
    uint64_t allocatedBytes = 0; // AllocationTimeline: all since the start that lived to the next look
    uint64_t objectsDone = 0, objectsTotal = 0; // AllocationTimeline, Stopping: of the snapshot
};

struct RecordOutcome {
    std::optional<Error> error{}; // Cancelled, Disconnected, Timeout, Protocol, CannotWrite, NotFound
    std::string file{};           // the profile, or the part that arrived before the error; may be empty
    uint64_t bytes = 0;
    double seconds = 0;      // recorded
    bool targetEnds = false; // the target wanted to exit, which ended the recording
};

class ProfileRecorder : public QObject {
    Q_OBJECT
public:
    explicit ProfileRecorder(RecordRequest request, QObject* parent = nullptr);
    ~ProfileRecorder() override;

    void start();
    void stop();   // ends the recording and saves it; nothing if it has not begun or is ending
    void cancel(); // finished() with Cancelled follows at once; what arrived is removed
    [[nodiscard]] const RecordProgress& progress() const { return m_progress; }

Q_SIGNALS:
    void started();                                             // recording has begun: the place of the mark on a chart
    void progressed(const heapsight::RecordProgress& progress); // about twice a second, and at every stage
    void finished(const heapsight::RecordOutcome& outcome);     // once

private:
    void begin();
    void prepare();
    void record();
    void call(const char* method, const QJsonObject& params, std::function<void(std::string_view body)> done,
              bool mayTakeLong = false);
    void take(std::string_view method, std::string_view params);
    void takeStatistics(std::string_view params);
    void saveProfile(std::string_view body);
    void complete();
    void keepAllocatedSizes();
    void enter(RecordProgress::Stage stage);
    void tick();
    void fail(Error error, bool keepsPart = true);
    void end(RecordOutcome outcome);

    RecordRequest m_request;
    CdpConnection m_connection;
    WorkerSessions m_workers;
    std::string m_session; // of the worker
    CdpTextField m_chunk;
    std::optional<PartFile> m_file;
    RecordProgress m_progress;
    struct Fragment {
        uint64_t count = 0, size = 0;
        uint64_t largest = 0; // size at first: what the bucket allocated
    };
    std::vector<Fragment> m_fragments; // heapStatsUpdate: of the timeline's buckets
    QElapsedTimer m_clock;
    QTimer m_ticker;
    QTimer m_limit;
    double m_recorded = 0;
    bool m_targetEnds = false;
    bool m_hasEnded = false;
};

} // namespace heapsight
