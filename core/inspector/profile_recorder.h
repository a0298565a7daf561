// SPDX-License-Identifier: GPL-3.0-or-later
// Records a profile in a running target and writes it to disk: a CPU profile, allocation sampling, or an
// allocation timeline (a snapshot with what was allocated when, written as it arrives). A target that wants
// to exit meanwhile is let go: the recording is stopped and saved first if the target still answers.
// Cost for the target: CPU profile, allocation sampling and a timeline without stacks little (an allocation
// loop: within a factor of two); with stacks (RecordRequest::withStacks) an allocation loop took some 40 times as long.
// Thread rule: lives in one thread with an event loop; signals may be connected across threads.
#pragma once

#include "inspector/target_download.h"

#include <QElapsedTimer>
#include <QTimer>

namespace heapsight {

enum class RecordKind : uint8_t { Cpu, AllocationSampling, AllocationTimeline };

struct RecordRequest : DownloadRequest {
    static constexpr uint32_t kDefaultCpuIntervalUs = 1000;       // as V8
    static constexpr uint32_t kDefaultAllocationInterval = 32768; // bytes, as V8

    RecordKind kind = RecordKind::Cpu;
    // Cpu: microseconds between samples; AllocationSampling: mean bytes between samples. 0: the default.
    uint32_t interval = 0;
    bool includesDead = false; // AllocationSampling: also what was collected meanwhile
    bool withStacks = false;   // AllocationTimeline: who allocated; expensive
    int durationMs = 0;        // stops by itself; 0: until stop()
};

// Objects are those of the snapshot that ends an AllocationTimeline, while Stopping; bytes those written, while
// Receiving.
struct RecordProgress : DownloadProgress {
    enum class Stage : uint8_t { Connecting, Starting, Recording, Stopping, Receiving };
    Stage stage = Stage::Connecting;
    double seconds = 0;          // of recording so far
    uint64_t liveBytes = 0;      // AllocationTimeline, while recording: allocated since the start and still there
    uint64_t liveCount = 0;      // objects
    uint64_t allocatedBytes = 0; // AllocationTimeline: all since the start that lived to the next look
};

struct RecordOutcome : DownloadOutcome {
    double seconds = 0;      // recorded
    bool targetEnds = false; // the target wanted to exit, which ended the recording
};

class ProfileRecorder : public TargetDownload {
    Q_OBJECT
public:
    explicit ProfileRecorder(RecordRequest request, QObject* parent = nullptr);
    ~ProfileRecorder() override;

    void stop(); // ends the recording and saves it; nothing if it has not begun or is ending
    [[nodiscard]] const RecordProgress& progress() const { return m_progress; }

Q_SIGNALS:
    void started();                                             // recording has begun: the place of the mark on a chart
    void progressed(const heapsight::RecordProgress& progress); // about twice a second, and at every stage
    void finished(const heapsight::RecordOutcome& outcome);     // once

private:
    void begin() override;
    void take(std::string_view method, std::string_view params) override;
    void letGo() override;
    bool abandon() override;
    void deliver(DownloadOutcome outcome) override;
    void record();
    void takeStatistics(std::string_view params);
    void saveProfile(std::string_view body);
    void keepAllocatedSizes(const std::string& file);
    void enter(RecordProgress::Stage stage);
    void tick();

    RecordRequest m_request;
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
};

} // namespace heapsight
